/**
 * Heavy work on several cores: jobs cut into pieces, one pool of threads for all of them.
 * Takes  a case and jobs (`work.ts`), and how many threads at most.
 * Gives  for each job the rows that one thread would give, for any number of threads: pieces are joined in the order of
 *        their futures, not in that of their arrival.
 * Throws what the work's preparation throws; the signal's reason when it is aborted.
 */
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { Case } from "../case/index.ts";
import { type Job, join, type RowsOf, stretchesOf, type WorkName, works } from "../work.ts";
import { beginAll, type Piece } from "./pieces.ts";
import { whenAborted } from "./when-aborted.ts";
import { endThread, restThread, takeThread } from "./work-threads.ts";

export interface ParallelOptions {
  /** At most so many threads; by default as many as there are cores. */
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Whoever works off the jobs instead of this machine's threads. */
  readonly elsewhere?: RowsOfJobs | undefined;
  /** What the answer is said in, as `wordsIn` takes it; English by default. */
  readonly language?: string | undefined;
}

/** Rows of each job, in the order of the jobs: the same bytes whoever computes them. Rejects with the signal's reason. */
export type RowsOfJobs = (
  theCase: Case,
  jobs: readonly Job[],
  watched: Pick<ParallelOptions, "signal" | "onProgress">,
) => Promise<readonly RowsOf<WorkName>[]>;

export async function rowsInParallel<Name extends WorkName>(
  theCase: Case,
  job: Job<Name>,
  parallel: ParallelOptions = {},
): Promise<RowsOf<Name>> {
  const [rows] = await allRowsInParallel(theCase, [job] as readonly Job[], parallel);
  return rows as RowsOf<Name>;
}

/** Rows of each job, in the order of the jobs. Progress counts futures of all jobs together. */
export async function allRowsInParallel(
  theCase: Case,
  jobs: readonly Job[],
  { workers = availableParallelism(), signal, onProgress, elsewhere }: ParallelOptions = {},
): Promise<readonly RowsOf<WorkName>[]> {
  if (elsewhere !== undefined) return elsewhere(theCase, jobs, { signal, onProgress });
  const pieces = jobs.flatMap((job, index) => stretchesOf(job).map((stretch) => ({ job: index, ...stretch })));
  const total = jobs.reduce((sum, { futures }) => sum + futures, 0);
  const parts = jobs.map((): RowsOf<WorkName>[] => []);
  let done = 0;
  const keep: Keep = ({ job, first, count }, rows) => {
    (parts[job] as RowsOf<WorkName>[])[first / works[(jobs[job] as Job).work].futuresPerPiece] = rows;
    done += count;
    onProgress?.(done, total);
  };
  onProgress?.(0, total);
  const threads = Math.min(workers, pieces.length);
  if (threads > 1) await workInThreads(theCase, jobs, pieces, threads, keep, signal);
  else await workHere(theCase, jobs, pieces, keep, signal);
  return jobs.map(({ work }, index) => join(work, parts[index] as never));
}

type Keep = (piece: Piece, rows: RowsOf<WorkName>) => void;

async function workHere(
  theCase: Case,
  jobs: readonly Job[],
  pieces: readonly Piece[],
  keep: Keep,
  signal?: AbortSignal,
): Promise<void> {
  const begun = beginAll(theCase, jobs);
  for (const piece of pieces) {
    await turn();
    signal?.throwIfAborted();
    keep(piece, begun(piece));
  }
}

async function workInThreads(
  theCase: Case,
  jobs: readonly Job[],
  pieces: readonly Piece[],
  count: number,
  keep: Keep,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const queue = pieces.values();
  const threads: Worker[] = [];
  const calledOff = whenAborted(signal);
  try {
    while (threads.length < count) threads.push(takeThread(theCase, jobs));
    await Promise.race([Promise.all(threads.map((thread) => workOff(thread, queue, keep))), calledOff.rejects]);
  } catch (error) {
    await Promise.all(threads.map(endThread));
    throw error;
  } finally {
    calledOff.forget();
  }
  threads.forEach(restThread);
}

/** Hands one thread piece after piece until the queue, which all threads share, is empty. */
function workOff(thread: Worker, queue: Iterator<Piece>, keep: Keep): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: Piece | null = null;
    const next = () => {
      const { done, value } = queue.next();
      if (done) return end();
      current = value;
      thread.postMessage(value);
    };
    const take = (rows: RowsOf<WorkName>) => {
      try {
        keep(current as Piece, rows);
        next();
      } catch (error) {
        reject(error);
      }
    };
    const gone = (code: number) => reject(new Error(`a thread ended early, with code ${code}`));
    const end = () => {
      thread.off("message", take).off("error", reject).off("exit", gone);
      resolve();
    };
    thread.on("message", take).on("error", reject).on("exit", gone);
    next();
  });
}
