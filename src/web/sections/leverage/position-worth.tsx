/** The worth of each position over the months without a deal, as fans, with what going on is worth. */

import type { Leverage } from "../../../contract.ts";
import { FanChart } from "../../figures/fan-chart.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { percent } from "../../wording.ts";
import { PartyName } from "../party-name.tsx";
import { reservationFigure, worthFigure } from "./leverage-figures.ts";
import { usePartyLeverage } from "./use-party-leverage.ts";

export function PositionWorth({ leverage }: { readonly leverage: Readonly<Record<string, Leverage>> }) {
  const parties = usePartyLeverage(leverage);
  return (
    <div className="multiples wide">
      {parties.map((party) => (
        <figure key={party.id} className="multiple figure">
          <h4>
            <PartyName id={party.id} opens />
          </h4>
          <p className="value">
            <Computed figure={worthFigure(party)} /> {messages.leverage.ofStakes}; {messages.leverage.reservation}{" "}
            <Computed figure={reservationFigure(party)} />
          </p>
          <FanChart
            label={messages.leverage.curve(party.name)}
            curves={[{ id: party.id, name: party.name, hue: party.hue, points: party.leverage.byMonth }]}
            domain={[0, 1]}
            format={percent}
            namesWidth={12}
          />
        </figure>
      ))}
    </div>
  );
}
