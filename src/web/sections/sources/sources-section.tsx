/** Whose voices these are, and how reliable each source is held to be. */

import { sourceBalance } from "../../../evidence/index.ts";
import { newCaseMessages } from "../../messages/new-case-messages.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { IntakePart } from "../review/intake-part.tsx";
import { Part, Section } from "../section.tsx";
import { BalanceBars } from "./balance-bars.tsx";
import { SourceTable } from "./source-table.tsx";
import { SourcesLead } from "./sources-lead.tsx";

export function SourcesSection({ number }: { readonly number: number }) {
  const { theCase, ledger } = useWorkbench();
  const balance = sourceBalance(ledger, theCase.missingVoices);
  if (balance.sources === 0)
    return (
      <Section
        id="sources"
        number={number}
        title={messages.contents.names.sources}
        lead={<p>{newCaseMessages.nothingYet.sources}</p>}
      >
        <IntakePart />
      </Section>
    );
  return (
    <Section id="sources" number={number} title={messages.contents.names.sources} lead={<SourcesLead />}>
      <IntakePart />
      <Part title={messages.balance.title} gist={messages.balance.gist}>
        <BalanceBars balance={balance} />
      </Part>
      <Part title={messages.sources.table} gist={messages.sources.tableGist}>
        <SourceTable />
      </Part>
    </Section>
  );
}
