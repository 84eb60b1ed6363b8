/**
 * Paragraphs and sentences of a plain text.
 * Takes   any string, also a single line of many megabytes.
 * Gives   spans, in order, without white space at their ends; nothing but white space lies outside of them.
 * Source  `Intl.Segmenter`, one paragraph at a time, mended where it breaks after an abbreviation, an initial, a unit
 *         ("1,263 sq. km") or a question inside quotes that runs on ("?" the President asked).
 * Cost    linear: the segmenter is quadratic beyond some 40,000 characters, so a paragraph is cut at 4,000.
 */
import type { Span } from "./proposal.ts";

const longestPiece = 4000;
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Words that a full stop follows without ending a sentence. */
const abbreviations = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen lt col maj capt sgt adm cmdr pres st mt ft no nos vol art sec jan feb mar apr jun jul aug " +
    "sep sept oct nov dec vs etc inc ltd co corp bros dept est approx ca cf e.g i.e sq cu hon rev messrs amb"
  ).split(" "),
);
/** Abbreviations of places and times, which may end a sentence: they do where a word like these follows. */
const mayEnd = /(?:^|\s|\()(?:[A-Z]\.){2,}$|(?:^|\s)[ap]\.m\.$|(?:^|\s)(?:Inc|Ltd|Corp|Co|Jr|Sr|etc)\.$/;
const starters =
  /^["'“‘]?(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|However|This|That|These|Those|If|When|While|As|For|To|After|Before|There|His|Her|Its|Their|Some|Many|Meanwhile)\b/;

export function paragraphs(text: string): readonly Span[] {
  return [...paragraphsOf(text)];
}

function* paragraphsOf(text: string): Generator<Span> {
  const width = wrapWidth(text);
  const breaks = width === null ? /[\n\r\u2028\u2029]+/g : /\n\s*/g;
  let at = 0;
  let line = 0;
  for (const match of text.matchAll(breaks)) {
    const from = line;
    line = match.index + match[0].length;
    if (width !== null && !/\n[^\S\n]*\n/.test(match[0]) && !endsEarly(text, from, match.index, line, width)) continue;
    yield* trimmed(text, at, match.index);
    at = match.index + match[0].length;
  }
  yield* trimmed(text, at, text.length);
}

/**
 * Where lines are broken in mid-sentence, as in a PDF's text, how long they are; else null. Judged by the breaks that a small
 * letter follows; the width is that of most lines so broken.
 */
function wrapWidth(text: string): number | null {
  let singles = 0;
  const widths: number[] = [];
  let line = 0;
  const start = text.slice(0, 200_000);
  for (const match of start.matchAll(/\n(?=([^\n]))/g)) {
    const width = start.slice(line, match.index).trim().length;
    line = match.index + 1;
    if (width === 0) continue;
    singles++;
    if (/\p{Ll}/u.test(match[1] ?? "")) widths.push(width);
  }
  if (widths.length < 3 || widths.length < singles * 0.3) return null;
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? null;
}

/** Was a line ended on purpose? The next word, no small one, would have fitted on it easily; or a byline begins after it. */
function endsEarly(text: string, from: number, to: number, next: number, width: number): boolean {
  const word = /^\S{1,40}/.exec(text.slice(next, next + 40))?.[0] ?? "";
  if (word === "" || /^\p{Ll}/u.test(word)) return false;
  if (/^By \p{Lu}/u.test(text.slice(next, next + 8))) return true;
  return text.slice(from, to).trim().length + 1 + word.length < width * 0.75;
}

function* trimmed(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  let to = end;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  if (from < to) yield { start: from, end: to };
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028;
}

/** The sentences of one paragraph. */
export function sentencesOf(text: string, paragraph: Span): readonly Span[] {
  const found: Span[] = [];
  for (const piece of pieces(text, paragraph)) {
    // To the segmenter a line break always ends a sentence; within a paragraph it ends nothing.
    const words = text.slice(piece.start, piece.end).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, " ");
    for (const { index, segment } of segmenter.segment(words)) {
      const start = piece.start + index;
      for (const span of trimmed(text, start, start + segment.length)) {
        const before = found.at(-1);
        if (before !== undefined && runsOn(text, before, span)) found[found.length - 1] = { ...before, end: span.end };
        else found.push(span);
      }
    }
  }
  return found;
}

/** Every sentence of a text, a paragraph at a time, so that one may stop early. */
export function* sentences(text: string): Generator<Span> {
  for (const paragraph of paragraphsOf(text)) yield* sentencesOf(text, paragraph);
}

/** Cuts what is too long for the segmenter, after a full stop or at least between words. */
function* pieces(text: string, { start, end }: Span): Generator<Span> {
  let at = start;
  while (end - at > longestPiece) {
    const window = text.slice(at, at + longestPiece);
    const stop = Math.max(window.lastIndexOf(". "), window.lastIndexOf('." ') + 1, window.lastIndexOf(".” ") + 1);
    const space = stop > 0 ? stop + 1 : window.lastIndexOf(" ");
    let cut = at + (space > 0 ? space : longestPiece);
    if (isLowSurrogate(text.charCodeAt(cut))) cut++;
    yield { start: at, end: cut };
    at = cut;
  }
  if (at < end) yield { start: at, end };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Does what the segmenter took for a new sentence belong to the one before it? */
function runsOn(text: string, before: Span, next: Span): boolean {
  if (next.start - before.end > 3) return false;
  const tail = text.slice(Math.max(before.start, before.end - 24), before.end);
  const head = text.slice(next.start, Math.min(next.end, next.start + 24));
  const word = /([\p{L}.]+)\.$/u.exec(tail)?.[1];
  if (/[.?!…]["'”’»)]?$/.test(tail) && /^\p{Ll}/u.test(head)) return true;
  if (word === undefined) return false;
  if (mayEnd.test(tail)) return !starters.test(head);
  if (abbreviations.has(word.toLowerCase())) return /^[\p{Lu}\p{Ll}\d]/u.test(head);
  // "Wrote on X. Roe": no initial.
  if (/\b(?:on|via) X\.$/.test(tail)) return false;
  // An initial, as in "Jane A. Roe".
  return /(?:^|\s)\p{Lu}\.$/u.test(tail) && /^\p{Lu}/u.test(head);
}
