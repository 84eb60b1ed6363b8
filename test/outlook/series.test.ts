/** The series' answer: the November fit by hand, no hindsight, sources apart, and the rate the case learns. */
import { expect, test } from "vitest";
import type { Case } from "../../src/case/index.ts";
import type { SeriesFigures } from "../../src/contract.ts";
import { parseDay } from "../../src/ground/index.ts";
import { loadCase } from "../../src/node/library.ts";
import { seriesAnswer } from "../../src/questions.ts";

const kursk = await loadCase("cases/kursk-2024");
const november = seriesAnswer(kursk, { asOf: "2024-11-23", against: "2025-03-16" });
const of = (answer: ReturnType<typeof seriesAnswer>, id: string) =>
  answer.series.find((each) => each.id === id) as SeriesFigures;

test("the November fit through the later published peak foretells 425 km² for 16 March 2025", () => {
  // 800 × (800 ⁄ 1331)^(113 ⁄ 91): 24 August to 23 November is 91 days, on to 16 March 113.
  const line = of(november, "kursk-held").against?.throughClaims;
  expect(line?.points[0]?.value).toBeCloseTo(425.16, 1);
  // The peak of 1,331 was published in March 2025: on the day itself the highest figure known was 1,294 of 27 August.
  expect(of(november, "kursk-held").throughClaims?.from.value).toBe(1294);
});

test("the tracker's own points foretell 315, and no part of the interval is what was measured", () => {
  // Middles 1077.98 on 10 September and 662.475 on 23 November: ln(662.475 ⁄ 1077.98) ⁄ 74 = −.006579 a day.
  const held = of(november, "kursk-held");
  const decay = held.paces.find(({ kind }) => kind === "decay");
  expect(decay?.from).toBe("2024-09-10");
  expect(decay?.perDay.value).toBeCloseTo(-0.006579, 6);
  const reading = held.against?.readings.find((it) => it.kind === "decay" && it.reading === "one-pace");
  expect(reading?.foretold.value).toBeCloseTo(662.475 * 0.6145520697 ** (113 / 74), 1);
  expect(held.against?.measured).toEqual({ date: "2025-03-16", low: 121.75, high: 193.9 });
  expect(reading?.meets).toBe(false);
  expect(decay?.shocks).toEqual([]);
});

test("once the pause of March 2025 is known it is told from the pace outside it", () => {
  const march = of(seriesAnswer(kursk, { asOf: "2025-03-16" }), "kursk-held");
  const shock = march.paces[0]?.shocks.find(({ driver }) => driver === "us-intelligence");
  expect(shock?.stretches).toEqual([{ from: "2025-03-05", to: "2025-03-11" }]);
  // Middles 456.28 on 5 March and 253.38 on 11 March: ln(253.38 ⁄ 456.28) ⁄ 6.
  expect(shock?.inside.value).toBeCloseTo(-0.09804, 4);
  expect(shock?.pValue).toBeLessThan(0.001);
});

test("nothing dated or published after the day changes the answer of the day", () => {
  const day = parseDay("2024-11-23") as number;
  const blind: Case = {
    ...kursk,
    series: kursk.series.map((series) => ({
      ...series,
      points: series.points.filter(({ date, published }) => date <= day && published <= day),
    })),
    claims: kursk.claims.filter(({ knownFrom }) => knownFrom <= day),
    drivers: kursk.drivers.map((driver) => ({ ...driver, start: driver.start.filter(({ since }) => since <= day) })),
  };
  expect(seriesAnswer(blind, { asOf: "2024-11-23" })).toEqual(seriesAnswer(kursk, { asOf: "2024-11-23" }));
});

test("two sources of one measure are told side by side, each with every claim, and never joined", () => {
  const [first, second] = [of(november, "kursk-held"), of(november, "kursk-held-owl")];
  expect(second.claims.map(({ id }) => id)).toEqual(first.claims.map(({ id }) => id));
  expect(second.rates).toEqual([]);
  expect(november.sources).toEqual([
    {
      measure: "kursk-held",
      first: "kursk-held",
      second: "kursk-held-owl",
      from: "2024-08-01",
      to: "2024-11-23",
      firstLevel: 557.92,
      secondLevel: 547.76,
      firstChange: 557.92,
      secondChange: 547.76,
    },
  ]);
});

test("the front's rate is the guess, worth its months, with the levels and months that the series counts for", () => {
  const retreat = of(november, "kursk-held").rates.find(({ direction }) => direction === "retreat");
  const { guess, worthMonths, events, months, posterior } = retreat as Required<NonNullable<typeof retreat>>;
  // The middle of 0.12 to 0.4 on the scale of rates: √(0.12 × 0.4).
  expect(guess.value).toBeCloseTo(Math.sqrt(0.048), 9);
  expect(worthMonths).toBe(4);
  expect(posterior?.value).toBeCloseTo((guess.value * 4 + (events ?? 0)) / (4 + (months ?? 0)), 9);
  expect(retreat?.judgements).toContain("fronts.kursk.retreat.prior");
});

test("what the other front did meanwhile: 13.2 km² a day in September, 16.7 in October", () => {
  const east = of(november, "east-gain").byMonth;
  // By hand: 1 September lies a third of the way from 336.9 (30 August) to 378.8 (2 September) … two thirds: 364.83.
  expect(east[1]?.perDay).toBeCloseTo((762.2 - 364.8333) / 30, 1);
  expect(east.at(-1)?.whole).toBe(false);
});

test("on no day is less than nothing foretold of what is held, and nothing of fewer than five points", () => {
  for (const asOf of ["2024-08-05", "2024-08-20", "2024-09-10", "2024-09-20", "2024-10-01", "2025-03-16"])
    for (const { band, paces } of seriesAnswer(kursk, { asOf }).series)
      for (const { projections, steps } of paces) {
        const foretold = projections.flatMap(({ points }) => points);
        if (band.every(({ low }) => low >= 0))
          for (const { value, low, high } of foretold) expect(Math.min(value, low, high)).toBeGreaterThanOrEqual(0);
        if (steps < 4) expect(foretold).toEqual([]);
      }
});
