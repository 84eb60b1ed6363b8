/**
 * The cookie that a session lives in: for this server only, for no script, for no request that another site begins; and, where
 * the way is encrypted, never sent over one that is not, and under a name that no other host can set [rfc-6265bis].
 */
import type { IncomingMessage } from "node:http";
import { header } from "../guards.ts";

const names = { session: "parley", form: "parley-form" } as const;

export type CookieKind = keyof typeof names;

function nameOf(kind: CookieKind, secure: boolean): string {
  return `${secure ? "__Host-" : ""}${names[kind]}`;
}

/** Undefined where there is none, or one that this server never set. */
export function cookieOf(request: IncomingMessage, kind: CookieKind, secure: boolean): string | undefined {
  const name = nameOf(kind, secure);
  const pairs = (header(request, "cookie") ?? "").split(";").map((pair) => pair.trim());
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && /^[\w-]{43}$/.test(values[0] ?? "") ? values[0] : undefined;
}

export function setCookie(kind: CookieKind, secure: boolean, value: string): string {
  return `${nameOf(kind, secure)}=${value}; ${attributes(secure)}`;
}

export function dropCookie(kind: CookieKind, secure: boolean): string {
  return `${nameOf(kind, secure)}=; Max-Age=0; ${attributes(secure)}`;
}

function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;
}
