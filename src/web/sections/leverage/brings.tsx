/** What one counter brings: a bar from zero for each principal, and in words what it does to the chance of talks. */

import type { CounterWorth, Spread } from "../../../contract.ts";
import { EstimateBar } from "../../figures/estimate-bar.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { crossesZero, estimateSpread } from "../../wording.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { bringsFigure, commonDomain, talksFigure } from "./counter-figures.ts";

export function Brings({ worth, counter }: { readonly worth: CounterWorth; readonly counter: string }) {
  const { theCase, principals } = useWorkbench();
  const brings = worth.counters.find((each) => each.id === counter);
  if (brings === undefined) return null;
  const domain = commonDomain(worth);
  const talks = estimateSpread(brings.inTalks);
  return (
    <div className="brings">
      {principals.map((party) => {
        const hue = hueOf(theCase, party.id);
        const figure = bringsFigure(worth, brings, party, hue);
        if (figure === null || figure.spread === null) return null;
        return (
          <div key={party.id} className="brings-row">
            <PartyName id={party.id} />
            <EstimateBar spread={figure.spread} domain={domain} hue={hue} />
            <span className="brings-value">
              <Computed figure={figure} />
              {undecided(figure.spread) ? <span className="label"> {messages.counters.crosses}</span> : null}
            </span>
          </div>
        );
      })}
      <p className="note">
        {messages.counters.talks(talks.low, talks.high, worth.months)} <Computed figure={talksFigure(worth, brings)} />
      </p>
    </div>
  );
}

/** Crosses zero by more than is printed. */
function undecided(spread: Spread): boolean {
  return crossesZero(spread) && spread.high - spread.low > 0.001;
}
