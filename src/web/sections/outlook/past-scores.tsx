/** Forecasts of questions that were resolved by the day, against what happened. */

import { useMemo } from "react";
import type { ForecastScores, ScoredForecast } from "../../../contract.ts";
import { forecastScores } from "../../../outlook/index.ts";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { type ComputedFigure, figureOf } from "../../sheet/subject.ts";
import { isoDayName } from "../../view/days.ts";
import { fixed, fromTo, percent } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";

export function PastScores() {
  const { theCase, day, answer } = useWorkbench();
  const version = answer.assessment?.method.version ?? "";
  const scores = useMemo(() => forecastScores(theCase, day, version, [], libraryWords), [theCase, day, version]);
  if (scores.questions.length === 0)
    return (
      <p className="empty">
        {messages.scores.none} {messages.scores.unresolved(scores.unresolved.length)}
      </p>
    );
  const nameOf = (who: string) => theCase.analysts.get(who) ?? who;
  return (
    <>
      {scores.questions.map((question) => (
        <div key={question.id}>
          <h4>{question.text}</h4>
          <p className="note">{messages.scores.was(question.outcome, isoDayName(question.resolved))}</p>
          <DataTable
            label={question.text}
            head={[
              messages.scores.who,
              messages.scores.on,
              messages.scores.chance,
              messages.scores.brier,
              messages.scores.log,
            ]}
            rows={scores.forecasts
              .filter((each) => each.question === question.id)
              .map((each) => ({
                id: `${each.kind} ${each.who} ${each.on}`,
                name: nameOf(each.who),
                cells: [
                  isoDayName(each.on),
                  <Computed key="chance" figure={chanceFigure(scores, each, nameOf(each.who))} />,
                  <Computed key="brier" figure={scoreFigure(scores, "brier", each.brier, nameOf(each.who))} />,
                  <Computed key="log" figure={scoreFigure(scores, "log", each.log, nameOf(each.who))} />,
                ],
              }))}
          />
        </div>
      ))}
      <p className="note">{messages.scores.means}</p>
      <DataTable
        label={messages.scores.means}
        head={[
          messages.scores.who,
          messages.scores.forecasts,
          messages.scores.brier,
          messages.scores.log,
          messages.scores.beside,
        ]}
        rows={scores.forecasters.map(({ who, kind, forecasts, brier, log, beside }) => ({
          id: `${kind} ${who}`,
          name: nameOf(who),
          cells: [
            String(forecasts),
            <Computed key="brier" figure={scoreFigure(scores, "brier", brier, nameOf(who))} />,
            <Computed key="log" figure={scoreFigure(scores, "log", log, nameOf(who))} />,
            beside.baseRate === null
              ? ""
              : messages.scores.against(fixed(beside.baseRate.brier, 3), fixed(beside.baseRate.other, 3)),
          ],
        }))}
      />
      <p className="note">
        {messages.scores.few} {messages.scores.unresolved(scores.unresolved.length)}
      </p>
    </>
  );
}

function chanceFigure({ method }: ForecastScores, { chance, low, high }: ScoredForecast, who: string): ComputedFigure {
  return figureOf({
    title: messages.scores.chanceTitle(who),
    text: low === high ? percent(chance) : `${percent(chance)} (${fromTo(percent(low), percent(high))})`,
    formula: messages.scores.chanceFormula,
    spread: { mean: chance, low, high },
    behind: ["questions."],
    method,
  });
}

function scoreFigure({ method }: ForecastScores, of: "brier" | "log", score: number, who: string): ComputedFigure {
  return figureOf({
    title: of === "brier" ? messages.scores.brierTitle(who) : messages.scores.logTitle(who),
    text: of === "brier" ? fixed(score, 3) : fixed(score, 2),
    formula: of === "brier" ? messages.scores.brierFormula : messages.scores.logFormula,
    behind: ["questions."],
    method,
  });
}
