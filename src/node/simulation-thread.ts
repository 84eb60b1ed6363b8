/** One thread of `parallel.ts`: prepares the run once from the same inputs, then does its task on the stretches it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { type AssessOptions, prepare } from "../assess.ts";
import type { Case } from "../case/index.ts";
import { type Chunk, type TaskName, tasks } from "./parallel.ts";

interface Given {
  readonly task: TaskName;
  readonly theCase: Case;
  readonly options: AssessOptions;
}

const { task, theCase, options } = workerData as Given;
const run = prepare(theCase, options);

parentPort?.on("message", ({ first, count }: Chunk) => {
  const part = tasks[task](run, first, count);
  parentPort?.postMessage(part, buffersOf("tables" in part ? Object.values(part.tables) : [part]));
});

/** The memory of the tables, which is handed over instead of copied. */
function buffersOf(tables: readonly { readonly buffer: ArrayBufferLike }[]): ArrayBuffer[] {
  const buffers = tables.map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
