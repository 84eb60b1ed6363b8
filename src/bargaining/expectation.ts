/**
 * What a value next month is worth in expectation now, E[V(s') | s], and its transpose, how a distribution moves on:
 * exactly, in one view and calendar.
 * Drivers move first and on their own; fronts then move given the drivers' new states and the fronts' old levels.
 * Takes: a step (below) and values over the joint states; several vectors at once stand side by side, vector v of state s
 * at `s × lanes + v`, so that a chance is read once for all of them. Gives: values over the joint states, in `out`.
 * Source: own: the joint transition is a product of the chains', so that the sum is taken one chain at a time. A front
 * whose pace depends on other fronts' levels is summed after them, when they stand on their old levels again.
 * Cost: size × lanes × (sum of the fronts' levels and of the drivers' states).
 */
import type { Grid } from "./grid.ts";
import { advanceFront, expectFront, moveDriver, moveSwitches } from "./lanes.ts";

/** The monthly step of all chains in one view and calendar. */
export interface Step {
  /** Per front group: chance of its new level g, `[g × size + s]`, s the old front state with the new driver state. */
  readonly fronts: readonly Float64Array[];
  /** Per driver: row-major states × states. */
  readonly drivers: readonly Float64Array[];
}

/** Room for one value of each level or state of the largest chain. */
export type Scratch = Float64Array;

export function scratchFor(grid: Grid): Scratch {
  return new Float64Array(Math.max(1, ...grid.states, ...grid.groups.map(({ levels }) => levels)));
}

export function expectation(
  grid: Grid,
  step: Step,
  values: Float64Array,
  out: Float64Array,
  scratch: Scratch,
  lanes = 1,
): void {
  const { groups, driverStates, size } = grid;
  let from = values;
  for (let c = 0; c < groups.length; c++) {
    const { levels, stride } = groups[c] as Grid["groups"][number];
    expectFront(from, out, step.fronts[c] as Float64Array, levels, stride * driverStates, size, lanes, scratch);
    from = out;
  }
  moveDrivers(grid, step, from, out, scratch, lanes, false);
}

/** The distribution over the joint states a month later. */
export function advance(
  grid: Grid,
  step: Step,
  mass: Float64Array,
  out: Float64Array,
  scratch: Scratch,
  lanes = 1,
): void {
  const { groups, driverStates, size } = grid;
  moveDrivers(grid, step, mass, out, scratch, lanes, true);
  for (let c = groups.length - 1; c >= 0; c--) {
    const { levels, stride } = groups[c] as Grid["groups"][number];
    advanceFront(out, out, step.fronts[c] as Float64Array, levels, stride * driverStates, size, lanes, scratch);
  }
}

/** All drivers, the last first; three of two states each are taken in one sweep. A driver of one state never moves. */
function moveDrivers(
  { states, size }: Grid,
  { drivers }: Step,
  values: Float64Array,
  out: Float64Array,
  scratch: Scratch,
  lanes: number,
  onwards: boolean,
): void {
  const length = size * lanes;
  let from = values;
  let stride = lanes;
  for (let j = states.length - 1; j >= 0; j--) {
    const count = states[j] as number;
    if (count === 1) continue;
    if (count === 2 && states[j - 1] === 2 && states[j - 2] === 2) {
      const [first, second, third] = [drivers[j - 2], drivers[j - 1], drivers[j]];
      moveSwitches(
        from,
        out,
        first as Float64Array,
        second as Float64Array,
        third as Float64Array,
        stride,
        length,
        onwards,
      );
      j -= 2;
      stride *= 8;
    } else {
      moveDriver(from, out, drivers[j] as Float64Array, count, stride, length, onwards, scratch);
      stride *= count;
    }
    from = out;
  }
  if (from !== out) out.set(from);
}
