/** Days as the screen needs them: steps by month, month ticks, names. Whole days, never the reader's clock or zone. */

import { type Day, dayOf, daysInMonth, formatDay, parseDay, yearMonthDay } from "../../ground/index.ts";
import { dayInWords, monthInWords } from "../language/numbers.ts";

/** The same day of another month, or that month's last day. */
export function addMonths(day: Day, count: number): Day {
  const date = yearMonthDay(day);
  const index = date.year * 12 + date.month - 1 + count;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month))) ?? day;
}

export function within(day: Day, from: Day, to: Day): Day {
  return Math.min(to, Math.max(from, day));
}

/** `24 Sep 2024` */
export function dayName(day: Day): string {
  const date = yearMonthDay(day);
  return dayInWords(date.year, date.month, date.day);
}

/** The same from `2024-09-24`; what is no day stays as written. */
export function isoDayName(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayName(day);
}

export interface MonthStart {
  readonly day: Day;
  readonly iso: string;
  readonly name: string;
}

/** First days of months between two days, at most so many; the year stands beside the first and each January. */
export function monthStarts(from: Day, to: Day, most: number): readonly MonthStart[] {
  const starts: Day[] = [];
  const { year, month } = yearMonthDay(from);
  for (let day = dayOf(year, month, 1) ?? from; day <= to; day = addMonths(day, 1)) if (day >= from) starts.push(day);
  const every = Math.max(1, Math.ceil(starts.length / most));
  return starts
    .filter((_, index) => index % every === 0)
    .map((day, index) => {
      const date = yearMonthDay(day);
      const withYear = index === 0 || date.month === 1;
      return { day, iso: formatDay(day), name: monthInWords(date.year, date.month, withYear) };
    });
}
