/**
 * What to warn of when an article is taken in, each with its reason and its places.
 * Takes   the text, its head, its proposals, its sentences, a gazetteer.
 * Gives   warnings in order of their codes. None of them says the article is wrong; each says why to look.
 */
import { type Day, formatDay } from "../ground/index.ts";
import type { ArticleHead } from "./article-head.ts";
import { type DateExpression, dateExpressions } from "./date-expressions.ts";
import { folded } from "./folded-text.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Proposal, QuantityProposal, Span } from "./proposal.ts";
import { longestRead, mostProposals } from "./read-article.ts";

export type WarningCode =
  | "undated"
  | "unsigned"
  | "no-named-source"
  | "mixed-vintage"
  | "dates-disagree"
  | "numbers-disagree"
  | "places-disagree"
  | "sentences-repeated"
  | "unread-rest";

export interface ImportWarning {
  readonly code: WarningCode;
  readonly reason: string;
  readonly at: readonly Span[];
}

export interface WarningInput {
  readonly text: string;
  readonly head: ArticleHead;
  readonly published: Day | null;
  readonly proposals: readonly Proposal[];
  readonly sentences: readonly Span[];
  readonly gazetteer: Gazetteer;
  readonly readTo: number;
}

export function importWarnings(input: WarningInput): readonly ImportWarning[] {
  return [
    ...undated(input),
    ...unsigned(input),
    ...noNamedSource(input),
    ...mixedVintage(input),
    ...weekdays(input),
    ...durations(input),
    ...numbers(input),
    ...places(input),
    ...repeated(input),
    ...unread(input),
  ];
}

function undated({ head, published }: WarningInput): readonly ImportWarning[] {
  if (head.published?.made === true && (published === null || formatDay(published) === head.published.value)) {
    const reason = `Only the file says when it was made, ${head.published.value}; its text may be older, and days such as "Monday" are then wrong.`;
    return [{ code: "undated", reason, at: [] }];
  }
  if (published !== null || head.published !== null) return [];
  return [
    { code: "undated", reason: "No date of publication is named; dates without a year cannot be placed.", at: [] },
  ];
}

function unsigned({ head }: WarningInput): readonly ImportWarning[] {
  return head.byline === null ? [{ code: "unsigned", reason: "No author is named.", at: [] }] : [];
}

function noNamedSource({ proposals }: WarningInput): readonly ImportWarning[] {
  const named = proposals.some(
    (each) =>
      each.kind === "statement" && each.core && (each.speaker.kind === "person" || each.speaker.kind === "institution"),
  );
  return named ? [] : [{ code: "no-named-source", reason: "No statement is attributed to anybody by name.", at: [] }];
}

const dayForms = new Set([
  "iso",
  "dotted",
  "day-month-year",
  "month-day-year",
  "month-day",
  "day-month",
  "part-month",
  "month-year",
]);
const apartDays = 45;

/** Dates that lie well after those of the rest, or after publication, in a text that tells of them as past. */
function mixedVintage({ text, sentences, published, head }: WarningInput): readonly ImportWarning[] {
  const reference = published ?? yearGuess(text, sentences);
  if (reference === null) return [];
  const dated: { date: DateExpression; from: Day }[] = [];
  for (const { start, end } of sentences) {
    const future = /\b(?:will|would|by|until|before|expects?|expected|plans?|due|scheduled|next)\b/i.test(
      text.slice(start, end),
    );
    for (const date of dateExpressions(text, start, end, { published: reference, anchors: [], narrative: null })) {
      if (!dayForms.has(date.form) || date.from === null || head.published?.start === date.start) continue;
      if (!future) dated.push({ date, from: date.from });
    }
  }
  dated.sort((a, b) => a.from - b.from);
  if (published !== null) {
    const late = dated.filter(({ from }) => from > published + 1);
    return late.length === 0
      ? []
      : [
          vintage(
            "A date told as past lies after publication.",
            late.map(({ date }) => date),
          ),
        ];
  }
  for (let i = dated.length - 1; i >= Math.max(3, dated.length - 3); i--) {
    const gap = (dated[i]?.from ?? 0) - (dated[i - 1]?.from ?? 0);
    if (gap > apartDays)
      return [
        vintage(
          `Some dates are ${gap} days later than all the others: parts may be of different age.`,
          dated.slice(i).map(({ date }) => date),
        ),
      ];
  }
  return [];
}

function vintage(reason: string, at: readonly Span[]): ImportWarning {
  return { code: "mixed-vintage", reason, at: at.map(({ start, end }) => ({ start, end })) };
}

/** Without a date of publication: any full date of the text, else the middle of the year it names most often. */
function yearGuess(text: string, sentences: readonly Span[]): Day | null {
  const years = new Map<string, number>();
  for (const { start, end } of sentences) {
    for (const date of dateExpressions(text, start, end, { published: null, anchors: [], narrative: null })) {
      if (date.from === null) continue;
      if (date.from === date.to) return date.from;
      const year = /(?:19|20)\d\d/.exec(date.text)?.[0];
      if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
  const [best] = [...years].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  const [first] = dateExpressions(`1 July ${best[0]}`, 0, 11, { published: null, anchors: [], narrative: null });
  return first?.from ?? null;
}

const weekday = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? /g;
const weekdayNames = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

/** "Tuesday, 6 August 2030" where that day was no Tuesday. */
function weekdays({ text, sentences }: WarningInput): readonly ImportWarning[] {
  const found: ImportWarning[] = [];
  for (const { start, end } of sentences) {
    const slice = text.slice(start, end);
    for (const match of slice.matchAll(weekday)) {
      const at = start + match.index + match[0].length;
      const [date] = dateExpressions(text, at, Math.min(end, at + 30), {
        published: null,
        anchors: [],
        narrative: null,
      });
      if (date === undefined || date.start !== at || date.from === null || date.from !== date.to) continue;
      const real = weekdayNames[((date.from % 7) + 7) % 7];
      if (real === match[1]) continue;
      found.push({
        code: "dates-disagree",
        reason: `${date.text} was a ${real}, not a ${match[1]}.`,
        at: [{ start: start + match.index, end: date.end }],
      });
    }
  }
  return found;
}

const duration =
  /\b(?:(nearly|almost|about|around|over|more than|some) )?(two and a half|three and a half|one and a half|[a-z]+|\d+(?:\.5)?) (years?|months?|weeks?) (?:of|into|since|after) (?:the |its |this |an? )?([^.,;—]{3,60})/gi;
const struggle = /\b(?:war|invasion|aggression|conflict|fighting|offensive|occupation|battle\p{L}*|siege|blockade)\b/iu;
const halves: Readonly<Record<string, number>> = {
  "one and a half": 1.5,
  "two and a half": 2.5,
  "three and a half": 3.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  a: 1,
};

/** "Nearly three years of aggression" and "two and a half years of battlefield gains": one struggle, two lengths. */
function durations({ text }: WarningInput): readonly ImportWarning[] {
  const lengths: { months: number; at: Span; words: string }[] = [];
  for (const match of text.slice(0, 400_000).matchAll(duration)) {
    const [words, , count = "", unit = "", of = ""] = match;
    const number = halves[count.toLowerCase()] ?? Number(count);
    if (!Number.isFinite(number) || !struggle.test(of)) continue;
    const months = number * (unit.startsWith("year") ? 12 : unit.startsWith("month") ? 1 : 0.23);
    const short = words.slice(0, words.toLowerCase().indexOf(unit.toLowerCase()) + unit.length);
    lengths.push({ months, words: short, at: { start: match.index, end: match.index + short.length } });
  }
  const [first, ...rest] = lengths.filter(({ months }) => months >= 6);
  const other = rest.find(
    ({ months }) => first !== undefined && Math.abs(months - first.months) / Math.max(months, first.months) >= 0.15,
  );
  if (first === undefined || other === undefined) return [];
  return [
    {
      code: "dates-disagree",
      reason: `“${first.words}” and “${other.words}” are said of what may be one struggle.`,
      at: [first.at, other.at],
    },
  ];
}

const plainWords = new Set(
  "the a an of in on at to and or for with by from is are was were has have had that this its it as over more than said about under been".split(
    " ",
  ),
);

/** Two values of one unit for what reads like one thing, neither of them dated apart. */
function numbers({ text, proposals, sentences }: WarningInput): readonly ImportWarning[] {
  const quantities = proposals.filter(
    (each): each is QuantityProposal =>
      each.kind === "quantity" && each.value !== null && each.dimension !== "probability",
  );
  const found: ImportWarning[] = [];
  const about = quantities.slice(0, 400).map((each) => ({ each, ...subjectOf(text, each, sentences) }));
  about.forEach(({ each: a, words: x, date: on }, i) => {
    for (const { each: b, words: y, date: other } of about.slice(i + 1)) {
      if (a.unit !== b.unit || a.dimension !== b.dimension || agree(a, b) || on !== other) continue;
      const shared = [...x].filter((word) => y.has(word)).length;
      if (shared < 3 || shared / Math.min(x.size, y.size) < 0.6) continue;
      found.push({
        code: "numbers-disagree",
        reason: `“${a.text}” and “${b.text}” are said of what reads like one thing.`,
        at: [a, b].map(({ start, end }) => ({ start, end })),
      });
    }
  });
  return found.slice(0, 20);
}

function subjectOf(
  text: string,
  { start, end }: Span,
  sentences: readonly Span[],
): { words: ReadonlySet<string>; date: string } {
  const sentence = sentences.find((each) => each.start <= start && each.end >= end) ?? { start, end };
  const rest = `${text.slice(sentence.start, start)} ${text.slice(end, sentence.end)}`;
  const [date] = dateExpressions(text, sentence.start, sentence.end, { published: null, anchors: [], narrative: null });
  const words = rest.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return { words: new Set(words.filter((word) => !plainWords.has(word))), date: date?.text ?? "" };
}

function agree(a: QuantityProposal, b: QuantityProposal): boolean {
  if (a.value === b.value) return true;
  const loose = (each: QuantityProposal) => each.qualifier !== "exactly";
  const [low, high] = [a, b].sort((x, y) => (x.value ?? 0) - (y.value ?? 0)) as [QuantityProposal, QuantityProposal];
  if (
    low.qualifier === "at-least" ||
    low.qualifier === "over" ||
    high.qualifier === "at-most" ||
    high.qualifier === "under" ||
    high.qualifier === "almost"
  )
    return true;
  const ratio = (low.value ?? 0) / (high.value ?? 1);
  return loose(a) || loose(b) ? ratio > 0.9 : ratio > 0.98;
}

/** "Along A's western border" in a sentence about a place of B, where B is no western neighbour of A; "P, in A" where it is in B. */
function places({ text, sentences, gazetteer }: WarningInput): readonly ImportWarning[] {
  const found: ImportWarning[] = [];
  const named = Object.keys(gazetteer.places).map((name) => ({ name, pattern: wholeWord(name, "") }));
  const states = Object.entries(gazetteer.borders).map(([state, sides]) => ({
    state,
    sides: new Map(Object.entries(sides)),
    pattern: wholeWord(state, "['’]s (\\p{L}[\\p{L}-]*) border"),
  }));
  const known = new Set([...states.map(({ state }) => state), ...Object.values(gazetteer.places)]);
  for (const { start, end } of sentences) {
    const slice = text.slice(start, end);
    for (const { state, sides, pattern } of states) {
      const border = pattern.exec(slice);
      const neighbours = border === null ? undefined : sides.get(border[1] ?? "");
      if (border === null || neighbours === undefined) continue;
      const place = named.find(
        ({ name, pattern: word }) =>
          gazetteer.places[name] !== state && !neighbours.includes(gazetteer.places[name] ?? "") && word.test(slice),
      )?.name;
      if (place === undefined) continue;
      found.push({
        code: "places-disagree",
        reason: `${place} lies in ${gazetteer.places[place]}, which is not beyond ${state}'s ${border[1]} border.`,
        at: [{ start: start + border.index, end: start + border.index + border[0].length }],
      });
    }
    for (const match of slice.matchAll(
      /\b(\p{Lu}\p{L}+)(?: region| oblast| city)?, (?:located |situated |a (?:city|town|region) )?in (?:(?:western|eastern|northern|southern|central) )?(\p{Lu}\p{L}+)/gu,
    )) {
      const [words, place = "", state = ""] = match;
      const real = Object.hasOwn(gazetteer.places, place) ? gazetteer.places[place] : undefined;
      if (real === undefined || real === state || !known.has(state)) continue;
      found.push({
        code: "places-disagree",
        reason: `${place} lies in ${real}, not in ${state}.`,
        at: [{ start: start + match.index, end: start + match.index + words.length }],
      });
    }
  }
  return found;
}

/** A name as it stands, with nothing of a longer word beside it; whatever a case calls its places, it is letters here. */
function wholeWord(name: string, then: string): RegExp {
  const letters = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}${then === "" ? "(?![\\p{L}\\p{N}])" : then}`, "u");
}

/** Whole sentences of some length that occur twice: pull quotes, or a text put together twice. */
function repeated({ text, sentences }: WarningInput): readonly ImportWarning[] {
  const seen = new Map<string, Span>();
  const found: ImportWarning[] = [];
  for (const sentence of sentences) {
    if (sentence.end - sentence.start < 40) continue;
    const key = folded(text.slice(sentence.start, sentence.end)).toLowerCase();
    const before = seen.get(key);
    if (before === undefined) seen.set(key, sentence);
    else found.push({ code: "sentences-repeated", reason: "The same sentence stands twice.", at: [before, sentence] });
  }
  return found.slice(0, 50);
}

function unread({ text, readTo }: WarningInput): readonly ImportWarning[] {
  return readTo >= text.length
    ? []
    : [
        {
          code: "unread-rest",
          reason: `Only the first ${readTo} of ${text.length} characters were read: beyond ${longestRead} characters or ${mostProposals} proposals nothing is.`,
          at: [{ start: readTo, end: text.length }],
        },
      ];
}
