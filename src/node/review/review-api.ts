/**
 * The review over HTTP, below `/api/cases/ID/articles` and `/claims`: only where the server was started to edit.
 * Gives   `GET …/articles` → rows; `GET …/articles/DIGEST` → the article in full;
 *         `POST …/articles` (the file's bytes) takes one in;
 *         `POST …/articles/DIGEST/source`, `/read`, `/decisions`, `/undo` (JSON). Below `/api/cases/ID/claims`: `GET …/CLAIM` →
 *         the claim as written, with its log; `POST …/CLAIM/amend`, `/retract`, `/reinstate`, `/supersede` (JSON).
 * Guards  A change must come from the page itself: own origin, the token of this start in a header that no form and no page
 *         elsewhere can send, and the one content type that is meant. Bodies are bounded before they are read. Some files
 *         at a time are extracted and read; what is written is written in order.
 * Faults  422 `{ faults }` for what was taken in or decided; 409 `{ conflict, clashes }` where someone else was first; 400 for what is no
 *         such request; 403 without the token; 413 and 415 as HTTP has them.
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { availableParallelism } from "node:os";
import { type Asking, bodyOf, header, type Reply, refused } from "../guards.ts";
import { type Clash, StoreConflict, StoreError } from "../store/store-errors.ts";
import { changeClaim, claimNow } from "./claim-desk.ts";
import { claimRequest } from "./claim-requests.ts";
import { decide, gradeSource, undo } from "./deciding.ts";
import { type Lanes, lanes } from "./lanes.ts";
import { askedDay, decideRequest, RequestRefusal, readRequest, sourceRequest, undoRequest } from "./requests.ts";
import { articleInFull, articleRows, keepArticle, readAgain, readFile, type Shelf } from "./shelf.ts";

export { bodyOf, type Reply, refused };

export interface ReviewApi {
  /** Null: no path of the review. `asking`: who it is, where there are accounts; else whoever started the server. */
  readonly answer: (path: string, request: IncomingMessage, asking?: Asking) => Promise<Reply | null>;
}

const largestFile = 32_000_000;
const largestJson = 4_000_000;
/** Threads that extract and read: as many as there are processors, but two at least, so that a long text stops no short one. */
export const filesAtOnce = Math.min(4, Math.max(2, availableParallelism()));
const tooLarge: Reply = { status: 413, body: { error: `at most ${largestFile / 1e6} MB` } };

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** `token`: what a change has to send along. `inThread`: what several cases of one server share, so that all have so many threads. */
export function reviewApi(shelf: Shelf, token = newToken(), inThread = lanes(filesAtOnce)): ReviewApi {
  const inTurn = lanes(1);
  // Of this case alone: who sends slowly holds up no other.
  const inLane = lanes(filesAtOnce);
  return {
    answer: async (path, request, known) => {
      const asking = known ?? { author: shelf.author, token };
      const claims = `/api/cases/${shelf.caseId}/claims/`;
      if (path.startsWith(claims))
        return onClaim({ ...shelf, author: asking.author }, path.slice(claims.length), request, asking.token, inTurn);
      const under = `/api/cases/${shelf.caseId}/articles`;
      if (path !== under && !path.startsWith(`${under}/`)) return null;
      const [, digest, action, more] = path.slice(under.length).split("/");
      if (more !== undefined || (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))) return notFound;
      if (request.method === "GET" || request.method === "HEAD") return read(shelf, digest, action);
      if (request.method !== "POST") return { status: 405, body: { error: "GET or POST" } };
      const refusal = refused(
        request,
        asking.token,
        digest === undefined ? "application/octet-stream" : "application/json",
      );
      if (refusal !== null) return refusal;
      const theirs = { ...shelf, author: asking.author };
      // A file is not even fetched before there is a lane for it: so many are in memory, and in threads, and no more.
      if (digest === undefined) return inLane(() => takeInto(theirs, request, inThread, inTurn));
      const body = await bodyOf(request, largestJson);
      if (body === null) return tooLarge;
      return told(() => change(theirs, digest, action, body, inThread, inTurn));
    },
  };
}

const notFound: Reply = { status: 404, body: { error: "nothing here" } };

async function read(shelf: Shelf, digest: string | undefined, action: string | undefined): Promise<Reply> {
  if (action !== undefined) return notFound;
  if (digest === undefined) return { status: 200, body: await articleRows(shelf) };
  const full = await articleInFull(shelf, digest);
  return full === null ? notFound : { status: 200, body: full };
}

async function onClaim(
  shelf: Shelf,
  named: string,
  request: IncomingMessage,
  token: string,
  inTurn: Lanes,
): Promise<Reply> {
  const [id = "", action, more] = named.split("/");
  if (more !== undefined || !/^[a-z][a-z0-9-]{0,63}$/.test(id)) return notFound;
  if (request.method === "GET" || request.method === "HEAD") {
    const now = action === undefined ? await claimNow(shelf, id) : null;
    return now === null ? notFound : { status: 200, body: now };
  }
  if (request.method !== "POST") return { status: 405, body: { error: "GET or POST" } };
  const refusal = refused(request, token, "application/json");
  if (refusal !== null) return refusal;
  const body = await bodyOf(request, largestJson);
  if (body === null) return tooLarge;
  return told(async () => {
    const asked = claimRequest(action, jsonOf(body));
    return inTurn(() => changeClaim(shelf, id, asked));
  });
}

/** Extracting and reading in a lane of its own; what is kept is kept in order. */
async function takeInto(shelf: Shelf, request: IncomingMessage, inThread: Lanes, inTurn: Lanes): Promise<Reply> {
  const body = await bodyOf(request, largestFile);
  if (body === null) return tooLarge;
  return told(async () => {
    const published = askedDay(header(request, "x-parley-published"));
    const read = await inThread(() => readFile(shelf, body, nameOf(request), published));
    if ("faults" in read) return read;
    if ("already" in read)
      return { article: read.already, already: true, revision: (await shelf.store.read(shelf.caseId)).revision };
    return inTurn(() => keepArticle(shelf, read));
  });
}

async function change(
  shelf: Shelf,
  digest: string,
  action: string | undefined,
  body: Uint8Array,
  inThread: Lanes,
  inTurn: Lanes,
): Promise<unknown> {
  const json = jsonOf(body);
  switch (action) {
    case "source": {
      const asked = sourceRequest(json);
      return inTurn(() => gradeSource(shelf, digest, asked));
    }
    case "decisions": {
      const asked = decideRequest(json);
      return inTurn(() => decide(shelf, digest, asked));
    }
    case "read": {
      const asked = readRequest(json);
      return readAgain(shelf, digest, asked, inThread, inTurn);
    }
    case "undo": {
      const base = undoRequest(json);
      return inTurn(() => undo(shelf, digest, base));
    }
    default:
      throw new RequestRefusal("source, read, decisions or undo");
  }
}

async function told(work: () => Promise<unknown>): Promise<Reply> {
  try {
    const body = await work();
    return { status: typeof body === "object" && body !== null && "faults" in body ? 422 : 200, body };
  } catch (error) {
    if (error instanceof RequestRefusal) return { status: 400, body: { error: error.message } };
    if (error instanceof StoreConflict)
      return {
        status: 409,
        body: { conflict: error.message, revision: error.head, clashes: error.clashes.map(clashTold) },
      };
    if (error instanceof StoreError) return { status: 503, body: { error: error.message, code: error.code } };
    throw error;
  }
}

/** Both versions, and who made the other one: what a person needs to decide between them. */
function clashTold({ path, unit, base, theirs, yours, changedBy }: Clash): object {
  const by = changedBy.map(({ number, at, author, reason }) => ({ number, at, author, reason }));
  return { path, unit, base, theirs, yours, changedBy: by };
}

export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new RequestRefusal("JSON in UTF-8");
  }
}

/** What the file was called, for the reader only: no path is ever made of it. */
function nameOf(request: IncomingMessage): string {
  try {
    const name = decodeURIComponent(header(request, "x-parley-name") ?? "");
    return [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, " ").trim()].slice(0, 200).join("") || "unnamed";
  } catch {
    return "unnamed";
  }
}
