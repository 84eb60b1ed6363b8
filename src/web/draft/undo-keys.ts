/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) over the whole page, but not while one types: a field has its own. */

import { useEffect } from "react";

export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const back = key === "z" && !event.shiftKey;
      const on = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
      if (!(back || on) || typesText(event.composedPath()[0])) return;
      event.preventDefault();
      if (back) undo();
      else redo();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [undo, redo]);
}

const notTyped = ["range", "checkbox", "radio", "button", "submit", "reset", "color", "file"];

function typesText(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !notTyped.includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
