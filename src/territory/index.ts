/** The door of the territory room. */
export { knownPoints, latestPoint, type RateEvidence, rateEvidence } from "./rate-evidence.ts";
export type { Series, SeriesPoint } from "./series.ts";
