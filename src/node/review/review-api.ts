/**
 * The review over HTTP, below `/api/cases/ID/articles`: only where the server was started to edit.
 * Gives   `GET /api/session` → `{ token, author, case }`; `GET …/articles` → rows; `GET …/articles/DIGEST` → the article in full;
 *         `POST …/articles` (the file's bytes) takes one in;
 *         `POST …/articles/DIGEST/source`, `/read`, `/decisions`, `/undo` (JSON).
 * Guards  A change must come from the page itself: own origin, the token of this start in a header that no form and no page
 *         elsewhere can send, and the one content type that is meant. Bodies are bounded before they are read. One change at
 *         a time, in order.
 * Faults  422 `{ faults }` for what was taken in or decided; 409 `{ conflict }` where someone else was first; 400 for what is no
 *         such request; 403 without the token; 413 and 415 as HTTP has them.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { StoreConflict, StoreError } from "../store/store-errors.ts";
import { decide, gradeSource, undo } from "./deciding.ts";
import { askedDay, decideRequest, RequestRefusal, readRequest, sourceRequest, undoRequest } from "./requests.ts";
import { articleInFull, articleRows, readAgain, type Shelf, takeInto } from "./shelf.ts";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface ReviewApi {
  /** Null: no path of the review. */
  readonly answer: (path: string, request: IncomingMessage) => Promise<Reply | null>;
}

const largestFile = 32_000_000;
const largestJson = 4_000_000;

export function reviewApi(shelf: Shelf): ReviewApi {
  const token = randomBytes(32).toString("base64url");
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    answer: async (path, request) => {
      if (path === "/api/session" && request.method === "GET")
        return { status: 200, body: { token, author: shelf.author, case: shelf.caseId } };
      const under = `/api/cases/${shelf.caseId}/articles`;
      if (path !== under && !path.startsWith(`${under}/`)) return null;
      const [, digest, action, more] = path.slice(under.length).split("/");
      if (more !== undefined || (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))) return notFound;
      if (request.method === "GET" || request.method === "HEAD") return read(shelf, digest, action);
      if (request.method !== "POST") return { status: 405, body: { error: "GET or POST" } };
      const refusal = refused(request, token, digest === undefined ? "application/octet-stream" : "application/json");
      if (refusal !== null) return refusal;
      const body = await bodyOf(request, digest === undefined ? largestFile : largestJson);
      if (body === null) return { status: 413, body: { error: `at most ${largestFile / 1e6} MB` } };
      return inTurn(() => told(() => change(shelf, request, digest, action, body)));
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

async function change(
  shelf: Shelf,
  request: IncomingMessage,
  digest: string | undefined,
  action: string | undefined,
  body: Uint8Array,
): Promise<unknown> {
  if (digest === undefined)
    return takeInto(shelf, body, nameOf(request), askedDay(header(request, "x-parley-published")));
  const json = jsonOf(body);
  switch (action) {
    case "source":
      return gradeSource(shelf, digest, sourceRequest(json));
    case "decisions":
      return decide(shelf, digest, decideRequest(json));
    case "read": {
      const { base, published } = readRequest(json);
      return readAgain(shelf, digest, base, published);
    }
    case "undo":
      return undo(shelf, digest, undoRequest(json));
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
    if (error instanceof StoreConflict) return { status: 409, body: { conflict: error.message, revision: error.head } };
    if (error instanceof StoreError) return { status: 503, body: { error: error.message, code: error.code } };
    throw error;
  }
}

function refused(request: IncomingMessage, token: string, type: string): Reply | null {
  const own = `http://${request.headers.host?.toLowerCase() ?? ""}`;
  if (request.headers.origin?.toLowerCase() !== own)
    return { status: 403, body: { error: "only the page itself may change" } };
  if (!isSame(header(request, "x-parley-token") ?? "", token))
    return { status: 403, body: { error: "the server was started anew; load the page again" } };
  if ((request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() !== type)
    return { status: 415, body: { error: type } };
  return null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Null where there is more than may be. What was sent is read no further than that. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(body: Uint8Array): unknown {
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

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
