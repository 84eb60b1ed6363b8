/**
 * The threads that compute futures. They stay for a while after a question, since one that has worked is several times as quick with
 * its next hundred futures as one that begins; while they rest they keep no program from ending.
 * Takes  a case and jobs (`work.ts`). Gives threads that answer each piece with its rows.
 */
import { Worker } from "node:worker_threads";
import type { Case } from "../case/index.ts";
import type { Job } from "../work.ts";
import { threadProgram } from "./places.ts";

/** What a thread is told first: the case, where it is not the one that it has, and what pieces will be of. */
export interface WorkToBegin {
  readonly theCase: Case | null;
  readonly jobs: readonly Job[];
}

interface WorkThread {
  readonly worker: Worker;
  readonly theCase: Case;
}

/** So long a thread waits for another question. */
const restMs = 30_000;

const resting = new Map<Worker, { readonly theCase: Case; readonly end: NodeJS.Timeout }>();

/** As many as are asked for, rested ones first, and those that have the case before all. */
export function takeThreads(count: number, theCase: Case, jobs: readonly Job[]): readonly WorkThread[] {
  const known = [...resting].sort(([, a], [, b]) => Number(b.theCase === theCase) - Number(a.theCase === theCase));
  return Array.from({ length: count }, (_, k) => {
    const worker = known[k]?.[0] ?? newWorker();
    const before = wake(worker);
    worker.postMessage({ theCase: before === theCase ? null : theCase, jobs } satisfies WorkToBegin);
    return { worker, theCase };
  });
}

/** Of threads that have answered all they were given. */
export function restThreads(threads: readonly WorkThread[]): void {
  for (const { worker, theCase } of threads) {
    const end = setTimeout(() => worker.terminate(), restMs).unref();
    resting.set(worker, { theCase, end });
    worker.unref();
  }
}

export async function endThreads(threads: readonly WorkThread[]): Promise<void> {
  await Promise.all(threads.map(({ worker }) => worker.terminate()));
}

/** Gives the case that it has. */
function wake(worker: Worker): Case | null {
  const rested = resting.get(worker);
  if (rested === undefined) return null;
  clearTimeout(rested.end);
  resting.delete(worker);
  worker.ref();
  return rested.theCase;
}

function newWorker(): Worker {
  // Of the program around it (`--input-type`, `--inspect-brk`), nothing is meant for the thread.
  const worker = new Worker(threadProgram("work-thread"), { execArgv: [] });
  worker.on("error", () => {}); // told to whoever gave it work
  worker.on("exit", () => wake(worker));
  return worker;
}
