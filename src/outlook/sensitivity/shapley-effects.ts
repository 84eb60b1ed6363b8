/**
 * The variance of a function of independent inputs, shared out among them: each input's mean gain in variance explained,
 * over all orders in which the inputs could become known. Shares add up to 1, interactions split evenly.
 * Takes   a `UnitFunction`, and how to sample it. Gives: shares with standard errors, and whether every subset was counted;
 *         null where the function came out constant.
 * Source  [song-2016] §3: the Shapley value with E Var(f | all but S) as the worth of a set S, here by pick-freeze: half the
 *         squared difference between x and x with the inputs of S drawn anew. Above 12 inputs [goda-2021] Algorithm 1:
 *         one random order for each row.
 * Departs [song-2016] estimates the worths by a double loop, for dependent inputs too; independent ones need none. The
 *         variance is that of the same rows, so that the shares add up to 1 to rounding.
 * Cost    rows × 2^inputs evaluations up to 12 inputs; rows × (inputs + 1) above.
 */
import { type DrawKey, drawKey, uniform } from "../../ground/index.ts";
import type { Estimate } from "./explained-share.ts";
import { shapleyWeights, shareAlongOrder, shareOverSubsets, shuffled } from "./shapley-game.ts";
import { ratioOfMeans } from "./sobol-indices.ts";
import { checkSampling, finite, pointSource, type Sampling, type UnitFunction } from "./unit-function.ts";

export interface ShapleyEffects {
  readonly shares: readonly Estimate[];
  readonly exactness: "all subsets" | "random orders";
  readonly variance: number;
  readonly evaluations: number;
}

export const mostSubsetInputs = 12;

export function shapleyEffects(
  f: UnitFunction,
  sampling: Sampling,
  exactness: ShapleyEffects["exactness"] = sampling.inputs <= mostSubsetInputs ? "all subsets" : "random orders",
): ShapleyEffects | null {
  checkSampling(sampling);
  const { inputs, rows } = sampling;
  const fill = { x: pointSource("shapley.x", sampling), y: pointSource("shapley.y", sampling) };
  const [x, y] = [new Float64Array(inputs), new Float64Array(inputs)];
  const gains = Array.from({ length: inputs }, () => new Float64Array(rows));
  const whole = new Float64Array(rows);
  const share = exactness === "all subsets" ? overSubsets(f, inputs) : alongOrder(f, sampling);
  for (let row = 0; row < rows; row++) {
    fill.x(row, x);
    fill.y(row, y);
    const own = share(x, y, row);
    for (let i = 0; i < inputs; i++) {
      (gains[i] as Float64Array)[row] = own[i] as number;
      whole[row] = (whole[row] as number) + (own[i] as number);
    }
  }
  const variance = whole.reduce((sum, each) => sum + each, 0) / rows;
  if (!(variance > 0)) return null;
  return {
    shares: gains.map((gain) => ratioOfMeans(gain, whole)),
    exactness,
    variance,
    evaluations: rows * (exactness === "all subsets" ? 1 << inputs : inputs + 1),
  };
}

type RowShare = (x: Float64Array, y: Float64Array, row: number) => Float64Array;

/** Shapley values of the row's own game, whose worth of a set is half the squared change when the set is drawn anew. */
function overSubsets(f: UnitFunction, inputs: number): RowShare {
  const weights = shapleyWeights(inputs);
  return (x, y) => shareOverSubsets(drawnAnew(f, x, y), weights);
}

/** Inputs are drawn anew one after another, in the row's own order. */
function alongOrder(f: UnitFunction, { inputs, seed }: Sampling): RowShare {
  const keys = Array.from({ length: inputs }, (_, i) => drawKey(`shapley.order.${i}`));
  return (x, y, row) => {
    const order = shuffled(inputs, (i) => uniform(seed, row, keys[i] as DrawKey));
    const point = x.slice();
    return shareAlongOrder(finite(f(point.slice())), order, (i) => {
      point[i] = y[i] as number;
      return finite(f(point.slice()));
    });
  };
}

function drawnAnew(f: UnitFunction, x: Float64Array, y: Float64Array): (anew: number) => number {
  return (anew) => finite(f(x.map((value, i) => (anew & (1 << i) ? (y[i] as number) : value))));
}
