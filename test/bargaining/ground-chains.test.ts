/** The ground over months: war as a random walk (gambler's ruin), and fronts with rates, against closed forms. */
import { describe, expect, test } from "vitest";
import { birthDeathMonth, carryForward, passageFor, planFor, solveBackwards } from "../../src/bargaining/index.ts";
import { caseOf, type Sections, solved } from "../fixtures/small-case.ts";

const levelsOf = (count: number): Sections =>
  Object.fromEntries(
    Array.from({ length: count }, (_, k) => [`at-${k}`, { share: k / (count - 1), option: "status" }]),
  );

/** A front of `last` + 1 levels; a month wins one with chance p or loses one; the ends hold. */
const walk = (p: number, start: number, last: number) =>
  caseOf({
    case: { "horizon-months": 120 },
    issues: {
      land: { name: "Land", front: "war", options: { status: { name: "As it stands" }, other: { name: "Otherwise" } } },
    },
    preferences: {
      a: { land: { salience: 1, values: { status: 1, other: 0 } } },
      b: { land: { salience: 1, values: { status: 1, other: 0 } } },
    },
    fronts: {
      war: {
        name: "War",
        holder: "a",
        levels: levelsOf(last + 1),
        start: `at-${start}`,
        moves: Object.fromEntries(
          Array.from({ length: last - 1 }, (_, k) => [`at-${k + 1}`, { [`at-${k + 2}`]: p, [`at-${k}`]: 1 - p }]),
        ),
      },
    },
  });

describe.each([
  [3, 6, 0.6, 0.771429, 8.142857],
  [2, 10, 0.55, 0.38192, 18.19203],
])("a war from level %d of %d, won month by month with chance %d", (k, n, p, won, months) => {
  const ratio = (1 - p) / p;
  const chanceFrom = (level: number): number => (1 - ratio ** level) / (1 - ratio ** n);
  const short = solved(walk(p, k, n));
  const horizon = 1500;
  const long = (() => {
    const { problem } = short.future;
    const grid = { ...problem.grid, horizon, calendarOf: new Int32Array(horizon) };
    const longer = { ...problem, grid };
    const plan = planFor(grid);
    const passage = passageFor(plan, plan.keptMonths);
    solveBackwards(longer, plan);
    carryForward(longer, plan, passage);
    return passage.levels[0] as Float64Array;
  })();

  test(`is won with chance ${won}`, () => {
    expect(chanceFrom(k)).toBeCloseTo(won, 6);
    expect(long[horizon * (n + 1) + n]).toBeCloseTo(chanceFrom(k), 9);
    expect(long[horizon * (n + 1)]).toBeCloseTo(1 - chanceFrom(k), 9);
  });

  test(`lasts ${months} months in expectation`, () => {
    let lasting = 0;
    for (let m = 0; m <= horizon; m++)
      for (let level = 1; level < n; level++) lasting += long[m * (n + 1) + level] as number;
    expect(lasting).toBeCloseTo(months, 6);
  });

  test("is as likely to be won seen from any later month: the chance of winning is a martingale", () => {
    const levels = short.passage.levels[0] as Float64Array;
    for (let m = 0; m <= 120; m++) {
      let total = 0;
      for (let level = 0; level <= n; level++) total += (levels[m * (n + 1) + level] as number) * chanceFrom(level);
      expect(Math.abs(total - chanceFrom(k))).toBeLessThan(1e-12);
    }
  });
});

const month = (levels: number, gained: number, lost: number): Float64Array => {
  const out = new Float64Array(levels * levels);
  birthDeathMonth(levels, gained, lost, out, 0);
  return out;
};

describe("a front with rates", () => {
  test.each([
    [0.3, 0.1],
    [0, 0.05],
    [2, 0],
    [0, 0],
    [7.5, 3.25],
  ])(
    "of two levels, gained %d and lost %d times a month, follows the two-state chain in continuous time",
    (up, down) => {
      const gone = up + down === 0 ? 0 : (1 - Math.exp(-(up + down))) / (up + down);
      const expected = [1 - up * gone, up * gone, down * gone, 1 - down * gone];
      month(2, up, down).forEach((chance, k) => {
        expect(Math.abs(chance - (expected[k] as number))).toBeLessThan(1e-12);
      });
    },
  );

  test("that is only lost loses a Poisson number of levels, what is beyond the lowest staying there", () => {
    const [levels, rate] = [6, 1.7];
    const rows = month(levels, 0, rate);
    let [term, above] = [Math.exp(-rate), 0];
    for (let lost = 0; lost < levels - 1; lost++) {
      expect(rows[(levels - 1) * levels + levels - 1 - lost]).toBeCloseTo(term, 12);
      above += term;
      term = (term * rate) / (lost + 1);
    }
    expect(rows[(levels - 1) * levels]).toBeCloseTo(1 - above, 12);
  });

  test("gives rows that sum to 1 with no chance below 0, for any rate", () => {
    for (const [up, down] of [
      [0, 0],
      [1e-9, 1e-9],
      [0.2, 5],
      [39, 0.5],
      [400, 3],
      [1e12, 1e12],
    ] as const) {
      const rows = month(5, up, down);
      expect(rows.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
      for (let from = 0; from < 5; from++)
        expect(rows.slice(from * 5, from * 5 + 5).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    }
  });

  test("twice in a row gives what twice the rates give in one month", () => {
    const once = month(4, 0.4, 0.7);
    const both = month(4, 0.8, 1.4);
    for (let from = 0; from < 4; from++)
      for (let to = 0; to < 4; to++) {
        let total = 0;
        for (let by = 0; by < 4; by++) total += (once[from * 4 + by] as number) * (once[by * 4 + to] as number);
        expect(Math.abs(total - (both[from * 4 + to] as number))).toBeLessThan(1e-12);
      }
  });
});

test("monthly chances out of one level that add up to more than 1 are scaled to 1", () => {
  const { passage } = solved(
    caseOf({
      issues: { land: { name: "Land", front: "war", options: { status: { name: "S" }, other: { name: "O" } } } },
      preferences: {
        a: { land: { salience: 1, values: { status: 1, other: 0 } } },
        b: { land: { salience: 1, values: { status: 1, other: 0 } } },
      },
      fronts: {
        war: {
          name: "W",
          holder: "a",
          levels: levelsOf(3),
          start: "at-1",
          moves: { "at-1": { "at-0": 0.9, "at-2": 0.6 } },
        },
      },
    }),
  );
  const after = Array.from(passage.levels[0] ?? []).slice(3);
  expect(after[0]).toBeCloseTo(0.6, 12);
  expect(after[1]).toBeCloseTo(0, 12);
  expect(after[2]).toBeCloseTo(0.4, 12);
});
