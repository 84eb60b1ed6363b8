/** Polls with the question that was asked: two questions are never one series. */

import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { figure } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";

export function Polls() {
  const { ledger } = useWorkbench();
  const polls = ledger.known.filter((claim) => claim.kind === "poll");
  if (polls.length === 0) return <p className="empty">{messages.polls.none}</p>;
  return (
    <ul className="entries">
      {polls.map((claim) => (
        <li key={claim.id}>
          <span className="head">
            <strong>{claim.who}</strong>
            <span>{libraryWords.numbers.date(claim.happened)}</span>
            {claim.quantity === null ? null : (
              <OpenFigure subject={{ kind: "claim", id: claim.id }}>
                {messages.qualified(claim.quantity.qualifier, figure(claim.quantity.value), claim.quantity.unit)}
              </OpenFigure>
            )}
          </span>
          <span>{claim.says}</span>
          {claim.quantity?.wording == null ? null : (
            <span className="note">{messages.polls.asked(claim.quantity.wording)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
