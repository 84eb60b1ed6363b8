/** What happened by the day, the latest first. */

import { useState } from "react";
import { libraryWords } from "../../language/library-words.ts";
import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";

const few = 8;

export function Events() {
  const { ledger, open } = useWorkbench();
  const [all, setAll] = useState(false);
  const events = ledger.known
    .filter((claim) => claim.kind === "event")
    .sort((a, b) => (b.happenedTo ?? b.knownFrom) - (a.happenedTo ?? a.knownFrom));
  if (events.length === 0) return <p className="empty">{messages.events.none}</p>;
  return (
    <>
      <ul className="events">
        {(all ? events : events.slice(0, few)).map((claim) => (
          <li key={claim.id}>
            <time>{libraryWords.numbers.date(claim.happened)}</time>
            <span>
              <button
                type="button"
                className="plain"
                aria-haspopup="dialog"
                onClick={() => open({ kind: "claim", id: claim.id })}
              >
                {claim.says}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {events.length <= few ? null : (
        <button type="button" className="quiet" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.all(events.length)}
        </button>
      )}
    </>
  );
}
