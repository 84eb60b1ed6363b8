/** The answers in full: counters by month, obstacles, offers, probes, measures, what carries the result, third parties. */
import type { Answers, Estimated } from "../contract.ts";
import { roundedChance } from "../ground/index.ts";
import { concluded, obstacleNames } from "./answers-section.ts";
import type { Block, BriefRow, BriefTable } from "./brief-document.ts";
import { basisOf, type Desk, mayName, maySay, ranges } from "./desk.ts";
import { countWords, worthWords } from "./phrases.ts";
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
  return [
    {
      id: "all-counters",
      title: "What each counter is worth",
      blocks: [countersTable(desk, answers), said(desk, answers.counters.conclusions)],
    },
    { id: "all-obstacles", title: "Why no deal", blocks: [obstaclesTable(desk, answers), inverseTable(desk, answers)] },
    { id: "all-timing", title: "When", blocks: [said(desk, answers.timing.conclusions)] },
    {
      id: "all-offers",
      title: "What could be offered",
      blocks: [offersTable(desk, answers), efficientTable(desk, answers), probesTable(desk, answers)],
    },
    { id: "all-measures", title: "What first", blocks: [said(desk, answers.ladder.conclusions)] },
    { id: "all-carriers", title: "What carries the result", blocks: [carriersTable(desk, answers)] },
    { id: "all-influence", title: "Who can move whom", blocks: [said(desk, answers.influence.conclusions)] },
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
  const rows = counters.counters
    .filter(({ judgements, claims }) => maySay(desk, claims) && judgements.every((path) => mayName(desk, path)))
    .map(({ name, inPosition, inTalks, inDeal, judgements, claims }) =>
      row(
        desk,
        [name, ...desk.principals.map(({ id }) => hundredths(inPosition[id])), hundredths(inTalks), hundredths(inDeal)],
        judgements,
        claims,
      ),
    );
  return table(
    `Shapley values with the 90% interval of the estimate, from ${counters.futures} futures: in hundredths of each one’s own stakes, and in points of the chances within ${countWords(counters.months, "month")}`,
    [["Counter", 30], ...desk.principals.map(({ name }) => [`To ${name}`, 18] as const), ["Talks", 17], ["A deal", 17]],
    rows,
  );
}

function obstaclesTable(desk: Desk, { why }: Answers): BriefTable | null {
  const behind = ranges(desk, "beliefs", "guarantees", "red-lines", "costs");
  return table(
    `Chance that there is nothing to agree on (${roundedChance(why.noZone)}) and that no deal is struck within ${countWords(why.months, "month")} (${roundedChance(why.noDeal)}); shares are Shapley values in points, from ${why.futures} futures`,
    [
      ["Obstacle", 24],
      ["No zone without it", 19],
      ["Its share", 19],
      ["No deal without it", 19],
      ["Its share", 19],
    ],
    why.obstacles.map(({ id, noZoneAlone, zoneShare, noDealAlone, dealShare }) =>
      row(
        desk,
        [
          obstacleNames[id],
          roundedChance(noZoneAlone),
          hundredths(zoneShare),
          roundedChance(noDealAlone),
          hundredths(dealShare),
        ],
        behind,
      ),
    ),
  );
}

function inverseTable(desk: Desk, { inverse }: Answers): BriefTable | null {
  const shown = inverse.judgements.filter(({ path }) => mayName(desk, path));
  return table(
    `The smallest change of one judgement that would turn it (something to agree on in ${inverse.open ? "less than" : "at least"} ${Math.round(inverse.threshold * 100)}% of futures), from ${inverse.method.futures} futures; ${shown.length} of ${inverse.bearing} judgements tried`,
    [
      ["Judgement", 48],
      ["Held", 26],
      ["Would have to be", 26],
    ],
    shown.map(({ path, name, held, flip }) =>
      row(desk, [name, held.text, flip === null ? "does not turn it alone" : flip.text], [path]),
    ),
  );
}

function offersTable(desk: Desk, { offers }: Answers): BriefTable | null {
  const behind = ranges(desk, "preferences", "red-lines", "guarantees", "costs");
  const all = [
    ["A mediator", offers.mediator] as const,
    ...desk.principals.flatMap(({ id, name }) => (offers.byParty[id] ? [[name, offers.byParty[id]] as const] : [])),
  ];
  return table(
    `The best each could offer, from ${offers.futures} futures; no ranking where intervals overlap`,
    [
      ["By", 14],
      ["What it changes", 60],
      ["All accept", 26],
    ],
    all.map(([name, offer]) => {
      const { share, low, high, standardError } = offer.errors.all;
      return row(
        desk,
        [
          name,
          changedTerms(desk, offer.picks),
          `${roundedChance(share, standardError)} (${Math.round(low * 100)}–${Math.round(high * 100)}%)`,
        ],
        behind,
      );
    }),
  );
}

function efficientTable(desk: Desk, { offers: { efficient } }: Answers): BriefTable | null {
  const behind = ranges(desk, "preferences", "red-lines", "guarantees", "costs");
  return table(
    `Packages that no feasible one betters for all: ${efficient.total}, of which the ${Math.min(mostPackages, efficient.packages.length)} most often accepted, from ${efficient.futures} futures`,
    [["What it changes", 62], ["All accept", 14], ...desk.principals.map(({ name }) => [name, 12] as const)],
    efficient.packages
      .slice(0, mostPackages)
      .map(({ picks, all, standardError, accepts }) =>
        row(
          desk,
          [
            changedTerms(desk, picks),
            roundedChance(all, standardError),
            ...desk.principals.map(({ id }) => roundedChance(accepts[id] ?? 0)),
          ],
          behind,
        ),
      ),
  );
}

function probesTable(desk: Desk, { probes }: Answers): BriefTable | null {
  const shown = probes.filter(({ id }) => mayName(desk, `probes.${id}`));
  return table(
    "Public offers: chance of acceptance, and what the offer is worth, accepted or refused, in hundredths of each one’s own stakes",
    [
      ["Offer", 38],
      ["Accepted", 14],
      ["A deal", 14],
      ...desk.principals.map(({ name }) => [`Worth to ${name}`, 17] as const),
    ],
    shown.map(({ id, name, answers, value }) =>
      row(
        desk,
        [
          name ?? "",
          roundedChance(answers.accepted.mean, answers.accepted.standardError),
          roundedChance(answers.struck.mean, answers.struck.standardError),
          ...desk.principals.map((party) => hundredths(value[party.id])),
        ],
        ranges(desk, "preferences", "red-lines", "costs", `probes.${id}`),
        basisOf(desk, `probes.${id}`),
      ),
    ),
  );
}

function carriersTable(desk: Desk, { carries }: Answers): BriefTable | null {
  const clear = carries.carriers
    .filter((carrier) => carrier.clear && mayName(desk, carrier.path))
    .slice(0, mostCarriers);
  return table(
    `Rank correlation with ${carries.words}, over ${carries.method.futures} futures; ranks as far as the intervals allow`,
    [
      ["Rank", 12],
      ["Judgement", 50],
      ["As judged", 20],
      ["Correlation", 18],
    ],
    clear.map(({ rankFrom, rankTo, name, range, correlation, path }) =>
      row(
        desk,
        [
          rankFrom === rankTo ? `${rankFrom}` : `${rankFrom}–${rankTo}`,
          name,
          range ?? "left to chance",
          worthWords({ mean: correlation.value, low: correlation.low, high: correlation.high }),
        ],
        [path],
      ),
    ),
  );
}

/** "+1.3 (0.9 to 1.6)": hundredths or points, with the 90 % interval of the estimate. */
function hundredths(estimate: Estimated | undefined): string {
  if (estimate === undefined) return "–";
  const { mean, standardError } = estimate;
  const margin = 1.645 * standardError;
  const of = (value: number): string => (Math.round(value * 1000) / 10 + 0).toFixed(1).replace("-", "−");
  return `${mean > 0.0005 ? "+" : ""}${of(mean)} (${of(mean - margin)} to ${of(mean + margin)})`;
}
