/** The claims known on the day, to be searched and filtered by party, issue, day and grade. */

import { useState } from "react";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { ClaimCard } from "../../sheet/claim-card.tsx";
import { partyName, useWorkbench } from "../../workbench.ts";
import { type ClaimQuery, noQuery, useClaimSearch } from "./use-claim-search.ts";

const step = 8;

export function ClaimTable() {
  const { theCase, ledger } = useWorkbench();
  const [query, setQuery] = useState<ClaimQuery>(noQuery);
  const [shown, setShown] = useState(step);
  const { found, begin } = useClaimSearch(query);
  const set = (key: keyof ClaimQuery) => (value: string) => {
    setQuery((before) => ({ ...before, [key]: value }));
    setShown(step);
  };
  const parties = [...new Set(ledger.known.map((claim) => claim.party).filter((each) => each !== null))];
  const choices: readonly (readonly [keyof ClaimQuery, string, readonly (readonly [string, string])[]])[] = [
    ["kind", messages.claim.kind, Object.entries(messages.claim.kinds)],
    ["party", messages.claims.party, parties.map((id) => [id, partyName(theCase, id)])],
    ["issue", messages.claims.issue, theCase.issues.map(({ id, name }) => [id, name])],
    [
      "reliability",
      messages.claims.reliability,
      Object.entries(libraryWords.grades.reliability).map(([id, says]) => [id, `${id}, ${says}`]),
    ],
    [
      "credibility",
      messages.claims.credibility,
      Object.entries(libraryWords.grades.credibility).map(([id, says]) => [id, `${id}, ${says}`]),
    ],
  ];
  return (
    <>
      <search className="filters" aria-label={messages.claims.filter} onFocus={begin}>
        <label className="field">
          {messages.claims.words}
          <input type="search" value={query.words} onChange={(event) => set("words")(event.target.value)} />
        </label>
        {choices.map(([key, name, options]) => (
          <label className="field" key={key}>
            {name}
            <select value={query[key]} onChange={(event) => set(key)(event.target.value)}>
              <option value="">{messages.claims.any}</option>
              {options.map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        {(["from", "to"] as const).map((key) => (
          <label className="field" key={key}>
            {messages.claims[key]}
            <input type="date" value={query[key]} onChange={(event) => set(key)(event.target.value)} />
          </label>
        ))}
        <span className="note" aria-live="polite">
          {messages.claims.found(found.length, ledger.known.length)}
        </span>
      </search>
      {found.length === 0 ? <p className="empty">{messages.claims.noneFound}</p> : null}
      <div>
        {found.slice(0, shown).map((claim) => (
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
