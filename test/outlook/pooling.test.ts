/** Pooled chances, by hand. */
import { expect, test } from "vitest";
import { pooledChance } from "../../src/outlook/index.ts";

test("the mean of log odds is the geometric mean of odds", () => {
  // Odds 1/4 and 4 have the geometric mean 1; odds 1/4 and 1 have 1/2, so a chance of 1/3.
  expect(pooledChance([0.2, 0.8]).meanLogOdds).toBeCloseTo(0.5, 14);
  expect(pooledChance([0.2, 0.5]).meanLogOdds).toBeCloseTo(1 / 3, 14);
});

test("a factor of two squares the odds, a factor of one leaves them", () => {
  const twice = pooledChance([0.2, 0.5], { factor: 2 });
  expect(twice.extremised).toBeCloseTo(0.25 / 1.25, 14);
  expect(pooledChance([0.2, 0.5], { factor: 1 }).extremised).toBe(twice.meanLogOdds);
});

test("one forecast alone is itself, and all agreeing are what each says", () => {
  expect(pooledChance([0.3])).toMatchObject({ forecasts: 1, median: 0.3, meanLogOdds: expect.closeTo(0.3, 14) });
  expect(pooledChance([0.3, 0.3, 0.3]).meanLogOdds).toBeCloseTo(0.3, 14);
});

test("the median is of the forecasts as they are", () => {
  expect(pooledChance([0, 0.4, 0.1]).median).toBe(0.1);
  expect(pooledChance([0.1, 0.4]).median).toBeCloseTo(0.25, 15);
});

test("0 and 1 are clipped, so that none outweighs all others", () => {
  expect(pooledChance([0, 1]).meanLogOdds).toBeCloseTo(0.5, 14);
  expect(pooledChance([0], { clip: 0.02 })).toMatchObject({ clip: 0.02, meanLogOdds: expect.closeTo(0.02, 14) });
});

test("pooling yes and pooling no add up to one", () => {
  const [yes, no] = [pooledChance([0.1, 0.35, 0.6]), pooledChance([0.9, 0.65, 0.4])];
  for (const key of ["meanLogOdds", "extremised", "median"] as const) expect(yes[key] + no[key]).toBeCloseTo(1, 14);
});

test.each([
  [[], {}, /forecasts/],
  [[1.1], {}, /forecast/],
  [[Number.NaN], {}, /forecast/],
  [[0.5], { clip: 0 }, /clip/],
  [[0.5], { clip: 0.5 }, /clip/],
  [[0.5], { factor: 0 }, /factor/],
  [[0.5], { factor: Number.NaN }, /factor/],
])("misuse %j %j is refused by name", (chances, pooling, message) => {
  expect(() => pooledChance(chances, pooling)).toThrow(message);
});
