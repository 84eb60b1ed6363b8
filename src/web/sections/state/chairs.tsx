/** The view from each chair, in the same words for all: interests, what it does without an agreement, how it tells it. */

import { PartyFacts } from "../../sheet/party-facts.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function Chairs() {
  const { theCase, principals } = useWorkbench();
  return (
    <div className="columns">
      {principals.map((party) => (
        <div key={party.id} className={hueOf(theCase, party.id)}>
          <h4>
            <PartyName id={party.id} opens />
          </h4>
          <PartyFacts party={party} />
        </div>
      ))}
    </div>
  );
}
