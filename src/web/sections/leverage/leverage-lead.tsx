/** The sentence on top: what half a year without a deal does to each position. */

import { changeDirection } from "../../../outlook/index.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { changeFigure } from "./leverage-figures.ts";
import { usePartyLeverage } from "./use-party-leverage.ts";

export function LeverageLead() {
  const { answer } = useWorkbench();
  const parties = usePartyLeverage(answer.assessment?.leverage ?? {});
  if (answer.assessment === null) return <p>{messages.computing}</p>;
  return (
    <p>
      {parties.map((party) => {
        const month = Math.min(6, party.leverage.changeByMonth.length - 1);
        const change = party.leverage.changeByMonth[month];
        const figure = changeFigure(party, month);
        if (change === undefined || figure === null) return null;
        return (
          <span key={party.id}>
            {messages.leverage.after(month)} <PartyName id={party.id} opens />{" "}
            {messages.leverage.direction(changeDirection(change))} <Computed figure={figure} />.{" "}
          </span>
        );
      })}
    </p>
  );
}
