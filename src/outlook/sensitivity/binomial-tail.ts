/**
 * The chance of at least `successes` in `trials`, each with chance `p`.
 * Source  own: the probabilities summed away from the mode, each from the last by the ratio of neighbours, the first from
 *         `logGamma`.
 * Throws  where the counts are not whole numbers, or p is no chance.
 * Cost    the terms that matter: a few √trials.
 */
import { exp, log, logGamma, misuse } from "../../ground/index.ts";

export function binomialTail(trials: number, successes: number, p: number): number {
  if (!Number.isInteger(trials) || trials < 0) throw misuse("trials", "a whole number from 0", trials);
  if (!Number.isInteger(successes)) throw misuse("successes", "a whole number", successes);
  if (!(p >= 0 && p <= 1)) throw misuse("p", "a chance from 0 to 1", p);
  if (successes <= 0) return 1;
  if (successes > trials || p === 0) return 0;
  if (p === 1) return 1;
  if (successes > trials * p) return Math.min(1, upwards(trials, successes, p));
  // Failures: at most trials − successes of them, which is 1 less the chance of more.
  return Math.max(0, 1 - upwards(trials, trials - successes + 1, 1 - p));
}

/** From `from`, at or above the mode, on. */
function upwards(trials: number, from: number, p: number): number {
  let term = exp(
    logGamma(trials + 1) -
      logGamma(from + 1) -
      logGamma(trials - from + 1) +
      from * log(p) +
      (trials - from) * log(1 - p),
  );
  let sum = term;
  for (let k = from; k < trials && term > sum * 1e-17; k++) {
    term *= ((trials - k) / (k + 1)) * (p / (1 - p));
    sum += term;
  }
  return sum;
}
