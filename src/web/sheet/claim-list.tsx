/** Claims by their ids, each with those known on the day that contradict it; where they are many, a part at a time. */

import { useState } from "react";
import type { Claim } from "../../evidence/index.ts";
import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { ClaimCard, LaterClaim } from "./claim-card.tsx";

export function ClaimList({ ids }: { readonly ids: readonly string[] }) {
  const { theCase, ledger } = useWorkbench();
  const [shown, setShown] = useState(step);
  const wanted = new Set(ids);
  const byId = new Map(theCase.claims.filter(({ id }) => wanted.has(id)).map((claim) => [claim.id, claim]));
  const cited = ids.flatMap((id) => byId.get(id) ?? []);
  if (cited.length === 0) return <p className="note">{messages.claim.none}</p>;
  return (
    <>
      {cited.slice(0, shown).map((claim) =>
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
      )}
      {cited.length <= shown ? null : (
        <button type="button" className="quiet" onClick={() => setShown(shown + step)}>
          {messages.claims.more(cited.length - shown)}
        </button>
      )}
    </>
  );
}

const step = 24;

export function opponents(claim: Claim, known: readonly Claim[]): readonly Claim[] {
  return known.filter((other) => other.contradicts.includes(claim.id) || claim.contradicts.includes(other.id));
}
