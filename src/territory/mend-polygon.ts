/**
 * A polygon as somebody drew it, made clean, with every change to it checked by area.
 * Takes   rings of unknown content, the file and the place in it, and the order in which a position is written.
 * Gives   a clean area, and what was repaired (warnings, with km² before and after) or could not be (errors: the polygon
 *         is left out). A polygon that was clean keeps its positions to the last bit.
 * Source  own: a ring that crosses itself is filled where it winds at all, and the repair is believed only if the area that
 *         results is the area its ring had, but for 1 % or 0.5 km². Rings that cross in hundreds of places are not filled at
 *         all: it would take minutes, to be disbelieved.
 * Faults  `area.ring`, `area.position`, `area.pole`, `area.antimeridian`, `area.unclosed`, `area.no-land`,
 *         `area.self-crossing`, `area.mended`, `area.overlay`.
 * Cost    that of one overlay.
 */
import type { Fault } from "../ground/index.ts";
import { type Area, closed, noLand, oriented, type Position, positionCount, type Ring } from "./area-geometry.ts";
import { crossingsUpTo } from "./crossing-count.ts";
import { areaKm2, edgeKm, encirclesPole, ringKm2 } from "./geodesic-area.ts";
import type { Overlay } from "./overlay.ts";

export type AxisOrder = "lon-lat" | "lat-lon";

/** Where in which file a polygon stands. */
export interface Place {
  readonly file: string;
  readonly path: string;
}

export interface Mended {
  readonly area: Area;
  readonly faults: readonly Fault[];
}

const sameKm2 = 1e-6;
const sameShare = 1e-9;
const believedKm2 = 0.5;
const believedShare = 0.01;
/** Crossings that coordinates rounded by somebody else explain: so many, and one for so many positions. */
const fewCrossings = 500;
const positionsACrossing = 10;
/** A single ring of more positions is a mistake. */
const mostPositions = 2_000_000;

export function mendPolygon(rings: readonly unknown[], place: Place, order: AxisOrder, overlay: Overlay): Mended {
  const faults: Fault[] = [];
  const report: Report = (code, severity, expected, read, hint) => {
    faults.push({ code, severity, expected, read, ...place, ...(hint === undefined ? {} : { hint }) });
  };
  const read: (Ring | "no land" | "faulty")[] = rings.map((ring, k) => mendRing(ring, k, order, report));
  if (read.includes("faulty")) return { area: noLand, faults };
  const [outer, ...holes] = read as (Ring | "no land")[];
  if (outer === undefined || outer === "no land") return { area: noLand, faults };
  const drawn = [oriented(outer, true), ...holes.filter((it) => it !== "no land").map((hole) => oriented(hole, false))];
  return { area: uncrossed(drawn, overlay, report), faults };
}

type Report = (code: string, severity: Fault["severity"], expected: string, read: string, hint?: string) => void;

function mendRing(value: unknown, k: number, order: AxisOrder, report: Report): Ring | "no land" | "faulty" {
  const name = k === 0 ? "outer ring" : `hole ${k}`;
  if (!Array.isArray(value) || value.length > mostPositions) {
    report("area.ring", "error", `a list of at most ${mostPositions} positions`, `${name}: ${kindOf(value)}`);
    return "faulty";
  }
  const ring: Position[] = [];
  for (const [at, item] of value.entries()) {
    const position = positionOf(item, order);
    if (position === null) {
      report(
        "area.position",
        "error",
        "longitude −180 to 180 and latitude −90 to 90",
        `${name}, ${at}: ${shown(item)}`,
      );
      return "faulty";
    }
    const last = ring.at(-1);
    if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) ring.push(position);
  }
  return checkedRing(ring, name, report);
}

function checkedRing(drawn: Ring, name: string, report: Report): Ring | "no land" | "faulty" {
  const ring = closed(drawn);
  if (ring.length < 4) {
    report(
      "area.no-land",
      "warning",
      "at least three different positions",
      `${name}: ${drawn.length - (ring === drawn && drawn.length > 1 ? 1 : 0)}; left out, 0 km²`,
    );
    return "no land";
  }
  if (encirclesPole(ring)) {
    report("area.pole", "error", "a ring with both poles outside", name);
    return "faulty";
  }
  if (ring.some((at, k) => k > 0 && Math.abs(at[0] - (ring[k - 1] as Position)[0]) > 180)) {
    report("area.antimeridian", "error", "polygons cut at the antimeridian, as RFC 7946 asks", name);
    return "faulty";
  }
  if (ring !== drawn) {
    const gapKm = edgeKm(drawn.at(-1) as Position, drawn[0] as Position);
    const km2 = Math.abs(ringKm2(ring));
    report(
      "area.unclosed",
      "warning",
      "the last position to be the first",
      `${name}: closed over ${km(gapKm)} km; ${km(km2)} km²`,
    );
  }
  return ring;
}

const hintLeftOut = "what was meant cannot be told; the polygon is left out";

/** As drawn where nothing crosses; else filled, if that leaves the area it had. */
function uncrossed(drawn: readonly Ring[], overlay: Overlay, report: Report): Area {
  const before = drawn.reduce((sum, ring) => sum + ringKm2(ring), 0);
  const most = fewCrossings + Math.floor(positionCount([drawn]) / positionsACrossing);
  if (crossingsUpTo(drawn, most) > most) {
    report(
      "area.self-crossing",
      "error",
      "rings that neither cross themselves nor each other",
      `more than ${most} places where they cross, ${km(before)} km² as drawn`,
      hintLeftOut,
    );
    return noLand;
  }
  const filled = unionOrNull(drawn, overlay);
  if (filled === null) {
    report("area.overlay", "error", "rings that can be laid over each other", `${km(before)} km² as drawn`);
    return noLand;
  }
  const after = areaKm2(filled);
  const off = Math.abs(after - before);
  if (off <= sameKm2 + sameShare * after) {
    if (after > 0) return [drawn];
    report("area.no-land", "warning", "a ring around land", `${positionCount([drawn])} positions; left out, 0 km²`);
    return noLand;
  }
  const figures = `${km(before)} km² as drawn, ${km(after)} km² where it is filled`;
  if (off > Math.max(believedKm2, believedShare * after)) {
    report("area.self-crossing", "error", "rings that neither cross themselves nor each other", figures, hintLeftOut);
    return noLand;
  }
  report("area.mended", "warning", "rings that do not cross", figures);
  return filled;
}

/** Null where the overlay gives up: a fault of this polygon, and no reason to stop reading others. */
function unionOrNull(drawn: readonly Ring[], overlay: Overlay): Area | null {
  try {
    return overlay.union([[drawn]]);
  } catch {
    return null;
  }
}

function positionOf(value: unknown, order: AxisOrder): Position | null {
  if (!Array.isArray(value) || value.length < 2) return null;
  const [first, second]: unknown[] = value;
  if (typeof first !== "number" || typeof second !== "number") return null;
  const [lon, lat] = order === "lon-lat" ? [first, second] : [second, first];
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 ? [lon, lat] : null;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? `a list of ${value.length}` : `a ${typeof value}`;
}

function shown(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.slice(0, 60);
}

function km(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 6 : 3);
}
