/**
 * The threads that compute futures. They stay for a while after a question, since one that has worked is several times as quick with
 * its next hundred futures as one that begins; while they rest they keep no program from ending. No more rest than there are processors.
 * Takes  a case and jobs (`work.ts`). Gives threads that answer each piece with its rows.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Case } from "../case/index.ts";
import type { Job } from "../work.ts";
import { threadProgram } from "./places.ts";

/** What a thread is told first: the case, where it is not the one that it has, and what pieces will be of. */
export interface WorkToBegin {
  readonly theCase: Case | null;
  readonly jobs: readonly Job[];
}

/** So long a thread waits for another question. */
const restMs = 30_000;

/** Threads that live, and the case each has. */
const living = new Map<Worker, Case | null>();
/** Those of them that rest, and what will end them. */
const resting = new Map<Worker, NodeJS.Timeout>();

/** A thread, told what is to be done: a rested one, before all one that has the case, else a new one. Throws for a case that cannot be told. */
export function takeThread(theCase: Case, jobs: readonly Job[]): Worker {
  const rested = [...resting.keys()];
  const thread = rested.find((one) => living.get(one) === theCase) ?? rested[0] ?? newThread();
  wake(thread);
  thread.ref();
  const told: WorkToBegin = { theCase: living.get(thread) === theCase ? null : theCase, jobs };
  try {
    thread.postMessage(told);
  } catch (error) {
    endThread(thread);
    throw error;
  }
  living.set(thread, theCase);
  return thread;
}

/** Of a thread that has answered all it was given. */
export function restThread(thread: Worker): void {
  if (!living.has(thread)) return;
  if (resting.size >= availableParallelism()) {
    endThread(thread);
    return;
  }
  resting.set(thread, setTimeout(() => endThread(thread), restMs).unref());
  thread.unref();
}

/** From now on nobody is given it. */
export function endThread(thread: Worker): Promise<number> {
  wake(thread);
  living.delete(thread);
  return thread.terminate();
}

function wake(thread: Worker): void {
  clearTimeout(resting.get(thread));
  resting.delete(thread);
}

function newThread(): Worker {
  // Of the program around it (`--input-type`, `--inspect-brk`), nothing is meant for the thread.
  const thread = new Worker(threadProgram("work-thread"), { execArgv: [] });
  living.set(thread, null);
  thread.on("error", () => {}); // told to whoever gave it work
  thread.on("exit", () => {
    wake(thread);
    living.delete(thread);
  });
  return thread;
}
