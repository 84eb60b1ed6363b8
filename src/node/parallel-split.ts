/**
 * The split of the difference between two lenses, on several cores: the same bytes for any number of threads, since runs
 * of futures are independent and are joined in their order.
 * Takes   what `planSplit` takes, by names. Throws: as `planSplit` and `stateOfPlay`; the signal's reason when aborted.
 */
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Case, stateOfPlay } from "../case/index.ts";
import type { DifferenceSplit } from "../contract.ts";
import type { Day } from "../ground/index.ts";
import {
  futuresPerOrder,
  planSplit,
  type SplitOptions,
  type SplitPlan,
  type SplitRows,
  splitFutures,
  summariseSplit,
} from "../outlook/index.ts";
import type { Chunk, ParallelOptions } from "./parallel.ts";

export interface SplitRequest {
  readonly theCase: Case;
  readonly asOf: Day;
  readonly from: string | null;
  readonly to: string | null;
  readonly seed: number;
  readonly futures: number;
  readonly options: SplitOptions;
}

/** Two runs: coalitions of a run are posed once for all its futures. */
const futuresPerChunk = 2 * futuresPerOrder;

export function splitPlanOf({ theCase, asOf, from, to, options }: SplitRequest): SplitPlan {
  return planSplit(stateOfPlay(theCase, asOf, from), stateOfPlay(theCase, asOf, to), options);
}

export async function splitInParallel(
  request: SplitRequest,
  { workers = availableParallelism(), signal, onProgress }: ParallelOptions = {},
): Promise<DifferenceSplit> {
  const plan = splitPlanOf(request);
  const { futures, seed } = request;
  const chunks = Array.from({ length: Math.ceil(futures / futuresPerChunk) }, (_, index): Chunk => {
    const first = index * futuresPerChunk;
    return { first, count: Math.min(futuresPerChunk, futures - first) };
  });
  const done: SplitRows[] = [];
  const keep = (rows: SplitRows): void => {
    done.push(rows);
    onProgress?.(
      done.reduce((sum, { count }) => sum + count, 0),
      futures,
    );
  };
  onProgress?.(0, futures);
  const threads = Math.min(workers, chunks.length);
  if (threads > 1) await inThreads(request, chunks, threads, keep, signal);
  else
    for (const { first, count } of chunks) {
      await turn();
      signal?.throwIfAborted();
      keep(splitFutures(plan, seed, first, count));
    }
  return summariseSplit(plan, seed, done);
}

async function inThreads(
  request: SplitRequest,
  chunks: readonly Chunk[],
  threads: number,
  keep: (rows: SplitRows) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const queue = [...chunks];
  const pool = Array.from(
    { length: threads },
    () => new Worker(new URL("./split-thread.js", import.meta.url), { workerData: request, execArgv: [] }),
  );
  const ended = pool.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        const next = (): void => {
          const chunk = queue.shift();
          if (chunk === undefined) resolve();
          else thread.postMessage(chunk);
        };
        thread.on("message", (rows: SplitRows) => {
          keep(rows);
          next();
        });
        thread.on("error", reject);
        thread.on("exit", (code) => reject(new Error(`a simulation thread ended early, with code ${code}`)));
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        next();
      }),
  );
  try {
    await Promise.all(ended);
  } finally {
    await Promise.all(pool.map((thread) => thread.terminate()));
  }
}
