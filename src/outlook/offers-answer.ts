/**
 * All that is asked about what to offer, in one answer: the best offers, the efficient packages, the offers that tell real
 * red lines from tactic, and from a given package the trades.
 * Takes: a posing, its batch, the package to trade from or null. Gives: `OffersAnswer`.
 */
import type { Posing } from "../bargaining/index.ts";
import type { EfficientPackage, OffersAnswer } from "../contract.ts";
import type { Batch } from "./batch.ts";
import { efficientPackages } from "./efficient-packages.ts";
import { offers, startingPackages } from "./offers.ts";
import { separatingOffers } from "./separating-offers.ts";
import { packagePicks } from "./summarise.ts";
import { trades } from "./trades.ts";

/** Of the efficient packages so many, those most often accepted, are tried as offers that tell. */
const efficientTried = 20;

export function offersAnswer(
  posing: Posing,
  batch: Batch,
  from: Readonly<Record<string, string>> | null,
): OffersAnswer {
  const best = offers(posing, batch);
  const efficient = efficientPackages(posing, batch);
  const picked = ({ picks }: Pick<EfficientPackage, "picks">): Int32Array => packagePicks(posing, picks);
  const starts = [
    ...startingPackages(posing, batch),
    ...[best.mediator, ...Object.values(best.byParty)].map(picked),
    ...efficient.packages.slice(0, efficientTried).map(picked),
  ];
  return {
    ...best,
    efficient,
    separating: separatingOffers(posing, batch, starts),
    trades: from === null ? null : trades(posing, batch, packagePicks(posing, from)),
  };
}
