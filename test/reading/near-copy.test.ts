import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyResemblance, resemblance, sketchOf } from "../../src/reading/index.ts";

/** Words that occur once each, so that runs can be counted by hand. */
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `w${from + i}`).join(" ");

describe("resemblance", () => {
  test("is the share of common runs of five words, exactly where texts are short", () => {
    // 104 words have 100 runs each; the second text begins 20 words later: 80 runs in common of 120.
    expect(resemblance(sketchOf(words(0, 104)), sketchOf(words(20, 104)))).toBeCloseTo(80 / 120, 12);
    expect(resemblance(sketchOf(words(0, 104)), sketchOf(words(500, 104)))).toBe(0);
  });

  test("of long texts is within four standard errors of the share", () => {
    // 10,000 runs each, 8,000 in common of 12,000; four times 1/(2·√256).
    const near = resemblance(sketchOf(words(0, 10_004)), sketchOf(words(2000, 10_004)));
    expect(Math.abs(near - 8000 / 12_000)).toBeLessThan(0.125);
  });

  test("is 1 for one text in another typography, and over the bound with another head and foot", () => {
    const text = `“${words(0, 300)}” – so it’s said.`;
    const plain = text.replace(/[“”]/g, '"').replace("–", "-").replace("’", "'").replaceAll(" ", "\n");
    expect(resemblance(sketchOf(text), sketchOf(plain.toUpperCase()))).toBe(1);
    const syndicated = `ANOTHER PAPER\n\n${text}\n\nAll rights reserved by the other paper and its partners.`;
    expect(resemblance(sketchOf(text), sketchOf(syndicated))).toBeGreaterThan(copyResemblance);
  });

  test("of a headline is nothing", () => {
    expect(resemblance(sketchOf("Talks are off"), sketchOf("Talks are off"))).toBe(0);
  });

  test("is symmetric, from 0 to 1, and 1 with itself", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 20, maxLength: 400 })
      .map((w) => w.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [sketchOf(one), sketchOf(other)];
        const found = resemblance(a, b);
        expect(found).toBe(resemblance(b, a));
        expect(found >= 0 && found <= 1).toBe(true);
        expect(resemblance(a, a)).toBe(1);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
