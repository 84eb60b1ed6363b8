/** Offers, efficient packages and what answers tell, as subjects of the sheet. */

import type { EfficientPackage, Offer, OffersAnswer, SampledMean, SampledShare } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { chance, shareInterval, shareWithin, standardError, tenthPercent } from "../../wording.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly hue: string;
}

export function sampledFigure(
  title: string,
  formula: string,
  share: SampledShare,
  futures: number,
  paths: readonly string[] = behind.package,
  hue = "hue-ink",
): ComputedFigure {
  return figureOf({
    title,
    text: shareWithin({ value: share.share, low: share.low, high: share.high }),
    formula,
    spread: { mean: share.share, low: share.low, high: share.high },
    hue,
    behind: paths,
    estimatedFrom: futures,
  });
}

export function offerAllFigure({ futures }: OffersAnswer, offer: Offer, whose: string): ComputedFigure {
  return sampledFigure(messages.offers.allTitle(whose), messages.offers.allFormula, offer.errors.all, futures);
}

export function offerAcceptsFigure(
  { futures }: OffersAnswer,
  offer: Offer,
  whose: string,
  party: Named,
): ComputedFigure | null {
  const share = offer.errors.accepts[party.id];
  if (share === undefined) return null;
  const title = messages.offers.acceptsTitle(whose, party.name);
  return sampledFigure(title, messages.offers.acceptsFormula, share, futures, behind.acceptance(party.id), party.hue);
}

export function offerWorthFigure(
  { futures }: OffersAnswer,
  offer: Offer,
  whose: string,
  party: Named,
): ComputedFigure | null {
  const worth: SampledMean | undefined = offer.errors.worthOfOffering[party.id];
  if (worth === undefined) return null;
  return figureOf({
    title: messages.offers.worthTitle(whose, party.name),
    text: shareInterval(worth),
    formula: messages.offers.worthFormula,
    spread: worth,
    hue: party.hue,
    behind: behind.acceptance(party.id),
    estimatedFrom: futures,
  });
}

export function packageAllFigure(it: EfficientPackage, futures: number): ComputedFigure {
  return figureOf({
    title: messages.packages.allTitle,
    text: chance(it.all, it.standardError),
    formula: messages.offers.allFormula,
    behind: behind.package,
    estimatedFrom: futures,
  });
}

export function packageAcceptsFigure(it: EfficientPackage, party: Named, futures: number): ComputedFigure {
  const share = it.accepts[party.id] ?? 0;
  return figureOf({
    title: messages.packages.acceptTitle(party.name),
    text: chance(share, standardError(share, futures)),
    formula: messages.packages.acceptFormula,
    hue: party.hue,
    behind: behind.acceptance(party.id),
    estimatedFrom: futures,
  });
}

export function packageWorthFigure(it: EfficientPackage, party: Named, futures: number): ComputedFigure {
  return figureOf({
    title: messages.offers.meanTitle(party.name),
    text: tenthPercent(it.worth[party.id] ?? 0),
    formula: messages.offers.meanFormula,
    hue: party.hue,
    behind: behind.leverage(party.id),
    estimatedFrom: futures,
  });
}

export function efficientFigure(it: EfficientPackage, futures: number): ComputedFigure {
  return figureOf({
    title: messages.offers.efficientTitle,
    text: chance(it.efficient, standardError(it.efficient, futures)),
    formula: messages.offers.efficientFormula,
    behind: behind.package,
    estimatedFrom: futures,
  });
}
