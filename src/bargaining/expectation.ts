/**
 * What a value next month is worth in expectation now, E[V(s') | s], and its transpose, how a distribution moves on:
 * exactly, in one view and calendar.
 * Drivers move first and on their own; fronts then move given the drivers' new states and the fronts' old levels.
 * Takes: a step (below) and values over the joint states. Gives: values over the joint states, in `out`.
 * Source: own: the joint transition is a product of the chains', so that the sum is taken one chain at a time. A front
 * whose pace depends on other fronts' levels is summed after them, when they stand on their old levels again.
 * Cost: size × (sum of the fronts' levels and of the drivers' states).
 */
import type { Grid } from "./grid.ts";

/** The monthly step of all chains in one view and calendar. */
export interface Step {
  /** Per front group: chance of its new level g, `[g × size + s]`, s the old front state with the new driver state. */
  readonly fronts: readonly Float64Array[];
  /** Per driver: row-major states × states. */
  readonly drivers: readonly Float64Array[];
}

export interface Scratch {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export function scratchFor(grid: Grid): Scratch {
  return { a: new Float64Array(grid.size), b: new Float64Array(grid.size) };
}

export function expectation(grid: Grid, step: Step, values: Float64Array, out: Float64Array, scratch: Scratch): void {
  const { groups, states } = grid;
  const moves = groups.length + states.length;
  let from = values;
  let done = 0;
  for (let c = 0; c < groups.length; c++) {
    const to = target(++done, moves, out, scratch);
    const { levels, stride } = groups[c] as Grid["groups"][number];
    expectFront(from, to, step.fronts[c] as Float64Array, levels, stride * grid.driverStates, grid.size);
    from = to;
  }
  let stride = 1;
  for (let j = states.length - 1; j >= 0; j--) {
    const to = target(++done, moves, out, scratch);
    const count = states[j] as number;
    expectDriver(from, to, step.drivers[j] as Float64Array, count, stride, grid.size);
    from = to;
    stride *= count;
  }
  if (moves === 0) out.set(values);
}

/** The distribution over the joint states a month later. */
export function advance(grid: Grid, step: Step, mass: Float64Array, out: Float64Array, scratch: Scratch): void {
  const { groups, states } = grid;
  const moves = groups.length + states.length;
  let from = mass;
  let done = 0;
  let stride = 1;
  for (let j = states.length - 1; j >= 0; j--) {
    const to = target(++done, moves, out, scratch);
    const count = states[j] as number;
    advanceDriver(from, to, step.drivers[j] as Float64Array, count, stride, grid.size);
    from = to;
    stride *= count;
  }
  for (let c = groups.length - 1; c >= 0; c--) {
    const to = target(++done, moves, out, scratch);
    const group = groups[c] as Grid["groups"][number];
    advanceFront(from, to, step.fronts[c] as Float64Array, group.levels, group.stride * grid.driverStates, grid.size);
    from = to;
  }
  if (moves === 0) out.set(mass);
}

/** The last move lands in `out`, those before it alternate between the scratch vectors. */
function target(done: number, moves: number, out: Float64Array, scratch: Scratch): Float64Array {
  return done === moves ? out : done % 2 === 1 ? scratch.a : scratch.b;
}

/** `run` is how many joint states lie between two levels of the group. */
function expectFront(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  levels: number,
  run: number,
  size: number,
): void {
  const block = run * levels;
  for (let base = 0; base < size; base += block)
    for (let level = 0; level < levels; level++) {
      const at = base + level * run;
      if (levels === 4) {
        for (let k = 0; k < run; k++) {
          const s = at + k;
          const x = base + k;
          to[s] =
            (weights[s] as number) * (from[x] as number) +
            (weights[size + s] as number) * (from[x + run] as number) +
            (weights[2 * size + s] as number) * (from[x + 2 * run] as number) +
            (weights[3 * size + s] as number) * (from[x + 3 * run] as number);
        }
        continue;
      }
      for (let k = 0; k < run; k++) {
        let total = 0;
        for (let g = 0; g < levels; g++)
          total += (weights[g * size + at + k] as number) * (from[base + g * run + k] as number);
        to[at + k] = total;
      }
    }
}

function advanceFront(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  levels: number,
  run: number,
  size: number,
): void {
  const block = run * levels;
  for (let base = 0; base < size; base += block)
    for (let g = 0; g < levels; g++) {
      const row = g * size + base;
      const goal = base + g * run;
      if (levels === 4) {
        for (let k = 0; k < run; k++) {
          const x = base + k;
          const w = row + k;
          to[goal + k] =
            (weights[w] as number) * (from[x] as number) +
            (weights[w + run] as number) * (from[x + run] as number) +
            (weights[w + 2 * run] as number) * (from[x + 2 * run] as number) +
            (weights[w + 3 * run] as number) * (from[x + 3 * run] as number);
        }
        continue;
      }
      for (let k = 0; k < run; k++) {
        let total = 0;
        for (let level = 0; level < levels; level++)
          total += (weights[row + level * run + k] as number) * (from[base + level * run + k] as number);
        to[goal + k] = total;
      }
    }
}

function expectDriver(
  from: Float64Array,
  to: Float64Array,
  matrix: Float64Array,
  count: number,
  stride: number,
  size: number,
): void {
  const block = stride * count;
  if (count === 2) {
    const stay = matrix[0] as number;
    const go = matrix[1] as number;
    const back = matrix[2] as number;
    const hold = matrix[3] as number;
    for (let base = 0; base < size; base += block)
      for (let k = base; k < base + stride; k++) {
        const x = from[k] as number;
        const y = from[k + stride] as number;
        to[k] = stay * x + go * y;
        to[k + stride] = back * x + hold * y;
      }
    return;
  }
  for (let base = 0; base < size; base += block)
    for (let state = 0; state < count; state++)
      for (let k = 0; k < stride; k++) {
        let total = 0;
        for (let next = 0; next < count; next++)
          total += (matrix[state * count + next] as number) * (from[base + next * stride + k] as number);
        to[base + state * stride + k] = total;
      }
}

function advanceDriver(
  from: Float64Array,
  to: Float64Array,
  matrix: Float64Array,
  count: number,
  stride: number,
  size: number,
): void {
  const block = stride * count;
  for (let base = 0; base < size; base += block)
    for (let next = 0; next < count; next++)
      for (let k = 0; k < stride; k++) {
        let total = 0;
        for (let state = 0; state < count; state++)
          total += (matrix[state * count + next] as number) * (from[base + state * stride + k] as number);
        to[base + next * stride + k] = total;
      }
}
