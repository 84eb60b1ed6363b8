/** The view from each party's chair: the same questions, in the same order and width, to every principal. */
import type { Party } from "../case/index.ts";
import type { BriefSection, BriefSentence, SideBySide } from "./brief-document.ts";
import { basisOf, type Desk, maySay } from "./desk.ts";
import { chanceWords, listWords, sentenceWords, spreadOf } from "./phrases.ts";
import { redLineName } from "./terms-section.ts";

export function chairsSection(desk: Desk): BriefSection {
  const rows: readonly (readonly [string, (party: Party) => readonly BriefSentence[]])[] = [
    ["What it wants", (party) => partyText(desk, party, "interests")],
    ["Without an agreement", (party) => partyText(desk, party, "batna")],
    ["Red lines, and the chance that they are real", (party) => redLines(desk, party)],
    ["Conditions for talks, likewise", (party) => preconditions(desk, party)],
    ["What it holds", (party) => counters(desk, party)],
    ["How it tells the conflict", (party) => partyText(desk, party, "story")],
  ];
  const block: SideBySide = {
    kind: "side-by-side",
    columns: desk.principals.map((party) => party.name),
    rows: rows.map(([name, cellOf]) => ({ name, cells: desk.principals.map(cellOf) })),
  };
  return { id: "chairs", title: "From each party’s chair", blocks: [block] };
}

function partyText(desk: Desk, party: Party, field: "interests" | "batna" | "story"): readonly BriefSentence[] {
  const path = `parties.${party.id}.${field}`;
  if (party[field] === "" || !maySay(desk, party.basis)) return [];
  return [desk.say(sentenceWords(party[field]), { judgements: [path], claims: basisOf(desk, path) })];
}

function redLines(desk: Desk, party: Party): readonly BriefSentence[] {
  return desk.case.redLines
    .filter((line) => line.party === party.id)
    .flatMap((line) => credence(desk, line.credence, redLineName(desk, line.id)));
}

function preconditions(desk: Desk, party: Party): readonly BriefSentence[] {
  return desk.case.preconditions
    .filter((condition) => condition.party === party.id)
    .flatMap((condition) => credence(desk, condition.credence, condition.words));
}

function credence(desk: Desk, path: string, words: string): readonly BriefSentence[] {
  const carrier = desk.carriers.get(path);
  const spread = carrier === undefined ? null : spreadOf(carrier);
  if (spread === null || !maySay(desk, basisOf(desk, path))) return [];
  const text = words.trim().replace(/[.;]$/, "");
  return [
    desk.say(`${text.charAt(0).toUpperCase()}${text.slice(1)}: ${chanceWords(spread)}.`, {
      judgements: [path],
      claims: basisOf(desk, path),
    }),
  ];
}

function counters(desk: Desk, party: Party): readonly BriefSentence[] {
  const held = desk.case.counters.filter((counter) => counter.holder === party.id && maySay(desk, counter.basis));
  if (held.length === 0) return [];
  const paths = held.map((counter) => `counters.${counter.id}`);
  return [
    desk.say(`${listWords(held.map((counter) => counter.name))}.`, {
      judgements: paths,
      claims: basisOf(desk, ...paths),
    }),
  ];
}
