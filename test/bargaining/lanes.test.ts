/** Several vectors moved side by side come out as each moved by itself, to the last bit, whatever the chains. */
import { expect, test } from "vitest";
import { advance, expectation, type Grid, type Step, scratchFor } from "../../src/bargaining/index.ts";

/** Numbers in (0, 1) that differ: the golden ratio's multiples. */
const spread = (n: number): number => (n * 0.618033988749895) % 1;

function gridOf(levels: readonly number[], states: readonly number[]): Grid {
  const product = (list: readonly number[]): number => list.reduce((total, it) => total * it, 1);
  const [frontStates, driverStates] = [product(levels), product(states)];
  return {
    parties: 2,
    levels,
    states,
    groups: levels.map((count, c) => ({ fronts: [c], levels: count, stride: product(levels.slice(c + 1)) })),
    frontStates,
    driverStates,
    size: frontStates * driverStates,
    horizon: 1,
    calendarOf: new Int32Array(1),
    calendars: 1,
  };
}

function stepOf({ groups, states, size }: Grid): Step {
  return {
    fronts: groups.map(({ levels }, c) =>
      Float64Array.from({ length: levels * size }, (_, k) => spread(k + 3 * c + 1)),
    ),
    drivers: states.map((count, j) => Float64Array.from({ length: count * count }, (_, k) => spread(7 * k + j + 2))),
  };
}

/** By definition: the sum over all new states of the product of the chains' weights. */
function plainly({ levels, groups, states, driverStates, size }: Grid, step: Step, values: Float64Array): number[] {
  const digitsOf = (at: number, bases: readonly number[]): number[] =>
    bases.map((base, k) => Math.floor(at / bases.slice(k + 1).reduce((total, it) => total * it, 1)) % base);
  return Array.from({ length: size }, (_, s) => {
    const from = digitsOf(s % driverStates, states);
    let total = 0;
    for (let u = 0; u < size; u++) {
      const to = digitsOf(u % driverStates, states);
      let weight = 1;
      for (let j = 0; j < states.length; j++)
        // A driver of one state never moves.
        weight *=
          states[j] === 1
            ? 1
            : (step.drivers[j]?.[(from[j] as number) * (states[j] as number) + (to[j] as number)] as number);
      const [old, moved] = [s, u].map((at) => digitsOf(Math.floor(at / driverStates), levels)) as [number[], number[]];
      // A front is summed when those before it stand on their old levels again, those after it not yet.
      for (let c = 0; c < groups.length; c++) {
        const front = levels.reduce((f, count, k) => f * count + ((k <= c ? old : moved)[k] as number), 0);
        const met = front * driverStates + (u % driverStates);
        weight *= step.fronts[c]?.[(moved[c] as number) * size + met] as number;
      }
      total += weight * (values[u] as number);
    }
    return total;
  });
}

const shapes: readonly [string, readonly number[], readonly number[]][] = [
  ["fronts of four levels, three switches and one that stands still", [4, 4], [2, 2, 2, 1]],
  ["other levels and states", [3, 5], [3, 2]],
  ["four switches and a third state", [4], [2, 2, 2, 2, 3]],
  ["no front", [], [2, 2]],
  ["no driver", [4, 2], []],
];

test.each(shapes)("%s", (_, levels, states) => {
  const grid = gridOf(levels, states);
  const step = stepOf(grid);
  const scratch = scratchFor(grid);
  for (const lanes of [1, 2, 3, 4]) {
    const together = Float64Array.from({ length: grid.size * lanes }, (_, k) => spread(5 * k + lanes) - 0.4);
    for (const move of [expectation, advance]) {
      const moved = new Float64Array(together.length);
      move(grid, step, together, moved, scratch, lanes);
      for (let lane = 0; lane < lanes; lane++) {
        const alone = Float64Array.from({ length: grid.size }, (_, s) => together[s * lanes + lane] as number);
        const out = new Float64Array(grid.size);
        move(grid, step, alone, out, scratch);
        expect([...out]).toEqual(Array.from({ length: grid.size }, (_, s) => moved[s * lanes + lane]));
        if (move !== expectation) continue;
        const expected = plainly(grid, step, alone);
        for (let s = 0; s < grid.size; s++) expect(out[s]).toBeCloseTo(expected[s] as number, 9);
      }
    }
  }
});
