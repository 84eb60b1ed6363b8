/** What an offer is worth and teaches, as subjects of the sheet. */

import type { Estimated, Learnt, Probe, Spread } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import {
  chance,
  estimate,
  estimateSpread,
  figure,
  pointsInterval,
  sharePercent,
  shareWithin,
  spreadOf,
} from "../../wording.ts";

export function estimatedChance(
  { method, by }: Probe,
  title: string,
  formula: string,
  share: Estimated,
): ComputedFigure {
  const { mean, low, high } = estimateSpread(share);
  const held = { value: mean, low: Math.max(0, low), high: Math.min(1, high) };
  return figureOf({
    title,
    text: shareWithin(held),
    formula,
    spread: spreadOf(held),
    behind: behind.acceptance(by),
    estimatedFrom: method.futures,
    method,
  });
}

export function plainChance({ method }: Probe, title: string, formula: string, share: number): ComputedFigure {
  return figureOf({ title, text: chance(share), formula, behind: behind.agreement, method });
}

export function spreadFigure(
  { method }: Probe,
  title: string,
  formula: string,
  spread: Spread,
  party: string,
  hue: string,
): ComputedFigure {
  const reach = Math.max(0.01, Math.abs(spread.low), Math.abs(spread.high));
  return figureOf({
    title,
    text: messages.leverage.points(pointsInterval(spread)),
    formula,
    spread,
    domain: [-reach, reach],
    hue,
    behind: [...behind.acceptance(party), "probes."],
    method,
  });
}

export function valueFigure({ method, value }: Probe, party: string, name: string, hue: string): ComputedFigure | null {
  const found = value[party];
  if (found === undefined) return null;
  const spread = estimateSpread(found);
  const reach = Math.max(0.005, Math.abs(spread.low), Math.abs(spread.high));
  return figureOf({
    title: messages.waters.valueTitle(name),
    text: estimate(spread),
    formula: messages.waters.valueFormula,
    spread,
    domain: [-reach, reach],
    hue,
    behind: [...behind.acceptance(party), "probes."],
    estimatedFrom: method.futures,
    method,
  });
}

export function beliefFigure(
  { method }: Probe,
  party: string,
  what: string,
  when: string,
  value: number,
): ComputedFigure {
  return figureOf({
    title: messages.waters.beliefTitle(what, when),
    text: sharePercent(value),
    formula: messages.waters.beliefFormula,
    behind: behind.acceptance(party),
    method,
  });
}

export function shiftFigure({ method }: Probe, party: string, what: string, learnt: Learnt): ComputedFigure | null {
  if (learnt.shift === null) return null;
  const spread = spreadOf(learnt.shift);
  return figureOf({
    title: messages.waters.shiftTitle(what),
    text: messages.leverage.points(pointsInterval(spread)),
    formula: messages.waters.shiftFormula(sharePercent(learnt.varianceTaken)),
    spread,
    domain: [-0.5, 0.5],
    behind: behind.acceptance(party),
    estimatedFrom: method.futures,
    method,
  });
}

export function bitsFigure({ method }: Probe, party: string, what: string, bits: number): ComputedFigure {
  return figureOf({
    title: messages.waters.bitsTitle(what),
    text: figure(bits),
    formula: messages.waters.bitsFormula,
    behind: behind.acceptance(party),
    method,
  });
}
