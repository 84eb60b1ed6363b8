/** English: the answers in full. */
import type { Figure } from "./facts.ts";
import { count, rounded } from "./figures.ts";

export const answersAnnex = {
  counters: {
    annexTitle: "What each counter is worth",
    title: (futures: number, months: number) =>
      `Shapley values with the 90% interval of the estimate, from ${futures} futures: in hundredths of each one’s own stakes, and in points of the chances within ${count(months, "month")}`,
    columns: { counter: "Counter", talks: "Talks", deal: "A deal" },
    to: (party: string) => `To ${party}`,
  },
  obstacles: {
    annexTitle: "Why no deal",
    title: (of: {
      readonly noZone: Figure;
      readonly noDeal: Figure;
      readonly months: number;
      readonly futures: number;
    }) =>
      `Chance that there is nothing to agree on (${rounded(of.noZone)}) and that no deal is struck within ${count(of.months, "month")} (${rounded(of.noDeal)}); shares are Shapley values in points, from ${of.futures} futures`,
    columns: {
      obstacle: "Obstacle",
      zone: "No zone without it",
      zoneShare: "Its share",
      deal: "No deal without it",
      dealShare: "Its share",
    },
  },
  inverse: {
    title: (of: {
      readonly open: boolean;
      readonly hundredths: number;
      readonly futures: number;
      readonly tried: number;
      readonly bearing: number;
    }) =>
      `The smallest change of one judgement that would turn it (something to agree on in ${of.open ? "less than" : "at least"} ${of.hundredths}% of futures), from ${of.futures} futures; ${of.tried} of ${of.bearing} judgements tried`,
    columns: { judgement: "Judgement", held: "Held", flip: "Would have to be" },
    never: "does not turn it alone",
  },
  timing: { annexTitle: "When" },
  offers: {
    annexTitle: "What could be offered",
    title: (futures: number) =>
      `The best each could offer, from ${futures} futures; no ranking where intervals overlap`,
    columns: { by: "By", changes: "What it changes", all: "All accept" },
    mediator: "A mediator",
  },
  efficient: {
    title: (of: { readonly total: number; readonly shown: number; readonly futures: number }) =>
      `Packages that no feasible one betters for all: ${of.total}, of which the ${of.shown} most often accepted, from ${of.futures} futures`,
  },
  probes: {
    title:
      "Public offers: chance of acceptance, and what the offer is worth, accepted or refused, in hundredths of each one’s own stakes",
    columns: { offer: "Offer", accepted: "Accepted", deal: "A deal" },
    worthTo: (party: string) => `Worth to ${party}`,
  },
  measures: { annexTitle: "What first" },
  carriers: {
    annexTitle: "What carries the result",
    title: (figure: string, futures: number) =>
      `Rank correlation with ${figure}, over ${futures} futures; ranks as far as the intervals allow`,
    columns: { rank: "Rank", judgement: "Judgement", judged: "As judged", correlation: "Correlation" },
    leftToChance: "left to chance",
  },
  influence: { annexTitle: "Who can move whom" },
};
