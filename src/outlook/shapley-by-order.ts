/**
 * Shapley values of a game that is itself an average over futures: each future adds the players in an order of its own,
 * and what each adds is averaged. Futures in pairs: the second of a pair takes the first's order backwards.
 * Takes: the number of players (31 at most) and of outputs, futures and a seed; the worths of a coalition in a future
 * (bit k: player k is in).
 * Gives: rows, which any number of workers can share out, and from them per player and output the mean of what it adds, and its standard error over pairs; the shares add up exactly to
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

/** Numbers a future leaves behind: the empty coalition's worths, the whole one's, then what each player added. */
export function rowWidth(players: number, outputs: number): number {
  return (players + 2) * outputs;
}

/** Rows of futures `first` … `first + count − 1`, end to end; rows of runs that follow each other may be laid end to end. */
export function shapleyRows(
  players: number,
  outputs: number,
  seed: number,
  first: number,
  count: number,
  worth: (future: number, coalition: number) => ArrayLike<number>,
): Float64Array {
  const width = rowWidth(players, outputs);
  const rows = new Float64Array(count * width);
  for (let k = 0; k < count; k++) {
    const future = first + k;
    const row = rows.subarray(k * width, (k + 1) * width);
    let coalition = 0;
    let before = Float64Array.from(worth(future, 0));
    row.set(before, 0);
    for (const player of orderOf(players, seed, future)) {
      coalition |= 1 << player;
      const after = Float64Array.from(worth(future, coalition));
      for (let j = 0; j < outputs; j++) row[(player + 2) * outputs + j] = (after[j] as number) - (before[j] as number);
      before = after;
    }
    row.set(before, outputs);
  }
  return rows;
}

/** Takes: rows from an even future on. */
export function shapleySplit(rows: Float64Array, players: number, outputs: number): ShapleySplit {
  const width = rowWidth(players, outputs);
  const column = (k: number): Float64Array =>
    Float64Array.from({ length: rows.length / width }, (_, row) => rows[row * width + k] as number);
  const outputsOf = (block: number): readonly number[] =>
    Array.from({ length: outputs }, (_, j) => meanOfPairs(column(block * outputs + j)).mean);
  return {
    shares: Array.from({ length: players }, (_, player) =>
      Array.from({ length: outputs }, (_, j) => meanOfPairs(column((player + 2) * outputs + j))),
    ),
    none: outputsOf(0),
    all: outputsOf(1),
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

/** Mean, and its standard error over pairs of futures that share an order. */
export function meanOfPairs(values: Float64Array): ShapleyShare {
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
