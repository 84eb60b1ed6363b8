/** Solves pieces of jobs for whoever puts an answer together from many of them. */

import type { Case } from "../../case/index.ts";
import { begin, buffersOf, type Job, type RowsOf, type WorkName } from "../../work.ts";

export type ToJobWorker =
  | { readonly kind: "case"; readonly theCase: Case }
  /** Jobs are told apart by their number, so that each is prepared once. */
  | {
      readonly kind: "piece";
      readonly number: number;
      readonly job: Job;
      readonly first: number;
      readonly count: number;
    };

export type FromJobWorker = { readonly rows: RowsOf<WorkName> } | { readonly failure: string };

let theCase: Case | null = null;
const begun = new Map<number, ReturnType<typeof begin>>();

self.onmessage = ({ data }: MessageEvent<ToJobWorker>) => {
  if (data.kind === "case") {
    theCase = data.theCase;
    return;
  }
  try {
    if (theCase === null) throw new Error("invalid order; the case first: a piece");
    const { number, job, first, count } = data;
    const rowsOf = begun.get(number) ?? begin(job.work, theCase, job.request as never);
    begun.set(number, rowsOf);
    const rows = rowsOf(first, count);
    tell({ rows }, buffersOf(rows));
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
};

function tell(report: FromJobWorker, hand: Transferable[] = []): void {
  self.postMessage(report, { transfer: hand });
}
