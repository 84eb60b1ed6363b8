/** The sentence on top: how many claims from how many sources, whose view most of them carry, and who is not heard. */

import { sourceBalance } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";

export function SourcesLead() {
  const { theCase, ledger } = useWorkbench();
  const balance = sourceBalance(ledger, theCase.missingVoices);
  const most = balance.vantages.at(0);
  return (
    <p>
      {messages.sources.lead(
        balance.claims,
        balance.sources,
        most?.name ?? "",
        most?.sources ?? 0,
        theCase.missingVoices,
      )}
    </p>
  );
}
