/** The question that a view asks of a case. What the view says and the case does not know is left out of it. */

import type { Case } from "../../case/index.ts";
import { type Day, formatDay, parseDay } from "../../ground/index.ts";
import type { Ask } from "../engine/answer-kinds.ts";
import { within } from "./days.ts";
import type { View } from "./view.ts";

type Asking = Pick<View, "asOf" | "lens" | "seed" | "futures">;

/** Within the case's timeline; its own where the view names none. */
export function asOfDay(theCase: Case, { asOf }: Pick<View, "asOf">): Day {
  return within(parseDay(asOf ?? "") ?? theCase.asOf, theCase.timeline.from, theCase.timeline.to);
}

export function askOf(theCase: Case, view: Asking): Ask {
  const day = asOfDay(theCase, view);
  const lens = theCase.lenses.find((each) => each.id === view.lens && each.published <= day)?.id ?? null;
  return { asOf: formatDay(day), lens, seed: view.seed, futures: view.futures };
}

export function sameAsk(a: Ask, b: Ask): boolean {
  return a.asOf === b.asOf && a.lens === b.lens && a.seed === b.seed && a.futures === b.futures;
}
