/** Issues that many actors decide. */
import type { Method, Spread } from "./figures.ts";

export interface Arenas {
  readonly method: Method;
  readonly asOf: string;
  readonly lens: string | null;
  readonly arenas: readonly ArenaOutlook[];
}

/** Places lie on the arena's scale: 0 is its low end, 1 its high end. */
export interface ArenaOutlook {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly low: string;
  readonly high: string;
  /** The forecast: the mean of positions by capability times salience. */
  readonly outcome: Spread;
  /** To compare: the middle of the weighted median, and how far the actors lie apart (standard deviation). */
  readonly median: Spread;
  readonly disagreement: Spread;
  readonly statusQuo: {
    readonly at: number;
    /** Share of futures in which a weighted majority prefers something else, and from where to where, over those. */
    readonly beatenShare: number;
    readonly from: Spread | null;
    readonly to: Spread | null;
  } | null;
  readonly issue: {
    readonly id: string;
    /** Share of futures in which each option is the nearest to the outcome. */
    readonly options: Readonly<Record<string, number>>;
    /** The most frequent of them. */
    readonly forecast: string;
  } | null;
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: Spread;
    /** Of the whole weight. */
    readonly weight: Spread;
    /** The outcome less what it would be without this actor; null for the only one. */
    readonly pull: Spread | null;
  }[];
}
