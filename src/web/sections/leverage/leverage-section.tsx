/** Screen 2: what each position is worth, and what time does to it. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part, Section } from "../section.tsx";
import { Counters } from "./counters.tsx";
import { FrontPaces } from "./front-paces.tsx";
import { InverseQuestion } from "./inverse-question.tsx";
import { LandPart } from "./land-part.tsx";
import { LeverageLead } from "./leverage-lead.tsx";
import { PositionWorth } from "./position-worth.tsx";
import { WaitingTable } from "./waiting-table.tsx";
import { WhyNoDeal } from "./why-no-deal.tsx";

export function LeverageSection({ number }: { readonly number: number }) {
  const { answer, state, busy } = useWorkbench();
  const assessment = answer.assessment;
  return (
    <Section id="leverage" number={number} title={messages.leverage.title} lead={<LeverageLead />} busy={busy}>
      {assessment === null ? null : (
        <>
          <Part title={messages.leverage.worth} gist={messages.leverage.worthGist}>
            <PositionWorth leverage={assessment.leverage} />
          </Part>
          <Part title={messages.leverage.waiting} gist={messages.leverage.waitingGist}>
            <WaitingTable leverage={assessment.leverage} />
          </Part>
          <Part title={messages.fronts.title} gist={messages.fronts.gist}>
            <FrontPaces fronts={assessment.state.fronts} />
          </Part>
        </>
      )}
      <LandPart />
      {state.counters.length === 0 ? null : (
        <Part title={messages.counters.title} gist={messages.counters.gist}>
          <Counters />
        </Part>
      )}
      <Part title={messages.why.title} gist={messages.why.gist}>
        <WhyNoDeal />
      </Part>
      <Part title={messages.inverse.title} gist={messages.inverse.gist}>
        <InverseQuestion />
      </Part>
    </Section>
  );
}
