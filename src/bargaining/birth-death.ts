/**
 * A front over a month: the transition matrix of a birth–death chain with constant rates.
 * Takes: the number of levels, levels gained and lost a month. Gives: row-major levels × levels, rows sum to 1.
 * Source: own: uniformisation, P = Σ_k Poisson(k; q) U^k with q the total rate and U the jump chain; at the ends a jump
 * beyond stays put.
 * Departs: the sum ends where the Poisson terms left are below 1e-13; each row is then scaled to sum to 1. Rates above
 * 40 a month are taken as 40: within the month all is decided either way.
 * Cost: levels² × about q + 10 √q + 10.
 */
import { exp, misuse } from "../ground/index.ts";

const mostEventsAMonth = 40;
const mostLevels = 64;

/** Room for one row and the next, kept between calls: nothing of it outlives one. */
const rooms: readonly [Float64Array, Float64Array] = [new Float64Array(mostLevels), new Float64Array(mostLevels)];

export function birthDeathMonth(levels: number, gained: number, lost: number, out: Float64Array, offset: number): void {
  if (levels > mostLevels) throw misuse("levels", `at most ${mostLevels}`, levels);
  const scale = Math.max(1, (gained + lost) / mostEventsAMonth);
  const q = (gained + lost) / scale;
  const up = q === 0 ? 0 : gained / scale / q;
  const down = q === 0 ? 0 : lost / scale / q;
  const none = exp(-q);
  for (let from = 0; from < levels; from++) {
    const row = offset + from * levels;
    let [now, next] = rooms;
    now.fill(0);
    now[from] = 1;
    let weight = none;
    let left = 1 - weight;
    for (let to = 0; to < levels; to++) out[row + to] = weight * (now[to] as number);
    for (let k = 1; k < 200 && left > 1e-13; k++) {
      next.fill(0, 0, levels);
      for (let to = 0; to < levels; to++) {
        const mass = now[to] as number;
        const higher = to + 1 < levels ? to + 1 : to;
        const lower = to > 0 ? to - 1 : to;
        next[higher] = (next[higher] as number) + up * mass;
        next[lower] = (next[lower] as number) + down * mass;
      }
      const filled = next;
      next = now;
      now = filled;
      weight = (weight * q) / k;
      left -= weight;
      for (let to = 0; to < levels; to++) out[row + to] = (out[row + to] as number) + weight * (now[to] as number);
    }
    let total = 0;
    for (let to = 0; to < levels; to++) total += out[row + to] as number;
    for (let to = 0; to < levels; to++) out[row + to] = (out[row + to] as number) / total;
  }
}
