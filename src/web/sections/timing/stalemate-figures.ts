/** Stalemate and way out as subjects of the sheet. */

import type { Interval, TimingAnswer } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { pointsInterval, shareWithin, spreadOf } from "../../wording.ts";

export interface Whose {
  readonly id: string | null;
  readonly name: string;
  readonly hue: string;
}

export function sharesFigure(
  { method, stalemate }: TimingAnswer,
  whose: Whose,
  what: string,
  formula: string,
  share: Interval,
): ComputedFigure {
  const of = whose.id === null ? Object.values(stalemate.parties) : [stalemate.parties[whose.id]];
  return figureOf({
    title: messages.when.shareTitle(what, whose.name),
    text: shareWithin(share),
    formula,
    spread: spreadOf(share),
    hue: whose.hue,
    behind: [...new Set(of.flatMap((party) => party?.judgements ?? []))],
    estimatedFrom: method.futures,
    method,
  });
}

export function bestFigure({ method, stalemate }: TimingAnswer, whose: Whose): ComputedFigure | null {
  const party = stalemate.parties[whose.id ?? ""];
  if (party === undefined) return null;
  const { best } = party.perceived;
  const reach = Math.max(0.02, Math.abs(best.low), Math.abs(best.high));
  return figureOf({
    title: messages.when.bestTitle(whose.name),
    text: messages.leverage.points(pointsInterval(best)),
    formula: messages.when.bestFormula,
    spread: best,
    domain: [-reach, reach],
    hue: whose.hue,
    behind: party.judgements,
    claims: party.claims,
    method,
  });
}

export function wayOutFigure({ method }: TimingAnswer, kind: string, view: string, share: Interval): ComputedFigure {
  return figureOf({
    title: messages.when.shareTitle(view.toLowerCase(), `${messages.when.wayOut}, ${kind}`),
    text: shareWithin(share),
    formula: messages.when.wayOutFormula,
    spread: spreadOf(share),
    behind: behind.package,
    estimatedFrom: method.futures,
    method,
  });
}

export function ripeFigure({ method, stalemate }: TimingAnswer): ComputedFigure {
  return figureOf({
    title: messages.when.ripeTitle,
    text: shareWithin(stalemate.ripe),
    formula: messages.when.ripeFormula,
    spread: spreadOf(stalemate.ripe),
    behind: behind.package,
    estimatedFrom: method.futures,
    method,
  });
}
