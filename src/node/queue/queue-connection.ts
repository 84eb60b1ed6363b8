/**
 * A connection to the Redis (or Valkey) behind a queue: made within seconds or refused with a reason, looked after while it is
 * used. A server that may drop what it was given (any eviction policy but `noeviction`) is refused.
 */
import { Redis } from "ioredis";
import { type QueueAddress, readQueueAddress } from "./queue-address.ts";
import { QueueFault, reasonOf } from "./queue-fault.ts";
import { QueueLine } from "./queue-line.ts";

export interface QueueConnection {
  readonly client: Redis;
  readonly shown: string;
  /** What the server may hold at most, in bytes; 0 where it has no limit. */
  readonly memoryLimit: () => number;
  /** Throws where the server has come to drop keys, or lost its limit on nothing. */
  readonly check: () => Promise<void>;
  /** Rejects once the server has been out of reach for longer than is waited. */
  readonly lost: Promise<never>;
  readonly close: () => void;
}

export interface ConnectionManners {
  /** Told when the server goes out of reach, and when it is back. */
  readonly tell: (text: string) => void;
  /** How long a server that was there may be out of reach; a worker waits for ever. */
  readonly patienceMs?: number;
}

const connectMs = 5_000;
const usualPatienceMs = 120_000;
const slowestRetryMs = 1_000;

export async function connectToQueue(
  address: string,
  { tell, patienceMs = usualPatienceMs }: ConnectionManners,
): Promise<QueueConnection> {
  const read = readQueueAddress(address);
  let open = false;
  let cause: unknown;
  const client = new Redis({
    ...read.options,
    lazyConnect: true,
    connectTimeout: connectMs,
    Connector: QueueLine,
    keepAlive: 5_000,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (open ? Math.min(50 * 2 ** Math.min(times, 10), slowestRetryMs) : null),
  });
  client.on("error", (error) => {
    cause = error;
  });
  const refused = (error: unknown) =>
    new QueueFault(`no queue at ${read.shown}: ${reasonOf(cause ?? error)}`, { cause: error });
  let memory = { limit: 0, fault: null as QueueFault | null };
  try {
    await within(connectMs + 1_000, client.connect());
    // The driver goes on with database 0 where the one that was named is not there.
    await within(connectMs, client.select(read.options.db ?? 0));
    memory = await within(connectMs, memoryOf(client, read));
  } catch (error) {
    client.disconnect();
    throw refused(error);
  }
  if (memory.fault !== null) {
    client.disconnect();
    throw memory.fault;
  }
  open = true;
  const lost = watched(client, read.shown, tell, patienceMs);
  lost.catch(() => {}); // looked at by whoever waits for it
  return {
    client,
    shown: read.shown,
    memoryLimit: () => memory.limit,
    check: async () => {
      memory = await memoryOf(client, read);
      if (memory.fault !== null) throw memory.fault;
    },
    lost,
    close: () => {
      open = false;
      client.disconnect();
    },
  };
}

async function memoryOf(client: Redis, { shown }: QueueAddress): Promise<{ limit: number; fault: QueueFault | null }> {
  const told = await client.info("memory");
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(told)?.[1];
  const policy = field("maxmemory_policy") ?? "noeviction";
  const fault =
    policy === "noeviction"
      ? null
      : new QueueFault(
          `the Redis at ${shown} drops what it was given when its memory is full (maxmemory-policy ${policy}). A queue needs maxmemory-policy noeviction: CONFIG SET maxmemory-policy noeviction`,
        );
  return { limit: Number(field("maxmemory") ?? 0), fault };
}

/** Tells of an outage once it is longer than a blink, and gives up after `patienceMs`. */
function watched(client: Redis, shown: string, tell: (text: string) => void, patienceMs: number): Promise<never> {
  return new Promise((_, reject) => {
    let told = false;
    let notice: NodeJS.Timeout | undefined;
    let end: NodeJS.Timeout | undefined;
    const done = () => {
      clearTimeout(notice);
      clearTimeout(end);
      notice = end = undefined;
    };
    client.on("close", () => {
      if (notice !== undefined || client.status === "end") return;
      notice = setTimeout(() => {
        told = true;
        tell(`The queue at ${shown} is out of reach; waiting for it.`);
      }, 1_000).unref();
      if (Number.isFinite(patienceMs))
        end = setTimeout(
          () => reject(new QueueFault(`the queue at ${shown} was out of reach for ${Math.round(patienceMs / 1000)} s`)),
          patienceMs,
        );
    });
    client.on("ready", () => {
      if (told) tell(`The queue at ${shown} is back.`);
      told = false;
      done();
    });
    client.on("end", done);
  });
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("timed out"), { code: "ETIMEDOUT" })), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
