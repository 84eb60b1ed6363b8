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

test("a claim is counted where the middle of its days lies, cut off where the picture begins", () => {
  // Columns of five days from 100: 100–104, 105–109, 110–114
  const columns = columnsOf(
    [dated("a", 100), dated("b", 104, 104, ["a"]), dated("c", 90, 116), dated("d", 112, 113)],
    100,
    114,
    5,
  );
  expect(
    columns.map(({ from, to, claims, denied }) => [from, to, claims.map(({ id }) => id).join(""), denied]),
  ).toEqual([
    [100, 105, "ab", 1],
    // c from 100 to 114: the middle is 107
    [105, 110, "c", 0],
    [110, 115, "d", 0],
  ]);
});

test("every claim is in one column, and in one lane", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 90 }));
  fc.assert(
    fc.property(fc.array(span, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (spans, daysEach) => {
      const all = spans.map(([from, days], index) => dated(String(index), from, from + days));
      const counted = columnsOf(all, 100, 390, daysEach).flatMap(({ claims }) => claims.map(({ id }) => id));
      expect(counted.sort()).toEqual(all.map(({ claim }) => claim.id).sort());
      expect(lanesOf(all, [null], 1).flatMap(({ marks }) => marks).length).toBe(all.length);
    }),
  );
});
