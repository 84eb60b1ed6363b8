/** How far the futures bear out an offer: intervals by their definition, no rank that they do not bear out. */
import { expect, test } from "vitest";
import { offers, prepare, simulate } from "../../src/assess.ts";
import { sampledMean, sampledShare } from "../../src/outlook/offer-errors.ts";
import { twoIssues } from "../fixtures/two-issues.ts";

const deviate = 1.6448536269514722;

test.each([
  [0, 10],
  [3, 10],
  [10, 10],
  [417, 1000],
])("the ends of the interval of %d in %d are where the share lies 1.645 standard errors off", (times, of) => {
  const { share, low, high, standardError } = sampledShare(times, of);
  expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / of), 12);
  for (const end of [low, high]) {
    const off = Math.abs(share - end) / Math.sqrt((end * (1 - end)) / of || 1);
    if (end > 0 && end < 1) expect(off).toBeCloseTo(deviate, 9);
  }
});

test("a share that is never met has an upper end of z² ⁄ (n + z²)", () => {
  expect(sampledShare(0, 10).high).toBeCloseTo(deviate ** 2 / (10 + deviate ** 2), 12);
});

test("a mean of 1, 2, 3, 4 has a standard error of √(5⁄3) ⁄ 2", () => {
  const { mean, standardError, low } = sampledMean([1, 2, 3, 4]);
  expect(mean).toBe(2.5);
  expect(standardError).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12);
  expect(low).toBeCloseTo(2.5 - (deviate * Math.sqrt(5 / 3)) / 2, 12);
});

test("where nothing is drawn there is no error, and what does as well is counted exactly", () => {
  const run = prepare(twoIssues(), { futures: 5 });
  const { mediator, byParty } = offers(run, simulate(run, 0, 5));
  // Both accept the swap, at (0.7, 0.7), and the halves as they stand: going on is worth as much.
  expect(mediator.picks).toEqual({ land: "to-a", trade: "to-b" });
  expect(mediator.errors).toMatchObject({ asGood: 1, compared: 8, all: { share: 1, low: 1, high: 1 } });
  for (const offer of [mediator, byParty.a, byParty.b]) {
    expect([offer?.errors.rankFrom, offer?.errors.rankTo]).toEqual([1, 3]);
    expect(offer?.errors.worthOfOffering.a?.standardError).toBe(0);
  }
  expect(byParty.a?.errors.asGood).toBe(0);
});
