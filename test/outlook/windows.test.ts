/** Dated windows and shocks, against products done by hand. */
import { describe, expect, test } from "vitest";
import { caseOf, type Sections, solved } from "../fixtures/small-case.ts";

const striking = (months: number, rest: Sections, asOf = "2024-01-01") =>
  caseOf({
    case: { "horizon-months": months, "as-of": asOf },
    issues: { end: { name: "End", "status-quo": "war", options: { war: { name: "War" }, peace: { name: "Peace" } } } },
    preferences: {
      a: { end: { salience: 1, values: { war: 0, peace: 1 } } },
      b: { end: { salience: 1, values: { war: 0, peace: 1 } } },
    },
    friction: { talks: 0, breakdown: 0, channel: 1, ceasefire: 0, settlement: 0.2 },
    ...rest,
  });
const curve = (theCase: ReturnType<typeof striking>): readonly number[] =>
  Array.from(solved(theCase).passage.deals[0] ?? []);
const february = {
  name: "February",
  opens: "2024-02-01",
  closes: "2024-02-29",
  announced: "2024-01-01",
  why: "For a test.",
  multiplies: { "friction.settlement": 2 },
};
/** A month's chance of .2, its hazard doubled: 1 − .8². */
const doubled = 0.36;
const cumulative = (chances: readonly number[]): readonly number[] => {
  const sums = [0];
  for (const chance of chances) sums.push(1 - (1 - (sums.at(-1) as number)) * (1 - chance));
  return sums;
};
const expectCurve = (got: readonly number[], chances: readonly number[]): void => {
  const expected = cumulative(chances);
  expect(got.length).toBe(expected.length);
  got.forEach((chance, m) => {
    expect(chance).toBeCloseTo(expected[m] as number, 12);
  });
};

describe("a window", () => {
  test("multiplies the hazard in the months whose middle it covers, and in no other", () => {
    // Months of 30.4375 days from 1 January: their middles are 16 January, 15 February and 17 March.
    expectCurve(curve(striking(3, { windows: { february } })), [0.2, doubled, 0.2]);
    const untilMarch = { ...february, closes: "2024-03-20" };
    expectCurve(curve(striking(3, { windows: { february: untilMarch } })), [0.2, doubled, doubled]);
  });

  test("that is not yet announced on the day changes nothing", () => {
    const secret = { ...february, announced: "2024-01-02" };
    expectCurve(curve(striking(3, { windows: { february: secret } })), [0.2, 0.2, 0.2]);
    expect(curve(striking(3, { windows: { february: secret } }, "2024-01-02"))[2]).toBeCloseTo(
      1 - 0.8 * (1 - doubled),
      12,
    );
  });

  test("that comes every year opens again", () => {
    const yearly = { ...february, opens: "2022-02-01", closes: "2022-02-28", yearly: true };
    const chances = Array.from({ length: 26 }, (_, t) => (t % 12 === 1 ? doubled : 0.2));
    expectCurve(curve(striking(26, { windows: { february: yearly } })), chances);
  });

  test("two at once multiply each other", () => {
    const other = { ...february, multiplies: { "friction.settlement": 3 } };
    expectCurve(curve(striking(3, { windows: { february, other } })), [0.2, 1 - 0.8 ** 6, 0.2]);
  });

  test("multiplies costs and the moves of a driver", () => {
    const costly = striking(2, {
      windows: { february: { ...february, multiplies: { "costs.a.war": 3 } } },
      costs: { a: { war: { monthly: 0.01 } } },
      friction: { talks: 0, breakdown: 0, channel: 0, ceasefire: 0, settlement: 0 },
    });
    expect(solved(costly).reservation[0]).toBeCloseTo(-0.01 - 0.03, 12);
    const shocked = striking(3, {
      windows: { february: { ...february, multiplies: { "drivers.aid.on.off": 2 } } },
      costs: { b: { war: { monthly: 0.01 } } },
      friction: { talks: 0, breakdown: 0, channel: 0, ceasefire: 0, settlement: 0 },
      drivers: {
        aid: {
          name: "Aid",
          states: { on: { name: "On" }, off: { name: "Off", multiplies: { "costs.b.war": 5 } } },
          start: "on",
          moves: { on: { off: 0.1 } },
        },
      },
    });
    // Off with chance .1 in month 1, and .1 + .9 × .19 in month 2; off costs four hundredths more.
    expect(solved(shocked).reservation[1]).toBeCloseTo(-0.03 - 0.04 * (0.1 + (0.1 + 0.9 * 0.19)), 12);
  });
});

describe("a shock", () => {
  test("multiplies a rate while it lasts: levels are lost eight times as fast", () => {
    const theCase = striking(1, {
      fronts: {
        land: {
          name: "Land",
          holder: "a",
          levels: { lost: { share: 0 }, held: { share: 1 } },
          start: "held",
          retreat: 0.1,
        },
      },
      drivers: {
        aid: {
          name: "Aid",
          states: { on: { name: "On" }, off: { name: "Off", multiplies: { "fronts.land.retreat": 8 } } },
          start: "on",
          moves: { on: { off: 0.25 } },
        },
      },
    });
    const levels = solved(theCase).passage.levels[0] ?? [];
    // The driver moves first: a quarter of the time the month is fought without aid.
    expect(levels[3]).toBeCloseTo(0.75 * Math.exp(-0.1) + 0.25 * Math.exp(-0.8), 12);
  });

  test("of holding a front multiplies another's rate by its share of the factor", () => {
    const theCase = (start: string) =>
      striking(1, {
        fronts: {
          kursk: {
            name: "Kursk",
            holder: "a",
            levels: { none: { share: 0 }, half: { share: 0.5 }, all: { share: 1 } },
            start,
            "while-held": { multiplies: { "fronts.east.retreat": 3 } },
          },
          east: {
            name: "East",
            holder: "a",
            levels: { lost: { share: 0 }, held: { share: 1 } },
            start: "held",
            retreat: 0.2,
          },
        },
      });
    const held = (start: string): number => (solved(theCase(start)).passage.levels[1] ?? [])[3] as number;
    expect(held("none")).toBeCloseTo(Math.exp(-0.2), 12);
    expect(held("half")).toBeCloseTo(Math.exp(-0.4), 12);
    expect(held("all")).toBeCloseTo(Math.exp(-0.6), 12);
  });
});
