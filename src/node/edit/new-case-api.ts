/**
 * A case made over HTTP: only where one may edit.
 * Gives   `POST /api/cases` `{ id?, title, question, from }` → 201 `{ id }`, one revision with author and reason. `from` is "empty" (with
 *         `parties`, `issues`, `timeline`, `asOf`, `horizonMonths`), `{ table: { name, text | base64 } }` (with the days),
 *         `{ copy, asOf?, claims? }` or "sample"; `GET /api/new-case` → `{ sample }`, whether that one came along.
 * Guards  As the review's: own origin, the session's token, JSON, bodies bounded. Who may make one is asked before. Of other cases only
 *         those are copied that one may read.
 * Faults  422 `{ faults }`, and nothing is written: those of the form, the table and the case, `new.id` for an id that is taken or fits
 *         no store, `new.copy`, `new.sample`; 400, 403, 413, 415 as the review has them.
 */
import type { IncomingMessage } from "node:http";
import { idFromName } from "../../case/index.ts";
import type { Fault } from "../../ground/index.ts";
import { type Asking, bodyOf, isForeign, type Reply, refused } from "../guards.ts";
import { RequestRefusal } from "../review/requests.ts";
import { jsonOf } from "../review/review-api.ts";
import type { Content } from "../store/revision.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-errors.ts";
import { beginCase, hasSample, sampleId } from "./begin-case.ts";
import { type NewCaseRequest, newCaseRequest } from "./new-case-request.ts";

export interface NewCaseDesk {
  readonly store: Store;
  readonly mayRead: (caseId: string) => boolean;
  /** Told once it is there. */
  readonly onMade?: (caseId: string) => Promise<void>;
}

const largestBody = 6_000_000;
const idForm = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Null: no path of this. */
export async function answerNewCase(
  desk: NewCaseDesk,
  path: string,
  request: IncomingMessage,
  asking: Asking,
): Promise<Reply | null> {
  if (path === "/api/new-case" && request.method === "GET")
    return isForeign(request)
      ? { status: 403, body: { error: "only the page itself may ask this" } }
      : { status: 200, body: { sample: await hasSample() } };
  if (path !== "/api/cases" || request.method !== "POST") return null;
  const refusal = refused(request, asking.token, "application/json");
  if (refusal !== null) return refusal;
  const body = await bodyOf(request, largestBody);
  if (body === null) return { status: 413, body: { error: `at most ${largestBody / 1e6} MB` } };
  try {
    const made = await make(desk, newCaseRequest(jsonOf(body)), asking.author);
    return { status: "faults" in made ? 422 : 201, body: made };
  } catch (error) {
    if (error instanceof RequestRefusal) return { status: 400, body: { error: error.message } };
    if (error instanceof StoreError)
      return { status: error.code === "store.refused" ? 400 : 503, body: { error: error.message, code: error.code } };
    throw error;
  }
}

async function make(
  desk: NewCaseDesk,
  { id: wanted, title, beginning }: NewCaseRequest,
  author: string,
): Promise<{ readonly id: string } | { readonly faults: readonly Fault[] }> {
  const { store, mayRead, onMade } = desk;
  if (wanted !== null && !idForm.test(wanted))
    return idFault("lower-case letters, digits and hyphens, at most 64", wanted);
  if (wanted !== null && (await store.head(wanted)) !== undefined) return idFault("an id that no case has yet", wanted);
  const begun = await beginCase(beginning, async (caseId) =>
    mayRead(caseId) && (await store.head(caseId)) !== undefined ? store.read(caseId) : null,
  );
  if ("faults" in begun) return begun;
  const named = beginning.from === "sample" ? sampleId : idFromName(title);
  const id = await written(store, begun.files, wanted, named || "case", { author, reason: begun.reason });
  if (id === null) return idFault("an id that no case has yet", wanted ?? named);
  await onMade?.(id);
  return { id };
}

/** As one revision, under the first id that is free; null where whoever came first has the one that was wanted. */
async function written(
  store: Store,
  files: ReadonlyMap<string, Content>,
  wanted: string | null,
  named: string,
  by: { readonly author: string; readonly reason: string },
): Promise<string | null> {
  for (let more = 1; more <= 1000; more++) {
    const id = wanted ?? (more === 1 ? named : `${named}-${more}`);
    if ((await store.head(id)) === undefined) {
      try {
        await store.importFiles(files, "the new case", { ...by, as: id });
        return id;
      } catch (error) {
        // Somebody else made one of that name just now.
        if (!(error instanceof StoreError) || (await store.head(id)) === undefined) throw error;
      }
    }
    if (wanted !== null) return null;
  }
  return null;
}

function idFault(expected: string, read: string) {
  return { faults: [{ code: "new.id", path: "id", expected, read: read.slice(0, 100), severity: "error" }] as const };
}
