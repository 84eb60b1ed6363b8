/** What remains of a counter, and what it costs, as subjects of the sheet. */

import type { CounterFigures, CounterWorth, HalfLife, Interval, Spread } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { pointsInterval, shareInterval, sharePercent, shareWithin, spreadOf } from "../../wording.ts";

/** A counter of an answer, with what every figure of it shares. */
export interface OneCounter {
  readonly worth: CounterWorth;
  readonly counter: CounterFigures;
  readonly hue: string;
}

export function pointsFigure(
  { worth, counter, hue }: OneCounter,
  title: string,
  formula: string,
  spread: Spread,
  behind: readonly string[] = counter.judgements,
): ComputedFigure {
  const reach = Math.max(0.005, Math.abs(spread.low), Math.abs(spread.high));
  return figureOf({
    title,
    text: messages.leverage.points(pointsInterval(spread)),
    formula,
    spread,
    domain: [-reach, reach],
    hue,
    behind,
    claims: counter.claims,
    method: worth.method,
  });
}

export function shareFigure(
  { worth, counter, hue }: OneCounter,
  title: string,
  formula: string,
  share: Interval,
  behind: readonly string[] = counter.judgements,
): ComputedFigure {
  return figureOf({
    title,
    text: shareWithin(share),
    formula,
    spread: spreadOf(share),
    hue,
    behind,
    claims: counter.claims,
    estimatedFrom: worth.futures,
    method: worth.method,
  });
}

export function halfLifeFigure({ worth, counter, hue }: OneCounter, life: HalfLife): ComputedFigure {
  const month = (value: number | null): string =>
    value === null
      ? messages.perishes.atMost(life.within)
      : value < 1
        ? messages.perishes.atLeast
        : String(Math.round(value));
  return figureOf({
    title: messages.perishes.halfLifeTitle(counter.name),
    text:
      life.low === null
        ? messages.perishes.lasts(life.within)
        : messages.perishes.halfLife(month(life.low), month(life.high)),
    formula: messages.perishes.halfLifeFormula(sharePercent(life.counted), sharePercent(life.never), life.within),
    hue,
    behind: counter.judgements,
    claims: counter.claims,
    method: worth.method,
  });
}

export function ofNowFigure({ worth, counter, hue }: OneCounter, month: number, share: Interval): ComputedFigure {
  return figureOf({
    title: messages.perishes.ofNowTitle(counter.name, month),
    text: shareInterval(spreadOf(share)),
    formula: messages.perishes.ofNowFormula,
    spread: spreadOf(share),
    domain: [Math.min(0, share.low), Math.max(1, share.high)],
    hue,
    behind: counter.judgements,
    claims: counter.claims,
    estimatedFrom: worth.futures,
    method: worth.method,
  });
}
