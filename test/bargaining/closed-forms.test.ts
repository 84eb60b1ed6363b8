/** Verdicts of the theory: the formulas with the literature's numbers, and the engine held against them case by case. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offers, prepare, simulate } from "../../src/assess.ts";
import {
  demandOfTwoTypes,
  firstOfferShare,
  nashPoint,
  preventiveWar,
  promptOfferShare,
  type RoundedFrontier,
  shiftIsInefficient,
} from "../../src/bargaining/index.ts";
import type { Case } from "../../src/case/index.ts";
import { caseOf, type Sections, solved } from "../fixtures/small-case.ts";

/** A takes a good of so many parts with chance p in one period of war, else B keeps it. */
function war(p: number, costA: number, costB: number | string, parts: number, more: Sections = {}): Case {
  return caseOf({
    issues: { good: { name: "The good", front: "war", divisible: parts } },
    preferences: { a: { good: { salience: 1, wants: "more" } }, b: { good: { salience: 1, wants: "less" } } },
    fronts: {
      war: {
        name: "War",
        holder: "a",
        levels: { fighting: { share: 0, option: 0 }, won: { share: "100%", option: parts } },
        start: "fighting",
        moves: { fighting: { won: p } },
      },
    },
    costs: { a: { war: { monthly: costA } }, b: { war: { monthly: costB } } },
    ...more,
  });
}

describe("an opponent who is strong or weak", () => {
  const types = { againstStrong: 0.3, againstWeak: 0.7, cost: 0.1, costToOther: 0.1 };

  test("meets the risky demand while he is strong with a chance below two thirds", () => {
    const { safe, risky, riskyBelow } = demandOfTwoTypes(types);
    expect(safe).toBeCloseTo(0.4, 12);
    expect(risky).toBeCloseTo(0.8, 12);
    expect(riskyBelow).toBeCloseTo(2 / 3, 12);
  });

  test("the two demands are worth the same at the threshold", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, (x, y, cost, costToOther) => {
        const [againstStrong, againstWeak] = [Math.min(x, y), Math.max(x, y)];
        fc.pre(againstWeak - againstStrong > 1e-6);
        const demand = demandOfTwoTypes({ againstStrong, againstWeak, cost, costToOther });
        const q = demand.riskyBelow;
        expect((1 - q) * demand.risky + q * (againstStrong - cost)).toBeCloseTo(demand.safe, 9);
      }),
    );
  });

  // B's war is worth 1 − p − c: two types of p and two types of c leave the demander the same choice. 3 of 5 are 60 %.
  test.each([
    ["samples(0.1, 0.1, 0.1, 0.5, 0.5)", 0.6],
    ["samples(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0.5, 0.5)", 0.7],
    ["samples(0.1, 0.1, 0.1, 0.1, 0.5)", 0.8],
    ["samples(0.1, 0.5)", 0.5],
  ])("the engine's best offer turns at the threshold: B's cost %s, strong with chance %d", (costToB, strong) => {
    const futures = 2000; // the share of strong types is within 0.045, four standard errors, of the chance
    const run = prepare(war(0.3, 0.1, costToB, 100), { futures });
    const { byParty, exact } = offers(run, simulate(run, 0, futures));
    const { safe, risky, riskyBelow } = demandOfTwoTypes(types);
    expect(exact).toBe(true);
    expect(Number(byParty.a?.picks.good) / 100).toBeCloseTo(strong < riskyBelow ? risky : safe, 9);
    expect(byParty.a?.all).toBeCloseTo(strong < riskyBelow ? 1 - strong : 1, 1);
  });
});

describe("a shift of power", () => {
  /**
   * B declines. A agreement that cannot bind is broken for sure once A has risen, which costs B what it then loses: the
   * engine's fear of breach. A has no reason to fight (its costs are all it could win), so that it concedes everything now.
   */
  const shift = (winNow: number, costToB: number, lostLater: number): Case =>
    war(winNow, 1, costToB, 10, {
      issues: {
        good: { name: "The good", front: "war", divisible: 10 },
        paper: { name: "Guarantee", "status-quo": "none", options: { none: { name: "None" } } },
      },
      preferences: {
        a: { good: { salience: 1, wants: "more" }, paper: { salience: 0, values: { none: 0 } } },
        b: { good: { salience: 1, wants: "less" }, paper: { salience: 0, values: { none: 0 } } },
      },
      guarantees: { issue: "paper", breach: { none: { a: 0, b: 1 } }, loss: { a: 0, b: lostLater } },
    });
  const comesToWar = (theCase: Case): boolean => !solved(theCase).zone.settlement;

  test.each([
    [0.3, 0.6, 0.1, 0.9, true],
    [0.5, 0.56, 0.5, 0.9, false],
  ])("from %d to %d at a cost of %d and patience %d leads to preventive war: %s", (now, later, cost, patience, war) => {
    expect(preventiveWar(now, later, cost, patience)).toBe(war);
  });

  test("the engine has no zone where the declining party would rather attack", () => {
    const chance = fc.integer({ min: 0, max: 20 }).map((k) => k / 20);
    const patience = fc.integer({ min: 0, max: 19 }).map((k) => k / 20);
    fc.assert(
      fc.property(chance, chance, chance, patience, (now, later, cost, delta) => {
        // In shares of all periods' flow: war costs c(1 − δ); later A takes p₂ + c(1 − δ), if there is as much.
        const lostLater = delta * (later + cost * (1 - delta));
        fc.pre(lostLater <= 1 && Math.abs(delta * later - now - cost * (1 - delta) * (1 - delta)) > 1e-6);
        expect(comesToWar(shift(now, cost * (1 - delta), lostLater))).toBe(preventiveWar(now, later, cost, delta));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [0.3, 0.6, 0.1, 0.95, true],
    [0.4, 0.6, 0.15, 0.95, false],
  ])("from %d to %d where war destroys %d, patience %d, is inefficient: %s", (now, later, destroyed, patience, war) => {
    expect(shiftIsInefficient(now, later, destroyed, patience)).toBe(war);
  });

  test("the engine has no zone where the shift is inefficient", () => {
    const chance = fc.integer({ min: 0, max: 20 }).map((k) => k / 20);
    fc.assert(
      fc.property(chance, chance, chance, chance, (now, later, destroyed, delta) => {
        fc.pre(Math.abs((delta * later - now) * (1 - destroyed) - destroyed) > 1e-6);
        // War is worth (1 − p)(1 − d) to B: its cost is d(1 − p). Later A secures p′(1 − d).
        const theCase = shift(now, destroyed * (1 - now), delta * later * (1 - destroyed));
        expect(comesToWar(theCase)).toBe(shiftIsInefficient(now, later, destroyed, delta));
      }),
      { numRuns: 60 },
    );
  });
});

describe("alternating offers", () => {
  test("leave the first proposer .526316 at patience .9 and .9, .714286 at .9 and .8", () => {
    expect(firstOfferShare(0.9, 0.9)).toBeCloseTo(0.526316, 6);
    expect(firstOfferShare(0.9, 0.8)).toBeCloseTo(0.714286, 6);
  });

  test("are what a long finite game comes to, solved backwards", () => {
    const patience = fc.double({ min: 0, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(patience, patience, (one, two) => {
        let share = 1; // the last to propose takes all
        for (let round = 0; round < 800; round++) share = 1 - (round % 2 === 0 ? one : two) * share; // the other, who proposes next, must be left what waiting gives him
        expect(share).toBeCloseTo(firstOfferShare(one, two), 6);
      }),
    );
  });

  test("tend to the powers' shares of the engine's Nash solution when offers follow each other at once", () => {
    const theCase = war(0.5, 0.5, 0.5, 1000); // neither has anything without a deal
    const { future, reservation } = solved(theCase);
    const frontier = future.problem.frontiers[0]?.[future.frontState] as RoundedFrontier;
    for (const [one, two] of [
      [0.02, 0.03],
      [0.1, 0.01],
      [1, 1],
    ] as const) {
      const limit = promptOfferShare(one, two);
      const terms = frontier.points[0]?.[nashPoint(frontier, reservation, [two, one])] as number;
      expect(Math.abs(terms - limit)).toBeLessThanOrEqual(0.0005);
      const interval = 1e-6;
      expect(firstOfferShare(Math.exp(-one * interval), Math.exp(-two * interval))).toBeCloseTo(limit, 4);
    }
  });
});

test("what cannot be meant is refused", () => {
  expect(() => preventiveWar(1.2, 0.5, 0.1, 0.9)).toThrow(/invalid now/);
  expect(() => firstOfferShare(1, 1)).toThrow(/invalid patience/);
  expect(() => promptOfferShare(0, 0)).toThrow(/invalid impatience/);
  expect(() => demandOfTwoTypes({ againstStrong: 0.7, againstWeak: 0.3, cost: 0, costToOther: 0 })).toThrow(
    /invalid againstWeak/,
  );
});
