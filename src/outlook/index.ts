/** The door of the outlook room. */
export { acceptability } from "./acceptability.ts";
export { type Batch, mergeBatches, type Table, type TableName } from "./batch.ts";
export { counterRows, counterWorth } from "./counter-worth.ts";
export { simulate } from "./simulate.ts";
export { packagePicks, summarise } from "./summarise.ts";
export { obstacleRows, whyNoDeal } from "./why-no-deal.ts";
