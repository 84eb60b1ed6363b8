/**
 * Where a noun phrase begins to the left of a word, and where one ends to the right of it.
 * Takes   the items of a unit and a position.
 * Gives   positions; null where no noun phrase stands there.
 * Departs from a grammar: tags and closed word classes only, so a phrase cut short or run together is possible. The kinds of
 *         heads that `speaker-kind.ts` accepts keep most of those out.
 */
import { calendarWords, pronouns } from "./speaker-words.ts";
import type { Item } from "./unit.ts";

const inside = new Set(["NOUN", "PROPN", "NUM", "ADJ", "X", "SYM"]);
const possessive = new Set(["his", "her", "their", "its", "our", "my", "your", "whose"]);
const joiners = new Set(["-", "–", "/", "&", "."]);

/** From the last word of a base phrase back to its first. */
export function baseStart(items: readonly Item[], last: number): number | null {
  let at = last;
  if (items[at] === undefined) return null;
  // "No one": the pronoun is "one", the sense is "no".
  if (isPronoun(items[at] as Item)) return items[at - 1]?.lower === "no" ? at - 1 : at;
  if (isNth(items, at)) return at - 1;
  // "People close to him": cannot speak by itself, but ends a phrase.
  if ((items[at] as Item).tag === "PRON" && /^(?:him|her|them|us|me)$/.test((items[at] as Item).lower)) return at;
  for (; at >= 0; at--) {
    const item = items[at] as Item;
    const next = items[at + 1];
    if (item.tag === "DET" || possessive.has(item.lower)) {
      if (at === last && !isPronoun(item)) return null;
      // "All the", "both the", "neither the".
      return at > 0 && /^(?:all|both|half|neither|only)$/.test((items[at - 1] as Item).lower) ? at - 1 : at;
    }
    // "Some officials": the pronoun counts the noun; "he officials" is two phrases.
    if (at < last && isPronoun(item)) {
      if (!counts(item)) return at + 1;
      // "The two sides".
      return items[at - 1]?.tag === "DET" ? at - 1 : at;
    }
    // `…the group "Recovery," Jane Roe`: the comma inside the marks ends the phrase.
    if (item.tag === "QUOTE" && at < last && /[,.?!]["'”’»]$/.test(item.text)) break;
    if (item.tag === "QUOTE" ? short(item) : inside.has(item.tag)) {
      // "On Tuesday Smith said": the day belongs to what stands before.
      if (at < last && calendarWords.has(item.lower) && next?.tag === "PROPN" && !isGivenName(items, at)) break;
      // "On 9 May 2030 Smith said", "On May 9 Smith said": neither does the number of a day or year.
      // "Days after the start of the offensive Roe said": a noun that is no office or body ends what stands before the name.
      if (at < last && item.tag === "NOUN" && next?.tag === "PROPN" && adverbial(items, at)) break;
      if (
        at < last &&
        item.tag === "NUM" &&
        next?.tag === "PROPN" &&
        (/^\d{4}$/.test(item.text) || calendarWords.has(items[at - 1]?.lower ?? ""))
      )
        break;
      continue;
    }
    if (item.tag === "PART" && /^['’]s?$/.test(item.text) && at < last) continue;
    if (item.lower === "'" && at < last && items[at - 1]?.lower.endsWith("s")) continue;
    if (joiners.has(item.lower) && at < last && glued(items, at)) continue;
    if (item.tag === "VERB" && at < last && adjectival(items, at)) continue;
    if (item.tag === "ADV" && at < last && next?.tag === "ADJ" && items[at - 1]?.tag === "DET") continue;
    break;
  }
  return at === last ? null : at + 1;
}

/** "A third said", "another was": one more of those spoken of. */
export function isNth(items: readonly Item[], at: number): boolean {
  const nth = /^(?:second|third|fourth|fifth|sixth)$/.test(items[at]?.lower ?? "");
  return nth && /^(?:a|the)$/.test(items[at - 1]?.lower ?? "") && !isNominal(items[at + 1]);
}

function adverbial(items: readonly Item[], at: number): boolean {
  const { lower } = items[at] as Item;
  if (!/^\p{Ll}/u.test((items[at] as Item).text) || items[at - 1]?.tag !== "DET" || items[at - 2]?.tag !== "ADP")
    return false;
  return /(?:ive|war|siege|ion|ment|day|week|month|year|meeting|vote|speech|summit|attack|strike|battle|talks|ceremony)$/.test(
    lower,
  );
}

function counts({ lower }: Item): boolean {
  return !/^(?:he|she|they|it|i|we|you|who|which)$/.test(lower);
}

function isPronoun({ lower, tag }: Item): boolean {
  return (
    Object.hasOwn(pronouns, lower) &&
    (tag === "PRON" || tag === "DET" || tag === "NOUN" || tag === "NUM" || tag === "ADJ")
  );
}

/** A hyphen, slash or point with no space around it. */
function glued(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  const here = items[at] as Item;
  return before !== undefined && after !== undefined && (before.end === here.start || here.lower === "&");
}

/** "The visiting minister", "a wanted man": a verb's form between an article or noun and a noun. */
function adjectival(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.tag;
  const after = items[at + 1]?.tag;
  return (
    /(?:ing|ed|en)$/.test((items[at] as Item).lower) &&
    (before === "DET" || before === "ADJ" || (before === "PART" && items[at - 1]?.lower === "'s")) &&
    (after === "NOUN" || after === "PROPN" || after === "ADJ")
  );
}

/** "Told visiting minister …", "called for renewed efforts". */
function leading(items: readonly Item[], at: number): boolean {
  return /(?:ing|ed)$/.test((items[at] as Item).lower) && /^(?:NOUN|PROPN|ADJ)$/.test(items[at + 1]?.tag ?? "");
}

function short({ quotation }: Item): boolean {
  return quotation !== null && quotation.end - quotation.start <= 60;
}

const postPrepositions = new Set(
  "of for in to from at with on by near close between against under within among inside behind across over about".split(
    " ",
  ),
);

/** The whole phrase that ends before `end`: base, and what stands behind the head: "a source familiar with the talks". */
export function phraseBefore(items: readonly Item[], end: number): { start: number; headEnd: number } | null {
  let last = end - 1;
  // "Smith (R-Texas) said".
  if (items[last]?.lower === ")") {
    const open = findBack(items, last, (item) => item.lower === "(", 12);
    if (open !== null) last = open - 1;
  }
  last = withoutDay(items, last);
  // "Two people present", "the officers concerned".
  if (/^(?:present|involved|concerned|responsible)$/.test(items[last]?.lower ?? "") && isNominal(items[last - 1]))
    last--;
  const base = baseStart(items, last);
  if (base === null || items[base]?.lower === "whose") return null;
  let start = base;
  let headEnd = last + 1;
  for (let rounds = 0; rounds < 6; rounds++) {
    const earlier = behind(items, start, headEnd);
    if (earlier === null) break;
    start = earlier.start;
    headEnd = earlier.headEnd;
  }
  return { start, headEnd };
}

/** "The minister on Tuesday rejected": the day is not part of who. */
function withoutDay(items: readonly Item[], last: number): number {
  if (!calendarWords.has(items[last]?.lower ?? "") || last < 1) return last;
  const before = items[last - 1] as Item;
  if (/^(?:on|in|late|early|last)$/.test(before.lower))
    return /^(?:on|late|early)$/.test(items[last - 2]?.lower ?? "") ? last - 3 : last - 2;
  return isNominal(before) ? last - 1 : last;
}

/** The head phrase of which the phrase at `start` is a part, by a preposition or a relative clause before it. */
function behind(items: readonly Item[], start: number, headEndNow: number): { start: number; headEnd: number } | null {
  const before = items[start - 1];
  if (before === undefined) return null;
  let headEnd: number | null = null;
  if (before.tag === "ADP" || before.lower === "to" || before.lower === "for") {
    if (!postPrepositions.has(before.lower)) return null;
    headEnd = start - 1;
    const link = items[headEnd - 1];
    // "Officials briefed on", "sources close to".
    if (link !== undefined && (link.tag === "ADJ" || link.tag === "VERB") && isNominal(items[headEnd - 2])) headEnd--;
    else if (link?.tag === "ADV" && isNominal(items[headEnd - 2])) headEnd--;
  } else if (before.tag === "CCONJ" && (before.lower === "and" || before.lower === "nor" || before.lower === "or")) {
    const first = baseStart(items, start - 2);
    const left = first === null ? undefined : items[first - 1];
    if (first === null) return null;
    // "Analyst and strategist Jane Roe" is one person: the name stays the head.
    if (items[start - 2]?.tag === "NOUN" && items[headEndNow - 1]?.tag === "PROPN")
      return { start: first, headEnd: headEndNow };
    const listed =
      left === undefined ||
      /^(?:,|both|neither|either|and|but)$/.test(left.lower) ||
      left.tag === "SCONJ" ||
      left.tag === "ADP" ||
      left.tag === "VERB";
    return listed ? { start: listStart(items, first), headEnd: start - 1 } : null;
  } else if (before.tag === "VERB" && /(?:ed|en|wn)$/.test(before.lower) && isNominal(items[start - 2])) {
    // "A survey published last week".
    headEnd = start - 1;
  } else if (before.tag === "VERB" || before.tag === "AUX") {
    const who = findBack(items, start - 1, (item) => item.lower === "who" || item.lower === "that", 6);
    if (who === null || !isNominal(items[who - 1])) return null;
    headEnd = who;
  }
  if (headEnd === null || !isNominal(items[headEnd - 1])) return null;
  const base = baseStart(items, headEnd - 1);
  return base === null ? null : { start: base, headEnd };
}

/** "Ashland, Birchia and others": back over names with commas between them. */
function listStart(items: readonly Item[], first: number): number {
  let start = first;
  while (items[start - 1]?.lower === "," && items[start - 2]?.tag === "PROPN") {
    const earlier = baseStart(items, start - 2);
    if (earlier === null || items.slice(earlier, start - 1).some(({ tag }) => tag !== "PROPN")) break;
    start = earlier;
  }
  return start;
}

function isNominal(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.tag === "NOUN" || item.tag === "PROPN" || item.tag === "PRON" || item.tag === "QUOTE" || item.tag === "NUM")
  );
}

export function findBack(
  items: readonly Item[],
  from: number,
  is: (item: Item) => boolean,
  most: number,
): number | null {
  for (let at = from; at >= 0 && from - at <= most; at--) if (is(items[at] as Item)) return at;
  return null;
}

/** "Jan Roe", "Minister April Doe": months that are also names, before another name and behind no preposition or number. */
function isGivenName(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  const next = items[at + 1];
  if (!/^(?:jan|april|may|june|august)$/.test(item.lower) || next?.tag !== "PROPN" || /\./.test(item.text))
    return false;
  return !/^(?:ADP|NUM)$/.test(items[at - 1]?.tag ?? "") && next.start - item.end === 1;
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/;

function isDay(item: Item | undefined): boolean {
  return item !== undefined && days.test(item.lower);
}

const objects = /^(?:him|her|them|me|us|himself|herself|themselves)$/;

/** The phrase that begins at `start`: where its base ends, and where all of it ends. Null where none begins. */
export function phraseAfter(items: readonly Item[], start: number): { headEnd: number; end: number } | null {
  const headEnd = baseEnd(items, start);
  if (headEnd === null) return null;
  let end = headEnd;
  for (let rounds = 0; rounds < 4; rounds++) {
    const link = items[end];
    if (link === undefined) break;
    let inner: number | null = null;
    if (link.tag === "ADP" && postPrepositions.has(link.lower)) inner = baseEnd(items, end + 1);
    else if (link.lower === "and" && items[end + 1]?.tag !== "VERB") inner = baseEnd(items, end + 1);
    else if ((link.tag === "ADJ" || link.tag === "VERB") && items[end + 1]?.tag === "ADP")
      inner = baseEnd(items, end + 2);
    if (inner === null) break;
    end = inner;
  }
  return { headEnd, end };
}

function baseEnd(items: readonly Item[], start: number): number | null {
  let at = start;
  const first = items[at];
  if (first === undefined) return null;
  // "Told her that", "told them:": an object of its own, not "her aide".
  if (
    objects.test(first.lower) &&
    !(first.lower === "her" && /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(items[at + 1]?.tag ?? ""))
  )
    return at + 1;
  const counted = counts(first) && /^(?:NOUN|ADJ|PROPN)$/.test(items[at + 1]?.tag ?? "");
  if (isPronoun(first) && !counted) return at + 1;
  if (isPronoun(first)) at++;
  let nouns = 0;
  for (; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.tag === "DET" || possessive.has(item.lower)) {
      if (at > start && !/^(?:all|both|half)$/.test(items[at - 1]?.lower ?? "")) break;
      continue;
    }
    if (item.tag === "PART" && /^['’]s?$/.test(item.text) && at > start) continue;
    if (item.lower === "'" && at > start && items[at - 1]?.lower.endsWith("s") && isNominal(items[at + 1])) continue;
    if (joiners.has(item.lower) && at > start && glued(items, at)) continue;
    if (item.tag === "QUOTE" && !short(item)) break;
    if (inside.has(item.tag) || item.tag === "QUOTE") {
      // A day after a name is when, not who: "said Smith Tuesday".
      if (
        nouns > 0 &&
        calendarWords.has(item.lower) &&
        !calendarWords.has(items[at - 1]?.lower ?? "") &&
        !isGivenName(items, at)
      )
        break;
      // "On Tuesday Birchia had": nor is the name behind it part of the day.
      if (nouns > 0 && item.tag === "PROPN" && isDay(items[at - 1]) && !calendarWords.has(item.lower)) break;
      if (isNominal(item)) nouns++;
      continue;
    }
    // "Immediate and unconditional talks".
    if (item.tag === "CCONJ" && nouns === 0 && items[at - 1]?.tag === "ADJ" && items[at + 1]?.tag === "ADJ") continue;
    if (item.tag === "VERB" && (at > start ? adjectival(items, at) : leading(items, at))) continue;
    break;
  }
  // "The offensive", "the public": an adjective that stands as a noun.
  // "A person familiar with the talks": the adjective begins what stands behind the head.
  while (nouns > 0 && items[at - 1]?.tag === "ADJ" && items[at]?.tag === "ADP" && at - 1 > start) at--;
  const last = items[at - 1];
  const standing = nouns === 0 && at - start >= 2 && last?.tag === "ADJ" && (items[start] as Item).tag === "DET";
  return nouns === 0 && !standing ? null : at;
}
