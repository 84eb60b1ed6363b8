/** The catalogue: the outlook. */

import { kindNames, plural } from "./words.ts";

export const outlookMessages = {
  outlook: {
    title: "Outlook",
    kinds: kindNames,
    within: (month: number) => `${span(month)}, a ceasefire is`,
    andSettlement: "a settlement",
    /** Where nothing may be deferred, so that there is no ceasefire beside the settlement. */
    withinSettlement: (month: number) => `${span(month)}, a settlement is`,
    classSays: (name: string) => `In the reference class (${name}) the chance is`,
    curves: "When, if at all",
    curvesGist: (name: string) =>
      `Cumulative chance by month, with its fan. Dashed and hatched: the base rate, ${name}.`,
    referenceNote: (name: string) =>
      `Base rate: ${name}, with its own interval. It counts endings of fighting, so it stands beside ceasefire and settlement only.`,
    baseRate: "base rate",
    baseRateTitle: (name: string, month: number) => `${name}: chance within ${month} months`,
    baseRateFormula:
      "One less the chance that nothing happens in each of the months, at the reference class's monthly chance.",
    byMonth: (kind: string, month: number) => `Chance of ${kind} within ${month} months`,
    curve: (kind: string) => `Cumulative chance of ${kind} by month`,
    curveFormula:
      "In each future the chance of the event by each month is computed exactly over the moves of fronts and drivers; the curve is the mean over futures, the fan their 5th and 95th percentile.",
    withinHead: "Within",
    zone: "Is there anything to agree on?",
    zoneGist: "The share of futures in which some package is acceptable to every principal today.",
    zoneAny: "Any package",
    zoneCeasefire: "A ceasefire",
    zoneSettlement: "A settlement",
    zoneFormula:
      "Share of futures in which at least one package of this kind breaks no rule or real red line and is worth at least no deal to every principal.",
    zoneSize: (share: string) =>
      `Where there is a settlement to agree on, ${share} of the packages that no rule forbids are in the zone.`,
    surplus: (interval: string) => `Together the principals would gain ${interval} points of stakes over no deal.`,
  },

  questions: {
    title: "Questions with an answer",
    gist: "Each closes on a day and says what counts. Others' forecasts stand as they were made.",
    by: (day: string) => `by ${day}`,
    statuses: { open: "open", resolved: "resolved", past: "past" },
    outcome: (outcome: "yes" | "no") => `Outcome: ${outcome}`,
    unasked: (count: number) =>
      `${plural(count, "question")} ${count === 1 ? "was" : "were"} first asked after this day and ${count === 1 ? "is" : "are"} not shown.`,
    ours: "this assessment",
    other: (who: string, on: string) => `${who}, ${on}`,
    formula:
      "Chance, from the as-of day on, that the event has happened by the question's day, mean and percentiles over futures.",
    criteria: "What counts",
    doesNotCount: (text: string) => `Does not count: ${text}`,
  },

  terms: {
    title: "On what terms",
    gist: "Among the futures with something to agree on: how often each option is part of the agreed terms. The darkest is the most frequent.",
    none: (kind: string) => `In no future is there anything to agree on for ${kind}.`,
    among: (share: string) => `Among ${share} of futures.`,
    shareTitle: (issue: string, option: string) => `${issue}: ${option}`,
    shareFormula: "Among the futures with something to agree on, the share in which the agreed terms hold this option.",
    worth: "Worth to",
    worthTitle: (name: string) => `Worth of the agreed terms, ${name}`,
    worthFormula:
      "The worth of the terms that the solution selects, after the risk of breach, over the futures in which there is something to agree on.",
  },

  lenses: {
    title: "Through other eyes",
    gist: "A lens sets only the judgements that its text argues. The same futures are drawn under each.",
    compare: (count: number, futures: string) =>
      `Compare ${plural(count, "published lens", "published lenses")}, ${futures} futures each`,
    later: (names: readonly string[]) => `Not yet published on this day: ${names.join("; ")}.`,
    laterOne: (name: string, day: string) => `${name} (${day})`,
    own: "No lens.",
    deal: (month: number) => `A ceasefire or settlement within ${month} months:`,
    zone: "Anything to agree on:",
    look: "Look through it",
  },

  lens: {
    source: "Its source.",
    overrides: (count: number) => `${plural(count, "judgement")} set otherwise`,
    instead: (text: string, before: string) => `${text} instead of ${before}`,
  },
};

function span(month: number): string {
  return `Within ${month === 12 ? "a year" : `${month} months`}`;
}
