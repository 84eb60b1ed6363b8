/** Leverage: what each party's position is worth now, what waiting does to it, and what no deal is worth. */
import type { Party } from "../case/index.ts";
import type { Leverage } from "../contract.ts";
import type { BriefRow, BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";
import { changeWords, directionOf, listWords, worthWords } from "./phrases.ts";

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
        title:
          "Worth of each position, in hundredths of the party’s own stakes (not comparable between parties), and its change if months pass without a deal",
        columns: [
          { name: "", numeric: false },
          { name: "Now", numeric: true },
          ...months.map((month) => ({ name: `After ${month} months`, numeric: true })),
          { name: "Going on without one", numeric: true },
        ],
        rows: held.map(({ party, leverage }) => leverageRow(desk, party, leverage, months)),
      },
      {
        kind: "paragraph",
        lead: null,
        sentences: held.map(({ party, leverage }) => directionSentence(desk, party, leverage, months)),
      },
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

function directionSentence(desk: Desk, party: Party, leverage: Leverage, months: readonly number[]): BriefSentence {
  const directions = months.map((month) => ({
    month,
    way: directionOf(leverage.changeByMonth[month] ?? leverage.now),
  }));
  const settled = (way: string) => directions.filter((each) => each.way === way).map(({ month }) => `${month}`);
  const parts = [
    ...["loses", "gains"].flatMap((way) =>
      settled(way).length === 0 ? [] : [`${way} over ${listWords(settled(way))} months`],
    ),
    ...(settled("unsettled").length === 0
      ? []
      : [`may gain or lose over ${listWords(settled("unsettled"))} months, as the interval holds both`]),
  ];
  const fronts = desk.case.fronts.map((front) => `fronts.${front.id}`);
  return desk.say(`By waiting ${party.name} ${parts.length === 0 ? "has nothing to compare" : parts.join("; it ")}.`, {
    nature: "finding",
    judgements: ranges(desk, ...fronts, `costs.${party.id}`, `beliefs.${party.id}`, "drivers"),
  });
}
