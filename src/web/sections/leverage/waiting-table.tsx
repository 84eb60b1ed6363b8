/** The change against today after one, three, six and twelve months, per future: so that an interval is of the change. */

import type { Leverage } from "../../../contract.ts";
import { RangeBar } from "../../figures/range-bar.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { PartyName } from "../party-name.tsx";
import { TableFrame } from "../section.tsx";
import { changeFigure } from "./leverage-figures.ts";
import { usePartyLeverage } from "./use-party-leverage.ts";

export function WaitingTable({ leverage }: { readonly leverage: Readonly<Record<string, Leverage>> }) {
  const parties = usePartyLeverage(leverage);
  const longest = Math.max(0, ...parties.map((party) => party.leverage.changeByMonth.length - 1));
  const months = [1, 3, 6, 12].filter((month) => month <= longest);
  const reach = Math.max(
    0.02,
    ...parties.flatMap((party) => months.flatMap((month) => ends(party.leverage, month).map(Math.abs))),
  );
  return (
    <TableFrame label={messages.leverage.waiting}>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.leverage.without}</th>
            {parties.map((party) => (
              <th scope="col" key={party.id} colSpan={2}>
                <PartyName id={party.id} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row" className="tight">
                {messages.months(month)}
              </th>
              {parties.map((party) => {
                const figure = changeFigure(party, month);
                const change = party.leverage.changeByMonth[month];
                if (figure === null || change === undefined) return <td key={party.id} colSpan={2} />;
                return [
                  <td key={party.id}>
                    <Computed figure={figure} />
                  </td>,
                  <td key={`${party.id}-drawn`} className="draw">
                    <RangeBar spread={change} domain={[-reach, reach]} hue={party.hue} against={0} />
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function ends(leverage: Leverage, month: number): readonly number[] {
  const change = leverage.changeByMonth[month];
  return change === undefined ? [0] : [change.low, change.high];
}
