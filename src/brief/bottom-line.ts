/** The bottom line: whether there is anything to agree now, and how likely it is to be agreed within a year, with the base rate. */
import type { Assessment, Spread } from "../contract.ts";
import { type Day, daysPerMonth, formatDay } from "../ground/index.ts";
import { chanceFacts, sampledFacts, shareFacts } from "../words/index.ts";
import type { BriefSection, BriefSentence, Figure, Panel } from "./brief-document.ts";
import { confidenceSentence } from "./confidence.ts";
import { basisOf, type Desk, ranges } from "./desk.ts";

/** The chances that a brief compares throughout: a year on, or at the horizon where that comes first. */
export function yearAhead(assessment: Assessment): number {
  return Math.min(12, assessment.horizonMonths);
}

export function dayAfterMonths(asOf: Day, months: number): Day {
  return asOf + Math.round(months * daysPerMonth);
}

export const nothing: Spread = { mean: 0, low: 0, high: 0 };

export function bottomLine(desk: Desk): BriefSection {
  return {
    id: "bottom-line",
    title: desk.tongue.brief.bottomLine.title,
    blocks: [
      {
        kind: "paragraph",
        lead: null,
        sentences: [zoneSentence(desk), chancesSentence(desk), baseRateSentence(desk), ...confidenceSentence(desk)],
      },
      agreementFigure(desk),
    ],
  };
}

function zoneSentence(desk: Desk): BriefSentence {
  const { zone } = desk.assessment;
  const share = (of: number) => sampledFacts(of, zone.standardError, desk.words);
  return desk.say(
    desk.tongue.brief.bottomLine.zone({
      parties: desk.principals.map((party) => party.name),
      any: share(zone.any),
      ceasefire: share(zone.ceasefire),
      settlement: share(zone.settlement),
    }),
    {
      nature: "finding",
      judgements: ranges(
        desk,
        ...desk.principals.map((party) => `preferences.${party.id}`),
        "costs",
        "red-lines",
        "guarantees",
      ),
    },
  );
}

function chancesSentence(desk: Desk): BriefSentence {
  const months = yearAhead(desk.assessment);
  const { talks, ceasefire, settlement } = desk.assessment.agreement;
  const at = (curve: readonly Spread[]) => chanceFacts(curve[months] ?? nothing, desk.words);
  return desk.say(
    desk.tongue.brief.bottomLine.chances({
      by: formatDay(dayAfterMonths(desk.state.asOf, months)),
      months,
      talks: at(talks),
      ceasefire: at(ceasefire),
      settlement: at(settlement),
    }),
    { nature: "finding", judgements: ranges(desk, "friction", "preconditions", "red-lines") },
  );
}

function baseRateSentence(desk: Desk): BriefSentence {
  const { baseRate } = desk.assessment;
  const months = yearAhead(desk.assessment);
  const path = `reference-classes.${baseRate.referenceClass}.monthly`;
  const counts = desk.case.referenceClasses.find((each) => each.id === baseRate.referenceClass)?.counts;
  const came = shareFacts(baseRate.curve[months] ?? nothing);
  return desk.say(
    desk.tongue.brief.bottomLine.baseRate({ name: baseRate.name, came, months, counts: counts ?? null }),
    { nature: "finding", judgements: [path], claims: basisOf(desk, path) },
  );
}

function agreementFigure(desk: Desk): Figure {
  const { agreement, baseRate, horizonMonths } = desk.assessment;
  const { bottomLine, figures } = desk.tongue.brief;
  const names = bottomLine.figure;
  const curves = [
    [names.talks, agreement.talks, null],
    [names.ceasefire, agreement.ceasefire, baseRate.curve],
    [names.settlement, agreement.settlement, baseRate.curve],
  ] as const;
  const months = [...new Set([3, 6, 12, 24, 36, horizonMonths])].filter((month) => month <= horizonMonths);
  return {
    kind: "figure",
    title: names.title,
    panels: curves.map(([title, curve, reference]) => curvePanel(desk, title, curve, reference, horizonMonths)),
    caption: [desk.say(names.caption, { nature: "method" })],
    columns: ["", ...months.map((month) => figures.months(month))],
    rows: [...curves.map(([title, curve]) => [title, curve] as const), [names.baseRate, baseRate.curve] as const].map(
      ([title, curve]) => [title, ...months.map((month) => figures.share(shareFacts(curve[month] ?? nothing)))],
    ),
  };
}

function curvePanel(
  desk: Desk,
  title: string,
  curve: readonly Spread[],
  reference: readonly Spread[] | null,
  horizon: number,
): Panel {
  const { bottomLine, figures } = desk.tongue.brief;
  const step = horizon > 24 ? 12 : horizon > 12 ? 6 : horizon > 3 ? 3 : 1;
  const ticks = Array.from({ length: Math.floor(horizon / step) + 1 }, (_, i) => i * step);
  return {
    title,
    x: {
      from: 0,
      to: horizon,
      ticks: ticks.map((at) => ({ at, name: at === step ? figures.months(at) : String(at) })),
    },
    y: { from: 0, to: 1, ticks: [0, 0.5, 1].map((at) => ({ at, name: figures.percent(at * 100) })) },
    band: curve.map(({ low, high }, x) => ({ x, low, high })),
    line: curve.map(({ mean }, x) => ({ x, y: mean })),
    reference: reference && {
      name: bottomLine.figure.reference,
      points: reference.map(({ mean }, x) => ({ x, y: mean })),
    },
    points: [],
  };
}
