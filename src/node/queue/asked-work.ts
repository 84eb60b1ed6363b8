/**
 * All that one run asks for: its jobs, what a worker has to know of them, put into Redis by its digest, and the rows that have come.
 * How a job is cut into tasks is decided when its first piece has come, and written down for whoever asks the same.
 */
import type { Redis } from "ioredis";
import type { Case } from "../../case/index.ts";
import type { Job, RowsOf, WorkName } from "../../work.ts";
import { type AskedJob, askedJob } from "./asked-job.ts";
import { chooseCut, readCut, writeCut } from "./cut.ts";
import { digestOfProblem, digestOfTexts, type Problem, putProblem, putTexts, type Texts } from "./problem.ts";
import { keys, rowsSeconds } from "./queue-keys.ts";
import { encodedBytes } from "./rows-format.ts";
import type { RowsPlace } from "./rows-store.ts";

export interface AskedPiece {
  readonly job: AskedJob;
  readonly place: RowsPlace;
}

export interface Computed {
  readonly rows: RowsOf<WorkName>;
  readonly milliseconds: number;
}

export class AskedWork {
  readonly jobs: readonly AskedJob[];
  readonly #redis: Redis;
  readonly #texts: Texts;
  readonly #textsDigest: string;
  readonly #total: number;
  readonly #onProgress: (done: number, total: number) => void;
  #done = 0;

  constructor(
    redis: Redis,
    engine: string,
    of: { readonly theCase: Case; readonly texts: Texts; readonly jobs: readonly Job[] },
    onProgress: (done: number, total: number) => void,
  ) {
    this.#redis = redis;
    this.#texts = of.texts;
    this.#textsDigest = digestOfTexts(of.texts);
    this.#total = of.jobs.reduce((sum, { futures }) => sum + futures, 0);
    this.#onProgress = onProgress;
    this.jobs = of.jobs.map((job) => {
      const problem = problemOf(engine, this.#textsDigest, of.theCase.digest, job);
      return askedJob(job, problem, digestOfProblem(problem));
    });
  }

  get isDone(): boolean {
    return this.#done >= this.#total;
  }

  async begin(): Promise<void> {
    await this.putProblems();
    for (const job of this.jobs) job.cut = readCut(await this.#redis.get(keys.cut(job.digest)), job.piece);
    this.#onProgress(0, this.#total);
  }

  /** Anew where it is there no more. */
  async putProblems(): Promise<void> {
    await putTexts(this.#redis, this.#textsDigest, this.#texts);
    await Promise.all(this.jobs.map(({ digest, problem }) => putProblem(this.#redis, digest, problem)));
  }

  /** What has not been asked for yet. */
  next(most: number): readonly AskedPiece[] {
    const wanted: AskedPiece[] = [];
    for (const job of this.jobs)
      while (wanted.length < most) {
        const place = job.next();
        if (place === null) break;
        wanted.push({ job, place });
      }
    return wanted;
  }

  async keep({ job, place }: AskedPiece, computed: Computed, threads: number): Promise<void> {
    this.#done += job.put(place, computed.rows);
    this.#onProgress(this.#done, this.#total);
    if (job.cut !== null || place.count < job.piece) return;
    const measured = {
      milliseconds: (computed.milliseconds * job.piece) / place.count,
      bytes: (encodedBytes(computed.rows) * job.piece) / place.count,
    };
    const cut = chooseCut(job.at(), job.futures, job.piece, measured, threads);
    // Another who asked the same may have been first: then both cut alike from there on.
    const before = await this.#redis.set(keys.cut(job.digest), writeCut(cut), "EX", rowsSeconds, "NX", "GET");
    job.cut = readCut(before, job.piece) ?? cut;
  }

  rows(): readonly RowsOf<WorkName>[] {
    return this.jobs.map((job) => job.rows());
  }
}

function problemOf(engine: string, texts: string, caseDigest: string, { work, request }: Job): Problem {
  return { engine, texts, caseDigest, work, request: work === "futures" ? withoutFutures(request) : request };
}

/** Rows of a run do not depend on how many there are in all, so that a longer run finds those of a shorter one. */
function withoutFutures(request: Job["request"]): Job["request"] {
  return { ...request, futures: undefined } as Job["request"];
}
