/** The worth of a counter to its holder after one, three, six and twelve months. */

import type { Perishability } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { DataTable } from "../data-table.tsx";
import { type OneCounter, ofNowFigure, pointsFigure } from "./perish-figures.ts";

export function RemainsTable({ one, lasts }: { readonly one: OneCounter; readonly lasts: Perishability }) {
  const reach = Math.max(0.002, ...lasts.remains.flatMap(({ worth }) => [Math.abs(worth.low), Math.abs(worth.high)]));
  return (
    <DataTable
      label={messages.perishes.remains}
      head={[messages.perishes.after, messages.perishes.worthThen, messages.perishes.ofNow]}
      rows={lasts.remains.map(({ month, worth, ofNow }) => ({
        id: String(month),
        name: messages.months(month),
        cells: [
          <DrawnFigure
            key="worth"
            figure={pointsFigure(
              one,
              messages.perishes.leftTitle(one.counter.name, month),
              messages.perishes.leftFormula,
              worth,
            )}
            domain={[-reach, reach]}
            against={0}
          />,
          ofNow === null ? null : <Computed key="of-now" figure={ofNowFigure(one, month, ofNow)} />,
        ],
      }))}
    />
  );
}
