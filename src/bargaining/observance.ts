/**
 * Whether observing a measure is self-enforcing: what is lost once a breach is noticed against what is gained until then.
 * Takes   gain b and temptation τ a month (shares of stakes), patience δ a month, months D until a breach is noticed.
 * Gives   whether b·δ^D ≥ τ·(1 − δ^D) with b > 0; by how much; and the longest D at which it still is.
 * Source  own, in the manner of repeated games: both sides of the condition are sums of δ^t, times 1 − δ.
 * Cost    constant.
 */
import { exp, log } from "../ground/index.ts";

export function keeps(gain: number, temptation: number, patience: number, detectionMonths: number): boolean {
  if (!(gain > 0)) return false;
  const delta = discounted(patience, detectionMonths);
  return gain * delta >= temptation * (1 - delta);
}

/** Share of stakes a month; below 0 cheating pays. */
export function observanceMargin(gain: number, temptation: number, patience: number, detectionMonths: number): number {
  const delta = discounted(patience, detectionMonths);
  return gain * delta - temptation * (1 - delta);
}

/** Infinity where cheating never pays: nothing tempts, or nothing is discounted. */
export function longestDetectionMonths(gain: number, temptation: number, patience: number): number {
  if (!(gain > 0)) return 0;
  if (temptation <= 0 || patience >= 1) return Number.POSITIVE_INFINITY;
  return patience <= 0 ? 0 : log(temptation / (gain + temptation)) / log(patience);
}

function discounted(patience: number, months: number): number {
  return patience <= 0 ? 0 : exp(months * log(patience));
}
