import { describe, expect, test } from "vitest";
import { rowWidth, shapleyRows, shapleySplit } from "../../src/outlook/shapley-by-order.ts";

/** The Council of the EEC, 1958 to 1972: votes and quota, with the published Shapley–Shubik indices. */
const votes = [4, 4, 4, 2, 2, 1];
const quota = 12;
const published = [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0];
const wins = (coalition: number): number =>
  votes.reduce((sum, vote, k) => sum + (coalition & (1 << k) ? vote : 0), 0) >= quota ? 1 : 0;
const futures = 4000;
const rows = shapleyRows(votes.length, 1, 7, 0, futures, (_, coalition) => [wins(coalition)]);
const split = shapleySplit(rows, votes.length, 1);

describe("Shapley values by orders of arrival", () => {
  test("meet the published power indices within four standard errors", () => {
    split.shares.forEach(([share], k) => {
      expect(Math.abs((share?.mean ?? 9) - (published[k] as number))).toBeLessThanOrEqual(
        4 * (share?.standardError ?? 0),
      );
      expect(share?.standardError).toBeLessThan(0.01);
    });
  });

  test("add up to what the whole coalition is worth", () => {
    expect(split.shares.reduce((sum, [share]) => sum + (share?.mean ?? 9), 0)).toBeCloseTo(1, 12);
    expect([split.none[0], split.all[0]]).toEqual([0, 1]);
  });

  test("give a player who never matters nothing at all", () => {
    expect(split.shares[5]?.[0]).toEqual({ mean: 0, standardError: 0 });
  });

  test("are the same whoever computes which futures", () => {
    const width = rowWidth(votes.length, 1);
    const part = shapleyRows(votes.length, 1, 7, 100, 50, (_, coalition) => [wins(coalition)]);
    expect(part).toEqual(rows.slice(100 * width, 150 * width));
  });

  test("of an additive game are exact with two futures", () => {
    const worth = (coalition: number): number =>
      [3, -1, 0.5].reduce((sum, each, k) => sum + (coalition & (1 << k) ? each : 0), 2);
    const additive = shapleySplit(
      shapleyRows(3, 1, 1, 0, 2, (_, coalition) => [worth(coalition)]),
      3,
      1,
    );
    expect(additive.shares.map(([share]) => share?.mean)).toEqual([3, -1, 0.5]);
  });

  test("with no player leave the empty coalition", () => {
    expect(
      shapleySplit(
        shapleyRows(0, 1, 1, 0, 3, () => [5]),
        0,
        1,
      ),
    ).toEqual({ shares: [], none: [5], all: [5] });
  });
});
