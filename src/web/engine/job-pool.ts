/** Workers that solve jobs piece by piece, in the pieces that Node's threads take. Progress counts futures of all jobs together. */

import type { Case } from "../../case/index.ts";
import { type Job, join, type RowsOf, type Stretch, stretchesOf, type WorkName, works } from "../../work.ts";
import { mostWorkers } from "./engine.ts";
import type { FromJobWorker, ToJobWorker } from "./jobs.worker.ts";

interface Piece extends Stretch {
  readonly number: number;
  readonly job: Job;
}

export interface JobPool {
  /** Rows of each job, in the order of the jobs. */
  readonly solve: (jobs: readonly Job[], progress: (done: number) => void) => Promise<readonly RowsOf<WorkName>[]>;
  readonly end: () => void;
}

export function startJobPool(theCase: Case): JobPool {
  const workers = Array.from({ length: mostWorkers }, () => {
    const worker = new Worker(new URL("./jobs.worker.ts", import.meta.url), { type: "module" });
    worker.postMessage({ kind: "case", theCase } satisfies ToJobWorker);
    return worker;
  });
  let numbered = 0;
  return {
    solve: async (jobs, progress) => {
      const pieces = jobs.flatMap((job) => {
        const number = numbered++;
        return stretchesOf(job).map((stretch) => ({ number, job, ...stretch }));
      });
      const parts = new Map<number, RowsOf<WorkName>[]>();
      let done = 0;
      const queue = pieces.values();
      await Promise.all(
        workers.map(async (worker) => {
          for (const piece of queue) {
            const rows = await solved(worker, piece);
            parts.set(piece.number, parts.get(piece.number) ?? []);
            (parts.get(piece.number) as RowsOf<WorkName>[])[piece.first / works[piece.job.work].futuresPerPiece] = rows;
            done += piece.count;
            progress(done);
          }
        }),
      );
      const first = numbered - jobs.length;
      return jobs.map(({ work }, place) => join(work, (parts.get(first + place) ?? []) as never));
    },
    end: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}

function solved(worker: Worker, piece: Piece): Promise<RowsOf<WorkName>> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromJobWorker>) =>
      "rows" in data ? resolve(data.rows) : reject(new Error(data.failure));
    worker.onerror = (event) => reject(new Error(event.message || "a worker could not be started"));
    worker.postMessage({ kind: "piece", ...piece } satisfies ToJobWorker);
  });
}
