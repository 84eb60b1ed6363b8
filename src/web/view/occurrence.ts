/** When a window is open next, or now: a yearly one is moved to the occurrence that has not closed yet. */

import type { Window } from "../../case/index.ts";
import type { Day } from "../../ground/index.ts";
import { addMonths } from "./days.ts";

export interface Occurrence {
  readonly opens: Day;
  readonly closes: Day;
  readonly open: boolean;
}

export function occurrence(window: Window, asOf: Day): Occurrence {
  let years = 0;
  while (window.yearly && addMonths(window.closes, 12 * years) < asOf) years += 1;
  const [opens, closes] = [addMonths(window.opens, 12 * years), addMonths(window.closes, 12 * years)];
  return { opens, closes, open: opens <= asOf && asOf <= closes };
}
