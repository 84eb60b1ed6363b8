/**
 * Speech that goes on beyond the sentence or paragraph that names its speaker: `"…," X said. "…"`, a speech over paragraphs, an
 * answer behind a question.
 * Takes   what was found so far, and the paragraph or unit at hand.
 * Gives   nothing: statements already found get further parts, or a new one joins them.
 */
import type { Discourse } from "./discourse.ts";
import type { Span, Speaker } from "./proposal.ts";
import { isCore, otherRules } from "./rules.ts";
import type { Progress, StatementDraft } from "./statement-draft.ts";
import type { ParagraphText, Unit } from "./unit.ts";

/** `"…," X said. "…"`: what follows in quotation marks, without a speaker of its own, is the same speech. */
export function takeUpAgain({ text, found }: Progress, unit: Unit, before: StatementDraft | undefined): void {
  const [first] = unit.items;
  const last = found.at(-1);
  if (before === undefined || last !== before || first?.quotation == null) return;
  if (
    !/^quote-|^speaker-cue-quote$|^name-colon$/.test(before.rule) ||
    before.cueAt.end > unit.start ||
    unit.start - before.cueAt.end > 160
  )
    return;
  const between = text.slice(Math.max(before.end, before.cueAt.end), unit.start);
  if (/\n/.test(between)) return;
  const rest = unit.items.slice(1).filter(({ tag }) => tag !== "PUNCT" && tag !== "QUOTE");
  if (rest.length > 0) return;
  const part = { start: first.start, end: unit.items.filter(({ tag }) => tag === "QUOTE").at(-1)?.end ?? first.end };
  // An interviewer's question stands between: an answer of its own.
  if (/\?\s*$/.test(between)) {
    const cueAt = { start: part.start, end: part.start };
    found.push({
      ...before,
      ...part,
      rule: "quote-alone",
      score: otherRules["quote-alone"].score,
      form: "direct",
      cue: "",
      cueAt,
      cueLemma: "",
      parts: [part],
    });
    return;
  }
  found[found.length - 1] = { ...before, end: part.end, parts: [...before.parts, part] };
}
/** `"…` — a paragraph left open — before `"…," X said`: X spoke that one too, and those open before it. */
export function speechBegan({ found }: Progress, paragraphs: readonly ParagraphText[], index: number): void {
  const here = paragraphs[index]?.span;
  const at = found.findIndex(({ rule, start }) => rule === "quote-cue-speaker" && start === here?.start);
  const statement = found[at];
  if (statement === undefined) return;
  const parts: Span[] = [];
  for (let back = index - 1; back >= 0; back--) {
    const { span, quotations } = paragraphs[back] as ParagraphText;
    const [only] = quotations;
    if (only === undefined || only.closed || only.start !== span.start || only.end !== span.end) break;
    if (found.some(({ parts: theirs }) => theirs.some(({ start, end }) => start < span.end && end > span.start))) break;
    parts.unshift({ start: span.start, end: span.end });
  }
  const [first] = parts;
  if (first !== undefined) found[at] = { ...statement, start: first.start, parts: [...parts, ...statement.parts] };
}

/** A paragraph that is nothing but quotation, after one in which somebody spoke: the same speech, or its next piece. */
export function speechGoesOn(progress: Progress, paragraph: ParagraphText, before: ParagraphText | null): void {
  const { found, discourse, text } = progress;
  const [quotation] = paragraph.quotations;
  if (before === null || quotation === undefined || quotation.start !== paragraph.span.start) return;
  if (found.some((each) => each.start >= paragraph.span.start)) return;
  if (paragraph.quotations.some((each, i) => i > 0 && each.start - (paragraph.quotations[i - 1]?.end ?? 0) > 3)) return;
  const end = paragraph.quotations.at(-1)?.end ?? quotation.end;
  if (paragraph.span.end - end > 2) return;
  const last = found
    .filter(({ parts }) => parts.some(({ start, end: to }) => start >= before.span.start && to <= before.span.end))
    .at(-1);
  const open = before.quotations.at(-1);
  const goesOn = open !== undefined && !open.closed;
  const introduced = /:\s*$/.test(text.slice(before.span.start, before.span.end));
  const speaker =
    last !== undefined && (last.form !== "indirect" || introduced)
      ? last.speaker
      : introduced
        ? topic(discourse, before.span)
        : null;
  if (speaker === null) return;
  const rule = goesOn ? "quote-goes-on" : "quote-alone";
  const span = { start: quotation.start, end };
  const index = last === undefined ? -1 : found.indexOf(last);
  // The same speech in a further paragraph: one statement, with one more part.
  if (last !== undefined && speaker === last.speaker && last.end <= span.start) {
    found[index] = { ...last, end, parts: [...last.parts, span], score: Math.min(last.score, otherRules[rule].score) };
    return;
  }
  found.push({
    relay: null,
    kind: "statement",
    ...span,
    score: otherRules[rule].score,
    rule,
    form: "direct",
    act: "speech",
    speaker,
    cue: "",
    cueAt: { start: span.start, end: span.start },
    cueLemma: "",
    parts: [span],
    statedOn: { from: null, to: null, basis: "article-date", words: null },
    core: isCore("speech", speaker.kind, true),
  });
}
/** Whom a paragraph that ends in a colon is about: its first person in a subject's place. */
function topic({ cast }: Discourse, span: Span): Speaker | null {
  const mention = cast.mentions.find(
    (each) => each.start >= span.start && each.end <= span.end && each.subject && each.member.kind === "person",
  );
  return mention === undefined
    ? null
    : {
        canonical: mention.member.canonical,
        start: mention.start,
        end: mention.end,
        kind: "person",
        resolvedBy: "antecedent",
        party: mention.member.actor?.party ?? null,
      };
}
