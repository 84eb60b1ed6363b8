/**
 * How fast a measured series changes, read three ways: one pace, a change of pace that the points choose, and shocks whose
 * days the case's drivers give.
 * Takes   points known on a day, stretches of shocks, days to foretell. Gives the paces with what each foretells.
 * Departs where less is held than once was, only points from the day of the most on count (the last such day): the way up was
 *         another operation. That day is chosen by looking at the series, which makes the loss since look steeper.
 *         Of what was never measured below nothing, nothing less is foretold; and of fewer than five points nothing at all:
 *         two or three steps that happen to be alike would seem to be sure of the next.
 * Cost    that of `changeOfPace`.
 */
import type { PaceFigures, Projection } from "../contract.ts";
import { type Day, formatDay } from "../ground/index.ts";
import {
  changeOfPace,
  middleOn,
  type Pace,
  project,
  type SeriesPoint,
  type Stretch,
  shockOf,
  type Trend,
  type TrendKind,
  trend,
} from "../territory/index.ts";

export interface ShockDays {
  readonly driver: string;
  readonly name: string;
  readonly stretches: readonly Stretch[];
}

const fewestToForetell = 5;

/** Decay where less is held than once was and something is left; drift always. Fewer than three points: none. */
export function pacesOf(
  points: readonly SeriesPoint[],
  shocks: readonly ShockDays[],
  days: readonly Day[],
  seed: number,
): readonly PaceFigures[] {
  const sinceMost = fromTheMost(points);
  const held = sinceMost.length >= 3 ? sinceMost : points;
  const chosen = held !== points;
  const kinds: readonly TrendKind[] =
    chosen && held.every(({ low, high }) => low + high > 0) ? ["decay", "drift"] : ["drift"];
  return held.length < 3 ? [] : kinds.map((kind) => paceOf(held, kind, chosen, shocks, days, seed));
}

/** Points from the last day of the largest middle on; a beginning at nothing is no fall. */
export function fromTheMost(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  let at = 0;
  for (const [k, point] of points.entries()) {
    const best = points[at] as SeriesPoint;
    if (point.low + point.high >= best.low + best.high) at = k;
  }
  return points.slice(at);
}

function paceOf(
  points: readonly SeriesPoint[],
  kind: TrendKind,
  sinceMost: boolean,
  shocks: readonly ShockDays[],
  days: readonly Day[],
  seed: number,
): PaceFigures {
  const one: Trend = trend(points, kind);
  const last = points.at(-1) as SeriesPoint;
  const carry = (reading: Projection["reading"], driver: string | null, pace: Pace): Projection => ({
    reading,
    driver,
    points: days
      .filter((day) => points.length >= fewestToForetell && day >= last.date)
      .map((day) => {
        const ahead = project(pace, middleOn(points, last.date), day - last.date, least);
        return { date: formatDay(day), ...ahead };
      }),
  });
  const least = points.every(({ low }) => low >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const changed = changeOfPace(points, kind, seed);
  const shocked = shocks.flatMap(({ driver, name, stretches }) => {
    const found = shockOf(points, kind, stretches);
    return found === null ? [] : [{ driver, name, stretches, found }];
  });
  return {
    kind,
    from: formatDay(one.from),
    to: formatDay(one.to),
    sinceMost,
    steps: one.steps,
    perDay: one.perDay,
    halfLifeDays: one.halfLife,
    change:
      changed === null
        ? null
        : {
            on: formatDay(changed.changed),
            before: changed.before,
            after: changed.after,
            fStatistic: finite(changed.fStatistic),
            pValue: changed.pValue,
          },
    shocks: shocked.map(({ driver, name, stretches, found }) => ({
      driver,
      name,
      stretches: stretches.map(({ from, to }) => ({ from: formatDay(from), to: formatDay(to) })),
      days: found.days,
      outside: found.outside,
      inside: found.inside,
      times: found.times,
      fStatistic: finite(found.fStatistic),
      pValue: found.pValue,
    })),
    projections: [
      carry("one-pace", null, one),
      ...(changed === null ? [] : [carry("changed-pace", null, changed.lasting)]),
      ...shocked.flatMap(({ driver, found }) => [
        carry("outside-shock", driver, found.without),
        carry("inside-shock", driver, found.throughout),
      ]),
    ],
  };
}

/** JSON knows no infinity. */
function finite(fStatistic: number): number {
  return Math.min(fStatistic, Number.MAX_VALUE);
}
