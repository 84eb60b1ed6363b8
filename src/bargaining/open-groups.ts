/**
 * The open options of a composite in one future, by group: options that agree in all issues on which the ground bears.
 * Takes: a composite and its layout, which classes of options are open, what each option is worth. Gives: groups; with two
 * parties each is a staircase (descending for the first, ascending for the second), and `staircaseOf` makes one of them all.
 * Cost: the composite's options; the sort is of the combinations of free issues, once for all groups.
 */
import type { OptionWorths } from "./option-worths.ts";
import type { Composite } from "./package-space.ts";
import type { PosedIssue, Posing } from "./posing.ts";
import type { CompositeLayout } from "./space-layout.ts";

/** Options that agree in all issues on which the ground bears: which they are, and the rest of their worth. */
export interface Group {
  /** Any option of the group: what it has in the issues on which the ground bears. */
  readonly sample: number;
  readonly options: Int32Array;
  readonly worths: readonly Float64Array[];
}

export function openGroups(
  posing: Posing,
  composite: Composite,
  { free, groups, classOf }: CompositeLayout,
  open: Uint8Array,
  worths: OptionWorths,
): readonly Group[] {
  const combinations = groups[0] as Int32Array;
  const pairs = posing.parties.length === 2;
  // A combination of the free issues has the same place in each group.
  const somewhere = new Uint8Array(combinations.length);
  let count = 0;
  for (const group of groups)
    for (let k = 0; k < group.length; k++)
      if (somewhere[k] === 0 && open[classOf[group[k] as number] as number] === 1) {
        somewhere[k] = 1;
        count++;
      }
  const order = new Int32Array(count);
  for (let k = 0, n = 0; k < somewhere.length; k++) if (somewhere[k]) order[n++] = k;
  const sums = posing.parties.map((_, i) => freeSums(posing, composite, free, combinations, order, worths, i));
  if (pairs) {
    const [x, y] = [sums[0] as Float64Array, sums[1] as Float64Array];
    order.sort((p, q) => (x[q] as number) - (x[p] as number) || (y[q] as number) - (y[p] as number) || p - q);
  }
  const kept = new Int32Array(count);
  const out: Group[] = [];
  for (const group of groups) {
    let size = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < count; n++) {
      const k = order[n] as number;
      if (open[classOf[group[k] as number] as number] !== 1) continue;
      if (pairs) {
        const second = sums[1]?.[k] as number;
        if (second <= top) continue;
        top = second;
      }
      kept[size++] = k;
    }
    if (size === 0) continue;
    const options = new Int32Array(size);
    for (let n = 0; n < size; n++) options[n] = group[kept[n] as number] as number;
    out.push({
      sample: options[0] as number,
      options,
      worths: sums.map((sum) => {
        const own = new Float64Array(size);
        for (let n = 0; n < size; n++) own[n] = sum[kept[n] as number] as number;
        return own;
      }),
    });
  }
  return out;
}

/** What each combination of the free issues is worth to party i, in 1e-12. */
function freeSums(
  { issues }: Posing,
  { issues: members, members: tuple }: Composite,
  free: readonly number[],
  combinations: Int32Array,
  wanted: Int32Array,
  { fixedAgreed, levels }: OptionWorths,
  i: number,
): Float64Array {
  const own = fixedAgreed[i] as Float64Array;
  const sums = new Float64Array(combinations.length);
  for (const j of free) {
    const first = (issues[members[j] as number] as PosedIssue).firstOption;
    for (const k of wanted) {
      const o = tuple[(combinations[k] as number) * members.length + j] as number;
      sums[k] = (sums[k] as number) + (own[(first + o) * levels] as number);
    }
  }
  return sums;
}

interface Staircase {
  size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly label: Int32Array;
}

/** Room to merge in, kept between calls: what `staircaseOf` gives holds until it is asked again. */
let room: readonly [Staircase, Staircase] = [emptyFor(0), emptyFor(0)];

function emptyFor(count: number): Staircase {
  return { size: 0, x: new Float64Array(count), y: new Float64Array(count), label: new Int32Array(count) };
}

/** Two parties: the undominated options of all groups that are there, each group shifted by what the ground makes of it. */
export function staircaseOf(
  groups: readonly Group[],
  ground: readonly (readonly number[] | null)[],
): Readonly<Staircase> {
  let count = 0;
  for (const group of groups) count += group.options.length;
  if (room[0].x.length < count) room = [emptyFor(2 * count), emptyFor(2 * count)];
  let [held, spare] = room;
  held.size = 0;
  for (let g = 0; g < groups.length; g++) {
    const shift = ground[g];
    if (shift == null) continue;
    merge(held, groups[g] as Group, shift[0] as number, shift[1] as number, spare);
    [held, spare] = [spare, held];
  }
  return held;
}

/** Of equal points the one held stays. */
function merge(held: Staircase, { options, worths }: Group, dx: number, dy: number, out: Staircase): void {
  const [a, b] = worths as readonly [Float64Array, Float64Array];
  const { x, y, label, size } = held;
  let i = 0;
  let j = 0;
  let count = 0;
  let top = Number.NEGATIVE_INFINITY;
  while (i < size || j < options.length) {
    const hx = i < size ? (x[i] as number) : Number.NEGATIVE_INFINITY;
    const hy = i < size ? (y[i] as number) : Number.NEGATIVE_INFINITY;
    const nx = j < options.length ? (a[j] as number) + dx : Number.NEGATIVE_INFINITY;
    const ny = j < options.length ? (b[j] as number) + dy : Number.NEGATIVE_INFINITY;
    if (hx > nx || (hx === nx && hy >= ny)) {
      if (hy > top) {
        top = hy;
        out.x[count] = hx;
        out.y[count] = hy;
        out.label[count++] = label[i] as number;
      }
      i++;
    } else {
      if (ny > top) {
        top = ny;
        out.x[count] = nx;
        out.y[count] = ny;
        out.label[count++] = options[j] as number;
      }
      j++;
    }
  }
  out.size = count;
}
