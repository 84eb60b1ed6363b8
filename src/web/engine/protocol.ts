/** What the page and its workers say to each other. The case crosses once; afterwards only questions and answers. */

import type { Batch } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Acceptability, Assessment, CounterWorth, Offers, WhyNoDeal } from "../../contract.ts";

export interface Ask {
  readonly asOf: string;
  readonly lens: string | null;
  readonly seed: number;
  readonly futures: number;
}

/** A search for offers looks at no more futures than these. */
export const offerFutures = 1_000;

export type Picks = Readonly<Record<string, string>>;

export type ToWorker =
  | { readonly kind: "case"; readonly theCase: Case }
  /** The worker's part: to lead another through this port, or to serve whoever leads. */
  | { readonly kind: "lead"; readonly helper: MessagePort }
  | { readonly kind: "serve"; readonly leader: MessagePort }
  | { readonly kind: "assess"; readonly id: number; readonly ask: Ask; readonly picks: Picks | null }
  | { readonly kind: "pick"; readonly picks: Picks }
  | { readonly kind: "offers" }
  /** Rows of a split, and from the rows of all futures the split itself. */
  | (Piece & { readonly kind: "rows"; readonly of: SplitKind; readonly ask: Ask })
  | { readonly kind: "split"; readonly of: SplitKind; readonly ask: Ask; readonly rows: Float64Array }
  | { readonly kind: "stop" };

export type FromWorker =
  | { readonly kind: "simulated"; readonly id: number; readonly done: number }
  | { readonly kind: "assessed"; readonly id: number; readonly done: number; readonly assessment: Assessment }
  | { readonly kind: "picked"; readonly id: number; readonly picks: Picks; readonly acceptability: Acceptability }
  | { readonly kind: "offered"; readonly id: number; readonly offers: Offers }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** Figures divided among what brings them about: solved anew for each part, so computed only when asked for. */
export interface Splits {
  readonly counters: CounterWorth;
  readonly obstacles: WhyNoDeal;
}
export type SplitKind = keyof Splits;

export type FromSplitter =
  | { readonly kind: "rows"; readonly first: number; readonly rows: Float64Array }
  | { readonly kind: "split"; readonly split: Splits[SplitKind] }
  | { readonly kind: "failed"; readonly message: string };

/** A run of consecutive futures to be simulated. */
export interface Piece {
  readonly first: number;
  readonly count: number;
}

export type ToHelper = Piece & { readonly id: number; readonly ask: Ask };
export type FromHelper = { readonly batch: Batch } | { readonly failure: string };
