/**
 * Which part of the team's server answers: health for anyone, the page's own files and the sign-in pages for anyone whose rate allows,
 * all else for accounts.
 */
import { networkOf } from "../access/attempts.ts";
import { isForeign } from "../guards.ts";
import { sendPageFile } from "../page-files.ts";
import { sendJson } from "../replies.ts";
import type { Call, Shared } from "./call.ts";
import { answerCase, listCases } from "./case-routes.ts";
import { cookieOf } from "./cookies.ts";
import { makeCase } from "./new-cases.ts";
import { redirect, signIn } from "./sign-in.ts";

export async function answerTeam(shared: Shared, call: Call): Promise<void> {
  const { request, response, path, visitor } = call;
  if (path === "/healthz") return health(shared, call);
  if (tooMany(call, shared.byAddress.take(networkOf(visitor.address)))) return;
  if (await signIn(shared, call)) return;
  const ofPage = !path.startsWith("/api/");
  if (ofPage && request.method !== "GET" && request.method !== "HEAD") return notThis(call);
  // The program is no secret; the page that opens a case is for those who are in.
  if (ofPage && path !== "/" && path !== "/index.html") {
    call.route = "page files";
    return sendPageFile(path.slice(1), response);
  }
  call.secret = cookieOf(request, "session", visitor.secure);
  call.session = call.secret === undefined ? null : await shared.team.access.session(call.secret);
  if (ofPage) {
    call.route = "/";
    return call.session === null ? redirect(call, "/login") : sendPageFile("index.html", response);
  }
  return answerApi(shared, call);
}

async function answerApi(shared: Shared, call: Call): Promise<void> {
  const { request, response, path, session } = call;
  call.route = "/api";
  if (isForeign(request)) return sendJson(response, 403, { error: "only the page itself may ask this" });
  if (session === null) return sendJson(response, 401, { error: "sign in", login: "/login" });
  if (tooMany(call, shared.bySession.take(session.key))) return;
  if (path === "/api/session") {
    call.route = path;
    const { account, token, grants } = session;
    return sendJson(response, 200, { token, author: account, grants });
  }
  if (path === "/api/cases") {
    call.route = path;
    if (request.method === "GET" || request.method === "HEAD") return listCases(shared, call, session);
  }
  if (path === "/api/cases" || path === "/api/new-case") {
    call.route = path;
    const answered = shared.changing.through(session.key, () => makeCase(shared, call, session));
    return answered ?? void tooMany(call, 1);
  }
  if (path.startsWith("/api/cases/")) {
    call.route = "/api/cases/:case";
    if (request.method === "GET" || request.method === "HEAD") return answerCase(shared, call, session);
    const answered = shared.changing.through(session.key, () => answerCase(shared, call, session));
    return answered ?? void tooMany(call, 1);
  }
  sendJson(response, 404, { error: "nothing here" });
}

async function health({ team }: Shared, call: Call): Promise<void> {
  call.route = "/healthz";
  try {
    await team.access.hasOwner();
    sendJson(call.response, 200, { ok: true });
  } catch {
    sendJson(call.response, 503, { ok: false });
  }
}

function tooMany({ response }: Call, seconds: number): boolean {
  if (seconds === 0) return false;
  response.setHeader("Retry-After", seconds);
  sendJson(response, 429, { error: `too many requests; again in ${seconds} s` });
  return true;
}

function notThis({ response }: Call): void {
  response.setHeader("Allow", "GET, HEAD");
  sendJson(response, 405, { error: "this is for reading" });
}
