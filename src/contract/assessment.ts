/** What is known, whether there is a zone, on whose terms, how soon: the assessment and its parts. */
import type { DealKind, EventKind, Method, Sentence, Spread } from "./figures.ts";

export interface Assessment {
  readonly method: Method;
  readonly case: { readonly title: string; readonly question: string };
  readonly asOf: string;
  readonly lens: string | null;
  /** Months are 30.4375 days from `asOf`; month m is the end of the m-th month, month 0 the as-of day. */
  readonly horizonMonths: number;
  readonly evidence: EvidenceUse;
  readonly zone: Zone;
  readonly terms: Readonly<Record<DealKind, Terms | null>>;
  /** Cumulative chance by month, index 0 … horizon. It begins at 0, but for talks that are open: they are at 1 throughout. */
  readonly agreement: Readonly<Record<EventKind, readonly Spread[]>>;
  readonly baseRate: BaseRate;
  /** Per principal. */
  readonly leverage: Readonly<Record<string, Leverage>>;
  readonly packages: readonly PackageAcceptability[];
  readonly questions: readonly QuestionForecast[];
  readonly state: StateSummary;
  readonly conclusions: readonly Sentence[];
}

export interface EvidenceUse {
  readonly claimsUsed: number;
  readonly claimsLeftOut: number;
  readonly sourcesUsed: number;
  /** Ids of the claims published after the as-of day, which nothing here rests on. */
  readonly leftOut: readonly string[];
  readonly staleJudgements: readonly { readonly path: string; readonly until: string }[];
}

export interface Zone {
  /** Share of futures in which some package of any kind, or of this kind, is acceptable to every principal. */
  readonly any: number;
  readonly ceasefire: number;
  readonly settlement: number;
  /** Standard error of `any`, from the number of futures. */
  readonly standardError: number;
  /** Packages in the settlement zone, over the futures where it is not empty (null where it always is). */
  readonly packages: Spread | null;
  readonly packagesOfFeasible: Spread | null;
  /** Joint surplus over no deal, sum of shares, over futures where a zone exists; null where none does. */
  readonly surplus: Spread | null;
}

export interface Terms {
  /** Share of futures with a non-empty zone of this kind. */
  readonly share: number;
  /** Per issue, per option: share among those futures. */
  readonly issues: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Per principal: worth of the terms, share of its stakes, after breach. */
  readonly worth: Readonly<Record<string, Spread>>;
}

export interface BaseRate {
  readonly referenceClass: string;
  readonly name: string;
  readonly monthly: Spread;
  /** Cumulative, index 0 … horizon. */
  readonly curve: readonly Spread[];
}

export interface Leverage {
  /** The worth of the position on the as-of day, share of the party's stakes. */
  readonly now: Spread;
  /** The same after m months without a deal, index 0 … 12 (or the horizon if shorter). */
  readonly byMonth: readonly Spread[];
  /** Change against now, per future, so that intervals are of the change itself. Same index. */
  readonly changeByMonth: readonly Spread[];
  /** Reservation value: what continuing is worth. */
  readonly reservation: Spread;
  readonly timing: Timing;
}

/** To settle now, or to go on for m months and settle then if there is something to settle. Index 0 … 12, or the horizon. */
export interface Timing {
  /** Worth now of waiting m months, costs and discount counted, against settling now: the difference, per future. */
  readonly gainByMonth: readonly Spread[];
  /** What the month costs against the month that is best in each future. */
  readonly regretByMonth: readonly Spread[];
  /** Share of futures in which each month is the best, the earliest of equals. */
  readonly bestShare: readonly number[];
}

export type VetoCause = "red-line" | "worse-than-no-deal" | "floor" | "exclusion" | "unavailable";

export interface Acceptability {
  /** A package that leaves every deferrable issue at its status quo is a ceasefire: rules about what it defers do not bite. */
  readonly kind: DealKind;
  /** Share of futures in which every principal accepts. */
  readonly all: number;
  readonly byParty: Readonly<Record<string, number>>;
  /** Worth to each principal, after breach, and gain over its reservation value. */
  readonly worth: Readonly<Record<string, Spread>>;
  readonly gain: Readonly<Record<string, Spread>>;
  /** Share of futures in which each cause stands in the way; `rule` is the red line, floor rule, exclusion or option. */
  readonly vetoes: readonly {
    readonly party: string | null;
    readonly cause: VetoCause;
    readonly rule: string | null;
    readonly share: number;
  }[];
}

export interface PackageAcceptability extends Acceptability {
  readonly id: string;
  readonly name: string;
  /** Issue → option, complete (issues left out of the case's entry are at their status quo). */
  readonly picks: Readonly<Record<string, string>>;
}

/** A question of the case that was asked by the as-of day. */
export interface QuestionForecast {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly status: "open" | "resolved" | "past";
  /** Chance from the as-of day on that the event has happened by the question's day; null where past or resolved. */
  readonly chance: Spread | null;
  readonly baseRate: Spread | null;
  readonly others: readonly {
    readonly who: string;
    readonly on: string;
    readonly low: number;
    readonly high: number;
  }[];
  readonly outcome: "yes" | "no" | null;
}

export interface StateSummary {
  readonly fronts: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly holder: string;
        /** Latest measurement known on the as-of day. */
        readonly measured: {
          readonly date: string;
          readonly low: number;
          readonly high: number;
          readonly unit: string;
        } | null;
        /** Share of futures that start on each level. */
        readonly start: Readonly<Record<string, number>>;
        /** Analyst's monthly rates, and each principal's own belief. */
        readonly retreat: Spread | null;
        readonly advance: Spread | null;
        readonly believed: Readonly<
          Record<string, { readonly retreat: Spread | null; readonly advance: Spread | null }>
        >;
        /** Mean share held by month, over the analyst's chain without a deal, index 0 … 12. */
        readonly shareByMonth: readonly Spread[];
      }
    >
  >;
  readonly drivers: Readonly<
    Record<string, { readonly name: string; readonly state: string; readonly since: string | null }>
  >;
  readonly talksOpen: boolean;
}
