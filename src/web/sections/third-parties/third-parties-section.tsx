/** Third parties: who could move whom, through what dependence, and what the engine says of it. */

import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { wholeNumber } from "../../wording.ts";
import { partyName, useWorkbench } from "../../workbench.ts";
import { Conclusions } from "../conclusions.tsx";
import { Part, Section } from "../section.tsx";
import { WorkOut } from "../work-out.tsx";
import { ChainTable } from "./chain-table.tsx";
import { DependenceGraph } from "./dependence-graph.tsx";
import { LeverTable } from "./lever-table.tsx";

export function ThirdPartiesSection() {
  const { theCase } = useWorkbench();
  const work = useAnswer("influence", null);
  const { answer } = work;
  const moved = theCase.drivers.some((driver) => driver.movedBy.length > 0);
  return (
    <Section id="third-parties" title={messages.thirdParties.title} lead={<Lead />}>
      {theCase.ties.length === 0 ? null : (
        <Part title={messages.thirdParties.graph} gist={messages.thirdParties.graphGist}>
          <DependenceGraph />
        </Part>
      )}
      {!moved && theCase.ties.length === 0 ? null : (
        <Part title={messages.thirdParties.levers} gist={messages.thirdParties.leversGist(answer?.months ?? 12)}>
          <WorkOut
            work={work}
            label={messages.thirdParties.workOut}
            note={messages.thirdParties.workOutNote(wholeNumber(work.of))}
          />
          {answer === null ? null : (
            <div className="worked">
              <Conclusions sentences={answer.conclusions} method={answer.method} />
              <LeverTable influence={answer} />
            </div>
          )}
        </Part>
      )}
      {answer === null || answer.chains.length === 0 ? null : (
        <Part title={messages.thirdParties.chains} gist={messages.thirdParties.chainsGist}>
          <ChainTable influence={answer} />
        </Part>
      )}
    </Section>
  );
}

function Lead() {
  const { theCase } = useWorkbench();
  const movers = [...new Set(theCase.drivers.flatMap((driver) => driver.movedBy))];
  const leant = [...new Set(theCase.ties.map((tie) => tie.on))];
  const names = (ids: readonly string[]) => ids.map((id) => partyName(theCase, id));
  if (movers.length === 0 && leant.length === 0) return <p>{messages.thirdParties.none}</p>;
  return (
    <p>
      {messages.thirdParties.lead(names(movers))}
      {messages.thirdParties.shown(names(leant.filter((id) => !movers.includes(id))))}
    </p>
  );
}
