/** The answers in full: counters by month, obstacles, offers, probes, measures, what carries the result, third parties. */
import type { Answers, Estimated } from "../contract.ts";
import { chanceFigure } from "../ground/index.ts";
import { concluded } from "./answers-section.ts";
import type { Block, BriefRow, BriefTable } from "./brief-document.ts";
import { basisOf, type Desk, mayName, maySay, ranges } from "./desk.ts";
import { changedTerms } from "./terms-table.ts";

export interface AnnexPart {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly (Block | null)[];
}

const mostCarriers = 12;
const mostPackages = 12;

export function answersAnnex(desk: Desk): readonly AnnexPart[] {
  const { answers } = desk;
  if (answers == null) return [];
  const words = desk.tongue.brief.answersAnnex;
  return [
    {
      id: "all-counters",
      title: words.counters.annexTitle,
      blocks: [countersTable(desk, answers), said(desk, answers.counters.conclusions)],
    },
    {
      id: "all-obstacles",
      title: words.obstacles.annexTitle,
      blocks: [obstaclesTable(desk, answers), inverseTable(desk, answers)],
    },
    { id: "all-timing", title: words.timing.annexTitle, blocks: [said(desk, answers.timing.conclusions)] },
    {
      id: "all-offers",
      title: words.offers.annexTitle,
      blocks: [offersTable(desk, answers), efficientTable(desk, answers), probesTable(desk, answers)],
    },
    { id: "all-measures", title: words.measures.annexTitle, blocks: [said(desk, answers.ladder.conclusions)] },
    { id: "all-carriers", title: words.carriers.annexTitle, blocks: [carriersTable(desk, answers)] },
    { id: "all-influence", title: words.influence.annexTitle, blocks: [said(desk, answers.influence.conclusions)] },
  ];
}

function said(desk: Desk, conclusions: Answers["timing"]["conclusions"]): Block | null {
  const sentences = concluded(desk, conclusions);
  return sentences.length === 0 ? null : { kind: "paragraph", lead: null, sentences };
}

function table(
  title: string,
  columns: readonly (readonly [string, number])[],
  rows: readonly BriefRow[],
): BriefTable | null {
  return rows.length === 0
    ? null
    : { kind: "table", title, columns: columns.map(([name, room]) => ({ name, room })), rows };
}

function row(
  desk: Desk,
  cells: readonly string[],
  judgements: readonly string[],
  claims: readonly string[] = [],
): BriefRow {
  return { cells, sentence: desk.say(cells.join(" · "), { nature: "finding", judgements, claims }) };
}

function countersTable(desk: Desk, { counters }: Answers): BriefTable | null {
  const { title, columns, to } = desk.tongue.brief.answersAnnex.counters;
  const rows = counters.counters
    .filter(({ judgements, claims }) => maySay(desk, claims) && judgements.every((path) => mayName(desk, path)))
    .map(({ name, inPosition, inTalks, inDeal, judgements, claims }) =>
      row(
        desk,
        [
          name,
          ...desk.principals.map(({ id }) => estimate(desk, inPosition[id])),
          estimate(desk, inTalks),
          estimate(desk, inDeal),
        ],
        judgements,
        claims,
      ),
    );
  return table(
    title(counters.futures, counters.months),
    [
      [columns.counter, 30],
      ...desk.principals.map(({ name }) => [to(name), 18] as const),
      [columns.talks, 17],
      [columns.deal, 17],
    ],
    rows,
  );
}

function obstaclesTable(desk: Desk, { why }: Answers): BriefTable | null {
  const { figures, answers, answersAnnex } = desk.tongue.brief;
  const { title, columns } = answersAnnex.obstacles;
  const behind = ranges(desk, "beliefs", "guarantees", "red-lines", "costs");
  return table(
    title({
      noZone: chanceFigure(why.noZone),
      noDeal: chanceFigure(why.noDeal),
      months: why.months,
      futures: why.futures,
    }),
    [
      [columns.obstacle, 24],
      [columns.zone, 19],
      [columns.zoneShare, 19],
      [columns.deal, 19],
      [columns.dealShare, 19],
    ],
    why.obstacles.map(({ id, noZoneAlone, zoneShare, noDealAlone, dealShare }) =>
      row(
        desk,
        [
          answers.obstacles[id],
          figures.rounded(chanceFigure(noZoneAlone)),
          estimate(desk, zoneShare),
          figures.rounded(chanceFigure(noDealAlone)),
          estimate(desk, dealShare),
        ],
        behind,
      ),
    ),
  );
}

function inverseTable(desk: Desk, { inverse }: Answers): BriefTable | null {
  const { title, columns, never } = desk.tongue.brief.answersAnnex.inverse;
  const shown = inverse.judgements.filter(({ path }) => mayName(desk, path));
  return table(
    title({
      open: inverse.open,
      hundredths: Math.round(inverse.threshold * 100),
      futures: inverse.method.futures,
      tried: shown.length,
      bearing: inverse.bearing,
    }),
    [
      [columns.judgement, 48],
      [columns.held, 26],
      [columns.flip, 26],
    ],
    shown.map(({ path, name, held, flip }) => row(desk, [name, held.text, flip === null ? never : flip.text], [path])),
  );
}

function offersTable(desk: Desk, { offers }: Answers): BriefTable | null {
  const { figures, answersAnnex } = desk.tongue.brief;
  const { title, columns, mediator } = answersAnnex.offers;
  const behind = ranges(desk, "preferences", "red-lines", "guarantees", "costs");
  const all = [
    [mediator, offers.mediator] as const,
    ...desk.principals.flatMap(({ id, name }) => (offers.byParty[id] ? [[name, offers.byParty[id]] as const] : [])),
  ];
  return table(
    title(offers.futures),
    [
      [columns.by, 14],
      [columns.changes, 60],
      [columns.all, 26],
    ],
    all.map(([name, offer]) => {
      const { share, low, high, standardError } = offer.errors.all;
      const accepted = figures.sampled(
        chanceFigure(share, standardError),
        Math.round(low * 100),
        Math.round(high * 100),
      );
      return row(desk, [name, changedTerms(desk, offer.picks), accepted], behind);
    }),
  );
}

function efficientTable(desk: Desk, { offers: { efficient } }: Answers): BriefTable | null {
  const { figures, answersAnnex } = desk.tongue.brief;
  const { columns } = answersAnnex.offers;
  const behind = ranges(desk, "preferences", "red-lines", "guarantees", "costs");
  const shown = efficient.packages.slice(0, mostPackages);
  return table(
    answersAnnex.efficient.title({ total: efficient.total, shown: shown.length, futures: efficient.futures }),
    [[columns.changes, 62], [columns.all, 14], ...desk.principals.map(({ name }) => [name, 12] as const)],
    shown.map(({ picks, all, standardError, accepts }) =>
      row(
        desk,
        [
          changedTerms(desk, picks),
          figures.rounded(chanceFigure(all, standardError)),
          ...desk.principals.map(({ id }) => figures.rounded(chanceFigure(accepts[id] ?? 0))),
        ],
        behind,
      ),
    ),
  );
}

function probesTable(desk: Desk, { probes }: Answers): BriefTable | null {
  const { figures, answersAnnex } = desk.tongue.brief;
  const { title, columns, worthTo } = answersAnnex.probes;
  const shown = probes.filter(({ id }) => mayName(desk, `probes.${id}`));
  return table(
    title,
    [
      [columns.offer, 38],
      [columns.accepted, 14],
      [columns.deal, 14],
      ...desk.principals.map(({ name }) => [worthTo(name), 17] as const),
    ],
    shown.map(({ id, name, answers: { accepted, struck }, value }) =>
      row(
        desk,
        [
          name ?? "",
          figures.rounded(chanceFigure(accepted.mean, accepted.standardError)),
          figures.rounded(chanceFigure(struck.mean, struck.standardError)),
          ...desk.principals.map((party) => estimate(desk, value[party.id])),
        ],
        ranges(desk, "preferences", "red-lines", "costs", `probes.${id}`),
        basisOf(desk, `probes.${id}`),
      ),
    ),
  );
}

function carriersTable(desk: Desk, { carries }: Answers): BriefTable | null {
  const { figures, answersAnnex } = desk.tongue.brief;
  const { title, columns, leftToChance } = answersAnnex.carriers;
  const clear = carries.carriers
    .filter((carrier) => carrier.clear && mayName(desk, carrier.path))
    .slice(0, mostCarriers);
  return table(
    title(carries.words, carries.method.futures),
    [
      [columns.rank, 12],
      [columns.judgement, 50],
      [columns.judged, 20],
      [columns.correlation, 18],
    ],
    clear.map(({ rankFrom, rankTo, name, range, correlation, path }) =>
      row(
        desk,
        [
          rankFrom === rankTo ? `${rankFrom}` : `${rankFrom}–${rankTo}`,
          name,
          range ?? leftToChance,
          figures.worth({ mean: correlation.value, low: correlation.low, high: correlation.high }),
        ],
        [path],
      ),
    ),
  );
}

/** Hundredths or points, with the 90 % interval of the estimate. */
function estimate(desk: Desk, of: Estimated | undefined): string {
  if (of === undefined) return "–";
  const margin = 1.645 * of.standardError;
  return desk.tongue.brief.figures.estimate({ mean: of.mean, low: of.mean - margin, high: of.mean + margin });
}
