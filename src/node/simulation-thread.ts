/** One thread of `parallel.ts`: prepares the run once from the same inputs, then simulates the chunks it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { type AssessOptions, type Batch, prepare, simulate } from "../assess.ts";
import type { Case } from "../case/index.ts";
import type { Chunk } from "./parallel.ts";

const { theCase, options } = workerData as { readonly theCase: Case; readonly options: AssessOptions };
const run = prepare(theCase, options);

parentPort?.on("message", ({ first, count }: Chunk) => {
  const batch = simulate(run, first, count);
  parentPort?.postMessage(batch, buffersOf(batch));
});

/** The memory of the batch's tables, which is handed over instead of copied. */
function buffersOf({ tables }: Batch): ArrayBuffer[] {
  const buffers = Object.values(tables).map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
