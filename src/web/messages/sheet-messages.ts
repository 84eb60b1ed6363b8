/** The catalogue: the side sheet. */

import { wholeNumber } from "../wording.ts";
import { plural } from "./words.ts";

export const sheetMessages = {
  judgement: {
    kinds: {
      chance: "A chance. A range is a 90% interval.",
      share: "A share. A range is a 90% interval.",
      rate: "A rate, times a month. A range is a 90% interval.",
      factor: "A factor: 1 changes nothing. A range is a 90% interval.",
      months: "Months. A range is a 90% interval.",
      real: "A number. A range is a 90% interval.",
    },
    drawn: (low: string, middle: string, high: string) =>
      `Twenty equally likely values; 5th percentile ${low}, median ${middle}, 95th percentile ${high}`,
    basis: "Basis",
    assumed: "judgement",
    by: "Set by",
    since: "Holds from",
    start: "the start",
    until: "Until",
    open: "open",
    place: "Stands in",
    stale: "stale",
    staleSince: (day: string) => `Meant to hold until ${day}; still used.`,
    lenses: "Lenses that set it otherwise",
    history: "Earlier entries",
  },

  sheet: {
    back: "Back",
    close: "Close",
    kinds: {
      judgement: "Judgement",
      claim: "Claim",
      claims: "What it rests on",
      source: "Source",
      position: "Stated position",
      party: "Party",
      lens: "Lens",
      sentence: "Computed sentence",
      figure: "Computed figure",
    },
    missing: (what: string) => `Nothing known on this day under ${what}.`,
    interval: "Dot: mean. Bar: 5th to 95th percentile of futures.",
    estimate: (drawn: boolean, futures: string) =>
      drawn ? `Dot: estimate. Bar: its 90% interval, from ${futures} futures.` : `Estimated from ${futures} futures.`,
    formula: "How it is got",
    carriedBy: (count: number) => (count === 0 ? "Judgements behind it" : `${plural(count, "judgement")} behind it`),
    noJudgements: "None: it follows from the claims alone.",
    restsOn: (count: number) => `Rests on ${plural(count, "claim")}`,
    group: (name: string, count: number) => `${name} (${wholeNumber(count)})`,
  },

  party: {
    roles: { principal: "Principal: an agreement needs its consent", third: "Third party" },
    says: "What it says on the day",
    lines: "Lines it draws, and the chance that each is meant",
    holds: "What it holds that the other wants",
    ties: "Who depends on whom",
    judged: (count: number) => `${plural(count, "judgement")} of it`,
  },

  method: {
    title: "Method",
    name: "Engine",
    exactness: "Exactness",
    solution: "Solution",
    futures: (shown: string, of: string) => (shown === of ? shown : `${shown} so far of ${of}`),
    digest: "Inputs",
  },
};
