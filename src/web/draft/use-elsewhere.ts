/** On a server of one's own nobody tells a page what another one kept: it asks once it is looked at again, and has the case read anew. */

import { type RefObject, useEffect } from "react";
import { account, caseChanged } from "../sections/review/session.ts";

interface Asking {
  /** What is in view; null where the case has no revisions. */
  readonly revision: number | null;
  /** True while what the store has may be this page's own. */
  readonly own: () => boolean;
  /** Set once it was another's. */
  readonly elsewhere: RefObject<boolean>;
}

export function useElsewhere(caseId: string, { revision, own, elsewhere }: Asking): void {
  useEffect(() => {
    if (revision === null) return;
    let wanted = true;
    let asking = false;
    const ask = async () => {
      if (asking || own() || document.visibilityState !== "visible") return;
      asking = true;
      const head = await stored(caseId);
      asking = false;
      if (!wanted || own() || head === null || head === revision) return;
      elsewhere.current = true;
      window.dispatchEvent(new Event(caseChanged));
    };
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      wanted = false;
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [caseId, revision, own, elsewhere]);
}

/** Null where it cannot be had, and where a team's server tells it unasked. */
async function stored(caseId: string): Promise<number | null> {
  try {
    if ((await account()) !== null) return null;
    const response = await fetch(`api/cases/${encodeURIComponent(caseId)}`);
    if (!response.ok) return null;
    const { revision } = (await response.json()) as { readonly revision?: number };
    return revision ?? null;
  } catch {
    return null;
  }
}
