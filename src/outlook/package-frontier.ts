/**
 * Which whole packages no other betters, whatever kind of deal they are: the frontiers of settlements and of ceasefires
 * as one.
 * Takes: a posing; what each option is worth to each principal, in whole numbers of 1e-12; which rules hold; which options
 * are there. Gives: the points, and the package at each.
 * Departs: a ceasefire is a package that leaves every deferrable issue at a status quo, and rules about those issues do not
 * bite on it; so it is merged in a space of its own. Of packages of equal worth to all, one stands for them.
 * Cost: two merged frontiers, and a sweep over both.
 */
import {
  addComposite,
  type Composite,
  type Frontier,
  optionsOf,
  origin,
  type PackageSpace,
  type Posing,
  roundFrontier,
} from "../bargaining/index.ts";

export interface PackageFrontier {
  readonly size: number;
  /** Shares of stakes, `points[i][p]`; with two principals descending for the first. */
  readonly points: readonly Float64Array[];
  /** Option index for every issue. */
  picks(p: number): Int32Array;
}

/** Lays a posing out for frontiers of its packages, each at worths, rules and options of its own. */
export function packageFrontiers(posing: Posing): PackageFrontiers {
  const kinds = posing.spaces.flatMap((space, kind) =>
    space === null ? [] : [stepsOf(posing, space, kind === 0 ? [] : deferrableIssues(posing))],
  );
  return (worths, holds, isThere) => {
    const merges = kinds.map((steps) => merged(steps, posing.issues.length, worths, holds, isThere));
    const all = merges.flatMap(({ points, size }, kind) =>
      Array.from({ length: size }, (_, p) => ({ kind, p, worth: points.map((of) => of[p] as number) })),
    );
    const kept = merges.length === 1 ? all : undominated(all, ({ worth }) => worth);
    return {
      size: kept.length,
      points: worths.map((_, i) => Float64Array.from(kept, ({ worth }) => worth[i] as number)),
      picks(p) {
        const { kind, p: point } = kept[p] as (typeof kept)[number];
        return (merges[kind] as Merged).picks(point);
      },
    };
  };
}

/** `holds(rule)`, `isThere(firstOption + o)`; worths in whole numbers of 1e-12, `worths[i][firstOption + o]`. */
export type PackageFrontiers = (
  worths: readonly ArrayLike<number>[],
  holds: (rule: number) => boolean,
  isThere: (option: number) => boolean,
) => PackageFrontier;

/** Whether some point is at least as good for everyone, and better for someone. */
export function isDominated({ points, size }: PackageFrontier, worth: ArrayLike<number>): boolean {
  const [x, y] = points;
  if (points.length === 2 && x !== undefined && y !== undefined) {
    // The last point with x no less: of those it has the greatest y.
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((x[middle] as number) >= (worth[0] as number)) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return false;
    const [bestX, bestY] = [x[low - 1] as number, y[low - 1] as number];
    return bestY > (worth[1] as number) || (bestY === worth[1] && bestX > (worth[0] as number));
  }
  for (let p = 0; p < size; p++) {
    let better = false;
    let worse = false;
    for (let i = 0; i < points.length && !worse; i++) {
      const difference = (points[i]?.[p] as number) - (worth[i] as number);
      if (difference < 0) worse = true;
      else if (difference > 0) better = true;
    }
    if (better && !worse) return true;
  }
  return false;
}

/** Items that no other betters, of equal ones the first; sorted by worth, descending, first principal first. */
export function undominated<T>(items: readonly T[], worthOf: (item: T) => readonly number[]): readonly T[] {
  const order = items.map((item, at) => ({ item, at, worth: worthOf(item) }));
  order.sort((p, q) => {
    for (let i = 0; i < p.worth.length; i++) {
      const difference = (q.worth[i] as number) - (p.worth[i] as number);
      if (difference !== 0) return difference;
    }
    return p.at - q.at;
  });
  // In descending lexicographic order nothing later betters what is kept; of two coordinates the second tells all.
  if (order[0]?.worth.length === 2) {
    let top = Number.NEGATIVE_INFINITY;
    return order.flatMap(({ item, worth }) => {
      if ((worth[1] as number) <= top) return [];
      top = worth[1] as number;
      return [item];
    });
  }
  const kept: typeof order = [];
  for (const candidate of order)
    if (!kept.some((other) => other.worth.every((worth, i) => worth >= (candidate.worth[i] as number))))
      kept.push(candidate);
  return kept.map(({ item }) => item);
}

function deferrableIssues({ state }: Posing): readonly number[] {
  return state.case.issues.flatMap((issue, k) => (issue.deferrable ? [k] : []));
}

/** The options at which an issue is left open: with a front, those of any of its levels. */
export function quoOptions({ issues }: Posing, k: number): readonly number[] {
  const issue = issues[k] as Posing["issues"][number];
  return [...new Set(issue.front === null ? [issue.statusQuo] : issue.statusQuoAt)].sort((p, q) => p - q);
}

interface Merged {
  readonly size: number;
  readonly points: readonly Float64Array[];
  picks(p: number): Int32Array;
}

/** A composite: where its options' parts stand among all options, and which rules strike which of them. */
interface Step {
  readonly composite: Composite;
  /** `parts[o * issues + j]`. */
  readonly parts: Int32Array;
  readonly struck: readonly { readonly rule: number; readonly options: readonly number[] }[];
}

function stepsOf(posing: Posing, space: PackageSpace, left: readonly number[]): readonly Step[] {
  const step = (composite: Composite, struck: Step["struck"]): Step => {
    const { issues: members, members: tuple } = composite;
    const parts = Int32Array.from(
      tuple,
      (option, at) => (posing.issues[members[at % members.length] as number]?.firstOption as number) + option,
    );
    return { composite, parts, struck };
  };
  const steps = [
    ...space.composites.map((composite, c) =>
      step(
        composite,
        space.struck.flatMap((its, rule) => (its?.composite === c ? [{ rule, options: its.options }] : [])),
      ),
    ),
    // What is left open is a composite of its own, its options those of the status quo.
    ...left.map((k) => {
      const options = quoOptions(posing, k);
      return step({ issues: [k], members: Uint16Array.from(options), size: options.length }, []);
    }),
  ];
  // The largest first: from a single point its options are the frontier, without a merge.
  return steps.sort((p, q) => q.composite.size - p.composite.size);
}

function merged(
  steps: readonly Step[],
  issues: number,
  worths: readonly ArrayLike<number>[],
  holds: (rule: number) => boolean,
  isThere: (option: number) => boolean,
): Merged {
  let frontier: Frontier = origin(worths.length);
  for (const { composite, parts, struck } of steps) {
    const { size } = composite;
    const width = composite.issues.length;
    const open = new Uint8Array(size).fill(1);
    for (const { rule, options } of struck) if (holds(rule)) for (const o of options) open[o] = 0;
    for (let at = 0; at < parts.length; at++) if (!isThere(parts[at] as number)) open[(at - (at % width)) / width] = 0;
    const sums = worths.map((worth) => {
      const out = new Float64Array(size);
      for (let o = 0, at = 0; o < size; o++) {
        let sum = 0;
        for (let j = 0; j < width; j++, at++) sum += worth[parts[at] as number] as number;
        out[o] = sum;
      }
      return out;
    });
    if (size > smallComposite) closeDominated(sums, open);
    frontier = addComposite(frontier, sums, open);
  }
  const rounded = roundFrontier(
    frontier,
    worths.map(() => 0),
  );
  return {
    size: rounded.size,
    points: rounded.points,
    picks(p) {
      const picks = new Int32Array(issues);
      optionsOf(frontier, rounded.index[p] as number).forEach((o, step) => {
        const { issues: members, members: tuple } = (steps[step] as Step).composite;
        members.forEach((k, j) => {
          picks[k] = tuple[o * members.length + j] as number;
        });
      });
      return picks;
    },
  };
}

const smallComposite = 100;
const pivots = 7;

/** Closes options that one of a few good ones betters, so that fewer need sorting. */
function closeDominated(sums: readonly Float64Array[], open: Uint8Array): void {
  const [first, ...others] = sums as readonly [Float64Array, ...Float64Array[]];
  for (let turn = 1; turn <= pivots; turn++) {
    const tilt = turn / (pivots + 1);
    let best = -1;
    let bestScore = 0;
    for (let o = 0; o < open.length; o++) {
      if (!open[o]) continue;
      let score = tilt * (first[o] as number);
      for (const other of others) score += (1 - tilt) * (other[o] as number);
      if (best < 0 || score > bestScore) [best, bestScore] = [o, score];
    }
    if (best < 0) return;
    for (let o = 0; o < open.length; o++) {
      if (!open[o]) continue;
      let worse = false;
      let better = false;
      for (const sum of sums) {
        if ((sum[o] as number) > (sum[best] as number)) better = true;
        else if ((sum[o] as number) < (sum[best] as number)) worse = true;
      }
      if (worse && !better) open[o] = 0;
    }
  }
}
