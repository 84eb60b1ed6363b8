/**
 * All days of one source in one TopoJSON whose days share their arcs, to which a day is added without touching the others.
 * Takes   snapshots of one day; a topology written before. Gives the topology, its text, and the snapshots back.
 * Source  [topojson-2013] for the format; rings are cut where a position's own digits say so, [muthitacharoen-2001] 3.1, so
 *         that what has not changed is cut in the same places, whatever changes beside it and in whichever direction.
 * Departs arcs are never cut again: a change may repeat up to a stretch of positions on each side of it. Rings begin anew at
 *         a cut, which changes neither their positions nor their order.
 * Faults  `area.stored` where a stored area is off by more than 1e-6 km². Positions lie on the coarsest grid from 1e-7 to
 *         1e-12 degrees that keeps every area to 5e-7 km².
 * Cost    linear in the day that is added; in memory every arc once.
 */
import { type Day, type Fault, misuse } from "../ground/index.ts";
import { type Area, closed, oriented, type Position, type Ring } from "./area-geometry.ts";
import { areaKm2 } from "./geodesic-area.ts";
import { holdingKey, type Snapshot } from "./snapshot.ts";

/** What a topology holds of one day. */
export interface StoredDay {
  readonly publishedAt: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly file: string;
  readonly holdings: readonly StoredHolding[];
}

export interface StoredHolding extends Pick<Snapshot, "holder" | "status" | "part"> {
  readonly areaKm2: number;
  /** Polygons of rings of arcs; ~k is arc k backwards. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

export interface TopologyStore {
  readonly source: string;
  /** Digits after the point of a degree. */
  places: number;
  /** Whole numbers on the grid: longitude and latitude in turn. */
  readonly arcs: Float64Array[];
  readonly numberOfArc: Map<string, number>;
  /** By `validFrom`. */
  readonly days: Map<Day, StoredDay>;
}

export const fewestPlaces = 7;
export const mostPlaces = 12;
const exactKm2 = 1e-6;
/** One position in so many ends an arc: of 8 to 60, the fewer arcs the smaller the gzipped file and the larger the plain one. */
const cutEvery = 24;

export function topologyStore(source: string): TopologyStore {
  return { source, places: fewestPlaces, arcs: [], numberOfArc: new Map(), days: new Map() };
}

/** Adds the holdings of one day; a day that is there already is replaced, its arcs stay. */
export function addDay(store: TopologyStore, snapshots: readonly Snapshot[], file: string): readonly Fault[] {
  const [first] = snapshots;
  if (first === undefined) return [];
  const { publishedAt, validFrom, validTo } = first;
  if (snapshots.some((it) => it.source !== store.source || it.validFrom !== validFrom))
    throw misuse("snapshots", "one day of the store's source", snapshots.length);
  const faults: Fault[] = [];
  const holdings = snapshots
    .toSorted((a, b) => (holdingKey(a) < holdingKey(b) ? -1 : 1))
    .map(({ holder, status, part, geometry }): StoredHolding => {
      const wanted = areaKm2(geometry);
      let offKm2 = areaKm2(onGrid(geometry, store.places)) - wanted;
      while (store.places < mostPlaces && Math.abs(offKm2) > exactKm2 / 2) {
        refine(store);
        offKm2 = areaKm2(onGrid(geometry, store.places)) - wanted;
      }
      if (Math.abs(offKm2) > exactKm2)
        faults.push({
          code: "area.stored",
          path: `${holder} ${status}`,
          expected: `an area stored to ${exactKm2} km²`,
          read: `off by ${offKm2} km²`,
          severity: "error",
          file,
        });
      const arcs = geometry.map((polygon) => polygon.map((ring) => arcsOf(store, ring)));
      return { holder, status, part, areaKm2: wanted, arcs: arcs.filter(([outer]) => (outer?.length ?? 0) > 0) };
    });
  store.days.set(validFrom, { publishedAt, validFrom, validTo, file, holdings });
  closeBefore(store, validFrom);
  return faults;
}

/** The day before a new one is valid to its eve. */
function closeBefore(store: TopologyStore, day: Day): void {
  const known = [...store.days.keys()].sort((a, b) => a - b);
  const at = known.indexOf(day);
  for (const k of [at - 1, at]) {
    const [from, next] = [known[k], known[k + 1]];
    const stored = from === undefined ? undefined : store.days.get(from);
    if (stored !== undefined && next !== undefined) store.days.set(stored.validFrom, { ...stored, validTo: next - 1 });
  }
}

function onGrid(area: Area, places: number): Area {
  const perDegree = powerOfTen(places);
  return area.map((polygon) =>
    polygon.map((ring) =>
      ring.map(
        ([lon, lat]): Position => [Math.round(lon * perDegree) / perDegree, Math.round(lat * perDegree) / perDegree],
      ),
    ),
  );
}

/** One more digit for all: exact, because whole numbers are multiplied by ten. Where rings are cut stays as it was. */
function refine(store: TopologyStore): void {
  store.places += 1;
  for (const [k, arc] of store.arcs.entries()) store.arcs[k] = arc.map((units) => units * 10);
  store.numberOfArc.clear();
  for (const [k, arc] of store.arcs.entries()) store.numberOfArc.set(keyOf(arc), k);
}

function arcsOf(store: TopologyStore, ring: Ring): readonly number[] {
  const perDegree = powerOfTen(store.places);
  const lons: number[] = [];
  const lats: number[] = [];
  const shut = closed(ring);
  for (let k = 1; k < shut.length; k++) {
    const [x, y] = [Math.round((shut[k] as Position)[0] * perDegree), Math.round((shut[k] as Position)[1] * perDegree)];
    if (lons.at(-1) === x && lats.at(-1) === y) continue;
    lons.push(x);
    lats.push(y);
  }
  const count = lons.length;
  if (count < 3) return [];
  const cuts: number[] = [];
  for (let k = 0; k < count; k++) if (cutsAt(lons[k] as number, lats[k] as number, store.places)) cuts.push(k);
  if (cuts.length === 0) cuts.push(smallest(lons, lats));
  return cuts.map((from, k) => {
    const to = cuts[(k + 1) % cuts.length] as number;
    const length = ((to - from + count - 1) % count) + 2;
    const arc = new Float64Array(2 * length);
    for (let i = 0; i < length; i++) {
      arc[2 * i] = lons[(from + i) % count] as number;
      arc[2 * i + 1] = lats[(from + i) % count] as number;
    }
    return numberOf(store, arc);
  });
}

function smallest(lons: readonly number[], lats: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < lons.length; k++) {
    const [x, y, bestX, bestY] = [lons[k], lats[k], lons[best], lats[best]] as [number, number, number, number];
    if (x < bestX || (x === bestX && y < bestY)) best = k;
  }
  return best;
}

/** By the position to seven digits, so that a finer grid cuts in the same places. */
function cutsAt(x: number, y: number, places: number): boolean {
  const per = powerOfTen(places - fewestPlaces);
  const [a, b] = [Math.round(x / per) | 0, Math.round(y / per) | 0];
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + (a >>> 15)), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % cutEvery === 0;
}

function numberOf(store: TopologyStore, arc: Float64Array): number {
  const key = keyOf(arc);
  const known = store.numberOfArc.get(key);
  if (known !== undefined) return known;
  const backwards = store.numberOfArc.get(keyOf(reversed(arc)));
  if (backwards !== undefined) return ~backwards;
  store.arcs.push(arc);
  store.numberOfArc.set(key, store.arcs.length - 1);
  return store.arcs.length - 1;
}

function keyOf(arc: Float64Array): string {
  return arc.join(",");
}

function reversed(arc: Float64Array): Float64Array {
  const turned = new Float64Array(arc.length);
  for (let k = 0; k < arc.length; k += 2) {
    turned[k] = arc[arc.length - 2 - k] as number;
    turned[k + 1] = arc[arc.length - 1 - k] as number;
  }
  return turned;
}

/** The snapshots of one stored day. */
export function snapshotsOf(store: TopologyStore, day: Day): readonly Snapshot[] {
  const stored = store.days.get(day);
  if (stored === undefined) return [];
  const { publishedAt, validFrom, validTo } = stored;
  return stored.holdings.map(({ holder, status, part, arcs }) => ({
    source: store.source,
    publishedAt,
    validFrom,
    validTo,
    holder,
    status,
    part,
    geometry: arcs.map((polygon) => polygon.map((ring, k) => oriented(ringOf(store, ring), k === 0))),
  }));
}

function ringOf(store: TopologyStore, numbers: readonly number[]): Ring {
  // Divided, not multiplied by 1e-7: the quotient is the very number that the digits name.
  const perDegree = powerOfTen(store.places);
  const ring: Position[] = [];
  for (const number of numbers) {
    const arc = store.arcs[number < 0 ? ~number : number] as Float64Array;
    const along = number < 0 ? reversed(arc) : arc;
    for (let k = ring.length === 0 ? 0 : 2; k < along.length; k += 2)
      ring.push([(along[k] as number) / perDegree, (along[k + 1] as number) / perDegree]);
  }
  return ring;
}

/** The portable one: exact for the few powers that are needed. */
export function powerOfTen(exponent: number): number {
  let power = 1;
  for (let k = 0; k < exponent; k++) power *= 10;
  return power;
}

/** The days in order, with what a map of the days needs. */
export function storedDays(store: TopologyStore): readonly StoredDay[] {
  return [...store.days.values()].sort((a, b) => a.validFrom - b.validFrom);
}
