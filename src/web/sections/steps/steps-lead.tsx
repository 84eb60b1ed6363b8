/** The sentence on top: how many limited measures there are, and the chance that one is agreed within a year. */

import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { useWorkbench } from "../../workbench.ts";
import { agreementFigure } from "../outlook/outlook-figures.ts";

export function StepsLead() {
  const { theCase, answer } = useWorkbench();
  const assessment = answer.assessment;
  if (theCase.measures.length === 0) return <p>{messages.steps.none}</p>;
  if (assessment === null) return <p>{messages.computing}</p>;
  const month = Math.min(12, assessment.horizonMonths);
  const spread = assessment.agreement.measure[month];
  return (
    <p>
      {messages.steps.lead(theCase.measures.length, month)}{" "}
      {spread === undefined ? null : <Computed wraps figure={agreementFigure("measure", month, spread)} />}.
    </p>
  );
}
