/**
 * What an article's file says of itself, laid over what its text says.
 * Takes   the text, and the file's own fields, each with where it was read: "meta author".
 * Gives   a head: the file's word stands above the text's, but for the day on which the file was made. A field has a place only where its words stand in the text; a day is a
 *         day, whatever time the file adds to it; a byline is names, without the paper they write for.
 */

import { formatDay, parseDay } from "../ground/index.ts";
import { type ArticleHead, articleHead, type HeadField } from "./article-head.ts";
import { bylineNames, bylinePaper } from "./byline.ts";
import { dateExpressions } from "./date-expressions.ts";

export interface FileField {
  readonly value: string;
  /** Where it was read, in words. */
  readonly from: string;
  /** True of a date on which the file was made: printing an old article makes a new file. */
  readonly made?: boolean;
}

export type FileFields = Readonly<
  Partial<Record<"title" | "byline" | "publisher" | "published" | "language", FileField>>
>;

/** So far into the text a field's words are looked for. */
const headLength = 4000;

export function headOfFile(text: string, file: FileFields): ArticleHead {
  const read = articleHead(text);
  const paper = file.publisher?.value ?? read.publisher?.value ?? null;
  const byline = file.byline;
  const dated = file.published;
  const day = dated === undefined ? null : dayOf(dated.value);
  const told = (field: FileField | undefined, value: string | null, other: HeadField | null): HeadField | null =>
    field === undefined || value === null ? other : placed(text, field, value);
  const fromByline = byline === undefined ? null : bylinePaper(byline.value);
  return {
    title: told(file.title, file.title?.value ?? null, read.title),
    byline: told(byline, byline === undefined ? null : bylineNames(byline.value, paper), read.byline),
    publisher:
      told(file.publisher, file.publisher?.value ?? null, read.publisher) ??
      (byline === undefined || fromByline === null ? null : placed(text, byline, fromByline)),
    published:
      dated?.made === true
        ? (read.published ?? (day === null ? null : { ...placed(text, dated, day), made: true }))
        : told(dated, day, read.published),
    language: read.language,
  };
}

/** With its place in the text's head, where the very words stand there. */
function placed(text: string, { value: written, from }: FileField, value: string): HeadField {
  const start = value.length < 3 ? -1 : text.slice(0, headLength).indexOf(value);
  return start < 0
    ? { value, readAt: from, basis: "file", start: null, end: null, text: written }
    : { value, readAt: from, basis: "file", start, end: start + value.length, text: value };
}

/** The day as the publisher writes it: "2030-05-14T23:30:00-05:00" is 14 May there, whatever the hour elsewhere. */
function dayOf(written: string): string | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(written);
  if (iso !== null) {
    const day = parseDay(`${iso[1]}-${iso[2]}-${iso[3]}`);
    return day === null ? null : formatDay(day);
  }
  if (/^\s*\d{4}-\d{2}\s*$/.test(written)) return written.trim();
  const [date] = dateExpressions(written, 0, written.length, { published: null, anchors: [], narrative: null });
  return date === undefined || date.from === null || date.from !== date.to ? null : formatDay(date.from);
}
