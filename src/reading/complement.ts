/**
 * What stands after a cue, as far as the lexicon lets the cue take it.
 * Takes   items, the position after the cue (or after its subject), and the lexicon's entry.
 * Gives   the kind of complement and where it begins; null where the cue stands alone.
 */
import type { CueEntry } from "./cue-lexicon.ts";
import { phraseAfter } from "./noun-group.ts";
import { calendarWords } from "./speaker-words.ts";
import type { Item } from "./unit.ts";

export type ComplementType = "that" | "quote" | "clause" | "wh" | "to" | "as" | "ing" | "noun" | "phrase" | "of";

export interface Complement {
  readonly type: ComplementType;
  /** First item of the content. */
  readonly from: number;
  /** Where the cue ends, with a preposition that belongs to it. */
  readonly cueTo: number | null;
}

const whWords = /^(?:whether|why|how|what|who|when|where|if|which)$/;
const mostSkipped = 22;

export function complementAfter(items: readonly Item[], start: number, entry: CueEntry): Complement | null {
  return strong(items, start, entry) ?? weak(items, start, entry);
}

/** "That", a quotation or a question word, also after an addressee, a place or a day. */
function strong(items: readonly Item[], start: number, { takes }: CueEntry): Complement | null {
  let at = start;
  let addressed = false;
  while (at < items.length && at - start <= mostSkipped) {
    const item = items[at] as Item;
    const next = items[at + 1];
    if (item.lower === "that" && takes.has("that") && !isPointing(items, at) && hasVerb(items, at + 1))
      return { type: "that", from: at, cueTo: null };
    if (
      item.tag === "QUOTE" &&
      takes.has("quote") &&
      (at === start || addressed || isSpeech(item) || items[at - 1]?.lower === ":")
    ) {
      return { type: "quote", from: at, cueTo: null };
    }
    if (whWords.test(item.lower) && takes.has("wh")) return { type: "wh", from: at, cueTo: null };
    if ((item.lower === ":" || item.lower === ",") && next?.tag === "QUOTE" && takes.has("quote")) {
      return { type: "quote", from: at + 1, cueTo: null };
    }
    if (item.lower === ":" && takes.has("quote") && next !== undefined)
      return { type: "clause", from: at + 1, cueTo: null };
    // "Said, in a speech on Monday, that": one phrase between commas.
    if (
      item.lower === "," &&
      (next?.tag === "ADP" || (next?.tag === "NUM" && calendarWords.has(items[at - 1]?.lower ?? "")))
    ) {
      at++;
      continue;
    }
    // "Said, citing two officials, that": a participle's phrase between commas.
    if (item.lower === "," && next !== undefined && /ing$/.test(next.lower) && next.tag === "VERB") {
      const close = items.findIndex(({ lower }, i) => i > at + 1 && i < at + 16 && lower === ",");
      if (close < 0 || !(items[close + 1]?.lower === "that" || items[close + 1]?.tag === "QUOTE")) return null;
      at = close + 1;
      continue;
    }
    if (item.lower === "," && at > start && items[at - 1]?.tag !== "ADP" && next?.lower === "that") {
      at++;
      continue;
    }
    const skipped = skip(items, at, !addressed && (takes.has("whom") || at === start));
    if (skipped === null) return null;
    if (skipped.addressee) {
      if (!takes.has("whom")) return null;
      addressed = true;
    }
    at = skipped.to;
  }
  return null;
}

/** "Thinks that unlikely" has no clause after "that". */
function hasVerb(items: readonly Item[], from: number): boolean {
  return items.slice(from, from + 30).some(({ tag }) => tag === "VERB" || tag === "AUX" || tag === "QUOTE");
}

/** "That day", "that agreement": pointing, not joining. */
function isPointing(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next === undefined || /^[.;:]$/.test(next.lower)) return true;
  // "Said that, according to X, …" joins; "said that, and left" points.
  if (next.lower === ",") {
    const close = items.findIndex(({ lower }, i) => i > at + 2 && i < at + 16 && lower === ",");
    return close < 0 || /^(?:and|but|or)$/.test(items[at + 2]?.lower ?? "");
  }
  return (
    (items[at] as Item).tag === "DET" && next.tag === "NOUN" && /^(?:[.,;]|and)$/.test(items[at + 2]?.lower ?? ".")
  );
}

function isSpeech({ quotation, text }: Item): boolean {
  return quotation !== null && (text.length > 30 || /[.,!?…]["'”’»]$/.test(text));
}

/** What may stand between cue and content: adverbs, days, phrases with a preposition, an addressee. */
function skip(items: readonly Item[], at: number, mayAddress: boolean): { to: number; addressee: boolean } | null {
  const item = items[at] as Item;
  const dated = calendarWords.has(items[at - 1]?.lower ?? "") || items[at - 1]?.lower === ",";
  if (item.tag === "NUM" && dated && at > 0) return { to: at + 1, addressee: false };
  if (item.tag === "ADV" || calendarWords.has(item.lower) || item.lower === "earlier" || item.lower === "late") {
    return { to: at + 1, addressee: false };
  }
  if (
    item.tag === "ADP" ||
    item.lower === "to" ||
    item.lower === "for" ||
    item.lower === "during" ||
    item.lower === "after"
  ) {
    const phrase = phraseAfter(items, at + 1);
    return phrase === null ? null : { to: Math.max(phrase.end, at + 2), addressee: false };
  }
  if (/^(?:last|this|next|later|earlier)$/.test(item.lower)) {
    const phrase = phraseAfter(items, at);
    return { to: phrase?.end ?? at + 1, addressee: false };
  }
  if (!mayAddress) return null;
  const phrase = phraseAfter(items, at);
  return phrase === null ? null : { to: phrase.end, addressee: true };
}

function weak(items: readonly Item[], start: number, { takes, act }: CueEntry): Complement | null {
  let at = start;
  if (takes.has("whom")) {
    const whom = phraseAfter(items, at);
    if (whom !== null && items[whom.headEnd]?.tag !== "AUX") at = whom.headEnd;
    if (items[at]?.lower === "to" && at > start && /^(?:VERB|QUOTE|AUX)$/.test(items[at + 1]?.tag ?? ""))
      return { type: "to", from: start, cueTo: null };
  }
  while (calendarWords.has(items[at]?.lower ?? "") || (items[at]?.tag === "ADV" && clauseAt(items, at + 1))) at++;
  if (takes.has("clause")) at = behindCircumstances(items, at);
  const first = items[at];
  if (first === undefined) return null;
  const infinitive = first.lower === "to" || (first.lower === "not" && items[at + 1]?.lower === "to");
  if (infinitive) return takes.has("to") ? { type: "to", from: at, cueTo: null } : null;
  if (takes.has(first.lower) && first.tag === "ADP") return { type: "phrase", from: at + 1, cueTo: at + 1 };
  if (takes.has("as") || takes.has("of")) {
    const object = phraseAfter(items, at);
    const link = object === null ? undefined : linkAfter(items, object.headEnd, takes.has("as") ? "as" : "of");
    if (link === true) return { type: takes.has("as") ? "as" : "of", from: at, cueTo: null };
  }
  if (takes.has("ing") && /^(?:VERB|NOUN)$/.test(first.tag) && first.lower.endsWith("ing"))
    return { type: "ing", from: at, cueTo: null };
  if (takes.has("clause") && clauseAt(items, at)) return { type: "clause", from: at, cueTo: null };
  if (takes.has("at")) return putAt(items, at) ? { type: "noun", from: at, cueTo: null } : null;
  // "Called even worse odds", "called that demand".
  const noun = first.tag === "ADV" || (first.lower === "that" && first.tag !== "DET") ? at + 1 : at;
  if (act === "naming" && !namesSomething(items, noun)) return null;
  return takes.has("noun") && phraseAfter(items, noun) !== null ? { type: "noun", from: at, cueTo: null } : null;
}

/** "Said on Friday there would be", "said in a statement its forces had": when and where, before a clause of its own. */
function behindCircumstances(items: readonly Item[], start: number): number {
  let at = start;
  for (let rounds = 0; rounds < 3; rounds++) {
    const item = items[at];
    if (item === undefined || !circumstance.test(item.lower)) break;
    const phrase = phraseAfter(items, at + 1);
    if (phrase === null) break;
    at = phrase.headEnd;
    while (items[at]?.tag === "ADP" && !circumstance.test(items[at]?.lower ?? "")) {
      const inner = phraseAfter(items, at + 1);
      if (inner === null) break;
      at = inner.headEnd;
    }
    if (beginsClause.test(items[at]?.lower ?? "") || items[at]?.tag === "DET" || items[at]?.tag === "PROPN") {
      if (clauseAt(items, at)) return at;
    }
  }
  return start;
}

const circumstance = /^(?:on|in|at|during|after|late|early|last|this|before)$/;
const beginsClause =
  /^(?:it|he|she|they|we|i|you|there|its|their|his|her|our|my|no|some|two|three|any|all|both|neither)$/;

/** "Put the number of the wounded at six", "put it at just over half". */
function putAt(items: readonly Item[], start: number): boolean {
  for (let at = start + 1; at < Math.min(items.length, start + 14); at++) {
    const { lower, tag } = items[at] as Item;
    if (/^[.,;:]$/.test(lower) || (tag === "VERB" && !/ed$/.test(lower))) return false;
    if (lower !== "at") continue;
    const rest = items.slice(at + 1, at + 6);
    return rest.some(
      (item) =>
        item.tag === "NUM" || /^(?:half|third|quarter|[$€£]|one)$/.test(item.lower) || /^[$€£]?\d/.test(item.text),
    );
  }
  return false;
}

/** "Called the plan a trap", not "called her mother every day": something stands behind the object that is no time. */
function namesSomething(items: readonly Item[], at: number): boolean {
  const object = phraseAfter(items, at);
  const next = object === null ? undefined : items[object.headEnd];
  if (object === null || next === undefined || /^[.,;:?!]$/.test(next.lower)) {
    if (object === null) return false;
    const phrase = items.slice(at, object.headEnd);
    // "Called the forecast wishful thinking": an adjective behind the object's noun.
    const predicate = phrase.some(({ tag }, i) => i > 1 && tag === "ADJ" && phrase[i - 1]?.tag === "NOUN");
    return predicate || phrase.some(({ tag }) => tag === "QUOTE");
  }
  return (
    next.tag !== "ADV" &&
    !/^(?:every|each|last|this|that|on|in|at|by|and|but|when|while|after|before)$/.test(next.lower) &&
    !calendarWords.has(next.lower)
  );
}

function linkAfter(items: readonly Item[], from: number, word: string): boolean {
  for (let at = from; at < Math.min(items.length, from + 12); at++) {
    const { lower } = items[at] as Item;
    if (lower === word) return true;
    if (/^[.;:]$/.test(lower)) return false;
  }
  return false;
}

const qualifierWords =
  /^(?:at least|at most|up to|more than|less than|fewer than|as many|as much|no fewer|close to|not quite)$/;

/** Past "at least", "more than", "as many as", where a number or noun follows. */
function behindQualifier(items: readonly Item[], at: number): number {
  const words = `${items[at]?.lower ?? ""} ${items[at + 1]?.lower ?? ""}`;
  let to = at;
  if (qualifierWords.test(words)) to = at + 2;
  else if (/^(?:about|around|over|under|between|nearly|almost|roughly|approximately)$/.test(items[at]?.lower ?? ""))
    to = at + 1;
  if (/^(?:as|than)$/.test(items[to]?.lower ?? "") && to === at + 2) to++;
  const numbered = items.slice(to, to + 3).some(({ tag, text }) => tag === "NUM" || /^[$€£\d]/.test(text));
  return to > at && (numbered || /^(?:half|an?|one|two|three|dozens|hundreds|thousands)$/.test(items[to]?.lower ?? ""))
    ? to
    : at;
}

/** Does a clause of its own, with subject and finite verb, begin here? */
export function clauseAt(items: readonly Item[], at: number): boolean {
  const first = items[at];
  if (first === undefined) return false;
  if (/^(?:there|if|when|once|because)$/.test(first.lower)) return true;
  // "Said at least 40 people had": words that qualify a number stand before the subject.
  const qualified = behindQualifier(items, at);
  if (qualified !== at) return clauseAt(items, qualified);
  const phrase = phraseAfter(items, at);
  if (phrase === null) return false;
  // `It "should not be dismissed"`.
  if (items[phrase.headEnd]?.tag === "QUOTE") return true;
  for (let i = phrase.headEnd; i < Math.min(items.length, phrase.headEnd + 24); i++) {
    const { tag, lower } = items[i] as Item;
    if (/^[.;:]$/.test(lower) || /^(?:while|whereas|because|although|though)$/.test(lower)) return false;
    // An apposition or relative clause between subject and verb: go on behind it.
    if (lower === ",") {
      const close = items.findIndex((item, at) => at > i && at < i + 16 && item.lower === ",");
      if (close > 0) i = close;
      continue;
    }
    if (lower === "to") return false;
    // "Added 300 jobs and reported": the second verb is the first one's fellow.
    if (/^(?:and|or|but)$/.test(items[i - 1]?.lower ?? "") && (tag === "VERB" || tag === "AUX")) return false;
    if (tag === "AUX") return true;
    if (
      tag === "VERB" &&
      !lower.endsWith("ing") &&
      items[i - 1]?.lower !== "to" &&
      !/^(?:who|that|which)$/.test(items[i - 1]?.lower ?? "")
    ) {
      // "Attempts made by": a participle before "by" is no finite verb.
      return items[i + 1]?.lower !== "by";
    }
  }
  return false;
}
