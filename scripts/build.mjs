/** `npm run build`: everything in `dist/`, anew. */

import "./node-version.mjs";
import { ensureBuilt } from "./built.mjs";
import { ensureInstalled } from "./installed.mjs";

await ensureInstalled();
process.exitCode = (await ensureBuilt(["node", "web"], { force: true })) ? 0 : 1;
