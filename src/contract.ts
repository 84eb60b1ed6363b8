/** The words that the engine, the brief, the server and the screen exchange. Types only, plain JSON, no NaN. */

/** A figure over futures: its mean, and the 5th and 95th percentile of the futures' own figures. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export type DealKind = "ceasefire" | "settlement";
export type EventKind = "talks" | "measure" | "ceasefire" | "settlement" | "any-deal";

export interface Method {
  readonly name: string;
  readonly version: string;
  /** What is exact and what is sampled, in a sentence. */
  readonly exactness: string;
  readonly seed: number;
  readonly futures: number;
  readonly solution: string;
  /** SHA-256 (hex) of the case's normalised content, the as-of day, the lens and the parameters. */
  readonly digest: string;
}

export interface Assessment {
  readonly method: Method;
  readonly case: { readonly title: string; readonly question: string };
  readonly asOf: string;
  readonly lens: string | null;
  /** Months are 30.4375 days from `asOf`; month m is the end of the m-th month, month 0 the as-of day. */
  readonly horizonMonths: number;
  readonly evidence: EvidenceUse;
  readonly zone: Zone;
  readonly terms: Readonly<Record<DealKind, Terms | null>>;
  /** Cumulative chance by month, index 0 … horizon. It begins at 0, but for talks that are open: they are at 1 throughout. */
  readonly agreement: Readonly<Record<EventKind, readonly Spread[]>>;
  readonly baseRate: BaseRate;
  /** Per principal. */
  readonly leverage: Readonly<Record<string, Leverage>>;
  readonly packages: readonly PackageAcceptability[];
  readonly questions: readonly QuestionForecast[];
  readonly state: StateSummary;
  readonly conclusions: readonly Sentence[];
}

/** A computed sentence with what carries it; the paths open to judgements, the ids to claims. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

export interface EvidenceUse {
  readonly claimsUsed: number;
  readonly claimsLeftOut: number;
  readonly sourcesUsed: number;
  /** Ids of the claims published after the as-of day, which nothing here rests on. */
  readonly leftOut: readonly string[];
  readonly staleJudgements: readonly { readonly path: string; readonly until: string }[];
}

export interface Zone {
  /** Share of futures in which some package of any kind, or of this kind, is acceptable to every principal. */
  readonly any: number;
  readonly ceasefire: number;
  readonly settlement: number;
  /** Standard error of `any`, from the number of futures. */
  readonly standardError: number;
  /** Packages in the settlement zone, over the futures where it is not empty (null where it always is). */
  readonly packages: Spread | null;
  readonly packagesOfFeasible: Spread | null;
  /** Joint surplus over no deal, sum of shares, over futures where a zone exists; null where none does. */
  readonly surplus: Spread | null;
}

export interface Terms {
  /** Share of futures with a non-empty zone of this kind. */
  readonly share: number;
  /** Per issue, per option: share among those futures. */
  readonly issues: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Per principal: worth of the terms, share of its stakes, after breach. */
  readonly worth: Readonly<Record<string, Spread>>;
}

export interface BaseRate {
  readonly referenceClass: string;
  readonly name: string;
  readonly monthly: Spread;
  /** Cumulative, index 0 … horizon. */
  readonly curve: readonly Spread[];
}

export interface Leverage {
  /** The worth of the position on the as-of day, share of the party's stakes. */
  readonly now: Spread;
  /** The same after m months without a deal, index 0 … 12 (or the horizon if shorter). */
  readonly byMonth: readonly Spread[];
  /** Change against now, per future, so that intervals are of the change itself. Same index. */
  readonly changeByMonth: readonly Spread[];
  /** Reservation value: what continuing is worth. */
  readonly reservation: Spread;
  readonly timing: Timing;
}

/** To settle now, or to go on for m months and settle then if there is something to settle. Index 0 … 12, or the horizon. */
export interface Timing {
  /** Worth now of waiting m months, costs and discount counted, against settling now: the difference, per future. */
  readonly gainByMonth: readonly Spread[];
  /** What the month costs against the month that is best in each future. */
  readonly regretByMonth: readonly Spread[];
  /** Share of futures in which each month is the best, the earliest of equals. */
  readonly bestShare: readonly number[];
}

export type VetoCause = "red-line" | "worse-than-no-deal" | "floor" | "exclusion" | "unavailable";

export interface Acceptability {
  /** A package that leaves every deferrable issue at its status quo is a ceasefire: rules about what it defers do not bite. */
  readonly kind: DealKind;
  /** Share of futures in which every principal accepts. */
  readonly all: number;
  readonly byParty: Readonly<Record<string, number>>;
  /** Worth to each principal, after breach, and gain over its reservation value. */
  readonly worth: Readonly<Record<string, Spread>>;
  readonly gain: Readonly<Record<string, Spread>>;
  /** Share of futures in which each cause stands in the way; `rule` is the red line, floor rule, exclusion or option. */
  readonly vetoes: readonly {
    readonly party: string | null;
    readonly cause: VetoCause;
    readonly rule: string | null;
    readonly share: number;
  }[];
}

export interface PackageAcceptability extends Acceptability {
  readonly id: string;
  readonly name: string;
  /** Issue → option, complete (issues left out of the case's entry are at their status quo). */
  readonly picks: Readonly<Record<string, string>>;
}

/** A question of the case that was asked by the as-of day. */
export interface QuestionForecast {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly status: "open" | "resolved" | "past";
  /** Chance from the as-of day on that the event has happened by the question's day; null where past or resolved. */
  readonly chance: Spread | null;
  readonly baseRate: Spread | null;
  readonly others: readonly {
    readonly who: string;
    readonly on: string;
    readonly low: number;
    readonly high: number;
  }[];
  readonly outcome: "yes" | "no" | null;
}

export interface StateSummary {
  readonly fronts: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly holder: string;
        /** Latest measurement known on the as-of day. */
        readonly measured: {
          readonly date: string;
          readonly low: number;
          readonly high: number;
          readonly unit: string;
        } | null;
        /** Share of futures that start on each level. */
        readonly start: Readonly<Record<string, number>>;
        /** Analyst's monthly rates, and each principal's own belief. */
        readonly retreat: Spread | null;
        readonly advance: Spread | null;
        readonly believed: Readonly<
          Record<string, { readonly retreat: Spread | null; readonly advance: Spread | null }>
        >;
        /** Mean share held by month, over the analyst's chain without a deal, index 0 … 12. */
        readonly shareByMonth: readonly Spread[];
      }
    >
  >;
  readonly drivers: Readonly<
    Record<string, { readonly name: string; readonly state: string; readonly since: string | null }>
  >;
  readonly talksOpen: boolean;
}

/** A figure estimated by sampling, with the standard error of the estimate. */
export interface Estimated {
  readonly mean: number;
  readonly standardError: number;
}

/** What each counter brings (Shapley value, shares of stakes), and to the chances of talks and of a deal in a year. */
export interface CounterWorth {
  readonly futures: number;
  readonly seed: number;
  /** Months within which `inTalks` and `inDeal` are counted. */
  readonly months: number;
  /** Worth of each principal's position with all counters, and with none. */
  readonly withAll: Readonly<Record<string, number>>;
  readonly withNone: Readonly<Record<string, number>>;
  readonly counters: readonly {
    readonly id: string;
    readonly name: string;
    readonly holder: string;
    readonly inPosition: Readonly<Record<string, Estimated>>;
    readonly inTalks: Estimated;
    readonly inDeal: Estimated;
  }[];
}

export type Obstacle = "beliefs" | "breach" | "red-lines" | "indivisibility" | "low-costs";

/** What stands in the way: chances that there is no zone on the day, and that no deal is struck within `months`. */
export interface WhyNoDeal {
  readonly futures: number;
  readonly seed: number;
  readonly months: number;
  readonly noZone: number;
  readonly noDeal: number;
  readonly noZoneWithoutAny: number;
  readonly noDealWithoutAny: number;
  readonly obstacles: readonly {
    readonly id: Obstacle;
    /** The same chances with this obstacle alone removed. */
    readonly noZoneAlone: number;
    readonly noDealAlone: number;
    /** Shapley share of the obstacle; the shares add up to what removing all of them takes away. */
    readonly zoneShare: Estimated;
    readonly dealShare: Estimated;
  }[];
}

/** Several forecasts of one event as one. */
export interface Pooled {
  readonly forecasts: number;
  readonly meanLogOdds: number;
  /** With the mean log odds multiplied by `factor`. */
  readonly extremised: number;
  readonly median: number;
  readonly factor: number;
  /** Forecasts nearer to 0 or 1 than this counted as this, for log odds. */
  readonly clip: number;
}

/** What one set of judgements says, in short; `lens` null: the case's own. */
export interface LensOutlook {
  readonly lens: string | null;
  readonly name: string;
  readonly method: Method;
  /** Chances by the end of the comparison's month. */
  readonly agreement: Readonly<Record<EventKind, Spread>>;
  readonly zone: Pick<Zone, "any" | "ceasefire" | "settlement" | "standardError">;
  /** Worth of each principal's position on the day. */
  readonly position: Readonly<Record<string, Spread>>;
}

/** Lenses side by side on one day. */
export interface Comparison {
  readonly asOf: string;
  readonly months: number;
  readonly outlooks: readonly LensOutlook[];
  /** The lenses' mean chances as one, without the case's own judgements; null for fewer than two. */
  readonly pooled: Readonly<Record<EventKind, Pooled>> | null;
  readonly splits: readonly DifferenceSplit[];
}

/** A judgement's part in a difference, and what it is at either end, as written. */
export interface Part {
  readonly path: string;
  readonly means: string;
  readonly from: string;
  readonly to: string;
  readonly part: number;
  readonly standardError: number;
}

export interface SplitFigure {
  /** `talks`, `ceasefire`, `settlement`, `any-deal`, `zone` or `position.PARTY`. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly standardError: number;
  /** Greatest first; they add up to the difference. */
  readonly parts: readonly Part[];
  /** Sums of parts by section of the case. */
  readonly families: readonly { readonly family: string; readonly part: number }[];
}

export interface DifferenceSplit {
  /** Lens, or null for the case's own judgements. */
  readonly from: string | null;
  readonly to: string | null;
  readonly months: number;
  readonly method: {
    readonly name: string;
    readonly exactness: string;
    readonly exact: boolean;
    /** Orders of the judgements that were tried, reverses included; null where all sets were. */
    readonly permutations: number | null;
    readonly seed: number;
    readonly futures: number;
    readonly solves: number;
    readonly version: string;
    readonly digest: string;
  };
  readonly figures: readonly SplitFigure[];
}

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly meanChance: number;
  readonly happenedShare: number;
}

/** Brier = reliability − resolution + uncertainty + what remains within bins. */
export interface MurphySplit {
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  readonly withinBins: number;
}

/** `stated` by others; `base-rate` of the case's reference class; `model`: this engine with what was known that day. */
export type ForecastKind = "stated" | "base-rate" | "model";

export interface ScoredForecast {
  readonly question: string;
  readonly who: string;
  readonly kind: ForecastKind;
  readonly on: string;
  /** What is scored: the middle of a stated range; the mean otherwise. */
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** (p − o)², 0 at best, 1 at worst. */
  readonly brier: number;
  /** ln of the chance given to what happened, clipped; 0 at best. */
  readonly log: number;
}

export interface ForecastScores {
  readonly asOf: string;
  readonly method: {
    readonly name: string;
    readonly version: string;
    readonly digest: string;
    readonly clip: number;
    /** Of the model's own forecasts; null where none were asked for. */
    readonly seed: number | null;
    readonly futures: number | null;
  };
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: string;
    readonly resolved: string;
    readonly outcome: "yes" | "no";
  }[];
  /** Questions that are not resolved by the day, and so not scored. */
  readonly unresolved: readonly string[];
  readonly forecasts: readonly ScoredForecast[];
  /** Means; not to be ranked: they are over different questions. `beside` is over the same questions and days. */
  readonly forecasters: readonly {
    readonly who: string;
    readonly kind: ForecastKind;
    readonly forecasts: number;
    readonly brier: number;
    readonly log: number;
    readonly beside: { readonly baseRate: PairedScore | null; readonly model: PairedScore | null };
  }[];
  /** Of the stated forecasts together; null where there are none. */
  readonly calibration: { readonly bins: readonly CalibrationBin[]; readonly split: MurphySplit } | null;
}

/** Mean Brier scores of a forecaster and of something else where both forecast the same question on the same day. */
export interface PairedScore {
  readonly forecasts: number;
  readonly brier: number;
  readonly other: number;
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

/** A figure that judgements may carry; month m is the end of the m-th month from the as-of day on. */
export type CarriedFigure =
  | { readonly of: EventKind; readonly byMonth: number }
  | { readonly of: "zone" }
  | { readonly of: "leverage"; readonly party: string };

export interface CarriedEvent {
  readonly of: EventKind;
  readonly byMonth: number;
  /** The chance from which on a future counts; absent: an even chance, or where that parts nothing the upper quarter. */
  readonly atLeast?: number;
}

/** How an answer drawn from a run's futures came about. */
export interface AnswerMethod {
  readonly name: string;
  readonly version: string;
  readonly exactness: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly seed: number;
  readonly futures: number;
  /** SHA-256 (hex) of the run's digest, the method's name and its parameters. */
  readonly digest: string;
}

/** A figure with its 90 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface WhatCarries {
  readonly method: AnswerMethod;
  readonly figure: CarriedFigure;
  /** The figure as a sentence goes on with it. */
  readonly words: string;
  readonly asOf: string;
  readonly lens: string | null;
  readonly spread: Spread;
  /** By the size of the correlation; empty where the figure is the same in all futures. */
  readonly carriers: readonly Carrier[];
}

/** A judgement that is not a point, or something that stays open even where the judgement on it is exact. */
export interface Carrier {
  readonly path: string;
  readonly name: string;
  readonly leftToChance: boolean;
  /** As judged, in words; null for what is left to chance. */
  readonly range: string | null;
  /** Spearman's rank correlation of its draw with the figure. */
  readonly correlation: Interval;
  /** Away from zero, also considering how many judgements were looked at. */
  readonly clear: boolean;
  /** Share of the figure's variance that it explains by itself (first order); null where futures are too few. */
  readonly explained: Interval | null;
  /** The best and the worst rank, by size of correlation, that the intervals leave open. */
  readonly rankFrom: number;
  readonly rankTo: number;
}

export interface BoxLimit {
  readonly path: string;
  readonly name: string;
  readonly range: string | null;
  /** Both inside; null: open on that side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly words: string;
  /** Chance that it would look as telling if it did nothing. */
  readonly quasiP: number;
}

export interface ScenarioBox {
  readonly limits: readonly BoxLimit[];
  /** Of those it was measured in: how many it holds, and what share of them. */
  readonly futures: number;
  readonly ofFutures: number;
  /** How much of what is of interest is inside; how much of what is inside is of interest; and without the limits. */
  readonly coverage: Estimated;
  readonly density: Estimated;
  readonly without: number;
  readonly text: string;
  /** From the whole space on, as found: what could have been chosen instead. */
  readonly trajectory: readonly { readonly coverage: number; readonly density: number; readonly limits: number }[];
}

export interface ScenarioTree {
  readonly asksAbout: readonly string[];
  /** Share of futures that it puts where they belong, and that the commoner answer alone would. */
  readonly right: Estimated;
  readonly guessing: number;
  /** Densest first. */
  readonly leaves: readonly {
    readonly words: readonly string[];
    readonly futures: number;
    readonly coverage: Estimated;
    readonly density: Estimated;
  }[];
}

export interface ScenarioBoxes {
  readonly method: AnswerMethod;
  readonly event: CarriedEvent;
  readonly words: string;
  readonly asOf: string;
  readonly lens: string | null;
  /** A future is of interest where its own chance of the event is at least this. */
  readonly threshold: number;
  readonly thresholdIs: "asked" | "even chance" | "upper quarter";
  /** Share of futures of interest. */
  readonly likely: Estimated;
  readonly boxes: readonly ScenarioBox[];
  /** Of all boxes together. */
  readonly coverage: Estimated;
  /** Null where too few futures are of interest, or too few are not. */
  readonly tree: ScenarioTree | null;
}

/** What first? Which measures would be kept, and in which order to work on them, one at a time. */
export interface Ladder {
  readonly method: Method;
  readonly asOf: string;
  readonly lens: string | null;
  /** Counted by the end of this month, which ends on the day `by`. */
  readonly months: number;
  readonly by: string;
  /** Chance of a ceasefire by then where no measure is in force: the assessment's own. */
  readonly ceasefireWithout: Spread;
  readonly measures: readonly LadderMeasure[];
  /** Best orders for the chance of a ceasefire by then, and for what the measures are worth to all principals by then. */
  readonly forCeasefire: LadderOrders;
  readonly forWorth: LadderOrders;
  readonly conclusions: readonly Sentence[];
}

export interface LadderMeasure {
  readonly id: string;
  readonly name: string;
  /** Ids of the measures that must be in force before it. */
  readonly after: readonly string[];
  readonly parties: Readonly<Record<string, LadderParty>>;
  /** Share of futures in which every principal would keep it, and in which also all that it rests on would be kept. */
  readonly keptByAll: number;
  readonly reachable: number;
  /** By what it multiplies the hazard of a ceasefire once in force. */
  readonly eases: Spread;
  /** Chance that it has been agreed by the end of month m, in the order recommended for a ceasefire, no deal before it. */
  readonly agreed: readonly Spread[];
}

export interface LadderParty {
  /** Share of futures in which a month of observance is worth something to the party. */
  readonly inInterest: number;
  /** Share of futures in which the party would keep it; in the others it is tempted. */
  readonly keeps: number;
  /** Worth of a month of observance, and margin of b·δ^D over τ·(1 − δ^D); shares of the party's stakes. */
  readonly gain: Spread;
  readonly margin: Spread;
  /** Months for which a breach could go unnoticed and it would still be kept: so many or more in 95 % of futures; null: any. */
  readonly bearsMonths: number | null;
}

export interface LadderOrders {
  /** Futures in which best orders were sought, and the share of them in which some order changes the figure. */
  readonly futures: number;
  readonly matters: number;
  /** Share of the futures in which it matters whose best order begins with the measure. */
  readonly first: Readonly<Record<string, number>>;
  /** The order among those compared that does best on average over futures. */
  readonly recommended: readonly string[];
  /** The best orders that are most frequent over futures, and that of the futures' mean; by falling share. */
  readonly orders: readonly LadderOrder[];
}

export interface LadderOrder {
  readonly order: readonly string[];
  /** Share of the futures in which it matters of which it is the best order. */
  readonly share: number;
  /** The figure when it is followed, what that adds to no measures, and what it falls short of each future's best. */
  readonly value: Spread;
  readonly adds: Spread;
  readonly regret: Spread;
}
