/** The counters: who holds what, what it is worth to the other, in words; and, when asked for, what each brings. */

import { useState } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { messages } from "../../messages.ts";
import { Computed, OpenFigure } from "../../sheet/open-figure.tsx";
import { wholeNumber } from "../../wording.ts";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";
import { WorkOut } from "../work-out.tsx";
import { Brings } from "./brings.tsx";
import { togetherFigure } from "./counter-figures.ts";
import { Perishes } from "./perishes.tsx";
import { ShocksToggle } from "./shocks-toggle.tsx";

export function Counters() {
  const { theCase, principals, state } = useWorkbench();
  const work = useAnswer("counters", null);
  const worth = work.answer;
  const [shocks, setShocks] = useState(true);
  const others = state.counters.filter((counter) => principals.every((party) => party.id !== counter.holder));
  const groups = [...principals.map((party) => party.id), ...new Set(others.map((counter) => counter.holder))];
  return (
    <>
      <WorkOut
        work={work}
        label={messages.counters.workOut}
        note={messages.counters.workOutNote(state.counters.length, wholeNumber(work.of))}
      />
      {worth === null ? null : (
        <div className="worked">
          <p>
            {messages.counters.together}{" "}
            {principals.map((party, index) => (
              <span key={party.id}>
                {index === 0 ? "" : index === principals.length - 1 ? messages.counters.last : messages.counters.next}
                <PartyName id={party.id} /> <Computed figure={togetherFigure(worth, party, hueOf(theCase, party.id))} />
              </span>
            ))}
            .
          </p>
          <p className="note">{messages.counters.worked(wholeNumber(worth.futures))}</p>
          <p className="note">{messages.perishes.curveNote}</p>
          {worth.shocks.length === 0 ? null : (
            <ShocksToggle names={worth.shocks.map((shock) => shock.name)} shocks={shocks} onChange={setShocks} />
          )}
        </div>
      )}
      <div className="columns">
        {groups.map((holder) => (
          <div key={holder}>
            <h4>
              <PartyName id={holder} opens />
            </h4>
            <ul className="entries">
              {state.counters
                .filter((counter) => counter.holder === holder)
                .map((counter) => (
                  <li key={counter.id}>
                    <span className="head">
                      <strong>{counter.name}</strong>
                      <span className="mark">{counter.kind}</span>
                    </span>
                    <span>
                      <OpenFigure
                        wraps
                        subject={{ kind: "claims", title: counter.name, text: counter.toTheOther, ids: counter.basis }}
                      >
                        {counter.toTheOther}
                      </OpenFigure>
                    </span>
                    {worth === null ? null : (
                      <>
                        <Brings worth={worth} counter={counter.id} />
                        <Perishes worth={worth} id={counter.id} shocks={shocks} />
                      </>
                    )}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}
