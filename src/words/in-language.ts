/**
 * The languages there are, and the words of one of them. A catalogue is fetched when it is asked for: none weighs on whoever
 * reads English.
 * Takes   a BCP 47 tag, `fr` or `fr-CA`; the nearest language there is answers [rfc-4647].
 * Throws  for a language there is not.
 */
import { misuse } from "../ground/index.ts";
import { briefEnglish, english } from "./english/index.ts";
import { laidOver } from "./lay-over.ts";
import type { BriefCatalogue, BriefWords, Catalogue, Words } from "./words.ts";

interface Language {
  /** In the language itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly fetch: () => Promise<Catalogue>;
  readonly fetchBrief: () => Promise<BriefCatalogue>;
}

export const languagesOfWords: Readonly<Record<string, Language>> = {
  en: { name: "English", direction: "ltr", fetch: async () => ({}), fetchBrief: async () => ({}) },
  fr: {
    name: "Français",
    direction: "ltr",
    fetch: async () => (await import("./languages/fr/index.ts")).french,
    fetchBrief: async () => (await import("./languages/fr/brief/index.ts")).frenchBrief,
  },
};

/** What the answers say, in a language. */
export async function wordsIn(tag: string): Promise<Words> {
  const held = languageFor(tag);
  if (held === "en") return english;
  return { ...laidOver<Words>(english, await languagesOfWords[held]?.fetch()), tag: held };
}

/** And what a brief says. */
export async function briefWordsIn(tag: string): Promise<BriefWords> {
  const held = languageFor(tag);
  if (held === "en") return briefEnglish;
  const brief = laidOver<BriefWords["brief"]>(briefEnglish.brief, await languagesOfWords[held]?.fetchBrief());
  return { ...(await wordsIn(held)), brief };
}

/** The tag without its last parts until there is such a language: `fr-CA` is `fr`. */
export function languageFor(tag: string): string {
  for (let parts = tag.split("-"); parts.length > 0; parts = parts.slice(0, -1)) {
    const found = Object.keys(languagesOfWords).find((each) => each.toLowerCase() === parts.join("-").toLowerCase());
    if (found !== undefined) return found;
  }
  throw misuse("language", `one of ${Object.keys(languagesOfWords).join(", ")}`, tag);
}
