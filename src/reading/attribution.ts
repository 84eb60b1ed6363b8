/**
 * From frames to attributions: which rule fits, and which words are the content.
 * Takes   a unit and its frames.
 * Gives   attributions in order of their cues: rule, subject, cue and the content's spans.
 */
import { clauseAt } from "./complement.ts";
import { cueForms } from "./cue-forms.ts";
import type { CueFrame } from "./cue-frame.ts";
import { phraseAfter } from "./noun-group.ts";
import type { Span } from "./proposal.ts";
import { type AttributionRule, attributionRules } from "./rules.ts";
import type { Phrase } from "./speaker.ts";
import type { Item, Unit } from "./unit.ts";

export interface Attribution {
  readonly rule: string;
  readonly score: number;
  readonly act: string;
  readonly lemma: string;
  readonly subject: Phrase;
  readonly relay: Phrase | null;
  readonly cue: Span;
  readonly parts: readonly Span[];
  readonly finite: boolean;
  readonly present: boolean;
  readonly negated: boolean;
  readonly elided: boolean;
}

export function attributions(unit: Unit, frames: readonly CueFrame[]): readonly Attribution[] {
  return frames.flatMap((frame) => {
    if (frame.subject === null || !asserted(unit, frame)) return [];
    for (const rule of attributionRules) {
      const parts = fits(rule, frame) ? contentOf(rule, unit, frame, frames) : null;
      if (parts !== null && parts.length > 0) return [attribution(rule, unit, frame, parts, frame.subject)];
    }
    return [];
  });
}

function attribution(
  rule: AttributionRule,
  { items }: Unit,
  frame: CueFrame,
  parts: readonly Span[],
  subject: Phrase,
): Attribution {
  const { entry, from, to } = frame;
  return {
    rule: rule.id,
    score: rule.score,
    act: entry.act,
    lemma: entry.particle === null ? entry.lemma : `${entry.lemma} ${entry.particle}`,
    subject,
    relay: frame.relay,
    cue: { start: (items[from] as Item).start, end: (items[to - 1] as Item).end },
    parts,
    finite: frame.form !== "ing" || frame.from < frame.at,
    present: frame.form === "present" || frame.form === "base",
    negated: frame.negated,
    elided: frame.place === "elided",
  };
}

/** What is only possible, denied to have been said, asked or supposed is no statement; a quotation was said all the same. */
function asserted(
  { items }: Unit,
  { hypothetical, negated, withheld, embedded, complement, entry }: CueFrame,
): boolean {
  const quoted = complement?.type === "quote";
  if (embedded || negated || withheld) return false;
  if (hypothetical && !quoted) return false;
  return !(items.at(-1)?.lower === "?" && !quoted && entry.act !== "speech");
}

function fits(rule: AttributionRule, { complement, place, entry }: CueFrame): boolean {
  return (
    rule.complements.includes(complement?.type ?? "none") &&
    rule.subjects.includes(place) &&
    (rule.acts === null || rule.acts.includes(entry.act))
  );
}

function contentOf(
  rule: AttributionRule,
  unit: Unit,
  frame: CueFrame,
  frames: readonly CueFrame[],
): readonly Span[] | null {
  if (rule.id === "quote-cue-speaker") return quoteBefore(unit, frame);
  if (rule.id === "object-by-agent") return objectBefore(unit, frame);
  if (rule.content === "after") return after(unit, frame, frames);
  return rule.content === "before" ? clauseBefore(unit, frame) : around(unit, frame);
}

function first({ subject, relay, from, place }: CueFrame): number {
  return place === "before" && subject !== null ? Math.min(subject.start, relay?.start ?? from, from) : from;
}

function last({ subject, to, place }: CueFrame): number {
  return place === "after" && subject !== null ? Math.max(subject.end, to) : to;
}

function spanOf(items: readonly Item[], from: number, to: number): Span | null {
  let end = to;
  let start = from;
  while (end > start && /^[.,;:?!—–-]$/.test((items[end - 1] as Item).lower)) end--;
  while (start < end && /^[,;:—–]$/.test((items[start] as Item).lower)) start++;
  if (end <= start) return null;
  const last = items[end - 1] as Item;
  // A full stop that the tagger took for part of the word: "weighed in."
  const stop = /^\p{Ll}{2,}\.$/u.test(last.text) ? 1 : 0;
  return { start: (items[start] as Item).start, end: last.end - stop };
}

/** `"…," X said.` and `"…," X said, "…"`; what stands between the quotation's beginning and the cue is nothing but marks. */
function quoteBefore({ items }: Unit, frame: CueFrame): readonly Span[] | null {
  if (!frame.entry.takes.has("quote")) return null;
  let at = first(frame) - 1;
  if (frame.place === "elided") return null;
  if (items[at]?.lower === ",") at--;
  const quote = items[at];
  if (quote?.tag !== "QUOTE" || quote.quotation === null) return null;
  const closing = items[at + 1]?.lower === "," || /[.,?!…—–-]["'”’»]?$/.test(quote.text) || quote.text.length > 40;
  if (!closing) return null;
  // A quotation may only end a clause that began outside of it: `The plan was "dead," X said.`
  const start = clauseStart(items, at);
  const head = spanOf(items, start, at + 1);
  const rest = continued(items, last(frame));
  return head === null ? null : rest === null ? [head] : [head, rest];
}

function clauseStart(items: readonly Item[], quote: number): number {
  let at = quote;
  while (at > 0 && !/^[.;:?!]$/.test((items[at - 1] as Item).lower) && (items[at - 1] as Item).tag !== "CCONJ") at--;
  const lead = items.slice(at, quote);
  // Words before the quotation are content if they are words of a clause; a connective alone is not.
  return lead.length === 0 ||
    lead.every(({ tag }) => tag === "ADV" || tag === "PUNCT" || tag === "CCONJ" || tag === "SCONJ")
    ? quote
    : at;
}

/** `…," he said, "and …"`: the speech taken up again after the cue. */
function continued(items: readonly Item[], from: number): Span | null {
  for (let at = from; at < Math.min(items.length, from + 14); at++) {
    const item = items[at] as Item;
    if (item.tag === "QUOTE")
      return /^[,.:]$/.test(items[at - 1]?.lower ?? "") || at === from ? spanOf(items, at, at + 1) : null;
    if (item.lower === "that" || (/ing$/.test(item.lower) && items[at - 1]?.lower === ",")) return null;
  }
  return null;
}

/** "…, reported X." The cue's clause must begin after a comma and nothing but time, place and addressee may follow. */
function clauseBefore({ items }: Unit, frame: CueFrame): readonly Span[] | null {
  let begin = first(frame);
  // "…, acting governor Jane Roe said": to the tagger a verb.
  if (/^(?:acting|visiting|outgoing|incoming|retiring)$/.test(items[begin - 1]?.lower ?? "")) begin--;
  if (items[begin - 1]?.lower !== "," || begin < 4) return null;
  // "…, the army said, adding that …".
  const to = last(frame);
  const goesOn = items[to]?.lower === "," && /ing$/.test(items[to + 1]?.lower ?? "") && items[to + 1]?.tag === "VERB";
  if (!goesOn && !endsWith(items, to, frame.entry.takes.has("whom"))) return null;
  if (!frame.entry.takes.has("clause")) return null;
  const start = leadEnd(items, begin - 1);
  // A headline leaves the verb out: "Birchia ready for talks, says Roe".
  const headline = frame.place === "after" && frame.form === "present" && begin - 1 - start >= 3;
  const clause = headline || items.slice(start, begin - 1).some(({ tag }) => tag === "VERB" || tag === "AUX");
  const content = clause ? spanOf(items, start, begin - 1) : null;
  return content === null ? null : [content];
}

/** Leaves out a connective that opens the sentence: "However, …". */
function leadEnd(items: readonly Item[], end: number): number {
  let at = datelineEnd(items);
  while (
    at < end &&
    /^(?:but|and|however|meanwhile|instead|still|yet|so|nevertheless|moreover|also|,)$/.test((items[at] as Item).lower)
  )
    at++;
  return at;
}

/** "HOLM (TP) – ": the dateline of an agency's first sentence. */
export function datelineEnd(items: readonly Item[]): number {
  for (let at = 1; at < Math.min(items.length, 14); at++) {
    if (!/^[–—-]$/.test((items[at] as Item).lower)) continue;
    const before = items[at - 1] as Item;
    const place =
      before.lower === ")" ||
      items.slice(0, at).every(({ text, tag }) => /^\p{Lu}{2,}$/u.test(text) || tag === "PUNCT" || tag === "NUM");
    return place && before.end < (items[at] as Item).start ? at + 1 : 0;
  }
  return 0;
}

/** Does nothing but an addressee, a day, a place stand from here to the end? */
function endsWith(items: readonly Item[], from: number, addressee: boolean): boolean {
  let at = from;
  if (addressee) at = phraseAfter(items, at)?.end ?? at;
  for (let rounds = 0; rounds < 5 && at < items.length; rounds++) {
    const { tag, lower } = items[at] as Item;
    if (/^[.?!]$/.test(lower)) return true;
    if (tag === "ADP" || lower === ",") at = phraseAfter(items, at + 1)?.end ?? at + 1;
    else if (tag === "ADV" || tag === "PROPN" || tag === "NUM") at++;
    else if (tag === "DET" || tag === "ADJ" || tag === "NOUN") at = phraseAfter(items, at)?.end ?? at + 1;
    else return false;
  }
  return at >= items.length || /^[.?!]$/.test((items[at] as Item).lower);
}

/** "…, X said, …" */
function around({ items }: Unit, frame: CueFrame): readonly Span[] | null {
  const begin = first(frame);
  const end = last(frame);
  // "As Roe has said, …".
  const asSaid = begin === 1 && items[0]?.lower === "as";
  if (begin === 0 || !(asSaid || items[begin - 1]?.lower === ",") || items[end]?.lower !== ",") return null;
  if (!frame.entry.takes.has("clause")) return null;
  const tail = spanOf(items, end + 1, sentenceEnd(items, end + 1));
  const hasVerb = items.slice(end + 1).some(({ tag }) => tag === "VERB" || tag === "AUX");
  if (tail === null || !hasVerb) return null;
  if (asSaid) return [tail];
  const lead = leadEnd(items, begin - 1);
  const head = begin - 1 - lead >= 2 ? spanOf(items, lead, begin - 1) : null;
  return head === null ? [tail] : [head, tail];
}

/** The noun phrase that a reduced relative clause or a passive attributes: "an increase in the fund — stressed by X". */
function objectBefore({ items }: Unit, frame: CueFrame): readonly Span[] | null {
  let end = frame.from;
  while (end > 0 && /^[,—–-]$/.test((items[end - 1] as Item).lower)) end--;
  if (
    items[end - 1]?.tag === "AUX" ||
    !/^(?:emphasize|stress|announce|confirm|predict|propose|claim|report|estimate|reveal|disclose|allege|demand|call)$/.test(
      frame.entry.lemma,
    )
  ) {
    return null;
  }
  let start = end;
  while (
    start > 0 &&
    !/^[.,;:—–]$/.test((items[start - 1] as Item).lower) &&
    !/^(?:VERB|AUX|CCONJ|SCONJ)$/.test((items[start - 1] as Item).tag)
  )
    start--;
  const content = end - start >= 2 ? spanOf(items, start, end) : null;
  return content === null ? null : [content];
}

function after({ items }: Unit, frame: CueFrame, frames: readonly CueFrame[]): readonly Span[] | null {
  const { complement } = frame;
  if (complement === null || complement.from >= items.length) return null;
  const end = contentEnd(items, frame, frames, complement.from);
  const content = spanOf(items, complement.from, end);
  if (content === null) return null;
  // A quotation taken up again: `X said: "…" "…"`.
  return [content];
}

/**
 * Where the content ends: at the sentence's end, or before a cue that goes on with the same speaker ("…, adding that"), or
 * with another ("while others predicted", "; Y said"), or before a source ("…, according to Z", "…, citing").
 */
function contentEnd(items: readonly Item[], frame: CueFrame, frames: readonly CueFrame[], from: number): number {
  let end = sentenceEnd(items, from);
  // "Calling it a gift, General Roe resigned": the opening phrase ends where its subject begins.
  if (frame.place === "elided" && frame.subject?.items === items && frame.subject.start > from)
    end = cutBack(items, frame.subject.start);
  // A quotation that is all of the content ends it.
  const opening = items[from];
  if (frame.complement?.type === "quote" && opening?.tag === "QUOTE") {
    const next = items[from + 1];
    if (next === undefined || /^[.,;?!]$/.test(next.lower) || /[.?!]["'”’»]$/.test(opening.text)) {
      return Math.min(end, joinedQuotes(items, from));
    }
  }
  for (const other of frames) {
    const begin = other.place === "before" && other.subject !== null ? other.subject.start : other.from;
    if (other.at <= frame.at || begin <= from || begin >= end) continue;
    const before = items[begin - 1]?.lower ?? "";
    if (other.place === "elided" && sameSubject(other, frame))
      end = /^(?:and|but|,)$/.test(before) ? cutBack(items, begin) : begin;
    else if (other.place === "before" && /^(?:while|whereas|but|though|although|;)$/.test(before))
      end = cutBack(items, begin);
    // "…, people close to him say."
    else if (
      other.place === "before" &&
      before === "," &&
      other.complement === null &&
      endsWith(items, other.to, false)
    )
      end = cutBack(items, begin);
    else if (other.place === "before" && before === "and" && items[begin - 2]?.lower === ",")
      end = cutBack(items, begin);
  }
  for (let at = from + 1; at < end - 1; at++) {
    const { lower } = items[at] as Item;
    if (lower === "," && items[at + 1]?.lower === "whose") return at;
    // "Roe, who has called it a trap, said …": the main clause takes over.
    if (lower === "," && mainVerbAfter(items, frame, at)) return at;
    // "Growth of 1.2 percent, down from 1.9".
    if (lower === "," && /^(?:up|down)$/.test(items[at + 1]?.lower ?? "") && items[at + 2]?.lower === "from") return at;
    if (lower === "," && items[at + 1]?.lower === "compared" && /^(?:with|to)$/.test(items[at + 2]?.lower ?? ""))
      return at;
    // "…, which Roe has described as a last chance, open on Monday".
    if (lower === "," && ofWhich(items, frame)) return at;
    // Right behind "that" it only opens the content.
    if (lower === "," && at > from + 1 && /^(?:according|citing|per)$/.test(items[at + 1]?.lower ?? "")) return at;
    if (
      lower === "," &&
      items[at + 1]?.tag === "DET" &&
      /^(?:charge|claim|allegation|accusation|assertion|suggestion)$/.test(items[at + 2]?.lower ?? "")
    )
      return at;
    if (lower === ";" && frame.complement?.type !== "quote" && (clauseAt(items, at + 1) || cueSoon(items, at + 1)))
      return at;
  }
  return end;
}

function mainVerbAfter(items: readonly Item[], { place, subject, from }: CueFrame, comma: number): boolean {
  if (place !== "relative" || subject === null || items[from - 2]?.lower !== "," || subject.end > from) return false;
  const next = items[comma + 1];
  return /^(?:VERB|AUX)$/.test(next?.tag ?? "") && !/ing$/.test(next?.lower ?? "");
}

/** Does the cue stand in a relative clause whose object is what it is about? */
function ofWhich(items: readonly Item[], { subject, place }: CueFrame): boolean {
  if (place !== "before" || subject === null) return false;
  return /^(?:which|whom|that)$/.test(items[subject.start - 1]?.lower ?? "") && items[subject.start - 2]?.lower === ",";
}

/** "; Moscow disputes that": a word that attributes, right behind a name. */
function cueSoon(items: readonly Item[], from: number): boolean {
  return items
    .slice(from + 1, from + 5)
    .some(({ lower }, i) => cueForms(lower).length > 0 && items[from + i]?.tag === "PROPN");
}

function joinedQuotes(items: readonly Item[], from: number): number {
  let at = from + 1;
  while (items[at]?.tag === "QUOTE") at++;
  return at;
}

function sameSubject(other: CueFrame, frame: CueFrame): boolean {
  return (
    other.subject === frame.subject ||
    (other.subject?.start === frame.subject?.start && other.subject?.items === frame.subject?.items)
  );
}

function cutBack(items: readonly Item[], at: number): number {
  let end = at;
  while (
    end > 0 &&
    /^(?:,|and|but|while|whereas|though|although|;|then|also|—|–)$/.test((items[end - 1] as Item).lower)
  )
    end--;
  return end;
}

function sentenceEnd(items: readonly Item[], from: number): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at] as Item;
    // Inside a unit of several sentences: a full stop that something with a capital follows.
    if (/^[.?!]$/.test(item.lower) && at + 1 < items.length && (items[at + 1] as Item).start > item.end) {
      const next = items[at + 1] as Item;
      if (next.tag === "QUOTE" || /^\p{Lu}/u.test(next.text)) return at;
    }
  }
  return items.length;
}
