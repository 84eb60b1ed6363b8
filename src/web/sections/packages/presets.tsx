/** The case's named packages and the best offers, to start from, and the way back to what stands today. */

import { messages } from "../../messages.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import { BestOffers } from "./best-offers.tsx";
import { OfferNote } from "./offer-note.tsx";
import { usePicks } from "./use-picks.ts";

export function Presets() {
  const { theCase, state, change } = useWorkbench();
  const { all, statusQuo } = usePicks();
  const chosen = (picks: Readonly<Record<string, string>>) =>
    theCase.issues.every((issue) => all[issue.id] === (picks[issue.id] ?? statusQuo[issue.id]));
  const { offers } = useNow().offering;
  return (
    <>
      <div className="presets">
        <button type="button" className="quiet" aria-pressed={chosen({})} onClick={() => change({ picks: {} })}>
          {messages.packages.asItStands}
        </button>
        {state.packages.map((each) => (
          <button
            key={each.id}
            type="button"
            className="quiet"
            aria-pressed={chosen(each.picks)}
            title={each.note ?? undefined}
            onClick={() => change({ picks: each.picks })}
          >
            {each.name}
          </button>
        ))}
        <BestOffers />
      </div>
      {offers === null ? null : <OfferNote offers={offers} />}
    </>
  );
}
