/** Sobol indices and Shapley effects, held against published values of two test functions. */
import { describe, expect, test } from "vitest";
import type { Estimate } from "../../../src/outlook/sensitivity/explained-share.ts";
import { explainedShare } from "../../../src/outlook/sensitivity/explained-share.ts";
import { averageRanks } from "../../../src/outlook/sensitivity/rank-correlation.ts";
import { shapleyEffects } from "../../../src/outlook/sensitivity/shapley-effects.ts";
import { sobolIndices } from "../../../src/outlook/sensitivity/sobol-indices.ts";

/** Ishigami and Homma 1990, a = 7, b = 0.1, on (−π, π)³. */
const ishigami = (u: Float64Array): number => {
  const [a = 0, b = 0, c = 0] = u.map((it) => Math.PI * (2 * it - 1));
  return Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * c * c * c * c * Math.sin(a);
};
const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
/** Sobol's g. */
const sobolG = (u: Float64Array): number =>
  weights.reduce((product, a, i) => (product * (Math.abs(4 * (u[i] ?? 0) - 2) + a)) / (1 + a), 1);
const [s1, st, shapley] = [
  [0.313905, 0.442411, 0],
  [0.557589, 0.442411, 0.243684],
  [0.435747, 0.442411, 0.121842],
];
const gFirst = [0.716192, 0.179048, 0.023676, 0.007162];
const gTotal = [0.787144, 0.242198, 0.034317, 0.01046];

/** Within four standard errors, and these no larger than `most`. */
const near = (estimates: readonly Estimate[] = [], published: readonly number[], most: number): void =>
  published.forEach((value, i) => {
    const { value: own, standardError } = estimates[i] as Estimate;
    expect(standardError).toBeLessThan(most);
    expect(Math.abs(own - value), `input ${i}: ${own}, published ${value}`).toBeLessThan(4 * standardError + 1e-6);
  });

describe("Ishigami's function", () => {
  test("has the published Sobol indices", () => {
    const indices = sobolIndices(ishigami, { inputs: 3, rows: 20_000, seed: 1 });
    near(indices?.first, s1, 0.012);
    near(indices?.total, st, 0.012);
    expect(indices?.evaluations).toBe(100_000);
    expect(indices?.variance).toBeCloseTo(13.844588, 0);
  });

  test.each(["all subsets", "random orders"] as const)("has the published Shapley effects, by %s", (exactness) => {
    const effects = shapleyEffects(ishigami, { inputs: 3, rows: 20_000, seed: 2 }, exactness);
    near(effects?.shares, shapley, 0.012);
    expect(effects?.shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  test("has the published first order in futures already drawn, to within what classes blur", () => {
    const rows = 20_000;
    const points = Array.from({ length: rows }, (_, k) =>
      [0.5, 0.25, 0.125].map((x, i) => ((k + 1) * root(i) + x) % 1),
    );
    const output = Float64Array.from(points, (point) => ishigami(Float64Array.from(point)));
    s1.forEach((value, i) => {
      const share = explainedShare(averageRanks(points.map((point) => point[i] as number)), output);
      expect(Math.abs((share?.value ?? 9) - value)).toBeLessThan(0.015);
    });
  });
});

/** Irrational steps, for a set of points that fills the cube evenly. */
const root = (i: number): number => [0.8191725133961645, 0.6710436067037893, 0.5497004779019703][i] as number;

describe("Sobol's g", () => {
  test("has the published Sobol indices", () => {
    const indices = sobolIndices(sobolG, { inputs: 8, rows: 30_000, seed: 3 });
    near(indices?.first, gFirst, 0.01);
    near(indices?.total, gTotal, 0.01);
  });

  test("has Shapley effects between first and total order, by subsets and by orders alike", () => {
    const exact = shapleyEffects(sobolG, { inputs: 8, rows: 3000, seed: 4 });
    const orders = shapleyEffects(sobolG, { inputs: 8, rows: 20_000, seed: 5 }, "random orders");
    expect(exact?.exactness).toBe("all subsets");
    gFirst.forEach((first, i) => {
      const [a, b] = [exact?.shares[i] as Estimate, orders?.shares[i] as Estimate];
      expect(a.value).toBeGreaterThan(first - 4 * a.standardError);
      expect(a.value).toBeLessThan((gTotal[i] as number) + 4 * a.standardError);
      expect(Math.abs(a.value - b.value)).toBeLessThan(4 * Math.sqrt(a.standardError ** 2 + b.standardError ** 2));
    });
  });
});

describe("what every share obeys", () => {
  const sampling = { inputs: 4, rows: 500, seed: 6 };

  test("an input that does nothing has no share, and two that do the same have the same", () => {
    const effects = shapleyEffects(([a = 0, b = 0, c = 0]) => a * b + c, sampling);
    expect(effects?.shares[3]).toEqual({ value: 0, standardError: 0 });
    const [a, b] = effects?.shares ?? [];
    expect(Math.abs((a?.value ?? 9) - (b?.value ?? 0))).toBeLessThan(
      4 * ((a?.standardError ?? 0) + (b?.standardError ?? 0)),
    );
    expect(sobolIndices(([a = 0]) => a, sampling)?.total[3]).toEqual({ value: 0, standardError: 0 });
  });

  test("one input alone has it all, and thirteen are shared out by random orders", () => {
    expect(shapleyEffects(([a = 0]) => a, { ...sampling, inputs: 1 })?.shares[0]?.value).toBe(1);
    const many = shapleyEffects((u) => u.reduce((sum, it) => sum + it, 0), { inputs: 13, rows: 4000, seed: 7 });
    expect(many?.exactness).toBe("random orders");
    for (const { value, standardError } of many?.shares ?? [])
      expect(Math.abs(value - 1 / 13)).toBeLessThan(4 * standardError);
  });

  test("a constant has no shares, and what is no number throws", () => {
    expect(sobolIndices(() => 1, sampling)).toBeNull();
    expect(shapleyEffects(() => 1, sampling)).toBeNull();
    expect(explainedShare([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(() => sobolIndices(() => Number.NaN, sampling)).toThrow("invalid function");
    expect(() => shapleyEffects(() => 1, { ...sampling, rows: 1 })).toThrow("invalid rows");
  });
});
