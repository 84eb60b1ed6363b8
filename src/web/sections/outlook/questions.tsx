/** Questions that will have an answer: the chance beside the base rate and what others said, and the outcome once known. */

import type { ReactNode } from "react";
import type { QuestionForecast, Spread } from "../../../contract.ts";
import { RangeBar } from "../../figures/range-bar.tsx";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { isoDayName } from "../../view/days.ts";
import { chanceInterval } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { chanceFigure } from "./outlook-figures.ts";

export function Questions({ questions }: { readonly questions: readonly QuestionForecast[] }) {
  const { theCase } = useWorkbench();
  const later = theCase.questions.length - questions.length;
  return (
    <>
      <ul className="entries">
        {questions.map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </ul>
      {later === 0 ? null : <p className="note">{messages.questions.unasked(later)}</p>}
    </>
  );
}

function Asked({ question }: { readonly question: QuestionForecast }) {
  const { theCase, answer } = useWorkbench();
  const told = theCase.questions.find((each) => each.id === question.id);
  const baseClass = answer.assessment?.baseRate.referenceClass ?? "";
  return (
    <li>
      <span className="head">
        <span>{messages.questions.by(isoDayName(question.by))}</span>
        <span className="mark">{messages.questions.statuses[question.status]}</span>
        {question.outcome === null ? null : <strong>{messages.questions.outcome(question.outcome)}</strong>}
      </span>
      <h4>{question.text}</h4>
      <div className="question-rows">
        {question.chance === null ? null : (
          <Row name={messages.questions.ours} spread={question.chance}>
            <Computed
              wraps
              figure={chanceFigure(question.text, question.chance, messages.questions.formula, behind.agreement)}
            />
          </Row>
        )}
        {question.baseRate === null ? null : (
          <Row name={messages.outlook.baseRate} spread={question.baseRate}>
            <Computed
              wraps
              figure={chanceFigure(
                messages.outlook.baseRate,
                question.baseRate,
                messages.outlook.baseRateFormula,
                behind.baseRate(baseClass),
              )}
            />
          </Row>
        )}
        {question.others.map((other) => {
          const spread = { low: other.low, high: other.high, mean: (other.low + other.high) / 2 };
          const basis = told?.forecasts.find((each) => each.who === other.who)?.chance.basis ?? [];
          return (
            <Row
              key={`${other.who}-${other.on}`}
              name={messages.questions.other(theCase.analysts.get(other.who) ?? other.who, isoDayName(other.on))}
              spread={spread}
            >
              <OpenFigure subject={{ kind: "claims", title: other.who, text: question.text, ids: basis }}>
                {chanceInterval(spread)}
              </OpenFigure>
            </Row>
          );
        })}
      </div>
      {told === undefined ? null : (
        <details>
          <summary className="note">{messages.questions.criteria}</summary>
          <p className="note">{told.criteria}</p>
          {told.doesNotCount === null ? null : (
            <p className="note">{messages.questions.doesNotCount(told.doesNotCount)}</p>
          )}
        </details>
      )}
    </li>
  );
}

function Row({
  name,
  spread,
  children,
}: {
  readonly name: string;
  readonly spread: Spread;
  readonly children: ReactNode;
}) {
  return (
    <div className="question-row">
      <span>{name}</span>
      <RangeBar spread={spread} domain={[0, 1]} hue="hue-ink" />
      <span>{children}</span>
    </div>
  );
}
