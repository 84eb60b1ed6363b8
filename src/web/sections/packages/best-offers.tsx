/** What to offer, searched for when asked: a mediator's best offer and each principal's, as presets. */

import { useEffect, useState } from "react";
import type { Offers } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import { usePicks } from "./use-picks.ts";

/** A principal, or null for the mediator. */
type Whose = string | null;

export function BestOffers() {
  const { principals, change } = useWorkbench();
  const { offers, ready, seek } = useNow().offering;
  const { all, statusQuo } = usePicks();
  const [sought, setSought] = useState<Whose | undefined>(undefined);

  useEffect(() => {
    if (!ready) setSought(undefined);
    else if (offers !== null && sought !== undefined) {
      setSought(undefined);
      const picks = picksOf(offers, sought);
      change({ picks: Object.fromEntries(Object.entries(picks).filter(([issue, pick]) => statusQuo[issue] !== pick)) });
    }
  }, [ready, offers, sought, statusQuo, change]);

  const press = (whose: Whose) => {
    setSought(whose);
    if (offers === null && sought === undefined) seek();
  };
  const chosen = (whose: Whose) =>
    offers !== null && Object.entries(picksOf(offers, whose)).every(([issue, pick]) => all[issue] === pick);
  const rows: readonly { readonly whose: Whose; readonly name: string; readonly title: string }[] = [
    { whose: null, name: messages.packages.mediator, title: messages.packages.bestTitle },
    ...principals.map((party) => ({
      whose: party.id,
      name: messages.packages.bestOf(party.name),
      title: messages.packages.bestOfTitle(party.name),
    })),
  ];
  return (
    <>
      {rows.map(({ whose, name, title }) => (
        <button
          key={whose ?? ""}
          type="button"
          className="quiet sought"
          title={title}
          disabled={!ready}
          aria-pressed={chosen(whose)}
          onClick={() => press(whose)}
        >
          {name}
        </button>
      ))}
      <span className="note seeking" role="status">
        {sought === undefined || offers !== null ? "" : messages.packages.seeking}
      </span>
    </>
  );
}

function picksOf(offers: Offers, whose: Whose): Readonly<Record<string, string>> {
  return (whose === null ? offers.mediator : offers.byParty[whose])?.picks ?? {};
}
