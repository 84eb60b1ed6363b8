/** Frontiers against brute force: every package listed, sums in whole numbers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addComposite,
  fixed,
  optionsOf,
  origin,
  packageSpace,
  type Rule,
  roundFrontier,
} from "../../src/bargaining/index.ts";
import {
  allPackages,
  billionths,
  descending,
  frontierOf,
  undominatedByBruteForce,
  type Worths,
} from "../fixtures/frontier.ts";
import { naive } from "../fixtures/naive-model.ts";
import { modelArbitrary, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf, solved } from "../fixtures/small-case.ts";

/** Decimal weights and values: sums that floats get wrong, ties, and thirds that have no decimal. */
const weight = fc.constantFrom(0.1, 0.2, 0.3, 0.24, 0.16, 1 / 3);
const value = fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5, 0.7, 1 / 3, 2 / 3, 1);

const worths = (parties: number): fc.Arbitrary<Worths> =>
  fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
    .chain((counts) =>
      fc.tuple(
        ...Array.from({ length: parties }, () =>
          fc.tuple(
            ...counts.map((count) =>
              fc
                .tuple(weight, fc.array(value, { minLength: count, maxLength: count }))
                .map(([w, values]) => values.map((v) => w * v)),
            ),
          ),
        ),
      ),
    );

const whole = (worth: readonly number[]): readonly number[] => worth.map((it) => Math.round(it * 1e9));

describe.each([
  [2, 400],
  [3, 150],
  [4, 40],
])("the frontier of %d parties", (parties, runs) => {
  test("is the undominated among all packages, each point once, and its options make it", () => {
    fc.assert(
      fc.property(worths(parties), (domain) => {
        const counts = (domain[0] ?? []).map((list) => list.length);
        const listed = undominatedByBruteForce(allPackages(counts).map((picks) => billionths(domain, picks)));
        const points = frontierOf(domain);
        expect(points.map(({ worth }) => whole(worth)).sort(descending)).toEqual(listed);
        for (const { worth, options } of points) expect(billionths(domain, options)).toEqual(whole(worth));
      }),
      { numRuns: runs, seed: 7 },
    );
  });
});

describe("rules", () => {
  const ruled = (parties: number) =>
    worths(parties).chain((domain) => {
      const counts = (domain[0] ?? []).map((list) => list.length);
      const rule: fc.Arbitrary<Rule> = fc
        .uniqueArray(fc.nat(counts.length - 1), { minLength: 1, maxLength: 3 })
        .chain((issues) =>
          fc
            .tuple(
              ...issues.map((issue) =>
                fc.uniqueArray(fc.nat((counts[issue] as number) - 1), { minLength: 1, maxLength: 3 }),
              ),
            )
            .map((options) => ({ strikes: issues.map((issue, j) => ({ issue, options: options[j] as number[] })) })),
        );
      return fc.tuple(fc.constant(domain), fc.array(rule, { maxLength: 4 }));
    });

  test.each([2, 3])("strike exactly the packages they name, and nothing else, for %d parties", (parties) => {
    fc.assert(
      fc.property(ruled(parties), ([domain, rules]) => {
        const counts = (domain[0] ?? []).map((list) => list.length);
        const space = packageSpace(counts, [...counts.keys()], rules);
        let frontier = origin(parties);
        for (const [c, { issues, members, size }] of space.composites.entries()) {
          const open = new Uint8Array(size).fill(1);
          for (const struck of space.struck) if (struck?.composite === c) for (const o of struck.options) open[o] = 0;
          const lists = domain.map((party) =>
            Float64Array.from({ length: size }, (_, o) =>
              issues.reduce(
                (sum, k, j) => sum + fixed(party[k]?.[members[o * issues.length + j] as number] as number),
                0,
              ),
            ),
          );
          frontier = addComposite(frontier, lists, open);
        }
        const rounded = roundFrontier(
          frontier,
          domain.map(() => 0),
        );
        const allowed = allPackages(counts).filter(
          (picks) =>
            !rules.some(({ strikes }) =>
              strikes.every(({ issue, options }) => options.includes(picks[issue] as number)),
            ),
        );
        const listed = undominatedByBruteForce(allowed.map((picks) => billionths(domain, picks)));
        const points = Array.from({ length: rounded.size }, (_, p) =>
          whole(rounded.points.map((column) => column[p] as number)),
        );
        expect(points.sort(descending)).toEqual(listed);
        for (const at of rounded.index) {
          const picks = new Array<number>(counts.length).fill(-1);
          for (const [c, o] of optionsOf(frontier, at).entries()) {
            const { issues, members } = space.composites[c] as (typeof space.composites)[number];
            for (const [j, k] of issues.entries()) picks[k] = members[o * issues.length + j] as number;
          }
          expect(allowed.some((other) => other.every((option, k) => option === picks[k]))).toBe(true);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  test("that tie more combinations together than can be listed are refused with the number", () => {
    const strikes = Array.from({ length: 5 }, (_, issue) => ({ issue, options: [0] }));
    expect(() => packageSpace([10, 10, 10, 10, 10], [0, 1, 2, 3, 4], [{ strikes }])).toThrow(/100000/);
  });
});

test("a rule about an issue that this kind of deal leaves open strikes nothing", () => {
  const space = packageSpace(
    [2, 2],
    [0],
    [
      {
        strikes: [
          { issue: 0, options: [0] },
          { issue: 1, options: [0] },
        ],
      },
    ],
  );
  expect(space.struck).toEqual([null]);
  expect(space.composites.map(({ size }) => size)).toEqual([2]);
});

test("no option left leaves no package", () => {
  expect(addComposite(origin(2), [[0.5], [0.5]], [0]).size).toBe(0);
  expect(addComposite(origin(3), [[0.5], [0.5], [0.5]], [0]).size).toBe(0);
});

test("float noise makes neither two points of one nor one of two", () => {
  // .1 + .2 + .3 against .3 + .3 and .6: equal in exact numbers, not in floats.
  const same: Worths = [
    [
      [0.1, 0.3],
      [0.2, 0.3],
      [0.3, 0],
    ],
    [
      [0.3, 0.1],
      [0.3, 0.2],
      [0, 0.3],
    ],
  ];
  const counts = [2, 2, 2];
  expect(frontierOf(same).map(({ worth }) => whole(worth))).toEqual(
    undominatedByBruteForce(allPackages(counts).map((picks) => billionths(same, picks))),
  );
  expect(frontierOf(same).length).toBe(new Set(frontierOf(same).map(({ worth }) => worth.join(" "))).size);
});

test("a space far too large to list is solved: 30 issues of 6 options each", () => {
  const domain: Worths = [0, 1].map((i) =>
    Array.from({ length: 30 }, (_, k) =>
      Array.from({ length: 6 }, (_, o) => ((i === 0 ? o : 5 - o) * (1 + ((k * (i + 3)) % 7))) / 1000),
    ),
  );
  const points = frontierOf(domain);
  // The ends are everything for one side; each gives up one step at a time.
  const most = (i: number): number => (domain[i] ?? []).reduce((sum, list) => sum + Math.max(...list), 0);
  expect(points[0]?.worth[0]).toBeCloseTo(most(0), 9);
  expect(points.at(-1)?.worth[1]).toBeCloseTo(most(1), 9);
  for (let p = 1; p < points.length; p++) {
    expect(points[p]?.worth[0]).toBeLessThan(points[p - 1]?.worth[0] as number);
    expect(points[p]?.worth[1]).toBeGreaterThan(points[p - 1]?.worth[1] as number);
  }
});

test("through a case, with scaling, availability, breach and rules, the frontier holds every acceptable package down", () => {
  fc.assert(
    fc.property(modelArbitrary({ parties: 2, fronts: 2, drivers: 0, horizon: 1 }), (model) => {
      const { future } = solved(caseOf(sectionsOf(model)));
      const frontier = future.problem.frontiers[0]?.[future.frontState];
      // As many as the slow way finds feasible: none exactly where the frontier is empty.
      expect((frontier?.size ?? 0) === 0).toBe(naive(model).feasible === 0);
      for (let p = 0; p < (frontier?.size ?? 0); p++) {
        const picks = future.picked(0, p);
        for (const [i, column] of (frontier?.points ?? []).entries()) {
          let sum = 0;
          for (const [k, o] of picks.entries()) {
            const first = model.issues.slice(0, k).reduce((total, issue) => total + issue.options, 0);
            sum += future.worth[i]?.[first + o] as number;
          }
          expect(Math.abs(sum - (column[p] as number))).toBeLessThan(2e-9);
        }
      }
    }),
    { numRuns: 60, seed: 3 },
  );
});

test("a million million packages of opposed interests have one undominated point for each sum, and none is listed", () => {
  // Twelve issues of ten options, one's loss the other's gain: sums 0 … 108, of which each is undominated.
  let frontier = origin(2);
  for (let k = 0; k < 12; k++) {
    const mine = Array.from({ length: 10 }, (_, o) => fixed(o / 108));
    frontier = addComposite(frontier, [mine, mine.map((_, o) => fixed((9 - o) / 108))], null);
  }
  const { size, points, hull } = roundFrontier(frontier, [0, 0]);
  expect(size).toBe(109);
  for (let p = 0; p < size; p++) {
    expect(points[0]?.[p]).toBeCloseTo((108 - p) / 108, 9);
    expect(points[1]?.[p]).toBeCloseTo(p / 108, 9);
  }
  expect([hull[0], hull.at(-1)]).toEqual([0, 108]);
});
