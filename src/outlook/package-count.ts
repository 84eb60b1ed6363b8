/**
 * How many whole packages are feasible and how many every principal would accept, exactly, without listing them.
 * Source: own: the composites are split into two halves; the sums of one half are sorted by the first party's worth, those
 * of the other are swept against them with a Fenwick tree [fenwick-1994] over the second party's worth.
 * Departs: two principals only (null otherwise); a half of more than `largestHalf` sums is not counted (null).
 * Cost: h log h for halves of h sums.
 */
import { fixed, type Future, type Posing } from "../bargaining/index.ts";

const largestHalf = 60_000;

export function countPackages(posing: Posing, future: Future, least: ArrayLike<number>): { readonly feasible: number; readonly acceptable: number } | null {
  const space = posing.spaces[0];
  if (space === null || space === undefined || posing.parties.length !== 2) return null;
  const open = space.composites.map((composite) => new Uint8Array(composite.size).fill(1));
  space.struck.forEach((struck, r) => {
    if (struck !== null && future.rulesHold[r]) for (const o of struck.options) (open[struck.composite] as Uint8Array)[o] = 0;
  });
  const lists = space.composites.map((composite, c) => {
    const sums: [number, number][] = [];
    for (let o = 0; o < composite.size; o++) {
      let [x, y] = [0, 0];
      let there = (open[c] as Uint8Array)[o] === 1;
      composite.issues.forEach((k, j) => {
        const issue = posing.issues[k] as Posing["issues"][number];
        const option = composite.members[o * composite.issues.length + j] as number;
        const needs = issue.needs[option];
        if (needs && (posing.levelOf[needs.front]?.[future.frontState] as number) <= needs.above) there = false;
        x += fixed(future.worth[0]?.[issue.firstOption + option] as number);
        y += fixed(future.worth[1]?.[issue.firstOption + option] as number);
      });
      if (there) sums.push([x, y]);
    }
    return sums;
  });
  lists.sort((p, q) => q.length - p.length);
  let left: readonly (readonly [number, number])[] = [[0, 0]];
  let right: readonly (readonly [number, number])[] = [[0, 0]];
  for (const list of lists) {
    if (left.length <= right.length) left = crossed(left, list);
    else right = crossed(right, list);
    if (left.length > largestHalf || right.length > largestHalf) return null;
  }
  // Points are compared as the frontier's are, in units of 1e-9.
  const a = fixed(least[0] as number) - 500;
  const b = fixed(least[1] as number) - 500;
  return { feasible: left.length * right.length, acceptable: pairsAbove(left, right, a, b) };
}

function crossed(sums: readonly (readonly [number, number])[], list: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const [x, y] of sums) for (const [dx, dy] of list) out.push([x + dx, y + dy]);
  return out;
}

/** Pairs (l, r) with l.x + r.x ≥ a and l.y + r.y ≥ b. */
function pairsAbove(left: readonly (readonly [number, number])[], right: readonly (readonly [number, number])[], a: number, b: number): number {
  // In order of rising r.x ever more of the left is admitted, from its greatest x down.
  const sweep = [...right].sort((p, q) => p[0] - q[0]);
  const ascending = [...left].sort((p, q) => p[0] - q[0]);
  const ys = Float64Array.from(left, ([, y]) => y).sort();
  const tree = new Int32Array(ys.length + 1);
  let [admitted, total] = [0, 0];
  let from = ascending.length;
  for (const [rx, ry] of sweep) {
    while (from > 0 && (ascending[from - 1] as readonly [number, number])[0] + rx >= a) {
      from--;
      for (let i = rankOf(ys, (ascending[from] as readonly [number, number])[1]) + 1; i < tree.length; i += i & -i) tree[i] = (tree[i] as number) + 1;
      admitted++;
    }
    let below = 0;
    for (let i = rankOf(ys, b - ry); i > 0; i -= i & -i) below += tree[i] as number;
    total += admitted - below;
  }
  return total;
}

/** How many values are below. */
function rankOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
