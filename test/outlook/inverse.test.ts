/** What would have to change, on one-shot wars: a zone is there while pA + pB is at most 1 + cA + cB [fearon-1995]. */
import { describe, expect, test } from "vitest";
import { prepare, simulate, summarise } from "../../src/assess.ts";
import type { Case } from "../../src/case/index.ts";
import type { Inverse } from "../../src/contract.ts";
import { inverse, inverseCandidates, inverseRows } from "../../src/questions.ts";
import { caseOf, type Sections } from "../fixtures/small-case.ts";

const parts = 200;

/** A wins the good with chance `p`; each sees a multiple of that hazard. */
function war(
  p: number,
  costs: { readonly a: number | string; readonly b: number | string },
  more: Sections = {},
): Case {
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
    costs: { a: { war: { monthly: costs.a } }, b: { war: { monthly: costs.b } } },
    ...more,
  });
}

/** A view of the hazard that makes a chance of `own` out of one of `p`. */
const factor = (p: number, own: number): number => Math.log(1 - own) / Math.log(1 - p);

const costs = ["costs.a.war.monthly", "costs.b.war.monthly"];

function asked(theCase: Case, futures: number, paths: readonly string[], threshold = 0.5): Inverse {
  const run = prepare(theCase, { futures });
  const request = { paths, threshold };
  return inverse(run, request, inverseRows(run, request, 0, futures));
}

const of = (found: Inverse, path: string) => found.judgements.find((it) => it.path === path);

describe("two optimists: pA = .8 and pB = .6 against costs of .1 and .15", () => {
  const p = 0.5;
  const beliefs = {
    judgement: "For a test.",
    a: { "fronts.war.fighting.won": factor(p, 0.8) },
    b: { "fronts.war.fighting.won": factor(p, 0.4) },
  };
  const theCase = war(p, { a: 0.1, b: 0.15 }, { beliefs });
  const found = asked(theCase, 2, inverseCandidates(prepare(theCase), 30, null));

  test("have no zone, in the median future neither", () => {
    expect([found.open, found.openInMedianFuture, found.zone.mean]).toEqual([false, false, 0]);
  });

  // Each alone makes up for pA + pB − 1 − cA − cB = .15.
  test.each([
    ["costs.a.war.monthly", 0.25],
    ["costs.b.war.monthly", 0.3],
    ["beliefs.a.fronts.war.fighting.won", factor(p, 0.65)],
    ["beliefs.b.fronts.war.fighting.won", factor(p, 0.55)],
  ])("would have one from %s = %d on", (path, value) => {
    const flip = of(found, path)?.flip;
    // The grain of the terms is .005, of a chance; of a factor on the hazard some .02.
    expect(Math.abs((flip?.value ?? 9) - value)).toBeLessThan(path.startsWith("beliefs") ? 0.025 : 0.006);
    expect(flip?.widths).toBeNull();
    expect(of(found, path)?.medianFlip?.value).toBeCloseTo(flip?.value ?? 9, 12);
  });

  test("are not brought together by what does nothing, or by what each sees differently anyway", () => {
    for (const path of ["friction.talks", "preferences.a.good.salience"]) {
      expect(of(found, path)?.flip).toBeNull();
      expect(of(found, path)?.reach).toMatchObject({ zoneAtLeast: 0, zoneAtMost: 0 });
    }
  });
});

describe("costs that are ranges", () => {
  const p = 0.5;
  const beliefs = {
    judgement: "For a test.",
    a: { "fronts.war.fighting.won": factor(p, 0.8) },
    b: { "fronts.war.fighting.won": factor(p, 0.4) },
  };
  const futures = 200;
  const theCase = war(p, { a: "uniform(0, 0.2)", b: "uniform(0, 0.3)" }, { beliefs });
  const found = asked(theCase, futures, costs);

  test("as judged there is a zone where cA + cB is at least .4: one future in twelve", () => {
    expect(found.zone.mean).toBeLessThan(1 / 12 + 4 * Math.sqrt(1 / 12 / futures));
    const run = prepare(theCase, { futures });
    expect(found.zone.mean).toBeCloseTo(summarise(run, simulate(run, 0, futures)).zone.any, 12);
  });

  test("A's at .25 leaves B's half its range; in widths of its interval that is .15 of .18", () => {
    const flip = of(found, "costs.a.war.monthly")?.flip;
    // The median of B's cost in 200 futures is known to .3 × .0354, one standard error.
    expect(Math.abs((flip?.value ?? 9) - 0.25)).toBeLessThan(4 * 0.3 * 0.0354);
    expect(flip?.change).toBeCloseTo((flip?.value ?? 9) - 0.1, 12);
    expect(flip?.widths).toBeCloseTo((flip?.change ?? 9) / 0.18, 9);
    expect(flip?.inside).toBe(false);
    expect(found.clear).toBe(true);
    expect(flip?.from).toBeLessThan(flip?.value ?? 0);
    expect(flip?.to).toBeGreaterThan(flip?.value ?? 9);
  });

  test("B's at .3 does so for A's, with a change of .15 of .27: smaller, and therefore first", () => {
    const flip = of(found, "costs.b.war.monthly")?.flip;
    expect(Math.abs((flip?.value ?? 9) - 0.3)).toBeLessThan(4 * 0.2 * 0.0354);
    const ranked = found.judgements.filter(({ flip: it }) => it !== null && it.widths !== null);
    expect(ranked.map(({ path }) => path)).toEqual(["costs.b.war.monthly", "costs.a.war.monthly"]);
    expect(ranked.map(({ rankFrom, rankTo }) => [rankFrom, rankTo])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("in the median future the other's cost is at its middle", () => {
    expect(of(found, "costs.a.war.monthly")?.medianFlip?.value).toBeCloseTo(0.25, 2);
    expect(of(found, "costs.b.war.monthly")?.medianFlip?.value).toBeCloseTo(0.3, 2);
  });

  test("a higher threshold asks for more: three quarters of B's range are left at cA = .4 − .075", () => {
    const flip = of(asked(theCase, futures, costs, 0.75), "costs.a.war.monthly")?.flip;
    expect(Math.abs((flip?.value ?? 9) - 0.325)).toBeLessThan(4 * 0.3 * Math.sqrt((0.25 * 0.75) / futures));
  });

  test("held at the value, the case itself says so: the share with a zone reaches the half there and not before", () => {
    const flip = of(found, "costs.a.war.monthly")?.flip?.value ?? 9;
    const zoneAt = (a: number): number => {
      const run = prepare(war(p, { a, b: "uniform(0, 0.3)" }, { beliefs }), { futures });
      return summarise(run, simulate(run, 0, futures)).zone.any;
    };
    expect(zoneAt(flip)).toBeGreaterThanOrEqual(0.5);
    expect(zoneAt(flip - 0.012)).toBeLessThan(0.5);
  });
});

describe("a red line of B's that forbids everything, real with a credence of 80 %", () => {
  const every = Array.from({ length: parts + 1 }, (_, k) => String(k));
  const theCase = war(
    0.5,
    { a: 0.1, b: 0.1 },
    {
      "red-lines": {
        judgement: "For a test.",
        line: { party: "b", forbids: { good: every }, credence: "60% to 92%", words: "Nothing." },
      },
    },
  );
  const futures = 200;
  const found = asked(theCase, futures, ["red-lines.line.credence", "costs.a.war.monthly"]);
  const credence = of(found, "red-lines.line.credence");

  test("would have to be real with a chance of one half at most", () => {
    expect(found.open).toBe(false);
    expect(Math.abs((credence?.flip?.value ?? 9) - 0.5)).toBeLessThan(4 * 0.0354);
    expect(credence?.flip?.inside).toBe(false);
    // Just below one half it is no longer real in the median future.
    expect(credence?.medianFlip?.value).toBeCloseTo(0.5, 9);
    expect(credence?.reach).toMatchObject({ zoneAtLeast: 1, zoneAtMost: 0 });
  });

  test("is alone in that: no cost opens what is forbidden", () => {
    expect(of(found, "costs.a.war.monthly")?.flip).toBeNull();
  });
});

test("where there is a zone, the question is what would close it: a cost below what both optimists claim", () => {
  // pA = .6, pB = .5 of two costs of .1: closed where cA < .1 − .1 = 0, never; where pA > .7.
  const p = 0.5;
  const beliefs = { judgement: "For a test.", a: { "fronts.war.fighting.won": factor(p, 0.6) } };
  const found = asked(war(p, { a: 0.1, b: 0.1 }, { beliefs }), 2, ["beliefs.a.fronts.war.fighting.won", ...costs]);
  expect(found.open).toBe(true);
  const flip = of(found, "beliefs.a.fronts.war.fighting.won")?.flip;
  expect(Math.abs((flip?.value ?? 9) - factor(p, 0.7))).toBeLessThan(0.03);
  expect(of(found, "costs.a.war.monthly")?.flip).toBeNull();
});

test("where the median alone flips what was judged, that is said, with no change", () => {
  // B's cost is .3 in half of all cases and 0 else: its median, .3, leaves a zone in every future, it being judged in half.
  const p = 0.5;
  const beliefs = { judgement: "For a test.", a: { "fronts.war.fighting.won": factor(p, 0.8) } };
  const theCase = war(p, { a: 0.1, b: "samples(0, 0.3)" }, { beliefs });
  const found = asked(theCase, 60, costs, 0.75);
  expect([found.open, of(found, "costs.b.war.monthly")?.held.median]).toEqual([false, 0.3]);
  expect(of(found, "costs.b.war.monthly")?.flip).toMatchObject({ value: 0.3, change: 0, inside: true, from: null });
});

test("rows do not depend on how futures were shared out", () => {
  const run = prepare(war(0.5, { a: "uniform(0, 0.2)", b: "uniform(0, 0.3)" }), { futures: 6 });
  const request = { paths: ["costs.a.war.monthly"], threshold: 0.5 };
  const pieces = [inverseRows(run, request, 0, 4), inverseRows(run, request, 4, 2)];
  expect(Float64Array.from(pieces.flatMap((piece) => [...piece]))).toEqual(inverseRows(run, request, 0, 6));
});

test("of many judgements those are tried that go with the zone, and the foremost of each obstacle", () => {
  const run = prepare(
    war(
      0.5,
      { a: "uniform(0, 0.2)", b: "uniform(0, 0.3)" },
      {
        beliefs: { judgement: "For a test.", a: { "fronts.war.fighting.won": "1.4 to 2.2" } },
        patience: { judgement: "For a test.", a: "98% to 99%", b: "98% to 99%" },
      },
    ),
    { futures: 300 },
  );
  const chosen = inverseCandidates(run, 3, simulate(run, 0, 300));
  expect([...chosen].sort()).toEqual([
    "beliefs.a.fronts.war.fighting.won",
    "costs.a.war.monthly",
    "costs.b.war.monthly",
  ]);
});

test("what cannot be meant is refused", () => {
  const run = prepare(war(0.5, { a: 0.1, b: 0.1 }), { futures: 1 });
  expect(() => inverseRows(run, { paths: ["costs.c.war.monthly"], threshold: 0.5 }, 0, 1)).toThrow(/^invalid paths/);
  expect(() => inverse(run, { paths: [], threshold: 0 }, new Float64Array(1))).toThrow(/^invalid threshold/);
});
