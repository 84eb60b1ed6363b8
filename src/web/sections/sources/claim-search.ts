/** The index over claims and sources, with its library: fetched when somebody begins to search. */

import type { Case } from "../../../case/index.ts";
import { type Search, searchOver } from "../../../evidence/index.ts";

export function searchOfCase({ claims, sources }: Case): Search {
  return searchOver(claims, sources);
}
