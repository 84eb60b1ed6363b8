/** How the offers were found, and what a party's own best offer is worth to it against going on. */

import type { Offers } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { behind } from "../../sheet/behind.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import type { ComputedFigure } from "../../sheet/subject.ts";
import { tenthPercent, wholeNumber } from "../../wording.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function OfferNote({ offers }: { readonly offers: Offers }) {
  const { theCase, principals } = useWorkbench();
  const figure = (party: string, title: string, formula: string, share: number): ComputedFigure => ({
    title,
    text: tenthPercent(share),
    formula,
    spread: null,
    domain: [0, 1],
    hue: hueOf(theCase, party),
    behind: behind.acceptance(party),
    estimatedFrom: offers.futures,
  });
  return (
    <div className="offer-note note">
      <p>{messages.packages.offers(offers.exact, wholeNumber(offers.futures))}</p>
      {principals.map(({ id, name }) => (
        <p key={id}>
          <PartyName id={id} />: {messages.packages.goingOn}{" "}
          <Computed
            figure={figure(
              id,
              messages.packages.goingOnTitle(name),
              messages.packages.goingOnFormula,
              offers.withoutOffer[id] ?? 0,
            )}
          />{" "}
          {messages.packages.ownOffer}{" "}
          <Computed
            figure={figure(
              id,
              messages.packages.offerTitle(name),
              messages.packages.offerFormula,
              offers.byParty[id]?.worthOfOffering[id] ?? 0,
            )}
          />
          .
        </p>
      ))}
    </div>
  );
}
