/**
 * Where the page begins: its looks, and at once all that takes time and needs no page. The page itself is fetched meanwhile.
 */

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
import { beginLoading } from "./view/first-requests.ts";

beginLoading();
void import("./main.tsx").then(({ start }) => start());
