/**
 * A stretch of a text cut where proposals begin and end, so that overlapping ones can be marked; and the stretch to show of a
 * text that may be of any length.
 * Cost  linear in the items that touch the stretch, times those that lie over one piece.
 */

import type { QueueItem, Span } from "../../../reading/index.ts";

export interface Piece extends Span {
  /** Ids of the items that lie over it, the shortest first. */
  readonly items: readonly string[];
}

export function textPieces({ start, end }: Span, items: readonly QueueItem[]): readonly Piece[] {
  const touching = items.filter((item) => item.start < end && item.end > start);
  const cuts = [...new Set([start, end, ...touching.flatMap((item) => [item.start, item.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const byLength = [...touching].sort((a, b) => a.end - a.start - (b.end - b.start));
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number;
    const over = byLength.filter((item) => item.start <= from && item.end >= to);
    return { start: from, end: to, items: over.map(({ id }) => id) };
  });
}

/** As much of a text as a page shows at once; more would be slow, and nobody reads it in one go. */
export const shownAtOnce = 8000;

/** The stretch around a place: from the beginning of a line where there is one near, never through a pair of surrogates. */
export function stretchAround(text: string, place: number): Span {
  if (text.length <= shownAtOnce) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min(text.length - shownAtOnce, place - shownAtOnce / 4));
  const start = wanted === 0 ? 0 : lineStart(text, wanted);
  const end = Math.min(text.length, start + shownAtOnce);
  return { start, end: end < text.length && isTrail(text, end) ? end + 1 : end };
}

function lineStart(text: string, near: number): number {
  const at = text.lastIndexOf("\n", near);
  if (at >= 0 && near - at < shownAtOnce / 8) return at + 1;
  return isTrail(text, near) ? near + 1 : near;
}

function isTrail(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Where to cut an item in two: at the place meant if it lies inside, else at the sentence or word nearest the middle. */
export function cutOf(item: QueueItem, meant: number | null): number {
  if (meant !== null && meant > item.start && meant < item.end) return meant;
  const middle = item.text.length / 2;
  const breaks = [...item.text.matchAll(/[.;!?]["”’]?\s+|\s+/g)].map((match) => ({
    at: match.index + match[0].length,
    sentence: match[0].trim() !== "",
  }));
  const inside = breaks.filter(({ at }) => at > 0 && at < item.text.length);
  const sentences = inside.filter(({ sentence }) => sentence);
  const [best] = [...(sentences.length > 0 ? sentences : inside)].sort(
    (a, b) => Math.abs(a.at - middle) - Math.abs(b.at - middle),
  );
  return item.start + (best?.at ?? Math.max(1, Math.floor(middle)));
}
