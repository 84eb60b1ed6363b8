/**
 * The exponential, the natural logarithm and the logistic pair, the same to the last bit on every engine.
 * Takes   any double.
 * Gives   within 1 ulp of the true value (`logit` and `logistic`: a few); the specials of `Math.exp` and `Math.log`.
 * Source  [sun-fdlibm-1993] e_exp.c and e_log.c: argument reduction by ln 2 in two parts, a Remez rational for the rest.
 * Departs powers of two are multiplied in from a table, where fdlibm edits exponent bits: exact either way, and no store
 *         to memory stands between two operations.
 * Cost    constant, no allocation. `Math.exp` and its like differ between engines and are not used.
 */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = 1 / (ln2High + ln2Low);

/** 2^k stands at k + 1024, for k from −1024 to 1023. */
const powersOfTwo = buildPowersOfTwo();

const scratch = new Float64Array(1);
const scratchWords = new Int32Array(scratch.buffer);
const highWord = highWordIndex();

function buildPowersOfTwo(): Float64Array {
  const powers = new Float64Array(2048);
  powers[1024] = 1;
  for (let k = 1; k <= 1023; k++) powers[1024 + k] = (powers[1023 + k] as number) * 2;
  for (let k = 1; k <= 1024; k++) powers[1024 - k] = (powers[1025 - k] as number) / 2;
  return powers;
}

function highWordIndex(): 0 | 1 {
  scratch[0] = 1;
  return scratchWords[0] === 0 ? 1 : 0;
}

export function exp(x: number): number {
  if (!(x > -745.1332191019412)) return Number.isNaN(x) ? x : 0;
  if (x > 709.782712893384) return Infinity;
  const k = (x * inverseLn2 + (x < 0 ? -0.5 : 0.5)) | 0;
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const rr = r * r;
  // r·coth(r/2) − 2 as a polynomial in r².
  const c =
    r -
    rr *
      (0.16666666666666602 +
        rr *
          (-0.0027777777777015593 +
            rr * (0.00006613756321437934 + rr * (-0.0000016533902205465252 + rr * 4.1381367970572385e-8))));
  const y = 1 + ((r * c) / (2 - c) - low + high);
  if (k > 1023) return y * 2 * (powersOfTwo[2047] as number);
  // Below the normal range the first product is exact and the second rounds once.
  if (k < -1021) return y * (powersOfTwo[k + 2024] as number) * (powersOfTwo[24] as number);
  return y * (powersOfTwo[k + 1024] as number);
}

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    scaled = x * 18014398509481984;
  }
  scratch[0] = scaled;
  // Rounds the exponent so that what is left lies between √½ and √2.
  const exponent = (((scratchWords[highWord] as number) + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 0x3ff;
  const f = scaled * (powersOfTwo[1024 - exponent] as number) - 1;
  k += exponent;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return s * (half + (even + odd)) + k * ln2Low - half + f + k * ln2High;
}

/** 1 / (1 + e^−x): from log-odds to a chance; never NaN for a number, 0 and 1 only where the double has nothing nearer. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** ln(p / (1 − p)): from a chance to log-odds; −Infinity at 0, Infinity at 1. */
export function logit(p: number): number {
  if (p === 1) return Infinity;
  return log(p / (1 - p));
}
