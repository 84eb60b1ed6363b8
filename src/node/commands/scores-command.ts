/** `parley scores`: what was said against what happened. */
import { parseArgs } from "node:util";
import { version } from "../../assess.ts";
import type { ForecastScores } from "../../contract.ts";
import { forecastColumns } from "../../feeds/index.ts";
import { escapeControls, formatDay, parseDay } from "../../ground/index.ts";
import { daysToAssess, forecastScores } from "../../outlook/index.ts";
import { say } from "../terminal.ts";
import { assessmentFlags, assessWithBar, readAssessmentFlags } from "./assessment-flags.ts";
import { type Command, caseOrTellFaults, onePositional, plural, UsageError } from "./command.ts";
import { readColumns, scoredTable } from "./forecast-file.ts";
import { tableScoresText } from "./table-scores-text.ts";
import { textTable, wrapped } from "./text-table.ts";

const usualFutures = 1000;
const few = 20;

export const scoresCommand: Command = {
  usage: "scores CASE --as-of DAY [--model] [--forecasts FILE] [--json]",
  purpose: "Scores what was said against what happened: the case's questions resolved by the day.",
  options: [
    "  --as-of DAY     questions resolved by this day (YYYY-MM-DD); it may lie after the case's timeline",
    "  --model         also the model's own chance on the day of each forecast, with what was known then",
    "  --forecasts FILE  also a table of forecasts, one a row (CSV with a header, or gzip of it)",
    `  --columns MAP   which of its columns holds what, as question=id,who=name; of ${forecastColumns.join(", ")}`,
    "  --crowd NAME    this forecaster of the table is a crowd, to stand beside the others; may be repeated",
    `  --futures N     how many futures to draw for each of these days (${usualFutures})`,
    "  --seed N        another draw",
    "  --waive RULE    waive a rule of the floor, by name; may be repeated",
    "  --workers N     at most so many threads; the result does not depend on it",
    "  --queue ADDRESS by the workers at this Redis (redis://…) instead",
    "  --json          the scores as JSON on stdout",
  ].join("\n"),
  run: async (args, signal) => {
    const { lens: _, ...flagsWithoutLens } = assessmentFlags;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...flagsWithoutLens,
        model: { type: "boolean", default: false },
        forecasts: { type: "string" },
        columns: { type: "string" },
        crowd: { type: "string", multiple: true },
        json: { type: "boolean", default: false },
      },
    });
    const folder = onePositional(positionals, "CASE");
    const { "as-of": typed, ...others } = values;
    const { options, sharing } = readAssessmentFlags(others);
    const day = typed === undefined ? null : parseDay(typed);
    if (day === null) throw new UsageError(`--as-of wants a day, YYYY-MM-DD, not ${typed ?? "nothing"}`);
    if (values.forecasts === undefined && (values.columns ?? values.crowd) !== undefined)
      throw new UsageError("--columns and --crowd go with --forecasts");
    const columns = readColumns(values.columns);
    const theCase = await caseOrTellFaults(folder);
    if (theCase === null) return 1;
    const table =
      values.forecasts === undefined
        ? null
        : await scoredTable(theCase, day, { path: values.forecasts, columns, crowds: values.crowd ?? [] }, signal);
    if (table !== null && "failed" in table) return 1;
    const assessments = [];
    for (const on of values.model ? daysToAssess(theCase, day) : []) {
      const asked = { futures: usualFutures, ...options, asOf: formatDay(on) };
      assessments.push(await assessWithBar(theCase, { options: asked, sharing }, signal, `As of ${asked.asOf}`));
    }
    const scores = forecastScores(theCase, day, version, assessments);
    if (values.json) say(JSON.stringify(table === null ? scores : { ...scores, table }, null, 2));
    else say([text(scores), ...(table === null ? [] : [tableScoresText(table)])].join("\n\n"));
    return 0;
  },
};

function text(scores: ForecastScores): string {
  const { questions, forecasts, forecasters, calibration, unresolved, method, asOf } = scores;
  const heading = `What was said against what happened, as of ${asOf}: ${plural(questions.length, "question")} resolved, ${unresolved.length} not yet.`;
  if (questions.length === 0) return heading;
  return [
    heading,
    ...questions.map((question) =>
      [
        wrapped(escapeControls(question.text), "  "),
        `  It was ${question.outcome} (${question.resolved}).`,
        ...scored(
          forecasts
            .filter((each) => each.question === question.id)
            .map(({ who, on, chance, low, high, brier, log }) => [
              escapeControls(who),
              on,
              low === high ? percent(chance) : `${percent(chance)} (${percent(low)} to ${percent(high)})`,
              brier.toFixed(3),
              minus(log, 2),
            ]),
        ),
      ].join("\n"),
    ),
    [
      "Means, best read against the base rate, the crowd and the model on the same questions and days",
      textTable([
        ["", "forecasts", "Brier", "log", "beside the base rate", "beside the crowd", "beside the model"],
        ...forecasters.map(({ who, forecasts: count, brier, log, beside }) => [
          escapeControls(who),
          String(count),
          brier.toFixed(3),
          minus(log, 2),
          pair(beside.baseRate),
          pair(beside.crowd),
          pair(beside.model),
        ]),
      ]),
    ].join("\n"),
    ...(calibration === null ? [] : [calibrationText(calibration)]),
    [
      wrapped(
        `Brier: (p − o)², 0 at best, 1 at worst, 0.25 for one half. Log: ln of the chance given to what happened, 0 at best; chances nearer than ${Math.round(method.clip * 100)}% to certainty count as ${Math.round(method.clip * 100)}%. A stated range is scored at its middle.${method.futures === null ? "" : ` The model: ${method.futures} futures a day, seed ${method.seed}, with the claims known on the day; judgements may have been written later, so this is no locked forecast.`}`,
        "  ",
      ),
      `  Digest ${method.digest}`,
    ].join("\n"),
  ].join("\n\n");
}

function scored(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0
    ? ["  Nobody had named a chance."]
    : [textTable([["", "on", "chance", "Brier", "log"], ...rows])];
}

function calibrationText({ bins, split }: NonNullable<ForecastScores["calibration"]>): string {
  const count = bins.reduce((sum, bin) => sum + bin.forecasts, 0);
  return [
    "Calibration of what was stated",
    textTable([
      ["chances", "forecasts", "mean chance", "happened"],
      ...bins.map((bin) => [
        `${percent(bin.from)} to ${percent(bin.to)}`,
        String(bin.forecasts),
        percent(bin.meanChance),
        percent(bin.happenedShare),
      ]),
    ]),
    `  Brier ${split.brier.toFixed(3)} = reliability ${split.reliability.toFixed(3)} − resolution ${split.resolution.toFixed(3)} + uncertainty ${split.uncertainty.toFixed(3)} + within bins ${minus(split.withinBins, 3)}`,
    ...(count < few
      ? [wrapped(`With ${plural(count, "forecast")} this shows how it is computed, no more.`, "  ")]
      : []),
  ].join("\n");
}

/** "−0.39"; what rounds to nothing has no sign. */
function minus(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  return value < 0 && Number(size) !== 0 ? `−${size}` : size;
}

function pair(paired: ForecastScores["forecasters"][number]["beside"]["model"]): string {
  return paired === null
    ? ""
    : `${paired.brier.toFixed(3)} against ${paired.other.toFixed(3)}, ${plural(paired.forecasts, "time")}`;
}

/** As stated: a forecast of 1 % is scored as 1 %, and so shown. */
function percent(chance: number): string {
  return `${Math.round(chance * 100)}%`;
}
