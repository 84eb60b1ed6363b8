/** What is measured, as built. */
export { mergeBatches } from "../../../dist/assess.js";
export { openCase } from "../../../dist/node/case-folder.js";
export { root as room } from "../../root.mjs";

import { acceptability, summarise } from "../../../dist/assess.js";
import { simulateInParallel } from "../../../dist/node/parallel.js";
import { kindOf } from "../../../dist/outlook/acceptability.js";
import { packagePicks } from "../../../dist/outlook/index.js";

export const parallel = { acceptability, kindOf, packagePicks, simulateInParallel, summarise };
