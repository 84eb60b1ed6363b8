/** Who is at a queue: workers and askers give signs of life, which end by themselves where they do. */
import type { Redis } from "ioredis";
import { askerSeconds, keys, signOfLifeMs, workerSeconds } from "./queue-keys.ts";

export interface Present {
  readonly engine: string;
  readonly threads: number;
}

interface Kind {
  readonly index: string;
  readonly key: (id: string) => string;
  readonly seconds: number;
}

const workers: Kind = { index: keys.workers, key: keys.worker, seconds: workerSeconds };
const askers: Kind = { index: keys.askers, key: keys.asker, seconds: askerSeconds };

export interface SignsOfLife {
  /** The first has been given. */
  readonly begun: Promise<void>;
  readonly end: () => Promise<void>;
}

export function workerLives(redis: Redis, id: string, worker: Present): SignsOfLife {
  return lives(redis, workers, id, worker);
}

export function askerLives(redis: Redis, run: string, engine: string): SignsOfLife {
  return lives(redis, askers, run, { engine, threads: 0 });
}

export function workersAt(redis: Redis): Promise<readonly Present[]> {
  return presentAt(redis, workers);
}

export function askersAt(redis: Redis): Promise<readonly Present[]> {
  return presentAt(redis, askers);
}

/** Whether somebody still waits for what a run asked. */
export async function asksStill(redis: Redis, run: string): Promise<boolean> {
  return (await redis.exists(keys.asker(run))) === 1;
}

function lives(redis: Redis, { index, key, seconds }: Kind, id: string, present: Present): SignsOfLife {
  let pending = false;
  const sign = async () => {
    // While the line is down one sign waits for it, not one for each beat.
    if (pending) return;
    pending = true;
    try {
      await redis.multi().set(key(id), JSON.stringify(present), "EX", seconds).sadd(index, id).exec();
    } finally {
      pending = false;
    }
  };
  const begun = sign();
  const timer = setInterval(() => sign().catch(() => {}), signOfLifeMs);
  return {
    begun,
    end: async () => {
      clearInterval(timer);
      await redis.multi().del(key(id)).srem(index, id).exec();
    },
  };
}

async function presentAt(redis: Redis, { index, key }: Kind): Promise<readonly Present[]> {
  const ids = await redis.smembers(index);
  if (ids.length === 0) return [];
  const found = await redis.mget(ids.map(key));
  const gone = ids.filter((_, k) => found[k] === null);
  if (gone.length > 0) await redis.srem(index, ...gone);
  return found.flatMap((text) => (text === null || text === undefined ? [] : [JSON.parse(text) as Present]));
}
