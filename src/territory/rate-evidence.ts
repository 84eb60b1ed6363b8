/**
 * What a measured series says about how fast a front moves: events and the months in which they were seen.
 * Takes: the points known on a day, the size of one level in the series' unit, a memory in months, and by how much the
 * loss and the gain were known to be multiplied in each stretch (a shock in force).
 * Gives: discounted counts of levels lost and gained and of months of exposure, for a gamma–Poisson update.
 * Source: [gelman-2013] 2.6, the Poisson model with exposure; discounting of old evidence: [west-harrison-1997] 6.3.
 * Departs: events are fractions of a level (change over step), the middle of the band is taken; a stretch counts
 * ½^(age ⁄ memory) in both events and exposure.
 * Cost: linear in the points.
 */
import { type Day, exp, log, monthsBetween } from "../ground/index.ts";
import type { Series, SeriesPoint } from "./series.ts";

export interface RateEvidence {
  readonly lost: number;
  readonly gained: number;
  /** Months of exposure, each weighted by what multiplied the rate in it. */
  readonly monthsOfLoss: number;
  readonly monthsOfGain: number;
}

/** The points that could be known on the day, in order of date. */
export function knownPoints(series: Series, asOf: Day): readonly SeriesPoint[] {
  return series.points.filter((point) => point.date <= asOf && point.published <= asOf);
}

export function latestPoint(series: Series, asOf: Day): SeriesPoint | null {
  return knownPoints(series, asOf).at(-1) ?? null;
}

export function rateEvidence(
  points: readonly SeriesPoint[],
  asOf: Day,
  step: number,
  memoryMonths: number,
  multiplied: (day: Day) => { readonly loss: number; readonly gain: number } = () => ({ loss: 1, gain: 1 }),
): RateEvidence {
  const halving = log(2) / memoryMonths;
  let [lost, gained, monthsOfLoss, monthsOfGain] = [0, 0, 0, 0];
  for (let k = 1; k < points.length; k++) {
    const [before, after] = [points[k - 1] as SeriesPoint, points[k] as SeriesPoint];
    const middle = (before.date + after.date) / 2;
    const weight = exp(-halving * Math.max(0, monthsBetween(middle, asOf)));
    const months = weight * monthsBetween(before.date, after.date);
    const change = (after.low + after.high - before.low - before.high) / 2 / step;
    const factor = multiplied(Math.floor(middle));
    lost += weight * Math.max(0, -change);
    gained += weight * Math.max(0, change);
    monthsOfLoss += months * factor.loss;
    monthsOfGain += months * factor.gain;
  }
  return { lost, gained, monthsOfLoss, monthsOfGain };
}
