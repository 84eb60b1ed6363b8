/** The best order of measures, held against all orders, and against examples that can be done by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type LadderObjective,
  type LadderProblem,
  measureOrder,
  orderCurves,
  orderValue,
} from "../../src/bargaining/index.ts";

const flat = (months: number, value: number): readonly number[] => Array(months).fill(value);

/** What a test does not name has no effect. */
function ladder(months: number, given: Partial<LadderProblem> & Pick<LadderProblem, "monthly">): LadderProblem {
  const each = given.monthly.map(() => 1);
  return {
    after: each.map(() => []),
    eases: each,
    worth: [each.map(() => 0)],
    ceasefire: flat(months, 0),
    settlement: flat(months, 0),
    haste: flat(months, 1),
    ...given,
  };
}

/** Every order that respects the prerequisites, of every length. */
function* orders(after: LadderProblem["after"], so: readonly number[] = []): Generator<readonly number[]> {
  yield so;
  for (let j = 0; j < after.length; j++)
    if (!so.includes(j) && (after[j] as readonly number[]).every((it) => so.includes(it)))
      yield* orders(after, [...so, j]);
}

/** The value of an order by every course that events can take: agreed or not, month by month. */
function naiveValue(problem: LadderProblem, objective: LadderObjective, order: readonly number[]): number {
  const joint = (j: number) => problem.worth.reduce((sum, own) => sum + (own[j] as number), 0);
  const from = (t: number, done: number): number => {
    if (t === problem.haste.length) return 0;
    const inForce = order.slice(0, done);
    const next = order[done];
    const agreed =
      next === undefined ? 0 : Math.min(1, (problem.monthly[next] as number) * (problem.haste[t] as number));
    const after = agreed * from(t + 1, done + 1) + (1 - agreed) * from(t + 1, done);
    if (objective === "worth") return inForce.reduce((sum, j) => sum + joint(j), 0) + after;
    const factor = inForce.reduce((product, j) => product * (problem.eases[j] as number), 1);
    const struck = 1 - (1 - (problem.ceasefire[t] as number)) ** factor;
    return (1 - (problem.settlement[t] as number)) * (struck + (1 - struck) * after);
  };
  return from(0, 0);
}

/** Up to `most` measures; a prerequisite always has a smaller index. */
const problems = (most: number, months: number): fc.Arbitrary<LadderProblem> =>
  fc.integer({ min: 0, max: most }).chain((n) => {
    const chance = fc.double({ min: 0, max: 0.9, noNaN: true });
    const list = <T>(of: fc.Arbitrary<T>, length = n) => fc.array(of, { minLength: length, maxLength: length });
    return fc.record({
      monthly: list(chance),
      after: fc.tuple(
        ...Array.from({ length: n }, (_, j) =>
          fc.subarray(
            Array.from({ length: j }, (_, i) => i),
            { maxLength: Math.min(j, 2) },
          ),
        ),
      ),
      eases: list(fc.oneof(fc.constant(1), fc.double({ min: 0.3, max: 4, noNaN: true }))),
      worth: list(list(fc.double({ min: 0, max: 0.1, noNaN: true })), 2),
      ceasefire: list(fc.double({ min: 0, max: 0.3, noNaN: true }), months),
      settlement: list(fc.double({ min: 0, max: 0.1, noNaN: true }), months),
      haste: list(fc.double({ min: 0, max: 2, noNaN: true }), months),
    });
  });

const objectives = ["ceasefire", "worth"] as const;

describe.each(objectives)("by %s", (objective) => {
  test("no order that the prerequisites allow does better, and the best has the value it is said to have", () => {
    fc.assert(
      fc.property(problems(4, 5), (problem) => {
        const { order, value } = measureOrder(problem, objective);
        const all = [...orders(problem.after)];
        expect(all.map(String)).toContain(String(order));
        expect(value).toBeCloseTo(naiveValue(problem, objective, order), 11);
        expect(value).toBeCloseTo(Math.max(...all.map((it) => naiveValue(problem, objective, it))), 11);
        for (const it of all)
          expect(orderValue(problem, objective, it)).toBeCloseTo(naiveValue(problem, objective, it), 11);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("the same for six measures and a year, against the value of each order", () => {
    fc.assert(
      fc.property(problems(6, 12), (problem) => {
        const { order, value } = measureOrder(problem, objective);
        const best = Math.max(...[...orders(problem.after)].map((it) => orderValue(problem, objective, it)));
        expect(value).toBeCloseTo(best, 11);
        expect(orderValue(problem, objective, order)).toBeCloseTo(value, 11);
      }),
      { numRuns: 12, seed: 8 },
    );
  });

  test("fifteen measures without prerequisites are ordered within seconds", () => {
    let state = 1;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const many = Array.from({ length: 15 }, next);
    const problem = ladder(12, {
      monthly: many.map(() => 0.02 + 0.3 * next()),
      eases: many.map(() => 1 + 0.5 * next()),
      worth: [many.map(() => next() / 100)],
      ceasefire: flat(12, 0).map(() => 0.1 * next()),
      haste: flat(12, 0).map(() => 0.5 + next()),
    });
    const before = performance.now();
    const { order, value } = measureOrder(problem, objective);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect([...order].sort((a, b) => a - b)).toEqual([...many.keys()]);
    expect(orderValue(problem, objective, order)).toBeCloseTo(value, 11);
    const swapped = order.map((_, k) =>
      order.with(k, order[(k + 1) % 15] as number).with((k + 1) % 15, order[k] as number),
    );
    for (const other of swapped) expect(orderValue(problem, objective, other)).toBeLessThanOrEqual(value + 1e-12);
  });
});

describe("by hand", () => {
  test("two months, two measures: the sure one that eases more goes first", () => {
    // In force in month two or never: 1/2, then 1 − 1/2^E. Worked on first: 1 − (1/2)·(1/2)^2 = 7/8; the other: 1 − (1/2)·(1/2)^1.5.
    const problem = ladder(2, { monthly: [1, 1], eases: [1.5, 2], ceasefire: [0.5, 0.5] });
    expect(measureOrder(problem, "ceasefire")).toMatchObject({ order: [1, 0], value: expect.closeTo(7 / 8, 12) });
    expect(orderValue(problem, "ceasefire", [0, 1])).toBeCloseTo(1 - 0.5 * 0.5 ** 1.5, 12);
    expect(orderValue(problem, "ceasefire", [])).toBeCloseTo(3 / 4, 12);
  });

  test("the two objectives can want two orders", () => {
    const problem = ladder(2, {
      monthly: [1, 1],
      eases: [1, 2],
      worth: [
        [0.03, 0],
        [0.01, 0.02],
      ],
      ceasefire: [0.5, 0.5],
    });
    expect(measureOrder(problem, "ceasefire").order[0]).toBe(1);
    expect(measureOrder(problem, "worth")).toMatchObject({ order: [0, 1], value: expect.closeTo(0.04, 12) });
  });

  test("a measure worth nothing in itself comes first where what needs it is worth the wait", () => {
    const given = { monthly: [0.9, 0.9, 0.9], after: [[], [0], []], ceasefire: flat(12, 0.05) };
    expect(measureOrder(ladder(12, { ...given, eases: [1, 9, 1.1] }), "ceasefire").order).toEqual([0, 1, 2]);
    expect(measureOrder(ladder(12, { ...given, eases: [1, 1.1, 9] }), "ceasefire").order).toEqual([2, 0, 1]);
  });

  test("the best order can depend on how long there is: sure relief for a short time, a slow great one for a long time", () => {
    const order = (months: number) =>
      measureOrder(
        ladder(months, { monthly: [0.9, 0.15], eases: [1.5, 20], ceasefire: flat(months, 0.02) }),
        "ceasefire",
      ).order;
    expect(order(60)).toEqual([0, 1]);
    expect(order(2)).toEqual([1, 0]);
  });

  test("a measure that makes a ceasefire less pressing is left out, unless what needs it makes up for it", () => {
    const given = { monthly: [0.5, 0.5], ceasefire: flat(6, 0.1) };
    expect(measureOrder(ladder(6, { ...given, eases: [0.5, 2] }), "ceasefire").order).toEqual([1]);
    expect(measureOrder(ladder(6, { ...given, eases: [0.9, 5], after: [[], [0]] }), "ceasefire").order).toEqual([0, 1]);
    expect(measureOrder(ladder(6, { ...given, eases: [0.5, 1.1], after: [[], [0]] }), "ceasefire").order).toEqual([]);
  });

  test("without any effect all measures stand in the order of the list, and the chance is that of no measures", () => {
    const problem = ladder(3, { monthly: [0.2, 0.3], ceasefire: flat(3, 0.1), settlement: flat(3, 0.2) });
    const { order, value } = measureOrder(problem, "ceasefire");
    expect(order).toEqual([0, 1]);
    const alive = 0.8 * 0.9;
    expect(value).toBeCloseTo(0.08 * (1 + alive + alive ** 2), 12);
  });

  test("no measures at all", () => {
    expect(measureOrder(ladder(1, { monthly: [], ceasefire: [0.25] }), "ceasefire")).toEqual({
      order: [],
      value: 0.25,
    });
  });

  test("an order skips what its prerequisites keep out", () => {
    const problem = ladder(4, { monthly: [1, 1], after: [[1], []], worth: [[1, 0]] });
    expect(orderValue(problem, "worth", [0])).toBe(0);
    expect(orderValue(problem, "worth", [1, 0])).toBe(2);
    expect(() => orderValue(problem, "worth", [1, 1])).toThrow("invalid order; each measure at most once");
    expect(() => orderValue(problem, "worth", [2])).toThrow("invalid order; indexes of measures");
  });

  test("chances by month: geometric for the first, the sum of two waits for the second", () => {
    const problem = ladder(3, { monthly: [0.5, 0.5, 1], after: [[], [0], []] });
    const [first, second, never] = orderCurves(problem, [0, 1]);
    expect([...(first as Float64Array)]).toEqual([0, 0.5, 0.75, 0.875]);
    expect([...(second as Float64Array)]).toEqual([0, 0, 0.25, 0.5]);
    expect([...(never as Float64Array)]).toEqual([0, 0, 0, 0]);
    expect([...(orderCurves(problem, [1])[1] as Float64Array)]).toEqual([0, 0, 0, 0]);
  });
});

describe("misuse", () => {
  test("sixteen measures", () => {
    const problem = ladder(1, { monthly: Array(16).fill(0.1) });
    expect(() => measureOrder(problem, "worth")).toThrow("invalid measures; at most 15: the best order is exact: 16");
  });

  test.each<[string, Partial<LadderProblem>, string]>([
    ["a circle", { after: [[1], [0]] }, "without a circle"],
    ["a measure that needs itself", { after: [[], [1]] }, "without a circle"],
    ["a prerequisite that there is not", { after: [[], [2]] }, "indexes of measures"],
    ["a chance above 1", { monthly: [0.1, 1.1] }, "chances from 0 to 1"],
    ["a factor below 0", { eases: [1, -1] }, "numbers from 0"],
    ["a chance that is no number", { ceasefire: [Number.NaN] }, "chances from 0 to 1"],
    ["too few factors", { eases: [1] }, "as many prerequisites"],
    ["months that differ", { settlement: [0, 0] }, "as many chances of deals as months"],
    ["an endless worth", { worth: [[0, Number.POSITIVE_INFINITY]] }, "finite numbers"],
  ])("%s", (_, given, rule) => {
    expect(() => measureOrder(ladder(1, { monthly: [0.1, 0.1], ...given }), "worth")).toThrow(rule);
  });
});
