/** A stated position: the words, whose and to whom, what it asks, what it replaced, and the claims it rests on. */

import type { Position } from "../../case/index.ts";
import { messages } from "../messages.ts";
import { dayName } from "../view/days.ts";
import { hueOf, issueName, optionName, partyName, useWorkbench } from "../workbench.ts";
import { ClaimList } from "./claim-list.tsx";
import { ShowEntry } from "./show-in-file.tsx";

export function PositionBody({ id }: { readonly id: string }) {
  const { theCase, day, open } = useWorkbench();
  const position = theCase.positions.find((each) => each.id === id && each.knownFrom <= day);
  if (position === undefined) return <p className="empty">{messages.sheet.missing(id)}</p>;
  const earlier = predecessors(position, theCase.positions);
  const asks = Object.entries(position.asks);
  return (
    <>
      <div className={hueOf(theCase, position.party)}>
        <p>
          <button type="button" className="plain party" onClick={() => open({ kind: "party", id: position.party })}>
            {partyName(theCase, position.party)}
          </button>
        </p>
        <h2 id="sheet-title">{position.words}</h2>
      </div>
      <dl className="facts">
        <dt>{messages.position.speaker}</dt>
        <dd>{position.speaker}</dd>
        <dt>{messages.position.audience}</dt>
        <dd>{position.audience ?? messages.position.unknownAudience}</dd>
        <dt>{messages.position.said}</dt>
        <dd>{dayName(position.since)}</dd>
        <dt>{messages.position.status}</dt>
        <dd>{messages.position.statuses[position.status]}</dd>
        {asks.map(([issue, options]) => (
          <Asked
            key={issue}
            issue={issueName(theCase, issue)}
            options={options.map((option) => optionName(theCase, issue, option))}
          />
        ))}
      </dl>
      {earlier.length === 0 ? null : (
        <div>
          <h3>{messages.position.before}</h3>
          <ul className="entries">
            {earlier.map((old) => (
              <li key={old.id}>
                <span className="head">{messages.position.line(old.speaker, dayName(old.since))}</span>
                <span>{old.words}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>{messages.judgement.basis}</h3>
        <ClaimList ids={position.basis} />
      </div>
      <ShowEntry name={`positions.${id}`} />
    </>
  );
}

function Asked({ issue, options }: { readonly issue: string; readonly options: readonly string[] }) {
  return (
    <>
      <dt>{issue}</dt>
      <dd>{messages.position.anyOf(options)}</dd>
    </>
  );
}

/** The chain of what it superseded, newest first; a circle, which no check would let pass, ends it. */
function predecessors(position: Position, all: readonly Position[]): readonly Position[] {
  const chain: Position[] = [];
  let next = all.find((each) => each.id === position.supersedes);
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    const older: string | null = next.supersedes;
    next = all.find((each) => each.id === older);
  }
  return chain;
}
