/** Quantiles against values computed to 20 digits, closed forms, and the laws that quantiles obey. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betaP,
  betaQuantile,
  exp,
  gammaP,
  gammaQuantile,
  log,
  logGamma,
  normalQuantile,
  studentQuantile,
} from "../../src/ground/index.ts";

const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: Math.log(0.01), max: Math.log(1e4), noNaN: true }).map(Math.exp);

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

test("the normal quantile meets its values in all three regions", () => {
  const known = [
    [1e-16, -8.222082216130437],
    [1e-10, -6.361340902404056],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.01, -2.326347874040841],
    [0.05, -1.6448536269514726],
    [0.075, -1.439531470938456],
    [0.25, -0.6744897501960817],
    [0.6, 0.2533471031357997],
    [0.95, 1.6448536269514722],
    [0.975, 1.9599639845400538],
    [0.99999, 4.264890793923841],
  ] as const;
  for (const [p, z] of known) expectClose(normalQuantile(p), z, 1e-15);
  expect(normalQuantile(0.5)).toBe(0);
});

test("the normal quantile meets the three values that Wichura printed", () => {
  expectClose(normalQuantile(0.25), -0.6744897501960817, 1e-15);
  expectClose(normalQuantile(0.001), -3.090232306167814, 1e-15);
  expectClose(normalQuantile(1e-20), -9.262340089798409, 1e-15);
});

test("the normal quantile is odd about one half and rises", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 - 1 }), (k) => {
      const p = k / 2 ** 40;
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p) + 0);
      expect(normalQuantile((k + 1) / (2 ** 40 + 2))).toBeGreaterThanOrEqual(normalQuantile(k / (2 ** 40 + 2)));
    }),
  );
});

test("ln Γ meets its values, factorials and its own recurrence", () => {
  const known = [
    [0.001, 6.907178885383854],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3.7, 1.428072326665388],
    [9.99, 12.77931521435019],
    [123.4, 469.3360974421906],
    [1e4, 82099.71749644238],
  ] as const;
  for (const [x, y] of known) expect(Math.abs(logGamma(x) - y)).toBeLessThan(1e-14 * (1 + Math.abs(y)));
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(Math.abs(logGamma(n) - log(factorial))).toBeLessThan(1e-13);
    factorial *= n;
  }
  fc.assert(
    fc.property(shape, (x) => {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - log(x))).toBeLessThan(1e-14 * (10 + Math.abs(logGamma(x))));
    }),
  );
});

test("the incomplete gamma function meets its values and, at shape 1, the exponential law", () => {
  const known = [
    [0.5, 0.3, 0.5614219739190002],
    [3, 2, 0.32332358381693654],
    [3, 9, 0.9937678048936227],
    [100, 90, 0.15822098918643018],
    [10000, 10100, 0.8413487504471796],
  ] as const;
  for (const [a, x, p] of known) expectClose(gammaP(a, x), p, 1e-12);
  for (const x of [1e-9, 0.1, 1, 5, 30]) expect(Math.abs(gammaP(1, x) - (1 - exp(-x)))).toBeLessThan(1e-15);
  expect([gammaP(2, 0), gammaP(2, -1), gammaP(2, Infinity)]).toEqual([0, 0, 1]);
});

test("the gamma quantile meets its values from shape 0.01 to 10,000", () => {
  const known = [
    [0.01, 0.5, 4.465535018910355e-31],
    [0.01, 0.99, 0.26505255025158186],
    [0.3, 0.05, 0.00003211034699722962],
    [1.5, 0.001, 0.012148792907846366],
    [2.5, 0.5, 2.1757300955477636],
    [10, 0.95, 15.70521642211546],
    [37, 0.3, 33.585120755370085],
    [300, 0.9999, 368.7304191866473],
    [3000, 0.05, 2910.479743011234],
    [10000, 0.5, 9999.666668642047],
    [10000, 0.99, 10234.104379158054],
  ] as const;
  for (const [a, p, x] of known) expectClose(gammaQuantile(a, p), x, 1e-12);
});

test("at shape 1 the gamma quantile is the exponential's, −ln(1 − p)", () => {
  for (const p of [1e-12, 0.001, 0.3, 0.5, 0.500001, 0.9, 1 - 1e-12])
    expectClose(gammaQuantile(1, p), -Math.log1p(-p), 1e-13);
});

test("the gamma quantile undoes the incomplete gamma function", () => {
  fc.assert(
    fc.property(shape, chance, (a, p) => {
      const x = gammaQuantile(a, p);
      // Deep in the lower tail of a small shape the quantile is too small for a double.
      if (x > 1e-300) expectClose(gammaP(a, x), p, 1e-9);
    }),
    { numRuns: 500 },
  );
});

test("the gamma quantile rises with the chance and with the shape, and is a number everywhere", () => {
  fc.assert(
    fc.property(shape, chance, chance, (a, p, q) => {
      const [low, high] = p < q ? [p, q] : [q, p];
      const [x, y] = [gammaQuantile(a, low), gammaQuantile(a, high)];
      expect(Number.isFinite(x) && x >= 0).toBe(true);
      if (high - low > 1e-12) expect(x).toBeLessThanOrEqual(y);
      expect(gammaQuantile(a * 1.01, low)).toBeGreaterThanOrEqual(x);
    }),
    { numRuns: 500 },
  );
});

test("the gamma quantile survives the outermost chances and shapes", () => {
  for (const a of [1e-6, 0.01, 1, 100, 1e4, 1e5]) {
    for (const p of [2 ** -53, 1e-300, 1 - 2 ** -53]) {
      const x = gammaQuantile(a, p);
      expect(Number.isFinite(x) && x >= 0).toBe(true);
    }
  }
});

test("the beta quantile meets its values", () => {
  const known = [
    [0.1, 0.1, 0.3, 0.005214870253734279],
    [0.05, 20, 0.7, 0.000023892816842650842],
    [1.5, 3.5, 0.05, 0.0460071889036917],
    [2, 8, 0.05, 0.04102316750699654],
    [2, 8, 0.95, 0.42913554703143447],
    [3.2, 2.4, 0.5, 0.5804866749698441],
    [30, 50, 0.0001, 0.1942627598834167],
    [1000, 10, 0.05, 0.9844865775872365],
    [300, 900, 0.95, 0.27078761252603134],
  ] as const;
  for (const [a, b, p, x] of known) expectClose(betaQuantile(a, b, p), x, 1e-12);
});

test("the beta quantile has its closed forms: uniform, power and arcsine", () => {
  fc.assert(
    fc.property(chance, fc.double({ min: 0.2, max: 50, noNaN: true }), (p, a) => {
      expectClose(betaQuantile(1, 1, p), p, 1e-13);
      expectClose(betaQuantile(a, 1, p), p ** (1 / a), 1e-11);
      expectClose(betaQuantile(0.5, 0.5, p), Math.sin((Math.PI * p) / 2) ** 2, 1e-9);
    }),
  );
});

test("the beta quantile mirrors when its shapes are exchanged, rises, and stays within 0 and 1", () => {
  const side = fc.double({ min: Math.log(0.05), max: Math.log(2000), noNaN: true }).map(Math.exp);
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 2 ** 20 - 1 }), (a, b, k) => {
      const p = k / 2 ** 20;
      const x = betaQuantile(a, b, p);
      expect(x >= 0 && x <= 1).toBe(true);
      expect(Math.abs(betaQuantile(b, a, 1 - p) - (1 - x))).toBeLessThan(1e-15);
      expect(betaQuantile(a, b, (k + 1) / (2 ** 20 + 1))).toBeGreaterThanOrEqual(betaQuantile(a, b, k / (2 ** 20 + 1)));
    }),
    { numRuns: 300 },
  );
});

test("a chance that is none and a shape that is none are refused", () => {
  for (const bad of [0, 1, -0.1, 1.1, Number.NaN]) {
    expect(() => normalQuantile(bad)).toThrow("invalid p");
    expect(() => gammaQuantile(1, bad)).toThrow("invalid p");
    expect(() => betaQuantile(1, 1, bad)).toThrow("invalid p");
  }
  for (const bad of [0, -1, Number.NaN, Infinity]) {
    expect(() => logGamma(bad)).toThrow("invalid x");
    expect(() => gammaQuantile(bad, 0.5)).toThrow("invalid shape");
    expect(() => gammaP(bad, 0.5)).toThrow("invalid shape");
    expect(() => betaQuantile(bad, 1, 0.5)).toThrow("invalid a");
    expect(() => betaQuantile(1, bad, 0.5)).toThrow("invalid b");
  }
  expect(() => gammaP(1, Number.NaN)).toThrow("invalid x");
});

test("the incomplete beta function and Student's t have the values of the printed tables", () => {
  expect(betaP(2, 3, 0.5)).toBeCloseTo(0.6875, 12); // 1 − Σ binomial: 11 ⁄ 16
  expect(betaP(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 12);
  expect(betaP(5, 0.5, 10 / (10 + 4.9646))).toBeCloseTo(0.05, 4); // F(.95; 1, 10) = 4.9646
  for (const [freedom, t] of [
    [1, 6.313752],
    [10, 1.812461],
    [30, 1.697261],
  ] as const) {
    expect(studentQuantile(freedom, 0.95)).toBeCloseTo(t, 5);
    expect(studentQuantile(freedom, 0.05)).toBeCloseTo(-t, 5);
  }
  expect(studentQuantile(4, 0.5)).toBe(0);
});
