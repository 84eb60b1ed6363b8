/** How the lenses differ: the same day, the same futures, another author's judgements. No order where intervals overlap. */
import type { Lens } from "../case/index.ts";
import type { Assessment, Spread } from "../contract.ts";
import { formatDay } from "../ground/index.ts";
import { chanceFacts, sampledFacts } from "../words/index.ts";
import { dayAfterMonths, nothing, yearAhead } from "./bottom-line.ts";
import type { BriefRow, BriefSection, BriefSentence } from "./brief-document.ts";
import { basisOf, type Desk, ranges } from "./desk.ts";

export interface View {
  readonly name: string;
  readonly lens: Lens | null;
  readonly assessment: Assessment;
}

/** The brief's own view first, then each other lens of the day, in the order given. */
export function viewsOf(desk: Desk): readonly View[] {
  const { own, unnamed } = desk.tongue.brief.lenses;
  const others = desk.lenses.filter((each) => each.lens !== desk.assessment.lens);
  return [desk.assessment, ...others].map((assessment) => {
    const lens = desk.case.lenses.find((each) => each.id === assessment.lens) ?? null;
    const name = assessment.lens !== null && lens === null ? unnamed : (lens?.name ?? own);
    return { name, lens, assessment };
  });
}

export function lensesSection(desk: Desk): BriefSection {
  const views = viewsOf(desk);
  const month = yearAhead(desk.assessment);
  const by = formatDay(dayAfterMonths(desk.state.asOf, month));
  const { lenses } = desk.tongue.brief;
  const { columns } = lenses;
  const later = desk.case.lenses.filter((lens) => lens.published > desk.state.asOf).length;
  return {
    id: "lenses",
    title: lenses.title,
    blocks: [
      {
        kind: "table",
        title: lenses.table(by),
        columns: [
          { name: columns.lens, room: 13 },
          { name: columns.zone, room: 14 },
          { name: columns.talks, room: 18 },
          { name: columns.ceasefire, room: 17 },
          { name: columns.settlement, room: 17 },
          { name: columns.overrides, room: 13 },
        ],
        rows: views.map((view) => viewRow(desk, view, month)),
      },
      {
        kind: "paragraph",
        lead: lenses.dissent,
        sentences: [
          ...dissentSentences(desk, views),
          ...orderSentence(desk, views, month),
          ...(later === 0 ? [] : [desk.say(lenses.later(later), { nature: "method" })]),
        ],
      },
    ],
  };
}

function viewRow(desk: Desk, view: View, month: number): BriefRow {
  const { zone, agreement } = view.assessment;
  const { figures, lenses } = desk.tongue.brief;
  const at = (curve: readonly Spread[]) => figures.chance(chanceFacts(curve[month] ?? nothing, desk.words));
  const cells = [
    view.name,
    figures.chance(sampledFacts(zone.any, zone.standardError, desk.words)),
    at(agreement.talks),
    at(agreement.ceasefire),
    at(agreement.settlement),
    lenses.overrides(view.lens === null ? null : view.lens.overrides.size),
  ];
  const path = `lenses.${view.lens?.id}`;
  const sentence = desk.say(cells.join(" · "), {
    nature: "finding",
    judgements:
      view.lens === null
        ? ranges(desk, "friction", "red-lines", "preconditions")
        : [path, ...view.lens.overrides.keys()],
    claims: basisOf(desk, path),
  });
  return { cells, sentence };
}

/** The lenses that differ from the brief's own on whether there is a zone, where more than sampling separates them. */
function dissentSentences(desk: Desk, views: readonly View[]): readonly BriefSentence[] {
  const [own, ...others] = views;
  const { lenses } = desk.tongue.brief;
  if (own === undefined) return [];
  if (others.length === 0) return [desk.say(lenses.alone, { nature: "method" })];
  const distance = (view: View) => Math.abs(view.assessment.zone.any - own.assessment.zone.any);
  const noise = (view: View) => 2 * (view.assessment.zone.standardError + own.assessment.zone.standardError);
  const differing = others.filter((view) => view.lens !== null && distance(view) > Math.max(0.05, noise(view)));
  const paths = (of: readonly View[]) => of.flatMap((view) => [...(view.lens?.overrides.keys() ?? [])]);
  if (differing.length === 0) return [desk.say(lenses.alike, { nature: "finding", judgements: paths(others) })];
  const zones = differing.map(({ name, assessment }) => ({
    name,
    zone: sampledFacts(assessment.zone.any, 0, desk.words),
  }));
  return [desk.say(lenses.differ(zones), { nature: "finding", judgements: paths(differing) })];
}

/** Which lens lies wholly above which, on a ceasefire within the year; most often none does. */
function orderSentence(desk: Desk, views: readonly View[], month: number): readonly BriefSentence[] {
  if (views.length < 2) return [];
  const chance = (view: View) => view.assessment.agreement.ceasefire[month] ?? nothing;
  const pairs = views.flatMap((a) =>
    views.flatMap((b) => (chance(a).low > chance(b).high ? [{ above: a.name, below: b.name }] : [])),
  );
  const judgements = [
    ...ranges(desk, "friction.ceasefire"),
    ...views.flatMap((view) => [...(view.lens?.overrides.keys() ?? [])]),
  ];
  const { lenses } = desk.tongue.brief;
  const text = pairs.length === 0 ? lenses.overlap : lenses.order(pairs);
  return [desk.say(text, { nature: "finding", judgements })];
}
