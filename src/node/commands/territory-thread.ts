/** The thread in which `territory` works: one command, then its exit code or its error. */
import { parentPort, workerData } from "node:worker_threads";
import type { Posted } from "../territory/own-thread.ts";
import { UsageError } from "./command.ts";
import { compareTerritory } from "./territory-compare.ts";
import { diffTerritory } from "./territory-diff.ts";
import { importTerritory } from "./territory-import.ts";
import { inspectTerritory } from "./territory-inspect.ts";
import { measureTerritory } from "./territory-measure.ts";

const kinds = {
  measure: measureTerritory,
  diff: diffTerritory,
  compare: compareTerritory,
  import: importTerritory,
  inspect: inspectTerritory,
};

export interface TerritoryWork {
  readonly kind: keyof typeof kinds;
  readonly args: string[];
}

const { kind, args } = workerData as TerritoryWork;
// Whoever started the thread ends it from outside; nothing aborts it from within.
const { signal } = new AbortController();
try {
  post({ exitCode: await kinds[kind](args, signal) });
} catch (error) {
  const { message, code, stack } = error as NodeJS.ErrnoException;
  post({ error: { usage: error instanceof UsageError, message, code, stack } });
}

function post(message: Posted): void {
  parentPort?.postMessage(message);
}
