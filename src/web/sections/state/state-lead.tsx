/** The sentence on top: what is held, which window closes next, and how little of the later record is used. */

import type { ReactNode } from "react";
import { messages } from "../../messages.ts";
import { OpenFigure } from "../../sheet/open-figure.tsx";
import { dayName } from "../../view/days.ts";
import { occurrence } from "../../view/occurrence.ts";
import { useWorkbench } from "../../workbench.ts";
import { measuredOn } from "./measured.ts";

export function StateLead() {
  const { theCase, state, day } = useWorkbench();
  const said: ReactNode[] = [];
  for (const front of theCase.fronts) {
    const measured = measuredOn(theCase, front, day);
    if (measured === null) continue;
    const { series, point } = measured;
    said.push(
      <span key={front.id}>
        {messages.state.measured(series.name)}{" "}
        <OpenFigure subject={{ kind: "claims", title: series.name, text: messages.band.explained, ids: series.basis }}>
          {messages.state.band(point.low, point.high, series.unit)}
        </OpenFigure>{" "}
        {messages.state.when(dayName(point.date))}{" "}
      </span>,
    );
  }
  const next = state.windows
    .map((window) => ({ window, ...occurrence(window, day) }))
    .sort((a, b) => a.closes - b.closes)
    .at(0);
  return (
    <p>
      {said.length === 0 ? messages.state.nothingMeasured : said}
      {next === undefined ? null : (
        <>
          {messages.state.window(next.window.name)}{" "}
          <OpenFigure
            subject={{ kind: "claims", title: next.window.name, text: next.window.why, ids: next.window.basis }}
          >
            {messages.windows.left(next.open, next.opens - day, next.closes - day)}
          </OpenFigure>
          .{" "}
        </>
      )}
      {messages.state.positions(state.positions.length)}
    </p>
  );
}
