/**
 * One future, posed in plain numbers: everything uncertain has been drawn. See docs/method.md for the symbols.
 *
 * The joint state s = f × driverStates + d: f counts the fronts' levels, d the drivers' states, each with the last one
 * running fastest. Views 0 … parties−1 are the principals' own beliefs, view `parties` is the analyst's.
 */
import type { Step } from "./expectation.ts";
import type { Grid } from "./grid.ts";
import type { RoundedFrontier } from "./rounded-frontier.ts";

/** Kinds of deal, in the order in which a month tries them. */
export const dealKinds = ["settlement", "ceasefire"] as const;

export interface Problem {
  readonly grid: Grid;
  /** Monthly discount factor and residual cost at the horizon, per principal. */
  readonly patience: readonly number[];
  readonly frozen: readonly number[];
  readonly powers: readonly number[];
  /** `statusQuo[i][f]`: worth of what the status quo amounts to. */
  readonly statusQuo: readonly Float64Array[];
  /** Monthly cost of fighting at s in month t: `cost[i][calendar × size + s] + growth[i][calendar × size + s] × t`. */
  readonly cost: readonly Float64Array[];
  readonly growth: readonly Float64Array[];
  /** `steps[view][calendar]`: how the ground moves in a month. */
  readonly steps: readonly (readonly Step[])[];
  /** `frontiers[kind][f]`: what can be agreed, worth after breach. */
  readonly frontiers: readonly (readonly RoundedFrontier[])[];
  /** Monthly chances at `calendar × size + s`. Where a precondition that is real in this future is unmet, talks cannot
   * begin (0) and break off (1). */
  readonly talks: Float64Array;
  readonly breakdown: Float64Array;
  /** `strike[kind]`: that an acceptable deal is struck, talks being open; `channelled[kind]`: without direct talks. */
  readonly strike: readonly Float64Array[];
  readonly channelled: readonly Float64Array[];
  /** By what the chance of a measure is multiplied, at `calendar × size + s`. */
  readonly measureHaste: Float64Array;
  readonly start: number;
  readonly talksOpen: boolean;
}
