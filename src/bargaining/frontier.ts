/**
 * Pareto frontiers of sums, in fixed point, without listing the packages: composites are added one by one, each partial
 * sum that another dominates is dropped at once.
 * Takes: worths as whole numbers of 1e-12 (see `fixed`), n parties. Gives: the undominated sums with the way back to
 * the options that make them.
 * Source: own: dominance is preserved under adding the same vector, so that pruning partial sums loses no frontier point.
 * Departs: from enumeration in floats, where the order of adding invents or loses points: sums here are exact, and at
 * the end points are compared in units of 1e-9, so that noise from normalising weights cannot make two points of one.
 * Of equal points the one with the lowest option indices stays.
 * Cost: for two parties, linear in (frontier × options) per composite; for more, quadratic in it.
 */
import { misuse } from "../ground/index.ts";

/** A worth (share of stakes) as a whole number of 1e-12. */
export function fixed(worth: number): number {
  return Math.round(worth * 1e12);
}

export interface Frontier {
  readonly size: number;
  /** `points[i][p]`: worth of point p to party i, in 1e-12. With two parties, descending for the first. */
  readonly points: readonly Float64Array[];
  /** Composite option added last, and the point of the frontier before it; none for the origin. */
  readonly option: Int32Array;
  readonly parent: Int32Array;
  readonly before: Frontier | null;
}

export const largestFrontier = 50_000;

export function origin(parties: number): Frontier {
  return {
    size: 1,
    points: Array.from({ length: parties }, () => new Float64Array(1)),
    option: new Int32Array([-1]),
    parent: new Int32Array([-1]),
    before: null,
  };
}

/**
 * The frontier with one more composite: `worths[i][o]` for party i and option o, `open[o]` 0 where the option is struck
 * (null: all open), `labels[o]` what to remember the option by (its index where absent).
 * Empty where every option is struck.
 */
export function addComposite(
  frontier: Frontier,
  worths: readonly ArrayLike<number>[],
  open: ArrayLike<number> | null,
  labels: Int32Array | null = null,
): Frontier {
  return worths.length === 2
    ? addToStaircase(frontier, worths[0] as ArrayLike<number>, worths[1] as ArrayLike<number>, open, labels)
    : addInGeneral(frontier, worths, open, labels);
}

function addToStaircase(
  frontier: Frontier,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  open: ArrayLike<number> | null,
  labels: Int32Array | null,
): Frontier {
  const options = undominatedOptions(first, second, open);
  return addStaircase(
    frontier,
    Float64Array.from(options, (o) => first[o] as number),
    Float64Array.from(options, (o) => second[o] as number),
    Int32Array.from(options, (o) => (labels === null ? o : (labels[o] as number))),
    options.length,
  );
}

/**
 * Two parties, the composite's `count` options being a staircase themselves (x descending, y ascending): each shifts the
 * staircase of the frontier; shifted staircases are merged pairwise, each merge a linear sweep.
 */
export function addStaircase(
  frontier: Frontier,
  x: Float64Array,
  y: Float64Array,
  labels: Int32Array,
  count: number,
): Frontier {
  const { size } = frontier;
  const [a, b] = frontier.points as readonly [Float64Array, Float64Array];
  // From a single point the options are the staircase: a divisible issue has up to 1,001 of them.
  if (size === 1)
    return {
      size: count,
      points: [
        x.slice(0, count).map((worth) => (a[0] as number) + worth),
        y.slice(0, count).map((worth) => (b[0] as number) + worth),
      ],
      option: labels.slice(0, count),
      parent: new Int32Array(count),
      before: frontier,
    };
  const room = size * count;
  if (workroom.room < room) workroom = roomFor(room * 2);
  let { held, spare } = workroom;
  held.size = 0;
  for (let o = 0; o < count; o++) {
    mergeShifted(held, a, b, size, x[o] as number, y[o] as number, labels[o] as number, spare);
    const merged = spare;
    spare = held;
    held = merged;
  }
  return {
    size: held.size,
    points: [held.x.slice(0, held.size), held.y.slice(0, held.size)],
    option: held.option.slice(0, held.size),
    parent: held.parent.slice(0, held.size),
    before: frontier,
  };
}

/** Room to merge in, kept between calls: nothing of it outlives one. */
let workroom = roomFor(0);

function roomFor(room: number): { readonly room: number; readonly held: Sums; readonly spare: Sums } {
  return { room, held: sumsFor(room), spare: sumsFor(room) };
}

function sumsFor(room: number): Sums {
  return {
    size: 0,
    x: new Float64Array(room),
    y: new Float64Array(room),
    option: new Int32Array(room),
    parent: new Int32Array(room),
  };
}

interface Sums {
  size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly option: Int32Array;
  readonly parent: Int32Array;
}

/** The undominated points of what is held and of the staircase (a, b) shifted by (dx, dy), into `out`. */
function mergeShifted(
  held: Sums,
  a: Float64Array,
  b: Float64Array,
  size: number,
  dx: number,
  dy: number,
  option: number,
  out: Sums,
): void {
  const { x, y } = held;
  const ox = out.x;
  const oy = out.y;
  const heldSize = held.size;
  let i = 0;
  let j = 0;
  let count = 0;
  let top = Number.NEGATIVE_INFINITY;
  while (i < heldSize || j < size) {
    let fromHeld = j >= size;
    if (i < heldSize && j < size) {
      const hx = x[i] as number;
      const nx = (a[j] as number) + dx;
      fromHeld = hx > nx || (hx === nx && (y[i] as number) >= (b[j] as number) + dy);
    }
    if (fromHeld) {
      const hy = y[i] as number;
      if (hy > top) {
        top = hy;
        ox[count] = x[i] as number;
        oy[count] = hy;
        out.option[count] = held.option[i] as number;
        out.parent[count++] = held.parent[i] as number;
      }
      i++;
    } else {
      const ny = (b[j] as number) + dy;
      if (ny > top) {
        top = ny;
        ox[count] = (a[j] as number) + dx;
        oy[count] = ny;
        out.option[count] = option;
        out.parent[count++] = j;
      }
      j++;
    }
  }
  out.size = count;
}

function undominatedOptions(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  open: ArrayLike<number> | null,
): readonly number[] {
  const kept: number[] = [];
  const order: number[] = [];
  for (let o = 0; o < first.length; o++) if (open === null || open[o]) order.push(o);
  order.sort(
    (p, q) => (first[q] as number) - (first[p] as number) || (second[q] as number) - (second[p] as number) || p - q,
  );
  let top = Number.NEGATIVE_INFINITY;
  for (const o of order)
    if ((second[o] as number) > top) {
      kept.push(o);
      top = second[o] as number;
    }
  return kept;
}

function addInGeneral(
  frontier: Frontier,
  worths: readonly ArrayLike<number>[],
  open: ArrayLike<number> | null,
  labels: Int32Array | null,
): Frontier {
  const sums: { readonly worth: readonly number[]; readonly option: number; readonly parent: number }[] = [];
  const count = worths[0]?.length ?? 0;
  for (let o = 0; o < count; o++)
    if (open === null || open[o])
      for (let p = 0; p < frontier.size; p++)
        sums.push({
          worth: worths.map((worth, i) => (worth[o] as number) + (frontier.points[i]?.[p] as number)),
          option: labels === null ? o : (labels[o] as number),
          parent: p,
        });
  const kept = undominated(sums, (sum) => sum.worth);
  if (kept.length > largestFrontier) throw misuse("frontier", `at most ${largestFrontier} points`, String(kept.length));
  return {
    size: kept.length,
    points: worths.map((_, i) => Float64Array.from(kept, (sum) => sum.worth[i] as number)),
    option: Int32Array.from(kept, (sum) => sum.option),
    parent: Int32Array.from(kept, (sum) => sum.parent),
    before: frontier,
  };
}

/** Items that no other dominates, of equal ones the first; sorted by worth, descending, first party first. */
export function undominated<T>(items: readonly T[], worthOf: (item: T) => readonly number[]): readonly T[] {
  const order = items.map((item, at) => ({ item, at, worth: worthOf(item) }));
  order.sort((p, q) => {
    for (let i = 0; i < p.worth.length; i++) {
      const difference = (q.worth[i] as number) - (p.worth[i] as number);
      if (difference !== 0) return difference;
    }
    return p.at - q.at;
  });
  const kept: typeof order = [];
  // In descending lexicographic order nothing later can dominate what is kept.
  for (const candidate of order)
    if (!kept.some((other) => other.worth.every((worth, i) => worth >= (candidate.worth[i] as number))))
      kept.push(candidate);
  return kept.map(({ item }) => item);
}

/** The composite options that make point `p`, in the order in which the composites were added. */
export function optionsOf(frontier: Frontier, p: number): readonly number[] {
  const options: number[] = [];
  let at: Frontier = frontier;
  let point = p;
  while (at.before !== null) {
    options.push(at.option[point] as number);
    point = at.parent[point] as number;
    at = at.before;
  }
  return options.reverse();
}
