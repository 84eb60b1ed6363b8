/**
 * The language the page speaks, and how its catalogue lies over the English one: what it does not say, English does.
 * It is set once, before the page is fetched (`load-language.ts`); where nobody sets it, as in a worker, it is English.
 */

import { type Disguise, laidOver } from "../../words/index.ts";

export interface Language {
  /** BCP 47, as `<html lang>` and the browser's own formats understand it. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** By the names of the parts of the catalogue (`messages/languages/catalogue.ts`). */
  readonly catalogue: Readonly<Record<string, unknown>>;
  /** Over every word that the catalogue does not say: the pretended language of the tests. */
  readonly disguise: Disguise | null;
}

export const english: Language = { tag: "en", direction: "ltr", catalogue: {}, disguise: null };

let current = english;

export function speak(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}

/** A part of the catalogue in the language of the page. */
export function spoken<Part extends object>(part: string, inEnglish: Part): Part {
  if (current.disguise === null && current.catalogue[part] === undefined) return inEnglish;
  return laidOver(inEnglish, current.catalogue[part], current.disguise);
}
