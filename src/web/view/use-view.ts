/** The view as state, kept in step with the address: replaced while the hand moves, read again on back and forward. */

import { useCallback, useEffect, useRef, useState } from "react";
import { hashOfView, type View, viewFromHash } from "./view.ts";

export type ChangeView = (change: Partial<View>) => void;

export function useView(): readonly [View, ChangeView] {
  const [view, setView] = useState<View>(() => viewFromHash(location.hash));
  const timer = useRef<number>(undefined);

  useEffect(() => {
    const read = () => setView(viewFromHash(location.hash));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  useEffect(() => {
    // Browsers refuse more than some hundred history writes a minute; a slider makes more.
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => history.replaceState(null, "", hashOfView(view)), 150);
    return () => clearTimeout(timer.current);
  }, [view]);

  const change = useCallback<ChangeView>((part) => {
    // What was tried on one case is not tried on another.
    const leaves = (before: View) => before.caseId !== null && (part.caseId ?? before.caseId) !== before.caseId;
    setView((before) => ({ ...before, ...(leaves(before) && { tries: null }), ...part }));
  }, []);
  return [view, change];
}
