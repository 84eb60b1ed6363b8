/** The door of the territory room. */
export {
  type Area,
  type Bounds,
  boundsMeet,
  boundsOf,
  type InnerPosition,
  innerPosition,
  innerPositions,
  insideArea,
  noLand,
  orientedArea,
  type Polygon,
  type Position,
  positionCount,
  type Ring,
  ringsOf,
} from "./area-geometry.ts";
export { allowedBy, type ClaimGap, claimGap, type GapClaim } from "./claim-gap.ts";
export { clipperOverlay } from "./clipper-overlay.ts";
export { crossingsUpTo } from "./crossing-count.ts";
export { type DailyChoice, type DailyFile, type DatedFile, dailyChoice } from "./daily-choice.ts";
export { equalArea } from "./equal-area.ts";
export { type FrontLine, frontLine } from "./front-line.ts";
export { areaKm2, type Edges, edgeKm, encirclesPole, lineKm } from "./geodesic-area.ts";
export { identityFault, type LandChange, landChange } from "./land-change.ts";
export {
  areaPath,
  discKm,
  disputed,
  linesPath,
  type MapSheet,
  mapSheet,
  type SheetRegion,
} from "./map-picture.ts";
export { type AxisOrder, type Mended, mendPolygon, type Place } from "./mend-polygon.ts";
export { type MonthPace, middleOn, monthlyPaces } from "./monthly-pace.ts";
export { type AreaChange, type Overlay, polygonClipping } from "./overlay.ts";
export { type DayZone, dayIn, type Publication, publicationOf } from "./publication.ts";
export { knownPoints, latestPoint, type RateEvidence, rateEvidence } from "./rate-evidence.ts";
export { changeOfPace, type Regimes, type Shock, type Stretch, sampledSeries, shockOf } from "./regimes.ts";
export {
  type Borders,
  compareSources,
  landMask,
  type Region,
  type RegionShare,
  region,
  regionShares,
  type SourceComparison,
  stateAt,
} from "./regions.ts";
export type { Series, SeriesPoint } from "./series.ts";
export {
  type AreaClaim,
  type ClaimCounts,
  type ClaimQualifier,
  type HoldingStatus,
  holdingKey,
  holdingStatuses,
  type Snapshot,
} from "./snapshot.ts";
export { snapshotsOf } from "./stored-shapes.ts";
export { type SyntheticDay, type SyntheticOptions, syntheticDays, syntheticSource } from "./synthetic-front.ts";
export {
  addDay,
  type StoredDay,
  type StoredHolding,
  storedDays,
  type TopologyStore,
  topologyStore,
} from "./topology-store.ts";
export { isTopologyStore, readTopology, topologyText } from "./topology-text.ts";
export { type Estimate, type Pace, project, type Trend, type TrendKind, trend } from "./trend.ts";
export { type UnmovedRings, unmovedRings } from "./unmoved-rings.ts";
