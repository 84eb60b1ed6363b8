/** What to offer, when asked for: best offers with their errors, the efficient packages drawn and listed, separating offers. */

import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { WorkOut } from "../work-out.tsx";
import { EfficientPackages } from "./efficient-packages.tsx";
import { offerAllFigure } from "./offer-figures.ts";
import { OfferTable } from "./offer-table.tsx";
import { SeparatingTable } from "./separating-table.tsx";

export function WhatToOffer() {
  const work = useAnswer("offers", null);
  const { answer } = work;
  return (
    <>
      <WorkOut work={work} label={messages.offers.workOut} note={messages.offers.workOutNote(wholeNumber(work.of))} />
      {answer === null ? null : (
        <div className="worked">
          <p>
            {messages.offers.lead}{" "}
            <Computed figure={offerAllFigure(answer, answer.mediator, messages.offers.mediator)} />.{" "}
            {messages.offers.efficient(answer.efficient.total, wholeNumber(answer.efficient.futures))}{" "}
            {answer.efficient.listedAll ? "" : messages.offers.listed(answer.efficient.packages.length)}
          </p>
          <OfferTable answer={answer} />
          <EfficientPackages answer={answer} />
          <SeparatingTable answer={answer} />
          <p className="note">{messages.packages.offers(answer.exact, wholeNumber(answer.futures))}</p>
        </div>
      )}
    </>
  );
}
