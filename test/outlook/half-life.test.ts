/** Half-lives, what remains, and shares with their interval. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { halfLifeOf, halvingMonth, remainsOf } from "../../src/outlook/half-life.ts";
import { wilsonInterval } from "../../src/outlook/wilson-interval.ts";

describe("the month at which something has halved", () => {
  test("is read off a straight line between months", () => {
    expect(halvingMonth([8, 6, 2])).toBe(1.5);
    expect(halvingMonth([1, 0.8, 0.64, 0.512, 0.4096])).toBeCloseTo(3 + 0.012 / 0.1024, 12);
  });

  test("is the first one, and counts what turns against its sign", () => {
    expect(halvingMonth([4, -4, 4])).toBe(0.25);
    expect(halvingMonth([-4, -2])).toBe(1);
  });

  test("is none where it never halves, and there is none of nothing", () => {
    expect(halvingMonth([1, 0.9, 0.51])).toBe(Number.POSITIVE_INFINITY);
    expect(halvingMonth([0, 0, 0])).toBeNull();
    expect(halfLifeOf([[0, 0]])).toBeNull();
  });

  test("of an exponential decay does not depend on the size of what decays", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        (size, keep) => {
          const curve = (from: number) => Array.from({ length: 60 }, (_, m) => from * keep ** m);
          const month = halvingMonth(curve(size)) as number;
          expect(month).toBeCloseTo(halvingMonth(curve(-1)) as number, 9);
          expect(Math.abs(month - Math.log(0.5) / Math.log(keep))).toBeLessThan(0.5);
        },
      ),
      { seed: 3 },
    );
  });
});

test("percentiles that fall among futures in which it never halves are null", () => {
  const curves = [...Array(8).fill([2, 1]), ...Array(2).fill([2, 2]), [0, 0]];
  expect(halfLifeOf(curves)).toEqual({ median: 1, low: 1, high: null, never: 0.2, within: 1, counted: 10 / 11 });
});

test("what remains is the ratio of the means, exact where every future keeps the same share", () => {
  const now = Float64Array.from([1, 2, 3, 6]);
  const { value, low, high } = remainsOf(
    now,
    now.map((it) => it / 4),
  ) ?? { value: 9, low: 9, high: 9 };
  expect([value, low, high]).toEqual([0.25, 0.25, 0.25]);
  expect(remainsOf(Float64Array.from([1, -1, -1, 1]), now)).toBeNull();
});

test("Wilson's interval of 10 in 20 is 0.5 ± z √(1/4n + z²/4n²) / (1 + z²/n), at 90 %", () => {
  // z² = 2.705543, n = 20: z²/n = 0.1352772; half = 1.644854 × √(0.0125 + 0.0016910) / 1.1352772 = 0.172597.
  const { value, low, high } = wilsonInterval(10, 20);
  expect(value).toBe(0.5);
  expect(low).toBeCloseTo(0.327403, 5);
  expect(high).toBeCloseTo(0.672597, 5);
  expect(wilsonInterval(0, 20).low).toBe(0);
  expect(wilsonInterval(20, 20).high).toBe(1);
});
