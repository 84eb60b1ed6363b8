/** Coverage and density as subjects of the sheet. */

import type { BoxLimit, Estimated, ScenarioBox, ScenarioBoxes, ScenarioTree } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { estimateSpread, figure, percent, shareInterval } from "../../wording.ts";

type What = "density" | "coverage";

export function likelyFigure({ words, likely, method }: ScenarioBoxes): ComputedFigure {
  return shareOf(messages.boxes.likelyTitle(words), messages.boxes.likelyFormula, likely, [], method);
}

export function boxFigure({ method }: ScenarioBoxes, what: What, share: Estimated, box: ScenarioBox): ComputedFigure {
  const paths = box.limits.map((limit) => limit.path);
  return shareOf(titleOf(what), formulaOf(what), share, paths, method);
}

export function leafFigure(
  { method }: ScenarioBoxes,
  tree: ScenarioTree,
  what: What,
  share: Estimated,
): ComputedFigure {
  return shareOf(titleOf(what), formulaOf(what), share, tree.asksAbout, method);
}

export function quasiFigure({ method }: ScenarioBoxes, limit: BoxLimit): ComputedFigure {
  return figureOf({
    title: messages.boxes.quasiTitle(limit.name),
    text: figure(limit.quasiP),
    formula: messages.boxes.quasiFormula,
    behind: [limit.path],
    method,
  });
}

function shareOf(
  title: string,
  formula: string,
  share: Estimated,
  behind: readonly string[],
  method: ScenarioBoxes["method"],
): ComputedFigure {
  const { mean, low, high } = estimateSpread(share);
  const spread = { mean, low: Math.max(0, low), high: Math.min(1, high) };
  return figureOf({
    title,
    text: `${percent(mean)} (${shareInterval(spread)})`,
    formula,
    spread,
    behind,
    estimatedFrom: method.futures,
    method,
  });
}

function titleOf(what: What): string {
  return what === "density" ? messages.boxes.densityTitle : messages.boxes.coverageTitle;
}

function formulaOf(what: What): string {
  return what === "density" ? messages.boxes.densityFormula : messages.boxes.coverageFormula;
}
