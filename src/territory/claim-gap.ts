/**
 * How far a claimed quantity lies from a measured band, allowing for its own words and for some days between what happens
 * and what a map shows.
 * Takes   the points known, a claim with the days it speaks of, days of lag. Gives its gap on the day itself, as it stands,
 *         and the least gap that its words and the lag leave.
 * Source  own. Words: exactly, its value; about, 5 % either way; almost, from 10 % below up to it; at-least and over, it and
 *         more; at-most, up to it. Lag: any band in force from `lagDays` before the days it speaks of to as many after them.
 * Departs a band is in force until the series' next point. Which bound is nearest says nothing of what the claimant counted.
 * Cost    linear in the points.
 */
import type { Quantity } from "../evidence/index.ts";
import { type Day, misuse } from "../ground/index.ts";
import type { SeriesPoint } from "./series.ts";

export interface GapClaim extends Pick<Quantity, "value" | "qualifier"> {
  readonly from: Day;
  readonly to: Day;
}

export interface ClaimGap {
  /** The band in force on the last day that it speaks of. */
  readonly band: SeriesPoint;
  /** The bound nearer to it; "control" where both are as near. */
  readonly nearest: "control" | "control-and-contested";
  /** Value less bound, in the series' unit: above 0, more is claimed than was measured. */
  readonly overControl: number;
  readonly overContested: number;
  /** Value less the nearest bound; 0 within the band. */
  readonly gap: number;
  /** The least that remains, by its words and within the lag; 0 where some value it allows lies in some band. */
  readonly allowingGap: number;
  /** Days from what it speaks of to the band that leaves the least gap: above 0, the map showed it later. */
  readonly lagDays: number;
}

const aboutShare = 0.05;
const almostShare = 0.1;

/** What values a claim's words allow. */
export function allowedBy({ value, qualifier }: Pick<Quantity, "value" | "qualifier">): readonly [number, number] {
  if (qualifier === "about") return [value - aboutShare * Math.abs(value), value + aboutShare * Math.abs(value)];
  if (qualifier === "almost") return [value - almostShare * Math.abs(value), value];
  if (qualifier === "at-least" || qualifier === "over") return [value, Number.POSITIVE_INFINITY];
  return qualifier === "at-most" ? [Number.NEGATIVE_INFINITY, value] : [value, value];
}

/** Null where nothing was measured by the day. Points in order of date. */
export function claimGap(points: readonly SeriesPoint[], claim: GapClaim, lagDays: number): ClaimGap | null {
  if (!(lagDays >= 0)) throw misuse("lagDays", "no fewer than none", lagDays);
  const band = points.findLast((point) => point.date <= claim.to);
  if (band === undefined) return null;
  const allowed = allowedBy(claim);
  let [least, lag] = [gapOf(allowed, band), 0];
  for (const [k, point] of points.entries()) {
    const until = (points[k + 1]?.date ?? Number.POSITIVE_INFINITY) - 1;
    if (point.date > claim.to + lagDays || until < claim.from - lagDays) continue;
    const gap = gapOf(allowed, point);
    const away = point.date > claim.to ? point.date - claim.to : until < claim.from ? until - claim.from : 0;
    if (Math.abs(gap) < Math.abs(least) || (Math.abs(gap) === Math.abs(least) && Math.abs(away) < Math.abs(lag)))
      [least, lag] = [gap, away];
  }
  const [overControl, overContested] = [claim.value - band.low, claim.value - band.high];
  return {
    band,
    nearest: Math.abs(overContested) < Math.abs(overControl) ? "control-and-contested" : "control",
    overControl,
    overContested,
    gap: gapOf([claim.value, claim.value], band),
    allowingGap: least,
    lagDays: lag,
  };
}

function gapOf([from, to]: readonly [number, number], { low, high }: SeriesPoint): number {
  if (from > high) return from - high;
  return to < low ? to - low : 0;
}
