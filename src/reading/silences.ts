/**
 * Where a text says that somebody said nothing: "has not commented on", "declined to say whether", "neither … has disclosed".
 * Takes   a unit and its frames.
 * Gives   subject, cue and the matter that was left unsaid. Silence is evidence, and is not a denial.
 */

import { cueForms } from "./cue-forms.ts";
import type { CueFrame } from "./cue-frame.ts";
import { plainSilence, silenceVerbs, withholding } from "./cue-lexicon.ts";
import { mainSubject, phraseEndingAt, spokenPhrase, subjectBefore } from "./cue-subject.ts";
import { findBack } from "./noun-group.ts";
import type { Span } from "./proposal.ts";
import { emptyRegister } from "./register.ts";
import type { Phrase } from "./speaker.ts";
import type { Item, Unit } from "./unit.ts";

export interface Silence {
  readonly rule: "not-said" | "declined" | "no-comment" | "gave-no" | "said-nothing";
  readonly subject: Phrase;
  readonly cue: Span;
  readonly topic: Span;
}

export function silences(unit: Unit, _frames: readonly CueFrame[]): readonly Silence[] {
  if (unit.inside !== null) return [];
  const { items } = unit;
  const found: Silence[] = [...unreached(items)];
  if (!items.some(({ lower }) => withholds.test(lower))) return found;
  for (let at = 1; at < items.length; at++) {
    const base = baseOf((items[at] as Item).lower);
    if (base === null) continue;
    const each = withheldAt(items, at, base, found.at(-1) ?? null);
    if (each !== null) found.push(...each);
  }
  return found;
}

/** "There was no immediate comment from X", "X could not be reached for comment", "X has yet to respond". */
function unreached(items: readonly Item[]): readonly Silence[] {
  const found: Silence[] = [];
  const span = (from: number, to: number): Span => ({
    start: (items[from] as Item).start,
    end: (items[to - 1] as Item).end,
  });
  items.forEach(({ lower }, at) => {
    if (/^(?:comment|response|reply|reaction|word)$/.test(lower) && /^(?:from|by)$/.test(items[at + 1]?.lower ?? "")) {
      const no = findBack(items, at - 1, (item) => item.lower === "no", 3);
      const subject = no === null ? null : spokenPhrase(items, at + 2, emptyRegister);
      if (no !== null && subject !== null)
        found.push({ rule: "no-comment", subject, cue: span(no, at + 1), topic: span(no, at + 1) });
    }
    if (lower === "nothing" && /^(?:said|says|say|saying)$/.test(items[at - 1]?.lower ?? "")) {
      const from = groupStart(items, at - 1);
      const subject = subjectBefore(items, from, emptyRegister) ?? mainSubject(items, from, emptyRegister);
      if (subject !== null)
        found.push({ rule: "said-nothing", subject, cue: span(at - 1, at + 1), topic: span(at - 1, at + 1) });
      return;
    }
    if (
      /^(?:gave|gives|given|offered|offers|provided|provides|made|had)$/.test(lower) &&
      /^(?:no|few)$/.test(items[at + 1]?.lower ?? "")
    ) {
      const noun = items.findIndex((item, i) => i > at + 1 && i < at + 5 && untold.test(item.lower));
      const from = groupStart(items, at);
      const linked = /^(?:and|but)$/.test(items[from - 1]?.lower ?? "");
      const subject =
        noun < 0 ? null : linked ? mainSubject(items, from, emptyRegister) : subjectBefore(items, from, emptyRegister);
      if (subject !== null)
        found.push({ rule: "gave-no", subject, cue: span(from, at + 1), topic: span(from, noun + 1) });
      return;
    }
    if (lower !== "reached" && lower !== "yet" && lower !== "unavailable" && lower !== "silent") return;
    const from = groupStart(items, at);
    const words = items
      .slice(from, at + 1)
      .map((item) => item.lower)
      .join(" ");
    const next = items[at + 1]?.lower ?? "";
    const rule = silent.find(({ pattern }) => pattern.test(`${words} ${next} ${items[at + 2]?.lower ?? ""}`));
    const subject = rule === undefined ? null : subjectBefore(items, from, emptyRegister);
    if (subject === null) return;
    const stop = items.findIndex((item, i) => i > at && /^[.,;?!]$/.test(item.lower));
    found.push({
      rule: "no-comment",
      subject,
      cue: span(from, at + 1),
      topic: span(from, stop < 0 ? items.length : stop),
    });
  });
  return found;
}

/** "Gave no date", "offered no details": what one would have told. */
const untold =
  /^(?:dates?|details?|reasons?|explanations?|timetable|timeline|figures?|names?|indication|answers?|comment|clarification|proof)$/;

/** What tells that somebody was asked, or expected to speak, and did not. */
const silent: readonly { readonly pattern: RegExp }[] = [
  { pattern: /^(?:could not|could n['’]t|was not|were not|can not)(?: \w+)? (?:be )?reached\b/ },
  { pattern: /^(?:has|have|had) yet to (?:comment|respond|reply|answer|react|say|speak)\b/ },
  { pattern: /^(?:was|were) unavailable for comment\b/ },
  { pattern: /^(?:has|have|had)? ?(?:remained|stayed|kept|been|is|are|was|were) (?:\w+ )?silent (?:on|about|over)\b/ },
];

/** Auxiliaries, adverbs and the verb before a word. */
function groupStart(items: readonly Item[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    (/^(?:AUX|ADV|PART)$/.test((items[from - 1] as Item).tag) ||
      /^(?:remained|stayed|kept)$/.test((items[from - 1] as Item).lower))
  )
    from--;
  return from;
}

const withholds = /^(?:not|n't|n’t|never|neither|nor|declin\w*|refus\w*)$/;

function baseOf(word: string): string | null {
  if (silenceVerbs.has(word)) return word;
  const stem = word.replace(/(?:ed|d)$/, "");
  for (const each of [stem, `${stem}e`, word.replace(/ied$/, "y"), word === "said" ? "say" : ""])
    if (silenceVerbs.has(each)) return each;
  return (
    cueForms(word)
      .map(({ entry }) => entry.lemma)
      .find((lemma) => silenceVerbs.has(lemma)) ?? null
  );
}

function withheldAt(
  items: readonly Item[],
  at: number,
  base: string,
  before: Silence | null,
): readonly Silence[] | null {
  let from = at;
  let negated = false;
  let declined = false;
  let hypothetical = false;
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const { lower, tag } = items[i] as Item;
    if (/^(?:not|n't|n’t|never)$/.test(lower)) negated = true;
    else if (withholding.has(lower)) declined = true;
    else if (/^(?:would|could|should|might|may|will|wo|can|ca)$/.test(lower))
      hypothetical = lower !== "would" && lower !== "wo" && lower !== "will";
    else if (lower !== "to" && tag !== "AUX" && tag !== "ADV" && lower !== "yet") break;
    from = i;
  }
  const subject = subjectBefore(items, from, emptyRegister) ?? elided(items, from, before);
  const neither =
    subject !== null && (items[subject.start]?.lower === "neither" || items[subject.start - 1]?.lower === "neither");
  if (subject === null || hypothetical || (!negated && !declined && !neither)) return null;
  const next = items[at + 1]?.lower ?? "";
  const question = /^(?:whether|if|who|what|which|when|where|why|how)$/.test(next);
  // "Did not say that" tells nothing of silence; "did not say whether" does.
  if (!declined && !question && !plainSilence.has(base)) return null;
  const content = matter(items, at);
  const cue = { start: (items[from] as Item).start, end: (items[at] as Item).end };
  return subjects(subject).map(
    (each) => ({ rule: declined ? "declined" : "not-said", subject: each, cue, topic: content ?? cue }) as const,
  );
}

function elided(items: readonly Item[], from: number, before: Silence | null): Phrase | null {
  return before !== null && before.subject.items === items && /^(?:and|or|nor)$/.test(items[from - 1]?.lower ?? "")
    ? before.subject
    : null;
}

/** "Neither A nor B": two that are silent. */
function subjects(subject: Phrase): readonly Phrase[] {
  const { items, start, end } = subject;
  const nor = items.findIndex(({ lower }, i) => i > start && i < end && lower === "nor");
  if (nor < 0) return [subject];
  const from = items[start]?.lower === "neither" ? start + 1 : start;
  const halves = [items.slice(from, nor), items.slice(nor + 1, end)].map((half) =>
    phraseEndingAt(half, half.length, emptyRegister),
  );
  return halves.every((half) => half !== null) ? halves : [subject];
}

function matter(items: readonly Item[], at: number): Span | null {
  let from = at + 1;
  while (/^(?:on|to|about)$/.test(items[from]?.lower ?? "")) from++;
  let end = from;
  while (end < items.length && !/^[.;?!]$/.test((items[end] as Item).lower)) {
    if (/^(?:and|but)$/.test((items[end] as Item).lower) && /^(?:AUX|VERB)$/.test(items[end + 1]?.tag ?? "")) break;
    end++;
  }
  while (end > from && (items[end - 1] as Item).lower === ",") end--;
  return end <= from ? null : { start: (items[from] as Item).start, end: (items[end - 1] as Item).end };
}
