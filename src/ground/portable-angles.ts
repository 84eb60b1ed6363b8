/**
 * Sine and cosine, the same to the last bit on every engine.
 * Takes   radians, of at most 100 in size.
 * Gives   within 1 ulp of the true value for |x| ≤ π ⁄ 4; beyond, an error of at most 3e-16.
 * Source  [sun-fdlibm-1993] k_sin.c and k_cos.c, with the two-part reduction by π ⁄ 2 of e_rem_pio2.c.
 * Departs no long reduction: angles on a globe need none, and larger arguments are refused.
 * Throws  for an argument that is no number of at most 100 in size.
 * Cost    constant, no allocation.
 */
import { misuse } from "./fault.ts";

const largest = 100;
const quarterHigh = 1.5707963267341256;
const quarterLow = 6.077100506506192e-11;

export function sin(x: number): number {
  const quarter = quarterOf(x);
  const [y, tail] = [reduced(x, quarter), reducedTail(x, quarter)];
  const turn = quarter & 3;
  const value = turn & 1 ? cosKernel(y, tail) : sinKernel(y, tail);
  return turn & 2 ? -value : value;
}

export function cos(x: number): number {
  const quarter = quarterOf(x);
  const [y, tail] = [reduced(x, quarter), reducedTail(x, quarter)];
  const turn = (quarter + 1) & 3;
  const value = turn & 1 ? cosKernel(y, tail) : sinKernel(y, tail);
  return turn & 2 ? -value : value;
}

/** The multiple of π ⁄ 2 that lies nearest. */
function quarterOf(x: number): number {
  if (!(x <= largest && x >= -largest)) throw misuse("angle", `at most ${largest} radians in size`, x);
  if (x <= 0.7853981633974483 && x >= -0.7853981633974483) return 0;
  return Math.floor(x * 0.6366197723675814 + 0.5);
}

function reduced(x: number, quarter: number): number {
  return quarter === 0 ? x : x - quarter * quarterHigh - quarter * quarterLow;
}

/** What rounding took from the reduced angle. */
function reducedTail(x: number, quarter: number): number {
  if (quarter === 0) return 0;
  const high = x - quarter * quarterHigh;
  return high - (high - quarter * quarterLow) - quarter * quarterLow;
}

function sinKernel(x: number, tail: number): number {
  const z = x * x;
  const r =
    0.00833333333332249 +
    z *
      (-1.9841269829857949e-4 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  const v = z * x;
  return x - (z * (0.5 * tail - v * r) - tail + v * 0.16666666666666632);
}

function cosKernel(x: number, tail: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.4801587289476729e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.135964755778819e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}
