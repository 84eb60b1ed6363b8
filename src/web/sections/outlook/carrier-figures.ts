/** What goes with a figure, and what its variance comes from, as subjects of the sheet. */

import type { Carrier, Interval, VarianceShares, WhatCarries } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { fromTo, shareInterval, signed, spreadOf } from "../../wording.ts";

export function correlationFigure({ method, words }: WhatCarries, carrier: Carrier): ComputedFigure {
  const { value, low, high } = carrier.correlation;
  return figureOf({
    title: messages.carries.correlationTitle(carrier.name),
    text: `${signed(value, 2)} (${fromTo(signed(low, 2), signed(high, 2))})`,
    formula: messages.carries.correlationFormula(words),
    spread: spreadOf(carrier.correlation),
    domain: [-1, 1],
    behind: [carrier.path],
    estimatedFrom: method.futures,
    method,
  });
}

export function explainedFigure({ method }: WhatCarries, carrier: Carrier): ComputedFigure | null {
  if (carrier.explained === null) return null;
  return figureOf({
    title: messages.carries.explainedTitle(carrier.name),
    text: shareInterval(noLess(carrier.explained)),
    formula: messages.carries.explainedFormula,
    spread: noLess(carrier.explained),
    behind: [carrier.path],
    estimatedFrom: method.futures,
    method,
  });
}

export function varianceFigure(
  { method }: VarianceShares,
  title: string,
  formula: string,
  share: Interval,
  paths: readonly string[],
): ComputedFigure {
  return figureOf({
    title,
    text: shareInterval(spreadOf(share)),
    formula,
    spread: spreadOf(share),
    domain: [Math.min(0, share.low), Math.max(1, share.high)],
    behind: paths,
    estimatedFrom: method.futures,
    method,
  });
}

/** A share of variance is not below nothing. */
function noLess({ value, low, high }: Interval) {
  return spreadOf({ value: Math.max(0, value), low: Math.max(0, low), high: Math.max(0, high) });
}
