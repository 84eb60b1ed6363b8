/** Runs a program and waits for it. Gives its exit code and, when `quiet`, what it printed. */

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => done({ code: code ?? (signal === "SIGINT" ? 130 : 1), output }));
  });
}

/** Runs a program that an installed package brings, with this very Node and no shell. */
export function runPackage(name, args, options) {
  const manifestPath = join(root, "node_modules", ...name.split("/"), "package.json");
  const { bin } = createRequire(import.meta.url)(manifestPath);
  const file = typeof bin === "string" ? bin : (bin[name] ?? Object.values(bin)[0]);
  return run(process.execPath, [join(dirname(manifestPath), file), ...args], options);
}

/** `npm` as it was called, or from the path. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath ?? "";
  return /npm-cli\.[cm]?js$/.test(npm)
    ? run(process.execPath, [npm, ...args], options)
    : run(process.platform === "win32" ? "npm.cmd" : "npm", args, {
        ...options,
        shell: process.platform === "win32",
      });
}
