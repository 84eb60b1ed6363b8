/** Screen 5: whose voices these are, what they said, and where they deny each other. */

import { sourceBalance } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { Part, Section } from "../section.tsx";
import { BalanceBars } from "./balance-bars.tsx";
import { ClaimTable } from "./claim-table.tsx";
import { Contradictions } from "./contradictions.tsx";
import { Hypotheses } from "./hypotheses.tsx";
import { SourceTable } from "./source-table.tsx";
import { StaleList } from "./stale-list.tsx";

export function SourcesSection({ number }: { readonly number: number }) {
  const { theCase, ledger } = useWorkbench();
  const balance = sourceBalance(ledger, theCase.missingVoices);
  const most = balance.vantages.at(0);
  return (
    <Section
      id="sources"
      number={number}
      title={messages.sources.title}
      lead={
        <p>
          {messages.sources.lead(
            balance.claims,
            balance.sources,
            most?.name ?? "",
            most?.sources ?? 0,
            theCase.missingVoices,
          )}
        </p>
      }
    >
      <Part title={messages.balance.title} gist={messages.balance.gist}>
        <BalanceBars balance={balance} />
      </Part>
      <Part title={messages.contradictions.title} gist={messages.contradictions.gist}>
        <Contradictions />
      </Part>
      {theCase.inquiries.length === 0 ? null : (
        <Part title={messages.hypotheses.title} gist={messages.hypotheses.gist}>
          <Hypotheses />
        </Part>
      )}
      <Part title={messages.stale.title} gist={messages.stale.gist}>
        <StaleList />
      </Part>
      <Part title={messages.claims.title} gist={messages.claims.gist}>
        <ClaimTable />
      </Part>
      <Part title={messages.sources.table} gist={messages.sources.tableGist}>
        <SourceTable />
      </Part>
    </Section>
  );
}
