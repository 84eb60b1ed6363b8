/**
 * The pages that stand before the workbench: sign in, accept an invitation, change the password. Plain HTML without a script, so
 * that nothing but the browser itself sees a password. What anybody said is escaped.
 */
import { createHash } from "node:crypto";

export interface FormPage {
  readonly title: string;
  /** Where it is sent. */
  readonly action: string;
  readonly token: string;
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly said?: string;
  readonly problem?: string | undefined;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly secret: boolean;
  readonly autocomplete: string;
  readonly value?: string;
}

export const loginFields: readonly Field[] = [
  { name: "name", label: "Name", secret: false, autocomplete: "username" },
  { name: "password", label: "Password", secret: true, autocomplete: "current-password" },
];

export const invitationFields: readonly Field[] = [
  { name: "name", label: "Your name here", secret: false, autocomplete: "username" },
  { name: "password", label: "A password, twelve characters or more", secret: true, autocomplete: "new-password" },
];

export const passwordFields: readonly Field[] = [
  { name: "old", label: "Password now", secret: true, autocomplete: "current-password" },
  { name: "password", label: "New password, twelve characters or more", secret: true, autocomplete: "new-password" },
];

export function formPage({ title, action, token, fields, submit, said, problem }: FormPage): string {
  const inputs = fields.map(
    ({ name, label, secret, autocomplete, value = "" }) =>
      `<label>${escaped(label)} <input name="${name}" type="${secret ? "password" : "text"}" autocomplete="${autocomplete}" value="${escaped(value)}" required></label>`,
  );
  return [
    `<!doctype html>`,
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(title)} · Parley</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/sign-in.css"></head>`,
    `<body><main><h1>${escaped(title)}</h1>`,
    said === undefined ? "" : `<p>${escaped(said)}</p>`,
    problem === undefined ? "" : `<p role="alert">${escaped(problem)}</p>`,
    `<form method="post" action="${escaped(action)}"><input type="hidden" name="token" value="${escaped(token)}">`,
    ...inputs,
    `<button>${escaped(submit)}</button></form>`,
    `<p><a href="/">To the workbench</a></p></main></body></html>`,
  ].join("\n");
}

export const formStyle = `:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; --ink: #1d1d1f; --ground: #fdfcf9; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --ground: #17181a; } }
body { margin: 0; background: var(--ground); color: var(--ink); }
main { max-width: 22rem; margin: 12vh auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
form { display: grid; gap: 1rem; }
label { display: grid; gap: 0.25rem; }
a { color: inherit; }
input, button { font: inherit; padding: 0.5rem; min-height: 2.75rem; box-sizing: border-box; border: 1px solid; border-radius: 4px; }
input { background: transparent; color: inherit; }
button { background: var(--ink); color: var(--ground); }
:focus-visible { outline: 3px solid #5a8dee; outline-offset: 2px; }
[role="alert"] { border-left: 4px solid; padding-left: 0.75rem; }
`;

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What a form must send back, from the cookie that came with it: another site can neither read nor set the two together. */
export function formToken(cookie: string): string {
  return createHash("sha256").update(`form\0${cookie}`).digest("base64url");
}

/** Null for what is no form of a few short fields. */
export function formOf(body: Uint8Array): ReadonlyMap<string, string> | null {
  try {
    return new Map(new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch {
    return null;
  }
}
