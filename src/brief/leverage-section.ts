/** Leverage: what each party's position is worth now, what waiting does to it, and what no deal is worth. */
import type { Party } from "../case/index.ts";
import type { Leverage } from "../contract.ts";
import type { BriefRow, BriefSection, BriefSentence } from "./brief-document.ts";
import { type Desk, ranges } from "./desk.ts";
import { type Direction, directionOf } from "./phrases.ts";

const waits = [3, 6, 12];

export function leverageSection(desk: Desk): BriefSection {
  const held = desk.principals.flatMap((party) => {
    const leverage = desk.assessment.leverage[party.id];
    return leverage === undefined ? [] : [{ party, leverage }];
  });
  const months = waits.filter((month) => held.every(({ leverage }) => month < leverage.changeByMonth.length));
  const { title, table, columns, after } = desk.tongue.brief.leverage;
  return {
    id: "leverage",
    title,
    blocks: [
      {
        kind: "table",
        title: table(months.length > 0),
        columns: [
          { name: "", room: 15 },
          { name: columns.now, room: 15 },
          ...months.map((month) => ({ name: after(month), room: 15 })),
          { name: columns.without, room: 20 },
        ],
        rows: held.map(({ party, leverage }) => leverageRow(desk, party, leverage, months)),
      },
      { kind: "paragraph", lead: null, sentences: months.length === 0 ? [] : directionSentences(desk, held, months) },
    ],
  };
}

function leverageRow(desk: Desk, party: Party, leverage: Leverage, months: readonly number[]): BriefRow {
  const changes = months.flatMap((month) => leverage.changeByMonth[month] ?? []);
  const { worth, change } = desk.tongue.brief.figures;
  const cells = [party.name, worth(leverage.now), ...changes.map(change), worth(leverage.reservation)];
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
  const waysOf = ({ leverage }: Held) => JSON.stringify(directions(leverage, months));
  return [...new Set(held.map(waysOf))].map((ways) => {
    const alike = held.filter((each) => waysOf(each) === ways).map(({ party }) => party);
    const paths = alike.flatMap((party) => [`costs.${party.id}`, `beliefs.${party.id}`]);
    const fronts = desk.case.fronts.map((front) => `fronts.${front.id}`);
    const parties = alike.map((party) => party.name);
    const over: ReturnType<typeof directions> = JSON.parse(ways);
    return desk.say(desk.tongue.brief.leverage.directions({ parties, ...over }), {
      nature: "finding",
      judgements: ranges(desk, ...fronts, ...paths, "drivers"),
    });
  });
}

function directions(leverage: Leverage, months: readonly number[]) {
  const over = (way: Direction) =>
    months.filter((month) => directionOf(leverage.changeByMonth[month] ?? leverage.now) === way);
  return { falls: over("loses"), rises: over("gains"), either: over("unsettled") };
}
