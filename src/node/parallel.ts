/**
 * Assessments, and the other answers that are averages over futures, on several cores.
 * Takes  what `assess` takes, and how many threads at most.
 * Gives  the same bytes as one thread would, for any number of threads: futures are independent of each other, and
 *        their results are joined in the order of the futures, not in that of their arrival.
 * Throws what `prepare` throws; the signal's reason when it is aborted.
 */
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import {
  type AssessOptions,
  type Batch,
  counterRows,
  counterWorth,
  ladder,
  ladderMonths,
  ladderRows,
  mergeBatches,
  obstacleRows,
  offers,
  prepare,
  type Run,
  simulate,
  summarise,
  whyNoDeal,
} from "../assess.ts";
import type { Case } from "../case/index.ts";
import type { Assessment, CounterWorth, Ladder, Offers, WhyNoDeal } from "../contract.ts";

export interface ParallelOptions {
  /** At most so many threads; by default as many as there are cores. */
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Futures `first` … `first + count − 1`. */
export interface Chunk {
  readonly first: number;
  readonly count: number;
}

/** Long enough for handing over to cost nothing, short enough for all cores to end together and for Ctrl-C to be heard. */
const futuresPerChunk = 100;
/** A question asks for a dozen solves a future. Even, so that a future and its antithetic neighbour stay together. */
const futuresPerQuestion = 10;

/** What a thread can be asked to do with a stretch of futures. */
export const tasks = {
  futures: simulate,
  counters: counterRows,
  obstacles: obstacleRows,
  ladder: ladderRows,
} as const satisfies Record<string, (run: Run, first: number, count: number) => unknown>;

export type TaskName = keyof typeof tasks;
type Part<T extends TaskName> = ReturnType<(typeof tasks)[T]>;

/** All futures of a run, for questions that are answered from them. */
export async function simulateInParallel(
  theCase: Case,
  options: AssessOptions = {},
  parallel: ParallelOptions = {},
): Promise<{ readonly run: Run; readonly batch: Batch }> {
  const { run, parts } = await inParallel("futures", theCase, options, futuresPerChunk, parallel);
  return { run, batch: mergeBatches(parts) };
}

export async function assessInParallel(
  theCase: Case,
  options: AssessOptions = {},
  parallel: ParallelOptions = {},
): Promise<Assessment> {
  const { run, batch } = await simulateInParallel(theCase, options, parallel);
  return summarise(run, batch);
}

export async function offersInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<Offers> {
  const { run, batch } = await simulateInParallel(theCase, options, parallel);
  return offers(run, batch);
}

export async function counterWorthInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<CounterWorth> {
  const { run, parts } = await inParallel("counters", theCase, options, futuresPerQuestion, parallel);
  return counterWorth(run, endToEnd(parts));
}

export async function whyNoDealInParallel(
  theCase: Case,
  options: AssessOptions,
  parallel: ParallelOptions = {},
): Promise<WhyNoDeal> {
  const { run, parts } = await inParallel("obstacles", theCase, options, futuresPerQuestion, parallel);
  return whyNoDeal(run, endToEnd(parts));
}

/** Counts by `by`, a day or a number of months; refused before any work where it lies beyond the horizon. */
export async function ladderInParallel(
  theCase: Case,
  options: AssessOptions,
  by: string | undefined,
  parallel: ParallelOptions = {},
): Promise<Ladder> {
  ladderMonths(prepare(theCase, options), by);
  const { run, parts } = await inParallel("ladder", theCase, options, futuresPerChunk, parallel);
  return ladder(run, endToEnd(parts), by);
}

async function inParallel<T extends TaskName>(
  task: T,
  theCase: Case,
  options: AssessOptions,
  perChunk: number,
  { workers = availableParallelism(), signal, onProgress }: ParallelOptions,
): Promise<{ readonly run: Run; readonly parts: readonly Part<T>[] }> {
  const run = prepare(theCase, options);
  const { futures } = run.method;
  const chunks = chunksOf(futures, perChunk);
  const parts: Part<T>[] = [];
  let done = 0;
  const keep = (index: number, part: Part<T>) => {
    parts[index] = part;
    done += chunks[index]?.count ?? 0;
    onProgress?.(done, futures);
  };
  onProgress?.(0, futures);
  const threads = Math.min(workers, chunks.length);
  if (threads > 1) await workInThreads(task, theCase, options, chunks, threads, keep, signal);
  else await workHere(task, run, chunks, keep, signal);
  return { run, parts };
}

function chunksOf(futures: number, perChunk: number): readonly Chunk[] {
  return Array.from({ length: Math.ceil(futures / perChunk) }, (_, index) => {
    const first = index * perChunk;
    return { first, count: Math.min(perChunk, futures - first) };
  });
}

function endToEnd(parts: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

type Keep<T extends TaskName> = (index: number, part: Part<T>) => void;

async function workHere<T extends TaskName>(
  task: T,
  run: Run,
  chunks: readonly Chunk[],
  keep: Keep<T>,
  signal?: AbortSignal,
): Promise<void> {
  for (const [index, { first, count }] of chunks.entries()) {
    await turn();
    signal?.throwIfAborted();
    keep(index, tasks[task](run, first, count) as Part<T>);
  }
}

async function workInThreads<T extends TaskName>(
  task: T,
  theCase: Case,
  options: AssessOptions,
  chunks: readonly Chunk[],
  threads: number,
  keep: Keep<T>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const queue = chunks.entries();
  const pool = Array.from({ length: threads }, () => startThread(task, theCase, options));
  try {
    await Promise.race([
      Promise.all(pool.map((thread) => workOff(thread, queue, keep))),
      ...(signal ? [aborted(signal)] : []),
    ]);
  } finally {
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
}

function startThread(task: TaskName, theCase: Case, options: AssessOptions): Worker {
  return new Worker(new URL("./simulation-thread.js", import.meta.url), {
    workerData: { task, theCase, options },
    execArgv: [], // of the program around it (`--input-type`, `--inspect-brk`), nothing is meant for the thread
  });
}

/** Hands one thread chunk after chunk until the queue, which all threads share, is empty. */
function workOff<T extends TaskName>(thread: Worker, queue: Iterator<[number, Chunk]>, keep: Keep<T>): Promise<void> {
  return new Promise((resolve, reject) => {
    let current = -1;
    const next = () => {
      const { done, value } = queue.next();
      if (done) return resolve();
      current = value[0];
      thread.postMessage(value[1]);
    };
    thread.on("message", (part: Part<T>) => {
      keep(current, part);
      next();
    });
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`a simulation thread ended early, with code ${code}`)));
    next();
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
}
