/** The engine against the model done the slow way, on random small models with everything in them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naive } from "../fixtures/naive-model.ts";
import { type Model, modelArbitrary, type Shape, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf, solved } from "../fixtures/small-case.ts";

function agrees(model: Model): void {
  const slow = naive(model);
  const fast = solved(caseOf(sectionsOf(model)));
  const near = (what: string, got: ArrayLike<number>, expected: readonly number[]): void => {
    expect(got.length, what).toBe(expected.length);
    for (let k = 0; k < expected.length; k++)
      if (!(Math.abs((got[k] as number) - (expected[k] as number)) < 1e-7))
        throw new Error(`${what}[${k}]: ${got[k]}, done the slow way ${expected[k]}`);
  };
  near("reservation, no talks", fast.reservationNoTalks, slow.reservation[0] ?? []);
  near("reservation, talks open", fast.reservationOpen, slow.reservation[1] ?? []);
  near("position", fast.position, slow.position);
  near("talks", fast.passage.talks, slow.talks);
  near("settlement", fast.passage.deals[0] ?? [], slow.settlement);
  near("ceasefire", fast.passage.deals[1] ?? [], slow.ceasefire);
  fast.passage.levels.forEach((levels, c) => {
    near(
      `levels of ${c}`,
      levels,
      slow.levels.flatMap((byFront) => byFront[c] ?? []),
    );
  });
  fast.passage.position.forEach((worth, i) => {
    near(`position of ${i} by month`, worth, (slow.positionAfter[i] ?? []).slice(0, worth.length));
  });
}

const shapes: readonly [string, Shape, number][] = [
  ["two principals", { parties: 2, fronts: 2, drivers: 2, horizon: 5 }, 60],
  ["two principals and three fronts", { parties: 2, fronts: 3, drivers: 1, horizon: 3 }, 30],
  ["three principals", { parties: 3, fronts: 1, drivers: 1, horizon: 4 }, 40],
];

describe.each(shapes)("with %s", (_, shape, runs) => {
  test("worth, chances and the ground come out as done the slow way, in every random model", () => {
    fc.assert(fc.property(modelArbitrary(shape), agrees), { numRuns: runs, seed: 20240806 });
  });
});
