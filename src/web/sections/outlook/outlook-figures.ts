/** Chances of the outlook as subjects of the sheet. */

import type { Assessment, EventKind, Spread } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { chance, chanceSpread, standardError } from "../../wording.ts";

export const kinds = ["talks", "measure", "ceasefire", "settlement"] as const satisfies readonly EventKind[];

export function agreementFigure(kind: EventKind, month: number, spread: Spread): ComputedFigure {
  return {
    title: messages.outlook.byMonth(messages.outlook.kinds[kind], month),
    text: chanceSpread(spread),
    formula: messages.outlook.curveFormula,
    spread,
    domain: [0, 1],
    hue: "hue-ink",
    behind: behind.agreement,
  };
}

export function baseRateFigure(assessment: Assessment, month: number): ComputedFigure | null {
  const spread = assessment.baseRate.curve[month];
  if (spread === undefined) return null;
  return {
    title: messages.outlook.baseRateTitle(assessment.baseRate.name, month),
    text: chanceSpread(spread),
    formula: messages.outlook.baseRateFormula,
    spread,
    domain: [0, 1],
    hue: "hue-ink",
    behind: behind.baseRate(assessment.baseRate.referenceClass),
  };
}

export function zoneFigure(title: string, share: number, futures: number): ComputedFigure {
  return {
    title,
    text: chance(share, standardError(share, futures)),
    formula: messages.outlook.zoneFormula,
    spread: null,
    domain: [0, 1],
    hue: "hue-ink",
    behind: behind.package,
  };
}

export function chanceFigure(title: string, spread: Spread, formula: string, paths: readonly string[]): ComputedFigure {
  return { title, text: chanceSpread(spread), formula, spread, domain: [0, 1], hue: "hue-ink", behind: paths };
}
