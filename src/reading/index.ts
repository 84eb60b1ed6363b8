/** The door of the reading room: proposals from an article, anchors that hold, what to warn of on import. */
export { type Anchor, type AnchorState, anchorOf, type Resolution, resolveAnchor } from "./anchor.ts";
export { type ArticleHead, articleHead, type HeadField } from "./article-head.ts";
export type { ArticleRecord, CopyNote } from "./article-record.ts";
export type { EventAnchor } from "./date-expressions.ts";
export { type FoldedText, folded, foldText, toFolded, toPlain } from "./folded-text.ts";
export { type Gazetteer, gazetteerWith, smallGazetteer } from "./gazetteer.ts";
export { type FileField, type FileFields, headOfFile } from "./head-of-file.ts";
export { type ImportWarning, importWarnings, type WarningCode } from "./import-warnings.ts";
export { copyResemblance, resemblance, type Sketch, sketchOf } from "./near-copy.ts";
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
export { longestRead, mostProposals, type ReadingContext, type ReadingResult, readArticle } from "./read-article.ts";
export { type Actor, emptyRegister, nameKey, type Register, registerOf, registerOfCase } from "./register.ts";
export { type Decision, type QueueItem, reviewQueue, type Verdict } from "./review-queue.ts";
export { type AttributionRule, attributionRules, coreRules, otherRules } from "./rules.ts";
export { paragraphs, sentences, sentencesOf } from "./sentences.ts";
