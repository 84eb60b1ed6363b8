/** The state of play: fronts with what was measured, what drives them, talks, and the words on the table. */
import type { Case, Front, Position } from "../case/index.ts";
import { chanceFigure, formatDay } from "../ground/index.ts";
import type { Series } from "../territory/index.ts";
import { shareFacts } from "../words/index.ts";
import type { Axis, Block, BriefSection, BriefSentence, Figure, Panel, PanelPoint } from "./brief-document.ts";
import { basisOf, type Desk, maySay, ranges } from "./desk.ts";

const mostPositions = 2;

export function playSection(desk: Desk): BriefSection {
  const first = desk.case.fronts.find((front) => panelOf(desk, front) !== null);
  const { title, leads } = desk.tongue.brief.play;
  const blocks: Block[] = [];
  const figure = heldFigure(desk, (front) => front === first);
  if (figure !== null) blocks.push(figure);
  const fronts = desk.case.fronts.flatMap((front) => frontSentences(desk, front));
  if (fronts.length > 0) blocks.push({ kind: "paragraph", lead: leads.fronts, sentences: fronts });
  blocks.push({
    kind: "paragraph",
    lead: leads.drivers,
    sentences: [...driverSentences(desk), talksSentence(desk)],
  });
  const stances = stanceSentences(desk, (toward) => toward === "talks");
  if (stances.length > 0) blocks.push({ kind: "paragraph", lead: leads.thirds, sentences: stances });
  blocks.push(...positionBlocks(desk));
  return { id: "play", title, blocks };
}

/** What was measured, apart from what is judged about it. */
function frontSentences(desk: Desk, front: Front): readonly BriefSentence[] {
  const summary = desk.assessment.state.fronts[front.id];
  const series = seriesOf(desk.case, front);
  const basis = series?.basis ?? [];
  const measured = maySay(desk, basis) ? (summary?.measured ?? null) : null;
  const levels = front.levels.filter((level) => (summary?.start[level.id] ?? 0) >= 0.025);
  const sentences: BriefSentence[] = [];
  if (series !== undefined && measured !== null && basis.some((id) => desk.ledger.claims.has(id)))
    sentences.push(
      desk.say(
        desk.tongue.brief.play.measured({
          series: series.name,
          low: measured.low,
          high: measured.high,
          unit: measured.unit,
          on: measured.date,
        }),
        { claims: basis },
      ),
    );
  sentences.push(
    desk.say(
      desk.tongue.brief.play.front({
        name: front.name,
        levels: levels.map(({ id, name }) => ({ name, share: chanceFigure(summary?.start[id] ?? 0) })),
        holder: partyName(desk.case, front.holder),
        outlook: outlookOf(desk, front),
      }),
      { judgements: ranges(desk, `fronts.${front.id}`).concat(`fronts.${front.id}.start`) },
    ),
  );
  return sentences;
}

/** The share held, now and half a year on without a deal, on the analyst's rates. */
function outlookOf(desk: Desk, front: Front) {
  const shares = desk.assessment.state.fronts[front.id]?.shareByMonth ?? [];
  const [now, later] = [shares[0], shares[6]];
  return now === undefined || later === undefined ? null : { now: shareFacts(now), later: shareFacts(later) };
}

function driverSentences(desk: Desk): readonly BriefSentence[] {
  return desk.case.drivers.flatMap((driver) => {
    const summary = desk.assessment.state.drivers[driver.id];
    const path = `drivers.${driver.id}.start`;
    if (summary === undefined || !maySay(desk, basisOf(desk, path))) return [];
    const state = driver.states.find((each) => each.id === summary.state)?.name ?? summary.state;
    const always = summary.since === null || summary.since <= formatDay(desk.case.timeline.from);
    return [
      desk.say(desk.tongue.brief.play.driver({ name: driver.name, state, since: always ? null : summary.since }), {
        judgements: [path, ...ranges(desk, `drivers.${driver.id}.moves`)],
        claims: basisOf(desk, path),
      }),
    ];
  });
}

function talksSentence(desk: Desk): BriefSentence {
  const { open, none } = desk.tongue.brief.play.talks;
  return desk.say(desk.assessment.state.talksOpen ? open : none, {
    judgements: ["talks"],
    claims: basisOf(desk, "talks"),
  });
}

/** One sentence for each thing that third parties take a stance toward. */
export function stanceSentences(desk: Desk, wanted: (toward: string) => boolean): readonly BriefSentence[] {
  const known = desk.case.stances.filter(
    (each) => each.since <= desk.state.asOf && wanted(each.toward) && maySay(desk, each.basis),
  );
  const latest = known.filter(
    (each) =>
      !known.some((other) => other.party === each.party && other.toward === each.toward && other.since > each.since),
  );
  return [...new Set(latest.map((each) => each.toward))].map((toward) => {
    const own = latest.filter((each) => each.toward === toward);
    const stances = [...new Set(own.map((each) => each.stance))].map((stance) => ({
      stance,
      parties: own.filter((each) => each.stance === stance).map((each) => partyName(desk.case, each.party)),
    }));
    return desk.say(desk.tongue.brief.play.stances(subjectName(desk, toward), stances), {
      judgements: own.map((each) => `third-party-stances.${each.id}`),
      claims: own.flatMap((each) => each.basis),
    });
  });
}

function subjectName(desk: Desk, id: string): string {
  const named = [...desk.case.issues, ...desk.case.packages, ...desk.case.measures, ...desk.case.parties];
  const { subjects } = desk.tongue.brief.play;
  const own = Object.hasOwn(subjects, id) ? subjects[id as keyof typeof subjects] : id;
  return named.find((each) => each.id === id)?.name ?? own;
}

function positionBlocks(desk: Desk): readonly Block[] {
  const shown = desk.state.positions.filter((position) => maySay(desk, position.basis));
  const latest = desk.principals.map((party) => latestOf(shown, party.id));
  if (latest.every((own) => own.length === 0)) return [];
  const cells = latest.map((own) => own.map((position) => positionSentence(desk, position)));
  return [
    {
      kind: "side-by-side",
      columns: desk.principals.map((party) => desk.tongue.brief.play.says(party.name)),
      rows: [{ name: "", cells }],
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
  const { speaker, audience, status, words } = position;
  const on = formatDay(position.since);
  return desk.say(desk.tongue.brief.play.position({ on, speaker, audience, standing: status, words }), {
    nature: "evidence",
    judgements: [`positions.${position.id}`],
    claims: position.basis,
  });
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
  /** The points that were known. */
  readonly known: Series["points"];
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
  const exact = known.every((point) => point.low === point.high);
  const panel: Panel = {
    title: desk.tongue.brief.play.figure.panel(series.name, series.unit),
    x: dayAxis(desk, Math.min(...days), Math.max(...days)),
    y: valueAxis(desk, Math.min(...values), Math.max(...values)),
    band: exact ? [] : known.map((point) => ({ x: point.date, low: point.low, high: point.high })),
    line: exact ? known.map((point) => ({ x: point.date, y: point.low })) : [],
    reference: null,
    points,
  };
  return { front, series, known, panel, claims: [...series.basis, ...said.map(({ claim }) => claim.id)] };
}

/** Null where there is nothing to draw. */
export function heldFigure(desk: Desk, wanted: (front: Front) => boolean): Figure | null {
  const measured = desk.case.fronts.filter(wanted).flatMap((front) => panelOf(desk, front) ?? []);
  if (measured.length === 0) return null;
  const { figures, play } = desk.tongue.brief;
  const { title, caption, columns, at } = play.figure;
  return {
    kind: "figure",
    title,
    panels: measured.map(({ panel }) => panel),
    caption: measured.map(({ series, panel, claims }) => {
      const text = caption({ series: series.name, banded: panel.band.length > 0, points: panel.points.length > 0 });
      return desk.say(text, {
        nature: claims.length === 0 ? "method" : "evidence",
        claims,
      });
    }),
    columns: [columns.series, columns.first, columns.latest, columns.given],
    rows: measured.map(({ panel, known }) => {
      const point = (of: Series["points"][number] | undefined) =>
        of === undefined ? "" : at(of.low, of.high, formatDay(of.date));
      return [panel.title, point(known[0]), point(known.at(-1)), figures.number(panel.points.length)];
    }),
  };
}

/** Ticks on the first days of months, at most four; the year where it is new. */
function dayAxis(desk: Desk, from: number, to: number): Axis {
  const firsts: number[] = [];
  for (let day = from; day <= to; day += 1) if (formatDay(day).endsWith("-01")) firsts.push(day);
  const every = Math.max(1, Math.ceil(firsts.length / 4));
  const kept = firsts.filter((_, index) => index % every === 0);
  const ticks = kept.map((at, index) => {
    const month = formatDay(at).slice(0, 7);
    const before = kept[index - 1];
    const isNew = before === undefined || !formatDay(before).startsWith(month.slice(0, 4));
    return { at, name: desk.tongue.brief.figures.monthTick(month, isNew) };
  });
  return { from, to: Math.max(to, from + 1), ticks };
}

/** From zero where the values come near it, with round ticks. */
function valueAxis(desk: Desk, low: number, high: number): Axis {
  const from = low > high / 2 ? low - (high - low) * 0.1 : Math.min(0, low);
  const rough = Math.max(high - from, 1e-9) / 3;
  let unit = 1;
  while (unit * 10 <= rough) unit *= 10;
  while (unit > rough) unit /= 10;
  const step = unit * ([5, 2].find((factor) => factor * unit <= rough) ?? 1);
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((high - first) / step) + 1;
  const ticks = Array.from({ length: Math.max(1, count) }, (_, i) => first + i * step);
  return {
    from,
    to: high + (high - from) * 0.05,
    ticks: ticks.map((at) => ({ at, name: desk.tongue.brief.figures.number(at) })),
  };
}
