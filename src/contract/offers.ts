/** What to offer. */
import type { Acceptability } from "./assessment.ts";
import type { AnswerMethod, Spread } from "./figures.ts";

/** A share of futures, with its standard error and its 90 % interval [wilson-1927]. */
export interface SampledShare {
  readonly share: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** A mean over futures, with its standard error and its 90 % interval. */
export interface SampledMean {
  readonly mean: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** How far the futures bear out what is said of an offer. */
export interface OfferErrors {
  readonly all: SampledShare;
  readonly accepts: Readonly<Record<string, SampledShare>>;
  readonly worthOfOffering: Readonly<Record<string, SampledMean>>;
  /** The best and the worst rank among these offers, by the chance that all accept, that the intervals leave open. */
  readonly rankFrom: number;
  readonly rankTo: number;
  /** Of `compared` other packages so many do as well for whoever makes the offer, within the error: paired, 90 %. */
  readonly asGood: number;
  readonly compared: number;
}

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
  readonly errors: OfferErrors;
}

/** What to offer: each principal's best offer, and the one that is most often acceptable to all. */
export interface Offers {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  readonly futures: number;
  /** Every package was tried; otherwise a search from several starts, which may stop short of the best. */
  readonly exact: boolean;
  readonly mediator: Offer;
  readonly byParty: Readonly<Record<string, Offer>>;
  /** Mean worth of going on, for comparison. */
  readonly withoutOffer: Readonly<Record<string, number>>;
}

/** The packages that no feasible one betters for all, and how often each would be accepted. */
export interface EfficientPackages {
  /** The first futures, so many of them, were looked at. */
  readonly futures: number;
  /** Efficient at the mean worths, rules counted that more likely hold than not. */
  readonly atMeans: number;
  /** Efficient in at least this share of the futures, rules counted that hold in each. */
  readonly leastShare: number;
  readonly often: number;
  /** Efficient in either sense. */
  readonly total: number;
  /** False: only those are listed whose chances of acceptance, party by party, no other betters. */
  readonly listedAll: boolean;
  /** By the chance that all accept. Of packages worth the same to everyone, one stands for them. */
  readonly packages: readonly EfficientPackage[];
}

export interface EfficientPackage {
  readonly picks: Readonly<Record<string, string>>;
  readonly atMeans: boolean;
  /** Share of futures in which it is feasible and no feasible package betters it. */
  readonly efficient: number;
  /** Mean worth to each principal. */
  readonly worth: Readonly<Record<string, number>>;
  /** Share of futures in which every principal accepts it, its standard error, and the share in which each does. */
  readonly all: number;
  readonly standardError: number;
  readonly accepts: Readonly<Record<string, number>>;
}

/** From a package to others that are worth more to every principal. */
export interface Trades {
  readonly futures: number;
  readonly from: Readonly<Record<string, string>>;
  /** Mean worth of the package to each principal; share of futures in which all, and in which each, accept it. */
  readonly worth: Readonly<Record<string, number>>;
  readonly all: number;
  readonly accepts: Readonly<Record<string, number>>;
  /** No feasible package betters it for all, at the mean worths. */
  readonly efficient: boolean;
  /** In what share of the futures that were looked at; in the others something does, or it is not feasible there. */
  readonly efficientShare: SampledShare;
  readonly efficientFutures: number;
  /** How many changes of one issue, and of two where neither would do alone, raise every mean worth and are `often`. */
  readonly oneIssue: number;
  readonly twoIssue: number;
  /** Those, the fewest issues first, then by the smallest mean gain, greatest first; at most a hundred. */
  readonly trades: readonly Trade[];
  /**
   * The feasible package that betters it most: the Nash solution of what it leaves to be gained, each principal having at
   * least what it gives. Null where it is efficient.
   */
  readonly best: Trade | null;
}

export interface Trade {
  readonly changes: readonly {
    readonly issue: string;
    readonly from: string;
    readonly to: string;
    /** What the change brings each principal, in shares of its stakes: what one gives and another gets. */
    readonly gain: Readonly<Record<string, Spread>>;
  }[];
  readonly picks: Readonly<Record<string, string>>;
  readonly gain: Readonly<Record<string, Spread>>;
  /** Share of futures in which every principal's worth rises, and in which each one's does. */
  readonly allGain: SampledShare;
  /** All gain in half of those futures or more; else it is better on average only, and not offered as a trade. */
  readonly often: boolean;
  readonly gains: Readonly<Record<string, number>>;
  /** What becomes of the package: share of futures in which all, and in which each, accept it then. */
  readonly all: number;
  readonly accepts: Readonly<Record<string, number>>;
  /** Red lines that it crosses and the package it starts from does not: less likely than not to be real. */
  readonly crosses: readonly string[];
}

/** For each red line that may be tactic, the package whose acceptance or refusal tells most about it. */
export interface SeparatingOffers {
  /** The first futures, so many of them, were looked at. */
  readonly futures: number;
  /** Every package was tried; otherwise candidates that cross the line, improved issue by issue. */
  readonly exact: boolean;
  readonly lines: readonly SeparatingOffer[];
}

export interface SeparatingOffer {
  readonly party: string;
  readonly redLine: string;
  /** Share of futures in which it is real, before anything is offered; what there is to learn, in bits. */
  readonly real: number;
  readonly entropyBits: number;
  readonly tried: number;
  /** Put forward by anyone; and by the other principals, who would agree it themselves in half of the futures or more. */
  readonly byMediator: Separation | null;
  readonly byOthers: Separation | null;
}

export interface Separation {
  readonly picks: Readonly<Record<string, string>>;
  readonly crosses: boolean;
  /** Mutual information between "the party accepts" and "the red line is real", over futures. */
  readonly bits: number;
  /** More than chance would show in a tenth of cases, so many packages being tried [wilks-1938], [bonferroni-1936]. */
  readonly clear: boolean;
  /** Chance that the party accepts; null where the futures hold no such case. */
  readonly acceptsIfReal: number | null;
  readonly acceptsIfTactic: number | null;
  readonly realAfterRefusal: number | null;
  readonly realAfterAcceptance: number | null;
  /** Share of futures in which the other principals accept it and no third party's red line is in its way. */
  readonly othersAccept: number;
}

/** All that `parley offers` answers. */
export interface OffersAnswer extends Offers {
  readonly efficient: EfficientPackages;
  readonly separating: SeparatingOffers;
  readonly trades: Trades | null;
}
