/** Percentiles of type 7 against hand-worked values, and the laws of spreads. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { mean, quantileOfSorted, spreadOf } from "../../src/ground/index.ts";

test("percentiles interpolate as type 7 does", () => {
  expect(quantileOfSorted([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantileOfSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantileOfSorted([10], 0.3)).toBe(10);
  expect([0, 1].map((p) => quantileOfSorted([1, 5, 7], p))).toEqual([1, 7]);
});

test("a spread is the mean with the 5th and 95th percentile", () => {
  const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  expect(spreadOf(values)).toEqual({ mean: 50, low: 5, high: 95 });
});

test("a spread leaves its list as it was and does not depend on its order but for the mean's last bits", () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, (values) => {
      const before = [...values];
      const spread = spreadOf(values);
      expect(values).toEqual(before);
      expect(spread.low).toBeLessThanOrEqual(spread.high);
      const turned = spreadOf(Float64Array.from([...values].reverse()));
      expect([turned.low, turned.high]).toEqual([spread.low, spread.high]);
      expect(Math.abs(turned.mean - spread.mean)).toBeLessThan(1e-6);
      expect(spread.mean).toBe(mean(values));
    }),
  );
});

test("equal numbers have no spread", () => {
  expect(spreadOf(new Float64Array(7).fill(0.1))).toMatchObject({ low: 0.1, high: 0.1 });
});

test("an empty list, a number that is none, and a share that is none are refused", () => {
  expect(() => mean([])).toThrow("invalid values");
  expect(() => spreadOf([])).toThrow("invalid values");
  expect(() => spreadOf([1, Number.NaN])).toThrow("invalid values");
  expect(() => spreadOf([1, Infinity])).toThrow("invalid values");
  expect(() => quantileOfSorted([], 0.5)).toThrow("invalid sorted");
  expect(() => quantileOfSorted([1], 1.5)).toThrow("invalid p");
});

test("the mean of equal numbers is that number, and of negative zero no negative zero", () => {
  expect(spreadOf([0.4, 0.4, 0.4])).toEqual({ mean: 0.4, low: 0.4, high: 0.4 });
  expect(Object.is(spreadOf([-0]).mean, 0)).toBe(true);
});
