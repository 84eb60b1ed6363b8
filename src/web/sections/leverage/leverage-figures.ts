/** The figures of leverage as subjects of the sheet: one wording for the sentence, the curves and the table. */

import type { Leverage } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { pointsInterval, shareInterval, sharePercent } from "../../wording.ts";

export interface PartyLeverage {
  readonly id: string;
  readonly name: string;
  readonly hue: string;
  readonly leverage: Leverage;
}

export function worthFigure({ id, name, hue, leverage }: PartyLeverage): ComputedFigure {
  return {
    title: messages.leverage.worthTitle(name),
    text: shareInterval(leverage.now),
    formula: messages.leverage.worthFormula,
    spread: leverage.now,
    domain: [0, 1],
    hue,
    behind: behind.leverage(id),
  };
}

export function reservationFigure({ id, name, hue, leverage }: PartyLeverage): ComputedFigure {
  return {
    title: messages.leverage.reservationTitle(name),
    text: shareInterval(leverage.reservation),
    formula: messages.leverage.reservationFormula,
    spread: leverage.reservation,
    domain: [0, 1],
    hue,
    behind: behind.leverage(id),
  };
}

/** What waiting so many months is worth against settling now. */
export function gainFigure({ id, name, hue, leverage }: PartyLeverage, month: number): ComputedFigure | null {
  const gains = leverage.timing.gainByMonth;
  const gain = gains[month];
  if (gain === undefined) return null;
  const reach = Math.max(0.02, ...gains.map((each) => Math.max(Math.abs(each.low), Math.abs(each.high))));
  return {
    title: messages.timing.gainTitle(name, month),
    text: messages.leverage.points(pointsInterval(gain)),
    formula: messages.timing.gainFormula,
    spread: gain,
    domain: [-reach, reach],
    hue,
    behind: behind.leverage(id),
  };
}

/** How often settling now is the best month. */
export function bestFigure({ id, name, hue, leverage }: PartyLeverage): ComputedFigure {
  const { bestShare } = leverage.timing;
  return {
    title: messages.timing.bestTitle(name),
    text: messages.packages.ofFutures(sharePercent(bestShare[0] ?? 0)),
    formula: messages.timing.bestFormula(bestShare.length - 1),
    spread: null,
    domain: [0, 1],
    hue,
    behind: behind.leverage(id),
  };
}

export function changeFigure({ id, name, hue, leverage }: PartyLeverage, month: number): ComputedFigure | null {
  const change = leverage.changeByMonth[month];
  if (change === undefined) return null;
  const reach = Math.max(
    0.02,
    ...leverage.changeByMonth.map((each) => Math.max(Math.abs(each.low), Math.abs(each.high))),
  );
  return {
    title: messages.leverage.changeTitle(name, month),
    text: messages.leverage.points(pointsInterval(change)),
    formula: messages.leverage.changeFormula,
    spread: change,
    domain: [-reach, reach],
    hue,
    behind: behind.leverage(id),
  };
}
