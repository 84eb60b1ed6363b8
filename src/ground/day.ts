/// <reference path="./edtf.d.ts" />
/**
 * Counts days, without a clock and without time zones.
 * Takes   `YYYY-MM-DD`, or an EDTF text of at most 64 characters.
 * Gives   a `Day`: whole days since 1970-01-01 in the proleptic Gregorian calendar; null for what is not a date.
 * Source  [hinnant-2021] civil-from-days: years counted from 1 March, so that the leap day comes last. [edtf-2019] for spans.
 * Departs seasons 21 to 24 are read as the meteorological seasons of the northern half of the world, where the package
 *         takes calendar quarters: spring would have ended before it began. Date-times are taken to their day in UTC.
 * Throws  `formatDay` for a day outside the years 0000 to 9999.
 * Cost    constant; EDTF parses are bounded by the 64 characters.
 */
import edtf from "edtf";
import { misuse } from "./fault.ts";

/** Whole days since 1970-01-01. */
export type Day = number;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** First and last day that an EDTF text may mean; null where it is open or unknown. */
export interface EdtfSpan {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A twelfth of 365.25 days. */
export const daysPerMonth = 30.4375;

const daysPerEra = 146097;
const daysToEpoch = 719468;
const millisecondsPerDay = 86400000;
const longestEdtf = 64;

/** The day of a calendar date, or null where the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return civilDay(year, month, day);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function civilDay(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

export function yearMonthDay(day: Day): YearMonthDay {
  if (!Number.isSafeInteger(day)) throw misuse("day", "a whole number of days", day);
  const shifted = day + daysToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Null unless the text is exactly a `YYYY-MM-DD` that the calendar has. */
export function parseDay(text: string): Day | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return null;
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

export function formatDay(day: Day): string {
  const date = yearMonthDay(day);
  if (date.year < 0 || date.year > 9999) throw misuse("day", "a day in the years 0000 to 9999", day);
  const year = String(date.year).padStart(4, "0");
  return `${year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`;
}

/** Months of 30.4375 days from one day to another; negative backwards. */
export function monthsBetween(from: Day, to: Day): number {
  return (to - from) / daysPerMonth;
}

/** The span of days that an EDTF text names; null where the text is not EDTF or lies beyond what can be counted. */
export function edtfSpan(text: string): EdtfSpan | null {
  // The package reads five digits and more as milliseconds.
  if (text.length > longestEdtf || /^[0-9]{5,}$/.test(text)) return null;
  const plain = plainSpan(text);
  if (plain !== null) return plain;
  try {
    return spanOf(edtf(text));
  } catch {
    return null;
  }
}

const plainDates = /^([1-9][0-9]{3}(?:-[0-9]{2}){0,2})([~?%]?)(?:\/([1-9][0-9]{3}(?:-[0-9]{2}){0,2})([~?%]?))?$/;

/** Days, months and years and what lies between two of them, nearly all that a case holds: they need no grammar, which costs much. */
function plainSpan(text: string): EdtfSpan | null {
  const match = plainDates.exec(text);
  if (match === null) return null;
  const [, first = "", mark = "", last = first, lastMark = ""] = match;
  const [start, end] = [plainEnds(first), plainEnds(last)];
  if (start === null || end === null || start[0] > end[1]) return null;
  const marks = mark + lastMark;
  return { from: start[0], to: end[1], approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
}

/** First and last day of a day, a month or a year; null where the calendar has none. */
function plainEnds(text: string): readonly [Day, Day] | null {
  const [year = 0, month, day] = text.split("-").map(Number);
  if (month !== undefined && (month < 1 || month > 12)) return null;
  const from = dayOf(year, month ?? 1, day ?? 1);
  const to = dayOf(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return from === null || to === null ? null : [from, to];
}

type EdtfValue = ReturnType<typeof edtf>;

function spanOf(value: EdtfValue): EdtfSpan | null {
  const parts = partsOf(value);
  const bounds = value.type === "Season" ? seasonBounds(value) : boundsOf(value, parts);
  if (bounds === null || (bounds.from !== null && bounds.to !== null && bounds.from > bounds.to)) return null;
  return {
    ...bounds,
    approximate: parts.some((part) => isMarked(part.approximate)),
    uncertain: parts.some((part) => isMarked(part.uncertain)),
  };
}

/** The dates that a value is made of: an interval's ends, a list's members and the ends of its spans, or itself. */
function partsOf(value: EdtfValue): readonly EdtfValue[] {
  if (value.type === "Interval") return [value.lower, value.upper].filter(isValue);
  if (value.type === "Set" || value.type === "List") return (value.values ?? []).flat().filter(isValue);
  return [value];
}

function isValue(value: unknown): value is EdtfValue {
  return typeof value === "object" && value !== null;
}

function isMarked(mask: EdtfValue["approximate"]): boolean {
  return typeof mask === "object" ? mask.value !== 0 : mask === true;
}

interface Bounds {
  readonly from: Day | null;
  readonly to: Day | null;
}

function boundsOf(value: EdtfValue, parts: readonly EdtfValue[]): Bounds | null {
  if (value.type === "Interval") {
    const from = endDay(value.min);
    const to = endDay(value.max);
    return from === undefined || to === undefined ? null : { from, to };
  }
  // A list's own `min` and `max` trust its order and forget where its last span ends.
  let from: Day | null = null;
  let to: Day | null = null;
  for (const part of parts) {
    const low = endDay(part.min);
    const high = endDay(part.max);
    if (low === undefined || high === undefined || low === null || high === null) return null;
    from = from === null || low < from ? low : from;
    to = to === null || high > to ? high : to;
  }
  return { from: value.earlier === true ? null : from, to: value.later === true ? null : to };
}

/** Null is an open end, undefined one that cannot be counted. */
function endDay(milliseconds: number | null): Day | null | undefined {
  if (milliseconds === null || milliseconds === Infinity || milliseconds === -Infinity) return null;
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / millisecondsPerDay);
}

function seasonBounds(value: EdtfValue): Bounds | null {
  const { season, year } = value;
  if (season === undefined || year === undefined) return null;
  if (season > 24) return boundsOf({ ...bare(value), type: "Date" }, [bare(value)]);
  const first = 3 * (season - 20);
  const last = season === 24 ? 2 : first + 2;
  const lastYear = season === 24 ? year + 1 : year;
  return { from: civilDay(year, first, 1), to: civilDay(lastYear, last, daysInMonth(lastYear, last)) };
}

function bare(value: EdtfValue): EdtfValue {
  return { type: "Date", min: value.min, max: value.max };
}
