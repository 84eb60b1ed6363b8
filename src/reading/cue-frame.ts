/**
 * Every place in a unit where somebody may be said to say something, with what stands around the cue.
 * Takes   a unit and the register.
 * Gives   frames: the cue with its auxiliaries, its subject (or how the subject was left out) and what follows it.
 *         A frame is an observation; `rules.ts` says which frames are statements.
 */
import { type Complement, complementAfter } from "./complement.ts";
import { cueForms, type VerbForm } from "./cue-forms.ts";
import { type CueEntry, modals, raising, withholding } from "./cue-lexicon.ts";
import { findBack, phraseAfter, phraseBefore } from "./noun-group.ts";
import type { Register } from "./register.ts";
import type { Phrase } from "./speaker.ts";
import { speakerKind } from "./speaker-kind.ts";
import type { Item, Unit } from "./unit.ts";

export type SubjectPlace = "before" | "after" | "agent" | "relative" | "elided";

export interface CueFrame {
  readonly entry: CueEntry;
  /** Item of the verb; items of the whole cue, from and to (exclusive). */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly form: VerbForm;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly withheld: boolean;
  readonly subject: Phrase | null;
  readonly place: SubjectPlace;
  readonly complement: Complement | null;
  /** Is the word that precedes cue and subject one under which nothing is asserted: "if", "whether"? */
  readonly embedded: boolean;
}

export function cueFrames(unit: Unit, register: Register): readonly CueFrame[] {
  const frames: CueFrame[] = [];
  const { items } = unit;
  for (let at = 0; at < items.length; at++) {
    const frame = frameAt(items, at, register, frames);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

function frameAt(items: readonly Item[], at: number, register: Register, before: readonly CueFrame[]): CueFrame | null {
  const item = items[at] as Item;
  const forms = cueForms(item.lower);
  if (forms.length === 0) return null;
  if (item.tag === "PROPN" && item.text !== item.lower && at > 0) return null;
  const group = auxiliaries(items, at, forms[0]?.form ?? "base");
  if (group === null) return null;
  let bare: CueFrame | null = null;
  for (const { entry, form } of preferred(forms, items, at)) {
    const to = particleEnd(items, at, entry);
    if (to === null) continue;
    const found = subjectOf(items, { at, to, form, ...group }, entry, register, before);
    if (found === null) continue;
    const complement = complementAfter(items, found.place === "after" ? found.end : to, entry);
    if (isNounHere(items, at, complement, found.place)) continue;
    if (entry.act === "evidence" && found.subject?.kind.kind !== "document") continue;
    if (found.subject?.kind.kind === "document" && entry.act === "naming") continue;
    const frame: CueFrame = {
      entry,
      at,
      from: group.from,
      to: complement?.cueTo ?? to,
      form,
      negated: group.negated || negativeSubject(items, found.subject),
      hypothetical: group.hypothetical,
      withheld: group.withheld,
      subject: found.subject,
      place: found.place,
      complement,
      embedded: isEmbedded(items, found.subject?.start ?? group.from),
    };
    // Of several senses the one that what follows fits.
    if (complement !== null) return frame;
    bare ??= frame;
  }
  return bare;
}

/** Entries with a particle first: "rule out" before "rule". */
function preferred(forms: ReturnType<typeof cueForms>, items: readonly Item[], at: number) {
  const next = items[at + 1]?.lower;
  return [...forms].sort((a, b) => Number(b.entry.particle === next) - Number(a.entry.particle === next));
}

function particleEnd(items: readonly Item[], at: number, { lemma, particle }: CueEntry): number | null {
  if (particle === null) return at + 1;
  if (items[at + 1]?.lower === particle) return at + 2;
  // "Made it clear that", "made very clear".
  if (lemma === "make" && items[at + 2]?.lower === particle) return at + 3;
  return null;
}

interface Group {
  readonly from: number;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly withheld: boolean;
}

const beForms = /^(?:is|are|was|were|been|being|be|'s|'re|'m|am|gets?|got)$/;

/** What belongs to the verb on its left; null for an infinitive that nobody is said to have carried out. */
function auxiliaries(items: readonly Item[], at: number, form: VerbForm): Group | null {
  let from = at;
  let negated = false;
  let hypothetical = false;
  let be = false;
  let withheld = false;
  let to = false;
  let carried = false;
  for (let i = at - 1; i >= 0; i--) {
    const { lower, tag } = items[i] as Item;
    if (/^(?:not|n't|n’t|never)$/.test(lower)) negated = true;
    else if (lower === "to" && i < at && (tag === "PART" || tag === "ADP")) to = true;
    else if (to && withholding.has(lower)) withheld = carried = true;
    else if (raising.has(lower) && to) carried = true;
    else if (modals.has(lower) && tag !== "NOUN") hypothetical = true;
    else if (beForms.test(lower) && (tag === "AUX" || lower === "'s")) be = true;
    else if (lower === "resist") carried = true;
    // "Has, however, revealed".
    else if (
      lower === "," &&
      items[i - 1]?.tag === "ADV" &&
      items[i - 2]?.lower === "," &&
      items[i - 3]?.tag === "AUX" &&
      i === at - 1
    )
      i -= 2;
    else if (tag !== "AUX" && tag !== "ADV" && !/^(?:likely|both|each)$/.test(lower)) break;
    else if (/^(?:when|where|why|how|however|meanwhile|instead|then|yesterday|today|importantly)$/.test(lower)) break;
    from = i;
  }
  // "Couldn't resist commenting" was a comment.
  if (items.slice(from, at).some(({ lower }) => lower === "resist")) hypothetical = negated = false;
  if (to && form === "base" && !carried) return null;
  const passive = be && form === "past";
  return { from, negated, hypothetical, passive, progressive: be && form === "ing", withheld };
}

interface Verb extends Group {
  readonly at: number;
  readonly to: number;
  readonly form: VerbForm;
}

interface Subject {
  readonly subject: Phrase | null;
  readonly place: SubjectPlace;
  /** Where the phrase ends, for a subject after the verb. */
  readonly end: number;
}

function subjectOf(
  items: readonly Item[],
  verb: Verb,
  entry: CueEntry,
  register: Register,
  before: readonly CueFrame[],
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
    if (left === null || /^(?:he|she|it|they)$/.test(left.kind.head)) continue;
    const whole = { items, start: left.start, end: comma };
    // "The aide, Jane Roe, maintained": the name says who.
    if (
      right !== null &&
      right.start === back + 1 &&
      right.kind.naming === "name" &&
      left.kind.naming === "descriptor"
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

function inversion(items: readonly Item[], verb: Verb, entry: CueEntry, register: Register): Subject | null {
  if (entry.takes.has("whom") || (!entry.takes.has("quote") && !entry.takes.has("clause"))) return null;
  if (verb.form !== "past" && verb.form !== "present") return null;
  const phrase = phraseAfter(items, verb.to);
  if (phrase === null) return null;
  const kind = speakerKind(items, verb.to, phrase.headEnd, register);
  if (kind === null || (kind.naming === "pronoun" && kind.kind !== "person")) return null;
  const next = items[phrase.headEnd];
  // "…, said Smith was" has a clause after the cue, not its subject.
  if (next !== undefined && (next.tag === "AUX" || (next.tag === "VERB" && !next.lower.endsWith("ing")))) return null;
  const more = next?.tag === "ADP" || (next?.tag === "ADJ" && items[phrase.headEnd + 1]?.tag === "ADP");
  const end = more ? phrase.end : phrase.headEnd;
  if (/^(?:that|:)$/.test(items[end]?.lower ?? "")) return null;
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
  before: readonly CueFrame[],
): Subject | null {
  const previous = items[verb.from - 1];
  const elided = (subject: Phrase | null): Subject | null =>
    subject === null ? null : { subject, place: "elided", end: verb.to };
  if (previous === undefined) return elided(laterSubject(items, verb.to, register));
  if (isBreak(previous) || carriers.test(previous.lower) || previous.lower === "and") {
    const last = before.filter(({ subject }) => subject !== null).at(-1)?.subject ?? null;
    return elided(last ?? mainSubject(items, verb.from - 1, register));
  }
  if (previous.lower === "as") return elided(quotedAs(items, verb.from - 1, register));
  const subject = phraseEndingAt(items, verb.from, register);
  return subject === null || subject.kind.naming === "pronoun" ? null : { subject, place: "before", end: verb.to };
}

/** "The paper quoted X as saying", "X was quoted as saying": X said it. */
function quotedAs(items: readonly Item[], as: number, register: Register): Phrase | null {
  const quoted = findBack(items, as - 1, ({ lower }) => lower === "quoted" || lower === "cited", 7);
  if (quoted !== null && (quoted === as - 1 || items[quoted + 1]?.lower === "by"))
    return subjectOfVerb(items, quoted, register);
  return phraseEndingAt(items, as, register);
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
function mainSubject(items: readonly Item[], before: number, register: Register): Phrase | null {
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

/** Is the word a noun after all: "the claims", "his remark", or a noun tagged so that takes neither "that" nor a quotation? */
function isNounHere(items: readonly Item[], at: number, complement: Complement | null, place: SubjectPlace): boolean {
  const { tag } = items[at] as Item;
  if (tag === "VERB" || tag === "AUX") return false;
  const previous = items[at - 1];
  if (previous !== undefined && /^(?:DET|ADP|NUM)$/.test(previous.tag) && place !== "elided") return true;
  if (previous !== undefined && /^(?:his|her|their|its|'s|’s)$/.test(previous.lower)) return true;
  const strong =
    complement !== null && (complement.type === "that" || complement.type === "quote" || complement.type === "clause");
  return !(strong || place === "after" || (place === "elided" && previous?.lower === ","));
}

function isEmbedded(items: readonly Item[], start: number): boolean {
  const before = items[start - 1]?.lower;
  return before === "if" || before === "unless" || before === "whether" || before === "should" || before === "how";
}

function negativeSubject(items: readonly Item[], subject: Phrase | null): boolean {
  if (subject === null) return false;
  const first = items[subject.start]?.lower;
  const before = items[subject.start - 1]?.lower;
  return (
    first === "neither" ||
    before === "neither" ||
    before === "nor" ||
    findBack(items, subject.end - 1, ({ lower }) => lower === "neither", 10) !== null
  );
}
