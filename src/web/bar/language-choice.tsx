/** The language of the page, each by its own name. The page is loaded anew in it; what is tried outlives that. */

import { language } from "../language/language.ts";
import { keepLanguage, languages } from "../language/languages.ts";
import { messages } from "../messages.ts";
import { hashOfView } from "../view/view.ts";
import { useNow } from "../workbench.ts";

export function LanguageChoice() {
  const { view } = useNow();
  const spoken = language().tag;
  const choose = (tag: string) => {
    keepLanguage(tag);
    history.replaceState(null, "", hashOfView({ ...view, language: null }));
    location.reload();
  };
  return (
    <label className="field">
      {messages.bar.language}
      <select value={spoken} onChange={(event) => choose(event.target.value)}>
        {Object.entries(languages)
          .filter(([tag, { listed }]) => listed || tag === spoken)
          .map(([tag, { name }]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
