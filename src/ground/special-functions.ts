/**
 * Quantiles of the normal, gamma and beta distributions, and the functions under them.
 * Takes   chances in the open interval (0, 1); shapes above 0.
 * Gives   `normalQuantile` to about 1 part in 10^15; the others to about 1 part in 10^12.
 *         Where the true quantile lies below the smallest double, 0.
 * Source  [wichura-1988] PPND16; [abramowitz-stegun-1964] 6.1.41 for ln Γ, 6.5.29 and 6.5.31 for the gamma distribution,
 *         26.5.8 for the beta; [loader-2000] for the deviance; [wilson-hilferty-1931] as a first guess.
 * Departs quantiles are found by Newton on the logarithm of the tail, over ln x (gamma) or ln(x / (1 − x)) (beta): own,
 *         because both densities are log-concave in those scales, so by Prékopa the tails are too, and Newton on a
 *         concave function cannot cycle: after one step it closes in on the root from one side.
 * Throws  for a chance outside (0, 1) or a shape not above 0.
 * Cost    Newton: 3 to 6 steps as a rule, 100 at most; each sums a series of some √shape terms.
 */
import { misuse } from "./fault.ts";
import { exp, log, logistic } from "./portable-math.ts";

const halfLogTwoPi = 0.9189385332046728;
const mostSteps = 100;
const mostTerms = 100000;
const closeEnough = 1e-10;

function demandChance(p: number): void {
  if (!(p > 0 && p < 1)) throw misuse("p", "a chance above 0 and below 1", p);
}

function demandShape(name: string, shape: number): void {
  if (!(shape > 0 && shape < Infinity)) throw misuse(name, "a number above 0", shape);
}

export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  demandChance(p);
  const root = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = root <= 5 ? nearTail(root - 1.6) : farTail(root - 5);
  return q < 0 ? -z : z;
}

function nearTail(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function farTail(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}

/** ln Γ(x) for x above 0. */
export function logGamma(x: number): number {
  demandShape("x", x);
  if (x >= 10) return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingTail(x);
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + stirlingTail(shifted) - log(product);
}

/** What Stirling's formula leaves out, for x of 10 and more. */
function stirlingTail(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y / 156)))))) / x;
}

/** The regularised lower incomplete gamma function P(shape, x): the chance that a gamma variable is below x. */
export function gammaP(shape: number, x: number): number {
  demandShape("shape", shape);
  if (!(x > 0)) {
    if (x <= 0) return 0;
    throw misuse("x", "a number", x);
  }
  if (x === Infinity) return 1;
  const density = logGammaDensity(shape, x, log(x));
  if (x < shape + 1) return exp(density) * gammaSeries(shape, x);
  return 1 - exp(density) * gammaFraction(shape, x);
}

/** ln of x · density(x), with `t` = ln x, so that x may have underflowed. */
function logGammaDensity(shape: number, x: number, t: number): number {
  if (shape < 10) return shape * t - x - logGamma(shape);
  return 0.5 * log(shape) - halfLogTwoPi - stirlingTail(shape) - deviance(shape, x);
}

/** a ln(a / m) + m − a without cancellation. */
function deviance(a: number, m: number): number {
  const difference = a - m;
  if (!(difference < 0.1 * (a + m) && -difference < 0.1 * (a + m))) return a * log(a / m) - difference;
  const v = difference / (a + m);
  let sum = difference * v;
  let term = 2 * a * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < mostTerms; n++) {
    term *= x / (shape + n);
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** Lentz's evaluation of the continued fraction of the upper tail. */
function gammaFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < mostTerms; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / awayFromZero(a * d + b);
    c = awayFromZero(b + a / c);
    const factor = c * d;
    h *= factor;
    if (factor - 1 < 1e-16 && 1 - factor < 1e-16) break;
  }
  return h;
}

function awayFromZero(x: number): number {
  return x < 1e-300 && x > -1e-300 ? 1e-300 : x;
}

/** The x below which a gamma variable of this shape (scale 1) falls with chance p. */
export function gammaQuantile(shape: number, p: number): number {
  demandShape("shape", shape);
  demandChance(p);
  return p <= 0.5 ? gammaFromBelow(shape, p) : gammaFromAbove(shape, p);
}

/** P(a, x) ≤ x^a / Γ(a + 1), so this lies at or left of the quantile's logarithm. */
function gammaGuess(shape: number, p: number): number {
  const least = (log(p) + logGamma(shape + 1)) / shape;
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  if (cube <= 0) return least;
  const guess = log(shape * cube * cube * cube);
  return guess > least ? guess : least;
}

function gammaFromBelow(shape: number, p: number): number {
  const target = log(p);
  let t = gammaGuess(shape, p);
  for (let i = 0; i < mostSteps; i++) {
    const x = exp(t);
    const density = logGammaDensity(shape, x, t);
    const tail = x < shape + 1 ? density + log(gammaSeries(shape, x)) : log(1 - exp(density) * gammaFraction(shape, x));
    const step = (target - tail) * exp(tail - density);
    t += step;
    if (step < closeEnough && -step < closeEnough) break;
  }
  return exp(t);
}

function gammaFromAbove(shape: number, p: number): number {
  const target = log(1 - p);
  let t = gammaGuess(shape, p);
  for (let i = 0; i < mostSteps; i++) {
    const x = exp(t);
    const density = logGammaDensity(shape, x, t);
    const tail = x < shape + 1 ? log(1 - exp(density) * gammaSeries(shape, x)) : density + log(gammaFraction(shape, x));
    // The upper tail falls like exp(−e^t): a step to the right may overshoot far, so it is held to one unit.
    const newton = (tail - target) * exp(tail - density);
    const step = newton > 1 ? 1 : newton;
    t += step;
    if (step < closeEnough && -step < closeEnough) break;
  }
  return exp(t);
}

/** The x below which a beta variable falls with chance p. */
export function betaQuantile(a: number, b: number, p: number): number {
  demandShape("a", a);
  demandShape("b", b);
  demandChance(p);
  if (p <= 0.5) return logistic(betaLogOdds(a, b, p));
  return logistic(-betaLogOdds(b, a, 1 - p));
}

/** The regularised incomplete beta function: the chance that a beta variable lies below x, for x in [0, 1]. */
export function betaP(a: number, b: number, x: number): number {
  demandShape("a", a);
  demandShape("b", b);
  if (!(x >= 0 && x <= 1)) throw misuse("x", "a number from 0 to 1", x);
  if (x === 0 || x === 1) return x;
  const density = a * log(x) + b * log(1 - x) - logGamma(a) - logGamma(b) + logGamma(a + b);
  return x <= (a + 1) / (a + b + 2)
    ? (exp(density) * betaFraction(a, b, x)) / a
    : 1 - (exp(density) * betaFraction(b, a, 1 - x)) / b;
}

/** The p-quantile of Student's t with so many degrees of freedom, through the beta distribution of ν ⁄ (ν + t²). */
export function studentQuantile(freedom: number, p: number): number {
  if (p === 0.5) return 0;
  const x = betaQuantile(freedom / 2, 0.5, 2 * (p < 0.5 ? p : 1 - p));
  const size = Math.sqrt(freedom * (1 / x - 1));
  return p < 0.5 ? -size : size;
}

/** The log-odds of the p-quantile, for p of at most one half. */
function betaLogOdds(a: number, b: number, p: number): number {
  const target = log(p);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  // I(x) ≤ (x / (1 − x))^a / (a B), so the first of the two lies at or left of the root.
  const least = (target + log(a) + logBeta) / a;
  const guess = log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  let t = guess > least ? guess : least;
  for (let i = 0; i < mostSteps; i++) {
    const x = logistic(t);
    const y = logistic(-t);
    const density = a * (t < -36 ? t : log(x)) + b * (t > 36 ? -t : log(y)) - logBeta;
    const tail =
      x <= (a + 1) / (a + b + 2)
        ? density + log(betaFraction(a, b, x) / a)
        : log(1 - (exp(density) * betaFraction(b, a, y)) / b);
    const step = (target - tail) * exp(tail - density);
    t += step;
    if (step < closeEnough && -step < closeEnough) break;
  }
  return t;
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    h *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = c * d;
    h *= factor;
    if (factor - 1 < 1e-16 && 1 - factor < 1e-16) break;
  }
  return h;
}
