/** The door of the outlook room. */
export { acceptability } from "./acceptability.ts";
export { arenas } from "./arenas.ts";
export { type Batch, firstOf, mergeBatches, type Table, type TableName } from "./batch.ts";
export { type ChangeDirection, changeDirection } from "./change-direction.ts";
export { counterRows } from "./counter-rows.ts";
export { counterWorth } from "./counter-worth.ts";
export { efficientPackages } from "./efficient-packages.ts";
export { daysToAssess, forecastScores } from "./forecast-scores.ts";
export { inverseRows } from "./inverse.ts";
export { inverse } from "./inverse-answer.ts";
export { bearingOnZone, inverseCandidates } from "./inverse-candidates.ts";
export { ladder, ladderMonths, ladderRows } from "./ladder.ts";
export {
  futuresPerOrder,
  planSplit,
  type SplitOptions,
  type SplitPlan,
  type SplitPlayer,
  type SplitRows,
  shapleyWeights,
  splitFutures,
  summariseSplit,
} from "./lens-comparison.ts";
export { leverRows } from "./lever-rows.ts";
export { offers } from "./offers.ts";
export { aroundOffers } from "./offers-answer.ts";
export { type Pooling, pooledChance, usualPooling } from "./pooling.ts";
export { probeRows } from "./probe.ts";
export { probe } from "./probe-answer.ts";
export { brierScore, calibrationBins, type Judged, logScore, murphySplit, scoreClip } from "./scores.ts";
export { mostGroups } from "./sensitivity/group-design.ts";
export { scenarioBoxes } from "./sensitivity/scenario-boxes.ts";
export { groupsByJudgement, groupsBySection, restGroup } from "./sensitivity/variance-groups.ts";
export { designOf, mostSubsetGroups, varianceRows, varianceShares } from "./sensitivity/variance-shares.ts";
export { whatCarries } from "./sensitivity/what-carries.ts";
export { separatingOffers } from "./separating-offers.ts";
export { type SeriesAsked, seriesAnswer } from "./series-answer.ts";
export { sideBySide } from "./side-by-side.ts";
export { simulate } from "./simulate.ts";
export { packagePicks, summarise } from "./summarise.ts";
export { type ReportedForecast, tableScores } from "./table-scores.ts";
export { influence } from "./third-parties.ts";
export { timingAnswer, timingRows } from "./timing.ts";
export { oneIssueTrades, trades } from "./trades.ts";
export { obstacleRows, whyNoDeal } from "./why-no-deal.ts";
