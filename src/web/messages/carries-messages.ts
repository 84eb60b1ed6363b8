/** The catalogue: what carries the outlook, who disagrees about what, and what was said against what happened. */

import { kindNames, plural, within } from "./words.ts";

export const carriesMessages = {
  carries: {
    title: "What carries it",
    gist: "How each judgement's draw goes with a figure over the futures: no more than that, and no less.",
    figure: "Figure",
    zone: "something can be agreed on the day",
    position: (name: string) => `the worth of ${name}'s position`,
    event: (kind: keyof typeof kindNames, month: number) => `${kindNames[kind]} within ${within(month)}`,
    workOut: "Rank the judgements",
    workOutNote: (futures: string) => `Reads ${futures} futures that are in: some seconds.`,
    lead: (words: string, name: string) => `What goes most with ${words} is ${name}, in ranks:`,
    tied: (words: string, count: number) =>
      `With ${words} ${plural(count, "judgement")} go clearly; their intervals overlap, so that none comes first.`,
    none: (words: string) => `No judgement goes clearly with ${words}.`,
    judgement: "Judgement",
    rank: "Rank",
    correlation: "Goes with it, in ranks",
    explained: "Explains alone",
    range: "As judged",
    chance: "left to chance",
    ranks: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    unclear: (count: number) =>
      count === 0 ? "" : `${plural(count, "judgement")} cannot be told from none with so many looked at.`,
    more: (count: number) => `${plural(count, "more")} clear.`,
    correlationTitle: (name: string) => `${name}: rank correlation`,
    correlationFormula: (words: string) =>
      `Spearman's rank correlation of the judgement's draw with ${words}, over futures, with its 90% interval: above 0, a higher value goes with more of it. A rank is given as far as the intervals allow.`,
    explainedTitle: (name: string) => `${name}: what it explains alone`,
    explainedFormula:
      "First-order share of the figure's variance over futures, with its 90% interval. What judgements do only together is not in it.",
    varianceOut: "Share out its variance",
    varianceNote: (futures: string) =>
      `Draws the judgements that go clearly with it anew, in ${futures} futures: some seconds to a minute.`,
    variance: "What its variance comes from",
    group: "Drawn anew",
    first: "By itself",
    total: "In all",
    firstTitle: (name: string) => `${name}: share of the variance by itself`,
    totalTitle: (name: string) => `${name}: share of the variance in all`,
    firstFormula:
      "Share of the variance over futures that would go if it alone were known (Sobol, first order), with the interval of the estimate; a share below 0 is none.",
    totalFormula:
      "Share of the variance that would stay open if all else were known (Sobol, total order), with the interval of the estimate. What is in it and not in the first works only together with others.",
    draws: (count: number) => plural(count, "draw"),
  },

  boxes: {
    title: "Under which judgements",
    gist: "Ranges of judgements within which the event is likely, found in half of the futures and measured in the other half.",
    event: "Event",
    workOut: "Look for such ranges",
    workOutNote: (futures: string) => `Reads ${futures} futures that are in: some seconds to a minute.`,
    lead: (words: string) => `Of all futures, so many make ${words} likely:`,
    threshold: {
      asked: (share: string) => `Likely means a chance of ${share} or more.`,
      "even chance": (share: string) => `Likely means an even chance or more: ${share}.`,
      "upper quarter": (share: string) =>
        `Too few or too many reach an even chance, so that the upper quarter counts: a chance of ${share} or more.`,
    },
    none: "No ranges were found that tell such futures apart.",
    density: "Of the futures inside it is likely in",
    coverage: "of the likely ones they hold",
    densityTitle: "Density of the ranges",
    densityFormula:
      "Of the futures inside the ranges, the share in which the event is likely; measured in futures that were not used to find them. The interval is of the estimate.",
    coverageTitle: "Coverage of the ranges",
    coverageFormula:
      "Of the futures in which the event is likely, the share that lies inside the ranges; measured in futures that were not used to find them. The interval is of the estimate.",
    likelyTitle: (words: string) => `Futures that make ${words} likely`,
    likelyFormula: "Share of futures whose own chance of the event reaches the threshold.",
    limits: "The limits",
    judgement: "Judgement",
    limit: "Within",
    range: "As judged",
    quasi: "As telling by chance",
    quasiTitle: (name: string) => `${name}: as telling by chance`,
    quasiFormula: "Chance that the limit would look as telling if it did nothing (quasi-p-value).",
    trajectory: (limits: number) => plural(limits, "limit"),
    tree: "A second opinion: a tree of questions",
    treeGist: (right: string, guessing: string) =>
      `It puts ${right} of futures where they belong; the commoner answer alone would put ${guessing}.`,
    leaf: "Where",
    futures: "Futures",
    leafDensity: "Likely in",
    leafCoverage: "Holds of the likely",
    all: "everywhere",
    and: "and",
  },

  pooled: {
    title: "The lenses as one",
    gist: (count: number, month: number) =>
      `The means of ${plural(count, "lens", "lenses")}, without the case's own judgements, which weigh the same texts; within ${within(month)}.`,
    event: "Event",
    mean: "Mean of log odds",
    extremised: "Extremised",
    median: "Median",
    few: "Two lenses or more would have to be published by the day.",
    title2: (event: string, how: string) => `The lenses as one: ${event}, ${how.toLowerCase()}`,
    meanFormula: "The mean of the lenses' log odds, as a chance.",
    extremisedFormula: (factor: string) =>
      `The mean log odds times ${factor}, because forecasters who each know a part stay too near one half. The lenses of one case share most judgements, so the plain mean stands first.`,
    medianFormula: "The median of the lenses' chances.",
  },

  difference: {
    title: "Who disagrees about what",
    gist: "The difference between two sets of judgements, split into the judgements that cause it; the parts add up.",
    from: "From",
    to: "To",
    figure: "Figure",
    figures: { zone: "something can be agreed on the day" } as Readonly<Record<string, string>>,
    position: (name: string) => `worth of ${name}'s position`,
    workOut: "Split the difference",
    workOutNote: (futures: string) =>
      `Solves ${futures} futures anew for each judgement that differs: up to a minute or two.`,
    lead: (figure: string, from: string, to: string) => `From ${from} to ${to}, ${figure} changes, in points, by`,
    most: "Most of it rests on",
    largest: "The largest parts overlap, so that none comes first; among them",
    own: "the case's own judgements",
    none: "They hold no judgement otherwise that bears on it.",
    judgement: "Judgement",
    instead: "From, to",
    arrow: (from: string, to: string) => `${from} → ${to}`,
    part: "Its part, in points",
    partTitle: (name: string) => `${name}: its part in the difference`,
    partFormula:
      "Shapley value: what the judgement's other value adds to the figure, the mean over orders in which the judgements might be changed one by one, in the same futures with the same draws; in points. The interval is of the estimate. It says how much of the computed difference rests on the judgement, not who is right.",
    differenceTitle: "The whole difference",
    differenceFormula:
      "The figure with the second set of judgements less that with the first, future by future; in points. The interval is of the estimate.",
    families: (parts: string) => `By section of the case: ${parts}.`,
    family: (name: string, points: string) => `${name} ${points}`,
    same: "Choose two different sets of judgements.",
    more: (count: number) => `${plural(count, "judgement")} with smaller parts not shown.`,
  },

  scores: {
    title: "What was said against what happened",
    gist: "Questions of the case resolved by the day, and every forecast of them made before. A stated range is scored at its middle.",
    none: "No question of the case had been resolved by this day.",
    unresolved: (count: number) =>
      count === 0
        ? ""
        : `${plural(count, "question")} asked by then ${count === 1 ? "is" : "are"} not resolved and not scored.`,
    was: (outcome: string, day: string) => `It was ${outcome} (${day}).`,
    who: "Who",
    on: "On",
    chance: "Chance",
    brier: "Brier",
    log: "Log",
    forecasts: "Forecasts",
    beside: "Beside the base rate",
    against: (own: string, other: string) => `${own} against ${other}`,
    means:
      "Means, to be read beside the base rate on the same questions and days; no rank, since the questions differ.",
    few: "With so few forecasts this shows how they are scored, and proves nothing.",
    brierTitle: (who: string) => `Brier score, ${who}`,
    brierFormula: "The square of the chance less what happened, 1 or 0: 0 at best, 1 at worst, 0.25 for one half.",
    logTitle: (who: string) => `Logarithmic score, ${who}`,
    logFormula: "The natural logarithm of the chance given to what happened, clipped at 1%: 0 at best.",
    chanceTitle: (who: string) => `Forecast by ${who}`,
    chanceFormula: "As stated on the day; a range is scored at its middle.",
    kinds: { stated: "stated", "base-rate": "base rate", model: "model" },
  },
};
