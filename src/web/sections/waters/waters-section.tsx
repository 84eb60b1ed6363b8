/** Test the waters: the case's probes, and the terms in hand as an offer by whoever is chosen. */

import { useState } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { hueOf, useNow, useWorkbench } from "../../workbench.ts";
import { acceptFigure } from "../packages/acceptance-figures.ts";
import { usePicks } from "../packages/use-picks.ts";
import { PartyName } from "../party-name.tsx";
import { Part, Section } from "../section.tsx";
import { WorkOut } from "../work-out.tsx";
import { Learning } from "./learning.tsx";
import { OfferWorth } from "./offer-worth.tsx";
import { ProbeAnswers } from "./probe-answers.tsx";
import { Refusal } from "./refusal.tsx";

export function WatersSection() {
  const { state, principals, busy } = useWorkbench();
  const { all } = usePicks();
  const offers = [
    ...state.probes.map((probe) => ({ id: probe.id, name: probe.name, asked: { probe: probe.id } })),
    ...principals.map((party) => ({
      id: `in-hand ${party.id}`,
      name: messages.waters.inHand(party.name),
      asked: { by: party.id, picks: all },
    })),
  ];
  const [chosen, setChosen] = useState(offers[0]?.id ?? "");
  const asked = (offers.find((offer) => offer.id === chosen) ?? offers[0])?.asked ?? { probe: "" };
  const work = useAnswer("probe", asked);
  const { answer } = work;
  return (
    <Section id="waters" title={messages.waters.title} lead={<Lead />} busy={busy}>
      <Part title={messages.waters.ask} gist={messages.waters.gist}>
        <fieldset className="presets offers" aria-label={messages.waters.pick}>
          {offers.map((offer) => (
            <button
              key={offer.id}
              type="button"
              className="quiet"
              aria-pressed={offer.asked === asked}
              onClick={() => setChosen(offer.id)}
            >
              {offer.name}
            </button>
          ))}
        </fieldset>
        <WorkOut work={work} label={messages.waters.workOut} note={messages.waters.workOutNote(wholeNumber(work.of))} />
        {answer === null ? null : <ProbeAnswers probe={answer} />}
      </Part>
      {answer === null ? null : (
        <>
          <Part title={messages.waters.worth} gist={messages.waters.worthGist}>
            <OfferWorth probe={answer} />
          </Part>
          <Part title={messages.waters.refusal}>
            <Refusal probe={answer} />
          </Part>
          {Object.entries(answer.learning).map(([party, learning]) => (
            <Learning key={party} probe={answer} party={party} learning={learning} />
          ))}
        </>
      )}
    </Section>
  );
}

function Lead() {
  const { theCase, principals, answer } = useWorkbench();
  const { acceptability } = useNow();
  if (acceptability === null) return <p>{messages.computing}</p>;
  return (
    <p>
      {messages.waters.lead}{" "}
      {principals.map((party, index) => (
        <span key={party.id}>
          {index === 0 ? "" : "; "}
          <PartyName id={party.id} opens />{" "}
          <Computed
            wraps
            figure={acceptFigure(party, acceptability.byParty[party.id] ?? 0, answer.shown, hueOf(theCase, party.id))}
          />
        </span>
      ))}
      .
    </p>
  );
}
