/** `npm start`: installs and builds what is missing, then serves the Kursk case and opens it in the browser. */

import "./node-version.mjs";
import { join } from "node:path";
import { ensureBuilt } from "./built.mjs";
import { commandLine } from "./command-line.mjs";
import { ensureInstalled } from "./installed.mjs";
import { root } from "./root.mjs";

await ensureInstalled();
if (await ensureBuilt(["node", "web"])) {
  await commandLine(["serve", join(root, "cases", "kursk-2024"), ...process.argv.slice(2)]);
} else {
  process.exitCode = 1;
}
