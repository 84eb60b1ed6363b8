/**
 * Who is the subject of a cue: before it, behind it, beyond an apposition, left out, or in another clause.
 * Takes   items and the cue's verb with its auxiliaries.
 * Gives   the phrase, where it stands, and who hands the words on; null where nobody can be named.
 */
import type { VerbForm } from "./cue-forms.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import { findBack, phraseAfter, phraseBefore } from "./noun-group.ts";
import type { Register } from "./register.ts";
import type { Phrase } from "./speaker.ts";
import { speakerKind } from "./speaker-kind.ts";
import type { Item } from "./unit.ts";

export type SubjectPlace = "before" | "after" | "agent" | "relative" | "elided";

/** Of a cue that was read already: enough to share its subject. */
interface Earlier {
  readonly subject: Phrase | null;
  readonly place: SubjectPlace;
}

/** What belongs to the verb on its left. */
export interface VerbGroup {
  readonly from: number;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly withheld: boolean;
}

interface Verb extends VerbGroup {
  readonly at: number;
  readonly to: number;
  readonly form: VerbForm;
}

interface Subject {
  readonly subject: Phrase | null;
  readonly relay?: Phrase | null;
  readonly place: SubjectPlace;
  /** Where the phrase ends, for a subject after the verb. */
  readonly end: number;
}

export function subjectOf(
  items: readonly Item[],
  verb: Verb,
  entry: CueEntry,
  register: Register,
  before: readonly Earlier[],
): Subject | null {
  if (verb.passive || (verb.form === "past" && items[verb.to]?.lower === "by")) return agent(items, verb, register);
  const previous = items[verb.from - 1];
  const participle = verb.form === "ing" && !verb.progressive;
  if (participle) return ofParticiple(items, verb, register, before);
  if (previous === undefined || isBreak(previous) || previous.tag === "QUOTE") {
    const inverted = inversion(items, verb, entry, register);
    if (inverted !== null) return inverted;
    return previous === undefined || previous.tag === "QUOTE" ? null : beyondComma(items, verb, register);
  }
  if (/^(?:and|but|or|then|also)$/.test(previous.lower)) {
    // After ", and" the sentence's own subject goes on; after a bare "and" the nearest.
    const able = before.filter(({ subject, place }) => subject !== null && place !== "agent");
    const outer = items[verb.from - 2]?.lower === ",";
    const last = able.at(outer ? 0 : -1)?.subject ?? mainSubject(items, verb.from - 1, register);
    return last === null || verb.form === "base" ? null : { subject: last, place: "elided", end: verb.to };
  }
  if (
    previous.lower === "who" ||
    previous.lower === "which" ||
    (previous.lower === "that" && previous.tag === "PRON")
  ) {
    return antecedent(items, verb.from - 1, register, verb.to);
  }
  const subject = phraseEndingAt(items, verb.from, register);
  return subject === null ? null : { subject, place: "before", end: verb.to };
}

function isBreak({ lower }: Item): boolean {
  return lower === "," || lower === "—" || lower === "–" || lower === "-";
}

/** The phrase right before an item, if it can speak. */
export function phraseEndingAt(items: readonly Item[], end: number, register: Register): Phrase | null {
  const phrase = phraseBefore(items, end);
  if (phrase === null) return null;
  const kind = speakerKind(items, phrase.start, phrase.headEnd, register);
  return kind === null ? null : { items, start: phrase.start, end, kind };
}

/** The subject stands before a comma: what is between is an apposition, or the name to which the rest is one. */
function beyondComma(items: readonly Item[], verb: Verb, register: Register): Subject | null {
  const comma = verb.from - 1;
  for (let back = comma - 1, tries = 0; back >= 0 && comma - back < 40 && tries < 4; back--) {
    const item = items[back] as Item;
    if (/^[;:?!]$/.test(item.lower)) break;
    const hyphen = item.lower === "-" && items[back - 1]?.end === item.start;
    const opens = (isBreak(item) && !hyphen) || (item.tag === "QUOTE" && item.text.endsWith(',"'));
    if (!opens) continue;
    tries++;
    const end = item.tag === "QUOTE" ? back + 1 : back;
    const left = phraseEndingAt(items, end, register) ?? quotedName(items, end, register);
    const right = phraseEndingAt(items, comma, register);
    // "…, whose minister, Jane Roe, dismissed": only the name can be the subject.
    if (left === null && right?.kind.naming === "name" && right.start === back + 1 && items[comma]?.lower === ",") {
      if (ofWhose(items, back)) return { subject: right, place: "before", end: verb.to };
    }
    // "Her counterpart, Jane Roe, warned": a noun that tells no office, and the name that it stands for.
    if (left === null && right?.kind.naming === "name" && right.start === back + 1 && items[comma]?.lower === ",") {
      const noun = phraseBefore(items, end);
      const opens = noun === null ? undefined : items[noun.start - 1];
      const whose = noun !== null && /^(?:DET|PRON)$/.test(items[noun.start]?.tag ?? "");
      if (whose && items[end - 1]?.tag === "NOUN" && (opens === undefined || /^(?:CCONJ|PUNCT)$/.test(opens.tag)))
        return { subject: right, place: "before", end: verb.to };
    }
    if (left === null || /^(?:he|she|it|they)$/.test(left.kind.head)) continue;
    const whole = { items, start: left.start, end: comma };
    // "The aide, Jane Roe, maintained": the name says who.
    if (
      right !== null &&
      right.start === back + 1 &&
      right.kind.naming !== "pronoun" &&
      right.kind.naming !== "descriptor" &&
      (left.kind.naming === "descriptor" || left.kind.head === "one" || left.kind.head === "another")
    ) {
      return { subject: { ...whole, kind: right.kind }, place: "before", end: verb.to };
    }
    return { subject: { ...whole, kind: left.kind }, place: "before", end: verb.to };
  }
  return null;
}

function ofWhose(items: readonly Item[], before: number): boolean {
  return findBack(items, before - 1, ({ lower }) => lower === "whose", 6) !== null;
}

/** "A member of the group "Recovery," Smith": the phrase goes on through a name in quotation marks. */
function quotedName(items: readonly Item[], end: number, register: Register): Phrase | null {
  return items[end - 1]?.tag === "QUOTE"
    ? (phraseEndingAt(items, end, register) ?? phraseEndingAt(items, end - 1, register))
    : null;
}

/** Of these an addressee follows, never the subject. */
const addressing = /^(?:tell|inform|notify|convince|persuade|assure|reassure)$/;

function inversion(items: readonly Item[], verb: Verb, entry: CueEntry, register: Register): Subject | null {
  const quoted = verb.from > 0 && (items[verb.from - 1]?.tag === "QUOTE" || items[verb.from - 2]?.tag === "QUOTE");
  // `"…," warns the Herald`, but not `"…," told the crowd`.
  if (
    (entry.takes.has("whom") && !(quoted && !addressing.test(entry.lemma))) ||
    (!entry.takes.has("quote") && !entry.takes.has("clause"))
  )
    return null;
  if (verb.form !== "past" && verb.form !== "present") return null;
  const phrase = phraseAfter(items, verb.to);
  if (phrase === null) return null;
  const kind = speakerKind(items, verb.to, phrase.headEnd, register);
  if (
    kind === null ||
    (kind.naming === "pronoun" &&
      kind.kind !== "person" &&
      !(quoted && /^(?:one|another|others|some)$/.test(kind.head)))
  )
    return null;
  const next = items[phrase.headEnd];
  // "…, said Smith was" has a clause after the cue, not its subject.
  if (next !== undefined && (next.tag === "AUX" || (next.tag === "VERB" && !next.lower.endsWith("ing")))) return null;
  const more = next?.tag === "ADP" || (next?.tag === "ADJ" && items[phrase.headEnd + 1]?.tag === "ADP");
  const end = more ? phrase.end : phrase.headEnd;
  // `Said Roe: "…"`.
  const colon = items[end]?.lower === ":" && items[end + 1]?.tag !== "QUOTE";
  if (items[end]?.lower === "that" || colon) return null;
  return { subject: { items, start: verb.to, end, kind }, place: "after", end };
}

function agent(items: readonly Item[], { to, passive, from }: Verb, register: Register): Subject | null {
  if (items[to]?.lower !== "by") return null;
  const phrase = phraseAfter(items, to + 1);
  if (phrase === null) return null;
  const kind = speakerKind(items, to + 1, phrase.headEnd, register);
  if (kind === null || kind.naming === "pronoun" || (passive && from === 0)) return null;
  return { subject: { items, start: to + 1, end: phrase.headEnd, kind }, place: "agent", end: phrase.headEnd };
}

function antecedent(items: readonly Item[], who: number, register: Register, end: number): Subject | null {
  let last = who;
  if (items[last - 1]?.lower === ",") last--;
  const subject = phraseEndingAt(items, last, register);
  return subject === null ? null : { subject, place: "relative", end };
}

const carriers = /^(?:by|in|for|while|after|before|when)$/;

function ofParticiple(
  items: readonly Item[],
  verb: Verb,
  register: Register,
  before: readonly Earlier[],
): Subject | null {
  const previous = items[verb.from - 1];
  const elided = (subject: Phrase | null): Subject | null =>
    subject === null ? null : { subject, place: "elided", end: verb.to };
  if (previous === undefined) return elided(laterSubject(items, verb.to, register));
  if (isBreak(previous) || carriers.test(previous.lower) || previous.lower === "and") {
    const last = before.filter(({ subject }) => subject !== null).at(-1)?.subject ?? null;
    return elided(last ?? mainSubject(items, verb.from - 1, register));
  }
  if (previous.lower === "as") {
    const { who, relay } = quotedAs(items, verb.from - 1, verb.to, register);
    return who === null ? null : { subject: who, relay, place: "before", end: verb.to };
  }
  const subject = phraseEndingAt(items, verb.from, register);
  return subject === null || subject.kind.naming === "pronoun" ? null : { subject, place: "before", end: verb.to };
}

const quoting = /^(?:quote[sd]?|quoting|cite[sd]?|citing|report(?:s|ed|ing)?)$/;

/** "The paper quoted X as saying", "X was quoted by the paper as saying": X said it, the paper hands it on. */
function quotedAs(
  items: readonly Item[],
  as: number,
  end: number,
  register: Register,
): { readonly who: Phrase | null; readonly relay: Phrase | null } {
  const quoted = findBack(items, as - 1, ({ lower }) => quoting.test(lower), 14);
  if (quoted === null) return { who: phraseEndingAt(items, as, register), relay: null };
  const by = items[quoted + 1]?.lower === "by";
  if (quoted === as - 1 || by) {
    const relay = by ? spokenPhrase(items, quoted + 2, register) : agentAfter(items, end, register);
    return { who: subjectOfVerb(items, quoted, register), relay };
  }
  return { who: wholePhrase(items, quoted + 1, as, register), relay: subjectOfVerb(items, quoted, register) };
}

/** All that stands from one item to another, if its head can speak: "the minister, Jane Roe,". */
function wholePhrase(items: readonly Item[], start: number, to: number, register: Register): Phrase | null {
  const end = items[to - 1]?.lower === "," ? to - 1 : to;
  const first = spokenPhrase(items, start, register);
  const last = phraseEndingAt(items, end, register);
  if (first === null || last === null || last.start <= start || last.kind.naming !== "name")
    return first === null ? last : { ...first, end };
  return { items, start, end, kind: last.kind };
}

/** The phrase that begins here, if it can speak. */
export function spokenPhrase(items: readonly Item[], start: number, register: Register): Phrase | null {
  const phrase = phraseAfter(items, start);
  const kind = phrase === null ? null : speakerKind(items, start, phrase.headEnd, register);
  return phrase === null || kind === null ? null : { items, start, end: phrase.headEnd, kind };
}

/** "… as saying by the state news agency": right behind the cue, or where the content has ended. */
function agentAfter(items: readonly Item[], from: number, register: Register): Phrase | null {
  return items[from]?.lower === "by" ? spokenPhrase(items, from + 1, register) : null;
}

/** The phrase before an item, also where an apposition or relative clause stands between. */
export function subjectBefore(items: readonly Item[], from: number, register: Register): Phrase | null {
  if (items[from - 1]?.lower !== ",") return phraseEndingAt(items, from, register);
  return beyondComma(items, { from, to: from } as Verb, register)?.subject ?? null;
}

/** The phrase before a verb and its auxiliaries. */
export function subjectOfVerb(items: readonly Item[], verb: number, register: Register): Phrase | null {
  let from = verb;
  while (from > 0 && /^(?:AUX|ADV|PART)$/.test((items[from - 1] as Item).tag)) from--;
  return phraseEndingAt(items, from, register);
}

/** The nearest verb to the left that has a subject which can speak. */
export function mainSubject(items: readonly Item[], before: number, register: Register): Phrase | null {
  for (let at = before - 1; at > 0; at--) {
    const { tag, lower } = items[at] as Item;
    if (tag !== "VERB" && tag !== "AUX") continue;
    if (lower.endsWith("ing") || items[at - 1]?.lower === "to") continue;
    let from = at;
    while (from > 0 && /^(?:AUX|ADV|PART)$/.test((items[from - 1] as Item).tag)) from--;
    const subject =
      phraseEndingAt(items, from, register) ??
      (items[from - 1]?.lower === "," ? (beyondComma(items, { from } as Verb, register)?.subject ?? null) : null);
    if (subject !== null) return subject;
  }
  return null;
}

/** "Conceding that …, he warned": the first subject after the opening phrase. */
function laterSubject(items: readonly Item[], from: number, register: Register): Phrase | null {
  for (let at = from + 1; at < items.length; at++) {
    const { tag } = items[at] as Item;
    if ((tag !== "VERB" && tag !== "AUX") || items[at - 1]?.tag === "VERB") continue;
    const subject = phraseEndingAt(items, at, register);
    if (subject !== null && items[subject.start - 1]?.lower === ",") return subject;
  }
  return null;
}
