/**
 * How fast a measured quantity changes, with an interval, and where it would stand if that went on.
 * The quantity (or its logarithm: change as a share of what is left) is a random walk with drift, so that what matters is
 * how long it was watched, not how often: daily readings of a slow thing are not many readings.
 * Takes: points of one series in order of date, and whether the change is an amount ("drift") or a share ("decay").
 * Gives: the drift a day with its 90 % interval, the spread, and projections.
 * Source: [harvey-1989] 2.3, the random walk with drift; maximum likelihood, the interval by Student's t.
 * Departs: the middle of the band is taken; where the logarithm is, points at nothing end the stretch.
 * Throws: fewer than three points. Cost: linear.
 */
import { type Day, exp, log, misuse, studentQuantile } from "../ground/index.ts";
import type { SeriesPoint } from "./series.ts";

/** Change as an amount a day, in the series' unit, or as a share of what is held. */
export type TrendKind = "drift" | "decay";

/** From one point to the next: days, and change of the quantity or of its logarithm. */
export interface Step {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly change: number;
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A drift with its interval, and how sure it is: what can be carried on. */
export interface Pace {
  readonly kind: TrendKind;
  readonly watchedDays: number;
  /** Change a day: in the series' unit, or of the logarithm (−0.01: about one per cent of what is left is lost a day). */
  readonly perDay: Estimate;
  /** Standard deviation of the change over one day. */
  readonly volatility: number;
  readonly freedom: number;
}

export interface Trend extends Pace {
  readonly from: Day;
  readonly to: Day;
  readonly steps: number;
  /** Days in which half is lost; null where nothing is, or at that bound of the interval. */
  readonly halfLife: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}

const upper = 0.95;

export function stepsOf(points: readonly SeriesPoint[], kind: TrendKind): readonly Step[] {
  const steps: Step[] = [];
  for (let k = 1; k < points.length; k++) {
    const [before, after] = [points[k - 1] as SeriesPoint, points[k] as SeriesPoint];
    const [a, b] = [middle(before), middle(after)];
    if (kind === "decay" && (a <= 0 || b <= 0)) continue;
    const change = kind === "decay" ? log(b / a) : b - a;
    steps.push({ from: before.date, to: after.date, days: after.date - before.date, change });
  }
  return steps;
}

/** Drift a day, and what the steps leave over: Σ (change − drift × days)² ⁄ days. */
export function leastSquares(steps: readonly Step[]): { readonly drift: number; readonly rest: number } {
  let [change, days] = [0, 0];
  for (const step of steps) {
    change += step.change;
    days += step.days;
  }
  const drift = change / days;
  let rest = 0;
  for (const step of steps) {
    const off = step.change - drift * step.days;
    rest += (off * off) / step.days;
  }
  return { drift, rest };
}

export function trend(points: readonly SeriesPoint[], kind: TrendKind): Trend {
  const steps = stepsOf(points, kind);
  if (steps.length < 2) throw misuse("points", "at least three, above nothing where shares are lost", points.length);
  const { drift, rest } = leastSquares(steps);
  const freedom = steps.length - 1;
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const volatility = Math.sqrt(rest / freedom);
  const margin = (studentQuantile(freedom, upper) * volatility) / Math.sqrt(days);
  const perDay = { value: drift, low: drift - margin, high: drift + margin };
  return {
    kind,
    from: (steps[0] as Step).from,
    to: (steps.at(-1) as Step).to,
    steps: steps.length,
    watchedDays: days,
    perDay,
    volatility,
    freedom,
    halfLife:
      kind === "decay"
        ? { value: halfLife(perDay.value), low: halfLife(perDay.low), high: halfLife(perDay.high) }
        : null,
  };
}

/**
 * Where the quantity would stand so many days on from `value`, with a 90 % interval that counts both what may happen and
 * what is not known of the drift. Never below nothing where the quantity is a share of what is left; where it changes by
 * amounts, never below `least`: an area is what of the walk lies above nothing, so that its quantiles are the walk's, cut there.
 */
export function project(
  { kind, watchedDays, perDay, volatility, freedom }: Pace,
  value: number,
  days: number,
  least = -Infinity,
): Estimate {
  const t = studentQuantile(freedom, upper);
  const margin = t * volatility * Math.sqrt(days + (days * days) / watchedDays);
  const by = perDay.value * days;
  return kind === "decay"
    ? { value: value * exp(by), low: value * exp(by - margin), high: value * exp(by + margin) }
    : {
        value: Math.max(least, value + by),
        low: Math.max(least, value + by - margin),
        high: Math.max(least, value + by + margin),
      };
}

function halfLife(perDay: number): number | null {
  return perDay < 0 ? -log(2) / perDay : null;
}

function middle({ low, high }: SeriesPoint): number {
  return (low + high) / 2;
}
