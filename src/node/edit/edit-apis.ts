/** All that may write into a case: what was tried on the page, and the review of articles. Made once for each case that is asked for. */
import type { ReadsCases } from "../case-readers/reads-cases.ts";
import type { Asking } from "../guards.ts";
import { lanes } from "../review/lanes.ts";
import { filesAtOnce, type ReviewApi, reviewApi } from "../review/review-api.ts";
import type { Store } from "../store/store.ts";
import { draftApi } from "./draft-api.ts";

interface Editing {
  readonly reads?: ReadsCases;
  /** Who edits where nobody has to say who they are; else it comes with each request. */
  readonly asking?: Asking;
}

const nobody: Asking = { author: "", token: "" };

/** Articles of all cases share the threads that extract and read them. */
export function editApis(
  store: Store,
  { reads, asking: { author, token } = nobody }: Editing = {},
): (caseId: string) => readonly ReviewApi[] {
  const known = new Map<string, readonly ReviewApi[]>();
  const inThread = lanes(filesAtOnce);
  return (caseId) => {
    const shelf = { store, caseId, author, reads };
    const apis = known.get(caseId) ?? [draftApi(shelf, token), reviewApi(shelf, token, inThread)];
    known.set(caseId, apis);
    return apis;
  };
}
