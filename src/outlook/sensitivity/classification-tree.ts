/**
 * A small tree of yes-or-no questions that parts cases of interest from the others: the second opinion on a box.
 * Takes   cases; a depth; the least share of all cases that a leaf holds. Gives: the tree; a node without a question is a
 *         leaf. Each question is "at most this value?", halfway between two cases.
 * Source  [breiman-1984] ch. 2 and 4: the split that lowers the Gini impurity most.
 * Departs no pruning: the depth is held small instead, and a split must lower the impurity by a hundredth of the root's.
 * Cost    inputs × cases × log cases to sort, then inputs × cases for each level.
 */
import { misuse } from "../../ground/index.ts";
import type { Cases } from "./box.ts";
import { orderOf } from "./rank-correlation.ts";

export interface TreeNode {
  readonly cases: number;
  readonly interest: number;
  readonly split: {
    readonly input: number;
    readonly atMost: number;
    readonly yes: TreeNode;
    readonly no: TreeNode;
  } | null;
}

export interface TreeOptions {
  readonly depth?: number;
  readonly leastShare?: number;
}

const leastGainShare = 0.01;

export function classificationTree(cases: Cases, { depth = 3, leastShare = 0.05 }: TreeOptions = {}): TreeNode {
  if (!Number.isInteger(depth) || depth < 0) throw misuse("depth", "a whole number from 0", depth);
  const { columns, interest } = cases;
  const least = Math.max(1, Math.ceil(leastShare * interest.length));
  const root = impurity(
    interest.length,
    interest.reduce((sum, each) => sum + each, 0),
  );
  const grow = (orders: readonly Uint32Array[], rows: Uint32Array, left: number): TreeNode => {
    const held = rows.length;
    const wanted = rows.reduce((sum, row) => sum + (interest[row] as number), 0);
    const leaf: TreeNode = { cases: held, interest: wanted, split: null };
    if (left === 0 || wanted === 0 || wanted === held) return leaf;
    const best = bestSplit(cases, orders, { cases: held, wanted, least });
    if (best === null || best.gain < leastGainShare * root) return leaf;
    const values = columns[best.input] as Float64Array;
    const isYes = (row: number): boolean => (values[row] as number) <= best.atMost;
    const part = (keep: (row: number) => boolean): TreeNode =>
      grow(
        orders.map((order) => order.filter(keep)),
        rows.filter(keep),
        left - 1,
      );
    const { input, atMost } = best;
    return { ...leaf, split: { input, atMost, yes: part(isYes), no: part((row) => !isYes(row)) } };
  };
  return grow(
    columns.map(orderOf),
    Uint32Array.from(interest, (_, row) => row),
    depth,
  );
}

/** Gini's, times the cases. */
function impurity(cases: number, wanted: number): number {
  return cases === 0 ? 0 : (2 * wanted * (cases - wanted)) / cases;
}

function bestSplit(
  { columns, interest }: Cases,
  orders: readonly Uint32Array[],
  { cases, wanted, least }: { readonly cases: number; readonly wanted: number; readonly least: number },
): { readonly input: number; readonly atMost: number; readonly gain: number } | null {
  const before = impurity(cases, wanted);
  let best: { readonly input: number; readonly atMost: number; readonly gain: number } | null = null;
  orders.forEach((order, input) => {
    const values = columns[input] as Float64Array;
    let below = 0;
    for (let k = 1; k < order.length; k++) {
      below += interest[order[k - 1] as number] as number;
      const [value, next] = [values[order[k - 1] as number] as number, values[order[k] as number] as number];
      if (value === next || k < least || cases - k < least) continue;
      const gain = before - impurity(k, below) - impurity(cases - k, wanted - below);
      if (best === null || gain > best.gain) best = { input, atMost: value + (next - value) / 2, gain };
    }
  });
  return best;
}

/** The leaf a case falls into. */
export function leafOf(tree: TreeNode, valueAt: (input: number) => number): TreeNode {
  let node = tree;
  while (node.split !== null) node = valueAt(node.split.input) <= node.split.atMost ? node.split.yes : node.split.no;
  return node;
}
