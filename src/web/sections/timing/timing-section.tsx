/** When: settle now or wait, the windows on the same axis, and whether there is a hurting stalemate. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { gainFigure } from "../leverage/leverage-figures.ts";
import { MonthTable } from "../leverage/month-table.tsx";
import { usePartyLeverage } from "../leverage/use-party-leverage.ts";
import { Part, Section } from "../section.tsx";
import { Stalemate } from "./stalemate.tsx";
import { TimingLead } from "./timing-lead.tsx";
import { WaitingGain } from "./waiting-gain.tsx";

export function TimingSection() {
  const { answer, busy } = useWorkbench();
  const parties = usePartyLeverage(answer.assessment?.leverage ?? {});
  return (
    <Section id="timing" title={messages.when.title} lead={<TimingLead parties={parties} />} busy={busy}>
      {parties.length === 0 ? null : (
        <Part title={messages.timing.title} gist={messages.timing.gist}>
          <WaitingGain parties={parties} />
          <p className="note">{messages.when.sameAxis}</p>
          <MonthTable
            label={messages.timing.title}
            head={messages.timing.wait}
            parties={parties}
            figureOf={gainFigure}
          />
        </Part>
      )}
      <Part title={messages.when.stalemate} gist={messages.when.stalemateGist}>
        <Stalemate />
      </Part>
    </Section>
  );
}
