/** What is tried outlives a reload of the page: kept for as long as the tab is open, with the digest of what it is tried on. */

import type { Texts } from "./splice.ts";
import { textsAfter } from "./splice.ts";
import type { Tries, Try } from "./tries.ts";

interface Remembered {
  readonly digest: string;
  readonly tries: Tries;
}

const keyOf = (caseId: string) => `parley-draft:${caseId}`;

/** Where the browser refuses to keep anything, nothing is kept. */
export function remember(caseId: string, digest: string, tries: Tries): void {
  try {
    if (tries.length === 0) sessionStorage.removeItem(keyOf(caseId));
    else sessionStorage.setItem(keyOf(caseId), JSON.stringify({ digest, tries } satisfies Remembered));
  } catch {
    // Too much of it, or not allowed: the page goes on without.
  }
}

export function remembered(caseId: string): Remembered | null {
  try {
    const told = JSON.parse(sessionStorage.getItem(keyOf(caseId)) ?? "null") as Partial<Remembered> | null;
    if (typeof told?.digest !== "string" || !Array.isArray(told.tries) || !told.tries.every(isTry)) return null;
    return { digest: told.digest, tries: told.tries };
  } catch {
    return null;
  }
}

/** Whether they fit these texts to the letter. */
export function fits(texts: Texts, tries: Tries): boolean {
  return (
    textsAfter(
      texts,
      tries.map(({ splice }) => splice),
    ) !== null
  );
}

function isTry(value: Try | null): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { target, label, splice, edit } = value;
  const texts = [target, label, splice?.file, splice?.cut, splice?.insert];
  return texts.every((text) => typeof text === "string") && Number.isInteger(splice.from) && isEdit(edit);
}

function isEdit(edit: Try["edit"]): boolean {
  if (edit === null) return true;
  const texts = [edit?.path, edit?.value, edit?.lens ?? "", edit?.since ?? ""];
  return typeof edit === "object" && texts.every((text) => typeof text === "string");
}
