/** A mediator's best offer and each principal's, with the intervals of what is said of them. */

import type { OffersAnswer } from "../../../contract.ts";
import { messages } from "../../messages.ts";
import { DrawnFigure } from "../../sheet/drawn-figure.tsx";
import { Computed } from "../../sheet/open-figure.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { offerAcceptsFigure, offerAllFigure, offerWorthFigure } from "./offer-figures.ts";
import { TakeButton } from "./take-button.tsx";
import { TermsUnlike } from "./terms-unlike.tsx";

export function OfferTable({ answer }: { readonly answer: OffersAnswer }) {
  const { theCase, principals } = useWorkbench();
  const offers = [
    { id: "", name: messages.offers.mediator, offer: answer.mediator },
    ...principals.flatMap(({ id, name }) => {
      const offer = answer.byParty[id];
      return offer === undefined ? [] : [{ id, name: messages.offers.partys(name), offer }];
    }),
  ];
  const parties = principals.map(({ id, name }) => ({ id, name, hue: hueOf(theCase, id) }));
  return (
    <DataTable
      label={messages.offers.title}
      head={[
        messages.offers.whose,
        messages.offers.all,
        ...parties.flatMap(({ id }) => [
          <span key={`${id}-a`}>
            <PartyName id={id} /> {messages.offers.accepts}
          </span>,
          <span key={`${id}-w`}>
            <PartyName id={id} />: {messages.offers.worth}
          </span>,
        ]),
        messages.offers.rank,
        messages.offers.terms,
      ]}
      rows={offers.map(({ id, name, offer }) => ({
        id,
        name: (
          <>
            {name}
            <br />
            <TakeButton picks={offer.picks} />
          </>
        ),
        cells: [
          <DrawnFigure key="all" figure={offerAllFigure(answer, offer, name)} />,
          ...parties.flatMap((party) => {
            const accepts = offerAcceptsFigure(answer, offer, name, party);
            const worth = offerWorthFigure(answer, offer, name, party);
            return [
              accepts === null ? null : <DrawnFigure key={`${party.id}-a`} figure={accepts} />,
              worth === null ? null : <Computed key={`${party.id}-w`} figure={worth} />,
            ];
          }),
          messages.offers.ranks(offer.errors.rankFrom, offer.errors.rankTo),
          <span key="terms" className="note">
            {id === "" ? null : (
              <>
                <TermsUnlike picks={offer.picks} base={answer.mediator.picks} />.{" "}
              </>
            )}
            {messages.offers.asGood(offer.errors.asGood, offer.errors.compared)}
          </span>,
        ],
      }))}
    />
  );
}
