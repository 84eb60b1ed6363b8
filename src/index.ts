/** The public names that run anywhere. */
export { type AnswerOptions, type AnswerPlan, answersFrom, inverseJob, planAnswers } from "./answers.ts";
export {
  type AssessOptions,
  acceptability,
  assess,
  type Batch,
  mergeBatches,
  offers,
  oneIssueTrades,
  prepare,
  type Run,
  simulate,
  summarise,
  version,
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
export {
  arenas,
  counterRows,
  counterWorth,
  influence,
  ladder,
  ladderRows,
  leverRows,
  obstacleRows,
  offersAnswer,
  type SeriesOptions,
  scenarioBoxes,
  seriesAnswer,
  trades,
  whatCarries,
  whyNoDeal,
} from "./questions.ts";
export { begin, type Job, join, type RowsOf, type WorkName } from "./work.ts";
