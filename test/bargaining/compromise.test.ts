/** The compromise among many actors: by hand, on published data, and the laws of means, medians and majorities. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ArenaActor,
  compromise,
  disagreement,
  pull,
  weightedMedian,
  weightShares,
  winset,
} from "../../src/bargaining/index.ts";

const actor = (position: number, salience: number, capability: number): ArenaActor => ({
  position,
  salience,
  capability,
});

/** Years until emission standards, as [scholz-2011] prints the data of [bueno-de-mesquita-1994]; equals are put together. */
const emissions = [
  ["Netherlands", 4, 0.8, 0.08],
  ["Belgium", 7, 0.4, 0.08],
  ["Luxembourg", 4, 0.2, 0.03],
  ["Germany", 4, 0.8, 0.16],
  ["France", 10, 0.6, 0.16],
  ["Italy", 10, 0.6, 0.16],
  ["UK", 10, 0.9, 0.16],
  ["Ireland", 7, 0.1, 0.05],
  ["Denmark", 4, 1, 0.05],
  ["Greece", 7, 0.7, 0.08],
].map(([, position, salience, capability]) => actor(position as number, salience as number, capability as number));

describe("published data", () => {
  test("car emission standards: 5.003 / 0.677 years, and the median at 7, by hand", () => {
    expect(compromise(emissions)).toBeCloseTo(5.003 / 0.677, 12);
    // 0.248 of the weight wants 4, 0.341 wants 7 or less, half is 0.3385.
    expect(weightedMedian(emissions)).toEqual([7, 7]);
    // From ten years a majority goes down to 4 (mirrored at 7), from four up to ten.
    expect(winset(emissions, 10)).toEqual([4, 10]);
    expect(winset(emissions, 4)).toEqual([4, 10]);
    expect(winset(emissions, 7)).toBeNull();
    // Without Britain: (5.003 − 1.44) / (0.677 − 0.144).
    expect(pull(emissions, 6)).toBeCloseTo(5.003 / 0.677 - 3.563 / 0.533, 12);
    expect(weightShares(emissions)[6]).toBeCloseTo(0.144 / 0.677, 12);
  });
});

test("two of equal weight meet in the middle; all between them is a median, and nothing beats any of it", () => {
  const two = [actor(0.2, 0.5, 2), actor(0.6, 1, 1)];
  expect(compromise(two)).toBeCloseTo(0.4, 12);
  expect(disagreement(two)).toBeCloseTo(0.2, 12);
  expect(weightedMedian(two)).toEqual([0.2, 0.6]);
  for (const at of [0.2, 0.3, 0.6]) expect(winset(two, at)).toBeNull();
  // Both prefer anything nearer to 0.2 than 0 is.
  expect(winset(two, 0)).toEqual([0, 0.4]);
  expect(pull([actor(0.3, 1, 1), actor(0.9, 0, 5)], 0)).toBeNull();
});

const someone = fc.record({
  position: fc.integer({ min: 0, max: 20 }).map((k) => k / 20),
  salience: fc.integer({ min: 1, max: 10 }).map((k) => k / 10),
  capability: fc.integer({ min: 1, max: 10 }),
});
const some = fc.array(someone, { minLength: 1, maxLength: 8 });

describe("laws", () => {
  test("the mean lies within the positions, follows the scale, and asks only for the weights' ratios", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 9 }), (actors, factor) => {
        const mean = compromise(actors);
        const positions = actors.map(({ position }) => position);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...positions));
        expect(mean).toBeLessThanOrEqual(Math.max(...positions));
        expect(compromise(actors.map((it) => ({ ...it, capability: it.capability * factor })))).toBeCloseTo(mean, 12);
        expect(compromise(actors.map((it) => ({ ...it, position: 1 - it.position })))).toBeCloseTo(1 - mean, 12);
      }),
    );
  });

  test("who has no weight changes nothing; two of a kind are one of twice the weight", () => {
    fc.assert(
      fc.property(some, someone, (actors, more) => {
        const idle = [...actors, { ...more, salience: 0 }];
        expect(compromise(idle)).toBe(compromise(actors));
        expect(weightedMedian(idle)).toEqual(weightedMedian(actors));
        const twice = [...actors, more, more];
        const double = [...actors, { ...more, capability: 2 * more.capability }];
        expect(compromise(twice)).toBeCloseTo(compromise(double), 12);
        expect(weightedMedian(twice)).toEqual(weightedMedian(double));
      }),
    );
  });

  test("an actor that moves takes the mean along, and never the other way", () => {
    fc.assert(
      fc.property(some, someone, (actors, more) => {
        const moved = { ...more, position: Math.min(1, more.position + 0.25) };
        expect(compromise([...actors, moved])).toBeGreaterThanOrEqual(compromise([...actors, more]) - 1e-12);
      }),
    );
  });

  test("nothing beats a median, and what is in a winset beats the reference by weighted majority", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 }), (actors, at, within) => {
        for (const median of weightedMedian(actors)) expect(winset(actors, median)).toBeNull();
        const reference = at / 20;
        const set = winset(actors, reference);
        const weights = weightShares(actors);
        const forIt = (place: number): number =>
          actors.reduce(
            (sum, { position }, k) =>
              sum + (Math.abs(position - place) < Math.abs(position - reference) - 1e-9 ? (weights[k] as number) : 0),
            0,
          );
        if (set !== null) expect(forIt(set[0] + ((set[1] - set[0]) * within) / 10)).toBeGreaterThan(0.5);
        else for (let k = 0; k <= 40; k++) expect(forIt(k / 40)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });
});

test("refuses no actors, weights below 0, and actors without any weight", () => {
  expect(() => compromise([])).toThrow("invalid actors");
  expect(() => compromise([actor(0, -1, 1)])).toThrow("invalid weights");
  expect(() => weightedMedian([actor(0, 0, 1)])).toThrow("invalid weights");
});
