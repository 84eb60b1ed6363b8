/** The bargaining solutions by their axioms, on random staircases, and the fast Nash search against the plain one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addComposite,
  fixed,
  nashPoint,
  origin,
  type RoundedFrontier,
  roundFrontier,
  type Solution,
  solve,
} from "../../src/bargaining/index.ts";

/** The frontier of one issue whose options have these worths to the parties. */
const frontierOf = (...worths: readonly (readonly number[])[]): RoundedFrontier =>
  roundFrontier(
    addComposite(
      origin(worths.length),
      worths.map((list) => list.map(fixed)),
      new Uint8Array(worths[0]?.length ?? 0).fill(1),
    ),
    worths.map(() => 0),
  );

/** An undominated set: first worth falling, second rising, in distinct steps. */
const staircase = (least = 1): fc.Arbitrary<RoundedFrontier> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: least, maxLength: 40 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 40, maxLength: 40 }),
    )
    .map(([first, second]) => {
      const falling = first.map((it) => it / 1e6).sort((p, q) => q - p);
      const rising = second
        .slice(0, falling.length)
        .map((it) => it / 1e6)
        .sort((p, q) => p - q);
      return frontierOf(falling, rising);
    });
const least = fc
  .tuple(fc.integer({ min: -200_000, max: 900_000 }), fc.integer({ min: -200_000, max: 900_000 }))
  .map((pair) => pair.map((it) => it / 1e6 + 3e-7));
const runs = { numRuns: 300, seed: 5 };
const at = ({ points }: RoundedFrontier, p: number): readonly number[] =>
  p < 0 ? [] : points.map((column) => column[p] as number);
const product = (worth: readonly number[], from: readonly number[]): number =>
  worth.reduce((total, it, i) => total * (it - (from[i] as number)), 1);
const solutions: readonly Solution[] = ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"];
/** No two points tie to the digits that rescaling may cost. */
const clear = (
  { points, size }: RoundedFrontier,
  from: readonly number[],
  score: (worth: readonly number[]) => number,
): boolean => {
  const scores: number[] = [];
  for (let p = 0; p < size; p++) {
    const worth = points.map((column) => column[p] as number);
    if (worth.every((it, i) => it >= (from[i] as number))) scores.push(score(worth));
  }
  scores.sort((a, b) => b - a);
  return scores.length < 2 || (scores[0] as number) - (scores[1] as number) > 1e-9;
};

describe("the Nash solution", () => {
  test("is the greatest product of gains in the zone, by the fast search as by the plain one", () => {
    fc.assert(
      fc.property(staircase(), least, (frontier, from) => {
        const plain = solve("nash", frontier.points, from);
        const fast = nashPoint(frontier, from, [1, 1]);
        expect(fast < 0).toBe(plain < 0);
        const inZone = Array.from({ length: frontier.size }, (_, p) => at(frontier, p)).filter((worth) =>
          worth.every((it, i) => it >= (from[i] as number)),
        );
        expect(plain < 0).toBe(inZone.length === 0);
        if (plain < 0) return;
        const best = Math.max(...inZone.map((worth) => product(worth, from)));
        expect(product(at(frontier, plain), from)).toBe(best);
        expect(product(at(frontier, fast), from)).toBe(best);
      }),
      runs,
    );
  });

  test("does not change with the scale and origin of a party's worth", () => {
    fc.assert(
      fc.property(
        staircase(),
        least,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: -3_000_000, max: 3_000_000 }).map((it) => it / 1e6),
        (frontier, from, scale, shift) => {
          fc.pre(clear(frontier, from, (worth) => product(worth, from)));
          const [x, y] = frontier.points as readonly [Float64Array, Float64Array];
          const changed = frontierOf(
            Array.from(x, (it) => scale * it + shift),
            [...y],
          );
          const point = nashPoint(frontier, from, [1, 1]);
          // Off the boundary by less than rescaling can lose.
          fc.pre(point < 0 || at(frontier, point).every((it, i) => it - (from[i] as number) > 1e-8));
          expect(nashPoint(changed, [scale * (from[0] as number) + shift - 1e-12, from[1] as number], [1, 1])).toBe(
            point,
          );
        },
      ),
      runs,
    );
  });

  test("treats the parties alike: mirrored, it is the mirrored point", () => {
    fc.assert(
      fc.property(staircase(), least, (frontier, from) => {
        fc.pre(clear(frontier, from, (worth) => product(worth, from)));
        const [x, y] = frontier.points as readonly [Float64Array, Float64Array];
        const mirror = frontierOf([...y].reverse(), [...x].reverse());
        const point = nashPoint(frontier, from, [1, 1]);
        const mirrored = nashPoint(mirror, [...from].reverse(), [1, 1]);
        expect(mirrored).toBe(point < 0 ? -1 : frontier.size - 1 - point);
      }),
      runs,
    );
  });

  test("stays the same when points that were not chosen fall away", () => {
    fc.assert(
      fc.property(
        staircase(2),
        least,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (frontier, from, keep) => {
          const point = nashPoint(frontier, from, [1, 1]);
          fc.pre(point >= 0);
          const kept = [...frontier.index.keys()].filter((p) => p === point || keep[p]);
          const fewer = frontierOf(...frontier.points.map((column) => kept.map((p) => column[p] as number)));
          expect(product(at(fewer, nashPoint(fewer, from, [1, 1])), from)).toBe(product(at(frontier, point), from));
        },
      ),
      runs,
    );
  });

  test("moves towards a party whose reservation value rises", () => {
    fc.assert(
      fc.property(staircase(), least, fc.double({ min: 0, max: 0.5, noNaN: true }), (frontier, from, rise) => {
        const [before, after] = [
          nashPoint(frontier, from, [1, 1]),
          nashPoint(frontier, [(from[0] as number) + rise, from[1] as number], [1, 1]),
        ];
        fc.pre(after >= 0);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(at(frontier, after)[0]).toBeGreaterThanOrEqual(at(frontier, before)[0] as number);
      }),
      runs,
    );
  });

  test("moves towards a party whose power rises", () => {
    fc.assert(
      fc.property(
        staircase(),
        least,
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (frontier, from, power, more) => {
          const before = nashPoint(frontier, from, [power, 1 - power]);
          const after = nashPoint(frontier, from, [power + more, 1 - power - more]);
          expect(after < 0).toBe(before < 0);
          if (before >= 0) expect(at(frontier, after)[0]).toBeGreaterThanOrEqual(at(frontier, before)[0] as number);
        },
      ),
      runs,
    );
  });
});

describe.each(solutions)("the %s solution", (solution) => {
  test("gives everyone at least what it has without, and none where no point does", () => {
    fc.assert(
      fc.property(staircase(), least, (frontier, from) => {
        const point = solve(solution, frontier.points, from);
        if (point >= 0)
          for (const [i, worth] of at(frontier, point).entries())
            expect(worth).toBeGreaterThanOrEqual(from[i] as number);
        else
          for (let p = 0; p < frontier.size; p++)
            expect(at(frontier, p).some((worth, i) => worth < (from[i] as number))).toBe(true);
      }),
      runs,
    );
  });

  test("is Pareto efficient even where the points given are not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 30 }),
        fc.tuple(fc.nat(15), fc.nat(15), fc.nat(15)),
        (list, from) => {
          fc.pre(list.some((worth) => worth.every((it, i) => it > (from[i] as number))));
          const points = [0, 1, 2].map((i) => list.map((worth) => worth[i] as number));
          const chosen = list[solve(solution, points, from)] as readonly number[];
          const strictlyBetter = list.some((other) => other.every((it, i) => it > (chosen[i] as number)));
          expect(strictlyBetter).toBe(false);
          if (solution === "nash" || solution === "utilitarian")
            expect(
              list.some(
                (other) =>
                  other.every((it, i) => it >= (chosen[i] as number)) &&
                  other.some((it, i) => it > (chosen[i] as number)),
              ),
            ).toBe(false);
        },
      ),
      runs,
    );
  });

  test("is none of an empty set, and the one point of a single one", () => {
    expect(solve(solution, [[], []], [0, 0])).toBe(-1);
    expect(solve(solution, [[0.5], [0.5]], [0, 0])).toBe(0);
    expect(solve(solution, [[0.5], [0.5]], [0.5, 0.5])).toBe(0);
    expect(solve(solution, [[0.5], [0.5]], [0.5000001, 0])).toBe(-1);
  });
});

test("the zone grows as reservation values fall", () => {
  fc.assert(
    fc.property(
      staircase(),
      least,
      fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true })),
      (frontier, from, falls) => {
        const lower = from.map((it, i) => it - (falls[i] as number));
        const inside = (limit: readonly number[]): number[] =>
          [...frontier.index].filter((p) => at(frontier, p).every((worth, i) => worth >= (limit[i] as number)));
        expect(inside(lower)).toEqual(expect.arrayContaining(inside(from)));
        if (nashPoint(frontier, from, [1, 1]) >= 0)
          expect(nashPoint(frontier, lower, [1, 1])).toBeGreaterThanOrEqual(0);
      },
    ),
    runs,
  );
});

test("of (1, 0), (.9, .6), (.5, .75) and (0, 1) each solution takes the point that its own measure picks by hand", () => {
  // Products 0, .54, .375, 0; sums 1, 1.5, 1.25, 1; smallest gains 0, .6, .5, 0; against (.4, .5): products .05, .025.
  const points = [
    [1, 0.9, 0.5, 0],
    [0, 0.6, 0.75, 1],
  ];
  expect(solutions.map((solution) => solve(solution, points, [0, 0]))).toEqual([1, 1, 1, 1]);
  expect(solve("nash", points, [0.4, 0.5])).toBe(1); // .5 × .1 and .1 × .25
  expect(solve("egalitarian", points, [0.3, 0.5])).toBe(2); // gains (.6, .1) and (.2, .25)
  expect(solve("utilitarian", points, [0.3, 0.5])).toBe(1); // .7 and .45
  expect(solve("kalai-smorodinsky", points, [0.3, 0.5])).toBe(1); // (1, .4) and (⅓, 1)
  expect(solve("kalai-smorodinsky", points, [0.3, 0.55])).toBe(2); // (1, .25) and (⅓, 1)
});
