/** The claims known on the day, to be searched and filtered. */

import { useState } from "react";
import type { Claim } from "../../../evidence/index.ts";
import { messages } from "../../messages.ts";
import { ClaimCard } from "../../sheet/claim-card.tsx";
import { partyName, useWorkbench } from "../../workbench.ts";

const step = 8;

export function ClaimTable() {
  const { theCase, ledger } = useWorkbench();
  const [words, setWords] = useState("");
  const [kind, setKind] = useState("");
  const [party, setParty] = useState("");
  const [shown, setShown] = useState(step);
  const wanted = words.trim().toLowerCase();
  const found = ledger.known.filter(
    (claim) =>
      (kind === "" || claim.kind === kind) &&
      (party === "" || claim.party === party) &&
      (wanted === "" || `${claim.says} ${claim.who} ${claim.id}`.toLowerCase().includes(wanted)),
  );
  const parties = [...new Set(ledger.known.map((claim) => claim.party).filter((each) => each !== null))];
  return (
    <>
      <search className="filters" aria-label={messages.claims.filter}>
        <label className="field">
          {messages.claims.words}
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <label className="field">
          {messages.claim.kind}
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{messages.claims.any}</option>
            {Object.entries(messages.claim.kinds).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {messages.claims.party}
          <select value={party} onChange={(event) => setParty(event.target.value)}>
            <option value="">{messages.claims.any}</option>
            {parties.map((id) => (
              <option key={id} value={id}>
                {partyName(theCase, id)}
              </option>
            ))}
          </select>
        </label>
        <span className="note" aria-live="polite">
          {messages.claims.found(found.length, ledger.known.length)}
        </span>
      </search>
      <div>
        {newestFirst(found)
          .slice(0, shown)
          .map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
      </div>
      {found.length <= shown ? null : (
        <button type="button" className="quiet" onClick={() => setShown(shown + 3 * step)}>
          {messages.claims.more(found.length - shown)}
        </button>
      )}
    </>
  );
}

function newestFirst(claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort((a, b) => b.knownFrom - a.knownFrom);
}
