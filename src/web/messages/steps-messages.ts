/** The catalogue: steps. */

import { list } from "../wording.ts";
import { plural, within } from "./words.ts";

export const stepsMessages = {
  steps: {
    title: "Steps",
    none: "The case names no limited measure.",
    lead: (count: number, months: number) =>
      `Of ${plural(count, "limited measure")} short of a ceasefire, at least one is agreed within ${within(months)}:`,
    graph: "What rests on what",
    graphGist:
      "From left to right: a measure can be worked on once those with a line into it are in force. Dots: in whose interest a month of it is.",
    graphLabel:
      "Measures from left to right, each after those that it needs; they scroll sideways where there is no room",
    workOut: "Work out who would keep them, and the best order",
    workOutNote: (futures: string) =>
      `Orders the measures anew in each of ${futures} futures: some seconds to a minute.`,
    step: (place: number) => `${place}.`,
    keptShort: (share: string) => `kept by all in ${share}`,
    notYet: "not worked out",
    selfEnforcing: "self-enforcing",
    tempting: "tempting to break",
    keepsTitle: (measure: string, name: string) => `${measure}: ${name} would keep it`,
    keepsFormula:
      "Share of futures in which what the party would lose by being found out, its gain from the measure after the delay until a breach is noticed, is worth at least what cheating brings until then.",
    keptByAllTitle: (measure: string) => `${measure}: kept by every principal`,
    keptByAllFormula: "Share of futures in which every principal would keep it: it enforces itself.",
    reachableTitle: (measure: string) => `${measure}: kept, with all that it rests on`,
    reachableFormula:
      "Share of futures in which every principal would keep it and everything that it needs to be in force first.",
    interestTitle: (measure: string, name: string) => `${measure}: in the interest of ${name}`,
    interestFormula: "Share of futures in which a month of observance is worth something to the party.",
    unnoticedTitle: (measure: string, name: string) => `${measure}: months that a breach may go unnoticed, ${name}`,
    unnoticedFormula:
      "For how many months a breach by the other could go unnoticed and the party would still do better to keep the measure than to cheat: so many or more in 95% of futures.",
    unnoticed: (months: number | null) =>
      months === null ? "any number" : months < 1 ? "under 1" : `${Math.floor(months)}`,
    easesTitle: (measure: string) => `${measure}: what it does to the chance of a ceasefire`,
    easesFormula:
      "By what the monthly hazard of a ceasefire is multiplied once the measure is in force: 1 changes nothing.",
    agreedTitle: (measure: string, months: number) => `${measure}: agreed within ${within(months)}`,
    agreedFormula:
      "Chance that it has been agreed by then where measures are worked on one at a time in the recommended order, no deal before it; mean and percentiles over futures.",
    kept: "Would they be kept?",
    keptGist: "A measure that enforces itself is worth more to each than cheating until it is noticed.",
    measure: "Measure",
    interest: "in its interest",
    keeps: "keeps it",
    months: "months unnoticed",
    reachable: "Kept by all, with all it needs",
    eases: "Ceasefire hazard",
    agreed: (months: number) => `Agreed within ${within(months)}`,
    orders: "In what order",
    ordersGist: (by: string) =>
      `Worked on one at a time, for the chance of a ceasefire by ${by}. The first is the one that adds most on average; where what is added overlaps, none is better.`,
    order: "Order",
    recommended: "recommended",
    share: "Best in",
    adds: "Adds, in points",
    regret: "Short of each future's best",
    shareTitle: "Best order",
    shareFormula: "Among the futures in which the order matters at all, the share of which this is the best order.",
    addsTitle: (order: readonly string[]) => `What the order adds: ${list(order)}`,
    addsFormula:
      "In each future, the chance of a ceasefire by the day with this order less that with no measure in force; in points, mean and percentiles over futures.",
    regretTitle: "What the order falls short of each future's best",
    regretFormula:
      "In each future, the chance with that future's own best order less the chance with this one; in points.",
    matters: (share: string, futures: string) =>
      `The order matters in ${share} of futures; best orders were sought in ${futures}. Effects on a ceasefire enter this answer alone.`,
    inForce: (from: string, to: string) => `${from} before ${to}`,
  },
};
