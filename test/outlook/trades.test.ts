/** Logrolling by hand: what each gives and gets, and when there is nothing left to trade. */
import { describe, expect, test } from "vitest";
import { prepare, simulate } from "../../src/assess.ts";
import { packagePicks } from "../../src/outlook/summarise.ts";
import { oneIssueTrades, trades } from "../../src/outlook/trades.ts";
import { preferencesOf, type Sections } from "../fixtures/small-case.ts";
import { twoIssues } from "../fixtures/two-issues.ts";

const tradesFrom = (picks: Readonly<Record<string, string>>, more: Sections = {}, futures = 4) => {
  const run = prepare(twoIssues(more), { futures });
  return trades(run.posing, simulate(run, 0, futures), packagePicks(run.posing, picks));
};

describe("from half of each", () => {
  const found = tradesFrom({});

  test("no change of one issue helps both, and one of two does: land for trade, 0.2 to each", () => {
    expect([found.efficient, found.oneIssue, found.twoIssue]).toEqual([false, 0, 1]);
    const [swap] = found.trades;
    expect(swap?.changes.map(({ issue, from, to }) => [issue, from, to])).toEqual([
      ["land", "half", "to-a"],
      ["trade", "half", "to-b"],
    ]);
    expect(swap?.gain.a?.mean).toBeCloseTo(0.2, 9);
    expect(swap?.gain.b?.mean).toBeCloseTo(0.2, 9);
    expect(swap).toMatchObject({ all: 1, gains: { a: 1, b: 1 }, allGain: { share: 1, low: 1, high: 1 }, crosses: [] });
  });

  test("A gets 0.35 on land for B's 0.15, and gives 0.15 on trade for B's 0.35", () => {
    const [land, trade] = found.trades[0]?.changes ?? [];
    expect(land?.gain.a?.mean).toBeCloseTo(0.35, 9);
    expect(land?.gain.b?.mean).toBeCloseTo(-0.15, 9);
    expect(trade?.gain.a?.mean).toBeCloseTo(-0.15, 9);
    expect(trade?.gain.b?.mean).toBeCloseTo(0.35, 9);
  });

  test("that is the best there is: the product of gains is greatest there", () => {
    expect(found.best?.picks).toEqual({ land: "to-a", trade: "to-b" });
  });
});

test("from land to B and trade to A, the Nash solution over what each has moves both all the way", () => {
  // At (0.3, 0.3) the products of gains are 0.4 × 0.4 at (0.7, 0.7), and 0.55 × 0.05 at (0.85, 0.35) and its like.
  const found = tradesFrom({ land: "to-b", trade: "to-a" });
  expect(found.best?.picks).toEqual({ land: "to-a", trade: "to-b" });
  expect(found.oneIssue).toBe(0);
  // Both halves give (0.5, 0.5); land all the way with trade half (0.85, 0.35), and the reverse (0.35, 0.85); all the way (0.7, 0.7).
  expect(found.trades.map(({ picks }) => `${picks.land} ${picks.trade}`)).toEqual([
    "to-a to-b",
    "half half",
    "half to-b",
    "to-a half",
  ]);
});

test("from land to A and trade to B nothing is left to trade", () => {
  const found = tradesFrom({ land: "to-a", trade: "to-b" });
  expect(found).toMatchObject({ efficient: true, oneIssue: 0, twoIssue: 0, trades: [], best: null });
  expect(found.efficientShare).toEqual({ share: 1, standardError: 0, low: 1, high: 1 });
});

describe("an issue on which both want the same", () => {
  const both = { values: { no: 0, yes: 1 } };
  const run = prepare(
    twoIssues({
      issues: {
        land: { name: "Land", "status-quo": "b", options: { a: { name: "A" }, b: { name: "B" } } },
        aid: { name: "Aid", "status-quo": "no", options: { no: { name: "No" }, yes: { name: "Yes" } } },
      },
      preferences: preferencesOf({
        a: { land: [0.5, { a: 1, b: 0 }], aid: [0.5, both.values] },
        b: { land: [0.5, { a: 0, b: 1 }], aid: [0.5, both.values] },
      }),
    }),
    { futures: 3 },
  );
  const batch = simulate(run, 0, 3);

  test("is a trade by itself, and is not told again with an idle second issue", () => {
    const found = trades(run.posing, batch, packagePicks(run.posing, {}));
    expect([found.oneIssue, found.twoIssue]).toEqual([1, 0]);
    expect(found.trades[0]?.changes).toMatchObject([{ issue: "aid", from: "no", to: "yes" }]);
    expect(oneIssueTrades(run.posing, batch, packagePicks(run.posing, {}))).toEqual(found.trades);
  });
});

describe("a red line against the land", () => {
  const line = (credence: string) => ({
    "red-lines": { line: { party: "b", forbids: { land: ["to-a"] }, credence, words: "Not the land." } },
  });

  test("that more likely than not is real keeps the trade out; one less likely is named with it", () => {
    expect(tradesFrom({}, line("70%"), 50).trades).toEqual([]);
    const found = tradesFrom({}, line("30%"), 2000);
    expect(found.trades[0]?.crosses).toEqual(["line"]);
    // Refused in three futures of ten, to four standard errors; in the others it is as good as without the line.
    expect(Math.abs((found.trades[0]?.all ?? 0) - 0.7)).toBeLessThan(0.041);
    expect(found.trades[0]?.allGain.share).toBe(1);
  });
});

/** B's weight on land is anything from 0 to 0.9, beside a given one on trade. */
function unsureOfLand(onTrade: number) {
  const rising = { "to-b": 0, half: 0.5, "to-a": 1 };
  const falling = { "to-b": 1, half: 0.5, "to-a": 0 };
  return {
    preferences: {
      a: { land: { salience: 0.7, values: rising }, trade: { salience: 0.3, values: rising } },
      b: { land: { salience: "uniform(0%, 90%)", values: falling }, trade: { salience: onTrade, values: falling } },
    },
  };
}

test("what one gains only in some futures is told as their share", () => {
  // B's weight on land is anything from 0 to 100: swapping gains B where land is less than trade, in half the futures.
  const found = tradesFrom({}, unsureOfLand(0.5), 2000);
  // Weight below one half of the 0.9: five ninths of the futures.
  expect(Math.abs((found.trades[0]?.allGain.share ?? 0) - 5 / 9)).toBeLessThan(0.045);
  expect(found.trades[0]?.allGain.low).toBeLessThan(found.trades[0]?.allGain.share ?? 0);
});

test("what raises a mean on a wide range alone, all gaining in fewer than half of the futures, is no trade", () => {
  // B's weight on land is w, anything from 0 to 0.9, beside 0.4 on trade. The swap brings B ½ (0.4 − w) / (0.4 + w): more than
  // nothing where w < 0.4, in four ninths of the futures; on average ½ (0.8 ln(1.3 / 0.4) / 0.9 − 1) = 0.0239.
  const found = tradesFrom({}, unsureOfLand(0.4), 2000);
  expect([found.oneIssue, found.twoIssue, found.trades]).toEqual([0, 0, []]);
  // The best at the means is told all the same, and that it is seldom better for all.
  expect(found.best).toMatchObject({ picks: { land: "to-a", trade: "to-b" }, often: false });
  expect(Math.abs((found.best?.gain.b?.mean ?? 0) - 0.0239)).toBeLessThan(0.023);
  expect(Math.abs((found.best?.allGain.share ?? 0) - 4 / 9)).toBeLessThan(0.045);
});
