/** What a series says about a rate, by hand, and the gamma–Poisson update that the engine makes of it. */
import { describe, expect, test } from "vitest";
import { poseFuture } from "../../src/bargaining/index.ts";
import { type Day, daysPerMonth, parseDay } from "../../src/ground/index.ts";
import { knownPoints, latestPoint, rateEvidence, type Series, type SeriesPoint } from "../../src/territory/index.ts";
import { caseOf, drawsAt, type Sections, solved } from "../fixtures/small-case.ts";

const day = (text: string): Day => parseDay(text) as Day;
const at = (date: string, low: number, high = low, published = date): SeriesPoint => ({
  date: day(date),
  low,
  high,
  published: day(published),
});
const forGood = 1e9;

describe("what a series says", () => {
  const points = [
    at("2024-01-01", 900, 1100),
    at("2024-01-31", 800, 900),
    at("2024-03-31", 1050),
    at("2024-04-30", 1050),
  ];

  test("losses and gains are counted in levels, of the middle of the band, each with its months", () => {
    const evidence = rateEvidence(points, day("2024-04-30"), 100, forGood);
    expect(evidence.lost).toBeCloseTo(1.5, 6);
    expect(evidence.gained).toBeCloseTo(2, 6);
    expect(evidence.monthsOfLoss).toBeCloseTo(120 / daysPerMonth, 6);
    expect(evidence.monthsOfGain).toBeCloseTo(120 / daysPerMonth, 6);
  });

  test("what is as old as the memory counts half, events and months alike", () => {
    const two = [at("2024-01-01", 1000), at("2024-01-31", 700)];
    const middle = day("2024-01-16");
    const memory = 2;
    const evidence = rateEvidence(two, Math.round(middle + memory * daysPerMonth), 100, memory);
    // 60.875 days are rounded to 61.
    const half = 0.5 ** (61 / daysPerMonth / memory);
    expect(evidence.lost).toBeCloseTo(3 * half, 9);
    expect(evidence.monthsOfLoss).toBeCloseTo((30 / daysPerMonth) * half, 9);
    expect(half).toBeCloseTo(0.5, 2);
  });

  test("months in which a shock multiplied the rate count as so many more", () => {
    const evidence = rateEvidence(points.slice(0, 2), day("2024-04-30"), 100, forGood, () => ({ loss: 8, gain: 0.5 }));
    expect(evidence.monthsOfLoss).toBeCloseTo((8 * 30) / daysPerMonth, 6);
    expect(evidence.monthsOfGain).toBeCloseTo((0.5 * 30) / daysPerMonth, 6);
    expect(evidence.lost).toBeCloseTo(1.5, 6);
  });

  test.each([[[]], [[at("2024-01-01", 5)]]])("nothing, or one point, says nothing", (few) => {
    expect(rateEvidence(few, day("2024-04-30"), 100, 3)).toEqual({
      lost: 0,
      gained: 0,
      monthsOfLoss: 0,
      monthsOfGain: 0,
    });
  });
});

describe("what is known on a day", () => {
  const series: Series = {
    id: "s",
    name: "S",
    unit: "km2",
    measure: "held",
    source: "x",
    basis: [],
    points: [at("2024-01-01", 1), at("2024-02-01", 2, 2, "2024-03-01"), at("2024-02-10", 3)],
  };

  test("are the points measured and published by then", () => {
    const lows = (text: string): readonly number[] => knownPoints(series, day(text)).map(({ low }) => low);
    expect(lows("2023-12-31")).toEqual([]);
    expect(lows("2024-02-09")).toEqual([1]);
    expect(lows("2024-02-10")).toEqual([1, 3]);
    expect(lows("2024-02-29")).toEqual([1, 3]);
    expect(lows("2024-03-01")).toEqual([1, 2, 3]);
  });

  test("the latest is the last one measured, or none", () => {
    expect(latestPoint(series, day("2024-12-31"))?.low).toBe(3);
    expect(latestPoint(series, day("2023-12-31"))).toBeNull();
  });
});

const csv =
  "date,low,high,published\n2023-10-01,1000,1000,2023-10-01\n2023-11-01,900,900,2023-11-01\n2023-12-01,750,850,2023-12-01\n2024-02-01,0,0,2024-02-01\n";
const learning = (rest: Sections = {}) =>
  caseOf(
    {
      issues: { end: { name: "End", "status-quo": "war", options: { war: { name: "War" } } } },
      preferences: { a: { end: { salience: 1, values: { war: 1 } } }, b: { end: { salience: 1, values: { war: 1 } } } },
      sources: {
        tracker: {
          type: "dataset",
          title: "T",
          language: "en",
          vantage: "unknown",
          reliability: "B",
          "reliability-because": "A test.",
        },
      },
      series: { held: { name: "Held", unit: "km2", file: "held.csv", source: "tracker" } },
      fronts: {
        land: {
          name: "Land",
          holder: "a",
          series: "held",
          levels: { none: { from: 0, share: 0 }, some: { from: 300, share: 0.5 }, most: { from: 800, share: 1 } },
          retreat: { prior: 0.5, worth: 4, step: 100, memory: 1e9 },
          advance: { prior: 0.2, worth: 4, step: 100, memory: 1e9 },
        },
      },
      ...rest,
    },
    { "held.csv": csv },
  );

describe("a rate that learns", () => {
  /** Two levels lost in the 61 days from 1 October to 1 December. */
  const months = 61 / daysPerMonth;
  const meanOver = (theCase: ReturnType<typeof learning>, view: number, which: "retreat" | "advance"): number => {
    const { posing } = solved(theCase);
    const steps = 2000;
    let total = 0;
    for (let k = 0; k < steps; k++) {
      const draws = drawsAt(posing, {
        "fronts.land.retreat.learned": (k + 0.5) / steps,
        "fronts.land.advance.learned": (k + 0.5) / steps,
      });
      total += poseFuture(posing, draws)[which][0]?.[view] as number;
    }
    return total / steps;
  };

  test("has the posterior mean (prior × worth + events) ⁄ (worth + months)", () => {
    expect(Math.abs(meanOver(learning(), 2, "retreat") - (0.5 * 4 + 2) / (4 + months))).toBeLessThan(5e-4);
    expect(Math.abs(meanOver(learning(), 2, "advance") - (0.2 * 4) / (4 + months))).toBeLessThan(5e-4);
  });

  test("knows nothing of what was published after the day", () => {
    const later = learning({ case: { "as-of": "2024-02-01" } });
    const [lost, exposure] = [2 + 8, (61 + 62) / daysPerMonth];
    expect(Math.abs(meanOver(later, 2, "retreat") - (0.5 * 4 + lost) / (4 + exposure))).toBeLessThan(2e-3);
  });

  test("is believed otherwise by a party with another prior, and the evidence washes that out", () => {
    const theCase = learning({ beliefs: { b: { "fronts.land.retreat": 3 } } });
    expect(Math.abs(meanOver(theCase, 1, "retreat") - (3 * 0.5 * 4 + 2) / (4 + months))).toBeLessThan(1e-3);
    expect(Math.abs(meanOver(theCase, 0, "retreat") - (0.5 * 4 + 2) / (4 + months))).toBeLessThan(5e-4);
    const ratio = meanOver(theCase, 1, "retreat") / meanOver(theCase, 2, "retreat");
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(3);
  });

  test("counts the months of a known shock as its factor says", () => {
    const theCase = learning({
      drivers: {
        aid: {
          name: "Aid",
          states: { on: { name: "On" }, off: { name: "Off", multiplies: { "fronts.land.retreat": 8 } } },
          start: [
            { since: "2023-09-01", state: "off", judgement: "For a test." },
            { since: "2023-11-01", state: "on", judgement: "For a test." },
          ],
        },
      },
    });
    const weighted = (8 * 31 + 30) / daysPerMonth;
    expect(Math.abs(meanOver(theCase, 2, "retreat") - (0.5 * 4 + 2) / (4 + weighted))).toBeLessThan(5e-4);
  });

  test("starts on the level that the latest measurement stands on, drawn where its band spans two", () => {
    // 750 to 850: below 800 with half the chance.
    const { posing } = solved(learning());
    const level = (u: number): number =>
      poseFuture(posing, drawsAt(posing, { "fronts.land.measured": u })).startLevels[0] as number;
    expect([0.01, 0.49, 0.51, 0.99].map(level)).toEqual([1, 1, 2, 2]);
    expect(solved(learning({ case: { "as-of": "2024-02-01" } })).future.startLevels).toEqual([0]);
  });
});
