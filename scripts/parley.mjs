/** `npm run parley -- ARGS`: the command line from the sources as they stand, built first where that is needed. */

import "./node-version.mjs";
import { ensureBuilt } from "./built.mjs";
import { commandLine } from "./command-line.mjs";
import { ensureInstalled } from "./installed.mjs";

const args = process.argv.slice(2);

await ensureInstalled();
if (await ensureBuilt(args[0] === "serve" ? ["node", "web"] : ["node"], { quiet: true })) {
  // npm moves to the folder of package.json; paths on the line are meant from where it was typed.
  if (process.env.npm_lifecycle_event === "parley" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await commandLine(args);
} else {
  process.exitCode = 1;
}
