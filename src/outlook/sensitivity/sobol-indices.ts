/**
 * Of a function of independent inputs: the share of its variance that each input explains by itself (first order), and
 * the share that would vanish if the input alone were known last (total order, with all its interactions).
 * Takes   a `UnitFunction`, and how to sample it. Gives: both indices of each input with their standard errors, or null
 *         where the function came out constant.
 * Source  [saltelli-2010] Table 2: matrices A and B, and A with one column of B; both indices by the estimators of
 *         [jansen-1999]. The variance is that of A's and B's values together.
 * Departs points are counter-based and independent, not a Sobol sequence, so that the standard errors, from the ratio
 *         linearised, are honest. A small first-order index can come out below 0 by chance; it is left so.
 * Cost    rows × (inputs + 2) evaluations.
 */
import type { Estimate } from "./explained-share.ts";
import { checkSampling, finite, pointSource, type Sampling, type UnitFunction } from "./unit-function.ts";

export interface SobolIndices {
  readonly first: readonly Estimate[];
  readonly total: readonly Estimate[];
  readonly variance: number;
  readonly evaluations: number;
}

export function sobolIndices(f: UnitFunction, sampling: Sampling): SobolIndices | null {
  checkSampling(sampling);
  const { inputs, rows } = sampling;
  const fill = { a: pointSource("sobol.a", sampling), b: pointSource("sobol.b", sampling) };
  const [a, b] = [new Float64Array(inputs), new Float64Array(inputs)];
  const [atA, atB] = [new Float64Array(rows), new Float64Array(rows)];
  const mixed = Array.from({ length: inputs }, () => new Float64Array(rows));
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    fill.a(row, a);
    fill.b(row, b);
    atA[row] = finite(f(a.slice()));
    atB[row] = finite(f(b.slice()));
    sum += (atA[row] as number) + (atB[row] as number);
    for (let i = 0; i < inputs; i++) {
      const point = a.slice();
      point[i] = b[i] as number;
      (mixed[i] as Float64Array)[row] = finite(f(point));
    }
  }
  const middle = sum / (2 * rows);
  const squares = atA.map((value, row) => {
    const [fromA, fromB] = [value - middle, (atB[row] as number) - middle];
    return (fromA * fromA + fromB * fromB) / 2;
  });
  const halfSquare = (other: Float64Array, i: number): Float64Array =>
    other.map((value, row) => {
      const step = value - ((mixed[i] as Float64Array)[row] as number);
      return (step * step) / 2;
    });
  const variance = squares.reduce((total, each) => total + each, 0) / rows;
  if (!(variance > 0)) return null;
  const total = mixed.map((_, i) => ratioOfMeans(halfSquare(atA, i), squares));
  const first = mixed.map((_, i) => {
    const { value, standardError } = ratioOfMeans(halfSquare(atB, i), squares);
    return { value: 1 - value, standardError };
  });
  return { first, total, variance, evaluations: rows * (inputs + 2) };
}

/** The ratio of two means over the same rows; its standard error by the delta method. */
export function ratioOfMeans(over: Float64Array, under: Float64Array): Estimate {
  const rows = over.length;
  let [top, bottom] = [0, 0];
  for (let row = 0; row < rows; row++) {
    top += over[row] as number;
    bottom += under[row] as number;
  }
  const value = top / bottom;
  let spread = 0;
  for (let row = 0; row < rows; row++) {
    const rest = (over[row] as number) - value * (under[row] as number);
    spread += rest * rest;
  }
  return { value, standardError: Math.sqrt(spread) / bottom };
}
