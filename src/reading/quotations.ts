/**
 * Where words stand in quotation marks.
 * Takes   one paragraph of a text.
 * Gives   the outermost quotations, marks included, and whether the last is still open at the paragraph's end, as it is
 *         when a speech goes on in the next paragraph.
 * Departs inner quotations ('made-up' inside "…") are part of the outer one. Single marks count only in pairs, opened after
 *         a space and closed before one, so that "the soldiers' pay" opens nothing.
 * Cost    one pass.
 */
import type { Span } from "./proposal.ts";

export interface Quotation extends Span {
  /** Between the marks. */
  readonly inner: Span;
  readonly closed: boolean;
}

const opening: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'" };
const longestSingle = 700;

export function quotations(text: string, paragraph: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text.charAt(at);
    const closers = opening[mark];
    if (closers === undefined || !opens(text, at, paragraph)) continue;
    const single = mark === "‘" || mark === "'";
    const close = closing(text, at, paragraph, closers, single);
    if (close !== null) {
      found.push({ start: at, end: close + 1, inner: { start: at + 1, end: close }, closed: true });
      at = close;
    } else if (!single && (mark !== '"' || startsSpeech(text, at, paragraph))) {
      // An open mark with no partner: the speech runs to the paragraph's end.
      found.push({ start: at, end: paragraph.end, inner: { start: at + 1, end: paragraph.end }, closed: false });
      break;
    }
  }
  return found;
}

function opens(text: string, at: number, paragraph: Span): boolean {
  const before = at === paragraph.start ? " " : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const mark = text.charAt(at);
  if (mark === "“" || mark === "„" || mark === "«") return true;
  // After a unit or a name, a straight mark may be inches or feet; after white space, a bracket or a dash it opens.
  return /[\s([{—–:;,-]/.test(before) && /\S/.test(after) && (mark !== "'" || /[\p{L}\d“"]/u.test(after));
}

function closing(text: string, at: number, paragraph: Span, closers: string, single: boolean): number | null {
  const end = single ? Math.min(paragraph.end, at + longestSingle) : paragraph.end;
  for (let i = at + 1; i < end; i++) {
    if (!closers.includes(text.charAt(i))) continue;
    const before = text.charAt(i - 1);
    const after = i + 1 >= paragraph.end ? " " : text.charAt(i + 1);
    if (!single) {
      if (text.charAt(i) !== '"' || /\S/.test(before) || /[\s.,;:!?)]/.test(after)) return i;
    } else if (/[\s.,;:!?)\]"”—–-]/.test(after) && /\S/.test(before) && !possessive(text, i, end)) return i;
  }
  return null;
}

/** In "the troops’ supplies’ end" a mark after an s with another to come is a possessive. */
function possessive(text: string, at: number, end: number): boolean {
  if (text.charAt(at - 1) !== "s" || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, end);
  return /[\p{L}.,!?]['’](?=[\s.,;:!?)])/u.test(rest);
}

function startsSpeech(text: string, at: number, paragraph: Span): boolean {
  return at === paragraph.start || /[:,]\s$/.test(text.slice(Math.max(paragraph.start, at - 2), at));
}
