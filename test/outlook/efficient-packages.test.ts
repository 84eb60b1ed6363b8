/** The efficient packages: by hand, against a list of all packages, and on a published kind of domain. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare, simulate } from "../../src/assess.ts";
import type { Case } from "../../src/case/index.ts";
import { acceptability } from "../../src/outlook/acceptability.ts";
import { efficientPackages } from "../../src/outlook/efficient-packages.ts";
import { everyPackage } from "../../src/outlook/offers.ts";
import { trades } from "../../src/outlook/trades.ts";
import { undominatedByBruteForce } from "../fixtures/frontier.ts";
import { modelArbitrary, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf } from "../fixtures/small-case.ts";
import { caseOfWorths, twoIssues } from "../fixtures/two-issues.ts";

const efficientOf = (theCase: Case, futures = 2) => {
  const { posing } = prepare(theCase, { futures });
  return efficientPackages(posing, simulate(prepare(theCase, { futures }), 0, futures));
};

describe("two issues by hand", () => {
  const found = efficientOf(twoIssues());

  test("of nine packages five are efficient: who cares less gives way first", () => {
    expect(found).toMatchObject({ atMeans: 5, often: 5, total: 5, listedAll: true });
    const named = new Map(found.packages.map((it) => [`${it.picks.land} ${it.picks.trade}`, it]));
    expect([...named.keys()].sort()).toEqual(["half to-b", "to-a half", "to-a to-a", "to-a to-b", "to-b to-b"]);
    expect(named.get("to-a half")?.worth.a).toBeCloseTo(0.85, 9);
    expect(named.get("to-a half")?.worth.b).toBeCloseTo(0.35, 9);
    expect(found.packages.every(({ efficient }) => efficient === 1)).toBe(true);
  });

  test("of these both accept one alone, which gives each 0.7 against the ½ of going on", () => {
    expect(found.packages[0]).toMatchObject({
      picks: { land: "to-a", trade: "to-b" },
      all: 1,
      accepts: { a: 1, b: 1 },
    });
    expect(found.packages.slice(1).map(({ all }) => all)).toEqual([0, 0, 0, 0]);
  });

  test("a red line counts in the futures in which it is real, and at the means where it more likely is", () => {
    const line = (credence: string) => ({
      "red-lines": { line: { party: "b", forbids: { land: ["to-a"] }, credence, words: "Not the land." } },
    });
    const unlikely = efficientOf(twoIssues(line("20%")), 400);
    const swap = unlikely.packages.find(({ picks }) => picks.land === "to-a" && picks.trade === "to-b");
    // Four standard errors of a share of 0.8 over 400 futures.
    expect(Math.abs((swap?.efficient ?? 0) - 0.8)).toBeLessThan(0.08);
    expect(swap?.all).toBe(swap?.efficient);
    expect(unlikely.atMeans).toBe(5);
    // Without land to A: (½, 1) gives (0.65, 0.15), and nothing left betters it, nor the halves at (0.5, 0.5).
    const likely = efficientOf(twoIssues(line("90%")), 400);
    expect(
      likely.packages.flatMap(({ atMeans, picks }) => (atMeans ? [`${picks.land} ${picks.trade}`] : [])).sort(),
    ).toEqual(["half half", "half to-a", "half to-b", "to-b to-b"]);
    expect(likely.packages.some(({ atMeans }) => !atMeans)).toBe(true);
  });
});

test("of packages worth the same to everyone one stands for them", () => {
  const pie = [
    [0.5, 0],
    [0.5, 0],
  ];
  const found = efficientOf(caseOfWorths([pie, pie.map(([most, least]) => [least as number, most as number])]));
  expect(found.total).toBe(3);
});

test.each([2, 3])("with %d principals, the same as a list of all packages holds, deals of either kind", (parties) => {
  let [off, ceasefires] = [0, 0];
  fc.assert(
    fc.property(modelArbitrary({ parties, fronts: 1, drivers: 0, horizon: 1 }), (model) => {
      const run = prepare(caseOf(sectionsOf(model)), { futures: 2 });
      const { posing } = run;
      const batch = simulate(run, 0, 2);
      const all = everyPackage(posing).map((picks) => {
        const { vetoes, worth, kind } = acceptability(posing, batch, picks);
        if (kind === "ceasefire") ceasefires++;
        return {
          picks,
          open: vetoes.every(({ cause }) => cause === "worse-than-no-deal"),
          worth: posing.parties.map((party) => Math.round((worth[party]?.mean ?? 0) * 1e9)),
        };
      });
      const expected = undominatedByBruteForce(all.filter(({ open }) => open).map(({ worth }) => worth));
      const found = efficientPackages(posing, batch).packages;
      expect(
        found
          .map((it) => posing.parties.map((party) => Math.round((it.worth[party] as number) * 1e9)).join(" "))
          .sort(),
      ).toEqual(expected.map((worth) => worth.join(" ")).sort());
      const efficient = new Set(expected.map((worth) => worth.join(" ")));
      for (const { picks, open, worth } of all.filter((_, k) => k % 7 === 0)) {
        if (!open) continue;
        const answer = trades(posing, batch, picks);
        expect(answer.efficient).toBe(efficient.has(worth.join(" ")));
        expect(answer.efficientShare.share).toBe(answer.efficient ? 1 : 0);
        // Off the frontier something is better for someone and worse for nobody; on it nothing is.
        expect(answer.best === null).toBe(answer.efficient);
        if (answer.efficient) expect(answer.trades).toEqual([]);
        else off++;
        if (answer.best !== null) {
          const gains = Object.values(answer.best.gain).map(({ mean }) => mean);
          expect(Math.min(...gains)).toBeGreaterThan(-1e-9);
          expect(Math.max(...gains)).toBeGreaterThan(0);
        }
        for (const trade of answer.trades) {
          for (const { mean } of Object.values(trade.gain)) expect(mean).toBeGreaterThan(0);
          expect(trade.allGain.share).toBe(1);
        }
      }
    }),
    { numRuns: 40, seed: 5 },
  );
  expect(Math.min(off, ceasefires)).toBeGreaterThan(10);
});
