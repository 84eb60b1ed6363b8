/** The catalogue: third parties. */

import { list } from "../wording.ts";
import { within } from "./words.ts";

export const thirdPartiesMessages = {
  thirdParties: {
    title: "Third parties",
    none: "The case names no third party that a principal depends on and nothing that one could move.",
    lead: (movers: readonly string[]) =>
      movers.length === 0
        ? "No third party moves anything that the engine computes."
        : `${list(movers)} ${movers.length === 1 ? "moves" : "move"} something that the engine computes.`,
    shown: (names: readonly string[]) =>
      names.length === 0 ? "" : ` What ${list(names)} could do is shown and not computed.`,
    graph: "Who depends on whom",
    graphGist:
      "A line runs from who could move to who depends. Each number is a judgement of how strong the dependence is.",
    graphLabel:
      "Parties from left to right, each after those on which it depends; they scroll sideways where there is no room",
    moves: (drivers: readonly string[]) => `moves ${list(drivers)}`,
    on: (name: string) => `on ${name}:`,
    workOut: "Work out what each could do",
    workOutNote: (futures: string) =>
      `Holds each driver in each of its states, in ${futures} futures solved anew: some seconds to a minute.`,
    levers: "What the engine says",
    leversGist: (months: number) =>
      `A third party's driver held in a state to the horizon, all knowing it, against how things stand: differences, future by future. Talks and deals within ${within(months)}.`,
    driver: "Driver, held in",
    movedBy: "Moved by",
    reservation: "no deal is worth",
    talks: "Talks",
    deal: "A deal",
    now: "now",
    effectTitle: (what: string, driver: string, state: string) => `${driver}, held in “${state}”: ${what}`,
    effectFormula:
      "In each future, the figure with the driver held in this state to the horizon, all principals knowing it, less the figure as things stand; mean and percentiles over futures. Where several parties share a driver the effect is theirs together.",
    chains: "Who can reach whom",
    chainsGist:
      "An index from judged dependence, strongest first: an order of where to ask, no chance and nothing that the engine computes.",
    chain: "Chain",
    index: "Index",
    indexMark: "index",
    indexTitle: (from: string, to: string) => `From ${from} to ${to}: index of the chain`,
    indexFormula:
      "The product of the judged strengths of the ties from the mover to the principal. An index for ordering; not a chance.",
    contested: "On which the lenses differ",
    view: (who: string, value: string) => `${who}: ${value}`,
    nothing: "The case has no driver that a third party moves.",
  },
};
