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

const mostTerms = 200;

/** Room for one row and for the weights, kept between calls: nothing of it outlives one. */
const now = new Float64Array(mostLevels);
const weights = new Float64Array(mostTerms);

export function birthDeathMonth(levels: number, gained: number, lost: number, out: Float64Array, offset: number): void {
  if (levels > mostLevels) throw misuse("levels", `at most ${mostLevels}`, levels);
  const scale = Math.max(1, (gained + lost) / mostEventsAMonth);
  const q = (gained + lost) / scale;
  const up = q === 0 ? 0 : gained / scale / q;
  const down = q === 0 ? 0 : lost / scale / q;
  // The weights are the same for every row.
  let terms = 1;
  weights[0] = exp(-q);
  let left = 1 - (weights[0] as number);
  for (; terms < mostTerms && left > 1e-13; terms++) {
    const weight = ((weights[terms - 1] as number) * q) / terms;
    weights[terms] = weight;
    left -= weight;
  }
  const last = levels - 1;
  for (let from = 0; from < levels; from++) {
    const row = offset + from * levels;
    now.fill(0, 0, levels);
    now[from] = 1;
    for (let to = 0; to < levels; to++) out[row + to] = (weights[0] as number) * (now[to] as number);
    for (let k = 1; k < terms; k++) {
      const weight = weights[k] as number;
      // What the level below had, before it was written over.
      let below = now[0] as number;
      for (let to = 0; to < levels; to++) {
        const here = now[to] as number;
        const lost = down * (to === last ? 0 : (now[to + 1] as number));
        let mass: number;
        if (last === 0) mass = up * here + down * here;
        else if (to === 0) mass = down * here + lost;
        else if (to === last) mass = up * below + up * here;
        else mass = up * below + lost;
        below = here;
        now[to] = mass;
        out[row + to] = (out[row + to] as number) + weight * mass;
      }
    }
    let total = 0;
    for (let to = 0; to < levels; to++) total += out[row + to] as number;
    for (let to = 0; to < levels; to++) out[row + to] = (out[row + to] as number) / total;
  }
}
