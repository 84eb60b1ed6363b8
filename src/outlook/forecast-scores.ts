/**
 * What was said against what happened: the case's questions that were resolved by a day, and every forecast of them.
 * Takes   a case, a day, and the model's own forecasts (an assessment for each day in `daysToAssess`), or none.
 * Gives   `ForecastScores`. A forecast counts if it was made by the day and before the question was resolved, and
 *         by the question's last day. The base rate and the model are scored on each day on which somebody else
 *         forecast, else on the day the question opened.
 * Departs a stated range is scored at its middle (own: an author who says "unlikely" names no number). The base rate is
 *         1 − (1 − r)^m at the mean of the judgement r held on the forecast's day, and only for deals. The model's
 *         forecasts use claims known on their day, but judgements may have been written later: they are no locked
 *         forecasts, and are to be read as a check of the machine, not as a record.
 * Cost    linear.
 */
import { type Case, type Question, stateOfPlay } from "../case/index.ts";
import type { Assessment, ForecastKind, ForecastScores, PairedScore, ScoredForecast, Spread } from "../contract.ts";
import {
  canonicalJson,
  type Day,
  exp,
  formatDay,
  interval90,
  log,
  mean,
  meanOf,
  monthsBetween,
  sha256Hex,
} from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { brierScore, calibrationBins, logScore, murphySplit, scoreClip } from "./scores.ts";

type Resolved = Question & { readonly resolved: NonNullable<Question["resolved"]> };

const deals: readonly Question["event"][] = ["ceasefire", "settlement", "any-deal"];

/** Days on which the model would have to be asked, in order. */
export function daysToAssess(theCase: Case, asOf: Day): readonly Day[] {
  const { from, to } = theCase.timeline;
  const days = resolvedBy(theCase, asOf).flatMap((question) => daysOf(question, asOf));
  return [...new Set(days)].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
}

export function forecastScores(
  theCase: Case,
  asOf: Day,
  version: string,
  assessments: readonly Assessment[] = [],
  words: Words = english,
): ForecastScores {
  const questions = resolvedBy(theCase, asOf);
  const onDay = new Map(assessments.map((assessment) => [assessment.asOf, assessment]));
  const forecasts = questions.flatMap((question) => [
    ...statedOn(question, asOf).map(({ who, on, chance }) => {
      const [low, high] = interval90(chance.distribution);
      return scored(question, who, "stated", on, (low + high) / 2, low, high);
    }),
    ...daysOf(question, asOf).flatMap((on) => [
      ...baseRateOn(theCase, question, on, words),
      ...modelOn(question, on, onDay.get(formatDay(on)), words),
    ]),
  ]);
  const stated = forecasts.filter(({ kind }) => kind === "stated");
  const outcomes = new Map(questions.map(({ id, resolved }) => [id, resolved.outcome === "yes"]));
  const judged = stated.map(({ chance, question }) => ({ chance, happened: outcomes.get(question) === true }));
  const asked = assessments[0]?.method;
  return {
    asOf: formatDay(asOf),
    method: {
      name: words.methods.scores.name,
      version,
      digest: sha256Hex(
        canonicalJson({
          scores: theCase.digest,
          asOf: formatDay(asOf),
          version,
          model: assessments.map(({ method }) => method.digest),
        }),
      ),
      clip: scoreClip,
      seed: asked?.seed ?? null,
      futures: asked?.futures ?? null,
    },
    questions: questions.map(({ id, text, by, resolved }) => ({
      id,
      text,
      by: formatDay(by),
      resolved: formatDay(resolved.on),
      outcome: resolved.outcome,
    })),
    unresolved: theCase.questions
      .filter((question) => question.opens <= asOf && !questions.some(({ id }) => id === question.id))
      .map(({ id }) => id),
    forecasts,
    forecasters: forecasters(forecasts, theCase.crowds),
    calibration: judged.length === 0 ? null : { bins: calibrationBins(judged), split: murphySplit(judged) },
  };
}

function resolvedBy(theCase: Case, asOf: Day): readonly Resolved[] {
  return theCase.questions.filter(
    (question): question is Resolved => question.resolved !== null && question.resolved.on <= asOf,
  );
}

function statedOn(question: Resolved, asOf: Day): Question["forecasts"] {
  return question.forecasts.filter(({ on }) => on <= asOf && on < question.resolved.on && on <= question.by);
}

function daysOf(question: Resolved, asOf: Day): readonly Day[] {
  const days = [...new Set(statedOn(question, asOf).map(({ on }) => on))];
  return days.length > 0 ? days : question.opens < question.resolved.on ? [question.opens] : [];
}

/** The base rate of a question of the case on a day: its reference class, for deals within the timeline; else nothing. */
export function baseRateChance(theCase: Case, question: Question, on: Day): Spread | null {
  const { from, to } = theCase.timeline;
  if (!deals.includes(question.event) || on < from || on > to) return null;
  const { judgements } = stateOfPlay(theCase, on, null);
  const path = theCase.referenceClasses.find(({ id }) => id === theCase.referenceClass)?.monthly;
  const rate = path === undefined ? undefined : judgements.get(path)?.distribution;
  if (rate === undefined) return null;
  const by = (monthly: number): number =>
    1 - exp(monthsBetween(on, question.by) * log(1 - Math.min(monthly, 1 - 1e-12)));
  const [low, high] = interval90(rate);
  return { mean: by(meanOf(rate)), low: by(low), high: by(high) };
}

function baseRateOn(theCase: Case, question: Resolved, on: Day, { names }: Words): readonly ScoredForecast[] {
  const chance = baseRateChance(theCase, question, on);
  return chance === null
    ? []
    : [scored(question, names.baseRate, "base-rate", on, chance.mean, chance.low, chance.high)];
}

function modelOn(
  question: Resolved,
  on: Day,
  assessment: Assessment | undefined,
  { names }: Words,
): readonly ScoredForecast[] {
  const chance = assessment?.questions.find(({ id }) => id === question.id)?.chance ?? null;
  return chance === null ? [] : [scored(question, names.model, "model", on, chance.mean, chance.low, chance.high)];
}

function scored(
  question: Resolved,
  who: string,
  kind: ForecastKind,
  on: Day,
  chance: number,
  low: number,
  high: number,
): ScoredForecast {
  const judged = { chance, happened: question.resolved.outcome === "yes" };
  return {
    question: question.id,
    who,
    kind,
    on: formatDay(on),
    chance,
    low,
    high,
    brier: brierScore(judged),
    log: logScore(judged),
  };
}

function forecasters(forecasts: readonly ScoredForecast[], crowds: readonly string[]): ForecastScores["forecasters"] {
  const byName = new Map<string, ScoredForecast[]>();
  for (const forecast of forecasts) {
    const key = `${forecast.kind} ${forecast.who}`;
    byName.set(key, [...(byName.get(key) ?? []), forecast]);
  }
  return [...byName.values()]
    .map((own) => {
      const [{ who, kind }] = own as [ScoredForecast];
      return {
        who,
        kind,
        forecasts: own.length,
        brier: mean(own.map((it) => it.brier)),
        log: mean(own.map((it) => it.log)),
        beside: {
          baseRate: kind === "base-rate" ? null : paired(own, (it) => sameDay(forecasts, it, "base-rate")),
          crowd: paired(own, (it) => crowdBy(forecasts, it, crowds)),
          model: kind === "model" ? null : paired(own, (it) => sameDay(forecasts, it, "model")),
        },
      };
    })
    .sort((p, q) => order.indexOf(p.kind) - order.indexOf(q.kind) || (p.who < q.who ? -1 : 1));
}

const order: readonly ForecastKind[] = ["stated", "base-rate", "model"];

function sameDay(
  all: readonly ScoredForecast[],
  { question, on }: ScoredForecast,
  kind: ForecastKind,
): ScoredForecast | undefined {
  return all.find((its) => its.kind === kind && its.question === question && its.on === on);
}

/** What a crowd, not the forecaster itself, last said on the question by the forecast's day. */
function crowdBy(
  all: readonly ScoredForecast[],
  { question, on, who, kind }: ScoredForecast,
  crowds: readonly string[],
): ScoredForecast | undefined {
  const said = all.filter(
    (its) =>
      its.kind === "stated" &&
      crowds.includes(its.who) &&
      !(kind === "stated" && its.who === who) &&
      its.question === question &&
      its.on <= on,
  );
  return said.reduce<ScoredForecast | undefined>((last, its) => (last && last.on > its.on ? last : its), undefined);
}

function paired(
  own: readonly ScoredForecast[],
  beside: (forecast: ScoredForecast) => ScoredForecast | undefined,
): PairedScore | null {
  const pairs = own.flatMap((it) => {
    const other = beside(it);
    return other === undefined ? [] : [[it.brier, other.brier] as const];
  });
  if (pairs.length === 0) return null;
  return { forecasts: pairs.length, brier: mean(pairs.map(([own]) => own)), other: mean(pairs.map(([, it]) => it)) };
}
