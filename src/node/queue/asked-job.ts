/** One job on its way through a queue: which futures are still to be asked for, and the rows that have come. */
import { type Job, join, type RowsOf, type WorkName, works } from "../../work.ts";
import { type Cut, nextCount } from "./cut.ts";
import type { Problem } from "./problem.ts";
import type { RowsPlace } from "./rows-store.ts";

export interface AskedJob {
  readonly problem: Problem;
  readonly digest: string;
  readonly piece: number;
  readonly futures: number;
  cut: Cut | null;
  /** The first future that was not asked for. */
  readonly at: () => number;
  /** The next stretch of futures, or null after the last. */
  readonly next: () => RowsPlace | null;
  /** Rows of a stretch; those that came before are left as they are. Gives how many futures were new. */
  readonly put: (place: RowsPlace, rows: RowsOf<WorkName>) => number;
  readonly rows: () => RowsOf<WorkName>;
}

export function askedJob({ work, futures }: Job, problem: Problem, digest: string): AskedJob {
  const piece = works[work].futuresPerPiece;
  const parts = new Map<number, RowsOf<WorkName>>();
  let at = 0;
  const job: AskedJob = {
    problem,
    digest,
    piece,
    futures,
    cut: null,
    at: () => at,
    next: () => {
      if (at >= futures) return null;
      const place = { problem: digest, first: at, count: nextCount(at, futures, piece, job.cut) };
      at += place.count;
      return place;
    },
    put: ({ first, count }, rows) => {
      if (parts.has(first)) return 0;
      parts.set(first, rows);
      return count;
    },
    rows: () => join(work, [...parts].sort(([a], [b]) => a - b).map(([, rows]) => rows) as never),
  };
  return job;
}
