/** What becomes of one counter as months pass: its worth to its holder as a fan, its half-life, and on demand the rest. */

import type { CounterWorth } from "../../../contract.ts";
import { FanChart } from "../../figures/fan-chart.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { signed } from "../../wording.ts";
import { hueOf, partyName, useWorkbench } from "../../workbench.ts";
import { Conclusions } from "../conclusions.tsx";
import { BelowNothingLine } from "./below-nothing.tsx";
import { HoldingLines } from "./holding-lines.tsx";
import { LandTermsPart } from "./land-terms.tsx";
import { halfLifeFigure } from "./perish-figures.ts";
import { RemainsTable } from "./remains-table.tsx";

interface Props {
  readonly worth: CounterWorth;
  readonly id: string;
  readonly shocks: boolean;
}

export function Perishes({ worth, id, shocks }: Props) {
  const { theCase } = useWorkbench();
  const counter = worth.counters.find((each) => each.id === id);
  if (counter === undefined) return null;
  const one = { worth, counter, hue: hueOf(theCase, counter.holder) };
  const lasts = shocks ? counter.withShocks : counter.withoutShocks;
  const points = lasts.byMonth[counter.holder];
  if (points === undefined) return null;
  return (
    <div className="perishes">
      <FanChart
        label={messages.perishes.curve(counter.name, partyName(theCase, counter.holder))}
        curves={[{ id, name: "", hue: one.hue, points }]}
        domain={domainOf(worth)}
        format={(value) => signed(value * 100, 0)}
        height={110}
        namesWidth={8}
      />
      {lasts.halfLife === null ? null : (
        <p className="note">
          {messages.perishes.halves} <Computed figure={halfLifeFigure(one, lasts.halfLife)} />
        </p>
      )}
      <details>
        <summary className="note">{messages.perishes.more}</summary>
        <Conclusions
          sentences={worth.conclusions.filter((sentence) => sentence.id.endsWith(`-${id}`))}
          method={worth.method}
        />
        <RemainsTable one={one} lasts={lasts} />
        {counter.land === null ? null : <LandTermsPart one={one} land={counter.land} />}
        <HoldingLines one={one} />
        <BelowNothingLine one={one} />
      </details>
    </div>
  );
}

/** One scale for all counters, with zero on it. */
function domainOf({ counters }: CounterWorth): readonly [number, number] {
  const spreads = counters.flatMap((each) => each.withShocks.byMonth[each.holder] ?? []);
  return [Math.min(0, ...spreads.map((each) => each.low)), Math.max(0.01, ...spreads.map((each) => each.high))];
}
