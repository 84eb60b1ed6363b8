/** Brings node_modules in line with package-lock.json, and leaves it alone where it already is. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runNpm } from "./run.mjs";

const modules = join(root, "node_modules");
const aside = join(root, "node_modules.tmp");
const stamp = join(modules, ".parley-lock");
const lock = join(root, "package-lock.json");

/** Ends the process with a message where nothing can be run; goes on, saying so, where an older install is at hand. */
export async function ensureInstalled() {
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  if (read(stamp) === wanted) return;
  if (!matchesLock()) await install();
  if (matchesLock()) writeFileSync(stamp, wanted);
}

async function install() {
  process.stderr.write("Installing packages (once, some seconds) …\n");
  const kept = setAside();
  const { code, output } = await runNpm(
    [
      "ci",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--fetch-retry-mintimeout=1000",
      "--fetch-retry-maxtimeout=5000",
    ],
    { quiet: true },
  );
  if (code === 0) {
    rmSync(aside, { recursive: true, force: true });
    return;
  }
  process.stderr.write(output);
  if (kept) {
    rmSync(modules, { recursive: true, force: true });
    renameSync(aside, modules);
  }
  if (!existsSync(modules)) {
    process.stderr.write(
      "\nThe packages could not be installed, and none are here yet. Parley needs the network once, for `npm ci`;\n" +
        "after that it runs offline. Connect and run the same command again.\n",
    );
    process.exit(1);
  }
  process.stderr.write("\nThe packages could not be brought up to date; going on with those already installed.\n");
}

/** `npm ci` deletes before it fetches, so that without a network a working install would be lost. */
function setAside() {
  if (!existsSync(modules)) return false;
  try {
    rmSync(aside, { recursive: true, force: true });
    renameSync(modules, aside);
    return true;
  } catch {
    return false; // a file in use: npm then says what it thinks of it
  }
}

/** npm's own record of what it installed, held against the lock file; so an install made by hand counts too. */
function matchesLock() {
  const record = read(join(modules, ".package-lock.json"));
  if (record === null) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(JSON.parse(readFileSync(lock, "utf8")).packages).every(
    ([path, entry]) => path === "" || (present[path]?.version ?? (entry.optional && entry.version)) === entry.version,
  );
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
