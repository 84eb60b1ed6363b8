/**
 * What an account may ask of the cases that it has a role on.
 * Gives   `GET /api/cases` → those cases; below `/api/cases/ID`: the case, `/maps/PATH`, `/history?since=N`, `/events` (a stream),
 *         `POST /invitations` (the case's owner), and all that the review and the editing answer.
 * Guards  The role is looked up first, by account alone. Without one the answer is the same bytes by the same steps whether or
 *         not there is such a case, whatever is asked of it.
 */
import { longestDays } from "../access/invitations.ts";
import { isAtLeast, roles } from "../access/role.ts";
import { roleOn, type Session } from "../access/sessions.ts";
import { bodyOf, refused } from "../guards.ts";
import { sendJson, sendText } from "../replies.ts";
import { StoreError } from "../store/store-errors.ts";
import type { Call, Shared } from "./call.ts";

const noSuchCase = { error: "no such case" };

export async function listCases({ shelf }: Shared, { response }: Call, { grants }: Session): Promise<void> {
  sendJson(response, 200, await shelf.list((id) => roleOn(grants, id) !== null));
}

export async function answerCase(shared: Shared, call: Call, session: Session): Promise<void> {
  const { request, response, path } = call;
  const [, id = "", rest = ""] = /^\/api\/cases\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const role = roleOn(session.grants, id);
  if (role === null || (await shared.team.store.head(id)) === undefined) return sendJson(response, 404, noSuchCase);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && !isAtLeast(role, "analyst")) return sendJson(response, 403, { error: "a reader changes nothing" });
  call.route = routeOf(rest);
  if (rest === "/invitations") return invite(shared, call, session, id);
  const asking = { author: session.account, token: session.token };
  for (const api of shared.editing(id)) {
    const reply = await api.answer(path, request, asking);
    if (reply !== null) return sendJson(response, reply.status, reply.body);
  }
  if (!reads) {
    response.setHeader("Allow", "GET, HEAD");
    return sendJson(response, 405, { error: "this is for reading" });
  }
  if (rest === "/events") return shared.live.join(id, call, session);
  if (rest === "/history") return history(shared, call, id);
  if (rest.startsWith("/maps/")) return sendMap(shared, call, id, rest.slice("/maps/".length));
  const shown = rest === "" ? await shared.shelf.show(id) : null;
  if (shown === null) return sendJson(response, 404, noSuchCase);
  sendText(response, shown.status, shown.body, "application/json; charset=utf-8");
}

/** What is not among these stays out of logs and metrics: whoever asks can make it up. */
function routeOf(rest: string): string {
  const [, part = ""] = /^\/([a-z]+)(?:\/|$)/.exec(rest) ?? [];
  const known = ["articles", "claims", "draft", "events", "history", "invitations", "maps"].includes(part);
  return `/api/cases/:case${rest === "" ? "" : known ? `/${part}` : "/…"}`;
}

async function history({ team }: Shared, { request, response }: Call, id: string): Promise<void> {
  const since = Number(new URLSearchParams(request.url?.split("?")[1] ?? "").get("since") ?? 0);
  if (!Number.isSafeInteger(since) || since < 0) return sendJson(response, 400, { error: "since: a revision" });
  sendJson(response, 200, await team.store.history(id, { since, last: 500 }));
}

async function sendMap({ shelf }: Shared, { response }: Call, id: string, file: string): Promise<void> {
  const text = await shelf.mapText(id, file);
  if (text === null) return sendJson(response, 404, { error: "no such file of a map of this case" });
  sendText(response, 200, text, "application/json; charset=utf-8", { cache: "no-cache" });
}

/** Of a case: whoever owns it may ask others in, to that case and no other. */
async function invite({ team }: Shared, { request, response }: Call, session: Session, id: string): Promise<void> {
  if (request.method !== "POST") return sendJson(response, 405, { error: "POST" });
  if (roleOn(session.grants, id) !== "owner") return sendJson(response, 403, { error: "the case's owner invites" });
  const refusal = refused(request, session.token, "application/json");
  if (refusal !== null) return sendJson(response, refusal.status, refusal.body);
  const body = await bodyOf(request, 1_000);
  const asked = body === null ? null : askedInvitation(body);
  if (asked === null) return sendJson(response, 400, { error: `role: ${roles.join(", ")}; days: 1 to ${longestDays}` });
  const secret = await team.access.invite({ role: asked.role, caseId: id }, asked.days, session.account);
  sendJson(response, 200, { path: `/invitation/${secret}` });
}

function askedInvitation(body: Uint8Array) {
  try {
    const { role, days = 7 } = JSON.parse(new TextDecoder().decode(body)) ?? {};
    const known = roles.find((each) => each === role);
    const fits = Number.isInteger(days) && days >= 1 && days <= longestDays;
    return known !== undefined && fits ? { role: known, days: days as number } : null;
  } catch {
    return null;
  }
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof StoreError && error.code === "store.unavailable";
}
