/** In the worker that writes the brief: its words too, in the language of the page. */

import { type BriefWords, briefEnglish, briefWordsIn } from "../../words/index.ts";
import { disguised } from "./worker-words.ts";

export async function briefWordsOfPage(): Promise<BriefWords> {
  if (self.name === "" || self.name === briefEnglish.tag) return briefEnglish;
  return (await disguised(briefEnglish)) ?? briefWordsIn(self.name).catch(() => briefEnglish);
}
