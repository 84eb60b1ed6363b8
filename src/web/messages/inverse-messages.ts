/** The catalogue: the inverse question. */

import { signed } from "../wording.ts";
import { plural } from "./words.ts";

export const inverseMessages = {
  inverse: {
    title: "What would have to change",
    gist: "Each judgement alone, held alike in all futures, the others as they are: the nearest value at which the conclusion turns over.",
    workOut: "Work out what would flip it",
    workOutNote: (futures: string) => `Solves ${futures} futures anew some hundred times each: a minute or two.`,
    threshold: "Counts as open from",
    thresholds: (share: number) => `${Math.round(share * 100)}% of futures`,
    lead: "Something can be agreed in",
    opens: (share: string) => `below the ${share} that count as open. A deal would open with one of these changes.`,
    closes: (share: string) =>
      `at least the ${share} that count as open. A deal would close with one of these changes.`,
    unclear: (share: string) =>
      `So many futures do not tell the share from ${share}: on which side it lies, and what flips it, may be chance.`,
    none: "No judgement of those tried does it alone.",
    judgement: "Judgement",
    held: "Held at",
    needed: "Would have to be",
    widths: "Change, in widths",
    picture: "From least to most tried",
    inside: "thought possible already",
    rank: "Rank",
    ranks: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    bound: (change: number, text: string) => (change === 0 ? text : `${change < 0 ? "at most" : "at least"} ${text}`),
    widthsText: (widths: number) => (widths === 0 ? "0" : `${signed(widths, 2)} widths`),
    zoneTitle: "Something can be agreed on the day",
    flipTitle: (name: string) => `${name}: the value that turns the conclusion over`,
    flipFormula: (least: string, atLeast: string, most: string, atMost: string) =>
      `The share of futures with something to agree is found as a step function of this one judgement, held alike in all futures; the value nearest to its median at which the share crosses the threshold. At ${least}, the least tried, something can be agreed in ${atLeast}; at ${most}, the most tried, in ${atMost}.`,
    between: (from: string, to: string) => `Between ${from} and ${to} for all that so many futures can tell, at 90%.`,
    openEnd: "any",
    widthsTitle: (name: string) => `${name}: how large a change`,
    widthsFormula:
      "The change from the judgement's median in widths of its 90% interval: within half a width it is thought possible already.",
    not: "Not alone, whatever they are",
    atLeast: "Open at its least",
    atMost: "Open at the most tried",
    reachTitle: (name: string, end: string) => `${name}: ${end}`,
    reachFormula: "Share of futures with something to agree where this judgement is held at that end in all of them.",
    tried: (tried: number, bearing: number) =>
      `${plural(tried, "judgement")} of ${bearing} that could bear on it were tried, those that go with it most. Ranks are shared where intervals overlap.`,
    drawn:
      "Bar: the judgement's 90% interval, dot: its median; upright line: the value that turns the conclusion over.",
    median: (open: boolean) =>
      `In the one future in which every judgement is at its median ${open ? "something" : "nothing"} can be agreed.`,
  },
};
