/** Builds `dist/` where it is older than its sources: `node` by tsc (library) and vite (command line), `web` by vite. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./root.mjs";
import { runPackage } from "./run.mjs";

const dist = join(root, "dist");

const parts = {
  node: {
    sources: ["src", "tsconfig.base.json", "tsconfig.node.json", "vite.program.ts", "package-lock.json"],
    without: "src/web/",
    build: async (options) => {
      const compiled = await runPackage("typescript", ["-p", "tsconfig.node.json"], options);
      if (compiled.code !== 0) return compiled;
      removeOrphans();
      return runVite(["--config", "vite.program.ts"], options);
    },
  },
  web: {
    sources: ["src", "vite.config.ts", "package-lock.json"],
    without: "src/node/",
    build: (options) => runVite([], options),
  },
};

/**
 * @param {readonly ("node" | "web")[]} names
 * @param {{ quiet?: boolean, force?: boolean }} [options]
 * @returns {Promise<boolean>} whether all of them stand
 */
export async function ensureBuilt(names, { quiet = false, force = false } = {}) {
  for (const name of names) {
    const part = parts[name];
    const stamp = join(dist, `.${name}-stamp`);
    const wanted = digest(part);
    if (!force && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) continue;
    if (!quiet) process.stderr.write(`Building ${name} …\n`);
    rmSync(stamp, { force: true });
    const { code, output } = await part.build({ quiet: true });
    if (code !== 0) {
      process.stderr.write(`${output}\nThe ${name} part could not be built.\n`);
      return false;
    }
    mkdirSync(dist, { recursive: true });
    writeFileSync(stamp, wanted);
  }
  return true;
}

/** The environment is told outright: React is built for development where NODE_ENV says so, as it does among tests. */
function runVite(args, options) {
  return runPackage("vite", ["build", ...args, "--logLevel", "warn"], { ...options, env: { NODE_ENV: "production" } });
}

function digest({ sources, without }) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const path of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    const name = relative(root, path).split(sep).join("/");
    if (name.startsWith(without)) continue;
    hash.update(`${name}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** tsc leaves behind what a source that is gone once became. */
function removeOrphans() {
  for (const path of filesUnder(dist)) {
    const name = relative(dist, path).split(sep).join("/");
    const source = /^(?!web\/|program\/)(.+?)\.(?:js|d\.ts)$/.exec(name)?.[1];
    if (source !== undefined && !existsSync(join(root, "src", `${source}.ts`))) rmSync(path);
  }
}

function filesUnder(path) {
  if (existsSync(path) && statSync(path).isFile()) return [path];
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: false });
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });
}
