/** What the answers say, in a language of BCP 47; English where none is named. Throws for a language there is not. */
import { english } from "./english/index.ts";
import { languageFor, languagesOfWords } from "./languages.ts";
import { laidOver } from "./lay-over.ts";
import type { Words } from "./words.ts";

export async function wordsIn(tag: string = english.tag): Promise<Words> {
  const held = languageFor(tag);
  if (held === english.tag) return english;
  return { ...laidOver<Words>(english, await languagesOfWords[held]?.load()), tag: held };
}
