/** The catalogue: what to offer. */

import { list, wholeNumber } from "../wording.ts";
import { plural } from "./words.ts";

export const offersMessages = {
  offers: {
    title: "What to offer",
    gist: "The packages that no other betters for everyone, each party's best offer and a mediator's, and the offer that tells a real red line from tactic.",
    workOut: "Work out what could be offered",
    workOutNote: (futures: string) => `Tries packages in ${futures} of the futures at hand: some seconds to a minute.`,
    lead: "A mediator's best offer would be acceptable to every principal:",
    efficient: (total: number, futures: string) =>
      `${plural(total, "package")} ${total === 1 ? "is" : "are"} efficient: at the mean worths, or in enough of ${futures} futures, no feasible package is better for all.`,
    listed: (count: number) =>
      `Listed are those ${wholeNumber(count)} whose chances of acceptance, party by party, no other betters.`,
    scatter: (across: string, up: string, count: number) =>
      `${plural(count, "efficient package")} by worth to ${across} (across) and to ${up} (up); larger dots are more often acceptable to all`,
    scatterNote:
      "Each dot is an efficient package at its mean worth; the larger, the more often all accept. Shaded: worth more than going on to both, on average. Ring: the package in hand. Press, drag across, or step with the arrow keys to take the nearest.",
    ring: "Package in hand",
    worthOf: (name: string, share: string) => `worth ${share} to ${name}`,
    ringAt: (worth: readonly string[], all: string, inHand: boolean) =>
      `${worth.join(", ")}; acceptable to all in ${all}${inHand ? "" : "; not in hand"}`,
    worthTo: (name: string) => `worth to ${name}`,
    goingOn: "going on",
    whose: "Offer",
    mediator: "A mediator's",
    partys: (name: string) => `${name}'s`,
    all: "Acceptable to all",
    accepts: "accepts",
    worth: "making it is worth",
    rank: "Rank",
    ranks: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    asGood: (asGood: number, compared: number) =>
      `${wholeNumber(asGood)} of ${plural(compared, "other package")} ${asGood === 1 ? "does" : "do"} as well, within the error`,
    take: "Take",
    taken: "In hand",
    terms: "Terms",
    asMediator: "as the mediator's best",
    but: (changes: readonly string[]) => `as the mediator's best, but ${list(changes)}`,
    change: (issue: string, option: string) => `${issue}: ${option}`,
    allTitle: (whose: string) => `${whose}: acceptable to every principal`,
    allFormula:
      "Share of futures in which every principal accepts: no rule or real red line is broken and it is worth at least going on to each. The interval is of the estimate.",
    acceptsTitle: (whose: string, name: string) => `${whose}: accepted by ${name}`,
    acceptsFormula: "Share of futures in which the party accepts it. The interval is of the estimate.",
    worthTitle: (whose: string, name: string) => `${whose}: what making it is worth to ${name}`,
    worthFormula:
      "The mean over futures: the worth of the terms to the party where every principal accepts, of going on where one does not. The interval is of the estimate.",
    meanTitle: (name: string) => `Mean worth of the package to ${name}`,
    meanFormula: "The mean over futures of the worth of the terms to the party, after the risk of breach.",
    efficientShare: "Efficient in",
    efficientTitle: "In how many futures it is efficient",
    efficientFormula: "Share of futures in which it is feasible and no feasible package betters it for all.",
    frontier: "Efficient packages",
    most: (count: number) => `The ${wholeNumber(count)} most often acceptable to all.`,
    separating: "Real, or tactic?",
    separatingGist:
      "For each red line that may be tactic, the offer whose acceptance or refusal would tell most about it: put forward by anyone, and by the other principals where they would sign it themselves.",
    line: "Red line",
    real: "Thought real",
    by: "Offer by",
    anyone: "anyone",
    others: "the other side",
    tells: "Tells, in bits",
    ifReal: "Accepted if real",
    ifTactic: "Accepted if tactic",
    afterRefusal: "Real, after a refusal",
    notClear: "not told from chance",
    none: "None that would tell anything.",
    noLines: "No red line is in doubt.",
    tellsText: (bits: string, of: string) => `${bits} of ${of}`,
    tellsTitle: (words: string) => `What the answer tells: “${words}”`,
    tellsFormula:
      "Mutual information between “the party accepts” and “the red line is real” over futures; of all there is to learn about it before anything is offered.",
    ifRealTitle: "Chance of acceptance where the red line is real",
    ifTacticTitle: "Chance of acceptance where the red line is tactic",
    afterTitle: "Chance that the red line is real once the offer has been refused",
    conditionalFormula: "Share over the futures of that kind alone.",
  },

  trades: {
    title: "Better for both",
    gist: "From the package in hand: changes that are worth more to every principal on average, and to all at once in half of the futures or more.",
    live: "Changes of one issue that gain all on average",
    none: "No change of one issue is worth more to every principal on average and in half of the futures or more.",
    from: (issue: string, from: string, to: string) => `${issue}: ${to} instead of ${from}`,
    take: "Take this trade",
    workOut: "Look for all trades",
    workOutNote: (futures: string) =>
      `Tries changes of one and of two issues, and the best of all, in ${futures} futures: some seconds.`,
    found: (one: number, two: number) =>
      `${plural(one, "change")} of one issue and ${wholeNumber(two)} of two are worth more to every principal on average, and to all at once in half of the futures or more.`,
    efficient: "Nothing feasible is better for all at the mean worths: the package is efficient.",
    efficientIn: "It is efficient in",
    best: "The best of all",
    bestNote:
      "The feasible package that betters it most, each having at least what it has now: the Nash solution of what is left to gain.",
    bestSeldom:
      "Best on average only: in more than half of the futures someone loses by it or gains nothing, so that it is no trade to offer.",
    trade: "Trade",
    gains: "gains",
    allGain: "All gain in",
    after: "Then acceptable to all",
    crosses: (words: string) => `crosses “${words}”, less likely than not to be real`,
    gainTitle: (name: string) => `What the trade is worth to ${name}`,
    gainFormula:
      "In each future, the worth of the package after the trade less before it; in points of the party's stakes.",
    allGainTitle: "All gain by the trade",
    allGainFormula:
      "Share of futures in which the trade raises the worth to every principal. The interval is of the estimate.",
    afterTitle: "Acceptable to every principal, after the trade",
    efficientTitle: "The package in hand is efficient",
  },
};
