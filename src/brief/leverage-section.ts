/** Leverage: what each party's position is worth now, what waiting does to it, and what no deal is worth. */
import type { Party } from "../case/index.ts";
import type { Leverage } from "../contract.ts";
import type { BriefRow, BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";
import { changeWords, type Direction, directionOf, listWords, worthWords } from "./phrases.ts";

const waits = [3, 6, 12];

export function leverageSection(desk: Desk): BriefSection {
  const held = desk.principals.flatMap((party) => {
    const leverage = desk.assessment.leverage[party.id];
    return leverage === undefined ? [] : [{ party, leverage }];
  });
  const months = waits.filter((month) => held.every(({ leverage }) => month < leverage.changeByMonth.length));
  return {
    id: "leverage",
    title: "Leverage and how it moves",
    blocks: [
      {
        kind: "table",
        title: `Worth of each position, in hundredths of the party’s own stakes (not comparable between parties)${months.length === 0 ? "" : ", and its change if months pass without a deal"}`,
        columns: [
          { name: "", room: 15 },
          { name: "Now", room: 15 },
          ...months.map((month) => ({ name: `After ${month} months`, room: 15 })),
          { name: "Going on without one", room: 20 },
        ],
        rows: held.map(({ party, leverage }) => leverageRow(desk, party, leverage, months)),
      },
      { kind: "paragraph", lead: null, sentences: months.length === 0 ? [] : directionSentences(desk, held, months) },
    ],
  };
}

function leverageRow(desk: Desk, party: Party, leverage: Leverage, months: readonly number[]): BriefRow {
  const changes = months.flatMap((month) => leverage.changeByMonth[month] ?? []);
  const cells = [party.name, worthWords(leverage.now), ...changes.map(changeWords), worthWords(leverage.reservation)];
  const judgements = ranges(
    desk,
    `preferences.${party.id}`,
    `costs.${party.id}`,
    `patience.${party.id}`,
    `frozen.${party.id}`,
  );
  return { cells, sentence: desk.say(cells.join(" · "), { nature: "finding", judgements }) };
}

interface Held {
  readonly party: Party;
  readonly leverage: Leverage;
}

/** Parties that waiting moves alike share a sentence. */
function directionSentences(desk: Desk, held: readonly Held[], months: readonly number[]): readonly BriefSentence[] {
  const wordsOf = ({ leverage }: Held) => directionWords(leverage, months);
  return [...new Set(held.map(wordsOf))].map((words) => {
    const alike = held.filter((each) => wordsOf(each) === words).map(({ party }) => party);
    const paths = alike.flatMap((party) => [`costs.${party.id}`, `beliefs.${party.id}`]);
    const fronts = desk.case.fronts.map((front) => `fronts.${front.id}`);
    return desk.say(
      `If months pass without a deal, the worth of the position of ${listWords(alike.map((party) => party.name))} ${words}.`,
      {
        nature: "finding",
        judgements: ranges(desk, ...fronts, ...paths, "drivers"),
      },
    );
  });
}

function directionWords(leverage: Leverage, months: readonly number[]): string {
  const over = (way: Direction) =>
    months.filter((month) => directionOf(leverage.changeByMonth[month] ?? leverage.now) === way).map(String);
  const [falls, rises, unsettled] = [over("loses"), over("gains"), over("unsettled")];
  const parts = [
    falls.length === 0 ? "" : `falls over ${listWords(falls)} months`,
    rises.length === 0 ? "" : `rises over ${listWords(rises)} months`,
    unsettled.length === 0 ? "" : `may rise or fall over ${listWords(unsettled)} months (the intervals hold both)`,
  ].filter((part) => part !== "");
  return listWords(parts);
}
