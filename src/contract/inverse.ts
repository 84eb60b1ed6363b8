/** The inverse question: what would have to change for a deal to open, or to close. */
import type { AnswerMethod, Estimated } from "./figures.ts";

export interface InverseAsked {
  /** Paths of the judgements to try, each by itself. */
  readonly paths: readonly string[];
  /** Something can be agreed, in short, where that is so in at least this share of futures. */
  readonly threshold: number;
}

export interface Inverse {
  readonly method: AnswerMethod;
  readonly asOf: string;
  readonly lens: string | null;
  readonly threshold: number;
  /** Share of futures with something to agree, as judged, and whether it reaches the threshold. */
  readonly zone: Estimated;
  readonly open: boolean;
  /** The share is farther from the threshold than sampling explains, at 90 %: more futures would say the same. */
  readonly clear: boolean;
  /** Whether there is something to agree in the future in which every judgement is at its median. */
  readonly openInMedianFuture: boolean;
  /** How many judgements could bear on it; those not tried are the ones that go with it least, or that are points. */
  readonly bearing: number;
  /** Tried judgements: those that flip it alone, the smallest change first; then those that do not. */
  readonly judgements: readonly InverseJudgement[];
}

export interface InverseJudgement {
  readonly path: string;
  readonly name: string;
  readonly held: {
    /** As written. */
    readonly text: string;
    readonly median: number;
    readonly mean: number;
    /** 5th and 95th percentile. */
    readonly low: number;
    readonly high: number;
  };
  /** Share of futures with something to agree where it is held at the least and at the most that was tried. */
  readonly reach: {
    readonly least: number;
    readonly zoneAtLeast: number;
    readonly most: number;
    readonly zoneAtMost: number;
  };
  /** The nearest value that flips the conclusion; null where none does. */
  readonly flip: InverseFlip | null;
  /** The nearest value that flips the median future; null where none does. */
  readonly medianFlip: InverseChange | null;
  /** Best and worst rank by size of change that the intervals leave open; null where it has no rank. */
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
}

export interface InverseChange {
  readonly value: number;
  /** In words, in its own unit. */
  readonly text: string;
  /** Against its median: in its own unit, and in widths of its 90 % interval; null for a point. */
  readonly change: number;
  readonly widths: number | null;
  /** Within its 90 % interval: already thought possible. */
  readonly inside: boolean;
}

export interface InverseFlip extends InverseChange {
  /** Values between which it lies for all that so many futures can tell, at 90 %, and in words; null: open on that side. */
  readonly from: number | null;
  readonly to: number | null;
  readonly fromText: string | null;
  readonly toText: string | null;
}
