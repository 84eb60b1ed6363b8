/** The day as a thing to set, kept within the case's timeline; a lens that is not published by then is laid down. */

import { useCallback } from "react";
import { type Day, formatDay } from "../../ground/index.ts";
import { within } from "../view/days.ts";
import { useNow, useWorkbench } from "../workbench.ts";

export function useDay(): readonly [Day, (day: Day) => void] {
  const { theCase, day, change } = useWorkbench();
  const { view } = useNow();
  const lens = theCase.lenses.find((each) => each.id === view.lens);
  const set = useCallback(
    (wanted: Day) => {
      const kept = within(wanted, theCase.timeline.from, theCase.timeline.to);
      const tooEarly = lens !== undefined && lens.published > kept;
      change(tooEarly ? { asOf: formatDay(kept), lens: null } : { asOf: formatDay(kept) });
    },
    [theCase, lens, change],
  );
  return [day, set];
}
