/** Sets the language of the page before anything of it is fetched; a catalogue that cannot be had leaves it English. */

import { language, speak } from "./language.ts";
import { languageOfPage, languages } from "./languages.ts";

export async function loadLanguage(): Promise<void> {
  const tag = languageOfPage();
  try {
    const loaded = await languages[tag]?.fetch();
    if (loaded !== undefined) speak(loaded);
  } catch {
    // Not on this server, or the server is gone: the page says in English what it can.
  }
  document.documentElement.lang = language().tag;
  document.documentElement.dir = language().direction;
  // Another address in the same tab may ask for another language, and a page speaks only the one it was loaded in.
  addEventListener("hashchange", () => {
    if (languageOfPage() !== tag) location.reload();
  });
}
