/** And what a brief says, in a file of its own, as in `english/with-brief.ts`: who writes no brief does not fetch it. */
import { briefEnglish } from "./english/with-brief.ts";
import { wordsIn } from "./in-language.ts";
import { languageFor, languagesOfWords } from "./languages.ts";
import { laidOver } from "./lay-over.ts";
import type { BriefWords } from "./words.ts";

export async function briefWordsIn(tag: string = briefEnglish.tag): Promise<BriefWords> {
  const held = languageFor(tag);
  if (held === briefEnglish.tag) return briefEnglish;
  const brief = laidOver<BriefWords["brief"]>(briefEnglish.brief, await languagesOfWords[held]?.loadBrief());
  return { ...(await wordsIn(held)), brief };
}
