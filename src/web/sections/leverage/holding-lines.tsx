/** What holding a counter costs elsewhere, and what it does to talks where others make its return a precondition. */

import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { type OneCounter, pointsFigure, shareFigure } from "./perish-figures.ts";

export function HoldingLines({ one }: { readonly one: OneCounter }) {
  const { theCase, state } = useWorkbench();
  const { counter } = one;
  const { holding, talks } = counter;
  const holdingNow = holding?.byMonth[0];
  const talksNow = talks?.byMonth[0];
  return (
    <>
      {holding === null || holdingNow === undefined ? null : (
        <p className="note">
          {messages.perishes.holding}{" "}
          <Computed
            figure={pointsFigure(
              one,
              messages.perishes.holdingTitle(counter.name),
              messages.perishes.holdingFormula,
              holdingNow,
              holding.judgements,
            )}
          />
        </p>
      )}
      {talks === null ? null : (
        <>
          <p className="label">{messages.perishes.talks}</p>
          <ul className="unmet">
            {talks.preconditions.map((each) => {
              const credence = theCase.preconditions.find((other) => other.id === each.id)?.credence;
              return (
                <li key={each.id}>
                  <span>
                    <PartyName id={each.party} /> {each.words}
                  </span>
                  {credence === undefined ? null : (
                    <OpenFigure subject={{ kind: "judgement", path: credence }}>
                      {state.judgements.get(credence)?.text ?? ""}
                    </OpenFigure>
                  )}
                </li>
              );
            })}
          </ul>
          <p className="note">
            {messages.perishes.real}{" "}
            <Computed
              figure={shareFigure(
                one,
                messages.perishes.realTitle(counter.name),
                messages.perishes.realFormula,
                talks.real,
                talks.judgements,
              )}
            />
            . {messages.perishes.talksLost}{" "}
            <Computed
              figure={pointsFigure(
                one,
                messages.perishes.talksLostTitle(counter.name),
                messages.perishes.talksLostFormula,
                talks.talksLost,
                talks.judgements,
              )}
            />
            {talksNow === undefined ? null : (
              <>
                , {messages.perishes.talksCost}{" "}
                <Computed
                  figure={pointsFigure(
                    one,
                    messages.perishes.talksCostTitle(counter.name),
                    messages.perishes.talksCostFormula,
                    talksNow,
                    talks.judgements,
                  )}
                />
              </>
            )}
          </p>
        </>
      )}
    </>
  );
}
