/**
 * The Nash bargaining solution on a frontier, found fast: the inner loop of every future.
 * Takes: a rounded frontier, what each party has without an agreement, powers. Gives: a point, or −1 where the zone of
 * possible agreement is empty.
 * Source: [nash-1950]; the search is own, see `nashInPairs`. `solution.ts` has the same by listing, and other solutions.
 */
import { log } from "../ground/index.ts";
import type { RoundedFrontier } from "./rounded-frontier.ts";

/** Packages are compared in units of 1e-9; a reservation value is met to within half of one. */
export const comparisonUnit = 5e-10;

/**
 * Where the zone lay at the last look, a place to start: its points low … end − 1, and the hull corner that was best. Three
 * numbers of a table, zero at first, so that one may be kept for every state.
 */
export const zoneWidth = 3;

/**
 * Two parties: the greatest product of gains over (a, b), or −1 where the zone is empty. Along the hull the product rises
 * and then falls (it is log-concave on each edge), and a point in a dent lies below an edge: so that the best point is
 * the best corner or lies in the dent of the edge that rises from it, and there only where gains are small against the
 * dent (see `dentReach`). Ties: the greater sum, then the first.
 */
export function nashInPairs(frontier: RoundedFrontier, a: number, b: number, zone: Int32Array, slot: number): number {
  const { size, hull, dents } = frontier;
  const x = frontier.points[0] as Float64Array;
  const y = frontier.points[1] as Float64Array;
  // x descends: the zone ends before the first point with x < a; y ascends: it begins at the first with y ≥ b.
  let end = zone[slot + 1] as number;
  while (end < size && (x[end] as number) >= a) end++;
  while (end > 0 && (x[end - 1] as number) < a) end--;
  zone[slot + 1] = end;
  if (end === 0 || (y[end - 1] as number) < b) return -1;
  let low = zone[slot] as number;
  while (low < size && (y[low] as number) < b) low++;
  while (low > 0 && (y[low - 1] as number) >= b) low--;
  zone[slot] = low;
  const corners = hull.length;
  let k = zone[slot + 2] as number;
  while (k < corners - 1 && (hull[k] as number) < low) k++;
  while (k > 0 && (hull[k] as number) >= end) k--;
  const corner = hull[k] as number;
  zone[slot + 2] = k;
  if (corner < low || corner >= end) return bestAmong(x, y, a, b, low, end, low);
  let greatest = ((x[corner] as number) - a) * ((y[corner] as number) - b);
  let climbed = false;
  while (k + 1 < corners && (hull[k + 1] as number) < end) {
    const next = hull[k + 1] as number;
    const product = ((x[next] as number) - a) * ((y[next] as number) - b);
    if (product <= greatest) break;
    greatest = product;
    k++;
    climbed = true;
  }
  while (!climbed && k > 0 && (hull[k - 1] as number) >= low) {
    const next = hull[k - 1] as number;
    const product = ((x[next] as number) - a) * ((y[next] as number) - b);
    if (product <= greatest) break;
    greatest = product;
    k--;
  }
  zone[slot + 2] = k;
  // Of the two edges at the best corner at most one rises from it; the other's dent holds nothing better.
  const top = hull[k] as number;
  let best = top;
  if (k > 0) {
    const first = hull[k - 1] as number;
    if (rises(x, y, a, b, top, first)) {
      const tooFar = first >= low && (x[top] as number) - a >= (dents[k - 1] as number);
      best = bestAmong(x, y, a, b, Math.max(low, first), tooFar ? first + 1 : top, best);
    }
  }
  if (k + 1 < corners) {
    const last = hull[k + 1] as number;
    if (rises(x, y, a, b, top, last)) {
      const tooFar = last < end && (x[last] as number) - a >= (dents[k] as number);
      best = bestAmong(x, y, a, b, tooFar ? last : top + 1, Math.min(end, last + 1), best);
    }
  }
  return best;
}

/** The best of `held` and the points from … end − 1. */
function bestAmong(
  x: Float64Array,
  y: Float64Array,
  a: number,
  b: number,
  from: number,
  end: number,
  held: number,
): number {
  let best = held;
  let greatest = ((x[best] as number) - a) * ((y[best] as number) - b);
  for (let p = from; p < end; p++) {
    const product = ((x[p] as number) - a) * ((y[p] as number) - b);
    if (product >= greatest && (product > greatest || precedes(x, y, p, best))) {
      best = p;
      greatest = product;
    }
  }
  return best;
}

/** Whether the product of gains rises from one corner along the edge to the next. */
function rises(x: Float64Array, y: Float64Array, a: number, b: number, corner: number, next: number): boolean {
  const cx = x[corner] as number;
  const cy = y[corner] as number;
  return ((x[next] as number) - cx) * (cy - b) + ((y[next] as number) - cy) * (cx - a) > 0;
}

/** Of points with equal products: the greater sum, then the first. */
function precedes(x: Float64Array, y: Float64Array, p: number, best: number): boolean {
  const sum = (x[p] as number) + (y[p] as number);
  const held = (x[best] as number) + (y[best] as number);
  return sum > held || (sum === held && p < best);
}

/**
 * The point with the greatest Nash product of gains over `least`, or −1 where none gives everyone at least that.
 * Ties: the greater sum of gains, then the first point.
 */
export function nashPoint(frontier: RoundedFrontier, least: ArrayLike<number>, powers: readonly number[]): number {
  if (frontier.size === 0) return -1;
  if (frontier.points.length === 2 && powers[0] === powers[1])
    return nashInPairs(frontier, least[0] as number, least[1] as number, new Int32Array(zoneWidth), 0);
  return nashInGeneral(frontier, least, powers);
}

function nashInGeneral({ size, points }: RoundedFrontier, least: ArrayLike<number>, powers: readonly number[]): number {
  let best = -1;
  let bestScore = 0;
  let bestSum = 0;
  const equal = powers.every((power) => power === powers[0]);
  for (let p = 0; p < size; p++) {
    let [score, sum] = [equal ? 1 : 0, 0];
    let inside = true;
    for (let i = 0; i < points.length; i++) {
      const gain = (points[i]?.[p] as number) - (least[i] as number);
      if (gain < 0) {
        inside = false;
        break;
      }
      sum += gain;
      if (equal) score *= gain;
      else score += gain > 0 ? (powers[i] as number) * log(gain) : Number.NEGATIVE_INFINITY;
    }
    if (inside && (best < 0 || score > bestScore || (score === bestScore && sum > bestSum)))
      [best, bestScore, bestSum] = [p, score, sum];
  }
  return best;
}
