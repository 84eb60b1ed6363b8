/**
 * What the page tried and wants to keep, below `/api/cases/ID/draft`: only where the server was started to edit.
 * Gives   `GET` → `{ revision, digest }`, which state is current; `POST { base, reason, files: { path: text }, settled? }` → one
 *         revision with author and reason, `{ revision }`. `settled` (`settling.ts`) decides what others changed since `base`.
 * Guards  As the review's: own origin, the session's token, JSON, bodies bounded. Only files that the case is read from are
 *         written, none is made or taken away. A case that would be faulty is not written.
 * Faults  422 `{ faults }`; 409 `{ conflict, revision, clashes }` with both versions of each entry that someone else changed
 *         since `base`; 400, 403, 413, 415 as the review has them.
 */
import type { IncomingMessage } from "node:http";
import { textsDigest } from "../../case/index.ts";
import { type Asking, bodyOf, type Reply, refused } from "../guards.ts";
import { RequestRefusal } from "../review/requests.ts";
import { jsonOf, type ReviewApi } from "../review/review-api.ts";
import type { Shelf } from "../review/shelf.ts";
import { type Clash, StoreConflict, StoreError } from "../store/store-errors.ts";
import { textsOf } from "../store/stored-case.ts";
import { type KeepRequest, keepDraft } from "./keep-draft.ts";
import { settledRequest } from "./settling.ts";

const largestBody = 32_000_000;
const mostFiles = 100;
const longestReason = 4000;

export function draftApi(shelf: Shelf, token: string): ReviewApi {
  return {
    answer: async (path, request, known) => {
      if (path !== `/api/cases/${shelf.caseId}/draft`) return null;
      if (request.method === "GET") return { status: 200, body: await current(shelf) };
      if (request.method !== "POST") return { status: 405, body: { error: "GET or POST" } };
      const asking: Asking = known ?? { author: shelf.author, token };
      return refused(request, asking.token, "application/json") ?? told({ ...shelf, author: asking.author }, request);
    },
  };
}

async function current({ store, caseId }: Shelf): Promise<{ readonly revision: number; readonly digest: string }> {
  const { revision, files } = await store.read(caseId);
  return { revision, digest: textsDigest(textsOf(files).files) };
}

async function told(shelf: Shelf, request: IncomingMessage): Promise<Reply> {
  const body = await bodyOf(request, largestBody);
  if (body === null) return { status: 413, body: { error: `at most ${largestBody / 1e6} MB` } };
  try {
    const kept = await keepDraft(shelf, keepRequest(jsonOf(body)));
    return { status: "faults" in kept ? 422 : 200, body: kept };
  } catch (error) {
    if (error instanceof RequestRefusal) return { status: 400, body: { error: error.message } };
    if (error instanceof StoreConflict)
      return {
        status: 409,
        body: { conflict: error.message, revision: error.head, clashes: error.clashes.map(clashTold) },
      };
    if (error instanceof StoreError)
      return { status: error.code === "store.refused" ? 400 : 503, body: { error: error.message, code: error.code } };
    throw error;
  }
}

function keepRequest(body: unknown): KeepRequest {
  const { base, reason, files, settled } = (isObject(body) ? body : {}) as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(base) || (base as number) < 1) throw new RequestRefusal("base: a revision of the case");
  if (typeof reason !== "string" || reason.trim() === "" || reason.length > longestReason)
    throw new RequestRefusal(`reason: words, at most ${longestReason} characters`);
  const texts = isObject(files) ? Object.entries(files) : [];
  if (texts.length === 0 || texts.length > mostFiles || texts.some(([, text]) => typeof text !== "string"))
    throw new RequestRefusal(`files: 1 to ${mostFiles} texts by their paths`);
  return {
    base: base as number,
    reason,
    files: new Map(texts as [string, string][]),
    settled: settledRequest(settled),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function clashTold({ path, unit, base, theirs, yours, changedBy }: Clash): object {
  const by = changedBy.map(({ number, at, author, reason }) => ({ number, at, author, reason }));
  return { path, unit, base, theirs, yours, changedBy: by };
}
