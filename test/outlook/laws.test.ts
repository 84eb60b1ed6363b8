/** Laws of the whole chain on random cases: what must hold whatever the judgements are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, prepare, simulate, summarise } from "../../src/assess.ts";
import { advance, expectation, type Step, scratchFor } from "../../src/bargaining/index.ts";
import type { Assessment, Spread } from "../../src/contract.ts";
import { type Model, modelArbitrary, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf, solved } from "../fixtures/small-case.ts";

const rising = (curve: ArrayLike<number>): boolean => {
  for (let m = 1; m < curve.length; m++) if ((curve[m] as number) < (curve[m - 1] as number) - 1e-12) return false;
  return true;
};
const chances = (values: ArrayLike<number>): boolean =>
  Array.from(values).every((it) => it >= -1e-12 && it <= 1 + 1e-12);

describe.each([2, 3])("with %d principals", (parties) => {
  const models = modelArbitrary({ parties, fronts: 2, drivers: 2, horizon: 8 });

  test("chances lie in [0, 1], curves never fall, deals never add up to more than 1, levels always to 1", () => {
    fc.assert(
      fc.property(models, (model) => {
        const { passage } = solved(caseOf(sectionsOf(model)));
        const [settlement = new Float64Array(0), ceasefire = new Float64Array(0)] = passage.deals;
        for (const curve of [passage.talks, settlement, ceasefire]) expect(chances(curve) && rising(curve)).toBe(true);
        expect(chances(settlement.map((it, m) => it + (ceasefire[m] as number)))).toBe(true);
        passage.levels.forEach((levels, c) => {
          const count = model.fronts[c]?.shares.length as number;
          for (let m = 0; m * count < levels.length; m++) {
            const row = levels.slice(m * count, (m + 1) * count);
            expect(chances(row)).toBe(true);
            expect(row.reduce((sum, it) => sum + it, 0)).toBeCloseTo(1, 10);
          }
        });
      }),
      { numRuns: 25, seed: 19 },
    );
  });

  test("a position is worth at least what going on is worth, at every month and state", () => {
    fc.assert(
      fc.property(models, (model) => {
        const { plan, position, reservation } = solved(caseOf(sectionsOf(model)));
        position.forEach((worth, i) => {
          expect(worth).toBeGreaterThanOrEqual((reservation[i] as number) - 1e-9);
          const first = plan.reservation[i] as Float64Array;
          for (let k = 0; k < first.length; k++)
            expect(plan.position[i]?.[k]).toBeGreaterThanOrEqual((first[k] as number) - 1e-9);
        });
      }),
      { numRuns: 25, seed: 23 },
    );
  });

  test("moving a distribution on and valuing it is valuing first: ⟨advance(m), v⟩ = ⟨m, expectation(v)⟩", () => {
    fc.assert(
      fc.property(
        models,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (model, noise) => {
          const { problem } = solved(caseOf(sectionsOf(model))).future;
          const { grid } = problem;
          const vector = (shift: number): Float64Array =>
            Float64Array.from(
              { length: grid.size },
              (_, s) => (noise[(s * 7 + shift) % noise.length] as number) + s / 100,
            );
          const [mass, value] = [vector(1), vector(3)];
          for (let view = 0; view <= parties; view++)
            for (let calendar = 0; calendar < grid.calendars; calendar++) {
              const step = problem.steps[view]?.[calendar] as Step;
              const [moved, valued] = [new Float64Array(grid.size), new Float64Array(grid.size)];
              advance(grid, step, mass, moved, scratchFor(grid));
              expectation(grid, step, value, valued, scratchFor(grid));
              const dot = (x: Float64Array, y: Float64Array): number =>
                x.reduce((sum, it, s) => sum + it * (y[s] as number), 0);
              expect(Math.abs(dot(moved, value) - dot(mass, valued))).toBeLessThan(1e-9);
              // A constant is worth itself: every row sums to 1.
              expectation(
                grid,
                step,
                value.map(() => 1),
                valued,
                scratchFor(grid),
              );
              expect(valued.every((it) => Math.abs(it - 1) < 1e-12)).toBe(true);
            }
        },
      ),
      { numRuns: 25, seed: 29 },
    );
  });
});

describe("a higher monthly cost of one's own", () => {
  /** Raises the costs of the first party and gives both parties' reservation values before and after. */
  const raised = (model: Model, by: number) => {
    const costlier: Model = {
      ...model,
      costs: model.costs.map((cost) =>
        cost.party === 0 ? { ...cost, monthly: Math.min(1, cost.monthly * by) } : cost,
      ),
    };
    const [before, after] = [solved(caseOf(sectionsOf(model))), solved(caseOf(sectionsOf(costlier)))];
    return { before, after };
  };
  const factor = fc.double({ min: 1.01, max: 8, noNaN: true });

  test("never raises one's own reservation value nor lowers the other's, with one kind of deal and channels as good as talks", () => {
    fc.assert(
      fc.property(modelArbitrary({ fronts: 2, drivers: 1, horizon: 6, oneKind: true }), factor, (drawn, by) => {
        const model: Model = { ...drawn, precondition: null, friction: { ...drawn.friction, channel: 1 } };
        const { before, after } = raised(model, by);
        expect(after.reservation[0]).toBeLessThanOrEqual((before.reservation[0] as number) + 1e-9);
        expect(after.reservation[1]).toBeGreaterThanOrEqual((before.reservation[1] as number) - 1e-9);
      }),
      { numRuns: 40, seed: 31 },
    );
  });

  test("never raises it where no deal can be struck, whatever else is in the case", () => {
    fc.assert(
      fc.property(modelArbitrary({ fronts: 2, drivers: 1, horizon: 6 }), factor, (drawn, by) => {
        const model: Model = { ...drawn, friction: { ...drawn.friction, ceasefire: 0, settlement: 0 } };
        const { before, after } = raised(model, by);
        expect(after.reservation[0]).toBeLessThanOrEqual((before.reservation[0] as number) + 1e-9);
        expect(after.reservation[1]).toBeCloseTo(before.reservation[1] as number, 9);
      }),
      { numRuns: 30, seed: 37 },
    );
  });

  test("raises it where it is what opens talks: the law does not hold there, as this example shows", () => {
    // War is worth .6 to A, peace .5; a month is discounted by .9; what is frozen after two months is worth .3.
    const costing = (monthly: number) =>
      caseOf({
        case: { "horizon-months": 2 },
        issues: {
          end: { name: "End", "status-quo": "war", options: { war: { name: "War" }, peace: { name: "Peace" } } },
        },
        floor: { end: { forbids: { end: ["war"] }, norm: "A test", because: "For a test." } },
        preferences: {
          a: { end: { salience: 1, values: { war: 0.6, peace: 0.5 } } },
          b: { end: { salience: 1, values: { war: 0, peace: 1 } } },
        },
        patience: { a: 0.9, b: 0.9 },
        frozen: { a: 0.3, b: 0 },
        costs: { a: { war: { monthly } } },
        friction: { talks: 1, breakdown: 0, channel: 0, ceasefire: 0, settlement: 1 },
      });
    // Free of cost A would rather wait for peace than have it (.06 + .9 × .5 = .51), so that no talks begin, and the second
    // month without them is worth .06 + .9 × .3 = .33: .06 + .9 × .33 now.
    expect(solved(costing(0)).reservation[0]).toBeCloseTo(0.357, 9);
    // At .02 a month it would not (.49): talks begin, and peace comes in the second month.
    expect(solved(costing(0.02)).reservation[0]).toBeCloseTo(0.49, 9);
  });
});

const spreads = (value: unknown, found: Spread[] = []): Spread[] => {
  if (typeof value !== "object" || value === null) return found;
  if ("mean" in value && "low" in value && "high" in value) found.push(value as Spread);
  else for (const inner of Object.values(value)) spreads(inner, found);
  return found;
};

test("an assessment of any random case is plain JSON without NaN, every interval in order, every chance in [0, 1]", () => {
  fc.assert(
    fc.property(modelArbitrary({ horizon: 5 }), (model) => {
      const assessment: Assessment = assess(caseOf(sectionsOf(model)), { futures: 3 });
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      for (const { mean, low, high } of spreads(assessment)) {
        expect([mean, low, high].every(Number.isFinite)).toBe(true);
        expect(low).toBeLessThanOrEqual(high + 1e-12);
      }
      for (const curve of Object.values(assessment.agreement)) {
        expect(curve[0]).toEqual({
          mean: curve === assessment.agreement.talks && model.talksOpen ? 1 : 0,
          low: curve[0]?.low,
          high: curve[0]?.high,
        });
        expect(chances(curve.map(({ mean }) => mean))).toBe(true);
        expect(rising(curve.map(({ mean }) => mean))).toBe(true);
      }
      expect(chances([assessment.zone.any, assessment.zone.ceasefire, assessment.zone.settlement])).toBe(true);
      expect(assessment.zone.any).toBeGreaterThanOrEqual(
        Math.max(assessment.zone.ceasefire, assessment.zone.settlement),
      );
    }),
    { numRuns: 25, seed: 41 },
  );
});

test("a batch keeps, for every future, what one future alone gives", () => {
  fc.assert(
    fc.property(modelArbitrary({ horizon: 4 }), (model) => {
      const run = prepare(caseOf(sectionsOf(model)), { futures: 2 });
      const batch = simulate(run, 0, 2);
      const alone = solved(run.posing.state.case);
      // Every number is a point: both futures are the same one.
      expect([...batch.tables.reservation]).toEqual([...alone.reservation, ...alone.reservation]);
      const summary = summarise(run, batch);
      expect(summary.leverage.p0?.now.mean).toBeCloseTo(alone.position[0] as number, 9);
    }),
    { numRuns: 25, seed: 43 },
  );
});
