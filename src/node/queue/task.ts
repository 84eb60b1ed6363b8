/** A task as BullMQ carries it: futures of a problem that somebody asked for. Everything else is found by digest. */
import type { JobsOptions } from "bullmq";
import { mostFailures, type Priority, priorities } from "./queue-keys.ts";

export interface Task {
  readonly run: string;
  readonly problem: string;
  readonly first: number;
  readonly count: number;
}

export const taskName = "rows";

/** Of a run's `job`-th job. */
export function taskId(run: string, job: number, first: number, tries: number): string {
  return `${run}_${job}_${first}_${tries}`;
}

export function taskOptions(jobId: string, priority: Priority): JobsOptions {
  return {
    jobId,
    priority: priorities[priority],
    attempts: mostFailures,
    // Again at once: what waits for a while waits by the clocks of several machines.
    removeOnComplete: true,
    removeOnFail: { age: 3_600, count: 1_000 },
    stackTraceLimit: 1,
  };
}

/** Throws for what no asker wrote. */
export function readTask(data: unknown): Task {
  const { run, problem, first, count } = (data ?? {}) as Task;
  const fits =
    typeof run === "string" &&
    /^[0-9a-f]{64}$/.test(String(problem)) &&
    Number.isSafeInteger(first) &&
    Number.isSafeInteger(count) &&
    first >= 0 &&
    count > 0 &&
    count <= 1_000_000;
  if (!fits) throw new Error("a task that no asker of Parley wrote");
  return { run, problem, first, count };
}
