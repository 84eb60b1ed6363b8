/** To settle now or to go on and settle later: how often now is best, and what waiting gains. */

import type { Leverage } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { PartyName } from "../party-name.tsx";
import { bestFigure, gainFigure } from "./leverage-figures.ts";
import { MonthTable } from "./month-table.tsx";
import { usePartyLeverage } from "./use-party-leverage.ts";

export function SettleOrWait({ leverage }: { readonly leverage: Readonly<Record<string, Leverage>> }) {
  const parties = usePartyLeverage(leverage);
  return (
    <>
      <MonthTable label={messages.timing.title} head={messages.timing.wait} parties={parties} figureOf={gainFigure} />
      <p>
        {messages.timing.lead}{" "}
        {parties.map((party, index) => (
          <span key={party.id}>
            {index === 0 ? "" : index === parties.length - 1 ? " and for " : ", for "}
            <PartyName id={party.id} /> {messages.timing.in} <Computed figure={bestFigure(party)} />
          </span>
        ))}
        .
      </p>
    </>
  );
}
