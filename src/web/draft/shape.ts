/** What a page is laid out by: where it differs between two states of a case, figures of the one say nothing of the other. */

import type { Case } from "../../case/index.ts";

type Named = { readonly id: string };

export function shapeOf(theCase: Case): string {
  const ids = (list: readonly Named[]) => list.map(({ id }) => id);
  return JSON.stringify([
    theCase.parties.map(({ id, role }) => [id, role]),
    theCase.issues.map(({ id, front, divisible, deferrable, options }) => [
      id,
      front,
      divisible,
      deferrable,
      ids(options),
    ]),
    theCase.fronts.map(({ id, levels }) => [id, ids(levels)]),
    theCase.drivers.map(({ id, states }) => [id, ids(states)]),
    ids(theCase.measures),
    ids(theCase.packages),
    ids(theCase.probes),
    ids(theCase.questions),
    ids(theCase.counters),
    ids(theCase.redLines),
    ids(theCase.preconditions),
    ids(theCase.arenas),
    ids(theCase.lenses),
    ids(theCase.maps),
    ids(theCase.series),
    ids(theCase.windows),
    ids(theCase.referenceClasses),
    ids(theCase.floor),
    ids(theCase.exclusions),
    [theCase.horizonMonths, theCase.timeline.from, theCase.timeline.to],
  ]);
}
