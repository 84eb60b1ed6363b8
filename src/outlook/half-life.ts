/**
 * How long a thing lasts: when it has halved, and what remains of it.
 * Takes: curves over months, one for each future, from month 0 on. Gives: the median, 5th and 95th percentile over the
 * futures in which there is something to halve; null where the percentile falls among futures in which it never halves.
 * Departs: a month between two ends of months is read off a straight line; what turns against its sign counts as halved.
 */
import type { HalfLife, Interval } from "../contract.ts";
import { meanOfPairs } from "./shapley-by-order.ts";
import { deviate90 } from "./wilson-interval.ts";

/** Below this a worth is nothing. */
export const nothing = 1e-9;

/** Months until the curve has come down to half of where it began; infinite where it does not, null where it begins at nothing. */
export function halvingMonth(curve: ArrayLike<number>): number | null {
  const start = curve[0] ?? 0;
  if (Math.abs(start) < nothing) return null;
  let before = 1;
  for (let m = 1; m < curve.length; m++) {
    const share = (curve[m] as number) / start;
    if (share <= 0.5) return m - 1 + (before - 0.5) / (before - share);
    before = share;
  }
  return Number.POSITIVE_INFINITY;
}

/** Null where there is nothing to halve in any future. */
export function halfLifeOf(curves: readonly ArrayLike<number>[]): HalfLife | null {
  const months = curves.map(halvingMonth).filter((month) => month !== null);
  if (months.length === 0) return null;
  return {
    ...percentilesOf(months),
    never: months.filter((month) => month === Number.POSITIVE_INFINITY).length / months.length,
    within: (curves[0]?.length ?? 1) - 1,
    counted: months.length / curves.length,
  };
}

/** Median, 5th and 95th percentile of months, some of which may be infinite: null there. */
export function percentilesOf(months: readonly number[]): Pick<HalfLife, "median" | "low" | "high"> {
  const sorted = Float64Array.from(months).sort();
  const at = (p: number): number | null => {
    const position = (sorted.length - 1) * p;
    const below = sorted[Math.floor(position)] ?? Number.POSITIVE_INFINITY;
    const above = sorted[Math.ceil(position)] ?? Number.POSITIVE_INFINITY;
    if (above === Number.POSITIVE_INFINITY) return null;
    return below + (position - Math.floor(position)) * (above - below);
  };
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}

/** The mean later as a share of the mean now, with the 90 % interval of the estimate; null where the mean now is not told from zero. */
export function remainsOf(now: Float64Array, later: Float64Array): Interval | null {
  const { mean, standardError } = meanOfPairs(now);
  if (Math.abs(mean) < nothing || Math.abs(mean) <= deviate90 * standardError) return null;
  const value = meanOfPairs(later).mean / mean;
  const margin = deviate90 * meanOfPairs(later.map((it, k) => (it - value * (now[k] as number)) / mean)).standardError;
  return { value, low: value - margin, high: value + margin };
}
