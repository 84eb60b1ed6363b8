/** The ladder of measures over futures: tied to the assessment's own curve, and to cases that can be done by hand. */
import { describe, expect, test } from "vitest";
import { assess, prepare } from "../../src/assess.ts";
import type { Ladder, LadderOrder } from "../../src/contract.ts";
import { ladder, ladderRows } from "../../src/questions.ts";
import { fullCase } from "../fixtures/full-case.ts";
import { caseFrom, caseOf, type Sections } from "../fixtures/small-case.ts";

const options = { futures: 40 };

function climbed(sections: Sections, by?: string): Ladder {
  const run = prepare(caseOf(sections), options);
  return ladder(run, ladderRows(run, 0, options.futures), by);
}

const measure = (given: object = {}): object => ({
  name: "M",
  monthly: "50%",
  gain: { a: "1%", b: "1%" },
  temptation: { a: "0%", b: "0%" },
  detection: 1,
  ...given,
});
const easing = (factor: number | string): object => ({ eases: { "friction.ceasefire": factor } });

/** Talks are open and a ceasefire, which defers the one thing that one could fight about, is struck with chance 20 % a month. */
const truce = (measures: object): Sections => ({
  case: { "horizon-months": 4 },
  issues: {
    line: {
      name: "Line",
      deferrable: true,
      "status-quo": "here",
      options: { here: { name: "Here" }, there: { name: "There" } },
    },
    watch: { name: "Watch", "status-quo": "no", options: { no: { name: "No" }, yes: { name: "Yes" } } },
  },
  preferences: {
    a: {
      line: { salience: "50%", values: { here: "0%", there: "100%" } },
      watch: { salience: "50%", values: { no: "0%", yes: "100%" } },
    },
    b: {
      line: { salience: "50%", values: { here: "100%", there: "0%" } },
      watch: { salience: "50%", values: { no: "0%", yes: "100%" } },
    },
  },
  costs: { a: { all: { monthly: "1%" } }, b: { all: { monthly: "1%" } } },
  patience: { a: "90%", b: "90%" },
  friction: { talks: "0%", breakdown: "0%", channel: "0%", ceasefire: "20%", settlement: "0%" },
  talks: [{ since: "2024-01-01", state: "open", judgement: "For a test." }],
  measures,
});
const only = (all: Ladder["forCeasefire"]): LadderOrder => all.orders[0] as LadderOrder;

describe("by hand", () => {
  test("one measure that doubles the hazard: in force from the second month with chance 1/2, from the third with 3/4", () => {
    const { ceasefireWithout, forCeasefire, forWorth, measures, months } = climbed(
      truce({ one: measure(easing(2)) }),
      "3",
    );
    expect(months).toBe(3);
    expect(ceasefireWithout.mean).toBeCloseTo(1 - 0.8 ** 3, 10);
    // Survives: the first month 0.8; then 1/2 agreed at once, 1/4 a month later, 1/4 not.
    const survives = 0.8 * (0.5 * 0.64 * 0.64 + 0.25 * 0.8 * 0.64 + 0.25 * 0.8 * 0.8);
    expect(only(forCeasefire)).toMatchObject({ order: ["one"], share: 1 });
    expect(only(forCeasefire).value.mean).toBeCloseTo(1 - survives, 10);
    expect(only(forCeasefire).regret).toEqual({ mean: 0, low: 0, high: 0 });
    expect(measures[0]?.agreed.map((it) => it.mean)).toEqual([0, 0.5, 0.75, 0.875]);
    // Months in force: chance 1/2 in the second, 3/4 in the third; worth 1 % to each of two.
    expect(only(forWorth).value.mean).toBeCloseTo(0.02 * (0.5 + 0.75), 10);
  });

  test("what one party would not keep is passed over, with all that rests on it, and it is told who is tempted", () => {
    const broken = measure({ ...easing(3), temptation: { a: "0%", b: "20%" }, detection: 3 });
    const { measures, forCeasefire, conclusions } = climbed(
      truce({ broken, rests: measure({ ...easing(3), after: ["broken"] }), sound: measure(easing(1.1)) }),
    );
    expect(only(forCeasefire).order).toEqual(["sound"]);
    expect(forCeasefire.first).toEqual({ broken: 0, rests: 0, sound: 1 });
    expect(measures.map(({ keptByAll, reachable }) => [keptByAll, reachable])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(measures[0]?.parties.a).toMatchObject({ inInterest: 1, keeps: 1, bearsMonths: null });
    // b·δ³ − τ(1 − δ³) with δ = 0.9; and δ^D = τ/(b + τ) at D = ln(20/21)/ln(0.9).
    expect(measures[0]?.parties.b?.margin.mean).toBeCloseTo(0.01 * 0.729 - 0.2 * 0.271, 10);
    expect(measures[0]?.parties.b?.keeps).toBe(0);
    expect(measures[0]?.parties.b?.bearsMonths).toBeCloseTo(Math.log(20 / 21) / Math.log(0.9), 8);
    expect(conclusions.map((it) => it.text).join(" ")).toContain("M by B (kept in under 1% of futures)");
    expect(measures[1]?.agreed.at(-1)?.mean).toBe(0);
  });

  test("without an effect on a ceasefire no order is claimed to matter to it", () => {
    const { forCeasefire, forWorth, conclusions } = climbed(truce({ one: measure(), two: measure() }));
    expect(forCeasefire.matters).toBe(0);
    expect(forWorth.matters).toBe(1);
    expect(conclusions[0]?.text).toMatch(/^No measure is judged/);
    expect(conclusions.map((it) => it.id)).toEqual(["ladder-order", "ladder-kept"]);
  });

  test("a first step is named only where most futures agree on it", () => {
    const two = (first: string, second: string) =>
      climbed(truce({ one: measure(easing(first)), two: measure(easing(second)) })).conclusions[1]?.text;
    expect(two("1.5 to 1.6", "1.1 to 1.2")).toMatch(/^In over 99% of the futures.*begins with M/);
    expect(two("1 to 1.6", "1 to 1.6")).toMatch(/^No first step is best in most futures/);
  });

  test("a case without measures has a ladder without rungs", () => {
    expect(climbed(truce({}))).toMatchObject({ measures: [], conclusions: [], forCeasefire: { matters: 0 } });
  });
});

test("with no measure in force the chance is the assessment's, in every future", () => {
  const theCase = caseFrom(new Map(fullCase()));
  const run = prepare(theCase, options);
  const rows = ladderRows(run, 0, 40);
  const assessment = assess(theCase, options);
  for (const months of [1, 3, 6]) {
    const { ceasefireWithout } = ladder(run, rows, String(months));
    const own = assessment.agreement.ceasefire[months];
    for (const key of ["mean", "low", "high"] as const) expect(ceasefireWithout[key]).toBeCloseTo(own?.[key] ?? -1, 10);
  }
});

test("rows of stretches laid end to end are those of the whole", () => {
  const run = prepare(caseOf(truce({ one: measure(easing("1 to 2")) })), options);
  expect([...ladderRows(run, 0, 7), ...ladderRows(run, 7, 33)]).toEqual([...ladderRows(run, 0, 40)]);
});

test("a day counts by the last whole month before it; days and months beyond the horizon are refused", () => {
  const one = truce({ one: measure(easing(2)) });
  expect(climbed(one)).toMatchObject({ months: 4 });
  expect(climbed(one, "2024-03-20")).toMatchObject({ months: 2, by: "2024-03-01" });
  for (const by of ["0", "5", "2024-01-15", "2025-01-01", "2023-01-01", "soon", "2024-02-30"])
    expect(() => climbed(one, by)).toThrow("invalid by; whole months from 1 to 4, or a day so far after 2024-01-01");
});

test("what may be eased is the ceasefire alone; other targets are faults", () => {
  expect(() => climbed(truce({ one: measure({ eases: { "friction.talks": 2 } }) }))).toThrow(/effect\.target/);
});

test("sixteen measures are refused, in words", () => {
  const many = Object.fromEntries(Array.from({ length: 16 }, (_, k) => [`m${k}`, measure()]));
  expect(() => climbed(truce(many))).toThrow("invalid measures; at most 15 to be ordered: 16");
});
