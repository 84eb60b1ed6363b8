/** The catalogue: the leverage section. */

import type { Obstacle } from "../../contract.ts";
import type { ChangeDirection } from "../../outlook/index.ts";
import { capital, list } from "../wording.ts";
import { obstacleNames, plural, within } from "./words.ts";

export const leverageMessages = {
  leverage: {
    title: "Leverage",
    worth: "What each position is worth",
    worthGist:
      "Share of all that is at stake for the party, by months without a deal. Shaded: 5th to 95th percentile of futures.",
    worthTitle: (name: string) => `Worth of the position today, ${name}`,
    worthFormula:
      "In each future: the worth to the party of the agreed terms, after the risk of breach, where some package is acceptable to all; else the worth of going on without a deal. The mean and the 5th and 95th percentile over all futures, never only those with a deal.",
    reservationTitle: (name: string) => `Worth of no deal, ${name}`,
    reservationFormula:
      "The reservation value: the discounted worth of holding what is held, month by month, less the costs of going on, over the moves of the fronts and drivers as the party itself believes them.",
    reservation: "no deal",
    ofStakes: "of its stakes",
    curve: (name: string) => `Worth of the position of ${name} over twelve months without a deal`,
    waiting: "What waiting does",
    waitingGist:
      "Change against today, future by future. The upright line is no change; an interval that crosses it has no direction.",
    without: "Without a deal for",
    after: (months: number) => `After ${months === 1 ? "one month" : `${months} months`} without a deal,`,
    direction: (way: ChangeDirection) =>
      ({
        up: "would hold a stronger hand:",
        down: "would hold a weaker hand:",
        none: "would hold the same hand:",
        either: "could hold a stronger or a weaker hand:",
        unclear: "would hold neither a clearly stronger nor a clearly weaker hand:",
      })[way],
    points: (interval: string) => `${interval} points`,
    changeTitle: (name: string, month: number) =>
      `Change in the worth of the position after ${month} months without a deal, ${name}`,
    changeFormula:
      "In each future, the worth of the position after these months without a deal less its worth today, in points of the party's stakes; then mean and percentiles over futures, so that the interval is of the change itself.",
  },

  fronts: {
    title: "How the fronts move",
    gist: "Share held by month without a deal, and the monthly pace: by the analyst's judgement and the record, and as each party itself believes.",
    noRate: "not modelled",
    rateFormula:
      "Levels a month. A rate that learns joins a prior worth so many months of evidence with the months measured by the as-of day; a party's own belief multiplies the prior.",
    holder: (name: string) => `held by ${name}`,
    curve: (name: string) => `Share held on ${name} by month without a deal`,
    startTitle: (front: string, level: string) => `Where the front stands today, ${front}: ${level}`,
    startFormula:
      "Share of futures that start on this level: each draws a value from the band of the latest measurement known on the day, and the level is the one it falls in.",
    perMonth: "Levels a month",
    retreat: "Lost",
    advance: "Gained",
    analyst: "Analyst",
  },

  counters: {
    title: "Counters",
    gist: "What each holds that the other wants, or wants gone, and what it is worth to the other.",
    workOut: "Work out what each brings",
    workOutNote: (count: number, futures: string) =>
      `Solves ${futures} futures anew for each of ${plural(count, "counter")}, with and without shocks: a minute or two.`,
    worked: (futures: string) =>
      `Bars from zero in hundredths of stakes, on one scale; whiskers are 90% intervals of the estimate, from ${futures} futures. Where one crosses zero the counter has no sign yet.`,
    together: "All counters together bring",
    /** Between parties, and before the last of them. */
    next: ", ",
    last: " and ",
    togetherTitle: (name: string) => `What all counters together bring, ${name}`,
    togetherFormula:
      "The mean worth of the party's position with every counter in place less that with none; in hundredths of its stakes. The values of the single counters add up to it.",
    worthTitle: (counter: string, name: string) => `${counter}: worth to ${name}`,
    worthFormula:
      "Shapley value: what the counter adds to the worth of the party's position, the mean over orders in which the counters might be added one by one, each future with an order of its own; in hundredths of the party's stakes. The interval is of the estimate.",
    talksTitle: (counter: string, months: number) => `${counter}: the chance of talks within ${within(months)}`,
    talksFormula:
      "Shapley value: what the counter adds to the chance that direct talks begin in time, the mean over orders in which the counters might be added one by one; in points of the chance. The interval is of the estimate.",
    talks: (low: number, high: number, months: number) =>
      Math.max(Math.abs(low), Math.abs(high)) < 0.0005
        ? `Leaves the chance of talks within ${within(months)} as it is:`
        : low > 0
          ? `Raises the chance of talks within ${within(months)}, in points:`
          : high < 0
            ? `Lowers the chance of talks within ${within(months)}, in points:`
            : `May raise or lower the chance of talks within ${within(months)}, in points:`,
    crosses: "crosses zero",
  },

  why: {
    title: "Why no deal",
    gist: "Five obstacles that theory names, each taken away alone, and in turn with the others.",
    workOut: "Work out what stands in the way",
    workOutNote: (futures: string) => `Solves ${futures} futures anew, a dozen times each: some seconds.`,
    worked: (futures: string) =>
      `Shares are Shapley values in points of the chance, with 90% intervals of the estimate, from ${futures} futures; they add up to what removing every obstacle takes away.`,
    obstacles: obstacleNames,
    obstacle: "Obstacle",
    aloneZone: "No zone without it",
    share: "Its share",
    aloneDeal: (months: number) => `No deal in ${within(months)} without it`,
    every: "all removed",
    none: "With nothing in the way of a zone there is nothing to divide.",
    lead: "On this day there is nothing to agree on:",
    most: (obstacle: string) => `Most of that is owed to ${obstacle}, in points:`,
    tied: (obstacles: readonly string[]) => `The largest shares, of ${list(obstacles)}, overlap: neither comes first.`,
    unowed: "No obstacle has a share in that which is told apart from zero.",
    year: (months: number) => `No deal within ${within(months)}:`,
    yearWithout: "with every obstacle removed it would be",
    friction: "What is left then is friction: talks that do not begin, deals that are not struck.",
    drawn: (of: string, parts: readonly string[]) => `No zone in ${of} of futures: ${list(parts)}`,
    left: "left with all removed",
    part: (name: string, points: string) => `${capital(name)} ${points}`,
    zoneTitle: "No zone on the day",
    zoneFormula: "Share of futures in which no package is acceptable to every principal today.",
    dealTitle: (months: number) => `No deal within ${within(months)}`,
    dealFormula: "The mean over futures of the chance that neither a ceasefire nor a settlement is struck in time.",
    without: (title: string, obstacle: string) => `${title}, without ${obstacle}`,
    withoutAny: (title: string) => `${title}, with every obstacle removed`,
    removed: {
      beliefs: "Every party sees the analyst's rates.",
      breach: "A broken deal costs nothing.",
      "red-lines": "No red line is real.",
      indivisibility: "Packages may be mixed by lot or evened out by side payments.",
      "low-costs": "Each cost of going on is at the 95th percentile of its range.",
    } satisfies Readonly<Record<Obstacle, string>>,
    removedAll: "All five obstacles are removed at once, in the same futures.",
    shareTitle: (title: string, obstacle: string) => `${title}: the share of ${obstacle}`,
    shareFormula:
      "Shapley value: what removing the obstacle takes from the chance, the mean over orders in which the obstacles might be removed one by one, each future with an order of its own; in points. The interval is of the estimate.",
  },
};
