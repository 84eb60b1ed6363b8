/** The door of the case room. */
export type * from "./case.ts";
export { type CaseForm, type FormIssue, type FormRange, formBounds, formFaults } from "./case-form.ts";
export { claimsOnIssue } from "./claims-on-issue.ts";
export { type CopyWanted, claimsNotCopied, copiedCase } from "./copied-case.ts";
export { editYaml, yamlValue } from "./edit-entry.ts";
export { type BegunCase, emptyCase, idFromName, notJudgedYet } from "./empty-case.ts";
export { changedUnits, mergeUnits, type Unit, unitsOf, wholeFile } from "./entry-units.ts";
export type { Json } from "./json-data.ts";
export {
  type Deed,
  type PositionLine,
  type PositionsWanted,
  positionsOverTime,
  type TakenPosition,
  wordsAgainstDeeds,
} from "./positions-over-time.ts";
export { type CaseReading, readCase, textsDigest } from "./read-case.ts";
export { caseReader } from "./reread-case.ts";
export { caseJsonSchema } from "./schema.ts";
export { type Slot, slotOf, slots } from "./slots.ts";
export {
  type CarriedSentence,
  type Stale,
  type Staleness,
  type StaleReason,
  type StaleSentence,
  stalenessOn,
  staleSentences,
} from "./staleness.ts";
export { starterCase } from "./starter-case.ts";
export { type HeldJudgement, type StateOfPlay, stateOfPlay, stateOn, withOverrides } from "./state-of-play.ts";
