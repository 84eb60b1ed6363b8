/** `npm run build`: everything in `dist/`, anew; with `--stale` only what is older than its sources. */

import "./node-version.mjs";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

await ensureInstalled();
process.exitCode = (await ensureBuilt(["node", "web"], { force: !process.argv.includes("--stale") })) ? 0 : 1;
