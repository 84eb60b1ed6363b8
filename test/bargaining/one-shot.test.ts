/** One divisible good and one period of fighting: the textbook range of agreements, from a case folder. */
import { describe, expect, test } from "vitest";
import { acceptability, prepare, simulate, summarise } from "../../src/assess.ts";
import { nashPoint, type RoundedFrontier, solve } from "../../src/bargaining/index.ts";
import type { Case } from "../../src/case/index.ts";
import { caseOf, type Sections, solved } from "../fixtures/small-case.ts";

/** Winner takes a good of 1000 parts, or as many as named; `p` is the first party's chance to win, `own` the views of it. */
function war(
  p: number,
  costA: number,
  costB: number | string,
  own: { readonly a?: number; readonly b?: number } = {},
  parts = 1000,
): Case {
  // A party's view enters as a factor on hazards: 1 − (1 − p)^factor is its own chance.
  const factor = (from: number, to: number): number => Math.log(1 - to) / Math.log(1 - from);
  const view = (win: number | undefined): Sections | null =>
    win === undefined
      ? null
      : { "fronts.war.fighting.won": factor(p, win), "fronts.war.fighting.lost": factor(1 - p, 1 - win) };
  const beliefs = Object.fromEntries(
    [
      ["a", view(own.a)],
      ["b", view(own.b)],
    ].filter(([, it]) => it !== null),
  );
  return caseOf({
    issues: { good: { name: "The good", front: "war", divisible: parts } },
    preferences: {
      a: { good: { salience: "100%", wants: "more" } },
      b: { good: { salience: "100%", wants: "less" } },
    },
    fronts: {
      war: {
        name: "War",
        holder: "a",
        levels: {
          lost: { share: "0%", option: 0 },
          fighting: { share: "50%", option: parts / 2 },
          won: { share: "100%", option: parts },
        },
        start: "fighting",
        moves: { fighting: { won: p, lost: 1 - p } },
      },
    },
    beliefs,
    costs: { a: { war: { monthly: costA } }, b: { war: { monthly: costB } } },
  });
}

const settlement = (theCase: Case): RoundedFrontier => {
  const { future } = solved(theCase);
  return future.problem.frontiers[0]?.[future.frontState] as RoundedFrontier;
};

describe.each([
  [0.5, 0.1, 0.2],
  [0.62, 0.08, 0.03],
  [0.3, 0.05, 0.05],
  [0.9, 0.2, 0.01],
  [0.1, 0, 0.4],
])("a war won with chance %d at costs %d and %d", (p, costA, costB) => {
  const theCase = war(p, costA, costB);
  const { reservation, zone } = solved(theCase);

  test("leaves each side what it expects to win less what fighting costs", () => {
    expect(reservation[0]).toBeCloseTo(p - costA, 9);
    expect(reservation[1]).toBeCloseTo(1 - p - costB, 9);
  });

  test("leaves a zone from p − cA to p + cB, with both its ends", () => {
    expect(zone.settlement).toBe(true);
    const run = prepare(theCase, { futures: 1 });
    const batch = simulate(run, 0, 1);
    const parts = (x: number): string => String(Math.round(x * 1000));
    const accepted = (x: number): number => acceptability(run, batch, { good: parts(x) }).all;
    const [least, most] = [Math.max(0, p - costA), Math.min(1, p + costB)];
    expect([least, (least + most) / 2, most].map(accepted)).toEqual([1, 1, 1]);
    if (p - costA > 0.001) expect(accepted(least - 0.001)).toBe(0);
    if (p + costB < 0.999) expect(accepted(most + 0.001)).toBe(0);
    const summary = summarise(run, batch);
    expect(summary.zone.packages?.mean).toBe(Math.round((most - least) * 1000) + 1);
    expect(summary.zone.packagesOfFeasible?.mean).toBeCloseTo((Math.round((most - least) * 1000) + 1) / 1001, 12);
    expect(summary.zone.surplus?.mean).toBeCloseTo(costA + costB, 8);
  });

  test("settles in the middle of the zone by Nash with equal powers, as by the egalitarian solution", () => {
    const frontier = settlement(theCase);
    const middle = p + (costB - costA) / 2;
    const nash = nashPoint(frontier, reservation, [1, 1]);
    expect(Math.abs((frontier.points[0]?.[nash] as number) - middle)).toBeLessThan(0.000501);
    expect(
      Math.abs((frontier.points[0]?.[solve("egalitarian", frontier.points, reservation)] as number) - middle),
    ).toBeLessThan(0.000501);
  });

  test("gives the first party its power's share of what fighting costs both", () => {
    const frontier = settlement(theCase);
    for (const power of [0.7, 0.25]) {
      const terms = p - costA + power * (costA + costB);
      const powers = [power, 1 - power];
      for (const point of [
        nashPoint(frontier, reservation, powers),
        solve("nash", frontier.points, reservation, powers),
      ])
        expect(Math.abs((frontier.points[0]?.[point] as number) - terms)).toBeLessThan(0.000501);
    }
  });
});

test("the printed examples: .55 with equal powers, .61 with powers .7 and .3, .595 for .62, .08, .03", () => {
  const at = (theCase: Case, powers: readonly number[]): number => {
    const frontier = settlement(theCase);
    return frontier.points[0]?.[nashPoint(frontier, solved(theCase).reservation, powers)] as number;
  };
  expect(at(war(0.5, 0.1, 0.2), [1, 1])).toBe(0.55);
  expect(at(war(0.5, 0.1, 0.2), [0.7, 0.3])).toBe(0.61);
  expect(at(war(0.62, 0.08, 0.03), [1, 1])).toBe(0.595);
});

describe("optimists", () => {
  test.each([
    // pA + pB against 1 + cA + cB
    [0.8, 0.4, true],
    [0.8, 0.44, true],
    [0.8, 0.46, false],
    [0.9, 0.9, false],
    [0.6, 0.66, false],
    [0.6, 0.64, true],
    [0.2, 0.3, true],
  ])("who give themselves %d and their opponent gives himself %d have a zone: %s", (pA, pB, there) => {
    const [costA, costB] = [0.1, 0.15];
    const { zone, reservation } = solved(war(0.5, costA, costB, { a: pA, b: 1 - pB }));
    expect(reservation[0]).toBeCloseTo(pA - costA, 9);
    expect(reservation[1]).toBeCloseTo(pB - costB, 9);
    expect(zone.settlement).toBe(there);
    expect(there).toBe(pA + pB <= 1 + costA + costB);
  });

  test("change nothing in what the analyst expects on the ground", () => {
    const { passage } = solved(war(0.5, 0.1, 0.15, { a: 0.9, b: 0.1 }));
    expect(Array.from(passage.levels[0] ?? []).slice(3)).toEqual([0.5, 0, 0.5]);
  });
});

describe("a cost of the opponent's that only he knows, uniform from 0 to b", () => {
  test.each([
    // p, cA, b: the best demand p + (b − cA) ⁄ 2 is refused with chance (b − cA) ⁄ 2b.
    [0.5, 0.1, 0.3, 0.6, 1 / 3],
    [0.7, 0.02, 0.2, 0.79, 0.45],
  ])(
    "at p = %d, cA = %d, b = %d the demand of %d is refused in a share %d of futures",
    (p, costA, b, demand, refused) => {
      const futures = 1500;
      const theCase = war(p, costA, `uniform(0, ${b})`, {}, 100);
      const run = prepare(theCase, { futures });
      const batch = simulate(run, 0, futures);
      const accepts = (x: number): number =>
        acceptability(run, batch, { good: String(Math.round(x * 100)) }).byParty.b as number;
      // Four standard errors of a share over the futures.
      const tolerance = 4 * Math.sqrt((refused * (1 - refused)) / futures);
      expect(Math.abs(1 - accepts(demand) - refused)).toBeLessThan(tolerance);
      expect(accepts(p)).toBe(1);
      expect(accepts(p + b + 0.01)).toBe(0);
      // What the demand is worth, against what demanding a little more or less is.
      const worth = (x: number): number => accepts(x) * x + (1 - accepts(x)) * (p - costA);
      for (const other of [demand - 0.08, demand + 0.08]) expect(worth(demand)).toBeGreaterThan(worth(other));
    },
  );
});
