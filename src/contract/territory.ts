/** What is held and how fast that changes: measured bands, what was claimed of them, paces, and what a pace foretells. */
import type { AnswerMethod, Interval, Sentence } from "./figures.ts";

/** Only what was known on the as-of day, but for `against`, which is kept apart and absent unless asked for. */
export interface SeriesAnswer {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  readonly series: readonly SeriesFigures[];
  /** Series of different sources that measure the same thing: compared, never joined. */
  readonly sources: readonly SourcesCompared[];
  readonly conclusions: readonly Sentence[];
}

export interface SeriesFigures {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Id of the one source it comes from. */
  readonly source: string;
  /** What it measures: claims of this measure are compared with it. */
  readonly measure: string;
  readonly front: { readonly id: string; readonly name: string; readonly holder: string } | null;
  readonly basis: readonly string[];
  /** Low: control; high: control with contested. */
  readonly band: readonly BandPoint[];
  readonly claims: readonly ClaimFigures[];
  readonly paces: readonly PaceFigures[];
  readonly throughClaims: ThroughClaims | null;
  /** How the front's rates in the case follow from it, or that they do not. */
  readonly rates: readonly RateFigures[];
  readonly byMonth: readonly {
    readonly from: string;
    /** The day after the last. */
    readonly to: string;
    readonly perDay: number;
    readonly whole: boolean;
  }[];
  /** What was published after the as-of day; null unless asked for. */
  readonly against: Against | null;
}

export interface BandPoint {
  readonly date: string;
  readonly low: number;
  readonly high: number;
}

export interface ClaimFigures {
  readonly id: string;
  readonly who: string;
  readonly party: string | null;
  readonly date: string;
  readonly published: string;
  readonly value: number;
  readonly qualifier: "exactly" | "about" | "almost" | "at-least" | "at-most" | "over";
  /** What its author says it counts. */
  readonly counts: "control" | "control-and-contested" | "unknown" | null;
  /** Of the series' own source: no second witness. */
  readonly ofTheSource: boolean;
  /** Null where nothing had been measured by its day. */
  readonly gap: {
    readonly nearest: "control" | "control-and-contested";
    readonly overControl: number;
    readonly overContested: number;
    /** To the nearest bound on the day itself, the number as it stands; 0 within the band. */
    readonly asItStands: number;
    /** The least gap that its words and the lag leave. */
    readonly allowing: number;
    readonly lagDays: number;
  } | null;
}

/** One pace, a change of pace, and shocks: three readings of the same points. */
export interface PaceFigures {
  /** Change a day in the series' unit, or of its logarithm. */
  readonly kind: "drift" | "decay";
  readonly from: string;
  readonly to: string;
  /** Its first day is the day of the most that was held, chosen by looking at the series. */
  readonly sinceMost: boolean;
  readonly steps: number;
  readonly perDay: Interval;
  readonly halfLifeDays: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  readonly change: {
    readonly on: string;
    readonly before: Interval;
    readonly after: Interval;
    readonly fStatistic: number;
    readonly pValue: number;
  } | null;
  readonly shocks: readonly {
    readonly driver: string;
    readonly name: string;
    readonly stretches: readonly { readonly from: string; readonly to: string }[];
    readonly days: number;
    readonly outside: Interval;
    readonly inside: Interval;
    readonly times: number | null;
    readonly fStatistic: number;
    readonly pValue: number;
  }[];
  /** From the last point on, were each to go on: 90 % intervals. */
  readonly projections: readonly Projection[];
}

export interface Projection {
  readonly reading: "one-pace" | "changed-pace" | "outside-shock" | "inside-shock";
  /** The driver of a shock. */
  readonly driver: string | null;
  readonly points: readonly {
    readonly date: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** A line through two claims, the highest and the last: no interval, and perhaps two claimants who count differently. */
export interface ThroughClaims {
  readonly from: { readonly claim: string; readonly who: string; readonly date: string; readonly value: number };
  readonly to: { readonly claim: string; readonly who: string; readonly date: string; readonly value: number };
  /** Of the logarithm. */
  readonly perDay: number;
  readonly halfLifeDays: number | null;
  readonly points: readonly { readonly date: string; readonly value: number }[];
}

/** A front's rate in the case, in levels a month, and what the series says beside it. */
export interface RateFigures {
  readonly direction: "retreat" | "advance";
  readonly learned: boolean;
  /** The judgements it follows from: these open. */
  readonly judgements: readonly string[];
  /** The guess, as judged. */
  readonly guess: Interval;
  /** Series units of one level, months that the guess is worth and that evidence is remembered; null where it does not learn. */
  readonly step: number | null;
  readonly worthMonths: number | null;
  readonly memoryMonths: number | null;
  /** Discounted levels and months that the series counts for. */
  readonly events: number | null;
  readonly months: number | null;
  /** After the series has been heard: gamma quantiles, the guess and its worth at their middles. */
  readonly posterior: Interval | null;
  /** The pace of the series' drift, in the same levels a month; below 0 where it goes the other way. */
  readonly drift: Interval | null;
}

export interface Against {
  readonly on: string;
  /** In force on the day, and published after the as-of day. */
  readonly measured: BandPoint | null;
  readonly claims: readonly ClaimFigures[];
  readonly readings: readonly {
    readonly kind: "drift" | "decay";
    readonly reading: Projection["reading"];
    readonly driver: string | null;
    readonly foretold: Interval;
    /** What was foretold less the nearest bound of what was measured; 0 within. */
    readonly gap: number;
    /** Some value of the interval lies in the band. */
    readonly meets: boolean;
  }[];
  /** A line through claims of days up to the as-of day, one of which may have been published later. */
  readonly throughClaims: ThroughClaims | null;
}

export interface SourcesCompared {
  readonly measure: string;
  readonly first: string;
  readonly second: string;
  readonly from: string;
  readonly to: string;
  /** Control, on the last day of both. */
  readonly firstLevel: number;
  readonly secondLevel: number;
  /** Of control, from the first day of both to the last. */
  readonly firstChange: number;
  readonly secondChange: number;
}
