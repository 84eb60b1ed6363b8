/**
 * Arcs that the days of a topology share: each stretch of a boundary once, cut where a day's boundary leaves or joins it.
 * Takes   the arcs there are, a ring on the same grid. Gives the arcs that the ring runs along, new ones where it runs alone,
 *         and what became of arcs that had to be cut, so that whoever names them can name their pieces.
 * Source  own. An edge is looked up by its two positions; what follows is held against the arc itself, without looking up.
 * Departs a stretch of at most `shortest` edges between two changes is stored again: an arc's beginning costs more than that.
 * Cost    linear in the ring; one entry for each edge that is stored.
 */
import { type ArcEdges, arcEdges, type EdgePlace } from "./arc-edges.ts";

export interface SharedArcs {
  /** Whole numbers on the grid: longitude and latitude in turn. */
  readonly arcs: Float64Array[];
  /** Made when it is first needed: whoever only reads has no use for it. */
  edges: ArcEdges | null;
}

/** By the number of an arc that was cut, what it has become: itself, shortened, and its other pieces in order. */
export type Pieces = ReadonlyMap<number, readonly number[]>;

export interface RingOfArcs {
  /** ~k is arc k backwards. */
  readonly ring: readonly number[];
  readonly cut: Pieces;
}

/** A part of the ring along one arc, from its edge `low` to its edge `high`; of no arc where it is new. */
interface Stretch {
  readonly start: number;
  readonly count: number;
  readonly along: (EdgePlace & { readonly low: number; readonly high: number }) | null;
}

const shortest = 3;

/** The ring as longitudes and latitudes in turn, its first position not repeated, three positions or more. */
export function shareRing(shared: SharedArcs, ring: Float64Array): RingOfArcs {
  shared.edges ??= arcEdges(shared.arcs);
  const { edges } = shared;
  const stretches = worthSharing(stretchesOf(ring, shared.arcs, edges), shared.arcs);
  const cut = cutAt(shared, cutsOf(stretches, shared.arcs), edges);
  const numbers = stretches.flatMap(({ start, count, along }): readonly number[] => {
    if (along === null) return [added(shared, part(ring, start, count), edges, null)];
    const pieces = cut.get(along.arc);
    if (pieces === undefined) return [along.backwards ? ~along.arc : along.arc];
    const own: number[] = [];
    let from = 0;
    for (const piece of pieces) {
      if (from >= along.low && from <= along.high) own.push(piece);
      from += edgeCount(shared.arcs[piece] as Float64Array);
    }
    return along.backwards ? own.reverse().map((piece) => ~piece) : own;
  });
  return { ring: numbers, cut };
}

/** The arcs of a ring that was stored before some of them were cut. */
export function inPieces(ring: readonly number[], cut: Pieces): readonly number[] {
  if (!ring.some((number) => cut.has(number < 0 ? ~number : number))) return ring;
  return ring.flatMap((number) => {
    const pieces = cut.get(number < 0 ? ~number : number);
    if (pieces === undefined) return [number];
    return number < 0 ? pieces.toReversed().map((piece) => ~piece) : pieces;
  });
}

export interface CutsTogether {
  readonly add: (cut: Pieces) => void;
  readonly pieces: Pieces;
}

/** Cuts one after another as one: of arcs as they were before the first of them. */
export function cutsTogether(): CutsTogether {
  const pieces = new Map<number, readonly number[]>();
  const origin = new Map<number, number>();
  return {
    pieces,
    add: (cut) => {
      for (const [number, own] of cut) {
        const from = origin.get(number) ?? number;
        pieces.set(
          from,
          (pieces.get(from) ?? [from]).flatMap((it) => (it === number ? own : [it])),
        );
        for (const piece of own) origin.set(piece, from);
      }
    },
  };
}

function stretchesOf(ring: Float64Array, arcs: readonly Float64Array[], edges: ArcEdges): readonly Stretch[] {
  const count = ring.length / 2;
  const found: Stretch[] = [];
  for (let k = 0; k < count; ) {
    const place = edges.placeOf(ring, k, (k + 1) % count);
    const length = place === null ? 1 : lengthAlong(ring, k, arcs[place.arc] as Float64Array, place);
    const low = place === null ? 0 : place.backwards ? place.edge - length + 1 : place.edge;
    const stretch = { start: k, count: length, along: place && { ...place, low, high: low + length - 1 } };
    const joined = found.length === 0 ? null : joinedOf(found.at(-1) as Stretch, stretch);
    if (joined !== null) found.pop();
    found.push(joined ?? stretch);
    k += length;
  }
  return aroundTheStart(found);
}

/** A ring may begin anywhere: what runs on over its beginning is one stretch. */
function aroundTheStart(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first === undefined || last === undefined || stretches.length < 2) return stretches;
  const joined = joinedOf(last, first);
  return joined === null ? stretches : [...stretches.slice(1, -1), joined];
}

function joinedOf(before: Stretch, after: Stretch): Stretch | null {
  const { start } = before;
  const count = before.count + after.count;
  const [a, b] = [before.along, after.along];
  if (a === null || b === null) return a === b ? { start, count, along: null } : null;
  if (a.arc !== b.arc || a.backwards !== b.backwards) return null;
  if (a.backwards ? b.high + 1 !== a.low : a.high + 1 !== b.low) return null;
  return { start, count, along: { ...a, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) } };
}

/** For how many edges from its k-th the ring runs along the arc. */
function lengthAlong(ring: Float64Array, k: number, arc: Float64Array, { edge, backwards }: EdgePlace): number {
  const count = ring.length / 2;
  const most = Math.min(count - k, backwards ? edge + 1 : edgeCount(arc) - edge);
  let length = 1;
  for (; length < most; length++) {
    const to = 2 * ((k + length + 1) % count);
    const at = 2 * (backwards ? edge - length : edge + length + 1);
    if (ring[to] !== arc[at] || ring[to + 1] !== arc[at + 1]) break;
  }
  return length;
}

/** Short parts of arcs are new again, with what is new beside them. */
function worthSharing(stretches: readonly Stretch[], arcs: readonly Float64Array[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const { start, count, along } = stretch;
    const isShort = along !== null && count <= shortest && count < edgeCount(arcs[along.arc] as Float64Array);
    const own = isShort ? { start, count, along: null } : stretch;
    const joined = kept.length === 0 || own.along !== null ? null : joinedOf(kept.at(-1) as Stretch, own);
    if (joined !== null) kept.pop();
    kept.push(joined ?? own);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  const isNew = first?.along === null && last?.along === null;
  return isNew ? aroundTheStart(kept) : kept;
}

function cutsOf(stretches: readonly Stretch[], arcs: readonly Float64Array[]): ReadonlyMap<number, readonly number[]> {
  const cuts = new Map<number, Set<number>>();
  for (const { along } of stretches) {
    if (along === null) continue;
    const own = cuts.get(along.arc) ?? new Set();
    if (along.low > 0) own.add(along.low);
    if (along.high + 1 < edgeCount(arcs[along.arc] as Float64Array)) own.add(along.high + 1);
    if (own.size > 0) cuts.set(along.arc, own);
  }
  return new Map([...cuts].map(([arc, own]) => [arc, [...own].sort((a, b) => a - b)]));
}

/** The first piece keeps the arc's number; the others are new arcs. */
function cutAt(shared: SharedArcs, cuts: ReadonlyMap<number, readonly number[]>, edges: ArcEdges): Pieces {
  const pieces = new Map<number, readonly number[]>();
  for (const [number, own] of cuts) {
    const arc = shared.arcs[number] as Float64Array;
    const ends = [...own, edgeCount(arc)];
    shared.arcs[number] = arc.slice(0, 2 * ((ends[0] as number) + 1));
    const others = own.map((from, k) =>
      added(shared, arc.slice(2 * from, 2 * ((ends[k + 1] as number) + 1)), edges, number),
    );
    pieces.set(number, [number, ...others]);
  }
  return pieces;
}

function added({ arcs }: SharedArcs, arc: Float64Array, edges: ArcEdges, cutFrom: number | null): number {
  arcs.push(arc);
  edges.add(arcs.length - 1, arc, cutFrom);
  return arcs.length - 1;
}

function part(ring: Float64Array, start: number, count: number): Float64Array {
  const arc = new Float64Array(2 * (count + 1));
  for (let k = 0; k < arc.length; k++) arc[k] = ring[(2 * start + k) % ring.length] as number;
  return arc;
}

function edgeCount(arc: Float64Array): number {
  return arc.length / 2 - 1;
}
