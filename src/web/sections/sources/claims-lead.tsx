/** What the claims screen concludes: how far what was said and measured can be taken at its word. */

import { stalenessOn } from "../../../case/index.ts";
import { type ContradictionKind, contradictions } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";

export function ClaimsLead() {
  const { theCase, day, state, ledger } = useWorkbench();
  const pairs = contradictions(ledger);
  const of = (kind: ContradictionKind) => pairs.filter((pair) => pair.kind === kind).length;
  const stale = stalenessOn(theCase, day, state.lens?.id ?? null).claims.length;
  return <p>{messages.claims.lead(of("denial"), of("changed-position"), of("estimates"), stale)}</p>;
}
