/** Screen 3: terms one can pick, and at once who could accept them, what stands in the way, and what is asked besides. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part, Section } from "../section.tsx";
import { BetterForBoth } from "./better-for-both.tsx";
import { Comparison } from "./comparison.tsx";
import { PackagesLead } from "./packages-lead.tsx";
import { PickIssue } from "./pick-issue.tsx";
import { Presets } from "./presets.tsx";
import { Strip } from "./strip.tsx";
import { usePicks } from "./use-picks.ts";
import { Verdict } from "./verdict.tsx";
import { WhatToOffer } from "./what-to-offer.tsx";

export function PackagesSection({ number }: { readonly number: number }) {
  const { theCase, answer, busy } = useWorkbench();
  const picks = usePicks();
  return (
    <Section id="packages" number={number} title={messages.packages.title} lead={<PackagesLead />} busy={busy}>
      <Part title={messages.packages.build} gist={messages.packages.buildGist}>
        <div className="picks-layout">
          <form aria-label={messages.packages.build} onSubmit={(event) => event.preventDefault()}>
            <Presets />
            {theCase.issues.map((issue) => (
              <PickIssue
                key={issue.id}
                issue={issue}
                picked={picks.all[issue.id] ?? issue.statusQuo}
                onPick={picks.pick}
              />
            ))}
            <Strip />
          </form>
          <Verdict picks={picks.all} />
        </div>
      </Part>
      <Part title={messages.trades.title} gist={messages.trades.gist}>
        <BetterForBoth />
      </Part>
      <Part title={messages.offers.title} gist={messages.offers.gist}>
        <WhatToOffer />
      </Part>
      {answer.assessment === null || answer.assessment.packages.length === 0 ? null : (
        <Part title={messages.packages.compare} gist={messages.packages.compareGist}>
          <Comparison packages={answer.assessment.packages} />
        </Part>
      )}
    </Section>
  );
}
