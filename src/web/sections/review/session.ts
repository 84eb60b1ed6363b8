/** Whether this server lets one edit, and with which token: asked once for as long as the page is open. */

import { useEffect, useState } from "react";

export interface Session {
  readonly token: string;
  readonly author: string;
  readonly case: string;
}

let asked: Promise<Session | null> | null = null;

export function session(): Promise<Session | null> {
  asked ??= fetch("api/session")
    .then((response) => (response.ok ? response.json() : { token: null }))
    .then((told: Session | { readonly token: null }) => (told.token === null ? null : told))
    .catch(() => null);
  return asked;
}

/** Null until it is known, and where there is nothing to edit. */
export function useSession(): Session | null {
  const [told, setTold] = useState<Session | null>(null);
  useEffect(() => {
    let wanted = true;
    void session().then((answer) => {
      if (wanted) setTold(answer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return told;
}

/** Said to the page when the case has changed in the store, so that it is read anew. */
export const caseChanged = "parley-case-changed";
