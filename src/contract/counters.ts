/** What each bargaining counter is worth, and what becomes of that as months pass without a deal. */
import type { AnswerMethod, Estimated, Interval, Sentence, Spread } from "./figures.ts";

/** A mean over futures with the standard error of its estimate, and the 5th and 95th percentile of the futures' own figures. */
export interface EstimatedSpread extends Estimated, Spread {}

/** What each counter brings (Shapley value, shares of stakes), and to the chances of talks and of a deal in a year. */
export interface CounterWorth {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  readonly futures: number;
  readonly seed: number;
  /** Months within which `inTalks` and `inDeal` are counted. */
  readonly months: number;
  /** Last month for which worths are known: the last index of `byMonth` and the like. */
  readonly worthMonths: number;
  readonly horizonMonths: number;
  /** Drivers that count as shocks, and the state in which "without shocks" holds them. */
  readonly shocks: readonly { readonly id: string; readonly name: string; readonly state: string }[];
  /** Worth of each principal's position with all counters, and with none. */
  readonly withAll: Readonly<Record<string, number>>;
  readonly withNone: Readonly<Record<string, number>>;
  readonly counters: readonly CounterFigures[];
  readonly conclusions: readonly Sentence[];
}

export interface CounterFigures {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly inPosition: Readonly<Record<string, Estimated>>;
  readonly inTalks: Estimated;
  readonly inDeal: Estimated;
  readonly withShocks: Perishability;
  readonly withoutShocks: Perishability;
  /** Null where it is not land, or where its holder is not a principal. */
  readonly land: LandTerms | null;
  /** What holding it costs its holder elsewhere; null where the case judges no such cost. */
  readonly holding: HoldingCost | null;
  /** What it costs its holder that holding it hampers talks; null where the case judges nothing of the kind. */
  readonly talks: TalksCost | null;
  /** When it is worth less than nothing to its holder. */
  readonly belowNothing: BelowNothing | null;
  /** Paths of the judgements and ids of the claims that bear on it. */
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

/** What remains of a counter's worth after months without a deal. */
export interface Perishability {
  /** Shapley value in each principal's position after m months without a deal, index 0 … `worthMonths`. */
  readonly byMonth: Readonly<Record<string, readonly EstimatedSpread[]>>;
  /** To the holder after 1, 3, 6, 12 months: its worth, and that as a share of its worth now (null where that is not told from zero). */
  readonly remains: readonly {
    readonly month: number;
    readonly worth: EstimatedSpread;
    readonly ofNow: Interval | null;
  }[];
  /** Until its worth to the holder has halved; null where the holder is not a principal, or it is worth nothing in any future. */
  readonly halfLife: HalfLife | null;
  /** Land: share of the front held after m months, index 0 … horizon; and until that has halved. */
  readonly shareHeld: readonly Spread[] | null;
  readonly shareHalfLife: HalfLife | null;
}

/** Months, over the futures in which there is something to halve; null stands for "not within `within` months". */
export interface HalfLife {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of those futures in which it has not halved by then. */
  readonly never: number;
  readonly within: number;
  /** Share of all futures in which there is something to halve. */
  readonly counted: number;
}

/**
 * What becomes of a land counter's worth to its holder as months pass, all other counters in place.
 * decay + pressure + drift + interaction = change, in every future.
 */
export interface LandTerms {
  readonly front: string;
  /** After 1, 3, 6, 12 months, as far as they are known. */
  readonly terms: readonly {
    readonly month: number;
    /** Against the worth now. */
    readonly change: EstimatedSpread;
    /** That the share held is no longer today's, at the cost to others that its holding has today. */
    readonly decay: EstimatedSpread;
    /** That others have endured it so many months longer, were the share held still today's. */
    readonly pressure: EstimatedSpread;
    /** What would have changed with both as today: the rest of the ground, the windows, the nearer horizon. */
    readonly drift: EstimatedSpread;
    /** What the two do only together. */
    readonly interaction: EstimatedSpread;
  }[];
  /** Which of the two means is the larger, in size, after the last of these months; null where they are equal. */
  readonly leads: "decay" | "pressure" | null;
  /** The month from which on it is; null: in all of them. */
  readonly crossoverMonth: number | null;
  /** Share of futures with such a month, and the 5th and 95th percentile of it among them. */
  readonly crossover: { readonly share: Interval; readonly low: number | null; readonly high: number | null };
}

/** Worth with the cost of holding switched off less worth with it, all other counters in place, index 0 … `worthMonths`. */
export interface HoldingCost {
  readonly byMonth: readonly EstimatedSpread[];
  readonly judgements: readonly string[];
}

/** Worth if holding it did not hamper talks less worth as judged, all other counters in place. */
export interface TalksCost {
  readonly byMonth: readonly EstimatedSpread[];
  /** Preconditions of others that holding it leaves unmet. */
  readonly preconditions: readonly { readonly id: string; readonly party: string; readonly words: string }[];
  /** Share of futures in which one of them is real. */
  readonly real: Interval;
  /** What holding it takes from the chance of talks within `months`. */
  readonly talksLost: EstimatedSpread;
  readonly judgements: readonly string[];
}

export interface BelowNothing {
  /** Share of futures in which what it adds to its holder's position now is below zero. */
  readonly share: Interval;
  /** Stretches of months in which its mean worth is below zero; `clear` where the 90 % interval of that mean is too, in all of them. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly clear: boolean }[];
}
