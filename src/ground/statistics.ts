/**
 * Mean and percentiles of a list of numbers.
 * Takes   finite numbers, at least one.
 * Gives   `mean` summed in index order, so that the same list gives the same bits; percentiles by linear interpolation;
 *         `spreadOf` the mean with the 5th and the 95th percentile.
 * Source  [hyndman-fan-1996] type 7.
 * Throws  for an empty list, and where a number is not finite.
 * Cost    n, and n log n for the sort in `spreadOf`; the list given is left as it is.
 */
import { misuse } from "./fault.ts";

/** A mean with the 5th and the 95th percentile. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw misuse("values", "at least one number", "none");
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const result = sum / values.length;
  if (!Number.isFinite(result)) throw misuse("values", "finite numbers with a finite sum", result);
  // Rounding may carry the mean of equal numbers past them.
  return result < least ? least : result > most ? most : result;
}

export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw misuse("sorted", "at least one number", "none");
  if (!(p >= 0 && p <= 1)) throw misuse("p", "a share from 0 to 1", p);
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const below = sorted[index] as number;
  const above = sorted[index + 1];
  if (above === undefined || above === below) return below;
  return below + (position - index) * (above - below);
}

export function spreadOf(values: ArrayLike<number>): Spread {
  const average = mean(values);
  const sorted = new Float64Array(values).sort();
  return { mean: average, low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) };
}
