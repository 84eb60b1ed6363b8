/** The change against today after some months, per future: so that an interval is of the change. */

import type { Leverage } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { changeFigure } from "./leverage-figures.ts";
import { MonthTable } from "./month-table.tsx";
import { usePartyLeverage } from "./use-party-leverage.ts";

export function WaitingTable({ leverage }: { readonly leverage: Readonly<Record<string, Leverage>> }) {
  const parties = usePartyLeverage(leverage);
  return (
    <MonthTable
      label={messages.leverage.waiting}
      head={messages.leverage.without}
      parties={parties}
      figureOf={changeFigure}
    />
  );
}
