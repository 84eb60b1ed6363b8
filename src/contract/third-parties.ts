/** Who can move whom, and through what. */
import type { Method, Sentence, Spread } from "./figures.ts";

export interface Influence {
  readonly method: Method;
  readonly asOf: string;
  readonly lens: string | null;
  /** `talks` and `deal` are chances within so many months. */
  readonly months: number;
  readonly asItStands: LeverFigures;
  readonly parties: readonly ThirdParty[];
  /** What the engine says: a third party's drivers held in each of their states. */
  readonly levers: readonly Lever[];
  /** Strongest first. An index from judged dependence: no chance, and not computed by the engine. */
  readonly chains: readonly InfluenceChain[];
  readonly conclusions: readonly Sentence[];
}

/** Means over futures. */
export interface LeverFigures {
  /** Per principal. */
  readonly reservation: Readonly<Record<string, number>>;
  readonly talks: number;
  /** A ceasefire or a settlement. */
  readonly deal: number;
}

export interface ThirdParty {
  readonly id: string;
  readonly name: string;
  /** Ids of the drivers that it moves, alone or with others. */
  readonly levers: readonly string[];
  /** Who depends on it, through what. Shown: no figure of the engine follows from a tie. */
  readonly heldBy: readonly Dependence[];
  /** Willingness: its stances known by the day, the last of each. */
  readonly stances: readonly {
    readonly id: string;
    readonly toward: string;
    readonly stance: "open" | "conditional" | "refusing" | "unknown";
    readonly since: string;
    readonly words: string;
    readonly claims: readonly string[];
  }[];
  /** Principals that depend on it though none of its drivers is in the case: shown and not computed. */
  readonly notComputed: readonly string[];
}

export interface Dependence {
  readonly tie: string;
  /** Who depends. */
  readonly of: string;
  readonly through: string;
  readonly strength: Spread;
  readonly views: readonly JudgedView[];
}

/** Who says what a judgement is: the case's own set (lens null), and each lens that sets it otherwise. */
export interface JudgedView {
  readonly lens: string | null;
  readonly who: string;
  readonly path: string;
  /** As written. */
  readonly value: string;
  readonly why: string | null;
  readonly claims: readonly string[];
}

export interface Lever {
  readonly driver: string;
  readonly name: string;
  readonly movedBy: readonly string[];
  readonly now: string;
  readonly states: readonly LeverState[];
  /** Who says how likely it moves and what that does; only judgements on which somebody differs. */
  readonly contested: readonly {
    readonly path: string;
    readonly means: string;
    readonly views: readonly JudgedView[];
  }[];
}

/** The driver held in this state to the horizon, all knowing it, against how things stand: differences, future by future. */
export interface LeverState {
  readonly state: string;
  readonly name: string;
  readonly reservation: Readonly<Record<string, LeverEffect>>;
  readonly talks: LeverEffect;
  readonly deal: LeverEffect;
}

/** Over futures; `standardError` is that of the mean. */
export interface LeverEffect extends Spread {
  readonly standardError: number;
}

export interface InfluenceChain {
  readonly from: string;
  /** A principal. */
  readonly to: string;
  /** Third parties between. */
  readonly through: readonly string[];
  /** From the mover on. */
  readonly ties: readonly string[];
  /** Product of the strengths of its ties. */
  readonly index: Spread;
}
