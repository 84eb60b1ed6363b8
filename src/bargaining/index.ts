/** The door of the bargaining room. */
export { birthDeathMonth } from "./birth-death.ts";
export {
  demandOfTwoTypes,
  firstOfferShare,
  preventiveWar,
  promptOfferShare,
  shiftIsInefficient,
  type TwoTypeDemand,
  type TwoTypes,
} from "./closed-forms.ts";
export {
  type ArenaActor,
  compromise,
  disagreement,
  pull,
  weightedMedian,
  weightShares,
  winset,
} from "./compromise.ts";
export { solveBackwards } from "./continuation.ts";
export { advance, expectation, type Scratch, type Step, scratchFor } from "./expectation.ts";
export {
  addComposite,
  type Frontier,
  fixed,
  optionsOf,
  origin,
} from "./frontier.ts";
export type { Grid } from "./grid.ts";
export {
  inForceSets,
  type LadderObjective,
  type LadderProblem,
  type MeasureOrder,
  measureOrder,
  mostMeasures,
  orderCurves,
  orderValue,
} from "./measure-order.ts";
export { comparisonUnit, nashPoint } from "./nash-point.ts";
export { keeps, longestDetectionMonths, observanceMargin } from "./observance.ts";
export { type Composite, largestComposite, type PackageSpace, packageSpace, type Rule } from "./package-space.ts";
export { carryForward, type Passage, passageFor } from "./passage.ts";
export { leverageMonths, noTalks, openTalks, type Plan, planFor } from "./plan.ts";
export { type PoseOptions, pose } from "./pose.ts";
export type { PickedOptions } from "./pose-frontiers.ts";
export { type Future, poseFuture } from "./pose-future.ts";
export { evidenceFor, isOpen } from "./pose-ground.ts";
export type { Draw, PosedRule, Posing } from "./posing.ts";
export { dealKinds, type Problem } from "./problem.ts";
export { type RoundedFrontier, roundFrontier } from "./rounded-frontier.ts";
export { type Solution, solve } from "./solution.ts";
