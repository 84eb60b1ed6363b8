/**
 * What a queue keeps in Redis, and for how long. One hash tag, so that a cluster keeps all of it on one node; the name of the
 * queue itself holds the engine, so that no worker ever meets work that it would compute differently.
 */
export const prefix = "{parley}";

export const keys = {
  texts: (digest: string) => `${prefix}:texts:${digest}`,
  problem: (digest: string) => `${prefix}:problem:${digest}`,
  /** How the futures of a problem were cut into tasks. */
  cut: (digest: string) => `${prefix}:cut:${digest}`,
  rows: (digest: string, first: number, count: number) => `${prefix}:rows:${digest}:${first}:${count}`,
  rowsIndex: `${prefix}:rows-index`,
  rowsSizes: `${prefix}:rows-sizes`,
  rowsBytes: `${prefix}:rows-bytes`,
  asker: (run: string) => `${prefix}:asker:${run}`,
  askers: `${prefix}:askers`,
  worker: (id: string) => `${prefix}:worker:${id}`,
  workers: `${prefix}:workers`,
};

/** The queue of one engine. */
export function queueName(engine: string): string {
  return `rows-${engine}`;
}

/** Renewed while somebody asks for them. */
export const problemSeconds = 3_600;
/** A repeated or resumed run finds them so long. */
export const rowsSeconds = 7 * 24 * 3_600;
/** Without a sign of life for so long an asker is gone, and its tasks with it. */
export const askerSeconds = 20;
export const workerSeconds = 15;
export const signOfLifeMs = 4_000;

/** An analyst who waits passes a night's sweep. BullMQ takes the smaller number first. */
export const priorities = { interactive: 1, sweep: 10 } as const;
export type Priority = keyof typeof priorities;

/** A worker holds a task so long without a sign of life; looked after in turns of half of that. */
export const lockMs = 6_000;
export const stalledMs = 3_000;
/** After so many failures, by error or by the end of its worker, a task is given up. */
export const mostFailures = 3;
