/**
 * Shares of a variance from the rows of a design, with intervals.
 * Takes   rows as `group-design.ts` gives them. Gives: first- and total-order indices, or Shapley effects, each with its 90 %
 *         interval, and the variance; null where the figure is the same throughout.
 * Source  [saltelli-2010] Table 2 (b) for the first order, which is exactly 0 for what changes nothing, and [jansen-1999] for
 *         the total; Shapley effects as ratios of means [song-2016], [goda-2021]; intervals by the percentiles
 *         of a bootstrap over rows [efron-1979].
 * Departs shares are left as they come out, below 0 too. Replicates without variance say nothing and are passed over.
 * Cost    replicates × rows × groups.
 */
import type { Interval } from "../../contract.ts";
import { drawKey, mean, quantileOfSorted, uniform } from "../../ground/index.ts";
import type { DesignKind } from "./group-design.ts";

export const replicates = 1000;

export interface DesignEstimates {
  readonly variance: number;
  readonly first: readonly Interval[] | null;
  readonly total: readonly Interval[] | null;
  readonly shapley: readonly Interval[] | null;
}

export function designEstimates(
  kind: DesignKind,
  groups: number,
  seed: number,
  rows: Float64Array,
): DesignEstimates | null {
  const sobol = kind === "sobol";
  const sharesOf = sobol ? sobolShares(rows, groups) : shapleyShares(rows, groups);
  if (sharesOf === null) return null;
  const width = sobol ? groups + 2 : groups + 1;
  const found = intervalsOf(rows.length / width, seed, sharesOf);
  const { variance } = sharesOf(everyRow(rows.length / width));
  if (!sobol) return { variance, first: null, total: null, shapley: found };
  return { variance, first: found.slice(0, groups), total: found.slice(groups), shapley: null };
}

/** The shares of rows counted so often each, and the variance. Null where the figure is the same throughout. */
type SharesOf = (times: ArrayLike<number>) => { readonly shares: Float64Array; readonly variance: number };

function sobolShares(rows: Float64Array, groups: number): SharesOf | null {
  const width = groups + 2;
  const count = rows.length / width;
  const middle = mean(Float64Array.from({ length: 2 * count }, (_, k) => rows[(k >> 1) * width + (k & 1)] as number));
  const value = (row: number, k: number): number => (rows[row * width + k] as number) - middle;
  const sharesOf: SharesOf = (times) => {
    const explained = new Float64Array(2 * groups);
    let [sum, squares, total] = [0, 0, 0];
    for (let row = 0; row < count; row++) {
      const often = times[row] as number;
      if (often === 0) continue;
      const [a, b] = [value(row, 0), value(row, 1)];
      total += often;
      sum += (often * (a + b)) / 2;
      squares += (often * (a * a + b * b)) / 2;
      for (let k = 0; k < groups; k++) {
        const mixed = value(row, k + 2);
        explained[k] = (explained[k] as number) + often * b * (mixed - a);
        explained[groups + k] = (explained[groups + k] as number) + (often * (a - mixed) * (a - mixed)) / 2;
      }
    }
    const variance = squares / total - (sum / total) * (sum / total);
    return { shares: explained.map((each) => each / total / variance), variance };
  };
  return sharesOf(everyRow(count)).variance > 0 ? sharesOf : null;
}

function shapleyShares(rows: Float64Array, groups: number): SharesOf | null {
  const width = groups + 1;
  const count = rows.length / width;
  const sharesOf: SharesOf = (times) => {
    const own = new Float64Array(groups);
    let [whole, total] = [0, 0];
    for (let row = 0; row < count; row++) {
      const often = times[row] as number;
      total += often;
      for (let k = 0; k < groups; k++) {
        const part = often * (rows[row * width + 1 + k] as number);
        own[k] = (own[k] as number) + part;
        whole += part;
      }
    }
    return { shares: own.map((each) => each / whole), variance: whole / total };
  };
  return sharesOf(everyRow(count)).variance > 0 ? sharesOf : null;
}

function everyRow(count: number): Uint32Array {
  return new Uint32Array(count).fill(1);
}

/** Rows are drawn with replacement. */
function intervalsOf(count: number, seed: number, sharesOf: SharesOf): readonly Interval[] {
  const key = drawKey("variance.bootstrap");
  const { shares } = sharesOf(everyRow(count));
  const drawn = Array.from(shares, (): number[] => []);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const times = new Uint32Array(count);
    for (let row = 0; row < count; row++) {
      const taken = Math.floor(uniform(seed, replicate * count + row, key) * count);
      times[taken] = (times[taken] as number) + 1;
    }
    const again = sharesOf(times);
    if (again.variance > 0) again.shares.forEach((share, k) => void drawn[k]?.push(share));
  }
  return Array.from(shares, (value, k) => {
    const sorted = Float64Array.from(drawn[k] ?? []).sort();
    if (sorted.length === 0) return { value, low: value, high: value };
    return { value, low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) };
  });
}
