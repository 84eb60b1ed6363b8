/** Scores, by hand. */
import { expect, test } from "vitest";
import { brierScore, calibrationBins, type Judged, logScore, murphySplit } from "../../src/outlook/index.ts";

const judged = (...pairs: readonly (readonly [number, boolean])[]): readonly Judged[] =>
  pairs.map(([chance, happened]) => ({ chance, happened }));
const [yes, no] = [true, false];

test("the Brier score runs from 0 to 1 and is a quarter for one half", () => {
  expect(judged([1, yes], [0, no], [1, no], [0, yes], [0.5, yes], [0.5, no]).map(brierScore)).toEqual([
    0, 0, 1, 1, 0.25, 0.25,
  ]);
  expect(brierScore({ chance: 0.3, happened: no })).toBeCloseTo(0.09, 15);
});

test("the log score is the logarithm of the chance given to what happened, clipped", () => {
  expect(logScore({ chance: 0.25, happened: yes })).toBeCloseTo(-1.3862943611198906, 14);
  expect(logScore({ chance: 0.25, happened: no })).toBeCloseTo(-0.2876820724517809, 14);
  expect(logScore({ chance: 0, happened: yes })).toBeCloseTo(-4.605170185988091, 14);
  expect(logScore({ chance: 0, happened: yes }, 0.001)).toBeCloseTo(-6.907755278982137, 13);
  expect(logScore({ chance: 1, happened: yes })).toBeCloseTo(-0.01005033585350145, 14);
});

test("what one believes is the best thing to say: both scores are proper", () => {
  const expected = (said: number, score: (it: Judged) => number): number =>
    0.3 * score({ chance: said, happened: yes }) + 0.7 * score({ chance: said, happened: no });
  for (const said of [0.05, 0.2, 0.29, 0.31, 0.5, 0.95]) {
    expect(expected(said, brierScore)).toBeGreaterThan(expected(0.3, brierScore));
    expect(expected(said, logScore)).toBeLessThan(expected(0.3, logScore));
  }
});

test("a chance on a bound belongs to the upper bin, 1 to the last, and empty bins are left out", () => {
  const bins = calibrationBins(judged([0, no], [0.3, yes], [0.35, no], [1, yes]));
  expect(bins.map(({ from, forecasts }) => [from, forecasts])).toEqual([
    [0, 1],
    [0.3, 2],
    [0.9, 1],
  ]);
  expect(bins[1]).toMatchObject({ meanChance: expect.closeTo(0.325, 14), happenedShare: 0.5 });
});

test("the split of a Brier score, by hand", () => {
  // Two at 0.2, of which one happened; three at 0.8, of which two happened. Brier (0.04 + 0.64 + 0.04 + 0.04 + 0.64) / 5.
  const split = murphySplit(judged([0.2, no], [0.2, yes], [0.8, yes], [0.8, yes], [0.8, no]));
  expect(split.brier).toBeCloseTo(0.28, 14);
  expect(split.reliability).toBeCloseTo((2 * 0.09 + 3 * (0.8 - 2 / 3) ** 2) / 5, 14);
  expect(split.resolution).toBeCloseTo((2 * 0.01 + 3 * (2 / 3 - 0.6) ** 2) / 5, 14);
  expect(split.uncertainty).toBeCloseTo(0.24, 14);
  expect(split.withinBins).toBeCloseTo(0, 14);
});

test("the parts add up to the score, also where forecasts within a bin differ", () => {
  const split = murphySplit(judged([0.21, no], [0.29, yes], [0.6, yes], [0.66, no], [0.95, yes]));
  expect(split.withinBins).not.toBeCloseTo(0, 6);
  expect(split.reliability - split.resolution + split.uncertainty + split.withinBins).toBeCloseTo(split.brier, 15);
});

test("always saying the base rate has no resolution and is perfectly reliable", () => {
  const split = murphySplit(judged([0.25, no], [0.25, no], [0.25, no], [0.25, yes]));
  expect(split).toMatchObject({ reliability: 0, resolution: 0, uncertainty: 0.1875, brier: 0.1875 });
});

test("misuse is refused by name", () => {
  expect(() => brierScore({ chance: 1.2, happened: yes })).toThrow(/chance/);
  expect(() => logScore({ chance: Number.NaN, happened: yes })).toThrow(/chance/);
  expect(() => calibrationBins([], 0)).toThrow(/bins/);
  expect(() => murphySplit([])).toThrow(/at least one/);
});
