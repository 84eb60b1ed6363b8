/** The door of the case room. */
export type * from "./case.ts";
export { type CaseReading, readCase } from "./read-case.ts";
export { caseJsonSchema } from "./schema.ts";
export { type Slot, slotOf, slots } from "./slots.ts";
export { starterCase } from "./starter-case.ts";
export { type HeldJudgement, type StateOfPlay, stateOfPlay, stateOn, withOverrides } from "./state-of-play.ts";
