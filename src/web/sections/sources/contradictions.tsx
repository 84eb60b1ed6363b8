/** Claims that cannot both be taken at their word, side by side. */

import { useState } from "react";
import { contradictions } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { ClaimCard } from "../../sheet/claim-card.tsx";
import { useWorkbench } from "../../workbench.ts";

const few = 4;

export function Contradictions() {
  const { ledger } = useWorkbench();
  const [all, setAll] = useState(false);
  const pairs = contradictions(ledger);
  if (pairs.length === 0) return <p className="empty">{messages.contradictions.none}</p>;
  return (
    <>
      <div className="pairs">
        {(all ? pairs : pairs.slice(0, few)).map((pair) => (
          <div key={`${pair.earlier.id} ${pair.later.id}`}>
            <p className="label">
              {messages.contradictions.kinds[pair.kind]}
              {pair.settled ? ` · ${messages.contradictions.settled}` : ""}
            </p>
            <div className="pair">
              <ClaimCard claim={pair.earlier} />
              <ClaimCard claim={pair.later} />
            </div>
          </div>
        ))}
      </div>
      {pairs.length <= few ? null : (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(pairs.length)}
        </button>
      )}
    </>
  );
}
