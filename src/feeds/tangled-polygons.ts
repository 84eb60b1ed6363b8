/**
 * Whether polygons of a map cross each other in so many places that laying them over each other would take minutes.
 * Takes   clean areas with the places they come from. Gives a fault that names two of them, or null.
 * Faults  `area.tangled`.
 * Cost    linear; where there is a fault, that of looking at every pair whose bounds meet.
 */
import type { Fault } from "../ground/index.ts";
import { type Area, boundsMeet, boundsOf, crossingsUpTo, positionCount, ringsOf } from "../territory/index.ts";

export interface PlacedArea {
  readonly path: string;
  readonly area: Area;
}

/** Two that were drawn apart along one line, and rounded, cross at every other position: more than that is no line. */
const fewCrossings = 2000;

export function tangled(placed: readonly PlacedArea[], file: string): Fault | null {
  const all = placed.map(({ area }) => area);
  if (!isTangle(all)) return null;
  const bounded = placed.map((it) => ({ ...it, bounds: boundsOf(ringsOf(it.area)) }));
  const worst = bounded.flatMap((first, k) =>
    bounded
      .slice(k + 1)
      .filter((second) => boundsMeet(first.bounds, second.bounds) && isTangle([first.area, second.area]))
      .slice(0, 1)
      .map((second) => `${first.path} and ${second.path}`),
  )[0];
  return {
    code: "area.tangled",
    path: worst ?? "",
    expected: "polygons that hardly cross each other",
    read: `more than ${mostOf(all)} places where they cross`,
    severity: "error",
    file,
    hint: "which of them is meant cannot be told; the map is not measured",
  };
}

function isTangle(areas: readonly Area[]): boolean {
  const most = mostOf(areas);
  return crossingsUpTo(areas.flatMap(ringsOf), most) > most;
}

function mostOf(areas: readonly Area[]): number {
  return fewCrossings + areas.reduce((sum, area) => sum + positionCount(area), 0);
}
