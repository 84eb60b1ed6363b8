/**
 * What a plain text says of itself: title, byline, publisher, date, language, each with where it was read.
 * Takes   a text. What a file's own fields say (HTML, PDF) stands above this and is not known here.
 * Gives   proposals of head fields; null where the text does not say.
 */
import { type Day, formatDay } from "../ground/index.ts";
import { bylineNames, bylinePaper } from "./byline.ts";
import { dateExpressions } from "./date-expressions.ts";
import type { Span } from "./proposal.ts";
import { paragraphs } from "./sentences.ts";

export interface HeadField {
  readonly value: string;
  /** In words: "line 1", "line that begins with By", "meta author". */
  readonly readAt: string;
  /** Whether the text or the file beside its text says so. */
  readonly basis: "text" | "file";
  /** Where the words stand in the text; null where only the file has them. */
  readonly start: number | null;
  readonly end: number | null;
  /** As it is written there. */
  readonly text: string;
  /** A date on which the file was made, where nothing says when its text was published. */
  readonly made?: boolean;
}

export interface ArticleHead {
  readonly title: HeadField | null;
  readonly byline: HeadField | null;
  readonly publisher: HeadField | null;
  /** `YYYY-MM-DD`, or `YYYY-MM` where the text names no day. */
  readonly published: HeadField | null;
  readonly language: { readonly value: string; readonly share: number } | null;
}

interface Line extends Span {
  readonly text: string;
  readonly index: number;
}

const headLines = 12;
const tailLines = 8;

export function articleHead(text: string): ArticleHead {
  const spans = paragraphs(text.slice(0, 400_000));
  const lines = spans.map((span, index) => lineOf(text, span, index));
  const top = lines.slice(0, headLines);
  const tail = lines.slice(Math.max(0, lines.length - tailLines));
  return {
    title: titleOf(top),
    byline: bylineOf(top, tail),
    publisher: publisherOf(lines, tail) ?? paperOf(top),
    published: publishedOf(text, top, tail),
    language: languageOf(text),
  };
}

/** A line without the marks by which Markdown makes it a heading or sets it in italics. */
function lineOf(text: string, { start, end }: Span, index: number): Line {
  const words = text.slice(start, end);
  const lead = /^(?:#{1,6}\s+|[*_]{1,3}(?=\S))?/.exec(words)?.[0].length ?? 0;
  const tail = lead === 0 ? 0 : (/[\s*_#]*$/.exec(words)?.[0].length ?? 0);
  const from = start + lead;
  const to = Math.max(from, end - tail);
  return { start: from, end: to, index, text: text.slice(from, to) };
}

function field(line: Span, text: string, from: number, to: number, value: string, readAt: string): HeadField {
  return { value, readAt, basis: "text", start: line.start + from, end: line.start + to, text: text.slice(from, to) };
}

const label =
  /^(?:table of contents|contents|advertisement|share|menu|home|news|opinion|commentary|analysis|subscribe|read more|topics?|tags?|by\b|updated|published|posted|photo|image|©)/i;

/** The first line of the head that reads like one: several words, no full stop, not a section's label or a date. */
function titleOf(top: readonly Line[]): HeadField | null {
  for (const line of top) {
    const { text } = line;
    if (text.length > 180) return null;
    const words = text.split(/\s+/).length;
    if (words < 3 || label.test(text) || /[·|›»]/.test(text) || isDate(text)) continue;
    if (/\.["”]?$/.test(text) && !/\b(?:[A-Z]\.|etc\.)$/.test(text) && words > 14) return null;
    return field(line, text, 0, text.length, text.replace(/\.$/, ""), `line ${line.index + 1}`);
  }
  return null;
}

function isDate(text: string): boolean {
  const found = dateExpressions(text, 0, text.length, { published: null, anchors: [], narrative: null });
  return found.some((date) => date.end - date.start > text.length * 0.6);
}

const name = "\\p{Lu}[\\p{L}'’.-]+(?: (?:(?:de|van|von|bin|al|el|da) )?\\p{Lu}[\\p{L}'’.-]*){1,3}";

function bylineOf(top: readonly Line[], tail: readonly Line[]): HeadField | null {
  for (const line of top) {
    const by = /^(?:[\p{L} ]{3,20} [—–|·-] )?(?:by|author:|written by)\s+([^|·•\d]+)/iu.exec(line.text);
    const value = line.text.length > 140 || by === null ? undefined : by[1]?.replace(/[\s,–—-]+$/, "");
    // "By Mira Kolt, The Harbour Times": the names alone; "By noon the bridge was gone" has none.
    const names = value === undefined ? null : bylineNames(value, null);
    if (value !== undefined && names !== null && new RegExp(`^${name}`, "u").test(names)) {
      const words = line.text.includes(names) ? names : value;
      const from = line.text.indexOf(words);
      return field(line, line.text, from, from + words.length, names, "line that begins with By");
    }
  }
  const authors: { line: Line; value: string }[] = [];
  for (const line of tail) {
    for (const match of line.text.matchAll(
      new RegExp(`(?:^|[.;] )(${name}) is (?:an?|the|professor|senior|associate|director|chair)\\b`, "gu"),
    )) {
      if (match[1] !== undefined) authors.push({ line, value: match[1] });
    }
  }
  const [first] = authors;
  if (first === undefined) return null;
  const from = first.line.text.indexOf(first.value);
  const value = authors.map((each) => each.value).join(", ");
  return field(first.line, first.line.text, from, from + first.value.length, value, "note on the author at the end");
}

/** "By Mira Kolt, The Harbour Times". */
function paperOf(top: readonly Line[]): HeadField | null {
  for (const line of top) {
    const paper = /^by\s/i.test(line.text) && line.text.length < 140 ? bylinePaper(line.text) : null;
    if (paper === null) continue;
    const from = line.text.indexOf(paper);
    return field(line, line.text, from, from + paper.length, paper, "line that begins with By");
  }
  return null;
}

const publisherPatterns: readonly (readonly [RegExp, string])[] = [
  [/position of (?:the )?(\p{Lu}[\p{L}’'.&-]*(?: (?:of |the )?\p{Lu}[\p{L}’'.&-]*){0,4})/u, "disclaimer"],
  [
    /(?:first|originally) (?:published|appeared) (?:by|in|on) (?:the )?(\p{Lu}[\p{L}’'.&-]*(?: (?:of |the )?\p{Lu}[\p{L}’'.&-]*){0,4})/u,
    "note on first publication",
  ],
  [
    /(?:©|\(c\)|[Cc]opyright)\s*(?:\d{4})?,?\s*(\p{Lu}[\p{L}’'.&-]*(?: (?:of |the )?\p{Lu}[\p{L}’'.&-]*){0,4})/u,
    "copyright line",
  ],
  [/^\p{Lu}[\p{Lu}\s,.]{2,40}(?:, [\p{L}]+\.? \d{1,2}(?:, \d{4})?)? ?\((\p{Lu}[\p{L} ]{1,20})\) ?[—–-]/u, "dateline"],
];

function publisherOf(lines: readonly Line[], tail: readonly Line[]): HeadField | null {
  for (const [pattern, readAt] of publisherPatterns) {
    for (const line of readAt === "dateline" ? lines.slice(0, 6) : tail) {
      const match = pattern.exec(line.text);
      const value = match?.[1]?.replace(/[.\s]+$/, "");
      if (match === null || value === undefined || value === "") continue;
      const from = match.index + match[0].lastIndexOf(value);
      return field(line, line.text, from, from + value.length, value, readAt);
    }
  }
  return null;
}

/** Day, month and year. */
const fullForms: ReadonlySet<string> = new Set(["iso", "day-month-year", "month-day-year", "dotted"]);
const captions = /\b(?:photo|image|picture|credit|via reuters|getty|EPA|AFP\/|archive)\b/i;

/** "HOLM, Aug 14, 2030 (Tarn News) -": a place in capitals, and the day. */
const dateline =
  /^\p{Lu}{2}[\p{Lu} .'’/-]{0,30}(?:, \p{Lu}[\p{L} .]{2,20})?, (?=\S)([\p{L}\d., ]{6,20}?\d{4})(?: ?\([^)]{2,40}\))? ?[–—-]/u;

/** A full date on a line of its own or beside labels at the top; a photo's caption dates the photo, not the article. */
function publishedOf(text: string, top: readonly Line[], tail: readonly Line[]): HeadField | null {
  for (const line of [
    ...top.filter(({ text: words }) => words.length < 260 || dateline.test(words)),
    ...tail.filter(({ text: words }) => /^(?:published|updated|posted)\b/i.test(words)),
  ]) {
    if (captions.test(line.text)) continue;
    const labelled = /^(?:published|updated|posted|date|by)\b/i.test(line.text);
    for (const date of dateExpressions(text, line.start, line.end, { published: null, anchors: [], narrative: null })) {
      const lead = date.start - line.start;
      const lined = dateline.exec(line.text)?.[0].length ?? 0;
      // "Opinion — by Mira Kolt — 3 October 2030".
      const closes = date.end === line.end && line.text.length < 100 && /[—–|·•]\s*$/.test(line.text.slice(0, lead));
      const own = labelled || closes || lead < 3 || date.end - date.start > line.text.length * 0.5 || lead < lined;
      const full = fullForms.has(date.form);
      if (!own || !(full || (date.form === "month-year" && labelled))) continue;
      // "On 3 May 2030 the council met" begins a sentence, not an article.
      if (!labelled && lead >= lined && line.text.length > 60 && /^[^.]{20,}\.$/.test(line.text)) continue;
      const value = full ? dayText(date.from) : (dayText(date.from) ?? "").slice(0, 7);
      if (value !== null)
        return {
          value,
          readAt: `line ${line.index + 1}`,
          basis: "text",
          start: date.start,
          end: date.end,
          text: date.text,
        };
    }
  }
  return null;
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

const commonWords: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for on with said by from as at are",
  de: "der die und das nicht von mit ist den dem auf für ein eine sich",
  fr: "le la les des et est une dans que pour qui sur pas avec au",
  es: "el los las que del por una con para como más fue se no sus",
  ru: "и в не на что с по как это его за от к из у для",
  uk: "і в не на що з та як це його за від до із для й",
};

/** The language whose commonest words are most of the text. */
function languageOf(text: string): ArticleHead["language"] {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 5) return null;
  const shares = Object.entries(commonWords).map(([language, list]) => {
    const common = new Set(list.split(" "));
    return [language, words.filter((word) => common.has(word)).length / words.length] as const;
  });
  const [best] = shares.sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 0.08 ? null : { value: best[0], share: best[1] };
}
