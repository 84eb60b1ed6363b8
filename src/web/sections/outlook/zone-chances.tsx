/** In how many of twenty futures there is any package that all could accept. */

import type { Zone } from "../../../contract.ts";
import { Dots } from "../../figures/dots.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { pointsInterval, shareInterval } from "../../wording.ts";
import { hasCeasefire, useWorkbench } from "../../workbench.ts";
import { zoneFigure } from "./outlook-figures.ts";

export function ZoneChances({ zone }: { readonly zone: Zone }) {
  const { answer, theCase } = useWorkbench();
  const rows = [
    { id: "any", name: messages.outlook.zoneAny, share: zone.any },
    ...(hasCeasefire(theCase)
      ? [{ id: "ceasefire", name: messages.outlook.zoneCeasefire, share: zone.ceasefire }]
      : []),
    { id: "settlement", name: messages.outlook.zoneSettlement, share: zone.settlement },
  ];
  return (
    <>
      <div className="multiples">
        {rows.map((row) => (
          <div key={row.id} className="multiple">
            <h4>{row.name}</h4>
            <p className="value">
              <Computed figure={zoneFigure(row.name, row.share, answer.shown)} />
            </p>
            <Dots share={row.share} hue="hue-ink" of={row.name} />
          </div>
        ))}
      </div>
      {zone.packagesOfFeasible === null ? null : (
        <p className="note">
          {messages.outlook.zoneSize(shareInterval(zone.packagesOfFeasible))}{" "}
          {zone.surplus === null ? null : messages.outlook.surplus(pointsInterval(zone.surplus))}
        </p>
      )}
    </>
  );
}
