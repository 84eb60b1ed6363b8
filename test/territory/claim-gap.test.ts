/** Gaps of claims: the Kursk figures by hand, and laws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import { allowedBy, claimGap, middleOn, monthlyPaces, type SeriesPoint } from "../../src/territory/index.ts";

const day = (text: string) => parseDay(text) as number;
const band = (date: string, low: number, high = low): SeriesPoint => ({
  date: day(date),
  low,
  high,
  published: day(date),
});

// One tracker, August 2024: control, and control with contested, in km² inside Russia.
const august = [
  band("2024-08-11", 143.2, 254.08),
  band("2024-08-12", 313.76, 582.53),
  band("2024-08-14", 469.7, 1067.3),
  band("2024-08-20", 659.03, 1258.16),
  band("2024-08-27", 835.99, 1259.05),
];

test("“almost 1,000” on 12 August was 417 over both classes that day, and within them two days later", () => {
  const found = claimGap(
    august,
    { value: 1000, qualifier: "almost", from: day("2024-08-12"), to: day("2024-08-12") },
    3,
  );
  expect(found?.nearest).toBe("control-and-contested");
  expect(found?.gap).toBeCloseTo(417.47, 9); // 1000 − 582.53
  expect(found?.allowingGap).toBe(0); // 900 to 1000 lies in 469.7 to 1067.3
  expect(found?.lagDays).toBe(2);
});

test("1,263 on 20 August is 4.84 over control with contested, nearly twice control", () => {
  const found = claimGap(
    august,
    { value: 1263, qualifier: "exactly", from: day("2024-08-20"), to: day("2024-08-20") },
    0,
  );
  expect(found?.overContested).toBeCloseTo(4.84, 9);
  expect(found?.overControl).toBeCloseTo(603.97, 9);
  expect(found?.gap).toBeCloseTo(4.84, 9);
  expect(found?.allowingGap).toBeCloseTo(4.84, 9);
});

test("a claim of days in which nothing was measured has no gap; a later band serves only within the lag", () => {
  const claim = { value: 900, qualifier: "exactly", from: day("2024-08-05"), to: day("2024-08-05") } as const;
  expect(claimGap(august, claim, 31)).toBeNull();
  const open = { value: 800, qualifier: "at-least", from: day("2024-08-12"), to: day("2024-08-12") } as const;
  expect(claimGap(august, open, 1)?.allowingGap).toBeCloseTo(800 - 582.53, 9);
  expect(claimGap(august, open, 2)?.allowingGap).toBe(0);
});

test("a band is in force until the next, so that a claim between two points is measured by the one before", () => {
  const found = claimGap(
    august,
    { value: 1100, qualifier: "exactly", from: day("2024-08-17"), to: day("2024-08-17") },
    2,
  );
  expect(found?.band.date).toBe(day("2024-08-14"));
  expect(found?.gap).toBeCloseTo(32.7, 9);
  expect(found?.allowingGap).toBeCloseTo(32.7, 9); // 20 August is three days on
});

test("words allow what they say, more lag and looser words never widen a gap", () => {
  const qualifiers = ["exactly", "about", "almost", "at-least", "at-most", "over"] as const;
  fc.assert(
    fc.property(
      fc.array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), low: fc.nat(500), more: fc.nat(300) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.nat(1000),
      fc.nat(60),
      fc.nat(9),
      fc.constantFrom(...qualifiers),
      (steps, value, on, lag, qualifier) => {
        let date = 0;
        const points = steps.map(({ gap, low, more }) => {
          date += gap;
          return { date, low, high: low + more, published: date };
        });
        const claim = { value, qualifier, from: on, to: on };
        const found = claimGap(points, claim, lag);
        if (found === null) return on < (points[0]?.date ?? 0);
        const [from, to] = allowedBy(claim);
        expect(from <= value && value <= to).toBe(true);
        expect(Math.abs(found.allowingGap)).toBeLessThanOrEqual(Math.abs(found.gap));
        expect(Math.abs(claimGap(points, claim, lag + 1)?.allowingGap ?? 0)).toBeLessThanOrEqual(
          Math.abs(found.allowingGap),
        );
        expect(Math.abs(found.lagDays)).toBeLessThanOrEqual(lag);
        expect(Math.abs(found.gap)).toBeLessThanOrEqual(
          Math.min(Math.abs(found.overControl), Math.abs(found.overContested)),
        );
        return true;
      },
    ),
  );
});

test("paces by month are differences of the line through the points", () => {
  // 0 on 1 August, 310 on 1 September: 10 a day; then 20 a day to 11 September.
  const points = [band("2024-08-01", 0), band("2024-09-01", 310), band("2024-09-11", 510)];
  expect(monthlyPaces(points)).toEqual([
    { from: day("2024-08-01"), to: day("2024-09-01"), perDay: 10, whole: true },
    { from: day("2024-09-01"), to: day("2024-09-11"), perDay: 20, whole: false },
  ]);
  expect(middleOn(points, day("2024-08-11"))).toBeCloseTo(100, 9);
});

test("the months' changes add up to the whole change", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ gap: fc.integer({ min: 1, max: 70 }), low: fc.nat(900), more: fc.nat(90) }), {
        minLength: 2,
        maxLength: 12,
      }),
      (steps) => {
        let date = 19_000;
        const points = steps.map(({ gap, low, more }) => {
          date += gap;
          return { date, low, high: low + more, published: date };
        });
        const sum = monthlyPaces(points).reduce((all, { from, to, perDay }) => all + perDay * (to - from), 0);
        const [first, last] = [points[0] as SeriesPoint, points.at(-1) as SeriesPoint];
        expect(sum).toBeCloseTo((last.low + last.high - first.low - first.high) / 2, 6);
      },
    ),
  );
});
