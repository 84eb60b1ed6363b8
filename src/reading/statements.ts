/**
 * All attributed statements of a text, with speaker, date, nesting and core.
 * Takes   the paragraphs' units in order, the cast, the register, dates.
 * Gives   drafts of statement proposals; silences apart.
 */
import { formatDay } from "../ground/index.ts";
import { type Attribution, attributions } from "./attribution.ts";
import { type CueFrame, cueFrames, phraseEndingAt } from "./cue-frame.ts";
import { type DateExpression, type DateReference, dateExpressions } from "./date-expressions.ts";
import type { Discourse } from "./discourse.ts";
import { otherAttributions } from "./other-attributions.ts";
import type { Draft, Span, Speaker, StatementProposal } from "./proposal.ts";
import { isCore, otherRules } from "./rules.ts";
import { silences } from "./silences.ts";
import { speakerOf } from "./speaker.ts";
import { type DatedBefore, statedOn } from "./stated-on.ts";
import { headlineTurn, type Turn, transcriptTurns } from "./transcript.ts";
import { type ParagraphText, type Unit, unitsInside, unitsOf } from "./unit.ts";

export type StatementDraft = Omit<StatementProposal, "id" | "text" | "by" | "chain" | "within">;
export type SilenceDraft = Extract<Draft, { kind: "silence" }>;

interface Progress {
  readonly text: string;
  readonly discourse: Discourse;
  readonly reference: DateReference;
  readonly found: StatementDraft[];
  readonly silent: SilenceDraft[];
  dated: DatedBefore | null;
  unit: number;
}

export function statementsOf(
  text: string,
  paragraphs: readonly ParagraphText[],
  discourse: Discourse,
  reference: DateReference,
): { readonly statements: readonly StatementDraft[]; readonly silences: readonly SilenceDraft[] } {
  const progress: Progress = { text, discourse, reference, found: [], silent: [], dated: null, unit: 0 };
  paragraphs.forEach((paragraph, index) => {
    const units = unitsOf(text, paragraph);
    for (const unit of units) {
      const before = progress.found.at(-1);
      readUnit(progress, unit);
      takeUpAgain(progress, unit, before);
      for (const { quotation } of unit.items) {
        if (quotation === null || quotation.end - quotation.start < 60) continue;
        for (const inner of unitsInside(text, paragraph, quotation)) readUnit(progress, inner);
      }
    }
    speechGoesOn(progress, paragraph, paragraphs[index - 1] ?? null);
  });
  const turns = transcriptTurns(text, paragraphs);
  for (const turn of turns) addTurn(progress, turn, "transcript");
  const headline = turns.length > 0 ? null : headlineTurn(text, paragraphs, discourse.cast);
  if (headline !== null) addTurn(progress, headline, "headline-colon");
  return { statements: progress.found, silences: progress.silent };
}

function publishedOn({ published, guessed }: DateReference): DateReference["published"] {
  return guessed === true ? null : published;
}

/** The first subject of a unit, where no name tells it: "some … others …" or "he" may mean them later. */
function noteTopic({ discourse, text }: Progress, { items, inside }: Unit): void {
  if (inside !== null) return;
  const verb = items.findIndex(({ tag }, i) => i > 0 && (tag === "VERB" || tag === "AUX"));
  const phrase = verb < 1 ? null : phraseEndingAt(items, verb, discourse.register);
  if (phrase === null || phrase.kind.naming !== "descriptor" || !(phrase.kind.plural || phrase.kind.kind === "person"))
    return;
  const { speaker, member } = speakerOf(text, phrase, discourse);
  discourse.speakers.push({ at: speaker.start, speaker, member });
}

function readUnit(progress: Progress, unit: Unit): void {
  const { text, discourse } = progress;
  noteTopic(progress, unit);
  progress.unit++;
  const frames = cueFrames(unit, discourse.register);
  const all = [...attributions(unit, frames), ...otherAttributions(unit, discourse.register)].sort(
    (a, b) => a.cue.start - b.cue.start,
  );
  const silent = silences(unit, frames);
  const dates = dateExpressions(text, unit.start, unit.end, {
    ...progress.reference,
    narrative: narrative(progress.dated),
  });
  if (all.length === 0 && silent.length === 0) {
    if (unit.inside === null) noteDate(progress, unit, dates);
    return;
  }
  for (const each of distinct(all.map((one) => behindQuote(one, all)))) {
    if (unit.inside !== null && !nestable(each)) continue;
    addStatement(progress, unit, each, dates);
  }
  for (const each of silent) {
    const { speaker, member } = speakerOf(text, each.subject, discourse);
    discourse.speakers.push({ at: speaker.start, speaker, member });
    const on = statedOn(
      dates,
      [each.topic],
      each.cue,
      { speaker: speaker.canonical, paragraph: unit.paragraph, unit: progress.unit },
      null,
      publishedOn(progress.reference),
    );
    progress.silent.push({
      kind: "silence",
      ...each.topic,
      score: 0.85,
      rule: each.rule,
      speaker,
      cue: text.slice(each.cue.start, each.cue.end),
      cueAt: each.cue,
      statedOn: on,
    });
  }
}

/** `"…," X said. "…"`: what follows in quotation marks, without a speaker of its own, is the same speech. */
function takeUpAgain({ text, found }: Progress, unit: Unit, before: StatementDraft | undefined): void {
  const [first] = unit.items;
  const last = found.at(-1);
  if (before === undefined || last !== before || first?.quotation == null) return;
  if (
    !/^quote-|^speaker-cue-quote$/.test(before.rule) ||
    before.cueAt.end > unit.start ||
    unit.start - before.cueAt.end > 160
  )
    return;
  if (/\n/.test(text.slice(before.cueAt.end, unit.start))) return;
  const rest = unit.items.slice(1).filter(({ tag }) => tag !== "PUNCT" && tag !== "QUOTE");
  if (rest.length > 0) return;
  const part = { start: first.start, end: unit.items.filter(({ tag }) => tag === "QUOTE").at(-1)?.end ?? first.end };
  found[found.length - 1] = { ...before, end: part.end, parts: [...before.parts, part] };
}

/** A sentence that only tells what happened dates what is said right after it: "He set out terms in June. He said that …" */
function noteDate(progress: Progress, unit: Unit, dates: readonly DateExpression[]): void {
  const on = statedOn(
    dates,
    [],
    { start: unit.start, end: unit.start },
    { speaker: "", paragraph: unit.paragraph, unit: progress.unit },
    null,
    null,
  );
  if (
    /\b(?:will|would|due|plans?|expected|scheduled|next|upcoming|until|by)\b/i.test(
      progress.text.slice(unit.start, unit.end),
    )
  )
    return;
  if (on.words !== null && on.from !== null)
    progress.dated = { speaker: "", paragraph: unit.paragraph, unit: progress.unit, on };
}

/** `"…," she said, referring to …, according to X`: X vouches for what follows her cue, not for her words. */
function behindQuote(each: Attribution, all: readonly Attribution[]): Attribution {
  const [part] = each.parts;
  if (each.rule !== "according-to" || part === undefined || each.parts.length > 1) return each;
  const quote = all.find(
    ({ rule, cue, parts }) =>
      rule === "quote-cue-speaker" && cue.end < part.end && (parts[0]?.start ?? 0) >= part.start,
  );
  const start = quote === undefined ? part.start : quote.cue.end;
  return start === part.start || part.end - start < 12
    ? each
    : { ...each, parts: [{ start: start + 2, end: part.end }] };
}

/** Inside somebody's words only others count as speakers: "we believe" is the speaker's own. */
function nestable({ subject, rule }: Attribution): boolean {
  return (subject.kind.naming === "name" || subject.kind.naming === "state") && /that|clause|according/.test(rule);
}

/** One statement a cue; of two with the same content the better. */
function distinct(all: readonly Attribution[]): readonly Attribution[] {
  const kept: Attribution[] = [];
  for (const each of all) {
    const same = kept.findIndex(
      (other) => other.parts[0]?.start === each.parts[0]?.start && other.parts.at(-1)?.end === each.parts.at(-1)?.end,
    );
    const other = same < 0 ? undefined : kept[same];
    if (other === undefined) kept.push(each);
    else if (each.score > other.score) kept[same] = each;
  }
  return kept;
}

function narrative(dated: DatedBefore | null): DateReference["narrative"] {
  const on = dated?.on;
  if (on === undefined || on.from === null || on.from !== on.to) return null;
  const [expression] = dateExpressions(on.from, 0, on.from.length, { published: null, anchors: [], narrative: null });
  return expression?.from ?? null;
}

function addStatement(progress: Progress, unit: Unit, each: Attribution, dates: readonly DateExpression[]): void {
  const { text, discourse, reference } = progress;
  const { speaker, member } = speakerOf(text, each.subject, discourse);
  const parts = each.parts;
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const overlaps = each.rule !== "order-noun" && speaker.start >= start && speaker.end <= end && parts.length === 1;
  if (overlaps) return;
  const here = { speaker: speaker.canonical, paragraph: unit.paragraph, unit: progress.unit };
  // "…, she said, referring to an attack on Monday": nor is that.
  const told = dates.filter(
    (date) => date.start < each.cue.end || !/, \p{L}+ing\b/u.test(text.slice(each.cue.end, date.start)),
  );
  // "The minister, who took office in May, said": that is not when it was said.
  const on = statedOn(told, [...parts, speaker], each.cue, here, progress.dated, publishedOn(reference));
  if (unit.inside === null && on.basis !== "article-date") progress.dated = { ...here, on };
  discourse.speakers.push({ at: Math.min(speaker.start, each.cue.start), speaker, member });
  progress.found.push({
    kind: "statement",
    start,
    end,
    score: each.elided ? each.score * 0.95 : each.score,
    rule: each.rule,
    form: formOf(text, parts),
    act: each.act,
    speaker,
    cue: text.slice(each.cue.start, each.cue.end),
    cueAt: each.cue,
    cueLemma: each.lemma,
    parts,
    statedOn: on,
    core: isCore(each.act, speaker.kind, each.finite),
  });
}

/** Direct: all in quotation marks; mixed: part of it. */
function formOf(text: string, parts: readonly Span[]): StatementProposal["form"] {
  const words = parts.map((part) => text.slice(part.start, part.end)).join(" ");
  const bare = words.replace(/^that\s+/i, "").trim();
  if (/^["“„«‘'][\s\S]*["”»’']$/.test(bare) && !/["”»] [^"“]{3,} ["“«]/.test(bare)) return "direct";
  if (/^["“„«][^"”»]*$/.test(bare)) return "direct";
  return /["“„«”»]/.test(bare) || /(?:^|\s)['‘][^'’]{3,}['’](?=[\s.,;:]|$)/.test(bare) ? "mixed" : "indirect";
}

/** A paragraph that is nothing but quotation, after one in which somebody spoke: the same speech, or its next piece. */
function speechGoesOn(progress: Progress, paragraph: ParagraphText, before: ParagraphText | null): void {
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

function addTurn(
  { discourse, reference, found, text }: Progress,
  { speaker: who, words }: Turn,
  rule: "transcript" | "headline-colon",
): void {
  if (
    found.some(
      ({ start, end }) => start < words.end && end > words.start && end - start > (words.end - words.start) / 2,
    )
  )
    return;
  const member = discourse.cast.mentions.find(({ start, end }) => start >= who.start && end <= who.end)?.member ?? null;
  const speaker: Speaker = {
    canonical: member?.canonical ?? who.text,
    start: who.start,
    end: who.end,
    kind: member?.kind === "person" || member === null ? "person" : "institution",
    resolvedBy: "name",
    party: member?.actor?.party ?? null,
  };
  found.push({
    kind: "statement",
    ...words,
    score: otherRules[rule].score,
    rule,
    form: rule === "transcript" ? "direct" : formOf(text, [words]),
    act: "speech",
    speaker,
    cue: ":",
    cueAt: { start: who.end, end: who.end + 1 },
    cueLemma: "",
    parts: [words],
    statedOn: {
      from: null,
      to: publishedOn(reference) === null ? null : formatDay(publishedOn(reference) as number),
      basis: "article-date",
      words: null,
    },
    core: true,
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

export type { CueFrame };
