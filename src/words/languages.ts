/**
 * The languages there are. A catalogue is loaded when it is asked for: none weighs on whoever reads English.
 * Source  for the tag that answers when none is quite what was asked for: [rfc-4647], lookup.
 */
import { misuse } from "../ground/index.ts";
import type { BriefCatalogue, Catalogue } from "./words.ts";

interface Language {
  /** In the language itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly load: () => Promise<Catalogue>;
  readonly loadBrief: () => Promise<BriefCatalogue>;
}

export const languagesOfWords: Readonly<Record<string, Language>> = {
  en: { name: "English", direction: "ltr", load: async () => ({}), loadBrief: async () => ({}) },
  fr: {
    name: "Français",
    direction: "ltr",
    load: async () => (await import("./languages/fr/index.ts")).french,
    loadBrief: async () => (await import("./languages/fr/brief/index.ts")).frenchBrief,
  },
};

/** The tag without its last parts until there is such a language: `fr-CA` is `fr`. Throws for a language there is not. */
export function languageFor(tag: string): string {
  for (let parts = tag.split("-"); parts.length > 0; parts = parts.slice(0, -1)) {
    const found = Object.keys(languagesOfWords).find((each) => each.toLowerCase() === parts.join("-").toLowerCase());
    if (found !== undefined) return found;
  }
  throw misuse("language", `one of ${Object.keys(languagesOfWords).join(", ")}`, tag);
}
