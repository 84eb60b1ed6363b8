/** In a worker: the library's words in the language of the page, which the page gives the worker as its name. */

import { english, laidOver, type Words, wordsIn } from "../../words/index.ts";

/** A catalogue that cannot be had leaves it English, as on the page. */
export async function wordsOfPage(): Promise<Words> {
  if (self.name === "" || self.name === english.tag) return english;
  return (await disguised(english)) ?? wordsIn(self.name).catch(() => english);
}

/** In the pretended language; null where the page speaks a real one. */
export async function disguised<Said extends Words>(inEnglish: Said): Promise<Said | null> {
  if (self.name !== "ar-XB") return null;
  const { pretended } = await import("../messages/languages/ar-xb.ts");
  return { ...laidOver(inEnglish, {}, pretended.disguise), tag: pretended.tag };
}
