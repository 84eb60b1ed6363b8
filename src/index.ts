/** The public names that run anywhere. */
export { type AssessOptions, type Batch, acceptability, assess, mergeBatches, prepare, type Run, simulate, summarise, version } from "./assess.ts";
export { type Case, type CaseReading, caseJsonSchema, readCase, starterCase, stateOfPlay, type StateOfPlay } from "./case/index.ts";
export type * from "./contract.ts";
export { type Fault, formatFault } from "./ground/index.ts";
