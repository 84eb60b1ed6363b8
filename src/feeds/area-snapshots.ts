/**
 * Features of which somebody has said what they show, as snapshots: polygons mended, those of one holding put together.
 * Takes   classed features, where they come from, how they are laid over each other. Gives a clean snapshot for each
 *         holding, and what was repaired or left out; `complete` is false where anything was left out by a fault.
 * Departs polygons that overlap each other count once. Holdings that overlap are told and left as they are: which of two
 *         is right cannot be known from the map.
 * Faults  `area.overlap`, `area.two-holders` (warnings), `area.overlay`, and those of `mend-polygon.ts` and
 *         `tangled-polygons.ts`.
 * Cost    one overlay for each polygon and each holding, and one for each pair of holdings.
 */
import type { Day, Fault } from "../ground/index.ts";
import {
  type Area,
  type AxisOrder,
  areaKm2,
  type HoldingStatus,
  holdingKey,
  mendPolygon,
  type Overlay,
  type Snapshot,
} from "../territory/index.ts";
import type { AreaFeature } from "./area-features.ts";
import { type PlacedArea, tangled } from "./tangled-polygons.ts";

/** What a feature shows. */
export interface HoldingClass {
  readonly holder: string;
  readonly status: HoldingStatus;
  readonly part: string;
}

export interface ClassedFeature {
  readonly feature: AreaFeature;
  readonly as: HoldingClass;
}

export interface SnapshotFrame {
  readonly file: string;
  readonly source: string;
  readonly publishedAt: number;
  readonly validFrom: Day;
  readonly order: AxisOrder;
  readonly overlay: Overlay;
}

export interface Snapshots {
  readonly snapshots: readonly Snapshot[];
  readonly faults: readonly Fault[];
  readonly complete: boolean;
}

const overlapToldKm2 = 0.01;
const sameKm2 = 1e-6;

export function areaSnapshots(classed: readonly ClassedFeature[], frame: SnapshotFrame): Snapshots {
  const { file, overlay, order, source, publishedAt, validFrom } = frame;
  const faults: Fault[] = [];
  const placed: PlacedArea[] = [];
  const holdings = new Map<string, { as: HoldingClass; parts: Area[] }>();
  for (const { feature, as } of classed) {
    const key = holdingKey(as);
    const holding = holdings.get(key) ?? { as, parts: [] };
    holdings.set(key, holding);
    for (const [k, polygon] of feature.polygons.entries()) {
      const path = feature.polygons.length > 1 ? `${feature.path}[${k}]` : feature.path;
      const mended = mendPolygon(polygon, { file, path }, order, overlay);
      faults.push(...mended.faults);
      if (mended.area.length === 0) continue;
      holding.parts.push(mended.area);
      placed.push({ path, area: mended.area });
    }
  }
  const tangle = tangled(placed, file);
  if (tangle !== null) return { snapshots: [], faults: [...faults, tangle], complete: false };
  const laidOver = <Answer>(path: string, { file }: SnapshotFrame, ask: () => Answer): Answer | null => {
    try {
      return ask();
    } catch {
      // The overlay gave up: a fault of this map, and no reason to stop reading others.
      const expected = "areas that can be laid over each other";
      faults.push({ code: "area.overlay", path, expected, read: "others", severity: "error", file });
      return null;
    }
  };
  const snapshots = [...holdings.values()].map(({ as, parts }): Snapshot => {
    const { area, fault } = laidOver(holdingName(as), frame, () => together(parts, as, frame)) ?? {
      area: [],
      fault: null,
    };
    if (fault !== null) faults.push(fault);
    return { source, publishedAt, validFrom, validTo: null, ...as, geometry: area };
  });
  faults.push(...(laidOver("", frame, () => overlaps(snapshots, frame)) ?? []));
  return { snapshots, faults, complete: !faults.some(({ severity }) => severity === "error") };
}

/** The polygons as drawn where they do not overlap, so that day after day keeps its positions; else their union. */
function together(
  parts: readonly Area[],
  as: HoldingClass,
  { file, overlay }: SnapshotFrame,
): { readonly area: Area; readonly fault: Fault | null } {
  const drawn = parts.flat();
  if (parts.length < 2) return { area: drawn, fault: null };
  const before = areaKm2(drawn);
  const joined = overlay.union(parts);
  const after = areaKm2(joined);
  if (Math.abs(before - after) <= sameKm2 + 1e-9 * before) return { area: drawn, fault: null };
  const read = `${before.toFixed(6)} km² added up, ${after.toFixed(6)} km² as one; the overlap counts once`;
  const expected = "polygons of one holding that do not overlap";
  return {
    area: joined,
    fault: { code: "area.overlap", path: holdingName(as), expected, read, severity: "warning", file },
  };
}

function overlaps(snapshots: readonly Snapshot[], { file, overlay }: SnapshotFrame): readonly Fault[] {
  return snapshots.flatMap((first, k) =>
    snapshots.slice(k + 1).flatMap((second): readonly Fault[] => {
      const km2 = areaKm2(overlay.intersection(first.geometry, second.geometry));
      if (km2 <= overlapToldKm2) return [];
      const read = `${km2.toFixed(3)} km² in both; it counts in each`;
      const path = `${holdingName(first)}, ${holdingName(second)}`;
      return [{ code: "area.two-holders", path, expected: "land in one holding", read, severity: "warning", file }];
    }),
  );
}

export function holdingName({ holder, status, part }: HoldingClass): string {
  return [holder, status, part].filter((it) => it !== "").join(" ");
}
