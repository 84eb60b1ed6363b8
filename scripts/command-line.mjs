/** Hands over to the built command line, in this process, so that signals and exit codes are its own. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./root.mjs";

export async function commandLine(args) {
  const cli = join(root, "dist", "program", "cli.js");
  process.argv = [process.execPath, cli, ...args];
  await import(pathToFileURL(cli).href);
}
