/** What goes through a queue: rows as bytes and back, addresses without their secrets, the engine's identity. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadCase } from "../../src/node/library.ts";
import { engineIdentity } from "../../src/node/queue/engine-identity.ts";
import { readQueueAddress } from "../../src/node/queue/queue-address.ts";
import { reasonOf } from "../../src/node/queue/queue-fault.ts";
import { decodeRows, encodeRows } from "../../src/node/queue/rows-format.ts";
import { begin } from "../../src/work.ts";

const bits = (table: Float64Array) => [...new BigUint64Array(table.slice().buffer)];

test("tables come back bit by bit, also -0, infinities and what is no number", () => {
  fc.assert(
    fc.property(fc.float64Array(), fc.uint8Array(), fc.int16Array(), fc.integer({ min: 0 }), (f64, u8, i16, first) => {
      const rows = { first, tables: { odd: u8, f64, i16 }, list: [{ f64 }] };
      const { rows: read, milliseconds } = decodeRows<typeof rows>(encodeRows({ rows, milliseconds: 1.5 }));
      expect(milliseconds).toBe(1.5);
      expect(bits(read.tables.f64)).toEqual(bits(f64));
      expect(bits(read.list[0]?.f64 ?? new Float64Array(1))).toEqual(bits(f64));
      expect(read).toEqual(rows);
    }),
  );
});

test("a view into a larger buffer is its own numbers only", () => {
  const part = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
  const { rows } = decodeRows<Float64Array>(encodeRows({ rows: part, milliseconds: 0 }));
  expect([...rows]).toEqual([2, 3]);
});

test("bytes are read wherever they lie in a larger buffer, and tables in place where they can be", () => {
  const rows = { odd: new Uint8Array([7, 8, 9]), f64: new Float64Array([1.5, -0]), i16: new Int16Array([-3]) };
  const bytes = encodeRows({ rows, milliseconds: 2 });
  for (let at = 0; at <= 8; at++) {
    const larger = new Uint8Array(bytes.length + 16).fill(255);
    larger.set(bytes, at);
    const read = decodeRows<typeof rows>(larger.subarray(at, at + bytes.length)).rows;
    expect(read).toEqual(rows);
    expect(read.f64.buffer === larger.buffer).toBe(at % 8 === 0);
  }
});

test("bytes that are no rows are refused", () => {
  const good = encodeRows({ rows: new Float64Array(9), milliseconds: 0 });
  expect(() => decodeRows(new Uint8Array(3))).toThrow();
  expect(() => decodeRows(good.subarray(0, good.length - 4))).toThrow();
  expect(() => encodeRows({ rows: { count: Number.NaN }, milliseconds: 0 })).toThrow(/JSON has words for/);
});

test("an address is shown without name and password, and nothing of a wrong one is repeated", () => {
  const { shown, options } = readQueueAddress("rediss://ann:p%40ss@redis.example:7000/3");
  expect(shown).toBe("rediss://redis.example:7000/3");
  expect(options).toMatchObject({ host: "redis.example", port: 7000, db: 3, username: "ann", password: "p@ss" });
  expect(options.tls).toEqual({ servername: "redis.example" });
  expect(readQueueAddress("redis://[::1]").options).toMatchObject({ host: "::1", port: 6379, db: 0 });
  expect(readQueueAddress("redis://localhost").options).not.toHaveProperty("tls");
  for (const wrong of ["secret", "http://ann:secret@host", "redis://:secret@", "redis://:secret@host/x", ""])
    expect(() => readQueueAddress(wrong)).toThrow(/^(?!.*secret).*--queue wants/);
});

test("rows of a run do not depend on how many futures it has, so that a longer one finds those of a shorter", async () => {
  const theCase = await loadCase("cases/bargaining-range");
  const rows = (futures: number) => begin("futures", theCase, { futures })(20, 30);
  expect(
    encodeRows({ rows: rows(50), milliseconds: 0 }).equals(encodeRows({ rows: rows(5_000), milliseconds: 0 })),
  ).toBe(true);
});

test("an engine is its version and the code that computes", () => {
  expect(engineIdentity()).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{12}$/);
  expect(engineIdentity()).toBe(engineIdentity());
});

test("what the server says is told in plain words", () => {
  expect(reasonOf(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }))).toBe("nothing listens there");
  expect(reasonOf(new Error("WRONGPASS invalid username-password pair"))).toBe("the password or name is wrong");
  expect(reasonOf(new Error("NOAUTH Authentication required."))).toBe("it wants a password");
});
