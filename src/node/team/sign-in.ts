/**
 * Signing in and out, accepting an invitation, changing the password: pages and what they send.
 * Gives   `GET` and `POST` of `/login`, `/invitation/SECRET`, `/password`; `POST /logout` from the page.
 * Guards  A form comes from this server's own page (Origin, Sec-Fetch-Site, a token that only this page and its cookie have), is
 *         a form, and is small. A login begins a new session whatever the browser brought along.
 */
import { newSecret } from "../access/sessions.ts";
import { bodyOf, isForeign, isSame, refused } from "../guards.ts";
import { headersOfForms, sendJson, sendText } from "../replies.ts";
import { StoreError } from "../store/store-errors.ts";
import type { Call, Shared } from "./call.ts";
import { cookieOf, dropCookie, setCookie } from "./cookies.ts";
import {
  type FormPage,
  formOf,
  formPage,
  formStyle,
  formToken,
  invitationFields,
  loginFields,
  passwordFields,
} from "./forms.ts";

const largestForm = 8_192;

/** False: no path of these. */
export async function signIn(shared: Shared, call: Call): Promise<boolean> {
  const { path } = call;
  const [, invitation] = /^\/invitation\/([\w-]{43})$/.exec(path) ?? [];
  if (path === "/sign-in.css")
    return done(call, path, () => sendText(call.response, 200, formStyle, "text/css; charset=utf-8"));
  if (path === "/login") return done(call, path, () => loginPage(shared, call));
  if (path === "/password") return done(call, path, () => passwordPage(shared, call));
  if (path === "/logout") return done(call, path, () => logout(shared, call));
  if (invitation !== undefined)
    return done(call, "/invitation/:secret", () => invitationPage(shared, call, invitation));
  return false;
}

async function done(call: Call, route: string, work: () => void | Promise<void>): Promise<true> {
  call.route = route;
  await work();
  return true;
}

async function loginPage(shared: Shared, call: Call): Promise<void> {
  const page = { title: "Sign in", action: "/login", fields: loginFields, submit: "Sign in" };
  const form = await formAt(call, page);
  if (form === null) return;
  const name = form.get("name") ?? "";
  const before = cookieOf(call.request, "session", call.visitor.secure);
  const login = await shared.team.access.login(name, form.get("password") ?? "", call.visitor.address, before);
  shared.metrics.login(login.kind);
  if (login.kind === "in") return enter(call, login.secret);
  const fields = loginFields.map((field) => (field.name === "name" ? { ...field, value: name.slice(0, 100) } : field));
  if (login.kind === "wrong")
    return sendForm(call, 401, { ...page, fields, problem: "Name and password do not belong together." });
  call.response.setHeader("Retry-After", login.seconds);
  sendForm(call, 429, { ...page, fields, problem: `Too many attempts. Try again in ${spanOf(login.seconds)}.` });
}

async function invitationPage({ team }: Shared, call: Call, secret: string): Promise<void> {
  const offer = await team.access.offered(secret);
  if (offer === null)
    return sendText(call.response, 404, "This invitation is over or was used.\n", "text/plain; charset=utf-8");
  const said = `${offer.madeBy} has invited you.`;
  const page = { title: "Welcome", action: call.path, fields: invitationFields, submit: "Make my account", said };
  const form = await formAt(call, page);
  if (form === null) return;
  const [name, password] = [form.get("name") ?? "", form.get("password") ?? ""];
  try {
    await team.access.useInvitation(secret, name, password);
  } catch (error) {
    return sendForm(call, 400, { ...page, problem: refusal(error) });
  }
  redirect(call, "/login");
}

async function passwordPage({ team }: Shared, call: Call): Promise<void> {
  const { secure, address } = call.visitor;
  const secret = cookieOf(call.request, "session", secure);
  const session = secret === undefined ? null : await team.access.session(secret);
  if (session === null) return redirect(call, "/login");
  const page = { title: "Change the password", action: "/password", fields: passwordFields, submit: "Change it" };
  const form = await formAt(call, page);
  if (form === null) return;
  const login = await team.access.login(session.account, form.get("old") ?? "", address);
  if (login.kind === "wait") return sendForm(call, 429, { ...page, problem: `Try again in ${spanOf(login.seconds)}.` });
  if (login.kind === "wrong") return sendForm(call, 401, { ...page, problem: "This is not your password." });
  await team.access.logout(login.secret);
  try {
    await team.access.setPassword(session.account, form.get("password") ?? "", session.account);
  } catch (error) {
    return sendForm(call, 400, { ...page, problem: refusal(error) });
  }
  call.response.setHeader("Set-Cookie", dropCookie("session", secure));
  redirect(call, "/login");
}

async function logout({ team }: Shared, { request, response, visitor }: Call): Promise<void> {
  const secret = cookieOf(request, "session", visitor.secure);
  const session = secret === undefined ? null : await team.access.session(secret);
  if (request.method !== "POST") return sendJson(response, 405, { error: "POST" });
  if (secret !== undefined && session !== null) {
    const refusal = refused(request, session.token, "application/json");
    if (refusal !== null) return sendJson(response, refusal.status, refusal.body);
    await team.access.logout(secret);
  }
  response.setHeader("Set-Cookie", dropCookie("session", visitor.secure));
  sendJson(response, 200, {});
}

function enter(call: Call, secret: string): void {
  const { secure } = call.visitor;
  call.response.setHeader("Set-Cookie", [setCookie("session", secure, secret), dropCookie("form", secure)]);
  redirect(call, "/");
}

/** What was sent, or null after the answer was given: the empty page, or why what was sent is refused. */
async function formAt(call: Call, page: Omit<FormPage, "token">): Promise<ReadonlyMap<string, string> | null> {
  const { request, response, visitor } = call;
  const refuse = (status: number, error: string) => {
    sendJson(response, status, { error });
    return null;
  };
  if (request.method === "GET" || request.method === "HEAD") {
    sendForm(call, 200, page);
    return null;
  }
  if (request.method !== "POST") return refuse(405, "GET or POST");
  if (isForeign(request) || request.headers.origin === undefined)
    return refuse(403, "only the page itself may send this");
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(request.headers["content-type"] ?? ""))
    return refuse(415, "a form");
  const body = await bodyOf(request, largestForm);
  if (body === null) return refuse(413, `at most ${largestForm} bytes`);
  const form = formOf(body);
  const cookie = cookieOf(request, "form", visitor.secure);
  if (form !== null && cookie !== undefined && isSame(form.get("token") ?? "", formToken(cookie))) return form;
  // The page was open for long, or in another window: shown anew rather than refused.
  sendForm(call, 403, { ...page, problem: "This page was out of date. Please try once more." });
  return null;
}

function sendForm(call: Call, status: number, page: Omit<FormPage, "token">): void {
  const { request, response, visitor } = call;
  const cookie = cookieOf(request, "form", visitor.secure) ?? newSecret();
  response.setHeader("Set-Cookie", setCookie("form", visitor.secure, cookie));
  const body = formPage({ ...page, token: formToken(cookie) });
  sendText(response, status, body, "text/html; charset=utf-8", { headers: headersOfForms });
}

export function redirect({ response }: Call, to: string): void {
  response.setHeader("Location", to);
  sendText(response, 303, "", "text/plain; charset=utf-8");
}

function refusal(error: unknown): string {
  if (error instanceof StoreError && error.code === "store.refused") return `${error.message}.`;
  throw error;
}

function spanOf(seconds: number): string {
  return seconds < 120 ? `${seconds} second${seconds === 1 ? "" : "s"}` : `${Math.ceil(seconds / 60)} minutes`;
}
