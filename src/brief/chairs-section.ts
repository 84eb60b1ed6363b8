/** The view from each party's chair: the same questions, in the same order and width, to every principal. */
import type { Party } from "../case/index.ts";
import type { Spread } from "../contract.ts";
import { chanceFacts } from "../words/index.ts";
import type { BriefSection, BriefSentence, SideBySide } from "./brief-document.ts";
import { basisOf, type Desk, isTimely, maySay } from "./desk.ts";
import { likelyFrom, spreadOf } from "./phrases.ts";

export function chairsSection(desk: Desk): BriefSection {
  const { title, rows: names } = desk.tongue.brief.chairs;
  const rows: readonly (readonly [string, (party: Party) => readonly BriefSentence[]])[] = [
    [names.interests, (party) => partyText(desk, party, "interests")],
    [names.batna, (party) => partyText(desk, party, "batna")],
    [names.redLines, (party) => likelySentences(desk, desk.case.redLines, party)],
    [names.conditions, (party) => credenceSentences(desk, desk.case.preconditions, party)],
    [names.counters, (party) => counters(desk, party)],
    [names.story, (party) => partyText(desk, party, "story")],
  ];
  const block: SideBySide = {
    kind: "side-by-side",
    columns: desk.principals.map((party) => party.name),
    rows: rows.map(([name, cellOf]) => ({ name, cells: desk.principals.map(cellOf) })),
  };
  return { id: "chairs", title, blocks: [block] };
}

function partyText(desk: Desk, party: Party, field: "interests" | "batna" | "story"): readonly BriefSentence[] {
  const path = `parties.${party.id}.${field}`;
  if (party[field] === "" || !maySay(desk, party.basis)) return [];
  if (!isTimely(desk, party.basis)) return [notYet(desk)];
  return [
    desk.say(desk.tongue.brief.figures.sentence(party[field]), { judgements: [path], claims: basisOf(desk, path) }),
  ];
}

function notYet(desk: Desk): BriefSentence {
  return desk.say(desk.tongue.brief.chairs.notYet, { nature: "method" });
}

interface Credible {
  readonly party: string;
  /** Path of the judgement that it is real. */
  readonly credence: string;
  readonly words: string;
}

/** Red lines or preconditions of a party with the chance that they are real, in the order of the case. */
export function credenceSentences(desk: Desk, all: readonly Credible[], party: Party): readonly BriefSentence[] {
  const who = party.role === "third" ? party.name : null;
  return credible(desk, all, party).map(({ line, chance }) => credenceSentence(desk, line, chance, who));
}

/** Only those that are likely to be real; the others are counted. */
function likelySentences(desk: Desk, all: readonly Credible[], party: Party): readonly BriefSentence[] {
  const own = credible(desk, all, party);
  const likely = own.filter(({ chance }) => chance.mean >= likelyFrom(desk.words));
  const others = own.filter((each) => !likely.includes(each));
  const sentences = likely.map(({ line, chance }) => credenceSentence(desk, line, chance));
  if (others.length === 0) return sentences;
  const judgements = others.map(({ line }) => line.credence);
  return [
    ...sentences,
    desk.say(desk.tongue.brief.chairs.unlikely(others.length, likely.length > 0), {
      judgements,
      claims: basisOf(desk, ...judgements),
    }),
  ];
}

function credible(
  desk: Desk,
  all: readonly Credible[],
  party: Party,
): readonly { readonly line: Credible; readonly chance: Spread }[] {
  return all.flatMap((line) => {
    const carrier = desk.carriers.get(line.credence);
    const chance = carrier === undefined ? null : spreadOf(carrier);
    return line.party !== party.id || chance === null || !maySay(desk, basisOf(desk, line.credence))
      ? []
      : [{ line, chance }];
  });
}

function credenceSentence(desk: Desk, line: Credible, chance: Spread, party: string | null = null): BriefSentence {
  const words = line.words.trim().replace(/[.;]$/, "");
  const text = desk.tongue.brief.chairs.credence({ party, words, chance: chanceFacts(chance, desk.words) });
  return desk.say(text, {
    judgements: [line.credence],
    claims: basisOf(desk, line.credence),
  });
}

function counters(desk: Desk, party: Party): readonly BriefSentence[] {
  const held = desk.case.counters.filter(
    (counter) => counter.holder === party.id && maySay(desk, counter.basis) && isTimely(desk, counter.basis),
  );
  if (held.length === 0) return [];
  const paths = held.map((counter) => `counters.${counter.id}`);
  return [
    desk.say(desk.tongue.brief.chairs.counters(held.map((counter) => counter.name)), {
      judgements: paths,
      claims: basisOf(desk, ...paths),
    }),
  ];
}
