/** The catalogue: the packages section. */

import type { Spread, VetoCause } from "../../contract.ts";
import { list } from "../wording.ts";
import { causeNames, plural } from "./words.ts";

export const packagesMessages = {
  packages: {
    title: "Packages",
    build: "Try terms",
    buildGist: "Pick one option on each issue, or drag across them. Dots mark what a party asks for in words.",
    asItStands: "As it stands",
    askedBy: (party: string) => `asked by ${party}`,
    standing: "stands today",
    parts: (picked: string, most: number) => `${picked} of ${most}`,
    lead: "These terms are acceptable to every principal:",
    noVeto: "Nothing stands in their way in any future.",
    noneShort: "none",
    firstVeto: (party: string | null, cause: string, rule: string | null) =>
      `What stands in the way most often is ${party === null ? "" : `${party}: `}${cause}${rule === null ? "" : ` (“${rule}”)`}, in`,
    verdict: "Who could accept these terms",
    toAll: "Acceptable to all",
    twentieths: (share: number) => `${Math.round(share * 20)} of 20`,
    toParty: (name: string) => `Acceptable to ${name}`,
    allTitle: "Acceptable to every principal",
    allFormula:
      "Share of futures in which the package breaks no exclusion, floor rule or red line, is available, and is worth at least no deal to every principal.",
    acceptTitle: (name: string) => `Acceptable to ${name}`,
    acceptFormula:
      "Share of futures in which the package crosses no red line of the party that is real in that future, and is worth at least as much to it, after the risk of breach, as no deal.",
    gain: (gain: Spread) =>
      gain.low >= 0
        ? "gains over no deal:"
        : gain.high <= 0
          ? "pays against no deal:"
          : "gains or pays against no deal:",
    gainTitle: (name: string) => `Gain over no deal, ${name}`,
    gainFormula:
      "In each future, the worth of the package to the party, after the risk of breach, less its reservation value; in points of its stakes.",
    mediator: "A mediator's best offer",
    bestOf: (name: string) => `${name}'s best offer`,
    bestTitle: "The package that most futures see accepted by all; of equal ones, the greatest smallest gain",
    bestOfTitle: (name: string) =>
      `The package that does best for ${name}, where the others may refuse it: terms against the risk of refusal`,
    seeking: "Trying packages …",
    offers: (exact: boolean, futures: string) =>
      exact
        ? `Offers: every package was tried, in ${futures} futures.`
        : `Offers: found by improving issue by issue from several starts, in ${futures} futures; not exact, there may be a better one.`,
    goingOn: "going on is worth",
    ownOffer: "of its stakes, its own best offer",
    offerTitle: (name: string) => `Worth of making its own best offer, ${name}`,
    offerFormula:
      "The mean over futures: the worth of the terms to the party, after the risk of breach, where every principal accepts them, and of going on where one does not.",
    goingOnTitle: (name: string) => `Worth of going on without an offer, ${name}`,
    goingOnFormula: "The mean over futures of the reservation value: what continuing is worth to the party.",
    vetoes: "What stands in the way, by cause",
    causes: causeNames,
    vetoFormulas: {
      "red-line": "Share of futures in which the red line is real rather than tactic and the package crosses it.",
      "worse-than-no-deal":
        "Share of futures in which the package is worth less to the party, after the risk of breach, than going on without a deal.",
      floor: "A rule of law or of protection that is never averaged away; waived only by name.",
      exclusion: "Two of the terms rule each other out.",
      unavailable:
        "Share of futures in which an option is not to be had, since the front is no longer above the level it needs.",
    } satisfies Readonly<Record<VetoCause, string>>,
    ofFutures: (share: string) => `${share} of futures`,
    unmet: (count: number) =>
      count === 0 ? "Every stated condition is met" : `${plural(count, "stated condition")} not met`,
    precondition: "before talks",
    asks: (speaker: string, issues: readonly string[]) => `${speaker} asks otherwise on ${list(issues)}`,
    compare: "Named packages",
    compareGist:
      "In the case's order, which is no rank: bars are gains and losses against no deal, and where they overlap nothing is better.",
    package: "Package",
    acceptsAndGains: "accepts; gains",
    mostOften: "Most often in the way",
  },
};
