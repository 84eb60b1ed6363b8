/** What the ladder says as subjects of the sheet. */

import type { Ladder, LadderMeasure, LadderOrder, LadderParty, Spread } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { chance, chanceSpread, figure, fromTo, pointsInterval, rateInterval, sharePercent } from "../../wording.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly hue: string;
}

const of = (measure: LadderMeasure) => [`measures.${measure.id}.`];

export function keptFigure({ method }: Ladder, measure: LadderMeasure): ComputedFigure {
  return figureOf({
    title: messages.steps.keptByAllTitle(measure.name),
    text: sharePercent(measure.keptByAll),
    formula: messages.steps.keptByAllFormula,
    behind: [...of(measure), "patience."],
    method,
  });
}

export function reachableFigure({ method, measures }: Ladder, measure: LadderMeasure): ComputedFigure {
  return figureOf({
    title: messages.steps.reachableTitle(measure.name),
    text: chance(measure.reachable),
    formula: messages.steps.reachableFormula,
    behind: [...measures.filter((each) => measure.after.includes(each.id)).flatMap(of), ...of(measure), "patience."],
    method,
  });
}

export function interestFigure(
  { method }: Ladder,
  measure: LadderMeasure,
  party: Named,
  found: LadderParty,
): ComputedFigure {
  return figureOf({
    title: messages.steps.interestTitle(measure.name, party.name),
    text: sharePercent(found.inInterest),
    formula: messages.steps.interestFormula,
    hue: party.hue,
    behind: [`measures.${measure.id}.gain.${party.id}`],
    method,
  });
}

export function keepsFigure(
  { method }: Ladder,
  measure: LadderMeasure,
  party: Named,
  found: LadderParty,
): ComputedFigure {
  return figureOf({
    title: messages.steps.keepsTitle(measure.name, party.name),
    text: sharePercent(found.keeps),
    formula: messages.steps.keepsFormula,
    hue: party.hue,
    behind: [...of(measure), `patience.${party.id}`],
    method,
  });
}

export function unnoticedFigure(
  { method }: Ladder,
  measure: LadderMeasure,
  party: Named,
  found: LadderParty,
): ComputedFigure {
  return figureOf({
    title: messages.steps.unnoticedTitle(measure.name, party.name),
    text: messages.steps.unnoticed(found.bearsMonths),
    formula: messages.steps.unnoticedFormula,
    hue: party.hue,
    behind: [...of(measure), `patience.${party.id}`],
    method,
  });
}

export function easesFigure({ method }: Ladder, measure: LadderMeasure): ComputedFigure {
  return figureOf({
    title: messages.steps.easesTitle(measure.name),
    text: `× ${rateInterval(measure.eases)}`,
    formula: messages.steps.easesFormula,
    spread: measure.eases,
    domain: [0.5, Math.max(1.5, measure.eases.high)],
    behind: [`measures.${measure.id}.eases`],
    method,
  });
}

export function agreedFigure({ method, months }: Ladder, measure: LadderMeasure): ComputedFigure | null {
  const spread = measure.agreed[months];
  if (spread === undefined) return null;
  return figureOf({
    title: messages.steps.agreedTitle(measure.name, months),
    text: chanceSpread(spread),
    formula: messages.steps.agreedFormula,
    spread,
    behind: ["measures.", "friction.measure"],
    method,
  });
}

/** Points of the chance, fine enough that what is small does not vanish. */
function points(spread: Spread): string {
  return messages.leverage.points(Math.abs(spread.high) < 0.002 ? fine(spread) : pointsInterval(spread));
}

function fine({ low, high }: Spread): string {
  const hundredths = (value: number) =>
    value === 0 ? "0" : `${value < 0 ? "−" : "+"}${figure(Math.abs(value * 100))}`;
  return fromTo(hundredths(low), hundredths(high));
}

export function addsFigure({ method }: Ladder, order: LadderOrder, names: readonly string[]): ComputedFigure {
  return figureOf({
    title: messages.steps.addsTitle(names),
    text: points(order.adds),
    formula: messages.steps.addsFormula,
    spread: order.adds,
    behind: ["measures.", ...behind.agreement],
    method,
  });
}

export function regretFigure({ method }: Ladder, order: LadderOrder): ComputedFigure {
  return figureOf({
    title: messages.steps.regretTitle,
    text: points(order.regret),
    formula: messages.steps.regretFormula,
    spread: order.regret,
    behind: ["measures.", ...behind.agreement],
    method,
  });
}

export function bestShareFigure({ method }: Ladder, order: LadderOrder): ComputedFigure {
  return figureOf({
    title: messages.steps.shareTitle,
    text: sharePercent(order.share),
    formula: messages.steps.shareFormula,
    behind: ["measures.", ...behind.agreement],
    method,
  });
}
