/** A difference after one, three, six and twelve months for each party: the number over its interval, on one scale. */

import { RangeBar } from "../../figures/range-bar.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { PartyName } from "../party-name.tsx";
import { TableFrame } from "../section.tsx";
import type { PartyLeverage } from "./leverage-figures.ts";

interface Props {
  readonly label: string;
  readonly head: string;
  readonly parties: readonly PartyLeverage[];
  readonly figureOf: (party: PartyLeverage, month: number) => ComputedFigure | null;
}

export function MonthTable({ label, head, parties, figureOf }: Props) {
  const months = [1, 3, 6, 12].filter((month) => parties.some((party) => figureOf(party, month) !== null));
  const reach = Math.max(
    0.02,
    ...parties.flatMap((party) =>
      months.flatMap((month) => {
        const spread = figureOf(party, month)?.spread;
        return spread ? [Math.abs(spread.low), Math.abs(spread.high)] : [];
      }),
    ),
  );
  return (
    <TableFrame label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {parties.map((party) => (
              <th scope="col" key={party.id}>
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
                const figure = figureOf(party, month);
                if (figure === null || figure.spread === null) return <td key={party.id} />;
                return (
                  <td key={party.id}>
                    <Computed figure={figure} />
                    <RangeBar spread={figure.spread} domain={[-reach, reach]} hue={party.hue} against={0} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
