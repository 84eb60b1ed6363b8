/**
 * Which assessments a sweep is over: days times lenses, for one case after the other.
 * Takes  days as FROM..TO/STEP or one day, lenses by id. Gives what to assess, in the order in which it is written.
 */
import type { Case } from "../../case/index.ts";
import { type Day, dayOf, daysInMonth, formatDay, parseDay, yearMonthDay } from "../../ground/index.ts";

export interface SweepAsked {
  /** Null: each case's own day. */
  readonly days: readonly Day[] | null;
  /** Ids, with null for the case's own judgements; or every lens there is by the day. */
  readonly lenses: readonly (string | null)[] | "all";
  readonly futures: number;
  readonly seed: number;
  readonly waive: readonly string[];
}

export interface SweepOptions {
  readonly asOf: string;
  readonly lens: string | null;
  readonly futures: number;
  readonly seed: number;
  readonly waive: readonly string[];
}

export interface SweepPlan {
  readonly rows: readonly SweepOptions[];
  /** Days outside the case's timeline, and lenses that it does not have by a day. */
  readonly leftOut: number;
}

export const ownLens = "own";
const mostDays = 100_000;

/** "2024-01-01..2024-12-01/1m": steps of days (d), weeks (w) or months (m); null for what is none. */
export function readDays(text: string): readonly Day[] | null {
  const [, from = "", to = from, count = "1", unit = "m"] =
    /^(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d)(?:\/(\d{1,4})([dwm]))?)?$/.exec(text) ?? [];
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null || last < first || Number(count) < 1) return null;
  const days: Day[] = [];
  for (let k = 0; days.length < mostDays; k++) {
    const day =
      unit === "m" ? monthsLater(first, k * Number(count)) : first + k * Number(count) * (unit === "w" ? 7 : 1);
    if (day > last) return days;
    days.push(day);
  }
  return null;
}

/** The same day of a later month, or its last. */
function monthsLater(day: Day, months: number): Day {
  const at = yearMonthDay(day);
  const month = at.month - 1 + months;
  const year = at.year + Math.floor(month / 12);
  const of = (month % 12) + 1;
  return dayOf(year, of, Math.min(at.day, daysInMonth(year, of))) ?? day;
}

export function planSweep(theCase: Case, { days, lenses, futures, seed, waive }: SweepAsked): SweepPlan {
  const { from, to } = theCase.timeline;
  const rows: SweepOptions[] = [];
  let leftOut = 0;
  for (const day of days ?? [theCase.asOf]) {
    const published = theCase.lenses.filter((lens) => lens.published <= day).map(({ id }) => id);
    const wanted = lenses === "all" ? [null, ...published] : lenses;
    for (const lens of wanted) {
      if (day < from || day > to || (lens !== null && !published.includes(lens))) leftOut += 1;
      else rows.push({ asOf: formatDay(day), lens, futures, seed, waive });
    }
  }
  return { rows, leftOut };
}
