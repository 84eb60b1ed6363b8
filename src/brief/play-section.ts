/** The state of play: fronts with what was measured, what drives them, talks, and the words on the table. */
import type { Case, Front, Position } from "../case/index.ts";
import { dateWords } from "../evidence/index.ts";
import { formatDay, roundedChance } from "../ground/index.ts";
import type { Series } from "../territory/index.ts";
import type { Axis, Block, BriefSection, BriefSentence, Figure, Panel, PanelPoint } from "./brief-document.ts";
import { basisOf, type Desk, maySay, ranges } from "./desk.ts";
import { capital, dayWords, listWords, numberWords, sentenceWords, unitWords } from "./phrases.ts";

const mostPositions = 3;

export function playSection(desk: Desk): BriefSection {
  const measured = desk.case.fronts.flatMap((front) => panelOf(desk, front) ?? []);
  const blocks: Block[] = [
    { kind: "paragraph", lead: "Fronts", sentences: desk.case.fronts.flatMap((front) => frontSentences(desk, front)) },
  ];
  if (measured.length > 0) blocks.push(heldFigure(desk, measured));
  blocks.push({
    kind: "paragraph",
    lead: "Drivers and talks",
    sentences: [...driverSentences(desk), talksSentence(desk)],
  });
  const stances = stanceSentences(desk);
  if (stances.length > 0) blocks.push({ kind: "paragraph", lead: "Third parties", sentences: stances });
  blocks.push(...positionBlocks(desk));
  return { id: "play", title: "State of play", blocks };
}

/** What was measured, apart from what is judged about it. */
function frontSentences(desk: Desk, front: Front): readonly BriefSentence[] {
  const summary = desk.assessment.state.fronts[front.id];
  const basis = seriesOf(desk.case, front)?.basis ?? [];
  const measured = maySay(desk, basis) ? (summary?.measured ?? null) : null;
  const start = `fronts.${front.id}.start`;
  const levels = front.levels.filter((level) => (summary?.start[level.id] ?? 0) >= 0.025);
  const likeliest = levels.map((level) => {
    const share = summary?.start[level.id] ?? 0;
    return levels.length === 1 ? `“${level.name}”` : `“${level.name}” (${roundedChance(share)})`;
  });
  const holder = partyName(desk.case, front.holder);
  const level = `level ${listWords(likeliest)}`;
  const sentences: BriefSentence[] = [];
  if (measured !== null && basis.some((id) => desk.ledger.claims.has(id)))
    sentences.push(
      desk.say(
        `${front.name}, held by ${holder}: ${bandWords(measured.low, measured.high)} ${unitWords(measured.unit)} on ${dateWords(measured.date)}.`,
        { claims: basis },
      ),
    );
  sentences.push(
    desk.say(
      `${sentences.length === 0 ? `${front.name}, held by ${holder}: ${level}` : capital(level)}${paceWords(desk, front)}.`,
      {
        judgements: ranges(desk, `fronts.${front.id}`).concat(start),
      },
    ),
  );
  return sentences;
}

function paceWords(desk: Desk, front: Front): string {
  const summary = desk.assessment.state.fronts[front.id];
  const paces = [
    ["lost", summary?.retreat],
    ["gained", summary?.advance],
  ] as const;
  const words = paces.flatMap(([what, rate]) =>
    rate === null || rate === undefined
      ? []
      : [`${rateWords(rate.mean)} (${rateWords(rate.low)}–${rateWords(rate.high)}) ${what}`],
  );
  return words.length === 0 ? "" : `; levels a month: ${words.join(", ")}`;
}

function rateWords(rate: number): string {
  return String(Math.round(rate * 100) / 100);
}

function bandWords(low: number, high: number): string {
  return low === high ? numberWords(low) : `${numberWords(low)}–${numberWords(high)}`;
}

function driverSentences(desk: Desk): readonly BriefSentence[] {
  return desk.case.drivers.flatMap((driver) => {
    const summary = desk.assessment.state.drivers[driver.id];
    const path = `drivers.${driver.id}.start`;
    if (summary === undefined || !maySay(desk, basisOf(desk, path))) return [];
    const state = driver.states.find((each) => each.id === summary.state)?.name ?? summary.state;
    const since = summary.since === null ? "" : ` since ${dateWords(summary.since)}`;
    return [
      desk.say(`${driver.name}: ${state.toLowerCase()}${since}.`, {
        judgements: [path, ...ranges(desk, `drivers.${driver.id}.moves`)],
        claims: basisOf(desk, path),
      }),
    ];
  });
}

function talksSentence(desk: Desk): BriefSentence {
  const text = desk.assessment.state.talksOpen ? "Direct talks are under way." : "There are no direct talks.";
  return desk.say(text, { judgements: ["talks"], claims: basisOf(desk, "talks") });
}

/** One sentence for each thing that third parties take a stance toward. */
function stanceSentences(desk: Desk): readonly BriefSentence[] {
  const known = desk.case.stances.filter((each) => each.since <= desk.state.asOf && maySay(desk, each.basis));
  const latest = known.filter(
    (each) =>
      !known.some((other) => other.party === each.party && other.toward === each.toward && other.since > each.since),
  );
  return [...new Set(latest.map((each) => each.toward))].map((toward) => {
    const own = latest.filter((each) => each.toward === toward);
    const words = own.map((each) => `${partyName(desk.case, each.party)} ${each.stance} (${dayWords(each.since)})`);
    return desk.say(`Toward ${subjectName(desk, toward)}: ${words.join("; ")}.`, {
      judgements: own.map((each) => `third-party-stances.${each.id}`),
      claims: own.flatMap((each) => each.basis),
    });
  });
}

function subjectName(desk: Desk, id: string): string {
  const named = [...desk.case.issues, ...desk.case.packages, ...desk.case.measures, ...desk.case.parties];
  return named.find((each) => each.id === id)?.name ?? id;
}

function positionBlocks(desk: Desk): readonly Block[] {
  const shown = desk.state.positions.filter((position) => maySay(desk, position.basis));
  const latest = desk.principals.map((party) => latestOf(shown, party.id));
  if (latest.every((own) => own.length === 0)) return [];
  const most = Math.max(...latest.map((own) => own.length));
  return [
    {
      kind: "side-by-side",
      columns: desk.principals.map((party) => `${party.name}: stated positions, latest first`),
      rows: Array.from({ length: most }, (_, i) => ({
        name: "",
        cells: latest.map((own) => own.slice(i, i + 1).map((position) => positionSentence(desk, position))),
      })),
    },
  ];
}

function latestOf(positions: readonly Position[], party: string): readonly Position[] {
  const own = positions.filter((position) => position.party === party);
  return own
    .map((position, index) => ({ position, index }))
    .sort((a, b) => b.position.since - a.position.since || a.index - b.index)
    .slice(0, mostPositions)
    .map(({ position }) => position);
}

function positionSentence(desk: Desk, position: Position): BriefSentence {
  const audience = position.audience === null ? "" : `, to ${position.audience}`;
  const status = position.status === "stated" ? "" : ` (${position.status})`;
  return desk.say(
    `${dayWords(position.since)}, ${position.speaker}${audience}${status}: ${sentenceWords(position.words)}`,
    { nature: "evidence", judgements: [`positions.${position.id}`], claims: position.basis },
  );
}

function partyName(theCase: Case, id: string): string {
  return theCase.parties.find((party) => party.id === id)?.name ?? id;
}

function seriesOf(theCase: Case, front: Front): Series | undefined {
  return theCase.series.find((series) => series.id === front.series);
}

interface Measured {
  readonly front: Front;
  readonly series: Series;
  readonly panel: Panel;
  readonly claims: readonly string[];
}

/** Null where there is nothing to draw that was known, or it may not be shown. */
function panelOf(desk: Desk, front: Front): Measured | null {
  const series = seriesOf(desk.case, front);
  if (series === undefined || !maySay(desk, series.basis)) return null;
  const { asOf } = desk.state;
  const known = series.points.filter((point) => point.published <= asOf && point.date <= asOf);
  const said = desk.ledger.known.flatMap((claim) => {
    const day = claim.happenedTo ?? claim.happenedFrom ?? claim.knownFrom;
    return claim.quantity?.measure === series.id && day <= asOf ? [{ claim, day, quantity: claim.quantity }] : [];
  });
  const days = [...known.map((point) => point.date), ...said.map(({ day }) => day)];
  if (known.length < 2) return null;
  const points: PanelPoint[] = said.map(({ claim, day, quantity }) => ({
    x: day,
    y: quantity.value,
    shape:
      quantity.qualifier === "at-least" || quantity.qualifier === "over"
        ? "at-least"
        : quantity.qualifier === "at-most" || quantity.qualifier === "almost"
          ? "at-most"
          : "dot",
    filled: claim.party === front.holder,
  }));
  const values = [...known.flatMap((point) => [point.low, point.high]), ...points.map((point) => point.y)];
  const panel: Panel = {
    title: `${series.name}, ${unitWords(series.unit)}`,
    x: dayAxis(Math.min(...days), Math.max(...days)),
    y: valueAxis(Math.min(...values), Math.max(...values)),
    band: known.map((point) => ({ x: point.date, low: point.low, high: point.high })),
    line: [],
    reference: null,
    points,
  };
  return { front, series, panel, claims: [...series.basis, ...said.map(({ claim }) => claim.id)] };
}

function heldFigure(desk: Desk, measured: readonly Measured[]): Figure {
  return {
    kind: "figure",
    title: "What was measured and what was said",
    panels: measured.map(({ panel }) => panel),
    caption: measured.map(({ series, panel, claims }) =>
      desk.say(
        `${series.name}: the shade runs from control to control with contested${panel.points.length === 0 ? "" : "; filled points are figures given by the holder, hollow ones by others, arrows point where a bound is open"}.`,
        { nature: claims.length === 0 ? "method" : "evidence", claims },
      ),
    ),
    columns: ["Series", "First", "Latest", "Figures given"],
    rows: measured.map(({ series, panel }) => {
      const at = (point: (typeof panel.band)[number] | undefined) =>
        point === undefined ? "" : `${bandWords(point.low, point.high)} on ${dayWords(point.x)}`;
      return [
        `${series.name}, ${unitWords(series.unit)}`,
        at(panel.band[0]),
        at(panel.band.at(-1)),
        numberWords(panel.points.length),
      ];
    }),
  };
}

/** Ticks on the first days of months, at most five. */
function dayAxis(from: number, to: number): Axis {
  const firsts: number[] = [];
  for (let day = from; day <= to; day += 1) if (formatDay(day).endsWith("-01")) firsts.push(day);
  const every = Math.max(1, Math.ceil(firsts.length / 5));
  const ticks = firsts
    .filter((_, index) => index % every === 0)
    .map((at) => ({ at, name: dateWords(formatDay(at).slice(0, 7)).replace(/^(\w{3})\w*/, "$1") }));
  return { from, to: Math.max(to, from + 1), ticks };
}

/** From zero where the values come near it, with round ticks. */
function valueAxis(low: number, high: number): Axis {
  const from = low > high / 2 ? low - (high - low) * 0.1 : Math.min(0, low);
  const rough = Math.max(high - from, 1e-9) / 3;
  let unit = 1;
  while (unit * 10 <= rough) unit *= 10;
  while (unit > rough) unit /= 10;
  const step = unit * ([5, 2].find((factor) => factor * unit <= rough) ?? 1);
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((high - first) / step) + 1;
  const ticks = Array.from({ length: Math.max(1, count) }, (_, i) => first + i * step);
  return { from, to: high + (high - from) * 0.05, ticks: ticks.map((at) => ({ at, name: numberWords(at) })) };
}
