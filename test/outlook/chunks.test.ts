/** Futures are independent of how they are handed out: any chunks, in any order, leave the same bytes. */
import { expect, test } from "vitest";
import { mergeBatches, prepare, simulate, summarise } from "../../src/assess.ts";
import { type Case, readCase } from "../../src/case/index.ts";
import type { Batch } from "../../src/outlook/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

const futures = 24;
const run = prepare(readCase(fullCase()).case as Case, { futures, seed: 5 });
const whole = simulate(run, 0, futures);

/** Laid end to end from chunks that were computed last first. */
function inChunks(size: number): Batch {
  const parts: Batch[] = [];
  for (let first = 0; first < futures; first += size)
    parts.unshift(simulate(run, first, Math.min(size, futures - first)));
  return mergeBatches(parts);
}

test.each([1, 5, 8, 23])("chunks of %d futures", (size) => {
  const merged = inChunks(size);
  expect(merged.tables).toEqual(whole.tables);
  expect(JSON.stringify(summarise(run, merged))).toBe(JSON.stringify(summarise(run, whole)));
});

test("a future does not remember the one before it: alone it is what it is among others", () => {
  const alone = simulate(run, 17, 1);
  for (const [name, table] of Object.entries(alone.tables)) {
    const among = whole.tables[name as keyof typeof whole.tables];
    const width = table.length;
    expect(among.subarray(17 * width, 18 * width), name).toEqual(table);
  }
});
