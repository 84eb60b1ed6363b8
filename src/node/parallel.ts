/**
 * An assessment on several cores.
 * Takes  what `assess` takes, and how many threads at most.
 * Gives  the same bytes as `assess`, for any number of threads: futures are independent of each other, and their
 *        results are joined in the order of the futures, not in that of their arrival.
 * Throws what `prepare` throws; the signal's reason when it is aborted.
 */
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type AssessOptions, type Batch, mergeBatches, prepare, type Run, simulate, summarise } from "../assess.ts";
import type { Case } from "../case/index.ts";
import type { Assessment } from "../contract.ts";

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

export async function assessInParallel(
  theCase: Case,
  options: AssessOptions = {},
  { workers = availableParallelism(), signal, onProgress }: ParallelOptions = {},
): Promise<Assessment> {
  const run = prepare(theCase, options);
  const { futures } = run.method;
  const chunks = chunksOf(futures);
  const batches: Batch[] = [];
  let done = 0;
  const keep = (index: number, batch: Batch) => {
    batches[index] = batch;
    done += chunks[index]?.count ?? 0;
    onProgress?.(done, futures);
  };
  onProgress?.(0, futures);
  const threads = Math.min(workers, chunks.length);
  if (threads > 1) await simulateInThreads(theCase, options, chunks, threads, keep, signal);
  else await simulateHere(run, chunks, keep, signal);
  return summarise(run, mergeBatches(batches));
}

function chunksOf(futures: number): readonly Chunk[] {
  return Array.from({ length: Math.ceil(futures / futuresPerChunk) }, (_, index) => {
    const first = index * futuresPerChunk;
    return { first, count: Math.min(futuresPerChunk, futures - first) };
  });
}

type Keep = (index: number, batch: Batch) => void;

async function simulateHere(run: Run, chunks: readonly Chunk[], keep: Keep, signal?: AbortSignal): Promise<void> {
  for (const [index, { first, count }] of chunks.entries()) {
    await turn();
    signal?.throwIfAborted();
    keep(index, simulate(run, first, count));
  }
}

async function simulateInThreads(
  theCase: Case,
  options: AssessOptions,
  chunks: readonly Chunk[],
  threads: number,
  keep: Keep,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const queue = chunks.entries();
  const pool = Array.from({ length: threads }, () => startThread(theCase, options));
  try {
    await Promise.race([
      Promise.all(pool.map((thread) => workOff(thread, queue, keep))),
      ...(signal ? [aborted(signal)] : []),
    ]);
  } finally {
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
}

function startThread(theCase: Case, options: AssessOptions): Worker {
  return new Worker(new URL("./simulation-thread.js", import.meta.url), {
    workerData: { theCase, options },
    execArgv: [], // of the program around it (`--input-type`, `--inspect-brk`), nothing is meant for the thread
  });
}

/** Hands one thread chunk after chunk until the queue, which all threads share, is empty. */
function workOff(thread: Worker, queue: Iterator<[number, Chunk]>, keep: Keep): Promise<void> {
  return new Promise((resolve, reject) => {
    let current = -1;
    const next = () => {
      const { done, value } = queue.next();
      if (done) return resolve();
      current = value[0];
      thread.postMessage(value[1]);
    };
    thread.on("message", (batch: Batch) => {
      keep(current, batch);
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
