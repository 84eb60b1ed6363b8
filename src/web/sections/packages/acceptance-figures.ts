/** Acceptance and gain as subjects of the sheet. */

import type { Acceptability, Spread } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { chance, pointsInterval, standardError } from "../../wording.ts";

export function allFigure(acceptability: Acceptability, futures: number): ComputedFigure {
  return {
    title: messages.packages.allTitle,
    text: chance(acceptability.all, standardError(acceptability.all, futures)),
    formula: messages.packages.allFormula,
    spread: null,
    domain: [0, 1],
    hue: "hue-ink",
    behind: behind.package,
  };
}

export function acceptFigure(
  party: { id: string; name: string },
  share: number,
  futures: number,
  hue: string,
): ComputedFigure {
  return {
    title: messages.packages.acceptTitle(party.name),
    text: chance(share, standardError(share, futures)),
    formula: messages.packages.acceptFormula,
    spread: null,
    domain: [0, 1],
    hue,
    behind: behind.acceptance(party.id),
  };
}

export function gainFigure(party: { id: string; name: string }, gain: Spread, hue: string): ComputedFigure {
  const reach = Math.max(0.05, Math.abs(gain.low), Math.abs(gain.high));
  return {
    title: messages.packages.gainTitle(party.name),
    text: messages.leverage.points(pointsInterval(gain)),
    formula: messages.packages.gainFormula,
    spread: gain,
    domain: [-reach, reach],
    hue,
    behind: behind.acceptance(party.id),
  };
}
