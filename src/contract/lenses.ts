/** Who disagrees, and about what: outlooks side by side, pooled, and the split of their difference. */
import type { Zone } from "./assessment.ts";
import type { EventKind, Method, Spread } from "./figures.ts";

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
