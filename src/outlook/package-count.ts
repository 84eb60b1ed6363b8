/**
 * How many whole packages are feasible and how many every principal would accept, exactly, without listing them.
 * Source: own: the composites are split into two halves; the sums of one half are sorted by the first party's worth, those
 * of the other are swept against them with a Fenwick tree [fenwick-1994] over the second party's worth.
 * Departs: two principals only (null otherwise); a half of more than `largestHalf` sums is not counted (null).
 * Cost: h log h for halves of h sums.
 */
import { type Composite, comparisonUnit, type Future, fixed, type Posing } from "../bargaining/index.ts";

const largestHalf = 60_000;

export function countPackages(
  posing: Posing,
  future: Future,
  least: ArrayLike<number>,
): { readonly feasible: number; readonly acceptable: number } | null {
  const space = posing.spaces[0];
  if (space === null || space === undefined || posing.parties.length !== 2) return null;
  const open = space.composites.map((composite) => new Uint8Array(composite.size).fill(1));
  space.struck.forEach((struck, r) => {
    if (struck !== null && future.rulesHold[r])
      for (const o of struck.options) (open[struck.composite] as Uint8Array)[o] = 0;
  });
  const lists = space.composites.map((composite, c) => openSums(posing, future, composite, open[c] as Uint8Array));
  if (lists.some(({ x }) => x.length === 0)) return { feasible: 0, acceptable: 0 };
  lists.sort((p, q) => q.x.length - p.x.length);
  let left: Sums = { x: new Float64Array(1), y: new Float64Array(1) };
  let right: Sums = left;
  for (const list of lists) {
    if (left.x.length <= right.x.length) left = crossed(left, list);
    else right = crossed(right, list);
    if (left.x.length > largestHalf || right.x.length > largestHalf) return null;
  }
  // Met to within half a unit of comparison, as on the frontier.
  const a = fixed((least[0] as number) - comparisonUnit);
  const b = fixed((least[1] as number) - comparisonUnit);
  return { feasible: left.x.length * right.x.length, acceptable: pairsAbove(left, right, a, b) };
}

/** Sums of worth to the two principals, in 1e-12. */
interface Sums {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The worth of a composite's options that are open and available at the start. */
function openSums(posing: Posing, future: Future, composite: Composite, open: Uint8Array): Sums {
  const width = composite.issues.length;
  const worth0 = future.worth[0] as Float64Array;
  const worth1 = future.worth[1] as Float64Array;
  // Per issue of the composite, by option: worth to each in 1e-12, NaN where it is not available at the start.
  const tables = composite.issues.map((k) => {
    const issue = posing.issues[k] as Posing["issues"][number];
    return Array.from({ length: issue.options }, (_, option) => {
      const needs = issue.needs[option];
      const there = !needs || (posing.levelOf[needs.front]?.[future.frontState] as number) > needs.above;
      const at = issue.firstOption + option;
      return [there ? fixed(worth0[at] as number) : Number.NaN, fixed(worth1[at] as number)] as const;
    });
  });
  const x = new Float64Array(composite.size);
  const y = new Float64Array(composite.size);
  let count = 0;
  for (let o = 0; o < composite.size; o++) {
    if (open[o] !== 1) continue;
    let first = 0;
    let second = 0;
    for (let j = 0; j < width; j++) {
      const [a, b] = (tables[j] as (typeof tables)[number])[composite.members[o * width + j] as number] as readonly [
        number,
        number,
      ];
      first += a;
      second += b;
    }
    if (Number.isNaN(first)) continue;
    x[count] = first;
    y[count++] = second;
  }
  return { x: x.slice(0, count), y: y.slice(0, count) };
}

function crossed(sums: Sums, list: Sums): Sums {
  const size = sums.x.length * list.x.length;
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  let k = 0;
  for (let i = 0; i < sums.x.length; i++)
    for (let j = 0; j < list.x.length; j++, k++) {
      x[k] = (sums.x[i] as number) + (list.x[j] as number);
      y[k] = (sums.y[i] as number) + (list.y[j] as number);
    }
  return { x, y };
}

/** Pairs (l, r) with l.x + r.x ≥ a and l.y + r.y ≥ b. */
function pairsAbove(left: Sums, right: Sums, a: number, b: number): number {
  if (greatest(left.x) + greatest(right.x) < a || greatest(left.y) + greatest(right.y) < b) return 0;
  // In order of rising r.x ever more of the left is admitted, from its greatest x down.
  const sweep = orderByX(right);
  const ascending = orderByX(left);
  const ys = left.y.slice().sort();
  const tree = new Int32Array(ys.length + 1);
  let admitted = 0;
  let total = 0;
  let from = ascending.length;
  for (let k = 0; k < sweep.length; k++) {
    const r = sweep[k] as number;
    const least = a - (right.x[r] as number);
    while (from > 0 && (left.x[ascending[from - 1] as number] as number) >= least) {
      from--;
      for (let i = rankOf(ys, left.y[ascending[from] as number] as number) + 1; i < tree.length; i += i & -i)
        tree[i] = (tree[i] as number) + 1;
      admitted++;
    }
    let below = 0;
    for (let i = rankOf(ys, b - (right.y[r] as number)); i > 0; i -= i & -i) below += tree[i] as number;
    total += admitted - below;
  }
  return total;
}

function greatest(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
}

function orderByX({ x }: Sums): Uint32Array {
  return Uint32Array.from(x.keys()).sort((p, q) => (x[p] as number) - (x[q] as number));
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
