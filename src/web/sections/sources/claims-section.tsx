/** What was said and measured, where it is denied or changed, and what has gone stale. */

import { newCaseMessages } from "../../messages/new-case-messages.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part, Section } from "../section.tsx";
import { ClaimTable } from "./claim-table.tsx";
import { ClaimTimeline } from "./claim-timeline.tsx";
import { ClaimsLead } from "./claims-lead.tsx";
import { Contradictions } from "./contradictions.tsx";
import { Hypotheses } from "./hypotheses.tsx";
import { StaleList } from "./stale-list.tsx";

export function ClaimsSection({ number }: { readonly number: number }) {
  const { theCase, ledger } = useWorkbench();
  if (ledger.known.length === 0)
    return (
      <Section
        id="claims"
        number={number}
        title={messages.contents.names.claims}
        lead={<p>{newCaseMessages.nothingYet.claims}</p>}
      >
        <Part title={messages.stale.title} gist={messages.stale.gist}>
          <StaleList />
        </Part>
      </Section>
    );
  return (
    <Section id="claims" number={number} title={messages.contents.names.claims} lead={<ClaimsLead />}>
      <Part title={messages.contradictions.title} gist={messages.contradictions.gist}>
        <Contradictions />
      </Part>
      <Part title={messages.claimTimeline.title} gist={messages.claimTimeline.gist}>
        <ClaimTimeline />
      </Part>
      <Part title={messages.stale.title} gist={messages.stale.gist}>
        <StaleList />
      </Part>
      <Part title={messages.claims.title} gist={messages.claims.gist}>
        <ClaimTable />
      </Part>
      {theCase.inquiries.length === 0 ? null : (
        <Part title={messages.hypotheses.title} gist={messages.hypotheses.gist}>
          <Hypotheses />
        </Part>
      )}
    </Section>
  );
}
