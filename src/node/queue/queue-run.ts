/**
 * One run over a queue: gives a bounded number of tasks at a time and takes their rows. Whether a task is done is told by an
 * event and, since events can be lost with a line or a server, asked once a second: what neither waits, runs nor lies there as
 * rows is given again.
 * Throws  QueueFault where a task failed as often as it may, or comes back without rows again and again.
 */
import type { Case } from "../../case/index.ts";
import type { Job, RowsOf, WorkName } from "../../work.ts";
import type { ParallelOptions } from "../threads.ts";
import { type AskedJob, askedJob } from "./asked-job.ts";
import { chooseCut, readCut, writeCut } from "./cut.ts";
import {
  absentMark,
  digestOfProblem,
  digestOfTexts,
  type Problem,
  putProblem,
  putTexts,
  type Texts,
} from "./problem.ts";
import { QueueFault } from "./queue-fault.ts";
import { keys, mostFailures, type Priority, rowsSeconds } from "./queue-keys.ts";
import type { QueueSession } from "./queue-session.ts";
import { encodedBytes } from "./rows-format.ts";
import { getRows, type RowsPlace } from "./rows-store.ts";
import { type Task, taskId, taskName, taskOptions } from "./task.ts";

export interface Asking extends Pick<ParallelOptions, "signal" | "onProgress"> {
  readonly priority: Priority;
  readonly tell: (text: string) => void;
}

const reconcileMs = 1_000;
const renewMs = 10_000;
const leastOutstanding = 4;
const mostOutstanding = 256;
/** Rows read at once, so that as many are in memory undecoded. */
const readAtOnce = 16;
/** A task that comes back without rows so often is not brought to an end by asking again. */
const mostTries = 25;

interface Outstanding {
  readonly job: AskedJob;
  readonly place: RowsPlace;
  readonly tries: number;
  readonly since: number;
}

export class QueueRun {
  readonly outstanding = new Map<string, Outstanding>();
  readonly #session: QueueSession;
  readonly #asking: Asking;
  readonly #texts: Texts;
  readonly #textsDigest: string;
  readonly #jobs: readonly AskedJob[];
  readonly #total: number;
  readonly #ended = new Set<string>();
  readonly #failed = new Map<string, string>();
  #done = 0;
  #stopped = false;
  #wake: () => void = () => {};

  constructor(session: QueueSession, theCase: Case, texts: Texts, jobs: readonly Job[], asking: Asking) {
    this.#session = session;
    this.#asking = asking;
    this.#texts = texts;
    this.#textsDigest = digestOfTexts(texts);
    this.#total = jobs.reduce((sum, { futures }) => sum + futures, 0);
    this.#jobs = jobs.map((job) => {
      const problem = problemOf(session.engine, this.#textsDigest, theCase.digest, job);
      return askedJob(job, problem, digestOfProblem(problem));
    });
    session.events.on("completed", ({ jobId }) => this.#hear(jobId, null));
    session.events.on("failed", ({ jobId, failedReason }) => this.#hear(jobId, failedReason));
  }

  async work(): Promise<readonly RowsOf<WorkName>[]> {
    const redis = this.#session.connection.client;
    await this.#putProblems();
    for (const job of this.#jobs) job.cut = readCut(await redis.get(keys.cut(job.digest)), job.piece);
    this.#asking.onProgress?.(0, this.#total);
    let [reconciled, renewed] = [Date.now(), Date.now()];
    while (this.#done < this.#total && !this.#stopped) {
      await this.#fill();
      if (this.#done >= this.#total) break;
      await this.#news();
      await this.#collect();
      const now = Date.now();
      if (now - reconciled >= reconcileMs) {
        await this.#reconcile(now);
        reconciled = now;
      }
      if (now - renewed >= renewMs) {
        await this.#session.connection.check();
        await this.#putProblems();
        renewed = now;
      }
    }
    return this.#jobs.map((job) => job.rows());
  }

  /** Nothing more is given; what is outstanding is the session's to take back. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async #putProblems(): Promise<void> {
    const redis = this.#session.connection.client;
    await putTexts(redis, this.#textsDigest, this.#texts);
    await Promise.all(this.#jobs.map(({ digest, problem }) => putProblem(redis, digest, problem)));
  }

  #hear(jobId: string, failure: string | null): void {
    if (!this.outstanding.has(jobId)) return;
    if (failure === null) this.#ended.add(jobId);
    else this.#failed.set(jobId, failure);
    this.#wake();
  }

  #news(): Promise<void> {
    if (this.#ended.size + this.#failed.size > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, reconcileMs / 2);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** As many tasks as may be outstanding; what is there already is taken instead of asked for. */
  async #fill(): Promise<void> {
    const threads = await this.#session.threads();
    const most = Math.min(mostOutstanding, Math.max(leastOutstanding, 3 * threads + 2));
    for (;;) {
      const wanted = this.#next(Math.min(readAtOnce, most - this.outstanding.size));
      if (wanted.length === 0) return;
      const found = await getRows<RowsOf<WorkName>>(
        this.#session.connection.client,
        wanted.map(({ place }) => place),
      );
      const missing: Outstanding[] = [];
      for (const [k, { job, place }] of wanted.entries()) {
        const computed = found[k] ?? null;
        if (computed === null) missing.push({ job, place, tries: 0, since: Date.now() });
        else await this.#keep(job, place, computed, threads);
      }
      await this.#give(missing);
    }
  }

  #next(most: number): readonly { readonly job: AskedJob; readonly place: RowsPlace }[] {
    const wanted = [];
    for (const job of this.#jobs)
      while (wanted.length < most) {
        const place = job.next();
        if (place === null) break;
        wanted.push({ job, place });
      }
    return wanted;
  }

  async #give(tasks: readonly Outstanding[]): Promise<void> {
    if (tasks.length === 0 || this.#stopped) return;
    const { queue, run } = this.#session;
    const entries = tasks.map((task) => {
      const data: Task = { run, ...task.place };
      const id = taskId(run, this.#jobs.indexOf(task.job), task.place.first, task.tries);
      this.outstanding.set(id, task);
      return { name: taskName, data, opts: taskOptions(id, this.#asking.priority) };
    });
    await queue.addBulk(entries);
  }

  async #keep(
    job: AskedJob,
    place: RowsPlace,
    computed: { readonly rows: RowsOf<WorkName>; readonly milliseconds: number },
    threads: number,
  ): Promise<void> {
    this.#done += job.put(place, computed.rows);
    this.#asking.onProgress?.(this.#done, this.#total);
    if (job.cut !== null || place.count < job.piece) return;
    const measured = {
      milliseconds: (computed.milliseconds * job.piece) / place.count,
      bytes: (encodedBytes(computed.rows) * job.piece) / place.count,
    };
    const cut = chooseCut(job.at(), job.futures, job.piece, measured, threads);
    const redis = this.#session.connection.client;
    // Another who asked the same may have been first: then both cut alike from there on.
    const before = await redis.set(keys.cut(job.digest), writeCut(cut), "EX", rowsSeconds, "NX", "GET");
    job.cut = readCut(before, job.piece) ?? cut;
  }

  async #collect(): Promise<void> {
    for (const [id, reason] of this.#failed) {
      this.#failed.delete(id);
      const task = this.outstanding.get(id);
      if (task === undefined) continue;
      if (!reason.startsWith(absentMark)) throw poisoned(task, reason);
      await this.#putProblems();
      await this.#session.queue.remove(id);
      await this.#again([[id, task]]);
    }
    while (this.#ended.size > 0) {
      const ids = [...this.#ended].slice(0, readAtOnce);
      const tasks = ids.flatMap((id): [string, Outstanding][] => {
        this.#ended.delete(id);
        const task = this.outstanding.get(id);
        return task === undefined ? [] : [[id, task]];
      });
      await this.#take(tasks);
    }
  }

  /** Rows of tasks that are over; those without are given again. */
  async #take(tasks: readonly [string, Outstanding][]): Promise<void> {
    const found = await getRows<RowsOf<WorkName>>(
      this.#session.connection.client,
      tasks.map(([, { place }]) => place),
    );
    const threads = await this.#session.threads();
    const lost: [string, Outstanding][] = [];
    for (const [k, [id, task]] of tasks.entries()) {
      const computed = found[k] ?? null;
      if (computed === null) {
        lost.push([id, task]);
        continue;
      }
      this.outstanding.delete(id);
      await this.#keep(task.job, task.place, computed, threads);
    }
    await this.#again(lost);
  }

  async #again(tasks: readonly [string, Outstanding][]): Promise<void> {
    for (const [id, { place, job, tries }] of tasks) {
      this.outstanding.delete(id);
      if (tries >= mostTries)
        throw new QueueFault(
          `${pieceText(job, place)} came back ${tries} times without rows: the Redis at ${this.#session.connection.shown} keeps too little of what it is given`,
        );
    }
    await this.#give(tasks.map(([, task]) => ({ ...task, tries: task.tries + 1, since: Date.now() })));
  }

  /** Asks after tasks of which nothing was heard. */
  async #reconcile(now: number): Promise<void> {
    const { queue } = this.#session;
    const silent = [...this.outstanding].filter(([, { since }]) => now - since >= reconcileMs);
    const states = await Promise.all(silent.map(([id]) => queue.getJobState(id)));
    for (const [k, [id]] of silent.entries()) {
      const state = states[k];
      if (state === "failed") this.#failed.set(id, (await queue.getJob(id))?.failedReason ?? "for no reason given");
      else if (state === "completed" || state === "unknown") this.#ended.add(id);
    }
    await this.#collect();
  }
}

function problemOf(engine: string, texts: string, caseDigest: string, { work, request }: Job): Problem {
  return { engine, texts, caseDigest, work, request: work === "futures" ? withoutFutures(request) : request };
}

/** Rows of a run do not depend on how many there are in all, so that a longer run finds those of a shorter one. */
function withoutFutures(request: Job["request"]): Job["request"] {
  return { ...request, futures: undefined } as Job["request"];
}

function poisoned({ job, place }: Outstanding, reason: string): QueueFault {
  const why = /stalled/.test(reason) ? "its worker ended each time, or was gone for too long" : reason;
  return new QueueFault(`${pieceText(job, place)} failed ${mostFailures} times: ${why}`);
}

function pieceText({ problem }: AskedJob, { first, count }: RowsPlace): string {
  const { asOf, lens } = problem.request as { readonly asOf?: string; readonly lens?: string | null };
  const of = [asOf && `as of ${asOf}`, lens && `lens ${lens}`].filter(Boolean).join(", ");
  return `futures ${first} to ${first + count - 1} of ${problem.work}${of === "" ? "" : ` (${of})`}`;
}
