/**
 * `npm run bench [-- SECTION [ARGUMENTS]]`: what Parley costs, and how well it does, against what one would pick instead.
 * A section is a file `scripts/bench/SECTION.mjs` whose default export takes arguments and gives an exit code; without a
 * name all sections run. Never a test: what is measured depends on the machine and on what else runs there.
 */

import "./node-version.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";
import { root } from "./root.mjs";

const sections = {
  engine: "a future's solution, frontiers, futures a second, the package explorer",
  reading: "statements, quantities and chances found in articles, against labels",
  territory: "areas against PROJ, differences of days against GEOS",
  evidence: "a search over ten thousand sentences, an import of a large table of events",
  team: "two hundred analysts reading and writing",
  page: "the page from a cold server to its first figures, its slider, a range dragged",
  queue: "runs handed to several processes",
};

const [asked, ...rest] = process.argv.slice(2);
if (asked !== undefined && !Object.hasOwn(sections, asked)) {
  process.stderr.write(`No such section: ${asked}. There are: ${Object.keys(sections).join(", ")}.\n`);
  process.exit(2);
}

await ensureInstalled();
if (await ensureBuilt(["node"], { quiet: true })) {
  for (const [name, what] of Object.entries(sections)) {
    if (asked !== undefined && name !== asked) continue;
    process.stdout.write(`\n── ${name}: ${what}\n`);
    const file = join(root, "scripts", "bench", `${name}.mjs`);
    if (!existsSync(file)) {
      process.stdout.write("NOT RUN: this section is not written.\n");
      if (asked !== undefined) process.exitCode = 1;
      continue;
    }
    const { default: main } = await import(pathToFileURL(file).href);
    const code = await main(rest);
    if (code !== 0 && asked !== undefined) process.exitCode = code;
  }
} else {
  process.exitCode = 1;
}
