/** English: how each answer came about, by its name and in a sentence on what is exact and what is sampled. */

export const methods = {
  assessment: {
    name: "Bargaining while fighting, solved backwards",
    /** `waived`: ids of the rules of the normative floor that are waived. */
    exactness: (futures: number, waived: readonly string[]): string =>
      `Each future is solved exactly; ${futures} futures are drawn from the judgements. Information is complete inside a future.${waived.length > 0 ? ` Waived by name: ${waived.join(", ")}.` : ""}`,
    solution: "Nash bargaining solution, equal powers",
  },
  counters: {
    name: "Shapley values of the counters by month, with and without shocks",
    exactness: (futures: number): string =>
      `Each coalition of counters is solved exactly in each future; ${futures} futures are drawn from the judgements, each with one order of the counters, every second its neighbour's backwards. Terms of decay, pressure, holding and talks are exact in each future, all other counters in place.`,
  },
  obstacles: {
    name: "Obstacles removed alone, together and in orders",
    exactness: (futures: number): string =>
      `Each set of obstacles removed is solved exactly in each future; ${futures} futures are drawn from the judgements, each with one order of the obstacles, every second its neighbour's backwards.`,
  },
  inverse: {
    name: "One judgement at a time, to where the conclusion flips",
    exactness: (futures: number): string =>
      `In each of ${futures} futures the value at which a zone opens or closes is found to within a 128th of the judgement's 90% interval, everything else as drawn; each future is taken to change once at most on either side.`,
  },
  timing: {
    name: "Settling now against waiting, and the hurting stalemate by view",
    exactness: (futures: number): string =>
      `Each future is solved exactly, and the ground carried forward exactly in each party's view and the analyst's; ${futures} futures are drawn from the judgements. Intervals of shares are Wilson's, at 90%.`,
  },
  offers: {
    name: "Best offers over futures",
    exactness: (futures: number, every: boolean): string =>
      `${every ? "Every package was tried" : "Packages were improved issue by issue from several starts, which may stop short of the best"}, each judged exactly in each of ${futures} futures drawn from the judgements.`,
  },
  probe: {
    name: "A public offer, taken or refused",
    exactness: (futures: number): string =>
      `Each future is solved exactly, and once more as it would be after a refusal where the case says what one changes; ${futures} futures are drawn from the judgements. Answers are honest.`,
  },
  ladder: {
    name: "Measures one at a time, by dynamic programming over subsets",
    exactness: (futures: number): string =>
      `In each future the best order is exact, given its own chances of a ceasefire and of a settlement by month; ${futures} futures are drawn from the judgements. Zones, talks and reservation values are those without measures.`,
  },
  influence: {
    name: "Third parties' drivers held in each state",
    exactness: (futures: number): string =>
      `Each future is solved exactly, once as things stand and once for each state in which a third party's driver is held to the horizon; ${futures} futures are drawn from the judgements. Ties, stances and chains are judged, not computed.`,
  },
  arenas: {
    name: "Compromise: the mean position, by capability times salience",
    exactness: (futures: number): string =>
      `The mean is exact in each of ${futures} futures drawn from the judgements. Arenas bear on no other figure.`,
    solution: "weighted mean; weighted median beside it",
  },
  series: {
    name: "Measured series: a random walk with drift, with and without a change of pace",
    exactness: (sampled: number): string =>
      `Paces and intervals are exact for their model; how often a series without a change of pace would look as changed is counted in ${sampled} sampled ones.`,
  },
  carriers: {
    name: "Rank correlation over futures",
    exactness: (futures: number): string =>
      `Spearman's rank correlation of each judgement's draw with the figure, over ${futures} futures; 90% intervals by Fisher's z with the variance of Bonett and Wright. First-order shares by classes of equal size, 90% intervals by linearisation. Judgements are drawn independently.`,
  },
  boxes: {
    name: "Scenario discovery (PRIM), with a classification tree beside it",
    exactness: (even: number, odd: number): string =>
      `Boxes and tree are found in the ${even} even futures and measured in the ${odd} odd ones; slices of 5%, boxes of at least 5% of futures.`,
  },
  sobol: {
    name: "Sobol indices of the engine",
    exactness: (solves: number, count: number, before: number, replicates: number): string =>
      variance("estimators of Saltelli and Jansen", solves, count, before, replicates),
  },
  shapley: {
    name: "Shapley effects of the engine",
    exactness: (solves: number, count: number, before: number, replicates: number, everySubset: boolean): string =>
      variance(everySubset ? "over all subsets" : "over random orders", solves, count, before, replicates),
  },
  split: {
    name: "Shapley split of the difference, under common random numbers",
    /** `orders` null where every set was solved; each order comes with its reverse, in `each` of the futures. */
    exactness: (judgements: number, futures: number, orders: number | null, each: number): string =>
      orders === null
        ? `All ${sets(judgements)} sets of the ${judgements} judgements, in each of ${futures} futures.`
        : `${orders} orders of the ${judgements} judgements, each with its reverse, each in ${each} of ${futures} futures.`,
  },
  scores: { name: "Brier and logarithmic scores of resolved questions" },
  tableScores: { name: "Brier and logarithmic scores of a table of forecasts" },
};

function variance(how: string, solves: number, count: number, before: number, replicates: number): string {
  return `Each future is solved exactly, ${solves} times, with groups of judgements drawn anew; ${how}; ${count} futures beyond the run's ${before}, which chose the groups. 90% intervals by a bootstrap of ${replicates} over futures. Judgements are drawn independently.`;
}

function sets(judgements: number): number {
  return 1 << judgements;
}
