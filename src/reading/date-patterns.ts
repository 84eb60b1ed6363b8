/** The forms in which English news writes a date, as data: a pattern and how its words are read. Earlier forms win. */
import type { YearMonthDay } from "../ground/index.ts";

export const monthNames = "January|February|March|April|May|June|July|August|September|October|November|December";
const month = `(?:${monthNames}|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const year = "(?:19|20)\\d\\d";
const count = "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)";
const unit = "(?:day|week|month|year)s?";
const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const season = "(?:spring|summer|autumn|fall|winter)";
const nearly = "(?:nearly |almost |about |around |some |just over |more than |over )?";

export type DateForm =
  | "iso"
  | "dotted"
  | "day-month-year"
  | "month-day-year"
  | "day-month"
  | "month-day"
  | "part-month"
  | "month-year"
  | "season-year"
  | "last-season"
  | "month"
  | "ago"
  | "later"
  | "ordinal-day"
  | "around-event"
  | "into-event"
  | "relative-unit"
  | "end-of-year"
  | "today"
  | "weekday"
  | "year";

export interface DatePattern {
  readonly form: DateForm;
  readonly pattern: RegExp;
}

const make = (form: DateForm, source: string, flags = "g"): DatePattern => ({
  form,
  pattern: new RegExp(source, flags),
});

const ordinal =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\\d{1,3}(?:st|nd|rd|th))";

export const datePatterns: readonly DatePattern[] = [
  make("iso", `\\b(${year})-(0\\d|1[0-2])-([0-2]\\d|3[01])\\b`),
  // "22.09.2024": with dots the day stands first.
  make("dotted", "(?<![\\d.])(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.((?:19|20)\\d\\d)(?!\\.?\\d)"),
  make("day-month-year", `\\b(${day}) (?:of )?(${month}),? (${year})\\b`),
  make("month-day-year", `\\b(${month}) (${day}),? (${year})\\b`),
  make("ordinal-day", `\\b(?:the )?(${ordinal}) day (?:of|since|after) ([^.,;:!?"“”]{3,90})`, "gi"),
  make("ordinal-day", `\\b[Dd]ay (\\d{1,4}) of ([^.,;:!?"“”]{3,90})`),
  make("into-event", `\\b${nearly}(${count}) (${unit}) (into|after|before|since) ([^.,;:!?"“”]{3,70})`, "gi"),
  make(
    "around-event",
    `\\b(before|since|after|following|in response to|respon(?:ded|ding|ds) to|react(?:ed|ing) to) (?:the )?(?:start|beginning|launch|outbreak|early days)? ?(?:of )?((?:the |its |their )?[^.,;:!?"“”]{3,70})`,
    "gi",
  ),
  make(
    "part-month",
    `\\b(?:the )?(beginning|start|middle|end|early|mid|late)(?: of |[ -])(${month})(?: (${year}))?\\b`,
    "gi",
  ),
  make("month-day", `\\b(${month}) (${day})\\b(?!,? ?\\d)`),
  make("day-month", `\\b(${day}) (?:of )?(${monthNames})\\b`),
  make("month-year", `\\b(${month})(?: of|,)? (${year})\\b`),
  make("season-year", `\\b(?:the )?(${season})(?: of)? (${year})\\b`, "gi"),
  make("last-season", `\\b(?:this|last|this past|next) (${season})\\b`, "gi"),
  make("end-of-year", `\\b(?:the )?(end|beginning|start|middle) of (?:(this|the|last|next) year|(${year}))\\b`, "gi"),
  make("ago", `\\b${nearly}(${count}|a few|several|a couple of) (${unit}) (?:ago|earlier)\\b`, "gi"),
  make(
    "later",
    `\\b(?:(${count}) (${unit}) later|the (?:next|following) (day|week|month|year)|the same (day|week|month))\\b`,
    "gi",
  ),
  make("relative-unit", `\\b(?:earlier )?(last|this|next|this past) (week|month|year)\\b`, "gi"),
  make(
    "weekday",
    `\\b(?:last |next |this )?(${weekday})s?\\b(?! (?:Times|Telegraph|Mail|Mirror|Post|Express|Agreement))`,
  ),
  make("today", "\\b([Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b"),
  make(
    "month",
    `\\b(?:(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Ll]ast|[Tt]his|[Bb]efore|[Aa]fter) )(${monthNames})\\b(?! ?\\d)`,
  ),
  make(
    "year",
    `\\b(?:(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Tt]he) )(${year})\\b(?!-)`,
  ),
];

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, value]),
);
const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

export function numberWord(word: string): number | null {
  const small = word.toLowerCase();
  if (small === "a" || small === "an") return 1;
  if (small === "thirty") return 30;
  if (/^\d+/.test(small)) return Number.parseInt(small, 10);
  const place = ordinals.indexOf(small);
  return place > 0 ? place : (numbers[small] ?? null);
}

export function monthNumber(word: string): YearMonthDay["month"] {
  return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(word.slice(0, 3).toLowerCase()) / 3 + 1;
}
