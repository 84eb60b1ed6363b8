/// <reference path="./clipper2-wasm.d.ts" />
/**
 * The same answers as polygon-clipping's, by Clipper2 in WebAssembly: for series of hundreds of days.
 * Takes   clean areas. Gives clean areas, their corners on a grid of 1e-10 degrees (a hundredth of a millimetre).
 * Source  [vatti-1992], as Clipper2 has it. A change is found on the loops where two boundaries differ
 *         (`boundary-change.ts`): what they wind around once is gained, once the other way lost.
 * Departs every ring is given its direction first: with rings that run at random the fill rule NonZero loses holes.
 * Cost    (n + crossings) log n, of what lies near the other area; a change only for the positions that changed.
 */
import type { Clipper2, Clipper2Options, PathsD } from "clipper2-wasm";
import {
  type Area,
  boundsOnce,
  boundsTogether,
  nested,
  noLand,
  orientedArea,
  type Position,
  type Ring,
  signedSquareDegrees,
} from "./area-geometry.ts";
import { changeLoops, type NumberedRings, numberedRings, type Positions, positionTable } from "./boundary-change.ts";
import { nearPart } from "./near-part.ts";
import type { Overlay } from "./overlay.ts";

/** Clipper2 rounds to at most 8 digits after the point: positions are given to it in hundredths of a degree's unit. */
const digits = 8;
const scale = 100;
const stepsAUnit = 1e8;
/** Positions remembered at most between changes; a year of daily maps has fewer. */
const mostRemembered = 2_000_000;

/** Loads the program when it is first wanted; a page says where it has put the file. */
export async function clipperOverlay(options?: Clipper2Options): Promise<Overlay> {
  const { default: load } = await import("clipper2-wasm");
  const clipper = await load(options);
  const { Union, Intersection, Difference } = clipper.ClipType;
  const { NonZero, Positive, Negative } = clipper.FillRule;
  const combine = (kind: unknown, rule: unknown, subjects: readonly Ring[], clips: readonly Ring[]): Area =>
    nested(operation(clipper, kind, rule, subjects, clips));
  let positions: Positions = positionTable();
  let numbered = new WeakMap<Area, NumberedRings>();
  const numbers = (area: Area): NumberedRings => {
    const known = numbered.get(area);
    if (known !== undefined) return known;
    const rings = numberedRings(area, positions);
    numbered.set(area, rings);
    return rings;
  };
  return {
    name: "clipper2",
    union: (areas) => combine(Union, NonZero, areas.flatMap(ringsToFill), []),
    intersection: (a, b) =>
      a.length === 0 || b.length === 0 ? noLand : combine(Intersection, NonZero, ringsNear(a, b), ringsNear(b, a)),
    difference: (a, b) =>
      a.length === 0 ? noLand : combine(Difference, NonZero, ringsToFill(a), b.length === 0 ? [] : ringsNear(b, a)),
    change: (before, after) => {
      if (positions.count() > mostRemembered) {
        positions = positionTable();
        numbered = new WeakMap();
      }
      const loops = changeLoops(numbers(before), numbers(after), positions);
      if (loops.length === 0) return { gained: noLand, lost: noLand };
      return {
        gained: combine(Union, Positive, loops, []),
        lost: combine(Union, Negative, loops, []),
      };
    },
  };
}

function ringsToFill(area: Area): readonly Ring[] {
  return orientedArea(area).flat();
}

/** What of an area's rings matters for what lies in both; given their direction before anything is left out. */
function ringsNear(area: Area, other: Area): readonly Ring[] {
  return nearPart(ringsToFill(area), boundsTogether(other.map(([outer = []]) => boundsOnce(outer))));
}

function operation(
  clipper: Clipper2,
  kind: unknown,
  rule: unknown,
  subjects: readonly Ring[],
  clips: readonly Ring[],
): readonly Ring[] {
  const [given, taken] = [pathsOf(clipper, subjects), pathsOf(clipper, clips)];
  const result = clipper.BooleanOpD(kind, rule, given, taken, digits);
  const rings: Ring[] = [];
  for (let k = 0; k < result.size(); k++) {
    const path = result.get(k);
    const ring = ringOf(path.view());
    path.delete();
    if (ring.length > 3 && signedSquareDegrees(ring) !== 0) rings.push(ring);
  }
  for (const held of [given, taken, result]) held.delete();
  return rings;
}

function pathsOf(clipper: Clipper2, rings: readonly Ring[]): PathsD {
  const paths = new clipper.PathsD();
  for (const ring of rings) {
    // x, y and an unused z; the last position, which repeats the first, is left out.
    const flat = new Float64Array(3 * Math.max(0, ring.length - 1));
    for (let k = 0; k < ring.length - 1; k++) {
      const [lon, lat] = ring[k] as Position;
      flat[3 * k] = lon * scale;
      flat[3 * k + 1] = lat * scale;
    }
    const path = new clipper.PathD();
    path.assign(flat);
    paths.push_back(path);
    path.delete();
  }
  return paths;
}

function ringOf(flat: Float64Array): Ring {
  const ring: Position[] = [];
  for (let k = 0; k + 2 < flat.length; k += 3) ring.push([onGrid(flat[k] as number), onGrid(flat[k + 1] as number)]);
  const first = ring[0];
  if (first !== undefined) ring.push(first);
  return ring;
}

/** Whole steps of the grid, divided once: a position with at most ten digits comes back as the very number it was. */
function onGrid(given: number): number {
  return Math.round(given * stepsAUnit) / (stepsAUnit * scale);
}
