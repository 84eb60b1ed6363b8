/** The door of the reading room: proposals from an article, anchors that hold, what to warn of on import. */
export type { EventAnchor } from "./date-expressions.ts";
export { type FoldedText, folded, foldText, toFolded, toPlain } from "./folded-text.ts";
export type {
  ConditionProposal,
  DateBasis,
  DenialProposal,
  Excerpt,
  ForecastProposal,
  ProbabilityProposal,
  Proposal,
  Qualifier,
  QuantityProposal,
  SilenceProposal,
  Span,
  Speaker,
  Stance,
  StanceProposal,
  StatedOn,
  StatementProposal,
} from "./proposal.ts";
export { longestRead, type ReadingContext, type ReadingResult, readArticle } from "./read-article.ts";
export { type Actor, emptyRegister, nameKey, type Register, registerOf } from "./register.ts";
export { type AttributionRule, attributionRules, coreRules, otherRules } from "./rules.ts";
export { paragraphs, sentences, sentencesOf } from "./sentences.ts";
