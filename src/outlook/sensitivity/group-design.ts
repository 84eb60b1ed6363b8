/**
 * The variance of a figure of which groups of inputs can be drawn anew, one row after another, so that rows can be shared out.
 * Takes   a function of a row and a set of groups (bit k: group k is drawn anew from the row's second sample).
 * Gives   rows: for Sobol's indices the figure with nothing anew, all anew, and each group alone anew; for Shapley effects the
 *         figure with nothing anew and each group's share of half the squared change when all is drawn anew.
 * Source  [saltelli-2010] Table 2, radial from A; [song-2016] §3 and [goda-2021] Algorithm 1 for groups.
 * Cost    for each row: groups + 2 evaluations; 2^groups over all subsets, groups + 1 along a random order.
 */
import { type DrawKey, drawKey, misuse, uniform } from "../../ground/index.ts";
import { shapleyWeights, shareAlongOrder, shareOverSubsets, shuffled } from "./shapley-game.ts";
import { finite } from "./unit-function.ts";

export type GroupFunction = (row: number, anew: number) => number;

export type DesignKind = "sobol" | "shapley over all subsets" | "shapley over random orders";

/** More would not fit the bits of a set. */
export const mostGroups = 30;

export function designWidth(kind: DesignKind, groups: number): number {
  return kind === "sobol" ? groups + 2 : groups + 1;
}

export function solvesPerRow(kind: DesignKind, groups: number): number {
  if (kind === "sobol") return groups + 2;
  return kind === "shapley over all subsets" ? 1 << groups : groups + 1;
}

/** Rows `first` … `first + count − 1`, end to end. `seed` keys the random orders alone. */
export function designRows(
  kind: DesignKind,
  f: GroupFunction,
  groups: number,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  if (!Number.isInteger(groups) || groups < 1 || groups > mostGroups)
    throw misuse("groups", `a whole number from 1 to ${mostGroups}`, groups);
  const width = designWidth(kind, groups);
  const rows = new Float64Array(count * width);
  const rowOf = rowMaker(kind, groups, seed);
  for (let k = 0; k < count; k++)
    rows.set(
      rowOf((anew) => finite(f(first + k, anew)), first + k),
      k * width,
    );
  return rows;
}

type RowMaker = (at: (anew: number) => number, row: number) => ArrayLike<number>;

function rowMaker(kind: DesignKind, groups: number, seed: number): RowMaker {
  const all = (1 << groups) - 1;
  const alone = Array.from({ length: groups }, (_, k) => 1 << k);
  if (kind === "sobol") return (at) => [0, all, ...alone].map(at);
  if (kind === "shapley over all subsets") {
    const weights = shapleyWeights(groups);
    return (at) => {
      const start = at(0);
      return [start, ...shareOverSubsets((anew) => (anew === 0 ? start : at(anew)), weights)];
    };
  }
  const keys = alone.map((_, k) => drawKey(`variance.order.${k}`));
  return (at, row) => {
    const start = at(0);
    let anew = 0;
    const order = shuffled(groups, (k) => uniform(seed, row, keys[k] as DrawKey));
    const own = shareAlongOrder(start, order, (k) => {
      anew |= 1 << k;
      return at(anew);
    });
    return [start, ...own];
  };
}
