/**
 * A share of futures with the 90 % interval that so many futures leave open.
 * Takes: how many of how many. Gives: `Interval` in [0, 1]; 0 … 1 of no futures. Source: [wilson-1927], the score interval.
 */
import type { Interval } from "../contract.ts";

/** 95th percentile of the normal distribution. */
export const deviate90 = 1.6448536269514722;

export function wilsonInterval(count: number, of: number): Interval {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const share = count / of;
  const z2 = deviate90 * deviate90;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (deviate90 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return {
    value: share,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}
