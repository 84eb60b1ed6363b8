/** Starts the page. */

import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/controls.css";
import "./styles/tables.css";
import "./styles/figures.css";
import "./styles/screens.css";
import "./styles/sheet.css";
import "./styles/directions.css";
import "./styles/print.css";
import { createRoot } from "react-dom/client";
import { loadLanguage } from "./language/load-language.ts";
import { askEarly } from "./view/first-requests.ts";

/** The page is fetched once its language is known, so that every word is in it from the first one on. */
async function start(place: HTMLElement): Promise<void> {
  await loadLanguage();
  const [{ App }, { BrokenPage }] = await Promise.all([import("./app.tsx"), import("./faults/broken-page.tsx")]);
  createRoot(place).render(
    <BrokenPage>
      <App />
    </BrokenPage>,
  );
}

const place = document.getElementById("page");
if (place !== null) {
  askEarly();
  void start(place);
}
