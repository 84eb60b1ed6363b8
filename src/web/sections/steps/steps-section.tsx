/** Steps: limited measures from left to right, who would keep them, and the order in which to work on them. */

import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { Conclusions } from "../conclusions.tsx";
import { agreementFigure } from "../outlook/outlook-figures.ts";
import { Part, Section } from "../section.tsx";
import { WorkOut } from "../work-out.tsx";
import { BestOrders } from "./best-orders.tsx";
import { KeptTable } from "./kept-table.tsx";
import { MeasureGraph } from "./measure-graph.tsx";

export function StepsSection({ number, busy }: { readonly number: number; readonly busy: boolean }) {
  const { theCase } = useWorkbench();
  const work = useAnswer("ladder", null);
  const { answer } = work;
  return (
    <Section id="steps" number={number} title={messages.steps.title} lead={<Lead />} busy={busy}>
      {theCase.measures.length === 0 ? null : (
        <Part title={messages.steps.graph} gist={messages.steps.graphGist}>
          <WorkOut work={work} label={messages.steps.workOut} note={messages.steps.workOutNote(wholeNumber(work.of))} />
          {answer === null ? null : <Conclusions sentences={answer.conclusions} method={answer.method} />}
          <MeasureGraph ladder={answer} />
        </Part>
      )}
      {answer === null ? null : (
        <>
          <Part title={messages.steps.kept} gist={messages.steps.keptGist}>
            <KeptTable ladder={answer} />
          </Part>
          <Part title={messages.steps.orders} gist={messages.steps.ordersGist(answer.by)}>
            <BestOrders ladder={answer} />
          </Part>
        </>
      )}
    </Section>
  );
}

function Lead() {
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
