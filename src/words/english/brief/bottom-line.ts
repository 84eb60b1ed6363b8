/** English: the bottom line. */

import { dateWords } from "../../../evidence/index.ts";
import type { ChanceFacts, DateFacts, ShareFacts } from "./facts.ts";
import { and, count, isChance, number, share } from "./figures.ts";

export const bottomLine = {
  title: "Bottom line",
  zone: (of: {
    readonly parties: readonly string[];
    readonly any: ChanceFacts;
    readonly ceasefire: ChanceFacts;
    readonly settlement: ChanceFacts;
  }) =>
    `A zone of agreement today, a package that ${and(of.parties)} would ${of.parties.length === 2 ? "both" : "all"} accept, ${isChance(of.any)}; for a ceasefire it ${isChance(of.ceasefire)}, for a settlement it ${isChance(of.settlement)}.`,
  chances: (of: {
    readonly by: DateFacts;
    readonly months: number;
    readonly talks: ChanceFacts;
    readonly ceasefire: ChanceFacts;
    readonly settlement: ChanceFacts;
  }) =>
    `By ${dateWords(of.by)}, ${count(of.months, "month")} on, a start of direct talks ${isChance(of.talks)}, a ceasefire ${isChance(of.ceasefire)} and a settlement ${isChance(of.settlement)}.`,
  /** What the class counts comes from the case; null where it is not said. */
  baseRate: (of: {
    readonly name: string;
    readonly came: ShareFacts;
    readonly months: number;
    readonly counts: string | null;
  }) =>
    `Base rate: of the class “${of.name}”, ${share(of.came)} came to this in ${count(of.months, "month")}${of.counts === null ? "" : ` (counted: ${of.counts})`}.`,
  confidence: (of: {
    readonly level: "high" | "moderate" | "low";
    readonly judgements: number;
    readonly onClaims: number;
    readonly claims: number;
    readonly graded: number;
    readonly corroborated: number;
  }) => {
    const claims =
      of.claims === 0
        ? "and there are no claims"
        : `and of ${count(of.claims, "claim")} ${number(of.graded)} are graded fair or better and ${number(of.corroborated)} have a second origin`;
    return `Confidence in the basis of this is ${of.level}: ${number(of.onClaims)} of ${count(of.judgements, "judgement")} rest on claims, ${claims}.`;
  },
  figure: {
    title: "Chance by month",
    caption:
      "Cumulative, from the as-of day on. Line: mean over futures; shade: their 5th to 95th percentile; dashes: base rate.",
    talks: "Direct talks",
    ceasefire: "Ceasefire",
    settlement: "Settlement",
    baseRate: "Base rate",
    reference: "base rate",
  },
};
