/**
 * The tasks that one run has given and not got back. Whether one is over is told by an event and, since events can be lost with a line
 * or a server, asked once a second. Spans are measured by a clock that nobody sets.
 * Throws  QueueFault where a task comes back without rows again and again.
 */
import type { AskedJob } from "./asked-job.ts";
import type { AskedPiece } from "./asked-work.ts";
import { QueueFault } from "./queue-fault.ts";
import { mostFailures, type Priority } from "./queue-keys.ts";
import type { QueueSession } from "./queue-session.ts";
import type { RowsPlace } from "./rows-store.ts";
import { type Task, taskId, taskName, taskOptions } from "./task.ts";

export interface GivenTask extends AskedPiece {
  readonly tries: number;
  readonly sinceMs: number;
}

export type GivenTasks = readonly (readonly [string, GivenTask])[];

/** A task of which nothing was heard for so long is asked after. */
export const silentMs = 1_000;
/** A task that comes back without rows so often is not brought to an end by asking again. */
const mostTries = 25;

export class TasksGiven {
  readonly #tasks = new Map<string, GivenTask>();
  readonly #session: QueueSession;
  readonly #priority: Priority;
  readonly #ended = new Set<string>();
  readonly #failed = new Map<string, string>();
  #stopped = false;
  #wake: () => void = () => {};

  constructor(session: QueueSession, priority: Priority) {
    this.#session = session;
    this.#priority = priority;
    session.events.on("completed", ({ jobId }) => this.#hear(jobId, null));
    session.events.on("failed", ({ jobId, failedReason }) => this.#hear(jobId, failedReason));
  }

  get count(): number {
    return this.#tasks.size;
  }

  ids(): Iterable<string> {
    return this.#tasks.keys();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async give(pieces: readonly AskedPiece[], jobs: readonly AskedJob[], tries = 0): Promise<void> {
    if (pieces.length === 0 || this.#stopped) return;
    const { queue, run } = this.#session;
    const entries = pieces.map(({ job, place }) => {
      const data: Task = { run, ...place };
      const id = taskId(run, jobs.indexOf(job), place.first, tries);
      this.#tasks.set(id, { job, place, tries, sinceMs: performance.now() });
      return { name: taskName, data, opts: taskOptions(id, this.#priority) };
    });
    await queue.addBulk(entries);
  }

  /** Until a task is over, or it is time to ask. */
  news(): Promise<void> {
    if (this.#ended.size + this.#failed.size > 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, silentMs / 2);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** At most so many of those that are over. */
  takeEnded(most: number): GivenTasks {
    const ids = [...this.#ended].slice(0, most);
    for (const id of ids) this.#ended.delete(id);
    return this.#known(ids);
  }

  takeFailed(): readonly { readonly id: string; readonly task: GivenTask; readonly reason: string }[] {
    const failed = [...this.#failed];
    this.#failed.clear();
    return failed.flatMap(([id, reason]) => this.#known([id]).map(([, task]) => ({ id, task, reason })));
  }

  /** Its rows are there. */
  done(id: string): void {
    this.#tasks.delete(id);
  }

  async again(tasks: GivenTasks, jobs: readonly AskedJob[]): Promise<void> {
    for (const [id, { place, job, tries }] of tasks) {
      this.#tasks.delete(id);
      if (tries >= mostTries)
        throw new QueueFault(
          `${pieceText(job, place)} came back ${tries} times without rows: the Redis at ${this.#session.connection.shown} keeps too little of what it is given`,
        );
    }
    for (const [, task] of tasks) await this.give([task], jobs, task.tries + 1);
  }

  /** Asks after tasks of which nothing was heard. */
  async reconcile(): Promise<void> {
    const { queue } = this.#session;
    const now = performance.now();
    const silent = [...this.#tasks].filter(([, { sinceMs }]) => now - sinceMs >= silentMs);
    const states = await Promise.all(silent.map(([id]) => queue.getJobState(id)));
    for (const [k, [id]] of silent.entries()) {
      const state = states[k];
      if (state === "failed") this.#failed.set(id, (await queue.getJob(id))?.failedReason ?? "for no reason given");
      else if (state === "completed" || state === "unknown") this.#ended.add(id);
    }
  }

  #hear(jobId: string, failure: string | null): void {
    if (!this.#tasks.has(jobId)) return;
    if (failure === null) this.#ended.add(jobId);
    else this.#failed.set(jobId, failure);
    this.#wake();
  }

  #known(ids: readonly string[]): GivenTasks {
    return ids.flatMap((id): [string, GivenTask][] => {
      const task = this.#tasks.get(id);
      return task === undefined ? [] : [[id, task]];
    });
  }
}

export function poisoned({ job, place }: AskedPiece, reason: string): QueueFault {
  const why = /stalled/.test(reason) ? "its worker ended each time, or was gone for too long" : reason;
  return new QueueFault(`${pieceText(job, place)} failed ${mostFailures} times: ${why}`);
}

function pieceText({ problem }: AskedJob, { first, count }: RowsPlace): string {
  const { asOf, lens } = problem.request as { readonly asOf?: string; readonly lens?: string | null };
  const of = [asOf && `as of ${asOf}`, lens && `lens ${lens}`].filter(Boolean).join(", ");
  return `futures ${first} to ${first + count - 1} of ${problem.work}${of === "" ? "" : ` (${of})`}`;
}
