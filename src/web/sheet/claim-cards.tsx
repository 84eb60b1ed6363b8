/** Claims one under another: the first few dozen at once, the others a few dozen at a time, as often as they are asked for. */

import { useState } from "react";
import type { Claim } from "../../evidence/index.ts";
import { messages } from "../messages.ts";
import { ClaimCard } from "./claim-card.tsx";

const step = 48;

export function ClaimCards({ claims }: { readonly claims: readonly Claim[] }) {
  const [shown, setShown] = useState(step);
  return (
    <>
      {claims.slice(0, shown).map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {claims.length <= shown ? null : (
        <button type="button" className="quiet" onClick={() => setShown(shown + step)}>
          {messages.claims.more(claims.length - shown)}
        </button>
      )}
    </>
  );
}
