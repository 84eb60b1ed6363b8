/**
 * The language the page speaks, and how its catalogue lies over the English one: what it does not say, English does.
 * It is set once, before the page is fetched (`load-language.ts`); where nobody sets it, as in a worker, it is English.
 */

export interface Language {
  /** BCP 47, as `<html lang>` and the browser's own formats understand it. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** By the names of the parts of the catalogue (`messages/languages/catalogue.ts`). */
  readonly catalogue: Readonly<Record<string, unknown>>;
  /** Over every word that the catalogue does not say: the pretended language of the tests. */
  readonly disguise: ((text: string) => string) | null;
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
  return overlaid(inEnglish, current.catalogue[part], current.disguise) as Part;
}

/** Only what English has, and only of the same kind, so that a catalogue behind its time cannot break the page. */
function overlaid(base: unknown, over: unknown, disguise: Language["disguise"]): unknown {
  if (typeof base === "object" && base !== null) {
    const told: Readonly<Record<string, unknown>> = typeof over === "object" && over !== null ? { ...over } : {};
    return Object.fromEntries(Object.entries(base).map(([key, each]) => [key, overlaid(each, told[key], disguise)]));
  }
  if (typeof over === typeof base) return over;
  if (disguise === null) return base;
  if (typeof base === "string") return disguise(base);
  if (typeof base !== "function") return base;
  return (...given: readonly unknown[]) => {
    const said: unknown = base(...given);
    return typeof said === "string" ? disguise(said) : said;
  };
}
