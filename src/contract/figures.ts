/** What every answer is made of: figures over futures, the kinds of deal, how an answer came about. */

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

/** A computed sentence with what carries it; the paths open to judgements, the ids to claims. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly judgements: readonly string[];
  readonly claims: readonly string[];
}

/** A figure estimated by sampling, with the standard error of the estimate. */
export interface Estimated {
  readonly mean: number;
  readonly standardError: number;
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
