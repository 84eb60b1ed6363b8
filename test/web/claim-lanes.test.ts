/** Claims counted in columns where a lane holds too many to draw singly. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../../src/evidence/index.ts";
import { columnsOf, type Dated, lanesOf } from "../../src/web/sections/sources/claim-lanes.ts";

const dated = (id: string, from: number, to = from, contradicts: readonly string[] = []): Dated => ({
  claim: { id, party: null, contradicts } as unknown as Claim,
  from,
  to,
});

test("a claim counts evenly in the columns that its days touch, cut off where the picture begins and ends", () => {
  // Columns of five days from 100: 100–104, 105–109, 110–114
  const columns = columnsOf(
    [dated("a", 100), dated("b", 104, 105, ["a"]), dated("c", 90, 116), dated("d", 112, 113)],
    100,
    114,
    5,
  );
  expect(columns.map(({ from, to, claims }) => [from, to, claims.map(({ id }) => id).join("")])).toEqual([
    [100, 105, "abc"],
    [105, 110, "bc"],
    [110, 115, "cd"],
  ]);
  // a, half of b and a third of c; half of b and a third of c; a third of c, and d
  for (const [index, count] of [1 + 1 / 2 + 1 / 3, 1 / 2 + 1 / 3, 1 / 3 + 1].entries())
    expect(columns[index]?.count).toBeCloseTo(count, 12);
  expect(columns.map(({ denied }) => denied)).toEqual([1 / 2, 1 / 2, 0]);
});

test("every claim counts once in all, and is in one lane", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 90 }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (spans, daysEach) => {
      const all = spans.map(([from, days], index) => dated(String(index), from, from + days));
      const columns = columnsOf(all, 100, 390, daysEach);
      expect(columns.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(all.length, 8);
      expect(lanesOf(all, [null], 1).flatMap(({ marks }) => marks).length).toBe(all.length);
    }),
  );
});
