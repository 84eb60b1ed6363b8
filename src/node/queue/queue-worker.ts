/**
 * A worker: takes tasks of its own engine from a queue until it is asked to end, and leaves their rows in Redis.
 * A task whose asker is gone is dropped; one whose rows are there already is done. Work of another engine is left to others.
 */
import { randomUUID } from "node:crypto";
import { type Job, UnrecoverableError, Worker } from "bullmq";
import { engineIdentity } from "./engine-identity.ts";
import { askersAt, asksStill, workerLives } from "./presence.ts";
import { AbsentError, getProblem, getTexts, type Problem, type Texts } from "./problem.ts";
import { connectToQueue } from "./queue-connection.ts";
import { refusal } from "./queue-fault.ts";
import { lockMs, mostFailures, prefix, queueName, stalledMs } from "./queue-keys.ts";
import { recent } from "./recent.ts";
import { hasRows, putRows } from "./rows-store.ts";
import { readTask } from "./task.ts";
import { threadPool } from "./thread-pool.ts";

export interface QueueWorker {
  readonly engine: string;
  readonly shown: string;
  /** Ends what it has begun, takes nothing new. Gives how many tasks it did. */
  readonly end: () => Promise<number>;
  /** Rejects where it cannot go on. */
  readonly broken: Promise<never>;
}

const problemsAtHand = 16;
const textsAtHand = 4;
const lookMs = 5_000;
const blockSeconds = 5;

export async function startQueueWorker(
  address: string,
  threads: number,
  tell: (text: string) => void,
): Promise<QueueWorker> {
  const connection = await connectToQueue(address, { tell, patienceMs: Number.POSITIVE_INFINITY });
  const { client, shown } = connection;
  const engine = engineIdentity();
  const id = randomUUID();
  const pool = threadPool(threads);
  const problems = new Map<string, Promise<Problem>>();
  const texts = new Map<string, Promise<Texts>>();
  let done = 0;

  const work = async (job: Job): Promise<string> => {
    const task = readTask(job.data);
    if (!(await asksStill(client, task.run))) return "nobody asks";
    if (await hasRows(client, task)) return "known";
    try {
      const problem = await recent(problems, task.problem, problemsAtHand, () => getProblem(client, task.problem));
      if (problem.engine !== engine) throw new UnrecoverableError(`work of engine ${problem.engine}, not ${engine}`);
      const files = await recent(texts, problem.texts, textsAtHand, () => getTexts(client, problem.texts));
      const bytes = await pool.rows(task.problem, problem, files, task.first, task.count);
      await putRows(client, task, bytes, connection.memoryLimit());
      done += 1;
      return "done";
    } catch (error) {
      // A failure that nobody waits for any more would lie there for an hour.
      if (!(await asksStill(client, task.run))) return "nobody asks";
      if (!(error instanceof AbsentError)) throw error;
      // Whoever asked is told at once, and puts it there anew.
      problems.clear();
      texts.clear();
      throw new UnrecoverableError(error.message);
    }
  };

  const line = client.duplicate();
  const worker = new Worker(queueName(engine), work, {
    connection: line,
    prefix,
    // One task more than threads, so that none waits for a round trip.
    concurrency: threads + 1,
    lockDuration: lockMs,
    lockRenewTime: Math.floor(lockMs / 3),
    stalledInterval: stalledMs,
    maxStalledCount: mostFailures - 1,
    drainDelay: blockSeconds,
    runRetryDelay: 1_000,
    skipVersionCheck: true,
  });
  worker.on("error", () => {}); // the connection tells of outages; a task that was lost meanwhile is another's
  // Whoever asked may have gone while it failed for the last time.
  worker.on("failed", async (job) => {
    if (job !== undefined && !(await asksStill(client, job.data?.run).catch(() => true)))
      await job.remove().catch(() => {});
  });
  const life = workerLives(client, id, { engine, threads });
  const gone = () => Promise.all([worker.close(), life.end()]);
  const end = async () => {
    await Promise.race([gone().catch(() => {}), new Promise((resolve) => setTimeout(resolve, lockMs).unref())]);
    await pool.end();
    line.disconnect();
    connection.close();
  };
  try {
    await Promise.all([life.begun, worker.waitUntilReady()]);
  } catch (error) {
    await end();
    throw refusal(shown, error);
  }

  let broke: (error: unknown) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    broke = reject;
  });
  broken.catch(() => {});
  const refused = new Set<string>();
  const look = async () => {
    for (const asker of await askersAt(client)) {
      if (asker.engine === engine || refused.has(asker.engine)) continue;
      refused.add(asker.engine);
      tell(`Refused: work for engine ${asker.engine}, which this one (${engine}) would compute differently.`);
    }
    await connection.check();
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch(broke)
      .finally(() => {
        looking = false;
      });
  }, lookMs);
  look().catch(broke);
  return {
    engine,
    shown,
    broken,
    end: async () => {
      clearInterval(timer);
      await end();
      return done;
    },
  };
}
