/** One thread of `work-threads.ts`: prepares each job once from the same inputs, then works off the pieces it is given. */
import { parentPort } from "node:worker_threads";
import type { Case } from "../case/index.ts";
import { buffersOf, type RowsOf, type WorkName } from "../work.ts";
import { beginAll, type Piece } from "./pieces.ts";
import type { WorkToBegin } from "./work-threads.ts";

let theCase: Case | null = null;
let rowsOf: ((piece: Piece) => RowsOf<WorkName>) | null = null;

parentPort?.on("message", (told: WorkToBegin | Piece) => {
  if ("jobs" in told) {
    theCase = told.theCase ?? theCase;
    if (theCase === null) throw new Error("a thread was handed no case");
    rowsOf = beginAll(theCase, told.jobs);
    return;
  }
  if (rowsOf === null) throw new Error("a thread was given a piece of no job");
  const rows = rowsOf(told);
  parentPort?.postMessage(rows, buffersOf(rows));
});
