/** Pieces of several jobs, and who works them off: prepares each job when its first piece comes. */
import type { Case } from "../case/index.ts";
import { begin, type Job, type RowsOf, type Stretch, type WorkName } from "../work.ts";

/** Futures `first` … `first + count − 1` of a job, by its place among the jobs. */
export interface Piece extends Stretch {
  readonly job: number;
}

export function beginAll(theCase: Case, jobs: readonly Job[]): (piece: Piece) => RowsOf<WorkName> {
  const begun = new Map<number, (first: number, count: number) => RowsOf<WorkName>>();
  return ({ job, first, count }) => {
    const { work, request } = jobs[job] as Job;
    const rows = begun.get(job) ?? begin(work, theCase, request as never);
    begun.set(job, rows);
    return rows(first, count);
  };
}
