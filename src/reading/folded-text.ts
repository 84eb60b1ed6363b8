/**
 * A text as it came, and a folded index of it in which typography makes no difference.
 * Takes   any string.
 * Gives   `folded`, where quotes, dashes, spaces, line breaks, soft hyphens, ligatures and composition are one each, and
 *         the way from an offset in either to the other. Offsets are UTF-16 code units.
 * Departs from full NFKC: digits, superscripts and fractions stay what they are, since "m²" and "m2" may not be the same
 *         words; letters keep their case.
 * Cost    one pass; a base letter and its marks are composed together.
 */
import type { Span } from "./proposal.ts";

export interface FoldedText {
  readonly plain: string;
  readonly folded: string;
  /** For every code unit of `folded`, where in `plain` what it stands for begins. */
  readonly startOf: Int32Array;
  /** … and ends. */
  readonly endOf: Int32Array;
}

const quotes = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\u301f]/;
const apostrophes = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** Soft hyphen, zero-width characters, direction marks, byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const white = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const mark = /\p{M}/u;
const ligatures: Readonly<Record<string, string>> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
  "\u2026": "...",
};

export function foldText(plain: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = " ";
  const put = (text: string, start: number, end: number) => {
    for (let i = 0; i < text.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    pieces.push(text);
    last = text;
  };
  for (let at = 0; at < plain.length; ) {
    const end = clusterEnd(plain, at);
    const cluster = plain.slice(at, end);
    const as = foldCluster(cluster);
    if (as === " ") {
      // A run of white space is one space, and none at the beginning; its last code unit closes it.
      if (last !== " ") put(" ", at, end);
      else if (ends.length > 0) ends[ends.length - 1] = end;
    } else if (as !== "") put(as, at, end);
    at = end;
  }
  return { plain, folded: pieces.join(""), startOf: Int32Array.from(starts), endOf: Int32Array.from(ends) };
}

/** Where the code point at `at`, with the marks upon it, ends. */
function clusterEnd(plain: string, at: number): number {
  let end = at + ((plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  // Plain text has no marks below U+0300; sixteen is more than any script piles up.
  for (let more = 0; more < 16 && plain.charCodeAt(end) >= 0x300 && mark.test(plain.charAt(end)); more++) end++;
  return end;
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1) {
    const code = cluster.charCodeAt(0);
    if (code > 0x20 && code < 0x7f && code !== 0x60) return cluster;
    if (unseen.test(cluster)) return "";
    if (white.test(cluster)) return " ";
    if (quotes.test(cluster)) return '"';
    if (apostrophes.test(cluster)) return "'";
    if (dashes.test(cluster)) return "-";
    return ligatures[cluster] ?? cluster.normalize("NFC");
  }
  return cluster.normalize("NFC");
}

/** The folded words of a string by itself, without the map. */
export function folded(text: string): string {
  return foldText(text).folded;
}

/** Where a stretch of the folded text stands in the plain one. Empty or outside stretches give null. */
export function toPlain(text: FoldedText, { start, end }: Span): Span | null {
  const first = text.startOf[start];
  const last = text.endOf[end - 1];
  return first === undefined || last === undefined || end <= start ? null : { start: first, end: last };
}

/** The folded stretch that covers a stretch of the plain text; null where nothing of it is seen. */
export function toFolded(text: FoldedText, { start, end }: Span): Span | null {
  const from = firstEndingAfter(text.endOf, start);
  const to = firstStartingAt(text.startOf, end);
  return from < to ? { start: from, end: to } : null;
}

function firstEndingAfter(ends: Int32Array, offset: number): number {
  return lowest(ends.length, (i) => (ends[i] as number) > offset);
}

function firstStartingAt(starts: Int32Array, offset: number): number {
  return lowest(starts.length, (i) => (starts[i] as number) >= offset);
}

/** The first index of which a monotone condition holds. */
function lowest(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
