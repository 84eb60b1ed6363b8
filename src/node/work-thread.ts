/** One thread of `threads.ts`: prepares each job once from the same inputs, then works off the pieces it is given. */
import { parentPort, workerData } from "node:worker_threads";
import type { Case } from "../case/index.ts";
import { buffersOf, type Job } from "../work.ts";
import { beginAll, type Piece } from "./threads.ts";

const { theCase, jobs } = workerData as { readonly theCase: Case; readonly jobs: readonly Job[] };
const rowsOf = beginAll(theCase, jobs);

parentPort?.on("message", (piece: Piece) => {
  const rows = rowsOf(piece);
  parentPort?.postMessage(rows, buffersOf(rows));
});
