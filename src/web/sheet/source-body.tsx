/** A source: its reference, whose view it is, its grade with the reason, and what it is cited for. */

import { citation } from "../../evidence/index.ts";
import { libraryWords } from "../language/library-words.ts";
import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { ClaimCards } from "./claim-cards.tsx";
import { ShowEntry } from "./show-in-file.tsx";

export function SourceBody({ id }: { readonly id: string }) {
  const { theCase, ledger } = useWorkbench();
  const source = theCase.sources.find((each) => each.id === id);
  if (source === undefined) return <p className="empty">{messages.sheet.missing(id)}</p>;
  const cited = citation(source, libraryWords.citations);
  const claims = ledger.known.filter((claim) => claim.source === id);
  return (
    <>
      <div>
        <h2 id="sheet-title">{source.title}</h2>
        <p>{cited.text}</p>
        {cited.link === null ? null : (
          <p className="note">
            <a href={cited.link} target="_blank" rel="noopener noreferrer nofollow">
              {cited.link}
            </a>
          </p>
        )}
      </div>
      <dl className="facts">
        <dt>{messages.claim.reliability(source.reliability)}</dt>
        <dd>
          {libraryWords.grades.reliability[source.reliability]}: {source.reliabilityBecause}
        </dd>
        <dt>{messages.source.vantage}</dt>
        <dd>{source.vantage}</dd>
        {source.interest === null ? null : (
          <>
            <dt>{messages.source.interest}</dt>
            <dd>{source.interest}</dd>
          </>
        )}
        <dt>{messages.source.issued}</dt>
        <dd>{source.issued === null ? messages.source.undated : libraryWords.numbers.date(source.issued)}</dd>
        <dt>{messages.source.language}</dt>
        <dd>{source.language}</dd>
        <dt>{messages.source.type}</dt>
        <dd>{source.type}</dd>
      </dl>
      <div>
        <h3>{messages.source.cited(claims.length)}</h3>
        <ClaimCards claims={claims} />
      </div>
      <ShowEntry name={`sources.${id}`} />
    </>
  );
}
