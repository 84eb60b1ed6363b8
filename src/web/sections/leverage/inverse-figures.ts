/** What would flip the conclusion, as subjects of the sheet. */

import type { Inverse, InverseJudgement } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { chance, estimateSpread, figure, sharePercent } from "../../wording.ts";

export function openFigure({ zone, method }: Inverse): ComputedFigure {
  return figureOf({
    title: messages.inverse.zoneTitle,
    text: `${chance(zone.mean, zone.standardError)}`,
    formula: messages.outlook.zoneFormula,
    spread: estimateSpread(zone),
    behind: behind.package,
    estimatedFrom: method.futures,
    method,
  });
}

export function flipFigure({ method }: Inverse, judgement: InverseJudgement): ComputedFigure | null {
  const { flip, reach, name, held, path } = judgement;
  if (flip === null) return null;
  const { least, most } = reach;
  const formula = messages.inverse.flipFormula(
    figure(least),
    sharePercent(reach.zoneAtLeast),
    figure(most),
    sharePercent(reach.zoneAtMost),
  );
  const between =
    flip.from === flip.to
      ? ""
      : ` ${messages.inverse.between(flip.fromText ?? messages.inverse.openEnd, flip.toText ?? messages.inverse.openEnd)}`;
  return figureOf({
    title: messages.inverse.flipTitle(name),
    text: messages.inverse.bound(flip.change, flip.text),
    formula: `${formula}${between}`,
    spread: { mean: held.median, low: held.low, high: held.high },
    domain: [least, most],
    behind: [path],
    method,
  });
}

export function widthsFigure({ method }: Inverse, { flip, name, path }: InverseJudgement): ComputedFigure | null {
  if (flip === null || flip.widths === null) return null;
  return figureOf({
    title: messages.inverse.widthsTitle(name),
    text: messages.inverse.widthsText(flip.widths),
    formula: messages.inverse.widthsFormula,
    behind: [path],
    method,
  });
}

export function reachFigure({ method }: Inverse, judgement: InverseJudgement, end: "least" | "most"): ComputedFigure {
  const { reach, name, path } = judgement;
  return figureOf({
    title: messages.inverse.reachTitle(name, end === "least" ? messages.inverse.atLeast : messages.inverse.atMost),
    text: sharePercent(end === "least" ? reach.zoneAtLeast : reach.zoneAtMost),
    formula: messages.inverse.reachFormula,
    behind: [path],
    method,
  });
}
