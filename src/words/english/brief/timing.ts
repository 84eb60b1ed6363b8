/** English: windows with the days left, and questions that a date will answer. */
import { dateWords } from "../../../evidence/index.ts";
import type { DateFacts, Ends, ShareFacts } from "./facts.ts";
import { closed, count, interval, share } from "./figures.ts";

export const timing = {
  title: "Timing",
  windows: "Windows",
  /** `opensIn` in days, null where it is open; why it matters, where that may be said. */
  window: (of: {
    readonly name: string;
    readonly opensIn: number | null;
    readonly closesIn: number;
    readonly closes: DateFacts;
    readonly why: string | null;
  }) => {
    const when =
      of.opensIn === null
        ? `open, closes on ${dateWords(of.closes)}, ${count(of.closesIn, "day")} left`
        : `opens in ${count(of.opensIn, "day")}, closes in ${count(of.closesIn, "day")}, on ${dateWords(of.closes)}`;
    return `${of.name}: ${when}.${of.why === null ? "" : ` ${closed(of.why)}`}`;
  },
  questions: {
    title: "Questions that a date will answer",
    columns: { question: "Question", chance: "Chance", baseRate: "Base rate", others: "What others said" },
    other: (of: {
      readonly who: string;
      readonly ends: Ends | null;
      readonly low: ShareFacts;
      readonly on: DateFacts;
    }) => `${of.who} ${of.ends === null ? share(of.low) : interval(of.ends)} (${dateWords(of.on)})`,
  },
};
