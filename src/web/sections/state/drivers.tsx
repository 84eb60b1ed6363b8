/** What may shock: each driver's state on the day, what may come of it in a month, and since when it is so. */

import { stateOn } from "../../../case/index.ts";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { useWorkbench } from "../../workbench.ts";

export function Drivers() {
  const { theCase, state, day } = useWorkbench();
  if (theCase.drivers.length === 0) return <p className="empty">{messages.drivers.none}</p>;
  return (
    <ul className="entries">
      {theCase.drivers.map((driver) => {
        const now = stateOn(driver.start, day);
        const nameOf = (id: string | undefined) => driver.states.find((each) => each.id === id)?.name ?? id ?? "";
        const moves = driver.moves.filter((move) => move.from === now?.state);
        return (
          <li key={driver.id}>
            <span className="head">
              <strong>{driver.name}</strong>
            </span>
            <span>
              <OpenFigure
                wraps
                subject={{ kind: "claims", title: driver.name, text: now?.why ?? "", ids: now?.basis ?? [] }}
              >
                {nameOf(now?.state)}
              </OpenFigure>{" "}
              {now === null || now.since <= theCase.timeline.from ? null : (
                <span className="note">{messages.drivers.since(dayName(now.since))}</span>
              )}
            </span>
            {moves.map((move) => (
              <span key={move.path} className="note">
                {messages.drivers.may(nameOf(move.to))}{" "}
                <OpenFigure subject={{ kind: "judgement", path: move.path }}>
                  {state.judgements.get(move.path)?.text ?? ""}
                </OpenFigure>{" "}
                {messages.drivers.aMonth}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
