/** The day as a date field, with steps of one day beside it. */

import { formatDay, parseDay } from "../../ground/index.ts";
import { messages } from "../messages.ts";
import { useWorkbench } from "../workbench.ts";
import { useDay } from "./use-day.ts";

export function AsOf() {
  const { theCase } = useWorkbench();
  const [day, setDay] = useDay();
  return (
    <div className="as-of">
      <button type="button" className="quiet step" aria-label={messages.bar.dayBack} onClick={() => setDay(day - 1)}>
        ‹
      </button>
      <label className="field">
        <span>{messages.bar.asOf}</span>
        <input
          type="date"
          value={formatDay(day)}
          min={formatDay(theCase.timeline.from)}
          max={formatDay(theCase.timeline.to)}
          onChange={(event) => {
            const told = parseDay(event.target.value);
            if (told !== null && told >= theCase.timeline.from && told <= theCase.timeline.to) setDay(told);
          }}
        />
      </label>
      <button type="button" className="quiet step" aria-label={messages.bar.dayOn} onClick={() => setDay(day + 1)}>
        ›
      </button>
    </div>
  );
}
