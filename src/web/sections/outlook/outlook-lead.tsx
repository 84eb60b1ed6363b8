/** The sentence on top: a ceasefire and a settlement within a year, beside what the reference class would say. */

import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { hasCeasefire, useWorkbench } from "../../workbench.ts";
import { agreementFigure, baseRateFigure } from "./outlook-figures.ts";

export function OutlookLead() {
  const { answer, theCase } = useWorkbench();
  const assessment = answer.assessment;
  if (assessment === null) return <p>{messages.computing}</p>;
  const month = Math.min(12, assessment.horizonMonths);
  const [ceasefire, settlement] = [assessment.agreement.ceasefire[month], assessment.agreement.settlement[month]];
  const base = baseRateFigure(assessment, month);
  return (
    <p>
      {hasCeasefire(theCase) ? (
        <>
          {messages.outlook.within(month)}{" "}
          {ceasefire === undefined ? null : <Computed wraps figure={agreementFigure("ceasefire", month, ceasefire)} />},{" "}
          {messages.outlook.andSettlement}{" "}
        </>
      ) : (
        <>{messages.outlook.withinSettlement(month)} </>
      )}
      {settlement === undefined ? null : <Computed wraps figure={agreementFigure("settlement", month, settlement)} />}.{" "}
      {base === null ? null : (
        <>
          {messages.outlook.classSays(assessment.baseRate.name)} <Computed wraps figure={base} />.
        </>
      )}
    </p>
  );
}
