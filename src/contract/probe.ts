/** Test the waters: what a public offer is worth, accepted or refused. */
import type { AnswerMethod, DealKind, Estimated, Interval, Spread } from "./figures.ts";

/** A probe of the case by its id, or any offer by a principal; issues left out stay at their status quo. */
export type OfferAsked =
  | { readonly probe: string }
  | { readonly by: string; readonly picks: Readonly<Record<string, string>> };

export interface Probe {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  /** Id of the case's probe, or null for an offer of one's own. */
  readonly id: string | null;
  readonly name: string | null;
  readonly by: string;
  /** Those whose answer is asked; an agreement needs every principal all the same. */
  readonly to: readonly string[];
  /** Issue → option, complete. */
  readonly picks: Readonly<Record<string, string>>;
  readonly kind: DealKind;
  readonly answers: {
    /** Every one asked would accept; and each of the principals by itself, the offering one too. */
    readonly accepted: Estimated;
    readonly byParty: Readonly<Record<string, Estimated>>;
    /** Where all asked accept: share in which the one who offers would sign as well. Null where none ever do. */
    readonly signsIfAccepted: number | null;
    /** Nothing that binds everyone stands in the way: no exclusion, floor rule, missing option, third party's red line. */
    readonly possible: Estimated;
    /** Asked, offering and all other principals accept, and nothing stands in the way: there is a deal. */
    readonly struck: Estimated;
  };
  /** Gain over going on, per principal, where a deal is struck; null where it never is. */
  readonly gainIfStruck: Readonly<Record<string, Spread>> | null;
  readonly refusal: {
    readonly share: Estimated;
    /** What the case says a refusal changes, as written; empty: only what is learnt is counted. */
    readonly changes: readonly {
      readonly path: string;
      readonly name: string;
      readonly from: string | null;
      readonly to: string;
    }[];
    /** Per principal where it is refused: change of the worth of going on by those changes, and what a refusal costs. */
    readonly changeOfGoingOn: Readonly<Record<string, Spread>> | null;
    readonly cost: Readonly<Record<string, Spread>> | null;
    /** Chance of direct talks and of a ceasefire or settlement within `months`, without and with those changes. */
    readonly months: number;
    readonly talks: { readonly before: number; readonly after: number } | null;
    readonly deal: { readonly before: number; readonly after: number } | null;
  };
  /** Per principal, over all futures: gain where struck, change less cost where refused, nothing in the others. */
  readonly value: Readonly<Record<string, Estimated>>;
  /** Per party asked: what its answer teaches about it. */
  readonly learning: Readonly<Record<string, Learning>>;
}

export interface Learning {
  /** Share of futures in which this party refuses. */
  readonly refuses: number;
  readonly redLines: readonly LearntOfWords[];
  readonly preconditions: readonly LearntOfWords[];
  /** That something could be agreed by all at all. */
  readonly zone: Learnt;
  /** What going on is worth to the party. */
  readonly reservation: Learnt;
}

/** That a red line or precondition is real and not a tactic. */
export interface LearntOfWords extends Learnt {
  readonly id: string;
  readonly words: string;
  /** The offer touches it: for a red line, it would cross it. */
  readonly touched: boolean;
}

export interface Learnt {
  /** Chance, or mean, before the answer and after either; null where one of the answers never comes. */
  readonly before: number;
  readonly ifRefused: number | null;
  readonly ifAccepted: number | null;
  /** What a refusal adds to it, with the 90 % interval of the estimate. */
  readonly shift: Interval | null;
  /** The interval lies on one side of zero. */
  readonly clear: boolean;
  /** Share of its variance that the answer is expected to take away. */
  readonly varianceTaken: number;
  /** What the answer tells about it, in bits; null for what is no yes or no. */
  readonly bits: number | null;
}
