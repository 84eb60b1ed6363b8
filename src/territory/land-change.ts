/**
 * What was gained and what was lost between two days, in km², with the sum checked.
 * Takes   two clean areas, and who lays them over each other. Gives both areas, and what is left of
 *         before + gained − lost − after, which must be nothing: it exposes an overlay that went wrong.
 * Source  own: the identity holds for any two areas, because gained and lost lie in one of them only.
 * Faults  `area.identity` where the sum is off by more than 100 m² and a billionth of both areas.
 * Cost    that of the overlay, and linear.
 */
import type { Fault } from "../ground/index.ts";
import type { Area } from "./area-geometry.ts";
import { areaKm2 } from "./geodesic-area.ts";
import type { Overlay } from "./overlay.ts";

export interface LandChange {
  readonly gained: Area;
  readonly lost: Area;
  readonly beforeKm2: number;
  readonly afterKm2: number;
  readonly gainedKm2: number;
  readonly lostKm2: number;
  readonly netKm2: number;
  /** before + gained − lost − after. */
  readonly residualKm2: number;
  /** Null where the sum holds. */
  readonly fault: Fault | null;
}

const leastToleranceKm2 = 1e-4;
const toleranceShare = 1e-9;

export function landChange(before: Area, after: Area, overlay: Overlay): LandChange {
  const { gained, lost } = overlay.change(before, after);
  const [beforeKm2, afterKm2, gainedKm2, lostKm2] = [onceKm2(before), onceKm2(after), areaKm2(gained), areaKm2(lost)];
  const residualKm2 = beforeKm2 + gainedKm2 - lostKm2 - afterKm2;
  const netKm2 = afterKm2 - beforeKm2;
  const change = { gained, lost, beforeKm2, afterKm2, gainedKm2, lostKm2, netKm2, residualKm2 };
  return { ...change, fault: identityFault(change) };
}

const measured = new WeakMap<Area, number>();

/** Of day after day each map is the later one, then the earlier one. */
function onceKm2(area: Area): number {
  const km2 = measured.get(area) ?? areaKm2(area);
  measured.set(area, km2);
  return km2;
}

/** Whether the four areas add up. */
export function identityFault(areas: Omit<LandChange, "gained" | "lost" | "netKm2" | "fault">): Fault | null {
  const { beforeKm2, afterKm2, gainedKm2, lostKm2, residualKm2 } = areas;
  if (Math.abs(residualKm2) <= leastToleranceKm2 + toleranceShare * (beforeKm2 + afterKm2)) return null;
  return {
    code: "area.identity",
    path: "",
    expected: "before + gained − lost to be after",
    read: `${beforeKm2} + ${gainedKm2} − ${lostKm2}, off by ${residualKm2} km² from ${afterKm2}`,
    severity: "error",
    hint: "one of the areas overlaps itself, or the overlay failed; do not use these figures",
  };
}
