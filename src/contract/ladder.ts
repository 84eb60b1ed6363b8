/** What first: measures, and the order to work on them. */
import type { Method, Sentence, Spread } from "./figures.ts";

/** What first? Which measures would be kept, and in which order to work on them, one at a time. */
export interface Ladder {
  readonly method: Method;
  readonly asOf: string;
  readonly lens: string | null;
  /** Counted by the end of this month, which ends on the day `by`. */
  readonly months: number;
  readonly by: string;
  /** Chance of a ceasefire by then where no measure is in force: the assessment's own. */
  readonly ceasefireWithout: Spread;
  readonly measures: readonly LadderMeasure[];
  /** Best orders for the chance of a ceasefire by then, and for what the measures are worth to all principals by then. */
  readonly forCeasefire: LadderOrders;
  readonly forWorth: LadderOrders;
  readonly conclusions: readonly Sentence[];
}

export interface LadderMeasure {
  readonly id: string;
  readonly name: string;
  /** Ids of the measures that must be in force before it. */
  readonly after: readonly string[];
  readonly parties: Readonly<Record<string, LadderParty>>;
  /** Share of futures in which every principal would keep it, and in which also all that it rests on would be kept. */
  readonly keptByAll: number;
  readonly reachable: number;
  /** By what it multiplies the hazard of a ceasefire once in force. */
  readonly eases: Spread;
  /** Chance that it has been agreed by the end of month m, in the order recommended for a ceasefire, no deal before it. */
  readonly agreed: readonly Spread[];
}

export interface LadderParty {
  /** Share of futures in which a month of observance is worth something to the party. */
  readonly inInterest: number;
  /** Share of futures in which the party would keep it; in the others it is tempted. */
  readonly keeps: number;
  /** Worth of a month of observance, and margin of b·δ^D over τ·(1 − δ^D); shares of the party's stakes. */
  readonly gain: Spread;
  readonly margin: Spread;
  /** Months for which a breach could go unnoticed and it would still be kept: so many or more in 95 % of futures; null: any. */
  readonly bearsMonths: number | null;
}

export interface LadderOrders {
  /** Futures in which best orders were sought, and the share of them in which some order changes the figure. */
  readonly futures: number;
  readonly matters: number;
  /** Share of the futures in which it matters whose best order begins with the measure. */
  readonly first: Readonly<Record<string, number>>;
  /** The order among those compared that does best on average over futures. */
  readonly recommended: readonly string[];
  /** The best orders that are most frequent over futures, and that of the futures' mean; by falling share. */
  readonly orders: readonly LadderOrder[];
}

export interface LadderOrder {
  readonly order: readonly string[];
  /** Share of the futures in which it matters of which it is the best order. */
  readonly share: number;
  /** The figure when it is followed, what that adds to no measures, and what it falls short of each future's best. */
  readonly value: Spread;
  readonly adds: Spread;
  readonly regret: Spread;
}
