/**
 * Every place in a unit where somebody may be said to say something, with what stands around the cue.
 * Takes   a unit and the register.
 * Gives   frames: the cue with its auxiliaries, its subject (or how the subject was left out) and what follows it.
 *         A frame is an observation; `rules.ts` says which frames are statements.
 */
import { type Complement, complementAfter } from "./complement.ts";
import { cueForms, type VerbForm } from "./cue-forms.ts";
import { type CueEntry, modals, raising, withholding } from "./cue-lexicon.ts";
import { type SubjectPlace, subjectOf, type VerbGroup } from "./cue-subject.ts";
import { isNth } from "./noun-group.ts";
import type { Register } from "./register.ts";
import type { Phrase } from "./speaker.ts";
import type { Item, Unit } from "./unit.ts";

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
  /** Who hands it on, in one clause with the cue: "the agency quoted X as saying". */
  readonly relay: Phrase | null;
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
      relay: found.relay ?? null,
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

const beForms = /^(?:is|are|was|were|been|being|be|'s|'re|'m|am|gets?|got)$/;

/** What belongs to the verb on its left; null for an infinitive that nobody is said to have carried out. */
function auxiliaries(items: readonly Item[], at: number, form: VerbForm): VerbGroup | null {
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
    else if (isNth(items, i)) break;
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
  // "Would Smith claim …?", "Has he said …?"
  if (items.at(-1)?.lower === "?" && (modals.has(before ?? "") || items[start - 1]?.tag === "AUX")) return true;
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
    items.slice(subject.start, subject.end).some(({ lower }) => lower === "neither")
  );
}
