/** The result in one line, kept in sight while one picks on a narrow screen; the full one follows below. */

import { messages } from "../../messages.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function Strip() {
  const { principals } = useWorkbench();
  const { acceptability: verdict } = useNow();
  if (verdict === null) return null;
  return (
    <div className="strip" aria-hidden="true">
      <span>
        {messages.packages.toAll}: {messages.packages.twentieths(verdict.all)}
      </span>
      {principals.map((party) => (
        <span key={party.id}>
          <PartyName id={party.id} /> {messages.packages.twentieths(verdict.byParty[party.id] ?? 0)}
        </span>
      ))}
    </div>
  );
}
