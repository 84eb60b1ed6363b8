/** The windows that are open or open within so many months of the as-of day, in months from it. */

import type { StateOfPlay } from "../../../case/index.ts";
import type { WindowSpan } from "../../figures/window-strip.tsx";
import { occurrence } from "../../view/occurrence.ts";

const monthDays = 30.4375;

export function windowSpans({ windows, asOf }: StateOfPlay, months: number): readonly WindowSpan[] {
  return windows
    .map((window) => {
      const { opens, closes } = occurrence(window, asOf);
      return {
        id: window.id,
        name: window.name,
        opens: (opens - asOf) / monthDays,
        closes: (closes - asOf) / monthDays,
      };
    })
    .filter((span) => span.opens < months && span.closes > 0)
    .sort((a, b) => a.opens - b.opens);
}
