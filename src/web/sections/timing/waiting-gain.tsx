/** What waiting gains against settling now, month by month, with the windows on the same axis. */

import { FanChart } from "../../figures/fan-chart.tsx";
import { WindowStrip } from "../../figures/window-strip.tsx";
import { messages } from "../../messages.ts";
import { signed } from "../../wording.ts";
import { useWorkbench } from "../../workbench.ts";
import type { PartyLeverage } from "../leverage/leverage-figures.ts";
import { PartyName } from "../party-name.tsx";
import { windowSpans } from "./window-spans.ts";

const right = 12;

export function WaitingGain({ parties }: { readonly parties: readonly PartyLeverage[] }) {
  const { state } = useWorkbench();
  const curves = parties.map((party) => party.leverage.timing.gainByMonth);
  const months = Math.max(1, ...curves.map((points) => points.length - 1));
  const reach = Math.max(0.01, ...curves.flat().flatMap((gain) => [Math.abs(gain.low), Math.abs(gain.high)]));
  const spans = windowSpans(state, months);
  return (
    <div className="multiples wide">
      {parties.map((party) => (
        <figure key={party.id} className="multiple figure">
          <h4>
            <PartyName id={party.id} opens />
          </h4>
          <FanChart
            label={messages.when.gainCurve(party.name)}
            curves={[{ id: party.id, name: "", hue: party.hue, points: party.leverage.timing.gainByMonth }]}
            domain={[-reach, reach]}
            format={(value) => signed(value * 100, reach < 0.05 ? 1 : 0)}
            height={190}
            namesWidth={right}
          />
          {spans.length === 0 ? null : <WindowStrip spans={spans} months={months} left={40} right={right} />}
        </figure>
      ))}
    </div>
  );
}
