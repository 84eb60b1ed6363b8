/** The sentence on top: how often to settle now is the best month, for each principal. */

import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { bestFigure, type PartyLeverage } from "../leverage/leverage-figures.ts";
import { PartyName } from "../party-name.tsx";

export function TimingLead({ parties }: { readonly parties: readonly PartyLeverage[] }) {
  if (parties.length === 0) return <p>{messages.computing}</p>;
  return (
    <p>
      {messages.timing.lead}{" "}
      {parties.map((party, index) => (
        <span key={party.id}>
          {index === 0 ? "" : index === parties.length - 1 ? messages.timing.last : messages.timing.next}
          <PartyName id={party.id} opens /> {messages.timing.in} <Computed figure={bestFigure(party)} />
        </span>
      ))}
      .
    </p>
  );
}
