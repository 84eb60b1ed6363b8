/** A claim with who said it, when, where in which source, its grade with the reasons, its cluster, and what denies it. */

import type { Claim, Source } from "../../evidence/index.ts";
import { citation, corroboration, grade } from "../../evidence/index.ts";
import { libraryWords } from "../language/library-words.ts";
import { messages } from "../messages.ts";
import { NewClaimMark } from "../since/new-mark.tsx";
import { dayName } from "../view/days.ts";
import { useWorkbench } from "../workbench.ts";

export function ClaimCard({ claim, against = false }: { readonly claim: Claim; readonly against?: boolean }) {
  const { ledger, open } = useWorkbench();
  const source = ledger.sources.get(claim.source);
  const graded = source === undefined ? null : grade(claim, source);
  const origins = ledger.claims.has(claim.id) ? corroboration(ledger, claim.id).count : 1;
  const supersededBy = ledger.supersededBy.get(claim.id);
  return (
    <article className={against ? "claim against" : "claim"}>
      <p className="says" dir="auto">
        <button type="button" className="plain" onClick={() => open({ kind: "claim", id: claim.id })}>
          {claim.says}
        </button>
      </p>
      <p className="from">
        {messages.claim.said(claim.who, claim.to, libraryWords.numbers.date(claim.happened))}{" "}
        {messages.claim.published(libraryWords.numbers.date(claim.published))}
      </p>
      {source === undefined ? null : (
        <p className="from cited">
          {graded === null ? null : (
            <abbr className="grade" title={gradeWords(claim, source)}>
              {graded.code}
            </abbr>
          )}
          <span>
            <button type="button" className="plain" onClick={() => open({ kind: "source", id: source.id })}>
              {citation(source, libraryWords.citations).text}
            </button>
            {typeof claim.at === "string" ? ` ${claim.at}.` : ` ${messages.claim.span(claim.at.start, claim.at.end)}`}
          </span>
        </p>
      )}
      <p className="from">
        {messages.claim.origins(origins, claim.cluster)}
        {supersededBy === undefined ? null : <span className="mark">{messages.claim.superseded}</span>}
        {ledger.retracted.has(claim.id) ? <span className="mark alarm">{messages.claim.takenBack}</span> : null}
        {claim.sensitive ? <span className="mark">{messages.claim.sensitive}</span> : null}
        <NewClaimMark id={claim.id} />
      </p>
    </article>
  );
}

/** A claim that may not be shown: it was published after the day. */
export function LaterClaim({ claim }: { readonly claim: Claim }) {
  return <p className="note">{messages.claim.later(dayName(claim.knownFrom))}</p>;
}

function gradeWords({ credibility }: Claim, source: Source | undefined): string {
  const { grades } = libraryWords;
  return source === undefined
    ? ""
    : grades.both(grades.reliability[source.reliability], grades.credibility[credibility]);
}
