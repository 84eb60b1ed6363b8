/** Chances with obstacles removed, and obstacles' shares, as subjects of the sheet. */

import type { Estimated, Obstacle, WhyNoDeal } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { chance, estimate, estimateSpread } from "../../wording.ts";

/** What is divided: that there is no zone on the day, or that no deal is struck in time. */
export type Divided = "zone" | "deal";

const titleOf = (why: WhyNoDeal, divided: Divided) =>
  divided === "zone" ? messages.why.zoneTitle : messages.why.dealTitle(why.months);
const formulaOf = (divided: Divided) => (divided === "zone" ? messages.why.zoneFormula : messages.why.dealFormula);

export function chanceFigure(why: WhyNoDeal, divided: Divided, without: Obstacle | "all" | null): ComputedFigure {
  const alone = why.obstacles.find((each) => each.id === without);
  const [held, bare] = divided === "zone" ? [why.noZone, why.noZoneWithoutAny] : [why.noDeal, why.noDealWithoutAny];
  const share =
    without === "all" ? bare : alone === undefined ? held : divided === "zone" ? alone.noZoneAlone : alone.noDealAlone;
  const title = titleOf(why, divided);
  return {
    title:
      without === null
        ? title
        : without === "all"
          ? messages.why.withoutAny(title)
          : messages.why.without(title, messages.why.obstacles[without]),
    text: chance(share),
    formula:
      without === null
        ? formulaOf(divided)
        : `${formulaOf(divided)} ${without === "all" ? messages.why.removedAll : messages.why.removed[without]}`,
    spread: null,
    domain: [0, 1],
    hue: "hue-ink",
    behind: divided === "zone" ? behind.package : behind.agreement,
    estimatedFrom: why.futures,
  };
}

export function owedFigure(why: WhyNoDeal, divided: Divided, obstacle: Obstacle, share: Estimated): ComputedFigure {
  const spread = estimateSpread(share);
  const reach = Math.max(0.02, Math.abs(spread.low), Math.abs(spread.high));
  return {
    title: messages.why.shareTitle(titleOf(why, divided), messages.why.obstacles[obstacle]),
    text: estimate(spread),
    formula: messages.why.shareFormula,
    spread,
    domain: [Math.min(0, spread.low), reach],
    hue: "hue-ink",
    behind: divided === "zone" ? behind.package : behind.agreement,
    estimatedFrom: why.futures,
  };
}
