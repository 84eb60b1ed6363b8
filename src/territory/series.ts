/** A measured series as a band: control, and control with contested. Two sources are never spliced: one series each. */
import type { Day } from "../ground/index.ts";

export interface SeriesPoint {
  readonly date: Day;
  readonly low: number;
  readonly high: number;
  /** From this day it could be known. */
  readonly published: Day;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  /** What it measures; claims of this measure are compared with it. Series of one measure are of different sources. */
  readonly measure: string;
  readonly basis: readonly string[];
  /** In order of date, dates distinct. */
  readonly points: readonly SeriesPoint[];
}
