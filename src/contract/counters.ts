/** What each bargaining counter is worth. */
import type { Estimated } from "./figures.ts";

/** What each counter brings (Shapley value, shares of stakes), and to the chances of talks and of a deal in a year. */
export interface CounterWorth {
  readonly futures: number;
  readonly seed: number;
  /** Months within which `inTalks` and `inDeal` are counted. */
  readonly months: number;
  /** Worth of each principal's position with all counters, and with none. */
  readonly withAll: Readonly<Record<string, number>>;
  readonly withNone: Readonly<Record<string, number>>;
  readonly counters: readonly {
    readonly id: string;
    readonly name: string;
    readonly holder: string;
    readonly inPosition: Readonly<Record<string, Estimated>>;
    readonly inTalks: Estimated;
    readonly inDeal: Estimated;
  }[];
}
