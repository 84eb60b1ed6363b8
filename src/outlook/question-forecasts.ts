/**
 * The case's forecast questions, answered from the as-of day on: the chance that the event happens by the question's day,
 * given that it has not happened yet. Takes: posing and batch. Gives: forecasts with the base rate and others' beside.
 * Departs: a question is there from the day it opens; a resolution counts only on as-of days from its own day on; others' forecasts from the day they were made.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Question } from "../case/index.ts";
import type { QuestionForecast } from "../contract.ts";
import { exp, formatDay, interval90, log, monthsBetween, spreadOf } from "../ground/index.ts";
import type { Batch } from "./batch.ts";
import { anyDeal, atMonth } from "./curves.ts";

export function questionForecasts(posing: Posing, batch: Batch): readonly QuestionForecast[] {
  const { asOf, case: theCase } = posing.state;
  // A question that was asked later says what was going to matter: it is not there before.
  return theCase.questions
    .filter((question) => question.opens <= asOf)
    .map((question) => {
      const resolved = question.resolved !== null && question.resolved.on <= asOf ? question.resolved : null;
      const status = resolved !== null ? "resolved" : question.by < asOf ? "past" : "open";
      const months = monthsBetween(asOf, question.by);
      const open = status === "open";
      const baseRate = ["ceasefire", "settlement", "any-deal"].includes(question.event)
        ? Float64Array.from(
            batch.tables.reference,
            (monthly) => 1 - exp(months * log(1 - Math.min(monthly, 1 - 1e-12))),
          )
        : null;
      return {
        id: question.id,
        text: question.text,
        by: formatDay(question.by),
        status,
        chance: open ? spreadOf(chances(posing, batch, question, months)) : null,
        baseRate: open && baseRate !== null ? spreadOf(baseRate) : null,
        others: question.forecasts
          .filter((forecast) => forecast.on <= asOf)
          .map((forecast) => {
            const [low, high] = interval90(forecast.chance.distribution);
            return { who: forecast.who, on: formatDay(forecast.on), low, high };
          }),
        outcome: resolved?.outcome ?? null,
      };
    });
}

function chances(posing: Posing, batch: Batch, question: Question, months: number): Float64Array {
  const { tables, count } = batch;
  if (question.event === "any-deal") return atMonth(anyDeal(batch), count, months);
  if (question.event !== "front") return atMonth(tables[question.event], count, months);
  const { levels, horizon } = posing.grid;
  const c = posing.fronts.findIndex(({ front }) => front.id === question.front?.front);
  const above = posing.fronts[c]?.front.levels.findIndex((level) => level.id === question.front?.above) ?? 0;
  const width = (horizon + 1) * levels.reduce((sum, each) => sum + each, 0);
  const offset = (horizon + 1) * levels.slice(0, c).reduce((sum, each) => sum + each, 0);
  const held = new Float64Array(count * (horizon + 1));
  for (let row = 0; row < count; row++)
    for (let m = 0; m <= horizon; m++)
      for (let level = above + 1; level < (levels[c] as number); level++) {
        const at = row * (horizon + 1) + m;
        held[at] =
          (held[at] as number) + (tables.levels[row * width + offset + m * (levels[c] as number) + level] as number);
      }
  return atMonth(held, count, months);
}
