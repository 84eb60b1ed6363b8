/**
 * Did the pace change? Two answers beside the single trend: with a change on a day that the series itself chooses, and
 * with a shock whose days are known from elsewhere (a donor's pause, an offensive), in which the pace may be another.
 * Takes: points of one series in order of date, the kind of change, the shock's days. Gives: both paces, and how often a
 * series without any change would look as changed as this one.
 * Source: a known shock by the F test of [chow-1960]; an unknown day by the largest F, as [andrews-1993] has it, whose
 * distribution is sampled here for the very spacing of the series' steps.
 * Departs: one volatility for both regimes, so that a calm stretch does not count as a change of pace by itself.
 * Cost: quadratic in the steps for each of 999 sampled series; the steps looked at are at most 300, evenly thinned.
 */
import { betaP, type Day, drawKey, misuse, normalQuantile, studentQuantile, uniform } from "../ground/index.ts";
import type { SeriesPoint } from "./series.ts";
import { type Estimate, leastSquares, type Pace, type Step, stepsOf, type TrendKind } from "./trend.ts";

export interface Regimes {
  readonly kind: TrendKind;
  /** The first day of the second regime. */
  readonly changed: Day;
  readonly before: Estimate;
  readonly after: Estimate;
  /** The second pace as what `project` carries on. */
  readonly lasting: Pace;
  readonly fStatistic: number;
  /** Share of series without a change whose largest F is at least this one; null where too few points to ask. */
  readonly pValue: number;
}

export interface Shock {
  readonly kind: TrendKind;
  readonly days: number;
  readonly outside: Estimate;
  readonly inside: Estimate;
  /** Either pace as what `project` carries on. */
  readonly without: Pace;
  readonly throughout: Pace;
  /** Pace inside over pace outside; null where there is no pace outside. */
  readonly times: number | null;
  readonly fStatistic: number;
  readonly pValue: number;
}

/** Days from `from` to before `to`. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

export const sampledSeries = 999;
const mostSteps = 300;
/** A regime of fewer steps would be a single jump. */
const leastSteps = 2;

/** The change that the series itself chooses; null where there are too few points for two regimes. */
export function changeOfPace(points: readonly SeriesPoint[], kind: TrendKind, seed = 1): Regimes | null {
  const steps = thinned(stepsOf(points, kind));
  const found = largestF(steps);
  if (found === null) return null;
  const [before, after] = [steps.slice(0, found.at), steps.slice(found.at)];
  const freedom = steps.length - 2;
  const volatility = Math.sqrt((leastSquares(before).rest + leastSquares(after).rest) / freedom);
  return {
    kind,
    changed: (after[0] as Step).from,
    before: paceOf(before, volatility, freedom),
    after: paceOf(after, volatility, freedom),
    lasting: carriedOn(kind, after, volatility, freedom),
    fStatistic: found.f,
    pValue: howOften(steps, found.f, seed),
  };
}

/** The pace within the stretches against that outside them; null where either has fewer than one step, or too few in all. */
export function shockOf(points: readonly SeriesPoint[], kind: TrendKind, stretches: readonly Stretch[]): Shock | null {
  for (const { from, to } of stretches) if (!(from < to)) throw misuse("stretch", "days from before to", [from, to]);
  const steps = stepsOf(points, kind);
  const within = ({ from, to }: Step): boolean =>
    stretches.some((stretch) => (from + to) / 2 >= stretch.from && (from + to) / 2 < stretch.to);
  const [inside, outside] = [steps.filter(within), steps.filter((step) => !within(step))];
  const freedom = steps.length - 2;
  if (inside.length === 0 || outside.length === 0 || freedom < 1) return null;
  const rest = leastSquares(inside).rest + leastSquares(outside).rest;
  const volatility = Math.sqrt(rest / freedom);
  const whole = leastSquares(steps).rest;
  const squares = steps.reduce((sum, { change, days }) => sum + (change * change) / days, 0);
  const fStatistic = fOf(whole, rest, freedom, squares);
  const [without, withIt] = [paceOf(outside, volatility, freedom), paceOf(inside, volatility, freedom)];
  return {
    kind,
    days: inside.reduce((sum, { days }) => sum + days, 0),
    outside: without,
    inside: withIt,
    without: carriedOn(kind, outside, volatility, freedom),
    throughout: carriedOn(kind, inside, volatility, freedom),
    times: without.value === 0 ? null : withIt.value / without.value,
    fStatistic,
    pValue: fStatistic === Number.POSITIVE_INFINITY ? 0 : betaP(freedom / 2, 0.5, freedom / (freedom + fStatistic)),
  };
}

function paceOf(steps: readonly Step[], volatility: number, freedom: number): Estimate {
  const { drift } = leastSquares(steps);
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const margin = (studentQuantile(freedom, 0.95) * volatility) / Math.sqrt(days);
  return { value: drift, low: drift - margin, high: drift + margin };
}

function carriedOn(kind: TrendKind, steps: readonly Step[], volatility: number, freedom: number): Pace {
  const watchedDays = steps.reduce((sum, { days }) => sum + days, 0);
  return { kind, watchedDays, perDay: paceOf(steps, volatility, freedom), volatility, freedom };
}

/** The largest F over all places that leave both regimes enough steps, by running sums. */
function largestF(steps: readonly Step[]): { readonly at: number; readonly f: number } | null {
  const n = steps.length;
  if (n < 2 * leastSteps + 1) return null;
  let [change, days, squares] = [0, 0, 0];
  for (const step of steps) {
    change += step.change;
    days += step.days;
    squares += (step.change * step.change) / step.days;
  }
  const whole = squares - (change * change) / days;
  let [early, earlyDays, best, at] = [0, 0, -1, -1];
  for (let k = 0; k < n - leastSteps; k++) {
    const step = steps[k] as Step;
    early += step.change;
    earlyDays += step.days;
    if (k + 1 < leastSteps) continue;
    const late = change - early;
    const rest = squares - (early * early) / earlyDays - (late * late) / (days - earlyDays);
    const f = fOf(whole, rest, n - 2, squares);
    if (f > best) [best, at] = [f, k + 1];
  }
  return { at, f: best };
}

/** Steps that two paces explain wholly, but for rounding, are infinitely better explained, unless one pace does it too. */
function fOf(whole: number, rest: number, freedom: number, squares: number): number {
  const nothing = 1e-12 * squares;
  if (rest > nothing) return Math.max(0, whole - rest) / (rest / freedom);
  return whole > nothing ? Number.POSITIVE_INFINITY : 0;
}

/** How often a walk with these steps and one pace gives an F at least as large. */
function howOften(steps: readonly Step[], f: number, seed: number): number {
  const keys = steps.map((_, k) => drawKey(`territory.regimes.${k}`));
  let asLarge = 0;
  for (let series = 0; series < sampledSeries; series++) {
    const walk = steps.map((step, k) => ({
      ...step,
      change: Math.sqrt(step.days) * normalQuantile(uniform(seed, series, keys[k] as (typeof keys)[number])),
    }));
    if ((largestF(walk)?.f ?? 0) >= f) asLarge++;
  }
  return (1 + asLarge) / (1 + sampledSeries);
}

/** Neighbouring steps joined until there are few enough: sums of steps are steps of the same walk. */
function thinned(steps: readonly Step[]): readonly Step[] {
  const each = Math.ceil(steps.length / mostSteps);
  if (each <= 1) return steps;
  const joined: Step[] = [];
  for (let k = 0; k < steps.length; k += each) {
    const group = steps.slice(k, k + each);
    joined.push({
      from: (group[0] as Step).from,
      to: (group.at(-1) as Step).to,
      days: group.reduce((sum, { days }) => sum + days, 0),
      change: group.reduce((sum, { change }) => sum + change, 0),
    });
  }
  return joined;
}
