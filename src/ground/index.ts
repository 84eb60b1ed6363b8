/** The door of the ground: days, distributions, seeded chance, statistics, digests and faults, without a word of the domain. */
export {
  type Day,
  dayOf,
  daysInMonth,
  daysPerMonth,
  type EdtfSpan,
  edtfSpan,
  formatDay,
  monthsBetween,
  parseDay,
  type YearMonthDay,
  yearMonthDay,
} from "./day.ts";
export { canonicalJson, sha256Hex } from "./digest.ts";
export { type Distribution, interval90, isPoint, meanOf, medianOf, point, quantile } from "./distribution.ts";
export { directionControl, escapeControls, type Fault, formatFault, misuse } from "./fault.ts";
export { cos, sin } from "./portable-angles.ts";
export { exp, log, logistic, logit } from "./portable-math.ts";
export {
  type ChanceFigure,
  chanceFigure,
  type ProbabilityStandard,
  probabilityBand,
  probabilityStandards,
  probabilityWord,
  roundedChance,
  roundedWord,
  tooFewToSay,
} from "./probability-words.ts";
export {
  formatJudgementValue,
  type ParsedValue,
  parseJudgementValue,
  type QuantityKind,
  type RefusedValue,
} from "./range-text.ts";
export {
  betaP,
  betaQuantile,
  gammaP,
  gammaQuantile,
  logGamma,
  normalQuantile,
  studentQuantile,
} from "./special-functions.ts";
export { mean, quantileOfSorted, type Spread, spreadOf } from "./statistics.ts";
export { type DrawKey, drawKey, threefry4x32, uniform } from "./threefry.ts";
