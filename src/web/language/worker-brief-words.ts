/** In the worker that writes the brief: its words in a language that the reader chose, the pretended one among them. */

import { type BriefWords, briefEnglish, briefWordsIn, laidOver } from "../../words/index.ts";

/** A catalogue that cannot be had leaves it English, as on the page. */
export async function briefWordsFor(tag: string): Promise<BriefWords> {
  if (tag === "ar-XB") {
    const { pretended } = await import("../messages/languages/ar-xb.ts");
    return { ...laidOver(briefEnglish, {}, pretended.disguise), tag };
  }
  return briefWordsIn(tag).catch(() => briefEnglish);
}
