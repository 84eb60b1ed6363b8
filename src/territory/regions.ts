/**
 * Shares of named regions, and areas clipped to one land mask so that sources can be compared.
 * Takes   regions (oblasts) with the state that the boundary's viewpoint gives them to. Gives km² and shares in [0, 1].
 * Departs a region has the area of its own, perhaps generalised, borders: shares are of that, not of the official figure.
 * Cost    one intersection for each region whose bounds meet the area's, unless the same polygons were asked about before.
 */
import {
  type Area,
  type Bounds,
  boundsMeet,
  boundsOf,
  boundsOnce,
  insideArea,
  noLand,
  type Polygon,
  ringsOf,
} from "./area-geometry.ts";
import { areaKm2 } from "./geodesic-area.ts";
import type { Overlay } from "./overlay.ts";

export interface Region {
  readonly id: string;
  readonly name: string;
  /** By the viewpoint of the borders. */
  readonly state: string;
  readonly area: Area;
  readonly areaKm2: number;
  readonly bounds: Bounds;
}

/** Borders with the viewpoint they were drawn from: who holds which place to be whose is told, never silent. */
export interface Borders {
  readonly viewpoint: string;
  readonly regions: readonly Region[];
}

export interface RegionShare {
  readonly region: string;
  readonly name: string;
  readonly state: string;
  readonly km2: number;
  /** Of the region's own area. */
  readonly share: number;
}

export function region(id: string, name: string, state: string, area: Area): Region {
  return { id, name, state, area, areaKm2: areaKm2(area), bounds: boundsOf(ringsOf(area)) };
}

/** The regions that the area touches, and what of it lies in none. */
export function regionShares(
  area: Area,
  { regions }: Borders,
  overlay: Overlay,
): { readonly shares: readonly RegionShare[]; readonly elsewhereKm2: number } {
  const shares: RegionShare[] = [];
  let left = areaKm2(area);
  for (const each of regions) {
    const { id, name, state, areaKm2: ownKm2, bounds } = each;
    const near = polygonsNear(area, bounds);
    if (near.length === 0) continue;
    const km2 = withinKm2(near, each, overlay);
    if (km2 === 0) continue;
    left -= km2;
    shares.push({ region: id, name, state, km2, share: Math.min(1, km2 / ownKm2) });
  }
  return { shares, elsewhereKm2: Math.max(0, left) };
}

interface Within {
  readonly near: Area;
  readonly km2: number;
}

const measured = new WeakMap<Overlay, WeakMap<Polygon, Map<Region, Within>>>();

/** What of the polygons lies in the region; reckoned once while they are the very same, as they are from day to day. */
function withinKm2(near: Area, own: Region, overlay: Overlay): number {
  const byFirst = measured.get(overlay) ?? new WeakMap<Polygon, Map<Region, Within>>();
  measured.set(overlay, byFirst);
  const first = near[0] as Polygon;
  const byRegion = byFirst.get(first) ?? new Map<Region, Within>();
  byFirst.set(first, byRegion);
  const known = byRegion.get(own);
  if (known?.near.length === near.length && known.near.every((polygon, k) => polygon === near[k])) return known.km2;
  const km2 = areaKm2(overlay.intersection(near, own.area));
  byRegion.set(own, { near, km2 });
  return km2;
}

/** The state in whose regions a position lies, or null. */
export function stateAt(lon: number, lat: number, { regions }: Borders): string | null {
  const found = regions.find(
    ({ bounds, area }) =>
      lon >= bounds.west &&
      lon <= bounds.east &&
      lat >= bounds.south &&
      lat <= bounds.north &&
      insideArea(lon, lat, area),
  );
  return found?.state ?? null;
}

/** All land of the states named, or of all. */
export function landMask({ regions }: Borders, overlay: Overlay, states?: readonly string[]): Area {
  const chosen = regions.filter(({ state }) => states === undefined || states.includes(state));
  return chosen.length === 0 ? noLand : overlay.union(chosen.map(({ area }) => area));
}

export interface SourceComparison {
  readonly firstKm2: number;
  readonly secondKm2: number;
  readonly onlyFirstKm2: number;
  readonly onlySecondKm2: number;
  /** What of each lay outside the mask and is not compared. */
  readonly firstOutsideKm2: number;
  readonly secondOutsideKm2: number;
}

/** Two sources on one day. Never without a mask: coasts and borders of theirs differ by more than fronts do. */
export function compareSources(first: Area, second: Area, mask: Area, overlay: Overlay): SourceComparison {
  const [a, b] = [overlay.intersection(first, mask), overlay.intersection(second, mask)];
  const [firstKm2, secondKm2] = [areaKm2(a), areaKm2(b)];
  return {
    firstKm2,
    secondKm2,
    onlyFirstKm2: areaKm2(overlay.difference(a, b)),
    onlySecondKm2: areaKm2(overlay.difference(b, a)),
    firstOutsideKm2: Math.max(0, areaKm2(first) - firstKm2),
    secondOutsideKm2: Math.max(0, areaKm2(second) - secondKm2),
  };
}

function polygonsNear(area: Area, bounds: Bounds): Area {
  return area.filter(([outer = []]) => boundsMeet(boundsOnce(outer), bounds));
}
