/** The catalogue: what becomes of a counter as months pass without a deal. */

import { list } from "../wording.ts";
import { plural, within } from "./words.ts";

export const countersMessages = {
  perishes: {
    shocksOn: "With shocks",
    shocksOff: "With shocks held off",
    shocks: "Shocks",
    heldOff: (names: readonly string[]) => `Held off: ${list(names)} each stay where they are today.`,
    curve: (counter: string, name: string) => `${counter}: worth to ${name} by months without a deal`,
    curveNote:
      "Worth to its holder by months without a deal, in hundredths of stakes, on one scale; shaded: 5th to 95th percentile.",
    halves: "Halves:",
    halfLife: (low: string, high: string) => `${low} to ${high} months`,
    atMost: (months: number) => `more than ${months}`,
    atLeast: "less than 1",
    lasts: (months: number) => `not within ${within(months)}`,
    halfLifeTitle: (counter: string) => `${counter}: months until its worth has halved`,
    halfLifeFormula: (counted: string, never: string, months: number) =>
      `In each future with something to halve (${counted}), the month by which the worth to the holder is half of today's; the 5th and 95th percentile. In ${never} of those it has not halved within ${within(months)}.`,
    left: (month: number) => `After ${plural(month, "month")}`,
    leftTitle: (counter: string, month: number) => `${counter}: worth after ${plural(month, "month")} without a deal`,
    leftFormula:
      "Shapley value of the counter in its holder's position after these months without a deal; in points of the holder's stakes, mean and percentiles over futures.",
    ofNow: "Of what it is now",
    ofNowTitle: (counter: string, month: number) =>
      `${counter}: what remains of its worth after ${plural(month, "month")}`,
    ofNowFormula: "The mean worth then over the mean worth now. The interval is of the estimate.",
    worthThen: "Worth to its holder",
    more: "Month by month, and why",
    remains: "What remains",
    land: "Decay and growing pressure",
    landGist:
      "Decay: the share held is no longer today's. Pressure: the other has borne the loss for so much longer. With what else changes, and what the two do only together, they add up to the change.",
    terms: {
      decay: "decay",
      pressure: "growing pressure",
      drift: "all else",
      interaction: "together only",
      change: "change",
    },
    termTitle: (counter: string, term: string, month: number) => `${counter}: ${term}, after ${plural(month, "month")}`,
    termFormula:
      "In each future, what this term adds to the worth of the counter to its holder after these months, all other counters in place; in points of the holder's stakes. Decay, pressure, all else and what they do only together add up to the change.",
    after: "After",
    termsDrawn: (counter: string) => `${counter}: decay and growing pressure after some months, as bars from zero`,
    crossover: (month: number) =>
      `The larger of the two passes from one to the other after about ${plural(Math.round(month), "month")}.`,
    noCrossover: (leads: string) => `On average ${leads} is the larger in every month looked at.`,
    crossoverTitle: (counter: string) => `${counter}: the larger term changes`,
    crossoverFormula:
      "Share of futures with a month at which the larger of decay and pressure, in size, passes to the other.",
    crossoverIn: "It does in",
    holding: "What holding it costs elsewhere, now:",
    holdingTitle: (counter: string) => `${counter}: what holding it costs its holder elsewhere`,
    holdingFormula:
      "In each future, the worth of the holder's position with the cost of holding switched off less that with it, all other counters in place; in points of its stakes.",
    talks: "Preconditions that it leaves unmet",
    real: "One of them is real in",
    realTitle: (counter: string) => `${counter}: a precondition of others is real`,
    realFormula: "Share of futures in which a precondition that holding it leaves unmet is meant and not a tactic.",
    talksLost: "What holding it does to the chance of talks:",
    talksLostTitle: (counter: string) => `${counter}: what holding it takes from the chance of talks`,
    talksLostFormula:
      "In each future, the chance of talks if holding it did not hamper them less the chance as judged; in points.",
    talksCost: "and what that costs its holder:",
    talksCostTitle: (counter: string) => `${counter}: what hampering talks costs its holder`,
    talksCostFormula:
      "In each future, the worth of the holder's position if holding it did not hamper talks less that as judged, all other counters in place; in points of its stakes.",
    below: "Worth less than nothing to its holder in",
    belowTitle: (counter: string) => `${counter}: worth less than nothing`,
    belowFormula: "Share of futures in which what it adds to its holder's position now is below zero.",
    stretch: (from: number, to: number, clear: boolean) =>
      `its mean is below zero ${from === to ? `at month ${from}` : `from month ${from} to ${to}`}${clear ? "" : ", which sampling alone could show"}`,
    none: "its mean is above zero in every month looked at",
  },
};
