/** Steps: limited measures from left to right, who would keep them, and the order in which to work on them. */

import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { wholeNumber } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import { Conclusions } from "../conclusions.tsx";
import { Part, Section } from "../section.tsx";
import { WorkOut } from "../work-out.tsx";
import { BestOrders } from "./best-orders.tsx";
import { KeptTable } from "./kept-table.tsx";
import { MeasureGraph } from "./measure-graph.tsx";
import { StepsLead } from "./steps-lead.tsx";

export function StepsSection({ number }: { readonly number: number }) {
  const { theCase, busy } = useWorkbench();
  const work = useAnswer("ladder", null);
  const { answer } = work;
  return (
    <Section id="steps" number={number} title={messages.steps.title} lead={<StepsLead />} busy={busy}>
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
