/**
 * Attributions without a cue verb: "according to X", "X's statement that", "his decree banning", a name and a colon.
 * Takes   a unit and the register.
 * Gives   attributions of the same shape as those of the cue verbs.
 */
import { type Attribution, datelineEnd } from "./attribution.ts";
import { askingNouns, cueNouns, lightVerbs, orderNouns, orderVerbs } from "./cue-lexicon.ts";
import { phraseEndingAt, subjectOfVerb } from "./cue-subject.ts";
import { baseStart, phraseAfter } from "./noun-group.ts";
import type { Span } from "./proposal.ts";
import type { Register } from "./register.ts";
import { otherRules } from "./rules.ts";
import type { Phrase } from "./speaker.ts";
import { personNoun, type SpeakerKind, speakerKind } from "./speaker-kind.ts";
import { notNames } from "./transcript.ts";
import type { Item, Unit } from "./unit.ts";

export function otherAttributions(unit: Unit, register: Register): readonly Attribution[] {
  const { items } = unit;
  const found: Attribution[] = [];
  items.forEach((item, at) => {
    const each =
      item.lower === "according" && items[at + 1]?.lower === "to"
        ? accordingTo(items, at, 2, register)
        : item.lower === "in" &&
            /^(?:words|view|opinion)$/.test(items[at + 2]?.lower ?? "") &&
            items[at + 3]?.lower === "of"
          ? accordingTo(items, at, 4, register)
          : item.lower === ":"
            ? nameColon(items, at, register)
            : cueNouns.has(singular(item.lower))
              ? nounThat(items, at, register)
              : orderNouns.has(item.lower)
                ? orderNoun(items, at, register)
                : null;
    if (each !== null) found.push(each);
  });
  return found;
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}

function make(
  rule: keyof typeof otherRules,
  act: string,
  lemma: string,
  subject: Phrase,
  cue: Span,
  parts: readonly Span[],
): Attribution {
  return {
    rule,
    score: otherRules[rule].score,
    act,
    lemma,
    subject,
    relay: null,
    cue,
    parts,
    finite: true,
    present: false,
    negated: false,
    elided: false,
  };
}

function span(items: readonly Item[], from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (end > start && /^[.,;:?!—–]$/.test((items[end - 1] as Item).lower)) end--;
  while (start < end && /^(?:[,;:—–]|but|and|however)$/.test((items[start] as Item).lower)) start++;
  return end <= start ? null : { start: (items[start] as Item).start, end: (items[end - 1] as Item).end };
}

/** `Roe: "…"`, as an interview has it inside a paragraph: nothing but who speaks before the colon. */
function nameColon(items: readonly Item[], at: number, register: Register): Attribution | null {
  const quote = items[at + 1];
  if (quote?.tag !== "QUOTE" || at > 6) return null;
  const subject = phraseEndingAt(items, at, register);
  if (notNames.test(items[0]?.text ?? "")) return null;
  if (subject === null || subject.start !== 0 || subject.kind.naming === "pronoun") return null;
  if (subject.kind.kind !== "person" && subject.kind.naming !== "name") return null;
  const cue = { start: (items[at] as Item).start, end: (items[at] as Item).end };
  let end = at + 2;
  while (items[end]?.tag === "QUOTE") end++;
  const content = span(items, at + 1, end);
  return content === null ? null : make("name-colon", "speech", "", subject, cue, [content]);
}

const objectOf: Readonly<Record<string, "he" | "she" | "they">> = { him: "he", her: "she", them: "they" };

/** "According to him": who is meant by an object pronoun. */
function objectKind(items: readonly Item[], at: number, end: number): SpeakerKind | null {
  const head = objectOf[items[at]?.lower ?? ""];
  if (head === undefined || end !== at + 1) return null;
  return {
    kind: head === "they" ? "anonymous" : "person",
    naming: "pronoun",
    head,
    plural: head === "they",
    name: null,
  };
}

function accordingTo(items: readonly Item[], at: number, long: number, register: Register): Attribution | null {
  const phrase = phraseAfter(items, at + long);
  if (phrase === null) return null;
  const kind = objectKind(items, at + long, phrase.headEnd) ?? speakerKind(items, at + long, phrase.headEnd, register);
  if (kind === null) return null;
  // The phrase with what belongs to it runs to the next comma or full stop.
  let end = phrase.end;
  if (at === 0) while (end < items.length && !/^[,.;]$/.test((items[end] as Item).lower)) end++;
  const closing = items[end]?.lower;
  // "The paper reported that, according to X, …": X vouches for what follows only.
  const inner = items[at - 1]?.lower === "that" || (items[at - 1]?.lower === "," && items[at - 2]?.lower === "that");
  const head = at === 0 || inner ? null : span(items, datelineEnd(items), at);
  const tail =
    closing === "," && (at === 0 || inner || items[at - 1]?.lower === ",") ? span(items, end + 1, items.length) : null;
  const parts = [head, tail].filter((part) => part !== null);
  const subject = { items, start: at + long, end: at === 0 ? Math.max(phrase.headEnd, end) : phrase.end, kind };
  const cue = { start: (items[at] as Item).start, end: (items[at + long - 1] as Item).end };
  const act = kind.kind === "document" || kind.kind === "institution" ? "report" : "speech";
  const lemma = long === 2 ? "according to" : "in the words of";
  return parts.length === 0 ? null : make("according-to", act, lemma, subject, cue, parts);
}

/** "X's statement that …", "the claim by X that …", "the claim of X that …". */
function nounThat(items: readonly Item[], at: number, register: Register): Attribution | null {
  const noun = items[at] as Item;
  const act = cueNouns.get(singular(noun.lower));
  if (act === undefined) return null;
  let that = at + 1;
  let by: Phrase | null = null;
  if (/^(?:by|from|of)$/.test(items[that]?.lower ?? "")) {
    const phrase = phraseAfter(items, that + 1);
    const kind = phrase === null ? null : speakerKind(items, that + 1, phrase.headEnd, register);
    if (phrase === null || kind === null) return null;
    by = { items, start: that + 1, end: phrase.headEnd, kind };
    that = phrase.headEnd;
  } else {
    // "Roe's insistence at the forum in Holm on Sept. 5 that": places and days between.
    for (
      let rounds = 0;
      rounds < 5 && (items[that]?.tag === "ADP" || items[that]?.tag === "NUM" || items[that]?.lower === ".");
      rounds++
    ) {
      that = items[that]?.tag === "ADP" ? (phraseAfter(items, that + 1)?.end ?? that + 1) : that + 1;
    }
  }
  // "The ministry's position is that …".
  if (/^(?:is|was)$/.test(items[that]?.lower ?? "") && items[that + 1]?.lower === "that") that++;
  const asks = items[that]?.lower === "for" && askingNouns.has(singular(noun.lower));
  if (items[that]?.lower !== "that" && !asks) return null;
  const named = by ?? ownerBefore(items, at, register) ?? lender(items, at, register);
  if (named === null) return null;
  const owner = by === null ? (echoing(items, named, register) ?? named) : named;
  const insist = items.findIndex((_, i) => i > that && endsNounClause(items, i));
  const content = asks
    ? span(items, that + 1, phraseAfter(items, that + 1)?.end ?? that + 1)
    : span(items, that, insist > 0 ? insist : items.length);
  if (content === null) return null;
  return make("noun-that", act, singular(noun.lower), owner, { start: noun.start, end: noun.end }, [content]);
}

const judged =
  /^(?:disputed|rejected|denied|dismissed|challenged|contradicted|questioned|criticised|criticized|confirmed|backed|supported|met|true|false|wrong|untrue|baseless)$/;

/** "X's claim that … was rejected", "…, and Y": where the main clause takes over. */
function endsNounClause(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.tag === "AUX")
    return (
      judged.test(items[at + 1]?.lower ?? "") ||
      (items[at + 1]?.tag === "AUX" && judged.test(items[at + 2]?.lower ?? ""))
    );
  return item.lower === "," && items[at + 1]?.lower === "and" && at + 6 < items.length;
}

/** "X issued a warning that …": the verb only lends its subject. */
function lender(items: readonly Item[], at: number, register: Register): Phrase | null {
  let verb = at - 1;
  while (verb > 0 && /^(?:DET|ADJ|ADV)$/.test((items[verb] as Item).tag) && at - verb < 4) verb--;
  return lightVerbs.has(items[verb]?.lower ?? "") ? subjectOfVerb(items, verb, register) : null;
}

/** "Y echoed X's sentiment that …": it is Y who now says so. */
function echoing(items: readonly Item[], owner: Phrase, register: Register): Phrase | null {
  const verb = items[owner.start - 1];
  if (verb === undefined || !/^(?:echo|repeat|reiterat|restat|endors)(?:e|ed|s|es|ing)?$/.test(verb.lower)) return null;
  return phraseEndingAt(items, owner.start - 1, register);
}

/** Who stands as owner before a noun: a name and 's, or "his". */
function ownerBefore(items: readonly Item[], at: number, register: Register): Phrase | null {
  let mark = at - 1;
  while (mark >= 0 && ["ADJ", "ADV", "NOUN", "VERB"].includes((items[mark] as Item).tag) && at - mark < 4) mark--;
  const item = items[mark];
  if (item === undefined) return null;
  if (/^(?:his|her|their)$/.test(item.lower)) {
    const head = item.lower === "his" ? "he" : item.lower === "her" ? "she" : "they";
    const kind = {
      kind: head === "they" ? "anonymous" : "person",
      naming: "pronoun",
      head,
      plural: head === "they",
      name: null,
    } as const;
    return { items, start: mark, end: mark + 1, kind };
  }
  if (!/^['’]s?$/.test(item.text)) return null;
  const start = baseStart(items, mark - 1);
  if (start === null) return null;
  // "Former defence minister Smith's": titles before the name belong to it.
  let from = start;
  while (from > 0 && (personNoun((items[from - 1] as Item).lower) !== null || (items[from - 1] as Item).tag === "ADJ"))
    from--;
  const kind = speakerKind(items, start, mark, register);
  return kind === null ? null : { items, start: from, end: mark, kind };
}

function orderNoun(items: readonly Item[], at: number, register: Register): Attribution | null {
  if (!orderVerbs.has(items[at + 1]?.lower ?? "")) return null;
  const owner = ownerBefore(items, at, register);
  const phrase = phraseAfter(items, at + 2);
  if (owner === null || phrase === null) return null;
  const content = span(items, at + 2, phrase.end);
  const cue = { start: (items[at] as Item).start, end: (items[at + 1] as Item).end };
  return content === null ? null : make("order-noun", "decree", (items[at] as Item).lower, owner, cue, [content]);
}
