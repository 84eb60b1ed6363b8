/** The door of the evidence room. */
export { type Citation, type CitationWords, citation, englishCitation, webAddress } from "./citation.ts";
export type { Claim, Quantity, Retraction, Source, TextPlace } from "./claim.ts";
export {
  type HypothesisMatrix,
  hypothesisMatrix,
  type Piece,
  type Rating,
  ratings,
} from "./competing-hypotheses.ts";
export { type Contradiction, type ContradictionKind, contradictions } from "./contradictions.ts";
export { dateWords } from "./date-words.ts";
export {
  credibilityWords,
  type Grade,
  type GradeStanding,
  grade,
  gradeRank,
  reliabilityWords,
} from "./grade.ts";
export { type Handling, handlingOf, handlings, mayRead } from "./handling.ts";
export { type Corroboration, corroboration } from "./independence.ts";
export { type Ledger, ledgerOn, standingClaims } from "./ledger.ts";
export { type Found, type Search, type SearchFilters, searchOver } from "./search.ts";
export { type Balance, type BalanceCount, sourceBalance } from "./source-balance.ts";
