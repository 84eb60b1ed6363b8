/**
 * The as-of slider over the case's timeline, with what was known by the day marked on it: events as ticks, windows as bars.
 * Arrows step a day; with Shift, and Page Up and Down, a month.
 */

import type { KeyboardEvent } from "react";
import { messages } from "../messages.ts";
import { addMonths, dayName, monthStarts, within } from "../view/days.ts";
import { occurrence } from "../view/occurrence.ts";
import { useWidth } from "../view/use-width.ts";
import { useWorkbench } from "../workbench.ts";
import { useDay } from "./use-day.ts";

export function Timeline() {
  const { theCase, state, ledger } = useWorkbench();
  const [day, setDay] = useDay();
  const [ref, width] = useWidth<SVGSVGElement>(600);
  const { from, to } = theCase.timeline;
  const place = (at: number) => ((Math.min(to, Math.max(from, at)) - from) / Math.max(1, to - from)) * width;
  const events = ledger.known.filter((claim) => claim.kind === "event" && (claim.happenedTo ?? 0) >= from);
  const byMonth = (event: KeyboardEvent) => {
    const back = ["PageDown", "ArrowLeft", "ArrowDown"].includes(event.key);
    const on = ["PageUp", "ArrowRight", "ArrowUp"].includes(event.key);
    if (!(back || on) || !(event.shiftKey || event.key.startsWith("Page"))) return;
    event.preventDefault();
    setDay(addMonths(day, on ? 1 : -1));
  };
  return (
    <div className="timeline">
      <svg ref={ref} aria-hidden="true">
        {monthStarts(from, to, width < 560 ? 4 : 12)
          .filter((month) => Math.abs(place(month.day) + 14 - place(day)) > 62)
          .map((month) => (
            <text key={month.iso} x={place(month.day)} y={9}>
              {month.name}
            </text>
          ))}
        <text className="day" x={within(place(day), 36, width - 36)} y={9} textAnchor="middle">
          {dayName(day)}
        </text>
        {state.windows.map((window) => {
          const { opens, closes } = occurrence(window, day);
          return closes < from || opens > to ? null : (
            <rect
              key={window.id}
              className="window"
              x={place(opens)}
              width={Math.max(2, place(closes) - place(opens))}
              y={28}
              height={4}
            />
          );
        })}
        {events.map((claim) => (
          <line
            key={claim.id}
            className="tick"
            x1={place(claim.happenedTo ?? day)}
            x2={place(claim.happenedTo ?? day)}
            y1={17}
            y2={21}
          />
        ))}
        <line className="axis" x1={0} x2={width} y1={24} y2={24} />
        <line className="past" x1={0} x2={place(day)} y1={24} y2={24} />
      </svg>
      <input
        type="range"
        min={from}
        max={to}
        step={1}
        value={day}
        aria-label={messages.bar.slider}
        aria-valuetext={dayName(day)}
        onChange={(event) => setDay(Number(event.target.value))}
        onKeyDown={byMonth}
      />
    </div>
  );
}
