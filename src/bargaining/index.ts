/** The door of the bargaining room. */
export { birthDeathMonth } from "./birth-death.ts";
export { comparisonUnit, leverageMonths, nashPoint, noTalks, openTalks, type Plan, planFor, solveBackwards } from "./continuation.ts";
export { advance, expectation, type Scratch, scratchFor, type Step } from "./expectation.ts";
export { addComposite, fixed, type Frontier, optionsOf, origin, type RoundedFrontier, roundFrontier } from "./frontier.ts";
export { type Composite, largestComposite, type PackageSpace, packageSpace, type Rule } from "./package-space.ts";
export { carryForward, type Passage, passageFor } from "./passage.ts";
export { type Draw, isOpen, pose, type PosedRule, type PoseOptions, type Posing } from "./pose.ts";
export { type Future, type PickedOptions, poseFuture } from "./pose-future.ts";
export type { Grid } from "./grid.ts";
export { dealKinds, type Problem } from "./problem.ts";
export { type Solution, solve } from "./solution.ts";
