/**
 * How the futures of a job are cut into tasks: single pieces until one came back with its time, then as many pieces to a task as
 * make handing it over cheap. Where that begins and how many is written down, so that a run that is repeated or resumed cuts
 * alike and finds the rows that are there.
 * Takes  futures, how many make a piece, the time of one. Gives the count of the next task.
 */
export interface Cut {
  /** The first future from which on tasks have `count` futures; before that, one piece. */
  readonly from: number;
  readonly count: number;
}

/** Under this a task costs more to hand over (about a millisecond) than it is worth. */
export const leastTaskMs = 30;
/** Over this Ctrl-C, an analyst beside a sweep and the last task of a run wait too long. */
export const usualTaskMs = 300;
const mostFuturesPerTask = 65_536;
const mostBytesPerTask = 8_000_000;
/** So that all threads end at about the same time. */
const tasksPerThread = 4;

export interface Measured {
  /** Of one piece. */
  readonly milliseconds: number;
  readonly bytes: number;
}

export function chooseCut(
  from: number,
  futures: number,
  piece: number,
  { milliseconds, bytes }: Measured,
  threads: number,
): Cut {
  const left = Math.max(0, futures - from) / piece;
  const share = (left * milliseconds) / (Math.max(1, threads) * tasksPerThread);
  const taskMs = Math.min(usualTaskMs, Math.max(leastTaskMs, share));
  const pieces = Math.min(
    Math.ceil(taskMs / Math.max(milliseconds, 1e-3)),
    Math.floor(mostFuturesPerTask / piece),
    Math.floor(mostBytesPerTask / Math.max(bytes, 1)),
  );
  return { from, count: Math.max(1, pieces) * piece };
}

/** How many futures the task that begins at `first` has. */
export function nextCount(first: number, futures: number, piece: number, cut: Cut | null): number {
  const count = cut !== null && first >= cut.from ? cut.count : piece;
  return Math.min(count, futures - first);
}

/** "300:1200", or null for what no cut was written as. */
export function readCut(text: string | null, piece: number): Cut | null {
  const [, from, count] = /^(\d{1,9}):(\d{1,9})$/.exec(text ?? "") ?? [];
  const cut = { from: Number(from), count: Number(count) };
  return cut.count > 0 && cut.count % piece === 0 && cut.from % piece === 0 ? cut : null;
}

export function writeCut({ from, count }: Cut): string {
  return `${from}:${count}`;
}
