/**
 * What a map measures: km² by holding, bands by holder, shares by region, the length of the front.
 * Takes   the snapshots of one map. Gives plain rows for text and JSON.
 */
import {
  type Area,
  areaKm2,
  type Borders,
  type Edges,
  frontLine,
  type HoldingStatus,
  landMask,
  type Polygon,
  type RegionShare,
  regionShares,
  type Snapshot,
} from "../../territory/index.ts";
import type { TerritorySettings } from "./area-settings.ts";
import { bandArea } from "./bands.ts";

export interface MeasuredHolding {
  readonly holder: string;
  readonly status: HoldingStatus;
  readonly part: string;
  /** With geodesics between the positions, as GeographicLib and PROJ measure. */
  readonly km2: number;
  /** With straight lines on the map between them: what adds up over changes and shares. It differs where edges are long. */
  readonly straightEdgesKm2: number;
  readonly shares?: readonly RegionShare[];
  readonly elsewhereKm2?: number;
  readonly frontKm?: number;
}

/** Control, and control with contested, counted once where they overlap. Parts that a source tells apart stay apart. */
export interface MeasuredBand {
  readonly holder: string;
  readonly part: string;
  readonly controlKm2: number;
  readonly controlAndContestedKm2: number;
}

export function measuredHoldings(
  snapshots: readonly Snapshot[],
  settings: TerritorySettings,
  front: boolean,
): readonly MeasuredHolding[] {
  const { borders, overlay, shares } = settings;
  return snapshots.map(({ holder, status, part, geometry }) => {
    const frontKm = (): number => stateLands(settings).reduce((km, land) => km + frontLine(geometry, land).km, 0);
    return {
      holder,
      status,
      part,
      km2: eachOnceKm2(geometry, "geodesic"),
      straightEdgesKm2: eachOnceKm2(geometry, "straight"),
      ...(shares ? regionShares(geometry, borders, overlay) : {}),
      ...(front ? { frontKm: frontKm() } : {}),
    };
  });
}

const polygons = { geodesic: new WeakMap<Polygon, number>(), straight: new WeakMap<Polygon, number>() };

/** Polygons that a stored day has from the day before are the very same, and were measured then. */
function eachOnceKm2(area: Area, edges: Edges): number {
  let sum = 0;
  for (const polygon of area) {
    const km2 = polygons[edges].get(polygon) ?? areaKm2([polygon], edges);
    polygons[edges].set(polygon, km2);
    sum += km2;
  }
  return sum;
}

const areas = new WeakMap<Area, number>();

function onceKm2(area: Area): number {
  const km2 = areas.get(area) ?? areaKm2(area, "geodesic");
  areas.set(area, km2);
  return km2;
}

const lands = new WeakMap<Borders, readonly Area[]>();

/** The land of each state, laid together once. */
function stateLands({ borders, overlay }: TerritorySettings): readonly Area[] {
  const known = lands.get(borders);
  if (known !== undefined) return known;
  const states = [...new Set(borders.regions.map(({ state }) => state))];
  const found = states.map((state) => landMask(borders, overlay, [state]));
  lands.set(borders, found);
  return found;
}

export function measuredBands(snapshots: readonly Snapshot[], { overlay }: TerritorySettings): readonly MeasuredBand[] {
  const keys = [...new Set(snapshots.map(({ holder, part }) => JSON.stringify([holder, part])))];
  return keys.map((key) => {
    const [holder, part] = JSON.parse(key) as [string, string];
    const own = (status: HoldingStatus) =>
      snapshots
        .filter((it) => it.holder === holder && it.part === part && it.status === status)
        .map(({ geometry }) => geometry);
    const [control, contested] = [own("control"), own("contested")];
    const controlKm2 = eachOnceKm2(control.flat(), "geodesic");
    const controlAndContestedKm2 =
      contested.length === 0 ? controlKm2 : onceKm2(bandArea(snapshots, { holder, part }, overlay));
    return { holder, part, controlKm2, controlAndContestedKm2 };
  });
}
