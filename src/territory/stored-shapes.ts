/**
 * The snapshots of a topology's days, with what is the same on two days in a row as the very same polygon.
 * Takes   a store and a day. Gives its snapshots. Whoever measured a polygon the day before knows it again by identity.
 * Cost    linear in what the day before did not have; in memory every arc's positions once, and the shapes of one day.
 */
import type { Day } from "../ground/index.ts";
import { type Area, oriented, type Polygon, type Position, type Ring } from "./area-geometry.ts";
import type { Snapshot } from "./snapshot.ts";
import { powerOfTen, type StoredHolding, type TopologyStore } from "./topology-store.ts";

/** By the arcs that they run along. */
interface Shapes {
  readonly areas: Map<string, Area>;
  readonly polygons: Map<string, Polygon>;
}

interface Remembered {
  readonly arcs: WeakMap<Float64Array, readonly Position[]>;
  /** The arcs as they were when the shapes were made: one that is cut is another. */
  readonly of: readonly Float64Array[];
  readonly shapes: Shapes;
}

const remembered = new WeakMap<TopologyStore, Remembered>();

export function snapshotsOf(store: TopologyStore, day: Day): readonly Snapshot[] {
  const stored = store.days.get(day);
  if (stored === undefined) return [];
  const { publishedAt, validFrom, validTo } = stored;
  const last = remembered.get(store);
  const arcs = last?.arcs ?? new WeakMap<Float64Array, readonly Position[]>();
  const same =
    last !== undefined && last.of.length === store.arcs.length && last.of.every((it, k) => it === store.arcs[k]);
  const before = same ? last.shapes : null;
  const shapes: Shapes = { areas: new Map(), polygons: new Map() };
  const ring = (numbers: readonly number[]): Ring => ringOf(store, numbers, arcs);
  const snapshots = stored.holdings.map(
    ({ holder, status, part, arcs: polygons }): Snapshot => ({
      source: store.source,
      publishedAt,
      validFrom,
      validTo,
      holder,
      status,
      part,
      geometry: areaOf(polygons, before, shapes, ring),
    }),
  );
  remembered.set(store, { arcs, of: same ? last.of : [...store.arcs], shapes });
  return snapshots;
}

function areaOf(
  polygons: StoredHolding["arcs"],
  before: Shapes | null,
  shapes: Shapes,
  ring: (numbers: readonly number[]) => Ring,
): Area {
  const keys = polygons.map((rings) => rings.map((numbers) => numbers.join(",")).join(";"));
  const all = keys.map((key, k): Polygon => {
    const drawn = (): Polygon => (polygons[k] ?? []).map((numbers, at) => oriented(ring(numbers), at === 0));
    const polygon = shapes.polygons.get(key) ?? before?.polygons.get(key) ?? drawn();
    shapes.polygons.set(key, polygon);
    return polygon;
  });
  const key = keys.join("|");
  const area = shapes.areas.get(key) ?? before?.areas.get(key) ?? all;
  shapes.areas.set(key, area);
  return area;
}

function ringOf({ arcs, places }: TopologyStore, numbers: readonly number[], positions: Remembered["arcs"]): Ring {
  // Divided, not multiplied by 1e-7: the quotient is the very number that the digits name.
  const perDegree = powerOfTen(places);
  const ring: Position[] = [];
  for (const number of numbers) {
    const arc = arcs[number < 0 ? ~number : number] as Float64Array;
    const line = positions.get(arc) ?? positionsOf(arc, perDegree);
    positions.set(arc, line);
    const skip = ring.length === 0 ? 0 : 1;
    for (let k = skip; k < line.length; k++) ring.push(line[number < 0 ? line.length - 1 - k : k] as Position);
  }
  return ring;
}

function positionsOf(arc: Float64Array, perDegree: number): readonly Position[] {
  const line: Position[] = [];
  for (let k = 0; k < arc.length; k += 2)
    line.push([(arc[k] as number) / perDegree, (arc[k + 1] as number) / perDegree]);
  return line;
}
