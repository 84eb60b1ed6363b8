/** The catalogue: when. */

import { within } from "./words.ts";

export const timingMessages = {
  timing: {
    title: "Settle now or wait",
    gist: "Worth of going on and settling then, against settling now, future by future.",
    wait: "Waiting for",
    lead: "To settle now is best for",
    /** Between parties, and before the last of them. */
    next: ", for ",
    last: " and for ",
    in: "in",
    bestTitle: (name: string) => `To settle now is the best month, ${name}`,
    bestFormula: (months: number) =>
      `Share of futures in which no month of the next ${months} is worth more to the party than settling now, the costs of waiting and the discount counted. Among equals the earliest counts as best.`,
    gainTitle: (name: string, month: number) =>
      `Waiting ${month === 1 ? "a month" : `${month} months`} against settling now, ${name}`,
    gainFormula:
      "In each future, the worth now of going on for these months and settling then if there is something to settle, the costs of going on and the discount counted, less the worth of settling now; in points of the party's stakes. As if no deal came before.",
  },

  when: {
    title: "When",
    sameAxis: "Gain of waiting against settling now, in points of stakes; below, on the same months, the windows.",
    gainCurve: (name: string) => `Gain of waiting against settling now by month, ${name}`,
    windowStrip: (names: readonly string[]) => `Windows on the same months: ${names.join("; ")}`,
    stalemate: "A hurting stalemate, and a way out",
    stalemateGist:
      "A party is in one where fighting on costs more than the fronts bring at every month looked at. It may be in one without seeing it, and see one that is not there.",
    workOut: "Work out who is in one, and who sees it",
    workOutNote: (futures: string) => `Solves ${futures} futures anew: some seconds.`,
    perceived: "as it sees itself",
    objective: "as the analyst sees it",
    gain: "fronts bring",
    cost: "fighting costs",
    curve: (name: string, view: string) =>
      `${name}, ${view}: what fighting on brings on the fronts and what it costs, by months`,
    curveNote:
      "Shares of stakes by months of fighting on; shaded: 5th to 95th percentile. A stalemate hurts where the cost lies above the gain throughout.",
    who: "Who",
    inOne: "In one, as it sees itself",
    inOneObjective: "In one, as the analyst sees it",
    unseen: "There, not seen",
    onlyFelt: "Felt, not there",
    best: "Best month, gain less cost",
    bestFormula:
      "In each future, what fighting on brings less what it costs, at the month at which that is greatest; in points of the party's stakes, as the party expects it.",
    bestTitle: (name: string) => `Fighting on at its best month, ${name}`,
    all: "Every principal",
    shareTitle: (what: string, name: string) => `${name}: ${what}`,
    shareFormula: (months: number) =>
      `Share of futures in which fighting on is expected to cost more than the fronts bring at every month of the next ${within(months)}. The interval is of the estimate.`,
    unseenFormula:
      "Share of futures in which the analyst's rates make it a hurting stalemate and the party's own beliefs do not. The interval is of the estimate.",
    onlyFeltFormula:
      "Share of futures in which the party's own beliefs make it a hurting stalemate and the analyst's rates do not. The interval is of the estimate.",
    wayOut: "A way out",
    asBelieved: "As each believes",
    ifAlike: "If all saw as the analyst does",
    wayOutFormula:
      "Share of futures in which some package is worth more than going on to every principal. The interval is of the estimate.",
    ripe: "Ripe: a stalemate that all perceive, and a way out:",
    ripeTitle: "Ripe for talks",
    ripeFormula:
      "Share of futures in which every principal perceives a hurting stalemate and some package is acceptable to all. Ripeness is held to be necessary for talks, not sufficient.",
    kinds: { any: "any package", ceasefire: "a ceasefire", settlement: "a settlement" },
    windows: "What the windows multiply",
    window: "Window",
    open: "Open, in months from now",
    factor: "By how much",
    opening: (opens: string, closes: string) => `${opens} to ${closes}`,
    factorTitle: (window: string) => `${window}: factor`,
    factorFormula:
      "The factor as judged: 1 changes nothing. While the window is open it multiplies the rate or the hazard that it names.",
  },
};
