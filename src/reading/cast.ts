/**
 * Who occurs in a text: persons and bodies, each with the titles given to it and where it is named.
 * Takes   the paragraphs' tokens and the register.
 * Gives   a cast, in order of first mention, with every mention.
 * Departs a run of proper nouns is a name; a surname alone is the person of that surname last named in full.
 */
import { baseStart } from "./noun-group.ts";
import type { Span } from "./proposal.ts";
import { type Actor, nameKey, type Register } from "./register.ts";
import {
  bodyNameWords,
  calendarWords,
  demonyms,
  irregularPlurals,
  mensNames,
  pressNouns,
  roleNouns,
  seats,
  states,
  titleWords,
  womensNames,
} from "./speaker-words.ts";
import type { Token } from "./tagged-text.ts";
import type { Item } from "./unit.ts";

export interface Member {
  canonical: string;
  readonly kind: "person" | "body" | "state";
  readonly actor: Actor | null;
  /** In small letters: "president", "spokesman". */
  readonly titles: Set<string>;
  /** State or body the titles name, in small letters. */
  readonly nations: Set<string>;
  gender: "he" | "she" | null;
  readonly press: boolean;
  readonly mentions: Mention[];
}

export interface Mention extends Span {
  readonly member: Member;
  /** May it be the subject of its clause: no preposition before it, no possessive after it? */
  readonly subject: boolean;
}

export interface Cast {
  readonly members: readonly Member[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}

/** Words that make a run of proper nouns a place, an event or a thing. */
const thingWords = new Set(
  (
    "sea ocean war forum summit region street avenue road house states city county river lake mountain mountains island islands day agreement " +
    "treaty accord accords act law bill plan deal bowl cup games peninsula desert strait gulf bay valley bridge airport port square " +
    "province oblast district north south east west eastern western northern southern central protocol resolution operation offensive " +
    "partnership union-partnership conference election elections primary caucus constitution amendment memorandum process initiative strip bank heights"
  ).split(" "),
);
/** Never part of a person's name: "On Monday Roe said". */
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const linking = new Set(["de", "van", "von", "bin", "al", "ben", "el", "da", "di", "la", "le", "der"]);

export function castOf(paragraphs: readonly (readonly Token[])[], register: Register): Cast {
  const members: Member[] = [];
  const byKey = new Map<string, Member>();
  const found = { members, byKey, register };
  // Twice: who is named in full only later is known from the beginning.
  for (const tokens of paragraphs) for (const [start, end] of runs(tokens)) memberOf(tokens, start, end, found);
  const mentions: Mention[] = [];
  for (const tokens of paragraphs) {
    for (const [start, end] of runs(tokens)) {
      const met = memberOf(tokens, start, end, found);
      if (met === null) continue;
      const mention = mentionOf(tokens, met.from, end, met.member);
      met.member.mentions.push(mention);
      mentions.push(mention);
    }
  }
  return { members, mentions };
}

function* runs(tokens: readonly Token[]): Generator<readonly [number, number]> {
  for (let at = 0; at < tokens.length; at++) {
    const { tag, lower } = tokens[at] as Token;
    if (tag !== "PROPN" || (weekdays.test(lower) && !bodyNameWords.has(tokens[at + 1]?.lower ?? ""))) continue;
    const end = runEnd(tokens, at);
    yield [at, end];
    at = end - 1;
  }
}

function runEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end] as Token;
    const next = tokens[end + 1];
    // "Roe Tuesday".
    if (weekdays.test(token.lower)) break;
    if (token.tag === "PROPN") continue;
    // "The Farmers' Party".
    if (/^['’]$/.test(token.text) && next?.tag === "PROPN" && bodyNameWords.has(next.lower)) continue;
    if ((token.text === "-" || token.text === "&") && next?.tag === "PROPN") continue;
    if (linking.has(token.lower) && next?.tag === "PROPN" && end > start) continue;
    if (
      /^(?:for|of|and)$/.test(token.lower) &&
      isBodyRun(tokens, start, end) &&
      next?.tag === "PROPN" &&
      token.lower !== "and"
    )
      continue;
    break;
  }
  return end;
}

function isBodyRun(tokens: readonly Token[], start: number, end: number): boolean {
  return bodyNameWords.has((tokens[end - 1] as Token).lower) || bodyNameWords.has((tokens[start] as Token).lower);
}

interface Found {
  readonly members: Member[];
  readonly byKey: Map<string, Member>;
  readonly register: Register;
}

function memberOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  found: Found,
): { member: Member; from: number } | null {
  let from = start;
  const titles = new Set<string>();
  const nations = new Set<string>();
  const note = (word: string) => {
    const nation = demonyms[word] ?? seats[word];
    if (nation !== undefined) nations.add(nation.toLowerCase());
    else titles.add(word);
  };
  // "House Speaker Jane Roe": all up to the last title belongs to it; "General Staff" is a name.
  for (let at = end - 2; at >= from; at--) {
    if (!isTitle((tokens[at] as Token).lower)) continue;
    if (at === end - 2 && bodyNameWords.has((tokens[end - 1] as Token).lower)) break;
    while (from <= at) note((tokens[from++] as Token).lower.replace(/\.$/, ""));
    break;
  }
  for (let back = start - 1; back >= Math.max(0, start - 7); back--) {
    const token = tokens[back] as Token;
    if (token.tag !== "NOUN" && token.tag !== "ADJ" && token.tag !== "PROPN" && token.lower !== "and") break;
    if (token.lower !== "and") note(token.lower);
  }
  const name = tokens
    .slice(from, end)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ - /g, "-")
    .replace(/ (?=['’])/g, "");
  const key = nameKey(name);
  if (key === "" || calendarWords.has(name.toLowerCase()) || /^[A-Z]-/.test(name)) return null;
  const actor = found.register.byKey.get(key) ?? null;
  const known = (actor === null ? undefined : found.byKey.get(`@${actor.id}`)) ?? found.byKey.get(key);
  const kind =
    actor === null
      ? (kindOf(tokens, from, end, titles) ?? known?.kind ?? null)
      : actor.kind === "person"
        ? "person"
        : "body";
  if (kind === null) return null;
  appositive(tokens, end, titles, nations);
  if (known !== undefined && known.kind === kind) {
    for (const title of titles) known.titles.add(title);
    for (const nation of nations) known.nations.add(nation);
    // From a full name on, the surname is this person again.
    if (kind === "person" && end - from > 1) found.byKey.set(nameKey((tokens[end - 1] as Token).text), known);
    return { member: known, from };
  }
  const member: Member = {
    canonical: actor?.name ?? (kind === "state" ? (seats[name.toLowerCase()] ?? name) : bodyName(tokens, from, name)),
    kind,
    actor,
    titles: new Set([...titles, ...rolesOf(actor)]),
    nations: new Set([...nations, ...nationsOf(actor)]),
    gender: kind === "person" ? genderOf((actor?.name ?? name).split(" "), titles) : null,
    press: kind === "body" && isPressName(name),
    mentions: [],
  };
  found.members.push(member);
  found.byKey.set(key, member);
  if (actor !== null) found.byKey.set(`@${actor.id}`, member);
  // From here on the surname is this person.
  if (kind === "person") {
    const surname = nameKey((tokens[end - 1] as Token).text);
    if (end - from > 1 || !found.byKey.has(surname)) found.byKey.set(surname, member);
  }
  return { member, from };
}

function isTitle(dotted: string): boolean {
  const word = dotted.replace(/\.$/, "");
  return titleWords.has(word) || roleNouns.has(word) || Object.hasOwn(demonyms, word);
}

function bodyName(tokens: readonly Token[], from: number, name: string): string {
  const before = tokens[from - 1];
  return before !== undefined && before.text === "The" && !name.startsWith("The ") ? `The ${name}` : name;
}

export function isPressName(name: string): boolean {
  return /\b(?:Times|Post|Journal|Herald|Tribune|Guardian|Telegraph|News|Reuters|Bloomberg|CNN|BBC|AFP|AP|TASS|Politico|Magazine|Gazette|Gazeta|Observer|Standard|Independent|Economist|NBC|CBS|ABC|CNBC|MSNBC|Axios|Press|Meduza|Interfax|UPI)\b/.test(
    name,
  );
}

function kindOf(
  tokens: readonly Token[],
  from: number,
  end: number,
  titles: ReadonlySet<string>,
): Member["kind"] | null {
  const words = tokens.slice(from, end).map(({ lower }) => lower);
  const name = words.join(" ");
  const last = words.at(-1) ?? "";
  if (states.has(name) || Object.hasOwn(seats, name)) return "state";
  if (Object.hasOwn(demonyms, name) || Object.hasOwn(demonyms, name.replace(/s$/, ""))) return null;
  if (words.some((word) => bodyNameWords.has(word))) return "body";
  if (words.some((word) => thingWords.has(word))) return null;
  const titled = [...titles].some(
    (title) => roleNouns.has(title) || /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|sir|lord|lady)\.?$/.test(title),
  );
  const next = tokens[end];
  const modifier = next !== undefined && next.tag === "NOUN" && next.start - (tokens[end - 1] as Token).end <= 1;
  if (/^\p{Lu}{2,6}$/u.test((tokens[end - 1] as Token).text) && words.length === 1) return titled ? "person" : "body";
  if (titled) return "person";
  if (words.length >= 2 && words.length <= 4 && !modifier && words.every((word) => /^[\p{L}.'’-]+$/u.test(word))) {
    return titleWords.has(last) || roleNouns.has(last) || irregularPlurals[last] !== undefined ? null : "person";
  }
  return null;
}

/** "Name, adviser to the President's Office head," or "Name, now Deputy Chairman of …": nouns of office after the name. */
function appositive(tokens: readonly Token[], end: number, titles: Set<string>, nations: Set<string>): void {
  const first = tokens[end];
  if (
    first === undefined ||
    (first.text !== "," && first.text !== "(" && first.lower !== "is" && first.lower !== "was")
  )
    return;
  for (let at = end + 1; at < Math.min(tokens.length, end + 9); at++) {
    const token = tokens[at] as Token;
    if (/[.,;:)]/.test(token.text)) break;
    if (token.tag === "VERB" && at > end + 2) break;
    if (token.tag === "NOUN" || token.tag === "PROPN") {
      if (roleNouns.has(token.lower)) titles.add(token.lower);
      const nation = demonyms[token.lower] ?? seats[token.lower];
      if (nation !== undefined) nations.add(nation.toLowerCase());
    }
  }
}

function rolesOf(actor: Actor | null): readonly string[] {
  return (actor?.roles ?? []).flatMap((role) => role.toLowerCase().split(/[^\p{L}-]+/u));
}

function nationsOf(actor: Actor | null): readonly string[] {
  return rolesOf(actor).flatMap((word) => (demonyms[word] ?? seats[word])?.toLowerCase() ?? []);
}

function genderOf(names: readonly string[], titles: ReadonlySet<string>): Member["gender"] {
  if (
    ["mr", "mr.", "spokesman", "congressman", "chairman", "king", "prince", "sir", "lord"].some((title) =>
      titles.has(title),
    )
  )
    return "he";
  if (
    [
      "mrs",
      "mrs.",
      "ms",
      "ms.",
      "spokeswoman",
      "congresswoman",
      "chairwoman",
      "queen",
      "princess",
      "lady",
      "dame",
    ].some((title) => titles.has(title))
  ) {
    return "she";
  }
  const given = (names[0] ?? "").toLowerCase();
  if (names.length < 2) return null;
  if (womensNames.has(given)) return "she";
  if (mensNames.has(given)) return "he";
  return given.endsWith("a") ? "she" : null;
}

function mentionOf(tokens: readonly Token[], from: number, end: number, member: Member): Mention {
  const first = tokens[from] as Token;
  const last = tokens[end - 1] as Token;
  const phrase = baseStart(tokens as readonly Item[], end - 1) ?? from;
  const before = tokens[phrase - 1];
  const after = tokens[end];
  const governed = before !== undefined && (before.tag === "ADP" || before.tag === "VERB");
  const possessor = after !== undefined && /^['’]s?$/.test(after.text);
  return { start: first.start, end: last.end, member, subject: !governed && !possessor };
}

export function isPressNoun(word: string): boolean {
  return pressNouns.has(word);
}
