/**
 * Whether this server lets one edit the case in view, and with which token: asked once for as long as the page is open. Where people
 * have accounts it tells who one is and with which roles, and a page whose session is over goes to sign in.
 */

import { useEffect, useState } from "react";

export interface Session {
  readonly token: string;
  readonly author: string;
  /** The one in view. */
  readonly case: string;
  /** May change that case. */
  readonly edits: boolean;
}

/** Of a team's server. */
export interface Account {
  readonly token: string;
  readonly author: string;
  readonly grants: readonly { readonly role: "reader" | "analyst" | "owner"; readonly caseId: string | null }[];
}

/** Of a server of one's own, which edits every case it has. */
interface Own {
  readonly token: string;
  readonly author: string;
  readonly makes: true;
}

type Told = { readonly token: null } | Own | Account;

/** Whether one may make cases: yes, not with one's role, or not on this server. */
export type Making = "may" | "role" | "server";

let asked: Promise<Told> | null = null;
let inView: string | null = null;

function told(): Promise<Told> {
  asked ??= fetch("api/session")
    .then((response) => (response.ok ? response.json() : { token: null }))
    .catch(() => ({ token: null }));
  return asked;
}

export function setCaseInView(id: string | null): void {
  inView = id;
}

/** Null where nothing is kept. Who may only read has one that edits nothing. */
export async function session(): Promise<Session | null> {
  const answer = await told();
  if (answer.token === null) return null;
  if (inView === null) return null;
  const { token: own, author } = answer;
  if (!("grants" in answer)) return { token: own, author, case: inView, edits: true };
  const { grants } = answer;
  const held = grants.filter(({ caseId }) => caseId === null || caseId === inView);
  return { token: own, author, case: inView, edits: held.some(({ role }) => role !== "reader") };
}

/** Null where nobody has to sign in. */
export async function account(): Promise<Account | null> {
  const answer = await told();
  return "grants" in answer ? answer : null;
}

export async function making(): Promise<Making> {
  const answer = await told();
  if (answer.token === null) return "server";
  if (!("grants" in answer)) return "may";
  return answer.grants.some(({ role, caseId }) => caseId === null && role !== "reader") ? "may" : "role";
}

/** What a change has to send along. */
export async function token(): Promise<string> {
  return (await told()).token ?? "";
}

export async function signOut(): Promise<void> {
  const headers = { "content-type": "application/json", "x-parley-token": await token() };
  await fetch("logout", { method: "POST", headers, body: "{}" })
    .then((response) => response.text())
    .catch(() => undefined);
  location.assign("login");
}

/** True where the session is over; the page is then on its way to the form. */
export function mustSignIn(status: number): boolean {
  if (status !== 401) return false;
  location.assign("login");
  return true;
}

/** Null until it is known, and where one may not edit. */
export function useSession(): Session | null {
  const [known, setKnown] = useState<Session | null>(null);
  useEffect(() => {
    let wanted = true;
    void session().then((answer) => {
      if (wanted) setKnown(answer?.edits === true ? answer : null);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return known;
}

/** Null until it is known. */
export function useMaking(): Making | null {
  const [known, setKnown] = useState<Making | null>(null);
  useEffect(() => {
    void making().then(setKnown);
  }, []);
  return known;
}

/** Said to the page when the case has changed in the store, so that it is read anew. */
export const caseChanged = "parley-case-changed";
