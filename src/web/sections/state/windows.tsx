/** Windows announced by the day, drawn and listed with why they matter. */

import { WindowBars } from "../../figures/window-bars.tsx";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { occurrence } from "../../view/occurrence.ts";
import { useWorkbench } from "../../workbench.ts";

export function Windows() {
  const { state, day } = useWorkbench();
  const windows = [...state.windows].sort((a, b) => occurrence(a, day).closes - occurrence(b, day).closes);
  if (windows.length === 0) return <p className="empty">{messages.windows.none}</p>;
  return (
    <>
      <figure className="figure">
        <WindowBars windows={windows} asOf={day} />
      </figure>
      <ul className="entries">
        {windows.map((window) => {
          const { opens, closes, open } = occurrence(window, day);
          return (
            <li key={window.id}>
              <span className="head">
                <strong>{window.name}</strong>
                <span>{messages.windows.dates(dayName(opens), dayName(closes), window.yearly)}</span>
                <OpenFigure subject={{ kind: "claims", title: window.name, text: window.why, ids: window.basis }}>
                  {messages.windows.left(open, opens - day, closes - day)}
                </OpenFigure>
              </span>
              <span>{window.why}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
