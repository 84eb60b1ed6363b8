/** Forecasts of a table against what happened: what counts, what stands beside, and the scores by hand. */
import { expect, test } from "vitest";
import { version } from "../../src/assess.ts";
import { type Question, starterCase } from "../../src/case/index.ts";
import { parseDay } from "../../src/ground/index.ts";
import { baseRateChance } from "../../src/outlook/forecast-scores.ts";
import { type ReportedForecast, tableScores } from "../../src/outlook/index.ts";
import { caseFrom } from "../fixtures/small-case.ts";

const theCase = caseFrom(starterCase());
const day = (text: string): number => parseDay(text) as number;
const said = (
  question: string,
  who: string,
  on: string,
  chance: number,
  outcome: "yes" | "no" | null,
): ReportedForecast => ({
  question,
  who,
  on: day(on),
  low: chance,
  high: chance,
  outcome,
  resolvedOn: outcome === null ? null : day("2025-06-01"),
});
const table = [
  said("one", "ann", "2025-01-10", 0.8, "yes"),
  said("two", "ann", "2025-01-10", 0.4, "no"),
  said("two", "ann", "2025-02-10", 0.2, "no"),
  said("one", "crowd", "2025-01-05", 0.5, "yes"),
  said("one", "crowd", "2025-01-10", 0.6, "yes"),
  said("one", "crowd", "2025-01-11", 0.9, "yes"),
  said("two", "crowd", "2025-02-11", 0.1, "no"),
  said("three", "ann", "2025-01-10", 0.5, null),
  said("one", "late", "2025-06-01", 1, "yes"),
  { ...said("four", "ann", "2025-01-10", 0.3, "no"), low: 0.2, high: 0.6 },
];
const scores = tableScores(theCase, day("2025-12-31"), version, table, ["crowd"]);
const [ann, crowd] = scores.forecasters;

test("counts what was made before the resolution, and says what it leaves out", () => {
  expect(scores).toMatchObject({ questions: 3, resolvedYes: 1, scored: 8, unresolved: 1, tooLate: 1, ofTheCase: [] });
  expect(scores.forecasters.map(({ who, crowd }) => [who, crowd])).toEqual([
    ["ann", false],
    ["crowd", true],
  ]);
  const before = tableScores(theCase, day("2025-05-31"), version, table, []);
  expect(before).toMatchObject({ scored: 0, unresolved: 10, calibration: null, forecasters: [] });
});

test("scores by hand: by forecast, by question, at the middle of a range", () => {
  // 0.2², 0.4², 0.2², 0.4²; question two once, as the mean of its two days.
  expect(ann?.brier).toBeCloseTo((0.04 + 0.16 + 0.04 + 0.16) / 4, 12);
  expect(ann?.brierByQuestion).toBeCloseTo((0.04 + 0.1 + 0.16) / 3, 12);
  expect(ann?.log).toBeCloseTo((2 * Math.log(0.8) + 2 * Math.log(0.6)) / 4, 12);
  const { brier, reliability, resolution, uncertainty, withinBins } = ann?.calibration.split ?? {};
  expect((reliability ?? 0) - (resolution ?? 0) + (uncertainty ?? 0) + (withinBins ?? 0)).toBeCloseTo(brier ?? 9, 12);
});

test("beside it stands the crowd's last word by that day, and how often the other questions came out yes", () => {
  // On question one the crowd stood at 0.6 that day; on two and four it had said nothing by then.
  expect(ann?.beside.crowd).toEqual({ forecasts: 1, brier: expect.closeTo(0.04, 12), other: expect.closeTo(0.16, 12) });
  expect(crowd?.beside.crowd).toBeNull();
  // Without one's own outcome: 0 of 2 for question one, 1 of 2 for two and four.
  expect(ann?.beside.baseRate?.other).toBeCloseTo((1 + 3 * 0.25) / 4, 12);
});

test("a question of the case takes its outcome and its reference class from the case", () => {
  const [on, by] = [theCase.asOf, theCase.timeline.to];
  const resolved: Question = {
    id: "ceasefire",
    text: "A ceasefire?",
    event: "ceasefire",
    front: null,
    opens: on,
    by,
    criteria: "C.",
    doesNotCount: null,
    forecasts: [],
    resolved: { on: by, outcome: "no", basis: [] },
  };
  const own = { ...theCase, questions: [resolved] };
  const forecast = { ...said(resolved.id, "ann", "2025-01-01", 0.1, "yes"), on };
  const { forecasters, ofTheCase } = tableScores(own, by, version, [forecast], []);
  const base = baseRateChance(own, resolved, on)?.mean ?? Number.NaN;
  expect(ofTheCase).toEqual([resolved.id]);
  expect(forecasters[0]?.brier).toBeCloseTo(0.01, 12);
  expect(forecasters[0]?.beside.baseRate?.other).toBeCloseTo(base * base, 12);
});
