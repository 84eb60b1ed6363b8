/** What is kept in a real Redis: rows within a bound, texts and problems by their digest; connections refused with a reason. */
import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chooseCut, leastTaskMs, nextCount, readCut, usualTaskMs, writeCut } from "../../src/node/queue/cut.ts";
import {
  digestOfProblem,
  digestOfTexts,
  getProblem,
  getTexts,
  type Problem,
  putProblem,
  putTexts,
} from "../../src/node/queue/problem.ts";
import { connectToQueue, type QueueConnection } from "../../src/node/queue/queue-connection.ts";
import { keys } from "../../src/node/queue/queue-keys.ts";
import { encodeRows } from "../../src/node/queue/rows-format.ts";
import { getRows, hasRows, mostBytes, putRows } from "../../src/node/queue/rows-store.ts";
import { freePort, type RedisServer, redisProgram, startRedis } from "./redis.ts";

const quiet = { tell: () => {} };

test("tasks take between 30 and 300 ms where a piece does not take longer by itself", () => {
  const at = (milliseconds: number, futures: number, threads = 2) =>
    chooseCut(0, futures, 100, { milliseconds, bytes: 100 }, threads).count * (milliseconds / 100);
  expect(at(1, 1_000_000)).toBe(usualTaskMs);
  expect(at(1, 100)).toBe(leastTaskMs);
  expect(at(10, 10_000, 2)).toBe((100 * 10) / (2 * 4) + 5); // an eighth of a second, in whole pieces
  expect(chooseCut(0, 100_000, 100, { milliseconds: 5_000, bytes: 100 }, 2).count).toBe(100);
  expect(chooseCut(0, 1_000_000, 100, { milliseconds: 0.01, bytes: 4_000_000 }, 1).count).toBe(200);
});

test("a cut covers all futures once, and reads as it was written", () => {
  for (const cut of [null, { from: 200, count: 300 }, { from: 0, count: 100 }]) {
    const counts = [];
    for (let at = 0; at < 1_050; at += counts.at(-1) ?? 0) counts.push(nextCount(at, 1_050, 100, cut));
    expect(counts.reduce((a, b) => a + b)).toBe(1_050);
    if (cut !== null) expect(readCut(writeCut(cut), 100)).toEqual(cut);
  }
  for (const wrong of [null, "", "0:0", "1:100", "0:150", "x"]) expect(readCut(wrong, 100)).toBe(null);
});

describe.skipIf(redisProgram() === null)("with a Redis", () => {
  let server: RedisServer;
  let connection: QueueConnection;
  beforeAll(async () => {
    server = await startRedis();
    connection = await connectToQueue(server.url, quiet);
  }, 60_000);
  afterAll(async () => {
    connection?.close();
    await server?.stop();
  });
  beforeEach(() => void server.ask("FLUSHALL"));

  const place = (first: number) => ({ problem: "p".repeat(64), first, count: 100 });
  const rowsOf = (first: number) => encodeRows({ rows: new Float64Array([first]), milliseconds: 1 });

  test("rows are found by what they are rows of, and expire", async () => {
    const { client } = connection;
    await putRows(client, place(0), rowsOf(0), 0);
    await putRows(client, place(100), rowsOf(100), 0);
    await client.set(keys.rows("p".repeat(64), 300, 100), "no rows");
    const found = await getRows<Float64Array>(client, [place(100), place(200), place(0), place(300)]);
    expect(found.map((it) => it?.rows[0])).toEqual([100, undefined, 0, undefined]);
    expect(await hasRows(client, place(100))).toBe(true);
    expect(await hasRows(client, place(200))).toBe(false);
    // What cannot be read is taken away, so that it is computed anew; so is what does not fit.
    expect(await hasRows(client, place(300))).toBe(false);
    const fitting = await getRows<Float64Array>(client, [place(0), place(100)], (_, k) => k === 0);
    expect(fitting.map((it) => it?.rows[0])).toEqual([0, undefined]);
    expect(await hasRows(client, place(0))).toBe(true);
    expect(await hasRows(client, place(100))).toBe(false);
    expect(Number(server.ask("TTL", keys.rows("p".repeat(64), 0, 100)))).toBeGreaterThan(600_000);
  });

  test("of more bytes than may be kept the oldest go, and the count of bytes stays right", async () => {
    const { client } = connection;
    const size = rowsOf(0).length;
    for (let k = 0; k < 10; k++) await putRows(client, place(100 * k), rowsOf(100 * k), 2 * (3 * size + 10));
    const kept = await getRows(
      client,
      Array.from({ length: 10 }, (_, k) => place(100 * k)),
    );
    const there = kept.flatMap((it, k) => (it === null ? [] : [k]));
    expect(there.at(-1)).toBe(9);
    expect(there.length).toBeGreaterThanOrEqual(2);
    expect(there.length).toBeLessThanOrEqual(3);
    const bytes = there.reduce((sum, k) => sum + rowsOf(100 * k).length, 0);
    expect(Number(server.ask("GET", keys.rowsBytes))).toBe(bytes);
    await putRows(client, place(900), rowsOf(900), 0);
    expect(Number(server.ask("GET", keys.rowsBytes))).toBe(bytes);
    expect(mostBytes(1000)).toBe(500);
    for (const wrong of ["abc", "-5"]) {
      server.ask("SET", keys.rowsBytes, wrong);
      await putRows(client, place(1_000), rowsOf(1_000), 0);
      expect(Number(server.ask("GET", keys.rowsBytes))).toBe(size);
    }
  });

  test("texts and problems that are not what their name says count as absent", async () => {
    const { client } = connection;
    const texts = new Map([
      ["b.yaml", "b: 1\n"],
      ["a.yaml", "ä: ∞\n"],
    ]);
    const digest = digestOfTexts(texts);
    expect(digestOfTexts(new Map([...texts].reverse()))).toBe(digest);
    await expect(getTexts(client, digest)).rejects.toThrow("absent: the texts");
    await putTexts(client, digest, texts);
    await putTexts(client, digest, texts);
    expect(new Map(await getTexts(client, digest))).toEqual(texts);
    await client.copy(keys.texts(digest), keys.texts("0".repeat(64)));
    await expect(getTexts(client, "0".repeat(64))).rejects.toThrow("as they were given");
    await client.set(keys.texts(digest), "no deflated bytes");
    await expect(getTexts(client, digest)).rejects.toThrow("as they were given");

    const problem: Problem = { engine: "e", texts: digest, caseDigest: "c", work: "futures", request: { seed: 3 } };
    const name = digestOfProblem(problem);
    await expect(getProblem(client, name)).rejects.toThrow("absent: what is asked");
    await putProblem(client, name, problem);
    expect(await getProblem(client, name)).toEqual(problem);
    await client.copy(keys.problem(name), keys.problem("0".repeat(64)));
    await expect(getProblem(client, "0".repeat(64))).rejects.toThrow("as it was given");
  });

  test("a server that drops keys is refused when one connects, and when it comes to that later", async () => {
    await connection.check();
    server.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
    try {
      await expect(connectToQueue(server.url, quiet)).rejects.toThrow(/allkeys-lru.*noeviction/);
      await expect(connection.check()).rejects.toThrow(/noeviction/);
    } finally {
      server.ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
    }
    server.ask("CONFIG", "SET", "maxmemory", "100mb");
    await connection.check();
    expect(connection.memoryLimit()).toBe(100 * 2 ** 20);
    server.ask("CONFIG", "SET", "maxmemory", "0");
  });

  test("a wrong password, none and a wrong database are told, and no password with them", async () => {
    server.ask("CONFIG", "SET", "requirepass", "letmein");
    const ask = (...words: readonly string[]) => server.ask("--no-auth-warning", "-a", "letmein", ...words);
    try {
      const { port } = server;
      const good = await connectToQueue(`redis://:letmein@127.0.0.1:${port}`, quiet);
      good.close();
      await expect(connectToQueue(`redis://127.0.0.1:${port}`, quiet)).rejects.toThrow(/it wants a password$/);
      const wrong = connectToQueue(`redis://:secret1@127.0.0.1:${port}`, quiet).catch((error: Error) => error.message);
      expect(await wrong).toMatch(/the password or name is wrong$/);
      expect(await wrong).not.toContain("secret1");
    } finally {
      ask("CONFIG", "SET", "requirepass", "");
    }
    await expect(connectToQueue(`${server.url}/999`, quiet)).rejects.toThrow(/no database of that number/);
  });
});

test("where nothing listens, nothing answers or something else answers, that is said within seconds", async () => {
  const port = await freePort();
  await expect(connectToQueue(`redis://127.0.0.1:${port}`, quiet)).rejects.toThrow(/nothing listens there$/);
  const silent = createServer(() => {});
  const other = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  for (const server of [silent, other]) await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    const at = (server: typeof silent) => `redis://127.0.0.1:${(server.address() as { port: number }).port}`;
    await expect(connectToQueue(at(silent), quiet)).rejects.toThrow(/no answer in time$/);
    await expect(connectToQueue(at(other), quiet)).rejects.toThrow(/what answers there is no Redis$/);
  } finally {
    silent.close();
    other.close();
  }
});
