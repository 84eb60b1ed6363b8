/** At once, beside the picks: vetoes first, then who could accept and what it gains, then what is asked and not met. */

import { Dots } from "../../figures/dots.tsx";
import { RangeBar } from "../../figures/range-bar.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { hueOf, useNow, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { acceptFigure, allFigure, gainFigure } from "./acceptance-figures.ts";
import { Unmet } from "./unmet.tsx";
import { VetoList } from "./veto-list.tsx";

export function Verdict({ picks }: { readonly picks: Readonly<Record<string, string>> }) {
  const { theCase, answer, principals } = useWorkbench();
  const { acceptability: verdict } = useNow();
  if (verdict === null) return <p className="empty">{messages.computing}</p>;
  const reach = Math.max(
    0.05,
    ...Object.values(verdict.gain).flatMap((gain) => [Math.abs(gain.low), Math.abs(gain.high)]),
  );
  return (
    <section className="verdict" aria-label={messages.packages.verdict}>
      <div className="verdict-party hue-ink" aria-live="polite">
        <p className="says">
          <strong className="sans">{messages.packages.toAll}</strong>{" "}
          <Computed figure={allFigure(verdict, answer.shown)} />
        </p>
        <Dots share={verdict.all} hue="hue-ink" of={messages.packages.toAll} />
      </div>
      <VetoList acceptability={verdict} />
      {principals.map((party) => {
        const hue = hueOf(theCase, party.id);
        const share = verdict.byParty[party.id] ?? 0;
        const gain = verdict.gain[party.id];
        return (
          <div key={party.id} className={`verdict-party ${hue}`}>
            <p className="says">
              <PartyName id={party.id} opens /> <Computed figure={acceptFigure(party, share, answer.shown, hue)} />
            </p>
            <Dots share={share} hue={hue} of={messages.packages.toParty(party.name)} />
            {gain === undefined ? null : (
              <>
                <p className="note">
                  {messages.packages.gain(gain)} <Computed figure={gainFigure(party, gain, hue)} />
                </p>
                <RangeBar spread={gain} domain={[-reach, reach]} hue={hue} against={0} />
              </>
            )}
          </div>
        );
      })}
      <Unmet picks={picks} />
    </section>
  );
}
