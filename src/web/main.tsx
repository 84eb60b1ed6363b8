/** Starts the page. */

import { createRoot } from "react-dom/client";
import { loadLanguage } from "./language/load-language.ts";

/** The page is run once its language is known, so that every word is in it from the first one on. */
export async function start(): Promise<void> {
  await loadLanguage();
  const place = document.getElementById("page");
  if (place === null) return;
  const [{ App }, { BrokenPage }] = await Promise.all([import("./app.tsx"), import("./faults/broken-page.tsx")]);
  createRoot(place).render(
    <BrokenPage>
      <App />
    </BrokenPage>,
  );
}
