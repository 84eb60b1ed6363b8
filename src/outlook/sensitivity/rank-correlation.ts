/**
 * Whether two lists of numbers rise together: Pearson's correlation of their ranks.
 * Takes   lists of the same length; finite numbers; ties share the average of their ranks.
 * Gives   −1 to 1, or null where one list is constant or there are fewer than two rows: then there is nothing to say.
 *         `correlationInterval`: by Fisher's z with the variance (1 + r²/2) / (n − 3), for a normal deviate such as 1.645.
 * Source  [spearman-1904]; the interval [bonett-wright-2000] eq. 3.
 * Departs with three rows or fewer the interval is all of −1 … 1; r is held to within 1e-12 of ±1, where z has no value.
 * Cost    n log n for the ranks.
 */
import { exp, log, misuse } from "../../ground/index.ts";

export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = values[order[from] as number] as number;
    for (to = from + 1; to < order.length && values[order[to] as number] === value; ) to++;
    for (let k = from; k < to; k++) ranks[order[k] as number] = (from + to + 1) / 2;
  }
  return ranks;
}

/** Indices from the least value to the greatest; equal values in their own order. */
export function orderOf(values: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: values.length }, (_, k) => k).sort(
    (p, q) => (values[p] as number) - (values[q] as number) || p - q,
  );
}

export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  if (x.length !== y.length) throw misuse("lists", "the same length", [x.length, y.length]);
  return correlation(averageRanks(x), averageRanks(y));
}

/** Pearson's. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [xMean, yMean] = [average(x), average(y)];
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let k = 0; k < x.length; k++) {
    const [dx, dy] = [(x[k] as number) - xMean, (y[k] as number) - yMean];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return values.length === 0 ? 0 : sum / values.length;
}

export function correlationInterval(r: number, n: number, deviate: number): readonly [low: number, high: number] {
  if (n <= 3) return [-1, 1];
  const held = Math.max(-1 + 1e-12, Math.min(1 - 1e-12, r));
  const z = log((1 + held) / (1 - held)) / 2;
  const reach = deviate * Math.sqrt((1 + (held * held) / 2) / (n - 3));
  return [hyperbolicTangent(z - reach), hyperbolicTangent(z + reach)];
}

function hyperbolicTangent(z: number): number {
  return 1 - 2 / (exp(2 * z) + 1);
}
