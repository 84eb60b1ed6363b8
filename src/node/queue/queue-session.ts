/**
 * One asker at a queue, from the first connection until everything it put there is gone again: the queue of its own engine,
 * its sign of life, and how many threads work for it.
 */
import { randomUUID } from "node:crypto";
import { Queue, QueueEvents } from "bullmq";
import { engineIdentity } from "./engine-identity.ts";
import { askerLives, asksStill, workersAt } from "./presence.ts";
import { connectToQueue, type QueueConnection } from "./queue-connection.ts";
import { refusal } from "./queue-fault.ts";
import { keys, prefix, queueName } from "./queue-keys.ts";

export interface QueueSession {
  readonly connection: QueueConnection;
  readonly queue: Queue;
  readonly events: QueueEvents;
  readonly engine: string;
  readonly run: string;
  /** Threads of fitting workers, looked up at most every other second; tells where there are none. */
  readonly threads: () => Promise<number>;
  /** Takes back what it asked for, in a few seconds at most. */
  readonly close: (outstanding: Iterable<string>) => Promise<void>;
}

const lookMs = 2_000;
/** So long a worker may take to come before its absence is told. */
const comingMs = 3_000;
const cleaningMs = 3_000;
const holdingMs = 400;
const blockMs = 5_000;
const abandonedAtOnce = 2_000;

export async function openQueueSession(address: string, tell: (text: string) => void): Promise<QueueSession> {
  const connection = await connectToQueue(address, { tell });
  const { client, shown } = connection;
  const engine = engineIdentity();
  const run = randomUUID();
  const name = queueName(engine);
  const streams = { events: { maxLen: 10_000 } };
  const queue = new Queue(name, { connection: client, prefix, streams, skipVersionCheck: true });
  const line = client.duplicate();
  const events = new QueueEvents(name, { connection: line, prefix, blockingTimeout: blockMs, skipVersionCheck: true });
  // The connection tells of outages, and commands are repeated.
  queue.on("error", () => {});
  events.on("error", () => {});
  const life = askerLives(client, run, engine);
  const hangUp = async () => {
    await Promise.race([Promise.all([events.close(), queue.close()]).catch(() => {}), after(cleaningMs)]);
    line.disconnect();
    connection.close();
  };
  try {
    const ready = Promise.all([life.begun, events.waitUntilReady(), queue.waitUntilReady()]);
    await Promise.race([ready.then(() => clearAbandoned(queue, client)), connection.lost]);
  } catch (error) {
    life.end().catch(() => {});
    await hangUp();
    throw refusal(shown, error);
  }

  const began = performance.now();
  let looked = Number.NEGATIVE_INFINITY;
  let threads = 0;
  let missed = false;
  const look = async () => {
    const present = await workersAt(client);
    const fitting = present.filter((worker) => worker.engine === engine);
    threads = fitting.reduce((sum, worker) => sum + worker.threads, 0);
    if (threads > 0 && missed) tell("A worker has come.");
    if (threads > 0) missed = false;
    if (threads > 0 || missed || performance.now() - began < comingMs) return;
    missed = true;
    const others = [...new Set(present.map((worker) => worker.engine))].sort();
    tell(
      `No worker of engine ${engine} is at ${shown}${others.length > 0 ? `; those there are of ${others.join(", ")}, which would compute differently` : ""}. Waiting for one: parley worker --queue ${shown}`,
    );
  };
  return {
    connection,
    queue,
    events,
    engine,
    run,
    threads: async () => {
      if (performance.now() - looked >= lookMs) {
        looked = performance.now();
        await look();
      }
      return threads;
    },
    close: async (outstanding) => {
      const cleaned = (async () => {
        // One may have come and done all between two looks.
        if (missed) await look();
        await life.end();
        await client.del(keys.asker(run));
        // One that a worker holds is over soon, or dropped by it: asked once more, since it may fail just then.
        const isGone = (id: string) => queue.remove(id).then(Boolean, () => false);
        const takeBack = async (id: string) => {
          if (!(await isGone(id))) await after(holdingMs).then(() => isGone(id));
        };
        await Promise.all([...outstanding].map(takeBack));
      })().catch(() => {});
      await Promise.race([cleaned, connection.lost.catch(() => {}), after(cleaningMs)]);
      await hangUp();
    },
  };
}

/** Takes away tasks of askers that are gone and that no worker came to drop. */
async function clearAbandoned(queue: Queue, client: QueueConnection["client"]): Promise<void> {
  const jobs = await queue.getJobs(["prioritized", "waiting", "delayed", "failed"], 0, abandonedAtOnce);
  const runs = [...new Set(jobs.map((job) => runOf(job?.data)))];
  const alive = new Set<string>();
  for (const run of runs) if (await asksStill(client, run)) alive.add(run);
  await Promise.all(
    jobs.filter((job) => job && !alive.has(runOf(job.data))).map((job) => job.remove().catch(() => {})),
  );
}

function runOf(data: unknown): string {
  return String((data as { readonly run?: unknown } | undefined)?.run);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
