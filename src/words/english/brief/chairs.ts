/** English: the view from each party’s chair; red lines and conditions with the chance that they are real. */
import type { ChanceFacts } from "./facts.ts";
import { and, capital, figures, number } from "./figures.ts";

export const chairs = {
  title: "From each party’s chair",
  rows: {
    interests: "What it wants",
    batna: "Without an agreement",
    redLines: "Red lines that are likely to be real",
    conditions: "Conditions for talks, likewise",
    counters: "What it holds",
    story: "How it tells the conflict",
  },
  notYet: "Not shown: what the case says of it rests on claims published later.",
  /** Red lines and conditions; of third parties with their name. */
  credence: (of: { readonly party: string | null; readonly words: string; readonly chance: ChanceFacts }) =>
    `${of.party === null ? "" : `${of.party}: `}${capital(of.words)} (${figures.shortChance(of.chance)}).`,
  /** Of those that are not likely to be real. */
  unlikely: (many: number, others: boolean) =>
    `${capital(others ? `${number(many)} more, not` : `${number(many)}, none of them`)} likely to be real (annex).`,
  counters: (names: readonly string[]) => `${and(names)}.`,
  annex: {
    title: "Red lines and conditions for talks",
    redLines: "Red lines",
    conditions: "Conditions",
    thirds: "Third parties’ red lines",
  },
};
