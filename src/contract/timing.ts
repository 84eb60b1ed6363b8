/** When: to settle now or to wait, the windows on the same axis, and whether there is a hurting stalemate. */
import type { Timing } from "./assessment.ts";
import type { AnswerMethod, Interval, Sentence, Spread } from "./figures.ts";

export interface TimingAnswer {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  readonly futures: number;
  readonly seed: number;
  readonly horizonMonths: number;
  /** Per principal: what waiting gains against settling now, what each month costs against the best, how often each is best. */
  readonly settleOrWait: Readonly<Record<string, Timing>>;
  readonly windows: readonly WindowAhead[];
  readonly stalemate: Stalemate;
  readonly conclusions: readonly Sentence[];
}

/** A window of the case, in months from the as-of day. */
export interface WindowAhead {
  readonly id: string;
  readonly name: string;
  /** Until the horizon; below 0 where it had opened before. A yearly window comes back. */
  readonly openings: readonly { readonly opensMonths: number; readonly closesMonths: number }[];
  /** Months t (from t to t + 1) in which the model counts it as open. */
  readonly months: readonly number[];
  readonly multiplies: readonly {
    readonly target: string;
    readonly path: string;
    /** Middle, 5th and 95th percentile of the factor as judged. */
    readonly factor: Interval;
  }[];
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

/**
 * A principal is in a hurting stalemate, in a view, where fighting on is expected to cost more than the fronts bring at
 * every month looked at: no month up to `months` at which it would be better off than with the line as it is now.
 */
export interface Stalemate {
  readonly months: number;
  readonly parties: Readonly<Record<string, PartyStalemate>>;
  /** Share of futures in which every principal is in one: as each sees it, and as the analyst does. */
  readonly mutual: { readonly perceived: Interval; readonly objective: Interval } & StalemateGap;
  /** Some package acceptable to all: the parties believing what they believe, and if all believed what the analyst does. */
  readonly wayOut: { readonly asBelieved: WayOut; readonly ifAllSawAlike: WayOut };
  /** Share of futures with a stalemate that every principal perceives, and a way out. */
  readonly ripe: Interval;
}

export interface StalemateGap {
  /** Share of futures in which it is so and is not perceived; is perceived and is not so. */
  readonly unseen: Interval;
  readonly onlyFelt: Interval;
}

export interface PartyStalemate extends StalemateGap {
  readonly perceived: StalemateView;
  readonly objective: StalemateView;
  /** Gain from the fronts over `months` as the party expects it, less as the analyst does; shares of its stakes. */
  readonly overrates: Spread;
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

export interface StalemateView {
  /** Share of futures in which it is in one. */
  readonly share: Interval;
  /** What fighting m months brings on the fronts, and what it costs; shares of stakes, index 0 … `months`. */
  readonly gain: readonly Spread[];
  readonly cost: readonly Spread[];
  /** Gain less cost at the month at which that is greatest, from the first on. */
  readonly best: Spread;
}

export interface WayOut {
  readonly any: Interval;
  readonly ceasefire: Interval;
  readonly settlement: Interval;
}
