/** One claim in full: its quantity, its grade word by word, its cluster, and the judgements that rest on it. */

import { lazy, Suspense } from "react";
import { libraryWords } from "../language/library-words.ts";
import { messages } from "../messages.ts";
import { useSession } from "../sections/review/session.ts";
import { dayName } from "../view/days.ts";
import { useWorkbench } from "../workbench.ts";
import { ClaimCard, LaterClaim } from "./claim-card.tsx";
import { ClaimList, opponents } from "./claim-list.tsx";
import { PathList } from "./path-list.tsx";
import { ShowEntry } from "./show-in-file.tsx";

const ClaimDesk = lazy(() => import("../sections/review/claim-desk.tsx"));
const SourceWords = lazy(() => import("./source-words.tsx"));

export function ClaimBody({ id }: { readonly id: string }) {
  const { theCase, ledger, state } = useWorkbench();
  const editing = useSession();
  const claim = theCase.claims.find((each) => each.id === id);
  if (claim === undefined) return <p className="empty">{messages.sheet.missing(id)}</p>;
  if (!ledger.claims.has(id))
    return (
      <>
        <h2 id="sheet-title">{messages.claim.notYet}</h2>
        <LaterClaim claim={claim} />
      </>
    );
  const source = ledger.sources.get(claim.source);
  const against = opponents(claim, ledger.known);
  const others = [...new Set([...claim.supports, ...claim.supersedes])];
  const resting = [...state.judgements.values()].filter((held) => held.basis.includes(id)).map((held) => held.path);
  return (
    <>
      <div>
        <h2 id="sheet-title" dir="auto">
          {claim.says}
        </h2>
        <p className="path">{id}</p>
      </div>
      <ClaimCard claim={claim} />
      {claim.retracted === undefined || !ledger.retracted.has(id) ? null : (
        <p className="mark alarm">{messages.claim.retracted(dayName(claim.retracted.on), claim.retracted.because)}</p>
      )}
      {typeof claim.at === "string" ? null : (
        <Suspense>
          <SourceWords source={claim.source} place={claim.at} />
        </Suspense>
      )}
      <dl className="facts">
        <dt>{messages.claim.kind}</dt>
        <dd>{messages.claim.kinds[claim.kind]}</dd>
        {claim.quantity === null ? null : (
          <>
            <dt>{messages.claim.quantity}</dt>
            <dd>
              {messages.claim.quantityWords(
                claim.quantity.qualifier,
                claim.quantity.value,
                claim.quantity.unit,
                claim.quantity.measure,
              )}
            </dd>
            {claim.quantity.counts === null ? null : (
              <>
                <dt>{messages.claim.counts}</dt>
                <dd>{messages.claim.countsWords[claim.quantity.counts]}</dd>
              </>
            )}
            {claim.quantity.wording === null ? null : (
              <>
                <dt>{messages.claim.wording}</dt>
                <dd>{claim.quantity.wording}</dd>
              </>
            )}
          </>
        )}
        <dt>{messages.claim.credibility(claim.credibility)}</dt>
        <dd>
          {libraryWords.grades.credibility[claim.credibility]}: {claim.credibilityBecause}
        </dd>
        {claim.entered === undefined ? null : (
          <>
            <dt>{messages.claim.entered}</dt>
            <dd>{dayName(claim.entered)}</dd>
          </>
        )}
        {source === undefined ? null : (
          <>
            <dt>{messages.claim.reliability(source.reliability)}</dt>
            <dd>
              {libraryWords.grades.reliability[source.reliability]}: {source.reliabilityBecause}
            </dd>
          </>
        )}
      </dl>
      {against.length === 0 ? null : (
        <div>
          <h3>{messages.claim.contradictedBy}</h3>
          {against.map((other) => (
            <ClaimCard key={other.id} claim={other} against />
          ))}
        </div>
      )}
      {others.length === 0 ? null : (
        <div>
          <h3>{messages.claim.bearsOn}</h3>
          <ClaimList ids={others} />
        </div>
      )}
      <div>
        <h3>{messages.claim.resting(resting.length)}</h3>
        <PathList paths={resting} />
      </div>
      {editing === null ? null : (
        <Suspense>
          <ClaimDesk key={id} claim={claim} caseId={editing.case} />
        </Suspense>
      )}
      <ShowEntry name={`claims.${id}`} />
    </>
  );
}
