/**
 * What kind of speaker a noun phrase names, or that it names none.
 * Takes   the items of a phrase: all of it, and where its head ends.
 * Gives   kind, head word, and the way it must be resolved; null for what cannot speak (an operation, a sign, a day).
 */
import { isNth } from "./noun-group.ts";
import { nameKey, type Register } from "./register.ts";
import {
  agentEnding,
  anonymousNouns,
  bodyNameWords,
  bodyNouns,
  calendarWords,
  crowdNouns,
  demonyms,
  documentNouns,
  irregularPlurals,
  pronouns,
  roleNouns,
  seats,
  states,
  titleWords,
} from "./speaker-words.ts";
import type { Item } from "./unit.ts";

export type Naming = "name" | "pronoun" | "descriptor" | "state" | "none";

export interface SpeakerKind {
  readonly kind: "person" | "institution" | "group" | "anonymous" | "document" | "unknown";
  readonly naming: Naming;
  /** The head word in small letters, in the singular where that is known. */
  readonly head: string;
  readonly plural: boolean;
  /** Items of the name, where there is one: from, to (exclusive). */
  readonly name: readonly [number, number] | null;
}

export function speakerKind(
  items: readonly Item[],
  start: number,
  headEnd: number,
  register: Register,
): SpeakerKind | null {
  const last = headEnd - 1;
  const head = items[last];
  if (head === undefined || last < start) return null;
  if (last === start && Object.hasOwn(pronouns, head.lower)) return ofPronoun(head.lower);
  if (last === start + 1 && isNth(items, last)) return make("anonymous", "pronoun", head.lower, false);
  if (/^(?:no|nobody)$/.test(items[start]?.lower ?? "") && head.lower === "one")
    return make("group", "none", "no one", false);
  if (head.tag === "PROPN" || register.byKey.has(nameKey(head.text))) return ofName(items, start, last, register);
  if (head.tag === "NOUN" || head.tag === "ADJ" || head.tag === "X" || head.tag === "NUM")
    return ofNoun(items, start, last);
  return head.tag === "QUOTE" ? null : ofNoun(items, start, last);
}

function make(
  kind: SpeakerKind["kind"],
  naming: Naming,
  head: string,
  plural: boolean,
  name: readonly [number, number] | null = null,
): SpeakerKind {
  return { kind, naming, head, plural, name };
}

function ofPronoun(word: string): SpeakerKind | null {
  const as = pronouns[word];
  if (as === "he" || as === "she") return make("person", "pronoun", word, false);
  if (as === "they") return make("anonymous", "pronoun", word, true);
  if (as === "it") return make("institution", "pronoun", word, false);
  if (as === "some") return make("anonymous", "pronoun", word, true);
  if (as === "all") return make("group", "pronoun", word, true);
  return null;
}

function ofName(items: readonly Item[], start: number, last: number, register: Register): SpeakerKind | null {
  const body = bodyNameWords.has((items[last] as Item).lower);
  let from = last;
  while (from > start && isNamePart(items, from - 1, body)) from--;
  // "House Speaker Jane Roe": what stands before the last title is not the name; "General Staff" is one.
  for (let at = last - 1; at >= from && !body; at--) {
    if (!titleWords.has((items[at] as Item).lower.replace(/\.$/, ""))) continue;
    from = at + 1;
    break;
  }
  const words = items.slice(from, last + 1).map(({ lower }) => lower);
  const name = words.join(" ");
  const lastWord = words.at(-1) ?? "";
  if (calendarWords.has(lastWord)) return null;
  const known =
    register.byKey.get(
      nameKey(
        items
          .slice(from, last + 1)
          .map(({ text }) => text)
          .join(" "),
      ),
    ) ?? register.byKey.get(nameKey(lastWord));
  if (known !== undefined)
    return make(known.kind === "person" ? "person" : "institution", "name", lastWord, false, [from, last + 1]);
  if (states.has(name) || Object.hasOwn(seats, name) || states.has(lastWord) || Object.hasOwn(seats, lastWord)) {
    return make("institution", "state", lastWord, false, [from, last + 1]);
  }
  const singular = lastWord.replace(/s$/, "");
  if (Object.hasOwn(demonyms, singular) && lastWord !== singular) return make("group", "none", lastWord, true);
  if (/^(?:republicans|democrats|conservatives|liberals)$/.test(lastWord)) return make("group", "none", lastWord, true);
  // Tagged as names at the head of a sentence: "Officials in Kyiv", "Foreign Minister".
  const office = listedPerson(lastWord) !== null || bodyNouns.has(lastWord) || documentNouns.has(lastWord);
  if (office && !bodyNameWords.has(lastWord)) return ofNoun(items, start, last);
  if (words.some((word) => bodyNameWords.has(word)) || /^\p{Lu}{2,6}$/u.test(items[last]?.text ?? "")) {
    return make("institution", "name", lastWord, false, [from, last + 1]);
  }
  if (thing.test(lastWord)) return null;
  return make("person", "name", lastWord, false, [from, last + 1]);
}

const thing =
  /^(?:war|sea|forum|summit|region|act|treaty|agreement|accord|day|bowl|plan|deal|operation|offensive|street|river|city|island|election|conference|states)$/;

function isNamePart(items: readonly Item[], at: number, body: boolean): boolean {
  const item = items[at] as Item;
  if (item.tag === "PROPN") return true;
  // "The Justice Department": any word with a capital, in the name of a body.
  if (body && /^['’]s?$/.test(item.text) && /^\p{Lu}/u.test(items[at - 1]?.text ?? "")) return true;
  if (body && /^(?:NOUN|ADJ)$/.test(item.tag) && /^\p{Lu}/u.test(item.text) && at > 0) return true;
  const next = items[at + 1];
  return (
    /^(?:-|&|van|von|de|al|bin|of|for)$/.test(item.lower) && next?.tag === "PROPN" && items[at - 1]?.tag === "PROPN"
  );
}

/** The singular of a noun of persons, or null. */
export function personNoun(word: string): string | null {
  return listedPerson(word) ?? (agentEnding.test(word) ? word.replace(/s$/, "") : null);
}

function listedPerson(word: string): string | null {
  if (roleNouns.has(word)) return word;
  const irregular = irregularPlurals[word];
  if (irregular !== undefined) return irregular;
  const singular = word.replace(/ies$/, "y");
  for (const each of [singular, word.replace(/s$/, ""), word.replace(/es$/, "")]) if (roleNouns.has(each)) return each;
  return null;
}

function ofNoun(items: readonly Item[], start: number, last: number): SpeakerKind | null {
  // "The 31-year-old".
  if (items[last]?.lower === "old" && /^year/.test(items[last - 2]?.lower ?? ""))
    return make("person", "descriptor", "old", false);
  const word = (items[last] as Item).lower;
  const singular = personNoun(word);
  const plural = singular !== null && singular !== word;
  if (documentNouns.has(word) && singular === null) return make("document", "descriptor", word, word.endsWith("s"));
  if (singular !== null) {
    const first = items[start]?.lower ?? "";
    const definite =
      /^(?:the|his|her|its|their|this|that)$/.test(first) ||
      items.slice(start, last).some(({ text }) => /^['’]s?$/.test(text));
    if (!plural && definite) return make("person", "descriptor", singular, false);
    if (anonymousNouns.has(singular)) return make("anonymous", "descriptor", singular, plural);
    // "One analyst", "an analyst": somebody, unnamed. "Analysts", "residents": people at large.
    if (!plural && !crowdNouns.has(word)) return make("anonymous", "descriptor", singular, false);
    return make(plural ? "group" : "anonymous", "descriptor", singular, plural);
  }
  const single = word.replace(/ies$/, "y").replace(/s$/, "");
  if (bodyNouns.has(word) || bodyNouns.has(single))
    return make("institution", "descriptor", bodyNouns.has(word) ? word : single, bodyNouns.has(word) === false);
  if (documentNouns.has(word)) return make("document", "descriptor", word, false);
  return null;
}
