/**
 * All days of one source in one TopoJSON whose days share their arcs, to which a day is added without reading the others' maps.
 * Takes   snapshots of one day; a topology written before. Gives the topology; `stored-shapes.ts` gives the snapshots back.
 * Source  [topojson-2013] for the format; what is shared is found by `shared-arcs.ts`.
 * Departs where a day leaves an arc of earlier days the arc is cut, and they name its pieces. Rings begin anew at a cut, which
 *         changes neither their positions nor their order. Arcs that a day alone had stay when the day is replaced.
 * Faults  `area.stored` where a stored area is off by more than 1e-6 km². Positions lie on the coarsest grid from 1e-7 to
 *         1e-12 degrees that keeps every area to 5e-7 km².
 * Cost    linear in the day that is added, and in the arcs that the days name; in memory every arc once.
 */
import { type Day, type Fault, misuse } from "../ground/index.ts";
import { type Area, closed, type Position, type Ring } from "./area-geometry.ts";
import { areaKm2 } from "./geodesic-area.ts";
import { type CutsTogether, cutsTogether, inPieces, type Pieces, type SharedArcs, shareRing } from "./shared-arcs.ts";
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

export interface TopologyStore extends SharedArcs {
  readonly source: string;
  /** Digits after the point of a degree. */
  places: number;
  /** By `validFrom`. */
  readonly days: Map<Day, StoredDay>;
}

export const fewestPlaces = 7;
export const mostPlaces = 12;
const exactKm2 = 1e-6;

export function topologyStore(source: string): TopologyStore {
  return { source, places: fewestPlaces, arcs: [], edges: null, days: new Map() };
}

/** Adds the holdings of one day; a day that is there already is replaced, its arcs stay. */
export function addDay(store: TopologyStore, snapshots: readonly Snapshot[], file: string): readonly Fault[] {
  const [first] = snapshots;
  if (first === undefined) return [];
  const { publishedAt, validFrom, validTo } = first;
  if (snapshots.some((it) => it.source !== store.source || it.validFrom !== validFrom))
    throw misuse("snapshots", "one day of the store's source", snapshots.length);
  const faults: Fault[] = [];
  const cuts = cutsTogether();
  const rings: RingNumbers[] = [];
  const holdings = snapshots
    .toSorted((a, b) => (holdingKey(a) < holdingKey(b) ? -1 : 1))
    .map(({ holder, status, part, geometry }) => {
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
      const arcs = geometry.map((polygon) => polygon.map((ring) => addedRing(store, ring, rings, cuts)));
      return { holder, status, part, areaKm2: wanted, arcs };
    });
  renameArcs(store, cuts.pieces);
  const named = holdings.map(({ arcs, ...holding }): StoredHolding => {
    const polygons = arcs.map((polygon) => polygon.map(({ numbers }) => numbers));
    return { ...holding, arcs: polygons.filter(([outer]) => (outer?.length ?? 0) > 0) };
  });
  store.days.set(validFrom, { publishedAt, validFrom, validTo, file, holdings: named });
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

/** One more digit for all: exact, because whole numbers are multiplied by ten. */
function refine(store: TopologyStore): void {
  store.places += 1;
  for (const [k, arc] of store.arcs.entries()) store.arcs[k] = arc.map((units) => units * 10);
  store.edges = null;
}

/** A ring of the day that is being added: a later ring of the same day may cut its arcs. */
interface RingNumbers {
  numbers: readonly number[];
}

function addedRing(store: TopologyStore, ring: Ring, before: RingNumbers[], cuts: CutsTogether): RingNumbers {
  const units = unitsOf(ring, store.places);
  if (units.length < 6) return { numbers: [] };
  const shared = shareRing(store, units);
  if (shared.cut.size > 0) {
    cuts.add(shared.cut);
    for (const earlier of before) earlier.numbers = inPieces(earlier.numbers, shared.cut);
  }
  const own = { numbers: shared.ring };
  before.push(own);
  return own;
}

/** The days before name the pieces of arcs that were cut. */
function renameArcs(store: TopologyStore, cut: Pieces): void {
  if (cut.size === 0) return;
  for (const day of store.days.values()) {
    const holdings = day.holdings.map((holding): StoredHolding => {
      const arcs = holding.arcs.map((polygon) => polygon.map((ring) => inPieces(ring, cut)));
      return { ...holding, arcs };
    });
    store.days.set(day.validFrom, { ...day, holdings });
  }
}

/** On the grid, without its last position, which is its first, and without one that is the one before it. */
function unitsOf(ring: Ring, places: number): Float64Array {
  const perDegree = powerOfTen(places);
  const units: number[] = [];
  const shut = closed(ring);
  for (let k = 1; k < shut.length; k++) {
    const [x, y] = [Math.round((shut[k] as Position)[0] * perDegree), Math.round((shut[k] as Position)[1] * perDegree)];
    if (units.at(-2) === x && units.at(-1) === y) continue;
    units.push(x, y);
  }
  while (units.length > 2 && units.at(-2) === units[0] && units.at(-1) === units[1]) units.length -= 2;
  return Float64Array.from(units);
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
