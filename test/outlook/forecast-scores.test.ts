/** What was said against what happened: which forecasts count, and the scores by hand. */
import { expect, test } from "vitest";
import { assess, version } from "../../src/assess.ts";
import { type Case, type Question, starterCase } from "../../src/case/index.ts";
import { formatDay, meanOf, parseDay } from "../../src/ground/index.ts";
import { daysToAssess, forecastScores } from "../../src/outlook/index.ts";
import { caseFrom } from "../fixtures/small-case.ts";

const starter = caseFrom(starterCase());
const day = (text: string): number => parseDay(text) as number;
const stated = (who: string, on: string, low: number, high: number): Question["forecasts"][number] => ({
  who,
  on: day(on),
  chance: {
    distribution: { kind: "uniform", low: low - (high - low) / 18, high: high + (high - low) / 18 },
    text: "",
    basis: [],
    why: "For a test.",
    by: "me",
    since: null,
    until: null,
    place: { file: "", line: 1, column: 1 },
  },
});
const question = (id: string, rest: Partial<Question>): Question => ({
  id,
  text: id,
  event: "ceasefire",
  front: null,
  opens: day("2024-02-01"),
  by: day("2024-08-01"),
  criteria: "C.",
  doesNotCount: null,
  forecasts: [],
  resolved: { on: day("2024-08-01"), outcome: "no", basis: [] },
  ...rest,
});
const theCase: Case = {
  ...starter,
  questions: [
    question("ceasefire", {
      forecasts: [
        stated("ann", "2024-03-01", 0.2, 0.4),
        stated("bob", "2024-03-01", 0.1, 0.1),
        stated("late", "2024-08-01", 0, 0),
      ],
    }),
    question("talks", {
      event: "talks",
      forecasts: [stated("ann", "2024-04-01", 0.8, 0.8)],
      resolved: { on: day("2024-05-01"), outcome: "yes", basis: [] },
    }),
    question("unasked", { resolved: { on: day("2024-07-01"), outcome: "yes", basis: [] } }),
    question("open", { resolved: null }),
  ],
};
const scores = forecastScores(theCase, day("2024-09-01"), version);
const of = (who: string) => scores.forecasters.find((it) => it.who === who);

test("a stated range is scored at its middle", () => {
  // Ann: 0.3 against no, 0.8 against yes. Bob: 0.1 against no.
  expect(of("ann")).toMatchObject({ forecasts: 2, brier: expect.closeTo((0.09 + 0.04) / 2, 12) });
  expect(of("ann")?.log).toBeCloseTo((Math.log(0.7) + Math.log(0.8)) / 2, 12);
  expect(of("bob")).toMatchObject({ forecasts: 1, brier: expect.closeTo(0.01, 12) });
  expect(scores.calibration?.split.brier).toBeCloseTo((0.09 + 0.04 + 0.01) / 3, 12);
});

test("a forecast made on the day of the resolution or later does not count", () => {
  expect(of("late")).toBeUndefined();
});

test("on an earlier day only what was resolved and said by then is scored", () => {
  const early = forecastScores(theCase, day("2024-06-01"), version);
  expect(early.questions.map(({ id }) => id)).toEqual(["talks"]);
  expect(early.unresolved).toEqual(["ceasefire", "unasked", "open"]);
  const before = forecastScores(theCase, day("2024-01-15"), version);
  expect(before).toMatchObject({ questions: [], unresolved: [], forecasts: [], forecasters: [], calibration: null });
});

test("the base rate is asked about deals on the days on which others forecast, else when the question opened", () => {
  const rates = scores.forecasts.filter(({ kind }) => kind === "base-rate");
  expect(rates.map(({ question: id, on }) => [id, on])).toEqual([
    ["ceasefire", "2024-03-01"],
    ["unasked", "2024-02-01"],
  ]);
  const path = theCase.referenceClasses.find(({ id }) => id === theCase.referenceClass)?.monthly ?? "";
  const monthly = theCase.judgements.get(path)?.entries[0]?.distribution;
  if (monthly === undefined) throw new Error(path);
  const months = (day("2024-08-01") - day("2024-03-01")) / 30.4375;
  expect(rates[0]?.chance).toBeCloseTo(1 - (1 - meanOf(monthly)) ** months, 12);
});

test("beside a forecaster stands the base rate on the same questions and days", () => {
  const rate = scores.forecasts.find(({ kind, question: id }) => kind === "base-rate" && id === "ceasefire");
  expect(of("ann")?.beside).toEqual({
    baseRate: { forecasts: 1, brier: expect.closeTo(0.09, 12), other: rate?.brier },
    crowd: null,
    model: null,
  });
});

test("beside a forecaster stands what a crowd last said by that day, and never itself", () => {
  const questions = theCase.questions.map((each) =>
    each.id !== "ceasefire"
      ? each
      : {
          ...each,
          forecasts: [
            ...each.forecasts,
            stated("many", "2024-02-02", 0.5, 0.5),
            stated("many", "2024-02-20", 0.4, 0.4),
            stated("many", "2024-03-02", 0.9, 0.9),
          ],
        },
  );
  const { forecasters } = forecastScores({ ...theCase, questions, crowds: ["many"] }, day("2024-09-01"), version);
  const beside = (who: string) => forecasters.find((it) => it.who === who)?.beside.crowd;
  // On 1 March the crowd stood at 0.4, against no; on the talks it said nothing.
  expect(beside("ann")).toEqual({ forecasts: 1, brier: expect.closeTo(0.09, 12), other: expect.closeTo(0.16, 12) });
  expect(beside("many")).toBeNull();
});

test("the model is scored by what it says as of the forecasts' days", () => {
  const days = daysToAssess(theCase, day("2024-09-01"));
  expect(days.map(formatDay)).toEqual(["2024-02-01", "2024-03-01", "2024-04-01"]);
  const assessments = days.map((on) => assess(theCase, { asOf: formatDay(on), futures: 20 }));
  const withModel = forecastScores(theCase, day("2024-09-01"), version, assessments);
  const model = withModel.forecasts.filter(({ kind }) => kind === "model");
  expect(model.map(({ question: id, on }) => [id, on])).toEqual([
    ["ceasefire", "2024-03-01"],
    ["talks", "2024-04-01"],
    ["unasked", "2024-02-01"],
  ]);
  const talks = assessments[2]?.questions.find(({ id }) => id === "talks")?.chance?.mean ?? Number.NaN;
  expect(model[1]?.brier).toBeCloseTo((1 - talks) ** 2, 14);
  expect(withModel.method).toMatchObject({ futures: 20, seed: 1 });
  expect(withModel.method.digest).not.toBe(scores.method.digest);
});
