/** A thread that takes one file in: what goes wrong there, in memory or in time, ends the thread and not the program. */
import { parentPort, workerData } from "node:worker_threads";
import { extract } from "./extract.ts";
import { IntakeRefusal } from "./extracted.ts";

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };
try {
  parentPort?.postMessage({ extracted: await extract(bytes, name) });
} catch (error) {
  if (!(error instanceof IntakeRefusal)) throw error;
  const { code, expected, read } = error;
  parentPort?.postMessage({ refused: { code, expected, read } });
}
