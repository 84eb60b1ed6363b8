/**
 * Who is meant by the words that name a speaker.
 * Takes   the phrase, its kind, the cast of the text, and who spoke or was the subject before.
 * Gives   a speaker with a canonical name and the way it was found; where nobody can be named, the words themselves.
 * Departs pronouns go to the last speaker or subject of fitting gender, titles to the last person who bore one like it: no
 *         deeper understanding, so `resolvedBy` is shown beside the name.
 */
import type { Cast, Member } from "./cast.ts";
import { isPressNoun } from "./cast.ts";
import { type Discourse, lastMention, lastOf, lastSubject, mentionOver, mentionsIn } from "./discourse.ts";
import type { ResolvedBy, Speaker } from "./proposal.ts";
import { nameKey, type Register } from "./register.ts";
import { sameRole } from "./role-words.ts";
import type { SpeakerKind } from "./speaker-kind.ts";
import { bodyNouns, demonyms, seats } from "./speaker-words.ts";
import type { Item } from "./unit.ts";

export interface Phrase {
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
  readonly kind: SpeakerKind;
}

interface Resolved {
  readonly canonical: string;
  readonly kind: Speaker["kind"];
  readonly by: ResolvedBy;
  readonly member: Member | null;
}

export function speakerOf(
  text: string,
  phrase: Phrase,
  discourse: Discourse,
): { speaker: Speaker; member: Member | null } {
  const first = phrase.items[phrase.start] as Item;
  const last = phrase.items[phrase.end - 1] as Item;
  const words = text.slice(first.start, last.end);
  const found = resolve(phrase, words, first.start, last.end, discourse);
  const several = found.by === "name" || found.by === "register" || found.by === "metonym";
  const speaker: Speaker = {
    canonical: (several ? jointly(text, first.start, last.end, discourse.cast) : null) ?? found.canonical,
    start: first.start,
    end: last.end,
    kind: found.kind,
    resolvedBy: found.by,
    party: found.member?.actor?.party ?? partyOf(found.canonical, discourse.register),
  };
  return { speaker, member: found.member };
}

function partyOf(name: string, register: Register): string | null {
  return register.byKey.get(nameKey(name))?.party ?? null;
}

/** "Roe and Doe", "Ashland, Birchia and others": all whose names follow each other. */
function jointly(text: string, start: number, end: number, cast: Cast): string | null {
  const names: Member[] = [];
  let last = -1;
  for (const mention of mentionsIn(cast, start, end)) {
    if (last >= 0 && !/^(?:,|,? and)\s+$/.test(text.slice(last, mention.start))) break;
    names.push(mention.member);
    last = mention.end;
  }
  // "Ashland, Nordland and Suderia": names that stand nowhere with a title.
  if (names.length < 2)
    return /^\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*,? and \p{Lu}[\p{L}-]+$/u.exec(text.slice(start, end))?.[0] ?? null;
  const others = /^,? and (?:other|others)\b[^,;]{0,60}$/.exec(text.slice(last, end));
  const written = names.map(({ canonical }) => canonical);
  return others === null
    ? `${written.slice(0, -1).join(", ")} and ${written.at(-1)}`
    : `${written.join(", ")} and others`;
}

function resolve(phrase: Phrase, words: string, start: number, end: number, discourse: Discourse): Resolved {
  const { kind, naming } = phrase.kind;
  const asWritten: Resolved = { canonical: tidy(words), kind, by: "none", member: null };
  if (naming === "name") {
    const named = ofName(phrase, start, end, discourse);
    if (named !== null) return owned(named, phrase);
    const canonical = nameWords(phrase);
    // "Passengers said": a capital only because the sentence begins with it.
    const [from, to] = phrase.kind.name ?? [0, 0];
    if (phrase.start === 0 && from === 0 && to === 1 && /^\p{Lu}\p{Ll}+s$/u.test(canonical)) {
      const all = tidy(words);
      return { canonical: all.charAt(0).toLowerCase() + all.slice(1), kind: "group", by: "descriptor", member: null };
    }
    return { canonical, kind, by: "name", member: kind === "person" ? stranger(canonical) : null };
  }
  if (naming === "state") {
    const name = nameWords(phrase);
    const registered = discourse.register.byKey.get(nameKey(name));
    const state =
      registered?.name ??
      (nameKey(name) === "west" ? "the West" : null) ??
      seats[name.toLowerCase()] ??
      seats[phrase.kind.head] ??
      name;
    return { canonical: state, kind, by: state === name ? "name" : "metonym", member: null };
  }
  if (naming === "pronoun") return ofPronoun(phrase, start, discourse) ?? asWritten;
  if (naming === "descriptor") {
    // Whom no name tells is still somebody to whom "he" may go back.
    const member = kind === "person" ? stranger(asWritten.canonical) : null;
    return ofDescriptor(phrase, words, start, end, discourse) ?? { ...asWritten, by: "descriptor", member };
  }
  return asWritten;
}

/** "Ukraine's Foreign Ministry": without its owner it would be anybody's. */
function owned(named: Resolved, phrase: Phrase): Resolved {
  const [from, to] = phrase.kind.name ?? [0, 0];
  const common = bodyNouns.has(named.canonical.split(" ").at(-1)?.toLowerCase() ?? "");
  if (named.kind !== "institution" || named.by !== "name" || !common) return named;
  const mark = phrase.items.findIndex(({ text }, i) => i > from && i < to && /^['’]s?$/.test(text));
  const whole = nameWords(phrase);
  return mark < 0 || !whole.endsWith(named.canonical) ? named : { ...named, canonical: whole };
}

/** Named by surname only, all through the text: known from here on. */
function stranger(canonical: string): Member {
  return {
    canonical,
    kind: "person",
    actor: null,
    titles: new Set(),
    nations: new Set(),
    gender: null,
    press: false,
    mentions: [],
  };
}

/** The words of a description without its article and without what follows the first comma. */
function tidy(words: string): string {
  const flat = words
    .replace(/\s+/g, " ")
    .replace(/^(?:the|a|an)\s+(?=\p{Ll})/iu, "")
    .trim();
  return /^(.{3,}?),/.exec(flat)?.[1] ?? flat;
}

function nameWords({ items, kind }: Phrase): string {
  const [from, to] = kind.name ?? [0, 0];
  const before = items[from - 1];
  const words = items
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ - /g, "-")
    .replace(/ (['’]s?)(?= |$)/g, "$1");
  return before?.text === "The" || (before?.lower === "the" && /\b(?:Times|Post|Journal|Guardian)$/.test(words))
    ? `The ${words}`
    : words;
}

function ofName(phrase: Phrase, start: number, end: number, { cast, register }: Discourse): Resolved | null {
  const [from, to] = phrase.kind.name ?? [0, 0];
  const nameStart = phrase.items[from]?.start ?? start;
  const nameEnd = phrase.items[to - 1]?.end ?? end;
  const mention = mentionOver(cast, nameStart, nameEnd);
  const member = mention?.member ?? null;
  if (member !== null) {
    const kind = member.kind === "person" ? "person" : "institution";
    const same = nameKey(member.canonical) === nameKey(nameWords(phrase));
    return {
      canonical: member.canonical,
      kind,
      by: same ? "name" : member.actor === null ? "name" : "register",
      member,
    };
  }
  const actor = register.byKey.get(nameKey(nameWords(phrase))) ?? register.byKey.get(nameKey(phrase.kind.head));
  return actor === undefined
    ? null
    : { canonical: actor.name, kind: actor.kind === "person" ? "person" : "institution", by: "register", member: null };
}

function ofPronoun({ kind: { head } }: Phrase, start: number, discourse: Discourse): Resolved | null {
  if (head === "it") return lastBody(start, discourse);
  if (head !== "he" && head !== "she") return ofGroupPronoun(head, start, discourse);
  const fits = (member: Member) =>
    member.kind === "person" &&
    member.canonical !== discourse.except &&
    (member.gender === null || member.gender === head);
  const member = lastSubject(start, discourse, fits) ?? lastMention(start, discourse.cast, fits);
  if (member === null) return null;
  if (member.gender === null) member.gender = head;
  return { canonical: member.canonical, kind: "person", by: "pronoun", member };
}

function lastBody(start: number, { speakers }: Discourse): Resolved | null {
  const last = lastOf(
    speakers,
    speakers.length,
    ({ at, speaker }) => at < start && (speaker.kind === "institution" || speaker.kind === "document"),
  );
  return last === null
    ? null
    : { canonical: last.speaker.canonical, kind: last.speaker.kind, by: "pronoun", member: last.member };
}

/** "Some … others …" of those last spoken of; "they" of the last plural speaker. */
function ofGroupPronoun(head: string, start: number, { speakers }: Discourse): Resolved | null {
  const last = speakers
    .filter(
      ({ at, speaker }) =>
        at < start &&
        start - at < 600 &&
        (speaker.kind === "anonymous" ||
          speaker.kind === "group" ||
          // "Roe and Doe … they".
          (head === "they" && / and \p{Lu}/u.test(speaker.canonical))),
    )
    .at(-1);
  if (last === undefined) return null;
  const of = last.speaker.canonical.replace(/^(?:some|others?|several|many|most)\s+/i, "");
  const small = /^\p{Lu}\p{Ll}*(?:s\b|o\b|e\b|r\b)/u.test(of) ? of.charAt(0).toLowerCase() + of.slice(1) : of;
  if (head === "they")
    return { canonical: last.speaker.canonical, kind: last.speaker.kind, by: "pronoun", member: last.member };
  // "Two officials … a third": a third official.
  const bare = small
    .replace(/^(?:two|three|four|five|several|some|many|both|a few)\s+/i, "")
    .replace(/^(\S+(?: \S+){0,2}?)s\b.*$/, "$1");
  if (/^(?:second|third|fourth|fifth|sixth)$/.test(head))
    return { canonical: `${head} ${bare}`, kind: last.speaker.kind, by: "antecedent", member: null };
  const quantified = head === "others" ? "other" : head === "one" || head === "two" ? `${head} of` : head;
  return {
    canonical: `${quantified} ${small}`,
    kind: last.speaker.kind === "group" && head === "most" ? "group" : "anonymous",
    by: "antecedent",
    member: null,
  };
}

function ofDescriptor(
  phrase: Phrase,
  words: string,
  start: number,
  end: number,
  discourse: Discourse,
): Resolved | null {
  const { kind } = phrase;
  // A name in apposition: "the aide, Jane Roe," or "Name, adviser to …".
  const named = mentionsIn(discourse.cast, start, end).find(
    ({ member, subject }) => member.kind === "person" && subject,
  );
  if (named !== undefined && kind.kind === "person" && /,/.test(words)) {
    return { canonical: named.member.canonical, kind: "person", by: "name", member: named.member };
  }
  const owner = possessor(phrase, discourse);
  if (isPressNoun(kind.head) || isPressNoun(phrase.items[phrase.end - 1]?.lower ?? "")) {
    if (owner?.press === true)
      return { canonical: owner.canonical, kind: "institution", by: "descriptor", member: owner };
    const first = phrase.items[phrase.start]?.lower ?? "";
    const named = phrase.items
      .slice(phrase.start, phrase.end)
      .some(({ tag, lower }) => tag === "PROPN" && !Object.hasOwn(demonyms, lower));
    if (!named && (first === "the" || phrase.end - phrase.start === 1)) {
      const press = lastMention(start, discourse.cast, (member) => member.press);
      if (press !== null) return { canonical: press.canonical, kind: "institution", by: "descriptor", member: press };
    }
  }
  if (kind.kind === "document") return ofDocument(words, start, end, discourse);
  if (kind.kind === "person") return ofTitle(phrase, words, start, discourse);
  if (kind.kind === "institution" && kind.naming === "descriptor" && !kind.plural) return ofBody(phrase, words);
  return null;
}

/** "An analysis by A and B" is theirs; "a Reuters report" is the agency's. */
function ofDocument(words: string, start: number, end: number, { cast }: Discourse): Resolved | null {
  const inside = mentionsIn(cast, start, end);
  const by = /\bby\b/.exec(words);
  const authors =
    by === null
      ? []
      : inside.filter((mention) => mention.start >= start + by.index && mention.member.kind === "person");
  if (authors.length > 0) {
    const names = authors.map(({ member }) => member.canonical).join(" and ");
    return {
      canonical: names,
      kind: "person",
      by: "name",
      member: authors.length === 1 ? (authors[0]?.member ?? null) : null,
    };
  }
  // "A survey by the Kontor institute": whose name ends in a common noun.
  const maker = /\bby (?:the |an? )?([^,]{3,60})(?:,|$)/.exec(words)?.[1] ?? "";
  if (bodyNouns.has(maker.split(/\s+/).at(-1)?.toLowerCase() ?? ""))
    return { canonical: maker.replace(/\s+/g, " "), kind: "institution", by: "descriptor", member: null };
  const body = inside.find(({ member }) => member.kind === "body")?.member ?? null;
  return body === null ? null : { canonical: body.canonical, kind: "institution", by: "descriptor", member: body };
}

/** Who stands before the 's. */
function possessor({ items, start, end }: Phrase, { cast }: Discourse): Member | null {
  const mark = items.slice(start, end).find(({ text }) => /^['’]s?$/.test(text));
  if (mark === undefined) return null;
  return mentionOver(cast, mark.start - 1, mark.start)?.member ?? null;
}

function ofTitle(
  { items, start: from, end: to, kind }: Phrase,
  words: string,
  start: number,
  discourse: Discourse,
): Resolved | null {
  const nations = new Set<string>();
  for (const item of items.slice(from, to)) {
    const nation = demonyms[item.lower] ?? seats[item.lower];
    if (nation !== undefined) nations.add(nation.toLowerCase());
  }
  // "The 31-year-old": the last person of whom it was told.
  if (kind.head === "old") {
    const last = lastSubject(start, discourse, (member) => member.kind === "person");
    return last === null ? null : { canonical: last.canonical, kind: "person", by: "descriptor", member: last };
  }
  const former = /\bformer\b/i.test(words);
  if (kind.head === "diplomat" && /\b(?:top|chief)\b/i.test(words)) {
    const minister = (member: Member) => member.titles.has("foreign") && member.titles.has("minister");
    const found = lastSubject(start, discourse, minister) ?? lastMention(start, discourse.cast, minister);
    if (found !== null) return { canonical: found.canonical, kind: "person", by: "title", member: found };
  }
  const fits = (member: Member) =>
    member.kind === "person" &&
    member.canonical !== discourse.except &&
    sameRole(kind.head, member.titles) &&
    (nations.size === 0 || member.nations.size === 0 || [...nations].some((nation) => member.nations.has(nation))) &&
    former === member.titles.has("former");
  const exact = (member: Member) =>
    fits(member) && (nations.size === 0 || [...nations].some((nation) => member.nations.has(nation)));
  const member =
    lastSubject(start, discourse, exact) ??
    lastMention(start, discourse.cast, exact) ??
    lastMention(start, discourse.cast, fits) ??
    onlyOne(phraseWords(words), discourse.cast) ??
    registered(kind.head, nations, discourse.register);
  if (member === null) return null;
  return {
    canonical: member.canonical,
    kind: "person",
    by: "title",
    member: "mentions" in member ? (member as Member) : null,
  };
}

function phraseWords(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

/** Named only later: the one person of the text with two words of the office, "foreign" and "minister". */
function onlyOne(words: readonly string[], { members }: Cast): Member | null {
  const found = members.filter(
    ({ kind, titles }) => kind === "person" && words.filter((word) => titles.has(word)).length >= 2,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** An office that only the register knows: "the Ruritanian president". */
function registered(head: string, nations: ReadonlySet<string>, { actors }: Register): { canonical: string } | null {
  if (nations.size === 0) return null;
  const found = actors.filter(({ kind, roles }) => {
    const words = roles.flatMap((role) => role.toLowerCase().split(/[^\p{L}-]+/u));
    return (
      kind === "person" &&
      sameRole(head, new Set(words)) &&
      !words.includes("former") &&
      words.some((word) => nations.has((demonyms[word] ?? seats[word] ?? "").toLowerCase()))
    );
  });
  return found.length === 1 && found[0] !== undefined ? { canonical: found[0].name } : null;
}

/** "The Ukrainian government" speaks for the state it names, and keeps its own name. */
function ofBody(_phrase: Phrase, words: string): Resolved {
  return { canonical: tidy(words), kind: "institution", by: "descriptor", member: null };
}
