/**
 * What a value next month is worth in expectation now: E[V(s') | s] in one view and calendar, exactly.
 * Drivers move first and on their own; fronts then move given the drivers' new states and the fronts' old levels.
 * Takes: V over the joint states. Gives: E over the joint states, in `out`.
 * Source: own: the joint transition is a product, so that the sum is taken one chain at a time.
 * Cost: size × (product of fronts' levels + sum of drivers' states).
 */
import type { Grid, Problem } from "./problem.ts";

export interface Scratch {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export function scratchFor(grid: Grid): Scratch {
  return { a: new Float64Array(grid.size), b: new Float64Array(grid.size) };
}

export function expectation(problem: Problem, view: number, calendar: number, values: Float64Array, out: Float64Array, scratch: Scratch): void {
  const { grid } = problem;
  const afterFronts = scratch.a;
  expectFronts(problem, view, calendar, values, afterFronts);
  let from = afterFronts;
  let to = scratch.b;
  let stride = 1;
  for (let j = grid.states.length - 1; j >= 0; j--) {
    const count = grid.states[j] as number;
    const matrix = problem.drivers[view]?.[calendar]?.[j] as Float64Array;
    contractDriver(from, to, matrix, count, stride, grid.size);
    const filled = to;
    to = from;
    from = filled;
    stride *= count;
  }
  out.set(from);
}

function contractDriver(from: Float64Array, to: Float64Array, matrix: Float64Array, count: number, stride: number, size: number): void {
  const block = stride * count;
  if (count === 2) {
    const p = matrix[0] as number;
    const q = matrix[1] as number;
    const r = matrix[2] as number;
    const w = matrix[3] as number;
    for (let base = 0; base < size; base += block)
      for (let k = base; k < base + stride; k++) {
        const x = from[k] as number;
        const y = from[k + stride] as number;
        to[k] = p * x + q * y;
        to[k + stride] = r * x + w * y;
      }
    return;
  }
  for (let base = 0; base < size; base += block)
    for (let state = 0; state < count; state++)
      for (let k = 0; k < stride; k++) {
        let total = 0;
        for (let next = 0; next < count; next++) total += (matrix[state * count + next] as number) * (from[base + next * stride + k] as number);
        to[base + state * stride + k] = total;
      }
}

/** For each old f and new d: the sum over new f. */
function expectFronts(problem: Problem, view: number, calendar: number, values: Float64Array, out: Float64Array): void {
  const { grid } = problem;
  const { frontStates, driverStates, levels } = grid;
  const rows = problem.fronts[view] as Problem["fronts"][number];
  if (levels.length === 0) {
    out.set(values);
    return;
  }
  const [one, two] = [rows[0], rows[1]];
  if (levels.length === 1 && one !== undefined) {
    const count = levels[0] as number;
    for (let d = 0; d < driverStates; d++)
      for (let f = 0; f < frontStates; f++) {
        const matrix = one.matrixOf[(calendar * driverStates + d) * frontStates + f] as number;
        const row = (matrix * count + f) * count;
        let total = 0;
        for (let g = 0; g < count; g++) total += (one.matrices[row + g] as number) * (values[g * driverStates + d] as number);
        out[f * driverStates + d] = total;
      }
    return;
  }
  if (levels.length === 2 && one !== undefined && two !== undefined) {
    const m = levels[0] as number;
    const n = levels[1] as number;
    for (let d = 0; d < driverStates; d++) {
      const at = (calendar * driverStates + d) * frontStates;
      for (let f = 0; f < frontStates; f++) {
        const fa = (f / n) | 0;
        const fb = f % n;
        const rowA = ((one.matrixOf[at + f] as number) * m + fa) * m;
        const rowB = ((two.matrixOf[at + f] as number) * n + fb) * n;
        let total = 0;
        for (let ga = 0; ga < m; ga++) {
          const weight = one.matrices[rowA + ga] as number;
          let inner = 0;
          let k = ga * n * driverStates + d;
          for (let gb = 0; gb < n; gb++) {
            inner += (two.matrices[rowB + gb] as number) * (values[k] as number);
            k += driverStates;
          }
          total += weight * inner;
        }
        out[f * driverStates + d] = total;
      }
    }
    return;
  }
  for (let d = 0; d < driverStates; d++)
    for (let f = 0; f < frontStates; f++) {
      let total = 0;
      for (let g = 0; g < frontStates; g++) total += frontChance(problem, view, calendar, d, f, g) * (values[g * driverStates + d] as number);
      out[f * driverStates + d] = total;
    }
}

/** Chance that the fronts move from f to g in a month, the drivers being in d. */
function frontChance(problem: Problem, view: number, calendar: number, d: number, f: number, g: number): number {
  const { grid } = problem;
  let [restF, restG, chance] = [f, g, 1];
  for (let c = grid.levels.length - 1; c >= 0; c--) {
    const count = grid.levels[c] as number;
    const rows = problem.fronts[view]?.[c] as Problem["fronts"][number][number];
    const matrix = rows.matrixOf[(calendar * grid.driverStates + d) * grid.frontStates + f] as number;
    chance *= rows.matrices[(matrix * count + (restF % count)) * count + (restG % count)] as number;
    restF = (restF / count) | 0;
    restG = (restG / count) | 0;
  }
  return chance;
}

/** The distribution over the joint states a month later, in one view and calendar: the transpose of `expectation`. */
export function advance(problem: Problem, view: number, calendar: number, mass: Float64Array, out: Float64Array, scratch: Scratch): void {
  const { grid } = problem;
  let from = scratch.a;
  let to = scratch.b;
  from.set(mass);
  let stride = 1;
  for (let j = grid.states.length - 1; j >= 0; j--) {
    const count = grid.states[j] as number;
    const matrix = problem.drivers[view]?.[calendar]?.[j] as Float64Array;
    to.fill(0);
    const block = stride * count;
    for (let base = 0; base < grid.size; base += block)
      for (let state = 0; state < count; state++)
        for (let k = base + state * stride; k < base + (state + 1) * stride; k++) {
          const moving = from[k] as number;
          if (moving === 0) continue;
          for (let next = 0; next < count; next++) {
            const goal = k + (next - state) * stride;
            to[goal] = (to[goal] as number) + moving * (matrix[state * count + next] as number);
          }
        }
    const filled = to;
    to = from;
    from = filled;
    stride *= count;
  }
  out.fill(0);
  advanceFronts(problem, view, calendar, from, out);
}

function advanceFronts(problem: Problem, view: number, calendar: number, mass: Float64Array, out: Float64Array): void {
  const { grid } = problem;
  const { frontStates, driverStates, levels } = grid;
  const [one, two] = [problem.fronts[view]?.[0], problem.fronts[view]?.[1]];
  for (let f = 0; f < frontStates; f++)
    for (let d = 0; d < driverStates; d++) {
      const moving = mass[f * driverStates + d] as number;
      if (moving === 0) continue;
      if (levels.length === 2 && one !== undefined && two !== undefined) {
        const m = levels[0] as number;
        const n = levels[1] as number;
        const at = (calendar * driverStates + d) * frontStates + f;
        const rowA = ((one.matrixOf[at] as number) * m + ((f / n) | 0)) * m;
        const rowB = ((two.matrixOf[at] as number) * n + (f % n)) * n;
        for (let ga = 0; ga < m; ga++) {
          const weight = moving * (one.matrices[rowA + ga] as number);
          if (weight === 0) continue;
          for (let gb = 0; gb < n; gb++) {
            const k = (ga * n + gb) * driverStates + d;
            out[k] = (out[k] as number) + weight * (two.matrices[rowB + gb] as number);
          }
        }
      } else
        for (let g = 0; g < frontStates; g++) {
          const chance = levels.length === 0 ? 1 : frontChance(problem, view, calendar, d, f, g);
          const k = g * driverStates + d;
          out[k] = (out[k] as number) + moving * chance;
        }
    }
}
