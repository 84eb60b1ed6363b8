/** Trends: held against published figures of the Kursk holding, closed forms, and laws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import { changeOfPace, project, shockOf, trend } from "../../src/territory/index.ts";
import type { SeriesPoint } from "../../src/territory/series.ts";

const day = (text: string) => parseDay(text) as number;
const at = (date: number, value: number): SeriesPoint => ({ date, low: value, high: value, published: date });
const points = (...all: readonly (readonly [string, number])[]) => all.map(([date, value]) => at(day(date), value));

// Square kilometres held in Kursk oblast: ISW 24 August 2024; General Staff source 23 November 2024; Guardian 11 February 2025.
const held = points(["2024-08-24", 1331], ["2024-11-23", 800], ["2025-02-11", 450]);

test("the loss of the Kursk holding to February 2025 has the half-life that was computed for it, 109 days", () => {
  const found = trend(held, "decay");
  expect(found.perDay.value).toBeCloseTo(-0.006342, 6); // ln(1331 ⁄ 450) ⁄ 171
  expect(found.halfLife?.value).toBeCloseTo(109.3, 1);
  // By hand: rates .005594 over 91 days and .007192 over 80; spread² = Σ (off² ⁄ days) = 1.088e-4; t(.95; 1) = 6.3138.
  expect(found.volatility).toBeCloseTo(0.01043, 4);
  expect(found.perDay.high - found.perDay.value).toBeCloseTo((6.313752 * 0.01043) / Math.sqrt(171), 4);
});

test("the November fit foretells 425 square kilometres for 16 March 2025; about 78 were left", () => {
  const november = points(["2024-08-24", 1331], ["2024-10-08", 1035.6], ["2024-11-23", 800]); // the middle one on the curve
  const expected = project(trend(november, "decay"), 800, day("2025-03-16") - day("2024-11-23"));
  expect(Math.abs(expected.value - 425)).toBeLessThan(1);
});

test("the shock of March 2025 multiplies the rate of loss by about eight", () => {
  const all = [...held, at(day("2025-03-16"), 78)];
  const shock = shockOf(all, "decay", [{ from: day("2025-02-11"), to: day("2025-03-17") }]);
  expect(shock?.inside.value).toBeCloseTo(-0.0531, 4); // ln(78 ⁄ 450) ⁄ 33
  expect(shock?.outside.value).toBeCloseTo(-0.006342, 6);
  expect(shock?.times).toBeCloseTo(8.37, 2);
});

test("a steady pace is found as it is, with nothing left over, and goes on as it is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3 }),
      (pace, gaps) => {
        let date = 0;
        const steady = [at(0, 0)];
        for (const gap of gaps) {
          date += gap;
          steady.push(at(date, pace * date));
        }
        const found = trend(steady, "drift");
        expect(found.perDay.value).toBeCloseTo(pace, 9);
        expect(found.volatility).toBeLessThan(1e-6);
        expect(project(found, 7, 10).value).toBeCloseTo(7 + 10 * pace, 6);
        expect(changeOfPace(steady, "drift")?.fStatistic ?? 0).toBeLessThan(1e-6);
      },
    ),
    { numRuns: 20 },
  );
});

test("a change of pace is found on its day", () => {
  const days = Array.from({ length: 41 }, (_, k) => k);
  const wobble = (k: number) => (k % 2 === 0 ? 0.1 : -0.1);
  const bent = days.map((k) => at(k, (k <= 25 ? k : 25 + 5 * (k - 25)) + wobble(k)));
  const found = changeOfPace(bent, "drift");
  expect(found?.changed).toBe(25);
  expect(found?.before.value).toBeCloseTo(1, 1);
  expect(found?.after.value).toBeCloseTo(5, 1);
  expect(found?.pValue).toBe(0.001);
});

test("the interval of a walk's drift holds its true drift nine times in ten", () => {
  // A two-step walk of unit days: with changes a and b the interval is (a + b) ⁄ 2 ± 6.3138 |a − b| ⁄ 2, so it holds 0
  // where |a + b| ≤ 6.3138 |a − b|, which for independent normal steps is arctan(6.3138) · 2 ⁄ π = .9.
  expect((Math.atan(6.313752) * 2) / Math.PI).toBeCloseTo(0.9, 6);
  const found = trend([at(0, 0), at(1, 3), at(2, 4)], "drift");
  expect(found.perDay.low).toBeCloseTo(2 - 6.313752, 5);
  expect(found.perDay.high).toBeCloseTo(2 + 6.313752, 5);
});

test("too few points are refused, and no regimes are made of them", () => {
  expect(() => trend([at(0, 1), at(1, 2)], "drift")).toThrow("invalid points");
  expect(changeOfPace([at(0, 1), at(1, 2), at(2, 5)], "drift")).toBeNull();
  expect(shockOf([at(0, 1), at(1, 2)], "drift", [{ from: 0, to: 1 }])).toBeNull();
});

test("an amount is cut at the least there can be, value and interval alike; a share never gets there", () => {
  const falling = trend(points(["2024-09-01", 90], ["2024-09-11", 62], ["2024-09-21", 40]), "drift");
  const free = project(falling, 40, 60);
  expect(free.value).toBeLessThan(0);
  expect(project(falling, 40, 60, 0)).toEqual({ value: 0, low: 0, high: Math.max(0, free.high) });
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 3, maxLength: 8 }), (values) => {
      const series = values.map((value, k) => at(10 * k, value + 1));
      for (const kind of ["drift", "decay"] as const) {
        const { low, value, high } = project(trend(series, kind), series.at(-1)?.low ?? 0, 180, 0);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }),
  );
});
