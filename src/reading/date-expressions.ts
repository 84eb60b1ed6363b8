/**
 * The dates a text names, as spans of days.
 * Takes   a stretch of text, the day it was published (or null), anchors of events, and the day the story is at.
 * Gives   expressions with first and last day, null where they cannot be known, and whether an event's anchor was needed.
 * Departs a month and day without a year is the one nearest to the reference; "two months later" counts from the day the
 *         story is at, not from publication; without a reference such dates stay open rather than guessed.
 */
import { type Day, dayOf, daysInMonth, yearMonthDay } from "../ground/index.ts";
import { type DateForm, datePatterns, monthNumber, numberWord } from "./date-patterns.ts";
import type { Excerpt } from "./proposal.ts";

/** An event whose days are counted: "the ninth day of the offensive". Entered as data; correct it and read again. */
export interface EventAnchor {
  readonly id: string;
  /** A phrase names the event where it has all the words of one of these. */
  readonly names: readonly string[];
  /** Day 1. */
  readonly firstDay: Day;
}

export interface DateExpression extends Excerpt {
  readonly form: DateForm;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly anchor: string | null;
}

export interface DateReference {
  /** The day near which dates without a year are; the day of publication, unless `guessed`. */
  readonly published: Day | null;
  /** True where `published` is only some day of the time the text is about, such as an event's. */
  readonly guessed?: boolean;
  readonly anchors: readonly EventAnchor[];
  /** Where the story stands, for "two months later". */
  readonly narrative: Day | null;
}

interface Range {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly anchor?: string;
  /** How much of the match is the expression, where not all of it. */
  readonly length?: number;
}

export function dateExpressions(
  text: string,
  start: number,
  end: number,
  reference: DateReference,
): readonly DateExpression[] {
  const slice = text.slice(start, end);
  const found: DateExpression[] = [];
  const taken = (from: number, to: number) => found.some((each) => from < each.end && to > each.start);
  for (const { form, pattern } of datePatterns) {
    for (const match of slice.matchAll(pattern)) {
      const at = start + match.index + lead(form, match[0]);
      if (taken(at, start + match.index + match[0].length) && form !== "around-event") continue;
      const range = rangeOf(form, match, { ...reference, narrative: narrativeAt(found, at) ?? reference.narrative });
      if (range === null) continue;
      const stop = start + match.index + (range.length ?? match[0].length);
      if (taken(at, stop)) continue;
      found.push({
        start: at,
        end: stop,
        text: text.slice(at, stop),
        form,
        from: range.from,
        to: range.to,
        anchor: range.anchor ?? null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A preposition that the pattern needs does not belong to the date. */
function lead(form: DateForm, words: string): number {
  return form === "month" || form === "year" ? words.indexOf(" ") + 1 : 0;
}

function narrativeAt(found: readonly DateExpression[], at: number): Day | null {
  return found.filter((each) => each.end <= at && each.from !== null && each.to === each.from).at(-1)?.from ?? null;
}

function rangeOf(form: DateForm, match: RegExpMatchArray, reference: DateReference): Range | null {
  const [words, a = "", b = "", c = ""] = match;
  const near = reference.published;
  // Where publication is guessed, its year may be right; "Monday" or "last week" cannot be told from it.
  const today = reference.guessed === true ? null : near;
  switch (form) {
    case "iso":
      return single(dayOf(Number(a), Number(b), Number(c)));
    case "dotted":
      return single(dayOf(Number(c), Number(b), Number(a)));
    case "day-month-year":
      return single(dayOf(Number(c), monthNumber(b), Number.parseInt(a, 10)));
    case "month-day-year":
      return single(dayOf(Number(c), monthNumber(a), Number.parseInt(b, 10)));
    case "day-month":
      return nearestDay(monthNumber(b), Number.parseInt(a, 10), near);
    case "month-day":
      return nearestDay(monthNumber(a), Number.parseInt(b, 10), near);
    case "month-year":
      return monthRange(Number(b), monthNumber(a));
    case "month":
      return nearestMonth(monthNumber(a), near);
    case "part-month":
      return partMonth(
        a.toLowerCase(),
        c === "" ? nearestMonth(monthNumber(b), near) : monthRange(Number(c), monthNumber(b)),
      );
    case "season-year":
      return seasonRange(a.toLowerCase(), Number(b));
    case "last-season":
      return today === null ? open : nearSeason(words.toLowerCase(), a.toLowerCase(), today);
    case "end-of-year":
      return endOfYear(a.toLowerCase(), b.toLowerCase(), c, today);
    case "ago":
      return ago(words, a, b, today);
    case "later":
      return later(match, reference.narrative);
    case "relative-unit":
      return today === null ? open : relativeUnit(words.toLowerCase(), a.toLowerCase(), b.toLowerCase(), today);
    case "weekday":
      return today === null ? open : weekdayNear(words.toLowerCase(), a.toLowerCase(), today);
    case "today":
      return today === null ? open : single(today + dayShift(a.toLowerCase()));
    case "year":
      return { from: dayOf(Number(a), 1, 1), to: dayOf(Number(a), 12, 31) };
    case "ordinal-day":
      return ordinalDay(match, reference.anchors);
    case "around-event":
      return aroundEvent(match, reference.anchors);
    case "into-event":
      return intoEvent(match, reference.anchors);
  }
}

const open: Range = { from: null, to: null };

function single(day: Day | null): Range | null {
  return day === null ? null : { from: day, to: day };
}

function nearestDay(month: number, day: number, near: Day | null): Range | null {
  if (near === null) return day >= 1 && day <= 31 ? open : null;
  return single(nearest(near, (year) => dayOf(year, month, day)));
}

function nearestMonth(month: number, near: Day | null): Range {
  if (near === null) return open;
  const middle = nearest(near, (year) => dayOf(year, month, 15));
  return middle === null ? open : monthRange(yearMonthDay(middle).year, month);
}

/** The candidate nearest to a day among the year before, the year and the year after. */
function nearest(near: Day, candidate: (year: number) => Day | null): Day | null {
  const { year } = yearMonthDay(near);
  let best: Day | null = null;
  for (const each of [year, year - 1, year + 1]) {
    const day = candidate(each);
    if (day !== null && (best === null || Math.abs(day - near) < Math.abs(best - near))) best = day;
  }
  return best;
}

function monthRange(year: number, month: number): Range {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

function partMonth(part: string, whole: Range): Range {
  if (whole.from === null || whole.to === null) return whole;
  if (part === "end" || part === "late") return { from: whole.from + 20, to: whole.to };
  if (part === "middle" || part === "mid") return { from: whole.from + 9, to: whole.from + 19 };
  return { from: whole.from, to: whole.from + 9 };
}

function seasonRange(season: string, year: number): Range {
  if (season === "winter") return { from: dayOf(year, 12, 1), to: dayOf(year + 1, 2, daysInMonth(year + 1, 2)) };
  const first = season === "spring" ? 3 : season === "summer" ? 6 : 9;
  return { from: dayOf(year, first, 1), to: dayOf(year, first + 2, daysInMonth(year, first + 2)) };
}

function nearSeason(words: string, season: string, near: Day): Range {
  const { year } = yearMonthDay(near);
  if (words.startsWith("next")) return laterThan(seasonRange(season, year), near) ?? seasonRange(season, year + 1);
  for (const each of [year + 1, year, year - 1]) {
    const range = seasonRange(season, each);
    const began = range.from !== null && range.from <= near;
    const over = range.to !== null && range.to < near;
    if (words.startsWith("last") ? over : began) return range;
  }
  return open;
}

function laterThan(range: Range, day: Day): Range | null {
  return range.from !== null && range.from > day ? range : null;
}

function endOfYear(part: string, which: string, year: string, near: Day | null): Range {
  if (year === "" && near === null) return open;
  const base =
    year === "" ? yearMonthDay(near as Day).year + (which === "next" ? 1 : which === "last" ? -1 : 0) : Number(year);
  if (part === "end") return { from: dayOf(base, 12, 1), to: dayOf(base, 12, 31) };
  if (part === "middle") return { from: dayOf(base, 5, 1), to: dayOf(base, 8, 31) };
  return { from: dayOf(base, 1, 1), to: dayOf(base, 2, daysInMonth(base, 2)) };
}

const daysIn = { day: 1, week: 7, month: 30.4375, year: 365.25 } as const;

function unitDays(word: string): number {
  return daysIn[word.toLowerCase().replace(/s$/, "") as keyof typeof daysIn] ?? 1;
}

/** "Three weeks ago" is exact to half its unit; "a few months ago" is only past. */
function ago(words: string, count: string, unit: string, near: Day | null): Range {
  const number = numberWord(count);
  if (near === null) return open;
  if (number === null) return { from: null, to: near };
  const days = unitDays(unit);
  const middle = Math.round(near - number * days);
  const slack = days === 1 ? 0 : Math.round(days / 2);
  const loose = /nearly|almost|about|around|some|over|more/.test(words.toLowerCase()) ? slack * 2 : slack;
  return { from: middle - loose, to: middle + loose };
}

function later([, count, unit, next, same]: RegExpMatchArray, narrative: Day | null): Range {
  if (narrative === null) return open;
  if (same !== undefined)
    return same.toLowerCase() === "day"
      ? { from: narrative, to: narrative }
      : { from: narrative - 6, to: narrative + 6 };
  if (next !== undefined) {
    const step = Math.round(unitDays(next));
    return { from: narrative + 1, to: narrative + step };
  }
  const days = unitDays(unit ?? "day");
  const middle = Math.round(narrative + (numberWord(count ?? "1") ?? 1) * days);
  const slack = days === 1 ? 0 : Math.round(days / 4);
  return { from: middle - slack, to: middle + slack };
}

function relativeUnit(words: string, which: string, unit: string, near: Day): Range {
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  const { year, month } = yearMonthDay(near);
  const earlier = words.startsWith("earlier");
  if (unit === "week") {
    const monday = near - mod(near + 3, 7) + shift * 7;
    return { from: monday, to: earlier ? Math.min(near, monday + 6) : monday + 6 };
  }
  if (unit === "year") {
    const to = earlier ? near : dayOf(year + shift, 12, 31);
    return { from: dayOf(year + shift, 1, 1), to };
  }
  const index = year * 12 + month - 1 + shift;
  const range = monthRange(Math.floor(index / 12), mod(index, 12) + 1);
  return earlier && range.to !== null ? { from: range.from, to: Math.min(near, range.to) } : range;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The last such day up to publication; with "next" the first after it. Day 0, 1 January 1970, was a Thursday. */
function weekdayNear(words: string, name: string, near: Day): Range {
  const wanted = weekdays.indexOf(name);
  const today = mod(near + 3, 7);
  const back = mod(today - wanted, 7);
  if (words.startsWith("next")) return single(near + 7 - back) ?? open;
  return single(near - (words.startsWith("last") && back === 0 ? 7 : back)) ?? open;
}

function dayShift(word: string): number {
  return word === "yesterday" ? -1 : word === "tomorrow" ? 1 : 0;
}

function anchorIn(words: string, anchors: readonly EventAnchor[]): EventAnchor | null {
  const small = words.toLowerCase();
  return (
    anchors.find(({ names }) =>
      names.some((name) =>
        name
          .toLowerCase()
          .split(/\s+/)
          .every((word) => small.includes(word)),
      ),
    ) ?? null
  );
}

function ordinalDay(
  [words, ordinal = "", event = ""]: RegExpMatchArray,
  anchors: readonly EventAnchor[],
): Range | null {
  const number = numberWord(ordinal);
  const anchor = anchorIn(event, anchors);
  if (number === null) return null;
  const length = words.length - trailing(event);
  if (anchor === null) return { ...open, length };
  const day = anchor.firstDay + number - 1;
  return { from: day, to: day, anchor: anchor.id, length };
}

/** What follows the event's own words: a verb and its clause. Unknown without grammar, so only white space is cut. */
function trailing(event: string): number {
  return event.length - event.trimEnd().length;
}

/** "Nine days into the offensive", "a week after it began": counted from day 1, exact to a day or half the unit. */
function intoEvent(
  [words, count = "", unit = "", side = "", event = ""]: RegExpMatchArray,
  anchors: readonly EventAnchor[],
): Range | null {
  const anchor = anchorIn(event, anchors);
  const number = numberWord(count);
  if (anchor === null || number === null) return null;
  const days = unitDays(unit);
  const slack = days === 1 ? 1 : Math.round(days / 2);
  const middle = anchor.firstDay + Math.round(number * days) * (side.toLowerCase() === "before" ? -1 : 1);
  const length = words.length - trailing(event) - (event.length - firstWords(event, anchor).length);
  if (days === 1)
    return { from: middle - (side.toLowerCase() === "into" ? 1 : 0), to: middle, anchor: anchor.id, length };
  return { from: middle - slack, to: middle + slack, anchor: anchor.id, length };
}

/** Up to the last word of the event's name: what follows is no part of the date. */
function firstWords(words: string, { names }: EventAnchor): string {
  const small = words.toLowerCase();
  const ends = names
    .flatMap((name) => name.toLowerCase().split(/\s+/))
    .map((word) => small.lastIndexOf(word) + word.length)
    .filter((end) => end > 0);
  const end = Math.max(0, ...ends);
  return words.slice(0, end + (/^\p{L}*/u.exec(words.slice(end))?.[0].length ?? 0));
}

const began =
  /\b(?:start|beginning|launch|outbreak|began|started|broke out|operation|offensive|incursion|invasion|attack|war)\b/i;

function aroundEvent([words, side = "", event = ""]: RegExpMatchArray, anchors: readonly EventAnchor[]): Range | null {
  const anchor = anchorIn(event, anchors);
  if (anchor === null || !began.test(words)) return null;
  return side.toLowerCase() === "before"
    ? { from: null, to: anchor.firstDay - 1, anchor: anchor.id }
    : { from: anchor.firstDay, to: null, anchor: anchor.id };
}
