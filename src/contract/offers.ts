/** What to offer. */
import type { Acceptability } from "./assessment.ts";

/** One package as an offer. */
export interface Offer {
  /** Issue → option, complete. */
  readonly picks: Readonly<Record<string, string>>;
  /** Share of futures in which every principal accepts it, and in which each does. */
  readonly all: number;
  readonly accepts: Readonly<Record<string, number>>;
  /** Mean worth to each principal of this offer's being made: of its terms where all accept, of going on where not. */
  readonly worthOfOffering: Readonly<Record<string, number>>;
  readonly acceptability: Acceptability;
}

/** What to offer: each principal's best offer, and the one that is most often acceptable to all. */
export interface Offers {
  readonly futures: number;
  /** Every package was tried; otherwise a search from several starts, which may stop short of the best. */
  readonly exact: boolean;
  readonly mediator: Offer;
  readonly byParty: Readonly<Record<string, Offer>>;
  /** Mean worth of going on, for comparison. */
  readonly withoutOffer: Readonly<Record<string, number>>;
}
