/**
 * One run over a queue: gives a bounded number of tasks at a time and takes their rows; what neither waits, runs nor lies there as
 * rows is given again.
 * Throws  QueueFault where a task failed as often as it may, or comes back without rows again and again.
 */
import type { Case } from "../../case/index.ts";
import { type Job, looksLikeRows, type RowsOf, type WorkName } from "../../work.ts";
import type { ParallelOptions } from "../threads.ts";
import { type AskedPiece, AskedWork } from "./asked-work.ts";
import { type GivenTasks, poisoned, silentMs, TasksGiven } from "./given-tasks.ts";
import { absentMark, type Texts } from "./problem.ts";
import type { Priority } from "./queue-keys.ts";
import type { QueueSession } from "./queue-session.ts";
import { getRows } from "./rows-store.ts";

export interface Asking extends Pick<ParallelOptions, "signal" | "onProgress"> {
  readonly priority: Priority;
  readonly tell: (text: string) => void;
}

const renewMs = 10_000;
const leastOutstanding = 4;
const mostOutstanding = 256;
/** Rows read at once, so that as many are in memory undecoded. */
const readAtOnce = 16;

export class QueueRun {
  readonly #session: QueueSession;
  readonly #asked: AskedWork;
  readonly #given: TasksGiven;
  #stopped = false;

  constructor(session: QueueSession, theCase: Case, texts: Texts, jobs: readonly Job[], asking: Asking) {
    const { connection, engine } = session;
    const onProgress = (done: number, total: number) => asking.onProgress?.(done, total);
    this.#session = session;
    this.#asked = new AskedWork(connection.client, engine, { theCase, texts, jobs }, onProgress);
    this.#given = new TasksGiven(session, asking.priority);
  }

  async work(): Promise<readonly RowsOf<WorkName>[]> {
    await this.#asked.begin();
    let [reconciled, renewed] = [performance.now(), performance.now()];
    while (!this.#asked.isDone && !this.#stopped) {
      await this.#fill();
      if (this.#asked.isDone) break;
      await this.#given.news();
      await this.#collect();
      const now = performance.now();
      if (now - reconciled >= silentMs) {
        await this.#given.reconcile();
        await this.#collect();
        reconciled = now;
      }
      if (now - renewed >= renewMs) {
        await this.#session.connection.check();
        await this.#asked.putProblems();
        renewed = now;
      }
    }
    return this.#asked.rows();
  }

  /** Nothing more is given; what is outstanding is the session's to take back. */
  stop(): void {
    this.#stopped = true;
    this.#given.stop();
  }

  outstanding(): Iterable<string> {
    return this.#given.ids();
  }

  /** As many tasks as may be outstanding; what is there already is taken instead of asked for. */
  async #fill(): Promise<void> {
    const threads = await this.#session.threads();
    const most = Math.min(mostOutstanding, Math.max(leastOutstanding, 3 * threads + 2));
    for (;;) {
      const wanted = this.#asked.next(Math.min(readAtOnce, most - this.#given.count));
      if (wanted.length === 0) return;
      const found = await this.#rowsOf(wanted);
      const missing: AskedPiece[] = [];
      for (const [k, piece] of wanted.entries()) {
        const computed = found[k] ?? null;
        if (computed === null) missing.push(piece);
        else await this.#asked.keep(piece, computed, threads);
      }
      await this.#given.give(missing, this.#asked.jobs);
    }
  }

  async #collect(): Promise<void> {
    for (const { id, task, reason } of this.#given.takeFailed()) {
      if (!reason.startsWith(absentMark)) throw poisoned(task, reason);
      await this.#asked.putProblems();
      await this.#session.queue.remove(id);
      await this.#given.again([[id, task]], this.#asked.jobs);
    }
    for (let tasks = this.#given.takeEnded(readAtOnce); tasks.length > 0; tasks = this.#given.takeEnded(readAtOnce))
      await this.#take(tasks);
  }

  /** Rows of tasks that are over; those without are given again. */
  async #take(tasks: GivenTasks): Promise<void> {
    const found = await this.#rowsOf(tasks.map(([, task]) => task));
    const threads = await this.#session.threads();
    for (const [k, [id, task]] of tasks.entries()) {
      const computed = found[k] ?? null;
      if (computed === null) continue;
      this.#given.done(id);
      await this.#asked.keep(task, computed, threads);
    }
    const lost = tasks.filter((_, k) => (found[k] ?? null) === null);
    await this.#given.again(lost, this.#asked.jobs);
  }

  #rowsOf(pieces: readonly AskedPiece[]) {
    const places = pieces.map(({ place }) => place);
    const fits = (rows: unknown, k: number) => {
      const { job, place } = pieces[k] as AskedPiece;
      return looksLikeRows(job.problem.work, rows, place);
    };
    return getRows<RowsOf<WorkName>>(this.#session.connection.client, places, fits);
  }
}
