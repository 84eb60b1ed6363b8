/**
 * The stretches in which attribution is looked for: a sentence, or several where a quotation joins them.
 * Takes   one paragraph: its tokens, sentences and quotations.
 * Gives   units of items; a quotation is a single item, so that `"…," X said.` has the same shape however long the speech is.
 */
import { cueForms } from "./cue-forms.ts";
import type { Span } from "./proposal.ts";
import type { Quotation } from "./quotations.ts";
import type { Token } from "./tagged-text.ts";

export interface Item extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: Token["tag"] | "QUOTE";
  readonly lemma: string;
  readonly quotation: Quotation | null;
}

export interface Unit extends Span {
  readonly items: readonly Item[];
  /** Position of the paragraph in the text. */
  readonly paragraph: number;
  /** Does the unit stand inside a quotation, and which? */
  readonly inside: Quotation | null;
}

export interface ParagraphText {
  readonly span: Span;
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
}

export function unitsOf(text: string, { index, tokens, sentences, quotations }: ParagraphText): readonly Unit[] {
  const units: Unit[] = [];
  for (const span of joined(text, sentences, quotations, tokens)) {
    units.push({ ...span, paragraph: index, inside: null, items: itemsIn(text, span, tokens, quotations) });
  }
  return units;
}

/** The sentences inside a quotation, as units of their own. */
export function unitsInside(
  text: string,
  { index, tokens, sentences }: ParagraphText,
  quotation: Quotation,
): readonly Unit[] {
  const { start, end } = quotation.inner;
  return sentences.flatMap((sentence) => {
    const span = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
    if (span.end - span.start < 8) return [];
    return [{ ...span, paragraph: index, inside: quotation, items: itemsIn(text, span, tokens, []) }];
  });
}

function itemsIn(
  text: string,
  span: Span,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): readonly Item[] {
  const inside = quotations.filter((each) => each.start >= span.start && each.end <= span.end);
  const items: Item[] = [];
  let next = 0;
  for (let i = firstFrom(tokens, span.start); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= span.end) break;
    const quotation = inside[next];
    if (quotation !== undefined && token.end > quotation.start) {
      if (items.at(-1)?.quotation !== quotation) items.push(quoteItem(text, quotation));
      if (tokens[i + 1] === undefined || (tokens[i + 1] as Token).start >= quotation.end) next++;
    } else if (token.end <= span.end) items.push({ ...token, quotation: null });
  }
  return items;
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function quoteItem(text: string, quotation: Quotation): Item {
  const { start, end } = quotation;
  return { start, end, text: text.slice(start, end), lower: '"', tag: "QUOTE", lemma: '"', quotation };
}

/** Sentences, joined where a quotation runs across their border or where the next is only "X said". */
function joined(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
  tokens: readonly Token[],
): readonly Span[] {
  const found: Span[] = [];
  for (const sentence of sentences) {
    const before = found.at(-1);
    const joins =
      before !== undefined &&
      (quotations.some(({ start, end }) => start < before.end && end > sentence.start) ||
        isTag(text, before, sentence, quotations, tokens));
    if (joins) found[found.length - 1] = { start: before.start, end: Math.max(before.end, sentence.end) };
    else found.push(sentence);
  }
  return found;
}

/** Is a sentence after a question or an exclamation in quotation marks only its tag: `"Why now?" Smith asked.` */
function isTag(
  text: string,
  before: Span,
  sentence: Span,
  quotations: readonly Quotation[],
  tokens: readonly Token[],
): boolean {
  const last = quotations.find((each) => each.end === before.end);
  if (last === undefined || !/[?!…,—-]$/.test(text.slice(last.inner.start, last.inner.end))) return false;
  if (sentence.end - sentence.start > 120) return false;
  const from = firstFrom(tokens, sentence.start);
  return tokens
    .slice(from, from + 7)
    .some(
      ({ lower }, i, all) =>
        cueForms(lower).some(({ entry }) => entry.takes.has("quote")) && all[i + 1]?.lower !== "that",
    );
}
