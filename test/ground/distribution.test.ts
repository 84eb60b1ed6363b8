/** Distributions against closed forms, and the laws that quantiles, means and intervals obey. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Distribution, interval90, isPoint, meanOf, medianOf, point, quantile } from "../../src/ground/index.ts";

const each: readonly Distribution[] = [
  { kind: "point", value: 3 },
  { kind: "logitNormal", mu: -2, sigma: 0.5 },
  { kind: "logitNormal", mu: 1, sigma: 3 },
  { kind: "logNormal", mu: 0.3, sigma: 0.8 },
  { kind: "normal", mu: -1, sigma: 2 },
  { kind: "uniform", low: -1, high: 4 },
  { kind: "pert", low: 1, mode: 2, high: 5 },
  { kind: "pert", low: 0, mode: 0, high: 1 },
  { kind: "beta", a: 2, b: 8 },
  { kind: "gamma", shape: 0.3, rate: 6 },
  { kind: "gamma", shape: 12, rate: 0.5 },
  { kind: "samples", values: [3, 4, 4, 9] },
];

test("the mean is the average of the quantiles", () => {
  const n = 20000;
  for (const distribution of each) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += quantile(distribution, (i + 0.5) / n);
    expect(Math.abs(sum / n - meanOf(distribution))).toBeLessThan(2e-3 * (1 + Math.abs(meanOf(distribution))));
  }
});

test("quantiles never fall as the chance rises", () => {
  for (const distribution of each) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 2 ** 30 }), (i, j) => {
        const [low, high] = i < j ? [i, j] : [j, i];
        const top = 2 ** 30 + 1;
        expect(quantile(distribution, low / top)).toBeLessThanOrEqual(quantile(distribution, high / top));
      }),
    );
  }
});

test("the median is the quantile at one half and lies within the 90 % interval", () => {
  for (const distribution of each) {
    const [low, high] = interval90(distribution);
    const median = medianOf(distribution);
    expect(median).toBe(quantile(distribution, 0.5));
    expect(low <= median && median <= high).toBe(true);
  }
});

test("closed forms come out", () => {
  expect(quantile({ kind: "uniform", low: 2, high: 6 }, 0.25)).toBe(3);
  expect(medianOf({ kind: "logitNormal", mu: 0, sigma: 9 })).toBe(0.5);
  expect(medianOf({ kind: "logNormal", mu: 0, sigma: 9 })).toBe(1);
  expect(meanOf({ kind: "pert", low: 1, mode: 2, high: 6 })).toBe(2.5);
  expect(meanOf({ kind: "beta", a: 2, b: 8 })).toBe(0.2);
  expect(meanOf({ kind: "gamma", shape: 3, rate: 6 })).toBe(0.5);
  expect(meanOf({ kind: "logNormal", mu: 0, sigma: 1 })).toBeCloseTo(Math.sqrt(Math.E), 14);
  expect(medianOf({ kind: "pert", low: 0, mode: 1, high: 2 })).toBeCloseTo(1, 12);
});

test("the mean of a logit-normal meets its values to 15 digits", () => {
  const known = [
    [0, 1, 0.5],
    [-2.1653666701431655, 0.47364233282397694, 0.1110550219283733],
    [1, 3, 0.6132473945292239],
    [-4, 8, 0.3128532351592956],
  ] as const;
  for (const [mu, sigma, value] of known) expect(meanOf({ kind: "logitNormal", mu, sigma })).toBeCloseTo(value, 14);
});

test("listed values are equally likely", () => {
  const values: Distribution = { kind: "samples", values: [1, 2, 5, 9] };
  expect([0.01, 0.2499, 0.25, 0.51, 0.99].map((u) => quantile(values, u))).toEqual([1, 1, 2, 5, 9]);
});

test("draws stay where the distribution lives, even at the outermost chances", () => {
  for (const u of [2 ** -53, 1 - 2 ** -53]) {
    for (const distribution of each) expect(Number.isFinite(quantile(distribution, u))).toBe(true);
    for (const kind of ["logitNormal", "beta"] as const) {
      for (const distribution of each.filter((one) => one.kind === kind)) {
        const x = quantile(distribution, u);
        expect(x >= 0 && x <= 1).toBe(true);
      }
    }
    const x = quantile({ kind: "pert", low: 0.1, mode: 0.2, high: 0.3 }, u);
    expect(x >= 0.1 && x <= 0.3).toBe(true);
  }
});

test("a point is a point, and asks no chance", () => {
  expect(isPoint(point(4))).toBe(true);
  expect(isPoint({ kind: "uniform", low: 0, high: 1 })).toBe(false);
  expect(interval90(point(4))).toEqual([4, 4]);
  expect(meanOf(point(4))).toBe(4);
});

test("a chance outside 0 and 1, and an empty list of values, are refused", () => {
  for (const u of [0, 1, Number.NaN, -1]) for (const one of each) expect(() => quantile(one, u)).toThrow("invalid u");
  expect(() => quantile({ kind: "samples", values: [] }, 0.5)).toThrow("invalid samples");
  expect(() => meanOf({ kind: "samples", values: [] })).toThrow("invalid samples");
});
