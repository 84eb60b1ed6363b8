/** Forecasts held against what happened. */

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly meanChance: number;
  readonly happenedShare: number;
}

/** Brier = reliability − resolution + uncertainty + what remains within bins. */
export interface MurphySplit {
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  readonly withinBins: number;
}

/** `stated` by others; `base-rate` of the case's reference class; `model`: this engine with what was known that day. */
export type ForecastKind = "stated" | "base-rate" | "model";

export interface ScoredForecast {
  readonly question: string;
  readonly who: string;
  readonly kind: ForecastKind;
  readonly on: string;
  /** What is scored: the middle of a stated range; the mean otherwise. */
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** (p − o)², 0 at best, 1 at worst. */
  readonly brier: number;
  /** ln of the chance given to what happened, clipped; 0 at best. */
  readonly log: number;
}

export interface ForecastScores {
  readonly asOf: string;
  readonly method: {
    readonly name: string;
    readonly version: string;
    readonly digest: string;
    readonly clip: number;
    /** Of the model's own forecasts; null where none were asked for. */
    readonly seed: number | null;
    readonly futures: number | null;
  };
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: string;
    readonly resolved: string;
    readonly outcome: "yes" | "no";
  }[];
  /** Questions that are not resolved by the day, and so not scored. */
  readonly unresolved: readonly string[];
  readonly forecasts: readonly ScoredForecast[];
  /** Means; not to be ranked: they are over different questions. `beside` is over the same questions and days. */
  readonly forecasters: readonly {
    readonly who: string;
    readonly kind: ForecastKind;
    readonly forecasts: number;
    readonly brier: number;
    readonly log: number;
    /** Of the crowd what it last said on the question by that day. */
    readonly beside: {
      readonly baseRate: PairedScore | null;
      readonly crowd: PairedScore | null;
      readonly model: PairedScore | null;
    };
  }[];
  /** Of the stated forecasts together; null where there are none. */
  readonly calibration: { readonly bins: readonly CalibrationBin[]; readonly split: MurphySplit } | null;
}

/** Mean Brier scores of a forecaster and of something else where both forecast the same question on the same day. */
export interface PairedScore {
  readonly forecasts: number;
  readonly brier: number;
  readonly other: number;
}

/** A table of forecasts from elsewhere, scored. */
export interface TableScores {
  readonly asOf: string;
  readonly method: {
    readonly name: string;
    readonly version: string;
    readonly digest: string;
    readonly clip: number;
  };
  readonly questions: number;
  readonly resolvedYes: number;
  /** Rows: scored; of questions open on the day; made on the day of the resolution or later, or after the as-of day. */
  readonly scored: number;
  readonly unresolved: number;
  readonly tooLate: number;
  /** Questions that the case has too: their base rate is that of its reference class. */
  readonly ofTheCase: readonly string[];
  readonly forecasters: readonly TableForecaster[];
  readonly calibration: { readonly bins: readonly CalibrationBin[]; readonly split: MurphySplit } | null;
}

export interface TableForecaster {
  readonly who: string;
  readonly crowd: boolean;
  readonly forecasts: number;
  readonly questions: number;
  /** Means over forecasts. */
  readonly brier: number;
  readonly log: number;
  /** Each question counted once, whatever the number of days it was forecast on. */
  readonly brierByQuestion: number;
  readonly beside: { readonly baseRate: PairedScore | null; readonly crowd: PairedScore | null };
  readonly calibration: { readonly bins: readonly CalibrationBin[]; readonly split: MurphySplit };
}
