/** The counters: who holds what, and what it is worth to the other, in words. */

import { OpenFigure } from "../../sheet/open-figure.tsx";
import { useWorkbench } from "../../workbench.ts";
import { PartyName } from "../party-name.tsx";

export function Counters() {
  const { theCase, principals } = useWorkbench();
  const others = theCase.counters.filter((counter) => principals.every((party) => party.id !== counter.holder));
  const groups = [...principals.map((party) => party.id), ...new Set(others.map((counter) => counter.holder))];
  return (
    <div className="columns">
      {groups.map((holder) => (
        <div key={holder}>
          <h4>
            <PartyName id={holder} />
          </h4>
          <ul className="entries">
            {theCase.counters
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
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
