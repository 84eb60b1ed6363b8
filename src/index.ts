/** The public names that run anywhere. */
export { type AnswerOptions, type AnswerPlan, answersFrom, inverseJob, planAnswers } from "./answers.ts";
export {
  type AssessOptions,
  acceptability,
  arenas,
  assess,
  type Batch,
  counterRows,
  counterWorth,
  influence,
  ladder,
  ladderRows,
  leverRows,
  mergeBatches,
  obstacleRows,
  offers,
  offersAnswer,
  oneIssueTrades,
  prepare,
  type Run,
  type SeriesOptions,
  scenarioBoxes,
  seriesAnswer,
  simulate,
  summarise,
  trades,
  version,
  whatCarries,
  whyNoDeal,
} from "./assess.ts";
export {
  type Case,
  type CaseReading,
  caseJsonSchema,
  readCase,
  type StateOfPlay,
  starterCase,
  stateOfPlay,
} from "./case/index.ts";
export type * from "./contract.ts";
export { type Fault, formatFault } from "./ground/index.ts";
export { begin, type Job, join, type RowsOf, type WorkName } from "./work.ts";
