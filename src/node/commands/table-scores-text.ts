/** The scores of a table of forecasts as text, for `parley scores --forecasts`. */
import type { PairedScore, TableScores } from "../../contract.ts";
import { escapeControls } from "../../ground/index.ts";
import { plural } from "./command.ts";
import { textTable, wrapped } from "./text-table.ts";

export function tableScoresText(scores: TableScores): string {
  const { asOf, questions, resolvedYes, scored, unresolved, tooLate, ofTheCase, forecasters, calibration, method } =
    scores;
  const heading = `The table of forecasts, as of ${asOf}: ${plural(scored, "forecast")} of ${plural(questions, "resolved question")}, of which ${resolvedYes} came out yes; ${unresolved} not resolved yet, ${tooLate} made too late.`;
  const counted = [
    ...(calibration === null ? [] : [calibrationLine("All together", calibration.split)]),
    ...(forecasters.length < 2
      ? []
      : forecasters.map((each) => calibrationLine(escapeControls(each.who), each.calibration.split))),
  ];
  return [
    wrapped(heading, ""),
    ...(forecasters.length === 0
      ? []
      : [
          textTable([
            ["", "forecasts", "questions", "Brier", "by question", "log", "beside the base rate", "beside the crowd"],
            ...forecasters.map(({ who, crowd, forecasts, questions, brier, brierByQuestion, log, beside }) => [
              `${escapeControls(who)}${crowd ? " (crowd)" : ""}`,
              String(forecasts),
              String(questions),
              brier.toFixed(3),
              brierByQuestion.toFixed(3),
              log.toFixed(2),
              pair(beside.baseRate),
              pair(beside.crowd),
            ]),
          ]),
        ]),
    ...(calibration === null
      ? []
      : [
          [
            "  Calibration of all together",
            textTable([
              ["chances", "forecasts", "mean chance", "happened"],
              ...calibration.bins.map((bin) => [
                `${percent(bin.from)} to ${percent(bin.to)}`,
                String(bin.forecasts),
                percent(bin.meanChance),
                percent(bin.happenedShare),
              ]),
            ]),
            ...counted,
          ].join("\n"),
        ]),
    [
      wrapped(
        `Base rate: ${ofTheCase.length === 0 ? "" : `of the case's reference class for ${plural(ofTheCase.length, "question")} that the case has too; else `}how often the table's other questions came out yes, which nobody knew beforehand. By question: each question once, on however many days it was forecast. Means of forecasters who answered different questions are not to be ranked.`,
        "  ",
      ),
      `  Digest ${method.digest}`,
    ].join("\n"),
  ].join("\n\n");
}

function calibrationLine(
  who: string,
  { brier, reliability, resolution, uncertainty, withinBins }: NonNullable<TableScores["calibration"]>["split"],
): string {
  return `  ${who}: Brier ${brier.toFixed(3)} = reliability ${reliability.toFixed(3)} − resolution ${resolution.toFixed(3)} + uncertainty ${uncertainty.toFixed(3)} + within bins ${withinBins.toFixed(3).replace("-", "−")}`;
}

function pair(paired: PairedScore | null): string {
  if (paired === null) return "";
  return `${paired.brier.toFixed(3)} against ${paired.other.toFixed(3)}, ${plural(paired.forecasts, "time")}`;
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)}%`;
}
