/**
 * A frontier as it is bargained over: worths in shares of stakes, rounded to 1e-9, so that noise from normalising weights
 * cannot make two points of one; with two parties its hull, and how deep it is dented between the hull's corners.
 * Takes: a frontier in 1e-12. Gives: `RoundedFrontier`. Cost: the frontier's size; with more than two parties its square.
 */
import { type Frontier, undominated } from "./frontier.ts";

/** Worths in shares of stakes, equal to 1e-9 and undominated at that; `index[p]` is the point in the exact frontier. */
export interface RoundedFrontier {
  readonly size: number;
  readonly points: readonly Float64Array[];
  readonly index: Int32Array;
  /** With two parties: the points on the upper hull, ascending. Between neighbours there the frontier is dented. */
  readonly hull: Int32Array;
  /** For each edge of the hull: see `dentReach`. */
  readonly dents: Float64Array;
}

/** Departs: adds `shift[i]` (1e-12) to every point first: what deferred issues are worth. */
export function roundFrontier(frontier: Frontier, shift: readonly number[]): RoundedFrontier {
  const { size, points } = frontier;
  if (points.length === 2) return roundStaircase(frontier, shift[0] as number, shift[1] as number);
  const rounded = points.map((worth, i) => {
    const out = new Float64Array(size);
    const add = shift[i] as number;
    for (let p = 0; p < size; p++) out[p] = Math.round(((worth[p] as number) + add) / 1000);
    return out;
  });
  const all = Array.from({ length: size }, (_, p) => p);
  const index = undominated(all, (p) => rounded.map((worth) => worth[p] as number));
  return {
    size: index.length,
    points: rounded.map((worth) => Float64Array.from(index, (p) => (worth[p] as number) / 1e9)),
    index: Int32Array.from(index),
    hull: new Int32Array(0),
    dents: new Float64Array(0),
  };
}

/** Room to round in, kept between calls: nothing of it outlives one. */
let room = roomFor(0);

function roomFor(count: number): { readonly x: Float64Array; readonly y: Float64Array; readonly index: Int32Array } {
  return { x: new Float64Array(count), y: new Float64Array(count), index: new Int32Array(count) };
}

/** Two parties. Descending x; among equal x the greatest y; a step in x without a step in y is dominated. */
function roundStaircase({ size, points }: Frontier, dx: number, dy: number): RoundedFrontier {
  const [a, b] = points as readonly [Float64Array, Float64Array];
  if (room.x.length < size) room = roomFor(size * 2);
  const { x, y, index } = room;
  let count = 0;
  for (let p = 0; p < size; p++) {
    const first = Math.round(((a[p] as number) + dx) / 1000);
    const second = Math.round(((b[p] as number) + dy) / 1000);
    while (count > 0 && x[count - 1] === first && second > (y[count - 1] as number)) count--;
    if (count > 0 && second <= (y[count - 1] as number)) continue;
    x[count] = first;
    y[count] = second;
    index[count++] = p;
  }
  const held: readonly [Float64Array, Float64Array] = [new Float64Array(count), new Float64Array(count)];
  for (let p = 0; p < count; p++) {
    held[0][p] = (x[p] as number) / 1e9;
    held[1][p] = (y[p] as number) / 1e9;
  }
  const hull = upperHull(held[0], held[1]);
  return { size: count, points: held, index: index.slice(0, count), hull, dents: dentReach(held[0], held[1], hull) };
}

/**
 * How far from a dent the disagreement point must lie for the dent to hold no Nash solution: on each edge of the hull, the
 * gain of the first party at the edge's lesser end from which on no point below the edge has a greater product of gains
 * than both ends, by more than rounding could hide.
 * Source: own. A point with gains (u, v) beats the end (u + d, v − e) where v < e u/d + e, and the end (u − d', v + e')
 * where v > e' u/d' − e'; below the edge e/d < e'/d', and both hold only for u < (e + e') / (e'/d' − e/d).
 */
function dentReach(x: Float64Array, y: Float64Array, hull: Int32Array): Float64Array {
  const reach = new Float64Array(Math.max(0, hull.length - 1));
  for (let k = 0; k < reach.length; k++) {
    const [first, last] = [hull[k] as number, hull[k + 1] as number];
    let farthest = 0;
    for (let p = first + 1; p < last; p++) {
      const d = (x[first] as number) - (x[p] as number);
      const e = (y[p] as number) - (y[first] as number);
      const d2 = (x[p] as number) - (x[last] as number);
      const e2 = (y[last] as number) - (y[p] as number);
      const bend = e2 / d2 - e / d;
      const far = bend > 0 ? (e + e2 + hidden / (d < d2 ? d : d2)) / bend : Number.POSITIVE_INFINITY;
      if (far > farthest) farthest = far;
    }
    reach[k] = farthest;
  }
  return reach;
}

/** Twice what rounding may make of a difference of two products of gains. */
const hidden = 2e-14;

const stepsAnEdge = 32;

/**
 * The frontier with lotteries between packages, two parties: the corners of the hull and evenly spaced points between
 * them. A mixed point's `index` is that of the corner before it. With more parties nothing is added.
 */
export function withLotteries(frontier: RoundedFrontier): RoundedFrontier {
  const { points, hull } = frontier;
  if (points.length !== 2 || hull.length < 2) return frontier;
  const size = (hull.length - 1) * stepsAnEdge + 1;
  const index = new Int32Array(size);
  const mixed = points.map((worth) => {
    const out = new Float64Array(size);
    for (let at = 0; at < size; at++) {
      const k = (at / stepsAnEdge) | 0;
      const share = (at % stepsAnEdge) / stepsAnEdge;
      const from = hull[k] as number;
      const to = k + 1 < hull.length ? (hull[k + 1] as number) : from;
      out[at] = (1 - share) * (worth[from] as number) + share * (worth[to] as number);
      index[at] = frontier.index[from] as number;
    }
    return out;
  });
  const all = new Int32Array(size);
  for (let at = 0; at < size; at++) all[at] = at;
  // Every point is a corner: there are no dents.
  return { size, points: mixed, index, hull: all, dents: new Float64Array(size - 1) };
}

/** Indices of the upper hull of a staircase, x descending, y ascending (Andrew's monotone chain [andrew-1979]). */
function upperHull(x: Float64Array, y: Float64Array): Int32Array {
  const hull: number[] = [];
  for (let p = 0; p < x.length; p++) {
    while (hull.length > 1) {
      const b = hull[hull.length - 1] as number;
      const a = hull[hull.length - 2] as number;
      const turn =
        ((x[b] as number) - (x[a] as number)) * ((y[p] as number) - (y[a] as number)) -
        ((y[b] as number) - (y[a] as number)) * ((x[p] as number) - (x[a] as number));
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(p);
  }
  return Int32Array.from(hull);
}
