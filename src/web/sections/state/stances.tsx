/** Third parties: where they stand, since when, and through what they depend on a principal. */

import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { issueName, partyName, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function Stances() {
  const { theCase, state, day } = useWorkbench();
  const stances = theCase.stances.filter((each) => each.since <= day);
  if (stances.length === 0 && theCase.ties.length === 0) return <p className="empty">{messages.stances.none}</p>;
  return (
    <>
      <ul className="entries">
        {stances.map((each) => (
          <li key={each.id}>
            <span className="head">
              <PartyName id={each.party} opens />
              <span className="mark">{messages.leanings[each.stance]}</span>
              <span>{messages.stances.toward(issueName(theCase, each.toward), dayName(each.since))}</span>
            </span>
            <span>
              <OpenFigure
                wraps
                subject={{ kind: "claims", title: partyName(theCase, each.party), text: each.words, ids: each.basis }}
              >
                {each.words}
              </OpenFigure>
            </span>
          </li>
        ))}
      </ul>
      {theCase.ties.length === 0 ? null : (
        <details>
          <summary className="note">{messages.stances.ties(theCase.ties.length)}</summary>
          <ul className="entries">
            {theCase.ties.map((tie) => (
              <li key={tie.id}>
                <span className="note">
                  {messages.stances.tie(partyName(theCase, tie.of), partyName(theCase, tie.on), tie.through)}{" "}
                  <OpenFigure subject={{ kind: "judgement", path: tie.strength }}>
                    {state.judgements.get(tie.strength)?.text ?? ""}
                  </OpenFigure>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
