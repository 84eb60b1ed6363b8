/**
 * Where the boundaries of two areas differ, as closed loops that wind once around what was gained, and once the other
 * way around what was lost.
 * Takes   two clean areas, oriented. Gives loops; around any point they wind (inside after) − (inside before) times.
 * Source  own: boundaries are chains of edges that can be subtracted, ∂after − ∂before; what both have falls out, and what
 *         is left has as many edges into each position as out of it, so it falls into closed loops (Euler).
 * Departs only edges with the same two ends fall out; others that lie on each other leave loops without area.
 * Cost    linear in the positions; the loops are as short as what has changed.
 */
import type { Area, Position, Ring } from "./area-geometry.ts";

/** Positions by number, so that equal ones are the same; kept from one pair of areas to the next. */
export interface Positions {
  readonly numberOf: (lon: number, lat: number) => number;
  readonly at: (number: number) => Position;
  readonly count: () => number;
}

export function positionTable(): Positions {
  let slots = new Int32Array(1 << 12).fill(-1);
  const [lons, lats]: [number[], number[]] = [[], []];
  const seek = (lon: number, lat: number): number => {
    const mask = slots.length - 1;
    let slot = scatter(lon, lat) & mask;
    for (;;) {
      const found = slots[slot] as number;
      if (found < 0 || (lons[found] === lon && lats[found] === lat)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let k = 0; k < lons.length; k++) slots[seek(lons[k] as number, lats[k] as number)] = k;
  };
  return {
    numberOf: (lon, lat) => {
      const slot = seek(lon, lat);
      const found = slots[slot] as number;
      if (found >= 0) return found;
      slots[slot] = lons.length;
      lons.push(lon);
      lats.push(lat);
      if (lons.length * 2 > slots.length) grow();
      return lons.length - 1;
    },
    at: (number) => [lons[number] as number, lats[number] as number],
    count: () => lons.length,
  };
}

function scatter(lon: number, lat: number): number {
  const x = Math.imul(Math.floor(lon * 16777216) | 0, 0x9e3779b1);
  const y = Math.imul(Math.floor(lat * 16777216) | 0, 0x85ebca6b);
  const mixed = Math.imul(x ^ (y >>> 15) ^ y, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Edges between numbered positions, each with how often it is run from the smaller to the greater number. */
interface Chain {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly times: Int32Array;
  count: number;
}

/** An area whose rings were turned into numbers once. */
export type NumberedRings = readonly Int32Array[];

export function numberedRings(area: Area, positions: Positions): NumberedRings {
  const found: Int32Array[] = [];
  for (const polygon of area)
    for (const ring of polygon) {
      const numbers = new Int32Array(ring.length);
      for (let k = 0; k < ring.length; k++) {
        const at = ring[k] as Position;
        numbers[k] = positions.numberOf(at[0], at[1]);
      }
      found.push(numbers);
    }
  return found;
}

export function changeLoops(before: NumberedRings, after: NumberedRings, positions: Positions): readonly Ring[] {
  const both = unchanged(before, after);
  const chain = difference(
    before.filter((ring) => !both.has(ring)),
    after.filter((ring) => !both.has(ring)),
  );
  return loops(chain).map((loop) => loop.map(positions.at));
}

/** Rings that both have, position by position: most of a map, most days. */
function unchanged(before: NumberedRings, after: NumberedRings): ReadonlySet<Int32Array> {
  const known = new Map<number, Int32Array>();
  for (const ring of before) known.set(ring[0] ?? -1, ring);
  const both = new Set<Int32Array>();
  for (const ring of after) {
    const other = known.get(ring[0] ?? -1);
    if (other === undefined || other.length !== ring.length || both.has(other)) continue;
    if (ring.every((number, k) => number === other[k])) both.add(ring).add(other);
  }
  return both;
}

function difference(before: NumberedRings, after: NumberedRings): Chain {
  const edges = [...before, ...after].reduce((sum, ring) => sum + ring.length, 0);
  let size = 64;
  while (size < 2 * edges) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const chain: Chain = {
    from: new Int32Array(edges),
    to: new Int32Array(edges),
    times: new Int32Array(edges),
    count: 0,
  };
  for (const ring of before) addEdges(chain, slots, ring, -1);
  for (const ring of after) addEdges(chain, slots, ring, 1);
  return chain;
}

function addEdges(chain: Chain, slots: Int32Array, ring: Int32Array, sign: number): void {
  const { from, to, times } = chain;
  const mask = slots.length - 1;
  let p = ring[0] as number;
  for (let k = 1; k < ring.length; k++) {
    const q = ring[k] as number;
    if (p !== q) {
      const [low, high] = p < q ? [p, q] : [q, p];
      const run = p < q ? sign : -sign;
      const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
      let slot = (mixed ^ (mixed >>> 15)) & mask;
      let found = slots[slot] as number;
      while (found >= 0 && (from[found] !== low || to[found] !== high)) {
        slot = (slot + 1) & mask;
        found = slots[slot] as number;
      }
      if (found >= 0) times[found] = (times[found] as number) + run;
      else {
        slots[slot] = chain.count;
        from[chain.count] = low;
        to[chain.count] = high;
        times[chain.count] = run;
        chain.count += 1;
      }
    }
    p = q;
  }
}

/** Any edge is followed until it comes back to where it began. */
function loops({ from, to, times, count: edges }: Chain): readonly (readonly number[])[] {
  const out = new Map<number, number[]>();
  const follow = (start: number, end: number): void => {
    const list = out.get(start);
    if (list === undefined) out.set(start, [end]);
    else list.push(end);
  };
  for (let k = 0; k < edges; k++) {
    const count = times[k] as number;
    for (let n = Math.abs(count); n > 0; n--) {
      if (count > 0) follow(from[k] as number, to[k] as number);
      else follow(to[k] as number, from[k] as number);
    }
  }
  const found: number[][] = [];
  for (const [start, ends] of out)
    while (ends.length > 0) {
      const loop = [start];
      for (let at = ends.pop(); at !== undefined && at !== start; at = out.get(at)?.pop()) loop.push(at);
      loop.push(start);
      found.push(loop);
    }
  return found;
}
