/** The package in hand: what was picked, and on every other issue what stands without an agreement on the day. */

import { useMemo } from "react";
import type { Case } from "../../../case/index.ts";
import type { Assessment } from "../../../contract.ts";
import { useNow, useWorkbench } from "../../workbench.ts";

export interface PicksInHand {
  readonly all: Readonly<Record<string, string>>;
  readonly statusQuo: Readonly<Record<string, string>>;
  readonly pick: (issue: string, option: string) => void;
}

export function usePicks(): PicksInHand {
  const { theCase, answer, change } = useWorkbench();
  const { view } = useNow();
  const statusQuo = useMemo(() => statusQuoOn(theCase, answer.assessment), [theCase, answer.assessment]);
  return {
    statusQuo,
    all: { ...statusQuo, ...knownPicks(theCase, view.picks) },
    pick: (issue, option) => {
      const { [issue]: _, ...others } = view.picks;
      change({ picks: option === statusQuo[issue] ? others : { ...others, [issue]: option } });
    },
  };
}

/** With a front the status quo is what its likeliest level amounts to. */
export function statusQuoOn(theCase: Case, assessment: Assessment | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    theCase.issues.map((issue) => {
      const front = theCase.fronts.find((each) => each.id === issue.front);
      const start = front === undefined ? undefined : assessment?.state.fronts[front.id]?.start;
      if (front === undefined || start === undefined) return [issue.id, issue.statusQuo];
      const likeliest = [...front.levels].sort((a, b) => (start[b.id] ?? 0) - (start[a.id] ?? 0)).at(0);
      return [issue.id, likeliest?.option ?? issue.statusQuo];
    }),
  );
}

/** An address may name what this case has not. */
export function knownPicks(theCase: Case, picks: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(picks).filter(([issue, option]) =>
      theCase.issues.some((each) => each.id === issue && each.options.some((other) => other.id === option)),
    ),
  );
}
