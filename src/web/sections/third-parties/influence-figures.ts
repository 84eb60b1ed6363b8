/** What third parties could do, as subjects of the sheet. */

import type { Influence, InfluenceChain, Lever, LeverEffect, LeverState } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { pointsInterval, rateInterval } from "../../wording.ts";

type Whose =
  | {
      readonly of: "reservation";
      readonly party: { readonly id: string; readonly name: string };
      readonly hue: string;
    }
  | { readonly of: "talks" | "deal" };

export function effectFigure(
  { method }: Influence,
  lever: Lever,
  state: LeverState,
  whose: Whose,
  effect: LeverEffect,
): ComputedFigure {
  const reach = Math.max(0.01, Math.abs(effect.low), Math.abs(effect.high));
  const what =
    whose.of === "reservation" ? messages.leverage.reservationTitle(whose.party.name) : messages.thirdParties[whose.of];
  return figureOf({
    title: messages.thirdParties.effectTitle(what, lever.name, state.name),
    text: messages.leverage.points(pointsInterval(effect)),
    formula: messages.thirdParties.effectFormula,
    spread: effect,
    domain: [-reach, reach],
    hue: whose.of === "reservation" ? whose.hue : "hue-ink",
    behind: [
      `drivers.${lever.driver}.`,
      ...(whose.of === "reservation" ? behind.leverage(whose.party.id) : behind.agreement),
    ],
    method,
  });
}

export function indexFigure(
  { method }: Influence,
  chain: InfluenceChain,
  nameOf: (id: string) => string,
): ComputedFigure {
  return figureOf({
    title: messages.thirdParties.indexTitle(nameOf(chain.from), nameOf(chain.to)),
    text: rateInterval(chain.index),
    formula: messages.thirdParties.indexFormula,
    spread: chain.index,
    hue: "hue-third",
    behind: chain.ties.map((tie) => `third-party-ties.${tie}.`),
    method,
  });
}
