/** Why there is no deal. */
import type { AnswerMethod, Estimated, Interval } from "./figures.ts";

export type Obstacle = "beliefs" | "breach" | "red-lines" | "indivisibility" | "low-costs";

/** What stands in the way: chances that there is no zone on the day, and that no deal is struck within `months`. */
export interface WhyNoDeal {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  readonly futures: number;
  readonly seed: number;
  readonly months: number;
  readonly noZone: number;
  readonly noDeal: number;
  readonly noZoneWithoutAny: number;
  readonly noDealWithoutAny: number;
  /** The 90 % intervals of these estimates. */
  readonly intervals: Readonly<Record<"noZone" | "noDeal" | "noZoneWithoutAny" | "noDealWithoutAny", Interval>>;
  readonly obstacles: readonly {
    readonly id: Obstacle;
    /** The same chances with this obstacle alone removed. */
    readonly noZoneAlone: number;
    readonly noDealAlone: number;
    /** Shapley share of the obstacle; the shares add up to what removing all of them takes away. */
    readonly zoneShare: Estimated;
    readonly dealShare: Estimated;
  }[];
}
