/** What carries a figure, and where an event is likely. */
import type { AnswerMethod, Estimated, EventKind, Interval, Spread } from "./figures.ts";

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

/** Judgements that are drawn anew together. */
export interface VarianceGroup {
  readonly id: string;
  readonly name: string;
  /** Of judgements, and of what is left to chance. */
  readonly paths: readonly string[];
}

export interface VarianceRequest {
  readonly design: "sobol" | "shapley";
  readonly figure: CarriedFigure;
  readonly groups: readonly VarianceGroup[];
  /** Shapley effects by random orders also where all subsets could be solved. */
  readonly randomOrders: boolean;
}

/** How the variance of a figure over futures is shared out among groups of judgements. */
export interface VarianceShares {
  readonly method: AnswerMethod;
  readonly design: "sobol" | "shapley over all subsets" | "shapley over random orders";
  readonly figure: CarriedFigure;
  readonly words: string;
  readonly asOf: string;
  readonly lens: string | null;
  readonly solves: number;
  readonly mean: number;
  readonly variance: number;
  /** Null where the other design was asked for, and all of them where the figure is the same in all futures. */
  readonly groups: readonly (VarianceGroup & {
    /** What it explains by itself; what would be left open if all else were known. As sampled: below 0 by chance. */
    readonly first: Interval | null;
    readonly total: Interval | null;
    /** Shares that add up to 1, what groups do together split evenly. */
    readonly shapley: Interval | null;
  })[];
}
