/** The text of a review cut where proposals begin and end, and the stretch of it that is shown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QueueItem } from "../../src/reading/index.ts";
import { cutOf, shownAtOnce, stretchAround, textPieces } from "../../src/web/sections/review/text-pieces.ts";

const item = (id: string, start: number, end: number, text = ""): QueueItem =>
  ({ id, start, end, text, decision: null, merged: [], proposal: {} }) as unknown as QueueItem;

describe("pieces", () => {
  test("are cut at every end, and name what lies over them, the shortest first", () => {
    expect(textPieces({ start: 0, end: 30 }, [item("a", 5, 20), item("b", 10, 15), item("c", 18, 40)])).toEqual([
      { start: 0, end: 5, items: [] },
      { start: 5, end: 10, items: ["a"] },
      { start: 10, end: 15, items: ["b", "a"] },
      { start: 15, end: 18, items: ["a"] },
      { start: 18, end: 20, items: ["a", "c"] },
      { start: 20, end: 30, items: ["c"] },
    ]);
  });

  test("laid end to end are the stretch, whatever the items", () => {
    const spans = fc.array(fc.tuple(fc.nat(120), fc.nat(60)), { maxLength: 12 });
    fc.assert(
      fc.property(spans, fc.nat(100), (pairs, start) => {
        const items = pairs.map(([from, length], index) => item(`${index}`, from, from + length + 1));
        const pieces = textPieces({ start, end: start + 50 }, items);
        expect(pieces[0]?.start).toBe(start);
        expect(pieces.at(-1)?.end).toBe(start + 50);
        for (let at = 1; at < pieces.length; at++) expect(pieces[at]?.start).toBe(pieces[at - 1]?.end);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe("the stretch shown", () => {
  test("is all of a short text, and of a long one never much more than is shown at once", () => {
    expect(stretchAround("short", 2)).toEqual({ start: 0, end: 5 });
    const long = "x".repeat(1_000_000);
    for (const place of [0, 500_000, 999_999]) {
      const { start, end } = stretchAround(long, place);
      expect(start <= place && place < end && end - start <= shownAtOnce + 1).toBe(true);
    }
  });

  test("cuts no pair of surrogates", () => {
    const long = "😀".repeat(20_000);
    for (let place = 0; place < 20_000; place += 997) {
      const { start, end } = stretchAround(long, place);
      expect(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(long.slice(start, end))).toBe(true);
    }
  });
});

describe("a cut", () => {
  test("is where the cursor stands, else between sentences, else between words, nearest the middle", () => {
    const two = "One sentence here. Another one there.";
    expect(cutOf(item("a", 100, 100 + two.length, two), 105)).toBe(105);
    expect(cutOf(item("a", 100, 100 + two.length, two), 99)).toBe(100 + "One sentence here. ".length);
    expect(cutOf(item("a", 0, 11, "alpha omega"), null)).toBe(6);
  });
});
