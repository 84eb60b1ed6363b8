/** The case's named packages, to start from, and the way back to what stands today. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { usePicks } from "./use-picks.ts";

export function Presets() {
  const { theCase, state, change } = useWorkbench();
  const { all, statusQuo } = usePicks();
  const chosen = (picks: Readonly<Record<string, string>>) =>
    theCase.issues.every((issue) => all[issue.id] === (picks[issue.id] ?? statusQuo[issue.id]));
  return (
    <div className="presets">
      <button type="button" className="quiet" aria-pressed={chosen({})} onClick={() => change({ picks: {} })}>
        {messages.packages.asItStands}
      </button>
      {state.packages.map((each) => (
        <button
          key={each.id}
          type="button"
          className="quiet"
          aria-pressed={chosen(each.picks)}
          title={each.note ?? undefined}
          onClick={() => change({ picks: each.picks })}
        >
          {each.name}
        </button>
      ))}
    </div>
  );
}
