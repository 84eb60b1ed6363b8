/** The door of the territory room. */
export { knownPoints, latestPoint, type RateEvidence, rateEvidence } from "./rate-evidence.ts";
export { changeOfPace, type Regimes, type Shock, type Stretch, shockOf } from "./regimes.ts";
export type { Series, SeriesPoint } from "./series.ts";
export { type Estimate, project, type Trend, type TrendKind, trend } from "./trend.ts";
