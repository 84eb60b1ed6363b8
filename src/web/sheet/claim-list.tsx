/** Claims by their ids, each with those known on the day that contradict it. */

import type { Claim } from "../../evidence/index.ts";
import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { ClaimCard, LaterClaim } from "./claim-card.tsx";

export function ClaimList({ ids }: { readonly ids: readonly string[] }) {
  const { theCase, ledger } = useWorkbench();
  const cited = ids.map((id) => theCase.claims.find((claim) => claim.id === id)).filter((claim) => claim !== undefined);
  if (cited.length === 0) return <p className="note">{messages.claim.none}</p>;
  return cited.map((claim) =>
    ledger.claims.has(claim.id) ? (
      <div key={claim.id}>
        <ClaimCard claim={claim} />
        {opponents(claim, ledger.known).map((other) => (
          <div key={other.id}>
            <p className="label">{messages.claim.contradictedBy}</p>
            <ClaimCard claim={other} against />
          </div>
        ))}
      </div>
    ) : (
      <LaterClaim key={claim.id} claim={claim} />
    ),
  );
}

export function opponents(claim: Claim, known: readonly Claim[]): readonly Claim[] {
  return known.filter((other) => other.contradicts.includes(claim.id) || claim.contradicts.includes(other.id));
}
