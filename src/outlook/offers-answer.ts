/**
 * What else is asked about what to offer, once the best offers are known: the efficient packages, the offers that tell real
 * red lines from tactic, and from a given package the trades.
 * Takes: a posing, its batch, the best offers, the package to trade from or null. Gives: the rest of an `OffersAnswer`.
 */
import type { Posing } from "../bargaining/index.ts";
import type { EfficientPackage, Offers, OffersAnswer } from "../contract.ts";
import type { Batch } from "./batch.ts";
import { efficientPackages } from "./efficient-packages.ts";
import { startingPackages } from "./offers.ts";
import { separatingOffers } from "./separating-offers.ts";
import { packagePicks } from "./summarise.ts";
import { trades } from "./trades.ts";

/** Of the efficient packages so many, those most often accepted, are tried as offers that tell. */
const efficientTried = 20;

export function aroundOffers(
  posing: Posing,
  batch: Batch,
  best: Offers,
  from: Readonly<Record<string, string>> | null,
): Pick<OffersAnswer, "efficient" | "separating" | "trades"> {
  const efficient = efficientPackages(posing, batch);
  const picked = ({ picks }: Pick<EfficientPackage, "picks">): Int32Array => packagePicks(posing, picks);
  const starts = [
    ...startingPackages(posing, batch),
    ...[best.mediator, ...Object.values(best.byParty)].map(picked),
    ...efficient.packages.slice(0, efficientTried).map(picked),
  ];
  return {
    efficient,
    separating: separatingOffers(posing, batch, starts),
    trades: from === null ? null : trades(posing, batch, packagePicks(posing, from)),
  };
}
