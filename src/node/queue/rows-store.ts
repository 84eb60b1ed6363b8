/**
 * Rows that were computed, kept in Redis under what they are rows of: for a week, and in at most so many bytes, the oldest
 * going first. So a run that is repeated, resumed or asked for by two people is computed once.
 * Cost   one round trip for any number of them.
 */
import type { Redis } from "ioredis";
import { keys, rowsSeconds } from "./queue-keys.ts";
import { type Computed, decodeRows } from "./rows-format.ts";

/** Bytes of rows where the server has no limit of its own; else half of that. */
const usualBytes = 1 << 30;
const evictedAtOnce = 1_000;

export interface RowsPlace {
  readonly problem: string;
  readonly first: number;
  readonly count: number;
}

/**
 * Makes room for rows and counts them in. The rows themselves are set beside it, in one transaction: a script copies what it is handed.
 * KEYS: the rows, the index by age, the sizes, their sum. ARGV: their bytes, seconds to keep them, the most bytes, the most to drop.
 */
const count = `
local now = tonumber(redis.call('TIME')[1])
local size = tonumber(ARGV[1])
local total = tonumber(redis.call('GET', KEYS[4]) or '0') or 0
local function forget(key)
  total = total - tonumber(redis.call('HGET', KEYS[3], key) or '0')
  redis.call('HDEL', KEYS[3], key)
  redis.call('ZREM', KEYS[2], key)
end
forget(KEYS[1])
local dropped = 0
for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now - tonumber(ARGV[2]), 'LIMIT', 0, ARGV[4])) do forget(key) end
while total + size > tonumber(ARGV[3]) and dropped < tonumber(ARGV[4]) do
  local oldest = redis.call('ZRANGE', KEYS[2], 0, 0)[1]
  if not oldest then total = 0 break end
  redis.call('DEL', oldest)
  forget(oldest)
  dropped = dropped + 1
end
redis.call('ZADD', KEYS[2], now, KEYS[1])
redis.call('HSET', KEYS[3], KEYS[1], size)
redis.call('SET', KEYS[4], math.max(total, 0) + size)
return dropped`;

/** Gives how many older rows had to go. */
export async function putRows(redis: Redis, place: RowsPlace, bytes: Buffer, memoryLimit: number): Promise<number> {
  const most = mostBytes(memoryLimit);
  const own = [rowsKey(place), keys.rowsIndex, keys.rowsSizes, keys.rowsBytes];
  const done = await redis
    .multi()
    .eval(count, own.length, ...own, bytes.length, rowsSeconds, most, evictedAtOnce)
    .set(rowsKey(place), bytes, "EX", rowsSeconds)
    .exec();
  for (const [error] of done ?? []) if (error !== null) throw error;
  return done?.[0]?.[1] as number;
}

export function mostBytes(memoryLimit: number): number {
  return memoryLimit > 0 ? Math.floor(memoryLimit / 2) : usualBytes;
}

/**
 * Rows in the order of the places; null where they are not there. What lies in their place and cannot be read, or does not fit, is taken
 * away, so that they are computed anew.
 */
export async function getRows<Rows>(
  redis: Redis,
  places: readonly RowsPlace[],
  fits: (rows: unknown, place: number) => boolean = () => true,
): Promise<readonly (Computed<Rows> | null)[]> {
  if (places.length === 0) return [];
  const found = await redis.mgetBuffer(places.map(rowsKey));
  const wrong: string[] = [];
  const rows = found.map((bytes, k) => {
    const computed = bytes === null ? null : readable<Rows>(bytes);
    if (computed !== null && fits(computed.rows, k)) return computed;
    if (bytes !== null) wrong.push(rowsKey(places[k] as RowsPlace));
    return null;
  });
  if (wrong.length > 0) await redis.unlink(...wrong);
  return rows;
}

function readable<Rows>(bytes: Buffer): Computed<Rows> | null {
  try {
    return decodeRows<Rows>(bytes);
  } catch {
    return null;
  }
}

export async function hasRows(redis: Redis, place: RowsPlace): Promise<boolean> {
  return (await redis.exists(rowsKey(place))) === 1;
}

function rowsKey({ problem, first, count }: RowsPlace): string {
  return keys.rows(problem, first, count);
}
