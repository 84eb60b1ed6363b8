/**
 * Shapley values of a game that is itself an average over futures: each future adds the players in an order of its own,
 * and what each adds is averaged. Futures in pairs: the second of a pair takes the first's order backwards.
 * Takes: the number of players, futures and a seed; the worths of a coalition in a future (bit k: player k is in).
 * Gives: per player and output the mean of what it adds, and its standard error over pairs; the shares add up exactly to
 * the whole coalition's worth less the empty one's.
 * Source: [shapley-1953]; sampling by orders [castro-2009], antithetic pairs [mitchell-2022].
 * Cost: futures × (players + 1) evaluations.
 */
import { drawKey, uniform } from "../ground/index.ts";

export interface ShapleyShare {
  readonly mean: number;
  readonly standardError: number;
}

export interface ShapleySplit {
  /** `shares[player][output]`. */
  readonly shares: readonly (readonly ShapleyShare[])[];
  /** Means of the empty and of the whole coalition, per output. */
  readonly none: readonly number[];
  readonly all: readonly number[];
}

export function shapleyByOrder(
  players: number,
  outputs: number,
  futures: number,
  seed: number,
  worth: (future: number, coalition: number) => ArrayLike<number>,
): ShapleySplit {
  const added = Array.from({ length: players * outputs }, () => new Float64Array(futures));
  const none = new Float64Array(outputs);
  const all = new Float64Array(outputs);
  for (let future = 0; future < futures; future++) {
    let coalition = 0;
    let before = Float64Array.from(worth(future, 0));
    for (let j = 0; j < outputs; j++) none[j] = (none[j] as number) + (before[j] as number) / futures;
    for (const player of orderOf(players, seed, future)) {
      coalition |= 1 << player;
      const after = Float64Array.from(worth(future, coalition));
      for (let j = 0; j < outputs; j++)
        (added[player * outputs + j] as Float64Array)[future] = (after[j] as number) - (before[j] as number);
      before = after;
    }
    for (let j = 0; j < outputs; j++) all[j] = (all[j] as number) + (before[j] as number) / futures;
  }
  return {
    shares: Array.from({ length: players }, (_, player) =>
      Array.from({ length: outputs }, (_, j) => meanOfPairs(added[player * outputs + j] as Float64Array)),
    ),
    none: [...none],
    all: [...all],
  };
}

/** Players in the order of their chances; odd futures take their even neighbour's order backwards. */
function orderOf(players: number, seed: number, future: number): readonly number[] {
  const pair = Math.floor(future / 2);
  const chances = Array.from({ length: players }, (_, player) => uniform(seed, pair, drawKey(`order.${player}`)));
  const order = chances
    .map((_, player) => player)
    .sort((p, q) => (chances[p] as number) - (chances[q] as number) || p - q);
  return future % 2 === 0 ? order : order.reverse();
}

function meanOfPairs(values: Float64Array): ShapleyShare {
  const pairs = Math.ceil(values.length / 2);
  let sum = 0;
  for (const value of values) sum += value;
  const mean = values.length === 0 ? 0 : sum / values.length;
  let squares = 0;
  for (let k = 0; k < pairs; k++) {
    const first = values[2 * k] as number;
    const middle = (first + (values[2 * k + 1] ?? first)) / 2;
    squares += (middle - mean) * (middle - mean);
  }
  return { mean, standardError: pairs < 2 ? 0 : Math.sqrt(squares / (pairs - 1) / pairs) };
}
