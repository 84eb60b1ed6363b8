/** What the offer is worth to each principal: agreed, refused, and over all futures. */

import type { Probe } from "../../../contract.ts";
import { EstimateBar } from "../../figures/estimate-bar.tsx";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { estimateSpread } from "../../wording.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { spreadFigure, valueFigure } from "./probe-figures.ts";

export function OfferWorth({ probe }: { readonly probe: Probe }) {
  const { theCase, principals } = useWorkbench();
  const { gainIfStruck, refusal, value } = probe;
  const values = Object.values(value).map(estimateSpread);
  const reach = Math.max(0.002, ...values.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  return (
    <DataTable
      label={messages.waters.worth}
      head={[
        messages.waters.who,
        messages.waters.ifStruck,
        messages.waters.ifRefused,
        messages.waters.cost,
        messages.waters.value,
      ]}
      rows={principals.map(({ id, name }) => {
        const hue = hueOf(theCase, id);
        const overAll = valueFigure(probe, id, name, hue);
        const cells = [
          [messages.waters.ifStruckTitle(name), messages.waters.ifStruckFormula, gainIfStruck?.[id]] as const,
          [
            messages.waters.ifRefusedTitle(name),
            messages.waters.ifRefusedFormula,
            refusal.changeOfGoingOn?.[id],
          ] as const,
          [messages.waters.costTitle(name), messages.waters.costFormula, refusal.cost?.[id]] as const,
        ];
        return {
          id,
          name: <PartyName id={id} />,
          cells: [
            ...cells.map(([title, formula, spread]) =>
              spread === undefined ? null : (
                <DrawnFigure key={title} figure={spreadFigure(probe, title, formula, spread, id, hue)} against={0} />
              ),
            ),
            overAll === null || overAll.spread === null ? null : (
              <span key="value">
                <Computed figure={overAll} />
                <EstimateBar spread={overAll.spread} domain={[-reach, reach]} hue={hue} />
              </span>
            ),
          ],
        };
      })}
    />
  );
}
