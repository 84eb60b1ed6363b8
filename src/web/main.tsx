/** Starts the page. */

import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/controls.css";
import "./styles/tables.css";
import "./styles/figures.css";
import "./styles/screens.css";
import "./styles/sheet.css";
import "./styles/print.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { BrokenPage } from "./faults/broken-page.tsx";

const place = document.getElementById("page");
if (place !== null)
  createRoot(place).render(
    <BrokenPage>
      <App />
    </BrokenPage>,
  );
