/**
 * Change a day, by calendar month: two measured levels and the days between them, no estimate.
 * Takes   points of one series in order of date. Gives for each month that they touch the change of the band's middle a day.
 * Departs between two points the middle is taken to move in a straight line; the first and last month may be in part only.
 * Cost    linear.
 */
import { type Day, dayOf, yearMonthDay } from "../ground/index.ts";
import type { SeriesPoint } from "./series.ts";

export interface MonthPace {
  /** Both measured, or read off the line between two points; `to` is the first of the next month, or the last point. */
  readonly from: Day;
  readonly to: Day;
  readonly perDay: number;
  /** From the first of one month to the first of the next. */
  readonly whole: boolean;
}

export function monthlyPaces(points: readonly SeriesPoint[]): readonly MonthPace[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const paces: MonthPace[] = [];
  for (let from = first.date; from < last.date; ) {
    const next = monthAfter(from);
    const to = Math.min(next, last.date);
    const perDay = (middleOn(points, to) - middleOn(points, from)) / (to - from);
    paces.push({ from, to, perDay, whole: yearMonthDay(from).day === 1 && to === next });
    from = to;
  }
  return paces;
}

function monthAfter(day: Day): Day {
  const { year, month } = yearMonthDay(day);
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) as Day;
}

/** The middle of the band on a day between the first point and the last. */
export function middleOn(points: readonly SeriesPoint[], day: Day): number {
  const at = points.findLastIndex((point) => point.date <= day);
  const [before, after] = [points[Math.max(0, at)] as SeriesPoint, points[at + 1]];
  const middle = (before.low + before.high) / 2;
  if (after === undefined || day <= before.date) return middle;
  const share = (day - before.date) / (after.date - before.date);
  return middle + share * ((after.low + after.high) / 2 - middle);
}
