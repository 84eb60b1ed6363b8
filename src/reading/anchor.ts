/**
 * Anchors: words of a text, so described that they are found again in another version of it, or said to be lost.
 * Takes   a text and a span; later another version of the text.
 * Gives   quote and position selectors of the Web Annotation model, and where they lead now: `anchored` in the same place or
 *         with the same words where only one place has them in that context, `moved` where a person must look, `orphaned`.
 * Source  [w3c-annotation] TextQuoteSelector, TextPositionSelector; approximate matching by Myers' bit-parallel algorithm.
 * Departs a fuzzy match is refused wherever digits, negations or names differ: at a fifth of the letters, "70 percent" is
 *         also found in "20 percent" and "was not ready" in "was ready".
 * Cost    exact search is linear; the fuzzy one is linear in the text times the errors allowed, over at most `longestSearched`
 *         characters around the old place.
 */
import search from "approx-string-match";
import { type FoldedText, foldText, toFolded, toPlain } from "./folded-text.ts";
import type { Span } from "./proposal.ts";
import { sameGist } from "./same-gist.ts";

export interface Anchor {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** UTF-16 code units of the version that was anchored. */
  readonly position: Span;
}

export type AnchorState = "anchored" | "moved" | "orphaned";

export interface Resolution {
  readonly state: AnchorState;
  readonly span: Span | null;
  /** Why it is not simply anchored. */
  readonly because:
    | "same-place"
    | "same-words"
    | "one-of-several"
    | "typography"
    | "similar-words"
    | "negated"
    | "not-found";
}

const contextLength = 32;
const longestFuzzy = 600;
const longestSearched = 400_000;
const errorShare = 0.2;

export function anchorOf(text: string, { start, end }: Span): Anchor {
  return {
    quote: { exact: text.slice(start, end), prefix: before(text, start), suffix: after(text, end) },
    position: { start, end },
  };
}

/** Context back to the beginning of a word. */
function before(text: string, at: number): string {
  let start = Math.max(0, at - contextLength);
  while (start > 0 && at - start < contextLength * 2 && !/\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}

function after(text: string, at: number): string {
  let end = Math.min(text.length, at + contextLength);
  while (end < text.length && end - at < contextLength * 2 && !/\s/.test(text.charAt(end))) end++;
  return text.slice(at, end);
}

/** Where an anchor leads in a version of the text. */
export function resolveAnchor(text: FoldedText | string, anchor: Anchor): Resolution {
  const version = typeof text === "string" ? foldText(text) : text;
  const { quote, position } = anchor;
  if (quote.exact === "") return lost;
  const places = occurrences(version.plain, quote.exact)
    .map((start) => ({ start, end: start + quote.exact.length }))
    .filter((span) => !cutsInto(version.plain, span, quote));
  const here = places.find(({ start, end }) => start === position.start && end === position.end);
  const same: Resolution | null =
    here !== undefined && (places.length === 1 || fits(version.plain, here, quote) > 0)
      ? { state: "anchored", span: here, because: "same-place" }
      : choose(places, version.plain, anchor);
  const found = same ?? byFolding(version, anchor) ?? bySimilarity(version, anchor) ?? lost;
  return found.span !== null && newlyNegated(version.plain, found.span, quote)
    ? { ...found, state: "moved", because: "negated" }
    : found;
}

/** "20 percent" is no part of "120 percent", nor "5" of "1.5", nor "art" of "party"; unless it was so when it was anchored. */
function cutsInto(text: string, { start, end }: Span, { exact, prefix, suffix }: Anchor["quote"]): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  return (
    (joins(before, exact.slice(0, 1)) && !joins(prefix.slice(-2), exact.slice(0, 1))) ||
    (joins(reversed(behind), exact.slice(-1)) && !joins(reversed(suffix.slice(0, 2)), exact.slice(-1)))
  );
}

/** Do the characters beside an edge and the one inside it make one word or number? */
function joins(beside: string, inside: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(inside)) return false;
  return /[\p{L}\p{N}]$/u.test(beside) || (/\p{N}/u.test(inside) && /(?:\p{N}[.,:/-]|[$€£%])$/u.test(beside));
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

const negation = /(?:\b(?:not|no|never|neither|nor|without|cannot|hardly)|n['’]t)\s+$/iu;

/** The same words under a "not" that was not there: a person must look. */
function newlyNegated(text: string, { start }: Span, { prefix }: Anchor["quote"]): boolean {
  return negation.test(text.slice(Math.max(0, start - 12), start)) && !negation.test(prefix);
}

const lost: Resolution = { state: "orphaned", span: null, because: "not-found" };

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 1000; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** How many characters of context agree, folded. */
function fits(text: string, { start, end }: Span, { prefix, suffix }: Anchor["quote"]): number {
  const left = foldText(text.slice(Math.max(0, start - prefix.length), start)).folded;
  const right = foldText(text.slice(end, end + suffix.length)).folded;
  return sharedEnd(left, foldText(prefix).folded) + sharedStart(right, foldText(suffix).folded);
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (
    count < a.length &&
    count < b.length &&
    a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)
  ) {
    count++;
  }
  return count;
}

/** One place is the place; of several the one whose context agrees best, if one does. */
function choose(spans: readonly Span[], text: string, anchor: Anchor): Resolution | null {
  const [only] = spans;
  if (only === undefined) return null;
  if (spans.length === 1) return { state: "anchored", span: only, because: "same-words" };
  const scored = spans
    .map((span) => ({ span, score: fits(text, span, anchor.quote) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored as [(typeof scored)[number], (typeof scored)[number]];
  if (best.score > second.score && best.score > 0) return { state: "anchored", span: best.span, because: "same-words" };
  const near = scored
    .filter(({ score }) => score === best.score)
    .sort((a, b) => distance(a.span, anchor) - distance(b.span, anchor));
  return { state: "moved", span: near[0]?.span ?? best.span, because: "one-of-several" };
}

function distance({ start }: Span, { position }: Anchor): number {
  return Math.abs(start - position.start);
}

/** The same words but for typography: quotes, dashes, line breaks, composed letters. */
function byFolding(version: FoldedText, anchor: Anchor): Resolution | null {
  const wanted = foldText(anchor.quote.exact).folded.trim();
  if (wanted === "") return null;
  const spans = occurrences(version.folded, wanted)
    .map((start) => toPlain(version, { start, end: start + wanted.length }))
    .filter((span) => span !== null)
    .filter((span) => !cutsInto(version.plain, span, anchor.quote));
  const found = choose(spans, version.plain, anchor);
  return found === null || found.because === "one-of-several" ? found : { ...found, because: "typography" };
}

/** Words that differ in letters, but not in digits, negations or names: to be looked at by a person. */
function bySimilarity(version: FoldedText, anchor: Anchor): Resolution | null {
  const wanted = foldText(anchor.quote.exact).folded.trim();
  if (wanted.length < 12 || wanted.length > longestFuzzy) return null;
  const { text, offset } = windowOf(version, anchor);
  const errors = Math.floor(wanted.length * errorShare);
  const matches = search(text, wanted, errors)
    .slice(0, 50)
    .map((match) => toWords(text, match.start, match.end))
    .filter((match) => sameGist(wanted, text.slice(match.start, match.end)))
    .map((match) => toPlain(version, { start: match.start + offset, end: match.end + offset }))
    .filter((span) => span !== null);
  const best = [...matches].sort(
    (a, b) =>
      fits(version.plain, b, anchor.quote) - fits(version.plain, a, anchor.quote) ||
      distance(a, anchor) - distance(b, anchor),
  )[0];
  return best === undefined ? null : { state: "moved", span: best, because: "similar-words" };
}

function windowOf(version: FoldedText, { position }: Anchor): { readonly text: string; readonly offset: number } {
  if (version.folded.length <= longestSearched) return { text: version.folded, offset: 0 };
  const near = toFolded(version, {
    start: Math.min(position.start, version.plain.length - 1),
    end: version.plain.length,
  });
  const middle = near?.start ?? 0;
  const offset = Math.max(0, Math.min(version.folded.length - longestSearched, middle - longestSearched / 2));
  return { text: version.folded.slice(offset, offset + longestSearched), offset };
}

/** Whole words only: a match that begins inside "not" or "120" would hide what it cuts off. */
function toWords(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start > 0 && /[\p{L}\p{N}'.,%$€£+-]/u.test(text.charAt(start - 1)) && /\S/.test(text.charAt(start - 1)))
    start--;
  while (end < text.length && /[\p{L}\p{N}'%]/u.test(text.charAt(end))) end++;
  while (start < end && /[\s.,'+-]/.test(text.charAt(start))) start++;
  return { start, end };
}
