/**
 * Forecasts from elsewhere against what happened, with the base rate and the crowd beside each on the same questions and days.
 * Takes   a case, a day, forecasts as a table has them, and which of its forecasters are crowds.
 * Gives   `TableScores`. A forecast counts if its question was resolved by the day and it was made before that; a question
 *         that the case has too takes its outcome from the case.
 * Departs a stated range is scored at its middle, as in `forecast-scores.ts`. Base rate: of the case's reference class where the
 *         question is a deal of the case; else how often the table's other questions that count came out yes, which nobody
 *         knew beforehand: a yardstick, no forecast. Crowd: the mean of what each crowd last said on the question by that
 *         day; a crowd is not held against itself.
 * Cost    forecasts × forecasts of the same question.
 */
import type { Case, Question } from "../case/index.ts";
import type { PairedScore, TableForecaster, TableScores } from "../contract.ts";
import { canonicalJson, type Day, formatDay, mean, sha256Hex } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { baseRateChance } from "./forecast-scores.ts";
import { brierScore, calibrationBins, type Judged, logScore, murphySplit, scoreClip } from "./scores.ts";

export interface ReportedForecast {
  readonly question: string;
  readonly who: string;
  readonly on: Day;
  readonly low: number;
  readonly high: number;
  readonly outcome: "yes" | "no" | null;
  readonly resolvedOn: Day | null;
}

interface Counted extends Judged {
  readonly question: string;
  readonly who: string;
  readonly on: Day;
  readonly brier: number;
  readonly log: number;
}

export function tableScores(
  theCase: Case,
  asOf: Day,
  version: string,
  forecasts: readonly ReportedForecast[],
  crowds: readonly string[],
  words: Words = english,
): TableScores {
  const counted: Counted[] = [];
  let [unresolved, tooLate] = [0, 0];
  for (const forecast of forecasts) {
    const resolved = resolutionOf(theCase, forecast);
    if (resolved === null || (resolved.on !== null && resolved.on > asOf)) unresolved++;
    else if (forecast.on > asOf || (resolved.on !== null && forecast.on >= resolved.on)) tooLate++;
    else counted.push(scored(forecast, resolved.outcome === "yes"));
  }
  const outcomes = new Map(counted.map(({ question, happened }) => [question, happened]));
  const baseRate = baseRateOf(theCase, outcomes);
  const names = [...new Set(counted.map(({ who }) => who))].sort();
  return {
    asOf: formatDay(asOf),
    method: {
      name: words.methods.tableScores.name,
      version,
      digest: sha256Hex(
        canonicalJson({
          tableScores: theCase.digest,
          asOf: formatDay(asOf),
          version,
          crowds: [...crowds].sort(),
          forecasts: forecasts.map(({ question, who, on, low, high, outcome, resolvedOn }) => [
            question,
            who,
            on,
            low,
            high,
            outcome,
            resolvedOn,
          ]),
        }),
      ),
      clip: scoreClip,
    },
    questions: outcomes.size,
    resolvedYes: [...outcomes.values()].filter(Boolean).length,
    scored: counted.length,
    unresolved,
    tooLate,
    ofTheCase: [...outcomes.keys()].filter((id) => theCase.questions.some((question) => question.id === id)),
    forecasters: names.map((who) => forecaster(who, counted, crowds, baseRate)),
    calibration: counted.length === 0 ? null : { bins: calibrationBins(counted), split: murphySplit(counted) },
  };
}

function resolutionOf(
  theCase: Case,
  { question, outcome, resolvedOn }: ReportedForecast,
): { readonly outcome: "yes" | "no"; readonly on: Day | null } | null {
  const own = questionOf(theCase, question);
  if (own !== undefined) return own.resolved;
  return outcome === null ? null : { outcome, on: resolvedOn };
}

function questionOf({ questions }: Case, id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

function scored({ question, who, on, low, high }: ReportedForecast, happened: boolean): Counted {
  const judged = { chance: (low + high) / 2, happened };
  return { ...judged, question, who, on, brier: brierScore(judged), log: logScore(judged) };
}

type BaseRate = (question: string, on: Day) => number | null;

function baseRateOf(theCase: Case, outcomes: ReadonlyMap<string, boolean>): BaseRate {
  const yes = [...outcomes.values()].filter(Boolean).length;
  return (id, on) => {
    const own = questionOf(theCase, id);
    if (own !== undefined) return baseRateChance(theCase, own, on)?.mean ?? null;
    if (outcomes.size < 2) return null;
    return (yes - (outcomes.get(id) === true ? 1 : 0)) / (outcomes.size - 1);
  };
}

function forecaster(
  who: string,
  all: readonly Counted[],
  crowds: readonly string[],
  baseRate: BaseRate,
): TableForecaster {
  const own = all.filter((each) => each.who === who);
  const byQuestion = new Map<string, number[]>();
  for (const { question, brier } of own) byQuestion.set(question, [...(byQuestion.get(question) ?? []), brier]);
  const crowdOn = ({ question, on }: Counted): number | null => {
    const last = crowds.flatMap((crowd) => {
      if (crowd === who) return [];
      const said = all.filter((each) => each.who === crowd && each.question === question && each.on <= on);
      return said.length === 0 ? [] : [said.reduce((best, each) => (each.on >= best.on ? each : best)).chance];
    });
    return last.length === 0 ? null : mean(last);
  };
  return {
    who,
    crowd: crowds.includes(who),
    forecasts: own.length,
    questions: byQuestion.size,
    brier: mean(own.map(({ brier }) => brier)),
    log: mean(own.map(({ log }) => log)),
    brierByQuestion: mean([...byQuestion.values()].map((scores) => mean(scores))),
    beside: {
      baseRate: paired(own, ({ question, on }) => baseRate(question, on)),
      crowd: paired(own, crowdOn),
    },
    calibration: { bins: calibrationBins(own), split: murphySplit(own) },
  };
}

function paired(own: readonly Counted[], other: (forecast: Counted) => number | null): PairedScore | null {
  const pairs = own.flatMap((forecast) => {
    const chance = other(forecast);
    return chance === null ? [] : [[forecast.brier, brierScore({ chance, happened: forecast.happened })] as const];
  });
  if (pairs.length === 0) return null;
  return { forecasts: pairs.length, brier: mean(pairs.map(([own]) => own)), other: mean(pairs.map(([, it]) => it)) };
}
