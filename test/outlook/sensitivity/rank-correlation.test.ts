/** Rank correlation and its interval, against values worked by hand and in print. */
import { expect, test } from "vitest";
import { drawKey, uniform } from "../../../src/ground/index.ts";
import {
  averageRanks,
  correlationInterval,
  rankCorrelation,
} from "../../../src/outlook/sensitivity/rank-correlation.ts";

test("ties share the average of their ranks", () => {
  expect([...averageRanks([10, 20, 20, 5, 20])]).toEqual([2, 4, 4, 1, 4]);
});

test("without ties it is 1 − 6 Σd² / (n³ − n): the common textbook example of IQ and hours of television, −29/165", () => {
  const iq = [86, 97, 99, 100, 101, 103, 106, 110, 112, 113];
  const hours = [2, 20, 28, 27, 50, 29, 7, 17, 6, 12];
  expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
});

test("with ties it is Pearson's of the averaged ranks", () => {
  expect(rankCorrelation([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test("it is 1 for what rises, −1 for what falls, and nothing for a constant", () => {
  expect(rankCorrelation([1, 2, 3], [1, 8, 27])).toBe(1);
  expect(rankCorrelation([1, 2, 3], [3, 2, -9])).toBe(-1);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  expect(rankCorrelation([], [])).toBeNull();
  expect(() => rankCorrelation([1], [1, 2])).toThrow("invalid lists");
});

test("the interval is Fisher's, and all there is for three rows", () => {
  const [low, high] = correlationInterval(0.5, 100, 1.6448536269514722);
  const reach = 1.6448536269514722 * Math.sqrt(1.125 / 97);
  expect(low).toBeCloseTo(Math.tanh(Math.atanh(0.5) - reach), 12);
  expect(high).toBeCloseTo(Math.tanh(Math.atanh(0.5) + reach), 12);
  expect(correlationInterval(1, 3, 1.64)).toEqual([-1, 1]);
  expect(correlationInterval(1, 50, 1.64)[1]).toBeLessThanOrEqual(1);
});

test("of 400 samples of 200 in which the truth is 0.4 nine in ten intervals hold it, to four standard errors", () => {
  // A mixture with the rank correlation p: y is x with chance p, else drawn apart.
  const draw = (name: string, k: number): number => uniform(11, k, drawKey(name));
  let held = 0;
  for (let sample = 0; sample < 400; sample++) {
    const rows = Array.from({ length: 200 }, (_, k) => sample * 200 + k);
    const x = rows.map((k) => draw("x", k));
    const y = rows.map((k, at) => (draw("same", k) < 0.4 ? (x[at] as number) : draw("y", k)));
    const [low, high] = correlationInterval(rankCorrelation(x, y) ?? 9, 200, 1.6448536269514722);
    if (low <= 0.4 && 0.4 <= high) held++;
  }
  expect(held / 400).toBeGreaterThan(0.9 - 4 * Math.sqrt(0.09 / 400));
});
