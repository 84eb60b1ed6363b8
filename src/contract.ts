/** The words that the engine, the brief, the server and the screen exchange. Types only, plain JSON, no NaN. */
export type * from "./contract/answers.ts";
export type * from "./contract/arenas.ts";
export type * from "./contract/assessment.ts";
export type * from "./contract/counters.ts";
export type * from "./contract/figures.ts";
export type * from "./contract/inverse.ts";
export type * from "./contract/ladder.ts";
export type * from "./contract/lenses.ts";
export type * from "./contract/obstacles.ts";
export type * from "./contract/offers.ts";
export type * from "./contract/probe.ts";
export type * from "./contract/scores.ts";
export type * from "./contract/sensitivity.ts";
export type * from "./contract/territory.ts";
export type * from "./contract/third-parties.ts";
export type * from "./contract/timing.ts";
