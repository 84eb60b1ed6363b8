/** French: windows with the days left, and questions that a date will answer. */
import type { BriefWords } from "../../../words.ts";
import { closed, count, date, interval, on, share } from "./figures.ts";
import { spaced } from "./spaced.ts";

export const timing: BriefWords["brief"]["timing"] = {
  title: "Calendrier",
  windows: "Fenêtres",
  window: ({ name, opensIn, closesIn, closes, why }) => {
    const when =
      opensIn === null
        ? `ouverte, se ferme ${on(closes)}, dans ${count(closesIn, "jour")}`
        : `s’ouvre dans ${count(opensIn, "jour")}, se ferme dans ${count(closesIn, "jour")}, ${on(closes)}`;
    return spaced`${name} : ${when}.${why === null ? "" : ` ${closed(why)}`}`;
  },
  questions: {
    title: "Questions auxquelles une date répondra",
    columns: {
      question: "Question",
      chance: "Probabilité",
      baseRate: "Fréquence de référence",
      others: "Ce que d’autres ont dit",
    },
    other: ({ who, ends, low, on: day }) => `${who} ${ends === null ? share(low) : interval(ends)} (${date(day)})`,
  },
};
