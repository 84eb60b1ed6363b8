/** The last brief of the case on show, as this browser keeps it; where the browser keeps nothing there is none. */

import { useMemo, useSyncExternalStore } from "react";
import { useNow } from "../workbench.ts";
import { type LastBrief, readLastBrief } from "./last-brief.ts";

const changed = "parley-last-brief";

function keyOf(caseId: string | null): string {
  return `${changed}:${caseId ?? ""}`;
}

export function useLastBrief(): LastBrief | null {
  const { view } = useNow();
  const text = useSyncExternalStore(subscribe, () => stored(keyOf(view.caseId)));
  return useMemo(() => readLastBrief(text), [text]);
}

/** Null forgets it. */
export function keepLastBrief(caseId: string | null, last: LastBrief | null): void {
  try {
    if (last === null) localStorage.removeItem(keyOf(caseId));
    else localStorage.setItem(keyOf(caseId), JSON.stringify(last));
  } catch {
    // A browser that keeps nothing, or has no room: then nothing is marked as new.
  }
  dispatchEvent(new Event(changed));
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function subscribe(hear: () => void): () => void {
  addEventListener(changed, hear);
  addEventListener("storage", hear);
  return () => {
    removeEventListener(changed, hear);
    removeEventListener("storage", hear);
  };
}
