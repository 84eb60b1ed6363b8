/**
 * When a statement was made.
 * Takes   the dates of its unit outside its content, and what was dated before it.
 * Gives   a span of days with its basis: named here, inherited from the sentence or speaker before, or only the article's date.
 */
import { type Day, formatDay } from "../ground/index.ts";
import type { DateExpression } from "./date-expressions.ts";
import type { Span, StatedOn } from "./proposal.ts";

/** The last dated statement: whose, where, when. */
export interface DatedBefore {
  readonly speaker: string;
  /** Whom the speaker speaks for: parties and states. */
  readonly sides: ReadonlySet<string>;
  /** Does the date open its sentence, as the day of all that follows: "On 12 August …"? */
  readonly opens: boolean;
  readonly paragraph: number;
  readonly unit: number;
  readonly on: StatedOn;
}

/** Who speaks, and where. */
export interface Here {
  readonly speaker: string;
  readonly sides: ReadonlySet<string>;
  readonly paragraph: number;
  readonly unit: number;
}

/** Named, even where the year or the event's first day is not known yet: the words stand, the days are open. */
const dayForms = new Set(["month-day", "day-month", "month", "part-month", "weekday", "today", "ordinal-day"]);
/** Years and durations are too wide to be the day of saying something. */
const tooWide = new Set(["year", "end-of-year"]);

export function statedOn(
  dates: readonly DateExpression[],
  content: readonly Span[],
  cue: Span,
  here: Here,
  before: DatedBefore | null,
  published: Day | null,
): StatedOn {
  const outside = dates.filter(
    (date) =>
      !tooWide.has(date.form) &&
      // Nobody is quoted with what they will have said after publication.
      !(published !== null && date.from !== null && date.from > published + 1) &&
      !content.some((part) => date.start >= part.start && date.end <= part.end),
  );
  const best = outside.reduce<DateExpression | null>(
    (chosen, date) => (chosen === null || better(date, chosen, cue) ? date : chosen),
    null,
  );
  if (best !== null && (isKnown(best) || dayForms.has(best.form))) {
    return {
      from: words(best.from),
      to: words(best.to),
      basis: best.anchor === null && best.form !== "ordinal-day" ? "explicit" : "event-anchor",
      words: { start: best.start, end: best.end, text: best.text },
    };
  }
  if (before !== null && inherits(here, before)) return { ...before.on, basis: "inherited" };
  return { from: null, to: words(published), basis: "article-date", words: null };
}

function words(day: Day | null): string | null {
  return day === null || day < -719528 || day > 2932896 ? null : formatDay(day);
}

/** Known before unknown, narrow before wide, near before far. */
function better(date: DateExpression, than: DateExpression, cue: Span): boolean {
  const known = Number(isKnown(date)) - Number(isKnown(than));
  if (known !== 0) return known > 0;
  const width = widthOf(date) - widthOf(than);
  if (width !== 0) return width < 0;
  return distance(date, cue) < distance(than, cue);
}

function isKnown({ from, to }: DateExpression): boolean {
  return from !== null || to !== null;
}

function widthOf({ from, to }: DateExpression): number {
  return from === null || to === null ? 100_000 : to - from;
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

/**
 * What dates one speaker's words does not date another's, unless it opens the sentence before and both speak for one side; a
 * day on which the story stands, where nobody speaks, dates whatever is said there.
 */
function inherits(here: Here, before: DatedBefore): boolean {
  if (before.speaker !== "" && before.speaker !== here.speaker) {
    const oneSide = [...here.sides].some((side) => before.sides.has(side));
    return oneSide && before.opens && before.paragraph === here.paragraph && here.unit - before.unit <= 1;
  }
  if (before.paragraph === here.paragraph) return here.unit - before.unit <= 2;
  return before.speaker !== "" && here.paragraph - before.paragraph <= 2;
}
