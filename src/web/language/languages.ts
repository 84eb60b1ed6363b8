/** The languages there are: which one the address, this browser or nobody asks for, and its catalogue, fetched when it is wanted. */

import { languagesOfWords } from "../../words/index.ts";
import { english, type Language } from "./language.ts";

interface Offered {
  /** In the language itself. */
  readonly name: string;
  readonly fetch: () => Promise<Language>;
  /** Pretended languages are had only by those who name them in the address. */
  readonly listed: boolean;
}

export const languages: Readonly<Record<string, Offered>> = {
  en: { name: "English", listed: true, fetch: async () => english },
  fr: {
    name: "Français",
    listed: true,
    fetch: async () => withLibrary((await import("../messages/languages/fr.ts")).french),
  },
  "ar-XB": {
    name: "[Right to left]",
    listed: false,
    fetch: async () => (await import("../messages/languages/ar-xb.ts")).pretended,
  },
};

/** With what the library says in it. */
async function withLibrary(language: Language): Promise<Language> {
  const library = await languagesOfWords[language.tag]?.load();
  return { ...language, catalogue: { ...language.catalogue, library } };
}

export const key = "parley-language";

/** What the address says, else what was chosen in this browser before, else English. */
export function chosenLanguage(address: string, kept: string | null): string {
  const held = kept !== null && Object.hasOwn(languages, kept) && languages[kept]?.listed ? kept : "en";
  return languageInAddress(address) ?? held;
}

/** `…#lang=fr`, in the same part of the address as the view. */
export function languageInAddress(hash: string): string | null {
  const told = new URLSearchParams(hash.replace(/^#/, "")).get("lang");
  return told !== null && Object.hasOwn(languages, told) ? told : null;
}

/** What the page will speak, known before it is fetched: workers are named by it. */
export function languageOfPage(): string {
  return chosenLanguage(location.hash, keptLanguage());
}

export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** For the next visit; the page speaks it once it is loaded anew. */
export function keepLanguage(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // Storage may be forbidden; the language then has to be named in the address.
  }
}
