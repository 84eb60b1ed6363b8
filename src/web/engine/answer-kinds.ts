/**
 * What is worked out only when asked for, by name: what is asked besides the day, lens and seed, what is answered, and how
 * much work it is. Small pieces, so that the count moves and the workers end together; no answer depends on their size.
 */

import type {
  CarriedEvent,
  CarriedFigure,
  CounterWorth,
  DifferenceSplit,
  Influence,
  Inverse,
  InverseAsked,
  Ladder,
  OfferAsked,
  OffersAnswer,
  Probe,
  ScenarioBoxes,
  TimingAnswer,
  Trades,
  VarianceRequest,
  VarianceShares,
  WhatCarries,
  WhyNoDeal,
} from "../../contract.ts";

/** The question behind everything on the page. */
export interface Ask {
  readonly asOf: string;
  readonly lens: string | null;
  readonly seed: number;
  readonly futures: number;
}

export interface AnswerKinds {
  readonly counters: { readonly asked: null; readonly answer: CounterWorth };
  readonly obstacles: { readonly asked: null; readonly answer: WhyNoDeal };
  /** Without paths those are tried that go most with there being something to agree on. */
  readonly inverse: { readonly asked: InverseAsked; readonly answer: Inverse };
  readonly timing: { readonly asked: null; readonly answer: TimingAnswer };
  readonly offers: { readonly asked: null; readonly answer: OffersAnswer };
  readonly trades: { readonly asked: Readonly<Record<string, string>>; readonly answer: Trades };
  readonly probe: { readonly asked: OfferAsked; readonly answer: Probe };
  readonly ladder: { readonly asked: null; readonly answer: Ladder };
  readonly influence: { readonly asked: null; readonly answer: Influence };
  readonly carries: { readonly asked: CarriedFigure; readonly answer: WhatCarries };
  readonly boxes: { readonly asked: CarriedEvent; readonly answer: ScenarioBoxes };
  /** Without groups they are chosen, in so many futures: judgements that clearly go with the figure, and the rest as one. */
  readonly variance: {
    readonly asked: { readonly request: VarianceRequest; readonly chosenIn: number };
    readonly answer: VarianceShares;
  };
  readonly difference: {
    readonly asked: { readonly from: string | null; readonly to: string | null; readonly months: number };
    readonly answer: DifferenceSplit;
  };
}

export type AnswerName = keyof AnswerKinds;
export type AskedOf<Name extends AnswerName> = AnswerKinds[Name]["asked"];
export type AnswerOf<Name extends AnswerName> = AnswerKinds[Name]["answer"];

interface Plan {
  /** So many of the futures that are in already are looked at; 0: none. */
  readonly held: number;
  /** So many futures are solved anew, in pieces of so many; 0: none. */
  readonly anew: number;
  readonly piece: number;
}

const all = 100_000;

export const answerPlans: Readonly<Record<AnswerName, Plan>> = {
  counters: { held: 0, anew: 60, piece: 2 },
  obstacles: { held: 0, anew: 100, piece: 4 },
  inverse: { held: 400, anew: 100, piece: 2 },
  timing: { held: 0, anew: 300, piece: 10 },
  offers: { held: 1_000, anew: 0, piece: 1 },
  trades: { held: 1_000, anew: 0, piece: 1 },
  probe: { held: 0, anew: 500, piece: 25 },
  ladder: { held: 0, anew: 300, piece: 10 },
  influence: { held: 0, anew: 100, piece: 4 },
  carries: { held: all, anew: 0, piece: 1 },
  boxes: { held: all, anew: 0, piece: 1 },
  variance: { held: 1_000, anew: 100, piece: 4 },
  // Ten futures share an order of the judgements
  difference: { held: 0, anew: 40, piece: 10 },
};
