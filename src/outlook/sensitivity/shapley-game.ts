/**
 * One row's game: the worth of a set of players is half the squared change of the figure when their inputs are drawn anew.
 * Takes   the figure by the set drawn anew (bit k: player k). Gives: each player's share of the whole set's worth.
 * Source  [song-2016] §3 with the worth by pick-freeze; [goda-2021] Algorithm 1 for one order.
 */

/** Shapley values, exactly; `weights` are those of `shapleyWeights`. */
export function shareOverSubsets(at: (anew: number) => number, weights: Float64Array): Float64Array {
  const players = weights.length;
  const size = 1 << players;
  const worth = new Float64Array(size);
  const start = at(0);
  for (let set = 1; set < size; set++) {
    const step = at(set) - start;
    worth[set] = (step * step) / 2;
  }
  const own = new Float64Array(players);
  for (let set = 0; set < size; set++) {
    const weight = weights[bitsIn(set)] as number;
    for (let i = 0; i < players; i++)
      if ((set & (1 << i)) === 0)
        own[i] = (own[i] as number) + weight * ((worth[set | (1 << i)] as number) - (worth[set] as number));
  }
  return own;
}

/** What each adds when the players are drawn anew one after another; `after` gives the figure once this one is, too. */
export function shareAlongOrder(start: number, order: Int32Array, after: (player: number) => number): Float64Array {
  const own = new Float64Array(order.length);
  let before = start;
  for (const player of order) {
    const now = after(player);
    own[player] = (before - now) * (start - (before + now) / 2);
    before = now;
  }
  return own;
}

/** s! (n − s − 1)! / n!, by the number s of those before. */
export function shapleyWeights(players: number): Float64Array {
  const weights = new Float64Array(players);
  weights[0] = 1 / players;
  for (let s = 1; s < players; s++) weights[s] = ((weights[s - 1] as number) * s) / (players - s);
  return weights;
}

export function shuffled(count: number, chance: (i: number) => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(chance(i) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
