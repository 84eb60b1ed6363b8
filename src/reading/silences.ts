/**
 * Where a text says that somebody said nothing: "has not commented on", "declined to say whether", "neither … has disclosed".
 * Takes   a unit and its frames.
 * Gives   subject, cue and the matter that was left unsaid. Silence is evidence, and is not a denial.
 */

import { cueForms } from "./cue-forms.ts";
import type { CueFrame } from "./cue-frame.ts";
import { phraseEndingAt, subjectBefore } from "./cue-frame.ts";
import { plainSilence, silenceVerbs, withholding } from "./cue-lexicon.ts";
import type { Span } from "./proposal.ts";
import { emptyRegister } from "./register.ts";
import type { Phrase } from "./speaker.ts";
import type { Item, Unit } from "./unit.ts";

export interface Silence {
  readonly rule: "not-said" | "declined";
  readonly subject: Phrase;
  readonly cue: Span;
  readonly topic: Span;
}

export function silences(unit: Unit, _frames: readonly CueFrame[]): readonly Silence[] {
  if (unit.inside !== null) return [];
  const { items } = unit;
  if (!items.some(({ lower }) => withholds.test(lower))) return [];
  const found: Silence[] = [];
  for (let at = 1; at < items.length; at++) {
    const base = baseOf((items[at] as Item).lower);
    if (base === null) continue;
    const each = withheldAt(items, at, base, found.at(-1) ?? null);
    if (each !== null) found.push(...each);
  }
  return found;
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
