/** The portable functions against values to 20 digits, against the engine's own, and against their pinned bits. */
import { expect, test } from "vitest";
import { drawKey, exp, log, logistic, logit, sha256Hex, uniform } from "../../src/ground/index.ts";

const bits = new DataView(new ArrayBuffer(8));

/** Doubles in order, as whole numbers: neighbours differ by one. */
function rank(x: number): bigint {
  bits.setFloat64(0, x);
  const raw = bits.getBigInt64(0);
  return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
}

function ulps(a: number, b: number): number {
  const distance = rank(a) - rank(b);
  return Number(distance < 0n ? -distance : distance);
}

const key = drawKey("test");
const between = (low: number, high: number, i: number): number => low + (high - low) * uniform(1, i, key);

test("the exponential meets its values to 20 digits within an ulp", () => {
  const known = [
    [-708.5, 2.006132305331306e-308],
    [-30.3, 6.932297597586547e-14],
    [-1e-5, 0.9999900000499998],
    [0.1, 1.1051709180756477],
    [1, Math.E],
    [38.24646296394246, 40759403305572472],
    [300.7, 3.911566412479153e130],
    [709.7, 1.6549840276802644e308],
  ] as const;
  for (const [x, y] of known) expect(ulps(exp(x), y)).toBeLessThanOrEqual(1);
});

test("the logarithm meets its values to 20 digits within an ulp", () => {
  const known = [
    [5e-324, -744.4400719213813],
    [1e-310, -713.8013788281542],
    [0.1, -Math.LN10],
    [0.7, -0.35667494393873245],
    [0.9999999, -1.0000000494736474e-7],
    [1.0000001, 9.999999505838704e-8],
    [1.2740585283852714, 0.24220749674251216],
    [10, Math.LN10],
    [1e300, 690.7755278982137],
  ] as const;
  for (const [x, y] of known) expect(ulps(log(x), y)).toBeLessThanOrEqual(1);
});

test("the specials come out exactly", () => {
  expect([exp(0), exp(-0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(1e-300)]).toEqual([
    1,
    1,
    0,
    Infinity,
    Infinity,
    0,
    1,
  ]);
  expect(exp(-745)).toBe(5e-324);
  expect(exp(Number.NaN)).toBeNaN();
  expect([log(1), log(0), log(-0), log(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
  expect(log(-1)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
  expect([logistic(0), logistic(-Infinity), logistic(Infinity), logistic(-1000), logistic(1000)]).toEqual([
    0.5, 0, 1, 0, 1,
  ]);
  expect([logit(0.5), logit(0), logit(1)]).toEqual([0, -Infinity, Infinity]);
});

test("the exponential stays within two ulps of this engine's over the whole range", () => {
  let worst = 0;
  for (let i = 0; i < 200000; i++) {
    const x = i % 2 === 0 ? between(-745, 709.78, i) : between(-2, 2, i);
    worst = Math.max(worst, ulps(exp(x), Math.exp(x)));
  }
  expect(worst).toBeLessThanOrEqual(2);
});

test("the logarithm stays within two ulps of this engine's over the whole range", () => {
  let worst = 0;
  for (let i = 0; i < 200000; i++) {
    const x = i % 2 === 0 ? Math.exp(between(-744, 709, i)) : between(0.4, 2.5, i);
    worst = Math.max(worst, ulps(log(x), Math.log(x)));
  }
  expect(worst).toBeLessThanOrEqual(2);
});

test("neither function turns back between neighbouring numbers", () => {
  for (const start of [-20, -0.3466, -1e-9, 0.3465735902799726, 1, 5.5]) {
    for (let x = start, i = 0; i < 2000; i++, x += 1e-15) expect(exp(x + 1e-15)).toBeGreaterThanOrEqual(exp(x));
  }
  for (const start of [Math.SQRT1_2 - 1e-12, 0.99999999, Math.SQRT2 - 1e-12, 3]) {
    for (let x = start, i = 0; i < 2000; i++, x += 1e-15) expect(log(x + 1e-15)).toBeGreaterThanOrEqual(log(x));
  }
});

test("the logistic and the log-odds undo each other", () => {
  for (let i = 0; i < 20000; i++) {
    const p = uniform(2, i, key);
    expect(Math.abs(logistic(logit(p)) - p)).toBeLessThan(1e-15 * (1 + Math.abs(logit(p))));
  }
});

test("the bits are those that every engine must give", () => {
  const shown: string[] = [];
  for (let i = 0; i < 20000; i++) {
    for (const value of [exp(between(-745, 709, i)), log(exp(between(-700, 700, i))), logistic(between(-40, 40, i))]) {
      bits.setFloat64(0, value);
      shown.push(bits.getBigUint64(0).toString(16));
    }
  }
  expect(sha256Hex(shown.join())).toBe("19a14286b7769d4cdb5241aebf407ef98c9bbf636bc3b27ea48ca6114c8fdb56");
});
