/**
 * What every change over HTTP has to pass, whichever part of the server makes it: asked for by the page itself, with the token of
 * whoever asks, the one content type that is meant, and a body that is bounded before it is read.
 * Source [owasp-csrf]: a token that no form and no page elsewhere can send, beside Origin and Sec-Fetch-Site.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Who asks, as the server has found out; what they say of themselves counts nothing. */
export interface Asking {
  /** Stands in the revisions that they make. */
  readonly author: string;
  /** What a change must carry in `x-parley-token`. */
  readonly token: string;
}

const origins = new WeakMap<IncomingMessage, string>();

/** Told by a server that is reached over TLS, or by way of a proxy that is. */
export function setOrigin(request: IncomingMessage, origin: string): void {
  origins.set(request, origin);
}

/** The page's own, such as `http://127.0.0.1:4680`. */
export function originOf(request: IncomingMessage): string {
  return origins.get(request) ?? `http://${request.headers.host?.toLowerCase() ?? ""}`;
}

export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Whether a page elsewhere asks. Browsers say so in one of two headers; other programs say nothing. */
export function isForeign(request: IncomingMessage): boolean {
  const said = header(request, "origin")?.toLowerCase();
  if (said !== undefined && said !== originOf(request)) return true;
  // `same-site` is another port of this machine, which may be anybody's.
  return !["same-origin", "none"].includes(header(request, "sec-fetch-site")?.toLowerCase() ?? "none");
}

/** Null for a change that may be made. */
export function refused(request: IncomingMessage, token: string, type: string): Reply | null {
  if (isForeign(request) || header(request, "origin") === undefined)
    return { status: 403, body: { error: "only the page itself may change" } };
  if (!isSame(header(request, "x-parley-token") ?? "", token))
    return { status: 403, body: { error: "the session is over; load the page again" } };
  if ((request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() !== type)
    return { status: 415, body: { error: type } };
  return null;
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Null where there is more than may be. What was sent is read no further than that. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
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
