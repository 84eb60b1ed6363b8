/**
 * An uncertain number and what can be asked of it.
 * Takes   a `Distribution`; a chance `u` in (0, 1).
 * Gives   the quantile at `u`, which rises with `u`, so that one uniform draw gives one draw of the number; mean, median
 *         and the 90 % interval. No NaN for parameters in their ranges.
 * Source  `pert`: [malcolm-1959] with shapes 1 + 4 (mode − low) / (high − low) and its mirror. Mean of a logit-normal: own
 *         sum of the logistic over equally spaced normal deviates, which for such a smooth function is exact to rounding.
 * Throws  for a `u` outside (0, 1) (a point and listed values excepted: they ask nothing of special functions).
 * Cost    constant; `pert`, `beta` and `gamma` solve for the quantile, see special-functions.
 */
import { misuse } from "./fault.ts";
import { exp, logistic } from "./portable-math.ts";
import { betaQuantile, gammaQuantile, normalQuantile } from "./special-functions.ts";

export type Distribution =
  | { readonly kind: "point"; readonly value: number }
  /** The log-odds are normal. */
  | { readonly kind: "logitNormal"; readonly mu: number; readonly sigma: number }
  /** The logarithm is normal. */
  | { readonly kind: "logNormal"; readonly mu: number; readonly sigma: number }
  | { readonly kind: "normal"; readonly mu: number; readonly sigma: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "pert"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "beta"; readonly a: number; readonly b: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly rate: number }
  /** Equally likely values, ascending. */
  | { readonly kind: "samples"; readonly values: readonly number[] };

export function point(value: number): Distribution {
  return { kind: "point", value };
}

export function isPoint(distribution: Distribution): boolean {
  return distribution.kind === "point";
}

export function quantile(distribution: Distribution, u: number): number {
  if (!(u > 0 && u < 1)) throw misuse("u", "a chance above 0 and below 1", u);
  switch (distribution.kind) {
    case "point":
      return distribution.value;
    case "logitNormal":
      return logistic(distribution.mu + distribution.sigma * normalQuantile(u));
    case "logNormal":
      return exp(distribution.mu + distribution.sigma * normalQuantile(u));
    case "normal":
      return distribution.mu + distribution.sigma * normalQuantile(u);
    case "uniform":
      return between(distribution.low, distribution.high, u);
    case "pert":
      return pertQuantile(distribution.low, distribution.mode, distribution.high, u);
    case "beta":
      return betaQuantile(distribution.a, distribution.b, u);
    case "gamma":
      return gammaQuantile(distribution.shape, u) / distribution.rate;
    case "samples":
      return sampleAt(distribution.values, u);
  }
}

function between(low: number, high: number, share: number): number {
  const value = low + (high - low) * share;
  return value > high ? high : value;
}

function pertQuantile(low: number, mode: number, high: number, u: number): number {
  if (low === high) return low;
  const a = 1 + (4 * (mode - low)) / (high - low);
  const b = 1 + (4 * (high - mode)) / (high - low);
  return between(low, high, betaQuantile(a, b, u));
}

function sampleAt(values: readonly number[], u: number): number {
  const value = values[Math.floor(u * values.length)];
  if (value === undefined) throw misuse("samples", "at least one value", values);
  return value;
}

export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case "point":
      return distribution.value;
    case "logitNormal":
      return logitNormalMean(distribution.mu, distribution.sigma);
    case "logNormal":
      return exp(distribution.mu + (distribution.sigma * distribution.sigma) / 2);
    case "normal":
      return distribution.mu;
    case "uniform":
      return distribution.low / 2 + distribution.high / 2;
    case "pert":
      return (distribution.low + 4 * distribution.mode + distribution.high) / 6;
    case "beta":
      return distribution.a / (distribution.a + distribution.b);
    case "gamma":
      return distribution.shape / distribution.rate;
    case "samples":
      return sampleMean(distribution.values);
  }
}

function logitNormalMean(mu: number, sigma: number): number {
  const steps = 16;
  let weights = 1;
  let sum = logistic(mu);
  for (let i = 1; i <= 9 * steps; i++) {
    const z = i / steps;
    const weight = exp(-(z * z) / 2);
    weights += 2 * weight;
    sum += weight * (logistic(mu + sigma * z) + logistic(mu - sigma * z));
  }
  return sum / weights;
}

function sampleMean(values: readonly number[]): number {
  if (values.length === 0) throw misuse("samples", "at least one value", values);
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

export function medianOf(distribution: Distribution): number {
  return quantile(distribution, 0.5);
}

/** The 5th and the 95th percentile. */
export function interval90(distribution: Distribution): readonly [low: number, high: number] {
  return [quantile(distribution, 0.05), quantile(distribution, 0.95)];
}
