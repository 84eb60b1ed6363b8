/**
 * All attributed statements of a text, with speaker, date, nesting and core.
 * Takes   the paragraphs' units in order, the cast, the register, dates.
 * Gives   drafts of statement proposals; silences apart.
 */
import { formatDay } from "../ground/index.ts";
import { type Attribution, attributions } from "./attribution.ts";
import type { Member } from "./cast.ts";
import { cueFrames } from "./cue-frame.ts";
import { phraseEndingAt, spokenPhrase } from "./cue-subject.ts";
import { type DateExpression, type DateReference, dateExpressions } from "./date-expressions.ts";
import type { Discourse } from "./discourse.ts";
import { phraseAfter } from "./noun-group.ts";
import { otherAttributions } from "./other-attributions.ts";
import type { Span, Speaker, StatedOn, StatementProposal } from "./proposal.ts";
import { isCore, otherRules } from "./rules.ts";
import { silences } from "./silences.ts";
import { speakerOf } from "./speaker.ts";
import { speechBegan, speechGoesOn, takeUpAgain } from "./speech-goes-on.ts";
import { type DatedBefore, statedOn } from "./stated-on.ts";
import type { Progress, SilenceDraft, StatementDraft } from "./statement-draft.ts";
import { asker, headlineTurn, type SpokenTurn, spokenTurns, transcriptTurns } from "./transcript.ts";
import { type ParagraphText, type Unit, unitsInside, unitsOf } from "./unit.ts";

export function statementsOf(
  text: string,
  paragraphs: readonly ParagraphText[],
  discourse: Discourse,
  reference: DateReference,
): { readonly statements: readonly StatementDraft[]; readonly silences: readonly SilenceDraft[] } {
  const turns = spokenTurns(text, transcriptTurns(text, paragraphs), discourse);
  const progress: Progress = { text, discourse, reference, found: [], silent: [], turns, dated: null, unit: 0 };
  paragraphs.forEach((paragraph, index) => {
    const units = unitsOf(text, paragraph);
    for (const unit of units) {
      const before = progress.found.at(-1);
      readUnit(progress, unit);
      takeUpAgain(progress, unit, before);
      for (const { quotation } of unit.items) {
        if (quotation === null || quotation.end - quotation.start < 24) continue;
        for (const inner of unitsInside(text, paragraph, quotation)) readUnit(progress, inner);
      }
    }
    speechGoesOn(progress, paragraph, paragraphs[index - 1] ?? null);
    speechBegan(progress, paragraphs, index);
  });
  for (const turn of turns) if (turn.speaker.canonical !== asker) addTurn(progress, turn, "transcript");
  const headline = turns.length > 0 ? null : headlineTurn(text, paragraphs, discourse.cast);
  for (const turn of headline === null ? [] : spokenTurns(text, [headline], discourse))
    addTurn(progress, turn, "headline-colon");
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

/** "Citing two officials": who is cited may be meant by "one of them" later. */
function noteCited({ discourse, text }: Progress, { items }: Unit): void {
  items.forEach(({ lower }, at) => {
    const cited = lower === "citing" ? spokenPhrase(items, at + 1, discourse.register) : null;
    if (cited === null) return;
    const whole = { ...cited, end: phraseAfter(items, at + 1)?.end ?? cited.end };
    const { speaker, member } = speakerOf(text, whole, discourse);
    discourse.speakers.push({ at: speaker.start, speaker, member });
  });
}

function readUnit(progress: Progress, unit: Unit): void {
  const { text, discourse } = progress;
  noteTopic(progress, unit);
  noteCited(progress, unit);
  progress.unit++;
  const frames = cueFrames(unit, discourse.register);
  const silent = silences(unit, frames);
  // "Refused to comment on": silence, no statement.
  const unsaid = (cue: Span) => silent.some((each) => each.cue.start < cue.end && cue.start < each.cue.end);
  const all = [...attributions(unit, frames), ...otherAttributions(unit, discourse.register)]
    .filter(({ cue }) => !unsaid(cue))
    .sort((a, b) => a.cue.start - b.cue.start);
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
      { speaker: speaker.canonical, sides: nobody, paragraph: unit.paragraph, unit: progress.unit },
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

/** A sentence that only tells what happened dates what is said right after it: "He set out terms in June. He said that …" */
function noteDate(progress: Progress, unit: Unit, dates: readonly DateExpression[]): void {
  const on = statedOn(
    dates,
    [],
    { start: unit.start, end: unit.start },
    { speaker: "", sides: nobody, paragraph: unit.paragraph, unit: progress.unit },
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
    progress.dated = { speaker: "", sides: nobody, opens: true, paragraph: unit.paragraph, unit: progress.unit, on };
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
  const { naming, kind } = subject.kind;
  const other = naming === "name" || naming === "state" || (naming === "pronoun" && kind === "person");
  return other && /that|clause|according/.test(rule);
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
  const outer = progress.found
    .slice(-lookBack)
    .findLast(({ parts: words }) => words.some(({ start, end }) => each.cue.start >= start && each.cue.end <= end));
  // Who speaks is "I": "he" and "the president" in those words are somebody else.
  const own = unit.inside === null ? turnAt(progress, each.cue.start) : outer;
  const others = own === undefined ? discourse : { ...discourse, except: own.speaker.canonical };
  const { speaker, member } = speakerOf(text, each.subject, others);
  if (unit.inside !== null && each.subject.kind.naming === "pronoun" && speaker.resolvedBy !== "pronoun") return;
  // "The official said that, according to preliminary data, …": what a speaker leans on is no further speaker.
  if (outer !== undefined && speaker.kind === "document") return;
  const parts = each.parts;
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const overlaps = each.rule !== "order-noun" && speaker.start >= start && speaker.end <= end && parts.length === 1;
  if (overlaps) return;
  const sides = sidesOf(speaker, member);
  const here = { speaker: speaker.canonical, sides, paragraph: unit.paragraph, unit: progress.unit };
  // "…, she said, referring to an attack on Monday": nor is that.
  const told = dates.filter(
    (date) =>
      // Nor, of what is handed on, the day on which that was done.
      (outer === undefined || outer.parts.some((part) => date.start >= part.start && date.end <= part.end)) &&
      (date.start < each.cue.end || !/, \p{L}+ing\b/u.test(text.slice(each.cue.end, date.start))),
  );
  // "The minister, who took office in May, said": that is not when it was said.
  const before = outer === undefined ? progress.dated : null;
  const ownDay = statedOn(told, [...parts, speaker], each.cue, here, before, publishedOn(reference));
  const on = outer === undefined || ownDay.basis !== "article-date" ? ownDay : handedOn(outer.statedOn, each.present);
  if (outer === undefined && unit.inside === null && on.basis !== "article-date")
    progress.dated = { ...here, opens: opensUnit(text, unit, on), on };
  const relay = each.relay === null ? null : speakerOf(text, each.relay, discourse).speaker.canonical;
  discourse.speakers.push({ at: Math.min(speaker.start, each.cue.start), speaker, member });
  progress.found.push({
    relay,
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

/** So many statements back one may stand in whose words another is found. */
const lookBack = 40;

const nobody: ReadonlySet<string> = new Set();

/** Parties and states that somebody speaks for, as far as name, title or register tell. */
function sidesOf({ canonical, party }: Speaker, member: Member | null): ReadonlySet<string> {
  return new Set([...(party === null ? [] : [party]), ...(member?.nations ?? []), canonical.toLowerCase()]);
}

/** Nothing but a preposition stands before the date. */
function opensUnit(text: string, unit: Unit, { words, basis }: StatedOn): boolean {
  return basis !== "inherited" && words !== null && /^\s*(?:\p{L}+\s+)?$/u.test(text.slice(unit.start, words.start));
}

/** What others are said to believe, they believe on the day it is said; what they said, they said by then. */
function handedOn(outer: StatedOn, present: boolean): StatedOn {
  if (outer.basis === "article-date") return outer;
  return { ...outer, from: present ? outer.from : null, basis: "inherited" };
}

/** Direct: all in quotation marks; mixed: part of it. */
function formOf(text: string, parts: readonly Span[]): StatementProposal["form"] {
  const words = parts.map((part) => text.slice(part.start, part.end)).join(" ");
  const bare = words.replace(/^that\s+/i, "").trim();
  if (/^["“„«‘'][\s\S]*["”»’']$/.test(bare) && !/["”»] [^"“]{3,} ["“«]/.test(bare)) return "direct";
  if (/^["“„«][^"”»]*$/.test(bare)) return "direct";
  return /["“„«”»]/.test(bare) || /(?:^|\s)['‘][^'’]{3,}['’](?=[\s.,;:]|$)/.test(bare) ? "mixed" : "indirect";
}

function turnAt({ turns }: Progress, at: number): SpokenTurn | undefined {
  return turns.find(({ words }) => at >= words.start && at < words.end);
}

function addTurn(
  { reference, found, text }: Progress,
  { speaker, words }: SpokenTurn,
  rule: "transcript" | "headline-colon",
): void {
  if (
    found.some(
      ({ start, end }) => start < words.end && end > words.start && end - start > (words.end - words.start) / 2,
    )
  )
    return;
  found.push({
    relay: null,
    kind: "statement",
    ...words,
    score: otherRules[rule].score,
    rule,
    form: rule === "transcript" ? "direct" : formOf(text, [words]),
    act: "speech",
    speaker,
    cue: ":",
    cueAt: { start: speaker.end, end: speaker.end + 1 },
    cueLemma: "",
    parts: [words],
    statedOn: {
      from: null,
      to: publishedOn(reference) === null ? null : formatDay(publishedOn(reference) as number),
      basis: "article-date",
      words: null,
    },
    // A question alone is no claim.
    core: !/^[^.!?]*\?["”’]?$/.test(text.slice(words.start, words.end)),
  });
}
