/** Sine and cosine against values to 20 digits, against the engine's own, and against what holds of every angle. */
import { expect, test } from "vitest";
import { cos, drawKey, sin, uniform } from "../../src/ground/index.ts";

const key = drawKey("angles");

test("sine and cosine meet their values to 17 digits", () => {
  expect(sin(0.1)).toBe(0.09983341664682815);
  expect(sin(0.5)).toBe(0.479425538604203);
  expect(sin(1)).toBe(0.8414709848078965);
  expect(sin(2)).toBe(0.9092974268256817);
  expect(cos(0.5)).toBe(0.8775825618903728);
  expect(cos(1)).toBe(0.5403023058681398);
  expect(cos(3)).toBe(-0.9899924966004454);
  expect([sin(0), cos(0)]).toEqual([0, 1]);
  expect(Object.is(sin(-0), -0)).toBe(true);
});

test("the right angles come out within the rounding of their multiples of π", () => {
  for (let k = -8; k <= 8; k++) {
    expect(Math.abs(sin(k * Math.PI) - 0)).toBeLessThan(1e-14);
    expect(cos(k * Math.PI)).toBe(k % 2 === 0 ? 1 : -1);
  }
  expect(sin(Math.PI / 2)).toBe(1);
  expect(sin(Math.PI / 6)).toBeCloseTo(0.5, 15);
});

test("they stay within 3e-16 of this engine's, over the whole range", () => {
  let worst = 0;
  for (let i = 0; i < 100000; i++) {
    const x = (uniform(1, i, key) - 0.5) * (i % 2 === 0 ? 200 : 8);
    worst = Math.max(worst, Math.abs(sin(x) - Math.sin(x)), Math.abs(cos(x) - Math.cos(x)));
  }
  expect(worst).toBeLessThan(3e-16);
});

test("the squares of both sum to 1, and sine is odd", () => {
  for (let i = 0; i < 1000; i++) {
    const x = (uniform(3, i, key) - 0.5) * 20;
    expect(sin(x) * sin(x) + cos(x) * cos(x)).toBeCloseTo(1, 14);
    expect(sin(-x)).toBe(-sin(x));
  }
});

test("what is no angle is refused", () => {
  for (const x of [Number.NaN, Infinity, -Infinity, 101]) expect(() => sin(x)).toThrow(/angle/);
});
