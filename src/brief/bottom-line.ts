/** The bottom line: whether there is anything to agree now, and how likely it is to be agreed within a year, with the base rate. */
import type { Assessment, Spread } from "../contract.ts";
import { type Day, daysPerMonth } from "../ground/index.ts";
import type { BriefSection, BriefSentence, Figure, Panel } from "./brief-document.ts";
import { confidenceSentence } from "./confidence.ts";
import { basisOf, type Desk, ranges } from "./desk.ts";
import { chancePredicate, countWords, dayWords, listWords, sampledPredicate, shareWords } from "./phrases.ts";

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
    title: "Bottom line",
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
  const names = listWords(desk.principals.map((party) => party.name));
  const share = (of: number) => sampledPredicate(of, zone.standardError, desk.words);
  return desk.say(
    `A zone of agreement today, a package that ${names} would ${desk.principals.length === 2 ? "both" : "all"} accept, ${share(zone.any)}; for a ceasefire it ${share(zone.ceasefire)}, for a settlement it ${share(zone.settlement)}.`,
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
  const month = yearAhead(desk.assessment);
  const { talks, ceasefire, settlement } = desk.assessment.agreement;
  const at = (curve: readonly Spread[]) => chancePredicate(curve[month] ?? nothing, desk.words);
  return desk.say(
    `By ${dayWords(dayAfterMonths(desk.state.asOf, month))}, ${countWords(month, "month")} on, a start of direct talks ${at(talks)}, a ceasefire ${at(ceasefire)} and a settlement ${at(settlement)}.`,
    { nature: "finding", judgements: ranges(desk, "friction", "preconditions", "red-lines") },
  );
}

function baseRateSentence(desk: Desk): BriefSentence {
  const { baseRate } = desk.assessment;
  const month = yearAhead(desk.assessment);
  const path = `reference-classes.${baseRate.referenceClass}.monthly`;
  const counts = desk.case.referenceClasses.find((each) => each.id === baseRate.referenceClass)?.counts;
  return desk.say(
    `Base rate: of the class “${baseRate.name}”, ${shareWords(baseRate.curve[month] ?? nothing)} came to this in ${countWords(month, "month")}${counts === undefined ? "" : ` (counted: ${counts})`}.`,
    { nature: "finding", judgements: [path], claims: basisOf(desk, path) },
  );
}

function agreementFigure(desk: Desk): Figure {
  const { agreement, baseRate, horizonMonths } = desk.assessment;
  const curves = [
    ["Direct talks", agreement.talks, null],
    ["Ceasefire", agreement.ceasefire, baseRate.curve],
    ["Settlement", agreement.settlement, baseRate.curve],
  ] as const;
  const months = [...new Set([3, 6, 12, 24, 36, horizonMonths])].filter((month) => month <= horizonMonths);
  return {
    kind: "figure",
    title: "Chance by month",
    panels: curves.map(([title, curve, reference]) => curvePanel(title, curve, reference, horizonMonths)),
    caption: [
      desk.say(
        "Cumulative, from the as-of day on. Line: mean over futures; shade: their 5th to 95th percentile; dashes: base rate.",
        { nature: "method" },
      ),
    ],
    columns: ["", ...months.map((month) => countWords(month, "month"))],
    rows: [...curves.map(([title, curve]) => [title, curve] as const), ["Base rate", baseRate.curve] as const].map(
      ([title, curve]) => [title, ...months.map((month) => shareWords(curve[month] ?? nothing))],
    ),
  };
}

function curvePanel(
  title: string,
  curve: readonly Spread[],
  reference: readonly Spread[] | null,
  horizon: number,
): Panel {
  const step = horizon > 24 ? 12 : horizon > 12 ? 6 : horizon > 3 ? 3 : 1;
  const ticks = Array.from({ length: Math.floor(horizon / step) + 1 }, (_, i) => i * step);
  return {
    title,
    x: {
      from: 0,
      to: horizon,
      ticks: ticks.map((at) => ({ at, name: at === step ? countWords(at, "month") : String(at) })),
    },
    y: { from: 0, to: 1, ticks: [0, 0.5, 1].map((at) => ({ at, name: `${at * 100}%` })) },
    band: curve.map(({ low, high }, x) => ({ x, low, high })),
    line: curve.map(({ mean }, x) => ({ x, y: mean })),
    reference: reference && { name: "base rate", points: reference.map(({ mean }, x) => ({ x, y: mean })) },
    points: [],
  };
}
