/** The catalogue: test the waters. */

import { plural, within } from "./words.ts";

export const watersMessages = {
  waters: {
    title: "Test the waters",
    lead: "If the terms in hand were offered in public, this is how likely each would accept them:",
    gist: "What a public offer is worth: if it is taken; and if it is refused, what that changes in third parties and in what is believed about the refuser.",
    pick: "Which offer",
    ask: "What a public offer is worth",
    inHand: (name: string) => `The terms in hand, offered by ${name}`,
    workOut: "Work out what the offer is worth",
    workOutNote: (futures: string) =>
      `In ${futures} futures, as judged and as a refusal would leave them: some seconds.`,
    untaken: "These terms are what stands today: there is nothing to offer.",
    accepted: (names: string) => `${names} would accept:`,
    struck: "it is agreed:",
    signs: (name: string) => `Where that is so, ${name} would sign as well in`,
    parts: { struck: "agreed", stalls: "accepted, not agreed", refused: "refused" },
    drawn: (parts: readonly string[]) => `What becomes of the offer: ${parts.join(", ")}`,
    part: (name: string, share: string) => `${name} ${share}`,
    acceptedTitle: "Accepted by everyone asked",
    acceptedFormula:
      "Share of futures in which everyone whose answer is asked would accept. The interval is of the estimate.",
    struckTitle: "Agreed",
    struckFormula:
      "Share of futures in which those asked, the one who offers and all other principals accept and nothing that binds everyone stands in the way. The interval is of the estimate.",
    signsTitle: "The one who offers would sign as well",
    signsFormula:
      "Among the futures in which everyone asked accepts, the share in which the one who offers would sign.",
    worth: "What it is worth",
    worthGist: "In points of each party's stakes, against making no offer.",
    who: "To",
    ifStruck: "If agreed",
    ifRefused: "If refused, going on changes by",
    cost: "and refusal costs",
    value: "Over all futures",
    ifStruckTitle: (name: string) => `If the offer is agreed: gain over going on, ${name}`,
    ifStruckFormula:
      "Over the futures in which it is agreed: the worth of the terms less that of going on; mean and percentiles.",
    ifRefusedTitle: (name: string) => `If the offer is refused: change of what going on is worth, ${name}`,
    ifRefusedFormula:
      "Over the futures in which it is refused: what going on is worth once the case's judgements of a refusal hold, less what it was.",
    costTitle: (name: string) => `What a refusal costs ${name}`,
    costFormula: "The cost of having offered and been refused, or of having refused in public, as the case judges it.",
    valueTitle: (name: string) => `What the offer is worth to ${name}`,
    valueFormula:
      "The mean over all futures: the gain where it is agreed, the change less the cost where it is refused, nothing in the others. The interval is of the estimate.",
    refusal: "If it is refused",
    noChanges: "The case judges nothing that this refusal would change in others: only what is learnt is counted.",
    changes: "What a refusal changes, as judged",
    becomes: (from: string | null, to: string) => `${from ?? "as it stands"} becomes ${to}`,
    chanceOf: (what: string, months: number) => `${what} within ${within(months)}`,
    talks: "Direct talks",
    deal: "A ceasefire or settlement",
    before: "As judged",
    after: "After a refusal",
    change: "Change",
    movedTitle: (what: string, when: string) => `${what}, ${when.toLowerCase()}`,
    movedFormula: "Over the futures in which it is refused: the chance without and with what a refusal changes.",
    learning: (name: string) => `What the answer teaches about ${name}`,
    learningGist:
      "An answer shifts what is believed of the one who gave it. Where the interval crosses zero nothing is learnt that shows.",
    nothing: "Nothing: the answer is the same in every future.",
    what: "That it is real, or so",
    ifRefusedShort: "If refused",
    ifAcceptedShort: "If accepted",
    shift: "Shift by a refusal",
    bits: "Bits",
    touched: "crossed by the offer",
    zone: "Something could be agreed at all",
    reservation: "What going on is worth to it",
    beliefTitle: (what: string, when: string) => `${what}: ${when.toLowerCase()}`,
    beliefFormula: "Over the futures with that answer: the share in which it is so, or the mean.",
    shiftTitle: (what: string) => `What a refusal adds: ${what}`,
    shiftFormula: (share: string) =>
      `The chance, or mean, where it is refused less before the answer, with the interval of the estimate. The answer is expected to take away ${share} of its variance.`,
    bitsTitle: (what: string) => `What the answer tells: ${what}`,
    bitsFormula: "Mutual information between the answer and this, over futures, in bits.",
    probes: (count: number) => plural(count, "offer of the case", "offers of the case"),
  },
};
