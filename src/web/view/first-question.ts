/** Asks of the first case what its address asks, unless that leads elsewhere. */

import type { Case } from "../../case/index.ts";
import { askAhead } from "../engine/first-engine.ts";
import { askOf } from "./ask.ts";
import { newCasePlace, viewFromHash } from "./view.ts";

export function askFirst(theCase: Case): void {
  const view = viewFromHash(location.hash);
  if (view.at !== newCasePlace) askAhead(theCase, askOf(theCase, view));
}
