/** How the lenses differ: the same day, the same futures, another author's judgements. No order where intervals overlap. */
import type { Lens } from "../case/index.ts";
import type { Assessment, Spread } from "../contract.ts";
import { dayAfterMonths, nothing, yearAhead } from "./bottom-line.ts";
import type { BriefRow, BriefSection, BriefSentence } from "./brief-document.ts";
import { basisOf, type Desk, ranges } from "./desk.ts";
import { chanceWords, countWords, dayWords, listWords, sampledChanceWords } from "./phrases.ts";

export const ownJudgements = "The case’s own judgements";

export const unnamedLens = "A lens not shown";

export interface View {
  readonly name: string;
  readonly lens: Lens | null;
  readonly assessment: Assessment;
}

/** The brief's own view first, then each other lens of the day, in the order given. */
export function viewsOf(desk: Desk): readonly View[] {
  const others = desk.lenses.filter((each) => each.lens !== desk.assessment.lens);
  return [desk.assessment, ...others].map((assessment) => {
    const lens = desk.case.lenses.find((each) => each.id === assessment.lens) ?? null;
    const name = assessment.lens !== null && lens === null ? unnamedLens : (lens?.name ?? ownJudgements);
    return { name, lens, assessment };
  });
}

export function lensesSection(desk: Desk): BriefSection {
  const views = viewsOf(desk);
  const month = yearAhead(desk.assessment);
  const by = dayWords(dayAfterMonths(desk.state.asOf, month));
  const later = desk.case.lenses.filter((lens) => lens.published > desk.state.asOf).length;
  return {
    id: "lenses",
    title: "How the lenses differ",
    blocks: [
      {
        kind: "table",
        title: `Chances by ${by}, in the order of the case (no ranking; what each argues: annex)`,
        columns: [
          { name: "Lens", room: 13 },
          { name: "Acceptable to all now", room: 14 },
          { name: "Direct talks", room: 18 },
          { name: "Ceasefire", room: 17 },
          { name: "Settlement", room: 17 },
          { name: "Sets otherwise", room: 13 },
        ],
        rows: views.map((view) => viewRow(desk, view, month)),
      },
      {
        kind: "paragraph",
        lead: "Dissent",
        sentences: [
          ...dissentSentences(desk, views),
          ...orderSentence(desk, views, month),
          ...(later === 0
            ? []
            : [
                desk.say(`${countWords(later, "lens", "lenses")} of the case had not been published by this day.`, {
                  nature: "method",
                }),
              ]),
        ],
      },
    ],
  };
}

function viewRow(desk: Desk, view: View, month: number): BriefRow {
  const { zone, agreement } = view.assessment;
  const at = (curve: readonly Spread[]) => chanceWords(curve[month] ?? nothing, desk.words);
  const cells = [
    view.name,
    sampledChanceWords(zone.any, zone.standardError, desk.words),
    at(agreement.talks),
    at(agreement.ceasefire),
    at(agreement.settlement),
    overrideWords(view.lens),
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

/** How many judgements a lens sets otherwise; which they are stands in the annex. */
function overrideWords(lens: Lens | null): string {
  return lens === null ? "nothing" : countWords(lens.overrides.size, "judgement");
}

/** The lenses that differ from the brief's own on whether there is a zone, where more than sampling separates them. */
function dissentSentences(desk: Desk, views: readonly View[]): readonly BriefSentence[] {
  const [own, ...others] = views;
  if (own === undefined) return [];
  if (others.length === 0)
    return [desk.say("No other reading of the case has been put beside this one.", { nature: "method" })];
  const distance = (view: View) => Math.abs(view.assessment.zone.any - own.assessment.zone.any);
  const noise = (view: View) => 2 * (view.assessment.zone.standardError + own.assessment.zone.standardError);
  const differing = others.filter((view) => view.lens !== null && distance(view) > Math.max(0.05, noise(view)));
  const paths = (of: readonly View[]) => of.flatMap((view) => [...(view.lens?.overrides.keys() ?? [])]);
  if (differing.length === 0)
    return [
      desk.say("Reading the case through another lens moves the chance of a zone by no more than five points.", {
        nature: "finding",
        judgements: paths(others),
      }),
    ];
  const words = differing.map(
    (view) => `through ${view.name} to ${sampledChanceWords(view.assessment.zone.any, 0, desk.words)}`,
  );
  return [
    desk.say(`Reading the case otherwise moves the chance of a zone: ${listWords(words)}.`, {
      nature: "finding",
      judgements: paths(differing),
    }),
  ];
}

/** Which lens lies wholly above which, on a ceasefire within the year; most often none does. */
function orderSentence(desk: Desk, views: readonly View[], month: number): readonly BriefSentence[] {
  if (views.length < 2) return [];
  const chance = (view: View) => view.assessment.agreement.ceasefire[month] ?? nothing;
  const pairs = views.flatMap((a) =>
    views.flatMap((b) => (chance(a).low > chance(b).high ? [`${a.name} lies wholly above ${b.name}`] : [])),
  );
  const judgements = [
    ...ranges(desk, "friction.ceasefire"),
    ...views.flatMap((view) => [...(view.lens?.overrides.keys() ?? [])]),
  ];
  const text =
    pairs.length === 0
      ? "All intervals for a ceasefire overlap, so no order among the lenses is claimed."
      : `On a ceasefire ${listWords(pairs)}; all other intervals overlap, and no order is claimed.`;
  return [desk.say(text, { nature: "finding", judgements })];
}
