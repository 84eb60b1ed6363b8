/** Variance of the engine's own figures, shared out: laws on functions of groups, and a bargain that can be solved by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare, simulate } from "../../../src/assess.ts";
import type { CarriedFigure, Interval } from "../../../src/contract.ts";
import { drawKey, uniform } from "../../../src/ground/index.ts";
import { figureByFuture } from "../../../src/outlook/sensitivity/carried-figure.ts";
import { engineFunction } from "../../../src/outlook/sensitivity/engine-function.ts";
import { type DesignKind, designRows } from "../../../src/outlook/sensitivity/group-design.ts";
import { designEstimates } from "../../../src/outlook/sensitivity/variance-estimates.ts";
import { varianceGroups, varianceRows, varianceShares, whatCarries } from "../../../src/questions.ts";
import { caseOf } from "../../fixtures/small-case.ts";

const kinds: readonly DesignKind[] = ["sobol", "shapley over all subsets", "shapley over random orders"];

/** A function of uniform inputs as one of which groups are drawn anew; group k is input k. */
const grouped =
  (f: (x: readonly number[]) => number, inputs: number) =>
  (row: number, anew: number): number =>
    f(Array.from({ length: inputs }, (_, k) => uniform(5, row, drawKey(`${anew & (1 << k) ? "b" : "a"}.${k}`))));

const estimates = (kind: DesignKind, f: (x: readonly number[]) => number, inputs: number, rows: number) =>
  designEstimates(kind, inputs, 1, designRows(kind, grouped(f, inputs), inputs, 1, 0, rows));

const holds = ({ value, low, high }: Interval, truth: number): void => {
  expect(low).toBeLessThanOrEqual(value);
  expect(value).toBeLessThanOrEqual(high);
  // Four standard errors, the interval being of 1.645 on either side.
  expect(Math.abs(value - truth)).toBeLessThan(2.5 * Math.max(high - value, value - low) + 1e-9);
};

describe("laws of shared variance", () => {
  test("of a sum, each input's first order, total order and Shapley effect are its variance over the whole", () => {
    const weights = [1, 2, 0, 3];
    const whole = 1 + 4 + 9;
    const sum = (x: readonly number[]): number => x.reduce((all, each, k) => all + each * (weights[k] as number), 0);
    for (const kind of kinds) {
      const found = estimates(kind, sum, 4, 1500);
      weights.forEach((w, k) => {
        for (const list of [found?.first, found?.total, found?.shapley])
          if (list) holds(list[k] as Interval, (w * w) / whole);
      });
      expect(found?.variance).toBeCloseTo(whole / 12, 0);
    }
  });

  test("what an input does only together with another is in its total order and half in its Shapley effect", () => {
    // (x − ½)(y − ½): no first order, all of it shared.
    const found = kinds.map((kind) => estimates(kind, ([x = 0, y = 0]) => (x - 0.5) * (y - 0.5), 2, 3000));
    for (const k of [0, 1]) {
      holds(found[0]?.first?.[k] as Interval, 0);
      holds(found[0]?.total?.[k] as Interval, 1);
      for (const at of [1, 2]) holds(found[at]?.shapley?.[k] as Interval, 0.5);
    }
  });

  test("a group that changes nothing has neither index and no Shapley effect, exactly; effects add up to 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
        ([p, q, r]) => {
          fc.pre(Math.abs(p as number) > 1e-3);
          const f = ([x = 0, y = 0, , z = 0]: readonly number[]): number =>
            (p as number) * x + (q as number) * y * y + (r as number) * x * z;
          const sobol = estimates("sobol", f, 4, 20);
          expect(sobol?.first?.[2]?.value).toBeCloseTo(0, 12);
          expect(sobol?.total?.[2]?.value).toBeCloseTo(0, 12);
          for (const kind of kinds.slice(1)) {
            const found = estimates(kind, f, 4, 20);
            expect(found?.shapley?.[2]?.value).toBeCloseTo(0, 12);
            expect(found?.shapley?.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test("says nothing of a constant, and gives the same rows in pieces", () => {
    for (const kind of kinds) {
      expect(estimates(kind, () => 3, 2, 10)).toBeNull();
      const f = grouped(([x = 0, y = 0]) => x * y, 2);
      const pieces = [designRows(kind, f, 2, 1, 0, 3), designRows(kind, f, 2, 1, 3, 4)];
      expect(Float64Array.from(pieces.flatMap((piece) => [...piece]))).toEqual(designRows(kind, f, 2, 1, 0, 7));
    }
  });
});

/** One month, an even duel: the terms lie in the middle of [½ − cA, ½ + cB], so that A's position is ½ + (cB − cA)/2. */
const duel = caseOf({
  issues: { pie: { name: "A pie", divisible: 200, front: "duel" } },
  preferences: { a: { pie: { salience: "100%", wants: "more" } }, b: { pie: { salience: "100%", wants: "less" } } },
  fronts: {
    duel: {
      name: "The duel",
      holder: "a",
      levels: {
        lost: { share: "0%", option: "0" },
        open: { share: "50%", option: "100" },
        won: { share: "100%", option: "200" },
      },
      start: "open",
      moves: { open: { won: "50%", lost: "50%" } },
    },
  },
  costs: { a: { war: { monthly: "uniform(5%, 15%)" } }, b: { war: { monthly: "uniform(10%, 30%)" } } },
  friction: { talks: "100%", breakdown: "0%", channel: "100%", ceasefire: "100%", settlement: "uniform(90%, 100%)" },
  "reference-classes": { class: { name: "A class", counts: "ends", monthly: "1% to 2%" } },
});
const figure: CarriedFigure = { of: "leverage", party: "a" };

describe("the engine's own variance", () => {
  const run = prepare(duel, { futures: 120, seed: 3 });
  const batch = simulate(run, 0, 120);
  const carried = whatCarries(run, batch, figure);

  test("with nothing drawn anew it is the figure of the assessment, for every figure", () => {
    const figures: readonly CarriedFigure[] = [
      figure,
      { of: "zone" },
      ...(["talks", "measure", "ceasefire", "settlement", "any-deal"] as const).map((of) => ({ of, byMonth: 1 })),
    ];
    for (const of of figures) {
      const f = engineFunction(run.posing, 3, of, []);
      expect(Float64Array.from({ length: 20 }, (_, k) => f(k, 0))).toEqual(
        figureByFuture(run.posing, batch, of).slice(0, 20),
      );
    }
  });

  test("has the shares of the closed form, a fifth and four fifths, and none for what bears on nothing", () => {
    const groups = varianceGroups(run, carried, 2);
    expect(groups.map(({ id }) => id)).toEqual(["costs.b.war.monthly", "costs.a.war.monthly", "all others"]);
    for (const design of ["sobol", "shapley"] as const) {
      const request = { design, figure, groups, randomOrders: false };
      const { method, groups: found } = varianceShares(run, request, varianceRows(run, request, 0, 150));
      [0.8, 0.2, 0].forEach((truth, k) => {
        for (const share of [found[k]?.first, found[k]?.total, found[k]?.shapley]) if (share) holds(share, truth);
      });
      expect(method.digest).toMatch(/^[0-9a-f]{64}$/);
      expect(method.futures).toBe(150);
    }
  });

  test("takes whole sections as groups", () => {
    expect(varianceGroups(run, carried, "section").map(({ id }) => id)).toEqual(
      expect.arrayContaining(["costs", "friction", "reference-classes"]),
    );
  });

  test("refuses paths that are not drawn", () => {
    const groups = [{ id: "x", name: "x", paths: ["costs.a.peace"] }];
    expect(() => varianceRows(run, { design: "sobol", figure, groups, randomOrders: false }, 0, 1)).toThrow(
      /invalid group x/,
    );
  });
});
