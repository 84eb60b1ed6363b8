/** Trades: who gives what and gets what, in what share of futures all gain, and one press to take one. */

import type { Trade } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { figureOf } from "../../sheet/subject.ts";
import { chance, pointsInterval, standardError } from "../../wording.ts";
import { hueOf, issueName, optionName, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { sampledFigure } from "./offer-figures.ts";
import { TakeButton } from "./take-button.tsx";

interface Props {
  readonly label: string;
  readonly trades: readonly Trade[];
  readonly futures: number;
}

export function TradeTable({ label, trades, futures }: Props) {
  const { theCase, principals } = useWorkbench();
  const reach = Math.max(
    0.01,
    ...trades.flatMap((trade) =>
      Object.values(trade.gain).flatMap((gain) => [Math.abs(gain.low), Math.abs(gain.high)]),
    ),
  );
  return (
    <DataTable
      label={label}
      head={[
        messages.trades.trade,
        ...principals.map((party) => (
          <span key={party.id}>
            <PartyName id={party.id} /> {messages.trades.gains}
          </span>
        )),
        messages.trades.allGain,
        messages.trades.after,
        "",
      ]}
      rows={trades.map((trade) => ({
        id: trade.changes.map(({ issue, to }) => `${issue}.${to}`).join("_"),
        name: (
          <ul>
            {trade.changes.map(({ issue, from, to }) => (
              <li key={issue}>
                {messages.trades.from(
                  issueName(theCase, issue),
                  optionName(theCase, issue, from),
                  optionName(theCase, issue, to),
                )}
              </li>
            ))}
            {trade.crosses.map((line) => (
              <li key={line} className="note">
                {messages.trades.crosses(theCase.redLines.find((each) => each.id === line)?.words ?? line)}
              </li>
            ))}
          </ul>
        ),
        cells: [
          ...principals.map((party) => {
            const gain = trade.gain[party.id];
            return gain === undefined ? null : (
              <DrawnFigure
                key={party.id}
                figure={figureOf({
                  title: messages.trades.gainTitle(party.name),
                  text: messages.leverage.points(pointsInterval(gain)),
                  formula: messages.trades.gainFormula,
                  spread: gain,
                  domain: [-reach, reach],
                  hue: hueOf(theCase, party.id),
                  behind: behind.leverage(party.id),
                })}
                against={0}
              />
            );
          }),
          <Computed
            key="all-gain"
            wraps
            figure={sampledFigure(messages.trades.allGainTitle, messages.trades.allGainFormula, trade.allGain, futures)}
          />,
          <Computed
            key="after"
            wraps
            figure={figureOf({
              title: messages.trades.afterTitle,
              text: chance(trade.all, standardError(trade.all, futures)),
              formula: messages.offers.allFormula,
              behind: behind.package,
              estimatedFrom: futures,
            })}
          />,
          trade.often ? <TakeButton key="take" picks={trade.picks} label={messages.trades.take} /> : null,
        ],
      }))}
    />
  );
}
