/** What the case says of a party in words: what it wants, what it does without an agreement, how it tells the conflict. */

import type { Party } from "../../case/index.ts";
import { newCaseMessages } from "../messages/new-case-messages.ts";
import { messages } from "../messages.ts";

export function PartyFacts({ party }: { readonly party: Party }) {
  return (
    <div className="chair">
      <p className="label">{messages.chairs.interests}</p>
      <Told text={party.interests} />
      <p className="label">{messages.chairs.batna}</p>
      <Told text={party.batna} />
      <p className="label">{messages.chairs.story}</p>
      <Told text={party.story} />
      {party.factions.length === 0 ? null : (
        <>
          <p className="label">{messages.chairs.factions}</p>
          <ul>
            {party.factions.map((faction) => (
              <li key={faction.id}>
                {faction.name} <span className="mark">{messages.leanings[faction.leaning]}</span>{" "}
                {faction.voices.length === 0 ? null : <span className="note">{faction.voices.join(", ")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Told({ text }: { readonly text: string }) {
  return text === "" ? <p className="empty">{newCaseMessages.nothingYet.notWritten}</p> : <p>{text}</p>;
}
