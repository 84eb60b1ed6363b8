/** A case posed in plain numbers, as far as it is the same in every future; what is drawn is named by its draw's index. */
import type { Front, StateOfPlay } from "../case/index.ts";
import type { Distribution } from "../ground/index.ts";
import type { SeriesPoint } from "../territory/index.ts";
import type { Grid } from "./grid.ts";
import type { Multipliers } from "./multipliers.ts";
import type { PackageSpace, Rule } from "./package-space.ts";
import type { SpaceLayout } from "./space-layout.ts";

/** Something to draw: the key of its chance is its path. */
export interface Draw {
  readonly path: string;
  readonly distribution: Distribution;
}

/** A rule and who or what it speaks for. */
export interface PosedRule extends Rule {
  readonly id: string;
  readonly cause: "exclusion" | "floor" | "red-line";
  /** Index of the principal whose red line it is; null otherwise. */
  readonly party: number | null;
  /** Whose red line it is, a third party's too: what needs its consent fails for everyone. */
  readonly holder: string | null;
  /** Draws: the credence, and the chance that decides whether it is real; null for rules that always hold. */
  readonly real: { readonly credence: number; readonly chance: number } | null;
}

export interface PosedPace {
  readonly judged: number | null;
  readonly learned: {
    readonly prior: number;
    readonly worth: number;
    readonly chance: number;
    readonly events: number;
    readonly months: number;
  } | null;
  /** Draw of each view's belief factor, or null; the analyst's is null. */
  readonly beliefs: readonly (number | null)[];
  readonly multipliers: Multipliers;
}

export interface PosedFront {
  readonly front: Front;
  readonly measured: SeriesPoint | null;
  /** Draw that places the measured value in its band, or null where the level is known. */
  readonly placed: number | null;
  readonly startLevel: number;
  readonly monthsHeld: number;
  readonly retreat: PosedPace | null;
  readonly advance: PosedPace | null;
  readonly moves: readonly {
    readonly from: number;
    readonly to: number;
    readonly draw: number;
    readonly beliefs: readonly (number | null)[];
  }[];
}

export interface PosedCost {
  readonly party: number;
  readonly monthly: number;
  readonly grows: number | null;
  readonly front: number | null;
  readonly multipliers: Multipliers;
}

export interface PosedIssue {
  readonly id: string;
  readonly firstOption: number;
  readonly options: number;
  readonly front: number | null;
  /** Per principal: draw of the salience; draws of the values, or the linear values of a divisible good. */
  readonly salience: readonly number[];
  readonly values: readonly (readonly number[] | Float64Array)[];
  readonly drawn: boolean;
  readonly scales: readonly boolean[];
  /** Option → front and level that it needs to be above, or null. */
  readonly needs: readonly ({ readonly front: number; readonly above: number } | null)[];
  /** Option that stands without agreement; with a front, by level. */
  readonly statusQuo: number;
  readonly statusQuoAt: readonly number[];
}

export interface Posing {
  readonly state: StateOfPlay;
  readonly parties: readonly string[];
  readonly draws: readonly Draw[];
  readonly grid: Grid;
  /** Level of each front in each joint front state: `levelOf[front][f]`. */
  readonly levelOf: readonly Int32Array[];
  readonly issues: readonly PosedIssue[];
  readonly optionCount: number;
  readonly rules: readonly PosedRule[];
  /** Settlement, ceasefire (null where nothing is deferrable: a ceasefire would be the settlement). */
  readonly spaces: readonly (PackageSpace | null)[];
  /** Agreements anywhere on the hull of the frontier, not on whole packages only. */
  readonly lotteries: boolean;
  readonly layouts: readonly (SpaceLayout | null)[];
  readonly guarantee: {
    readonly issue: number;
    readonly breach: readonly (readonly number[])[];
    readonly loss: readonly number[];
  } | null;
  readonly fronts: readonly PosedFront[];
  readonly drivers: readonly {
    readonly id: string;
    readonly states: number;
    readonly start: number;
    readonly moves: readonly {
      readonly from: number;
      readonly to: number;
      readonly draw: number;
      readonly beliefs: readonly (number | null)[];
      readonly multipliers: Multipliers;
    }[];
  }[];
  readonly costs: readonly PosedCost[];
  readonly patience: readonly number[];
  readonly frozen: readonly number[];
  readonly powers: readonly number[];
  readonly friction: Readonly<
    Record<
      "talks" | "breakdown" | "ceasefire" | "settlement",
      { readonly draw: number; readonly multipliers: Multipliers }
    >
  >;
  readonly channel: number;
  readonly measureHaste: Multipliers;
  readonly preconditions: readonly {
    readonly id: string;
    readonly credence: number;
    readonly chance: number;
    readonly unmet: Uint8Array;
  }[];
  readonly measures: readonly {
    readonly id: string;
    readonly first: boolean;
    /** Indexes of its prerequisites. */
    readonly after: readonly number[];
    /** Draw of the factor on the hazard of a ceasefire, or null where it has none. */
    readonly eases: number | null;
    readonly monthly: number;
    readonly detection: number;
    readonly gain: readonly number[];
    readonly temptation: readonly number[];
  }[];
  readonly referenceMonthly: number;
  readonly talksOpen: boolean;
}
