/** What the page and its workers say to each other. A case crosses once; afterwards only questions and answers. */

import type { Batch } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Acceptability, Assessment, Offers, Trade } from "../../contract.ts";
import type { RowsOf, WorkName } from "../../work.ts";
import type { AnswerName, Ask } from "./answer-kinds.ts";
import type { Planned } from "./answering.ts";

export type { Ask } from "./answer-kinds.ts";

/** A search for offers looks at no more futures than these. */
export const offerFutures = 1_000;

export type Picks = Readonly<Record<string, string>>;

export type ToWorker =
  /** All that is asked from now on is asked of this case; versions count up. */
  | { readonly kind: "case"; readonly version: number; readonly theCase: Case }
  /** The worker's part: to lead another through this port, or to serve whoever leads. */
  | { readonly kind: "lead"; readonly helper: MessagePort }
  | { readonly kind: "serve"; readonly leader: MessagePort }
  | { readonly kind: "assess"; readonly id: number; readonly ask: Ask; readonly picks: Picks | null }
  | { readonly kind: "pick"; readonly picks: Picks }
  | { readonly kind: "offers" }
  /** For the futures at hand, the first so many of them. */
  | { readonly kind: "lend"; readonly most: number }
  | { readonly kind: "stop" };

export type FromWorker =
  | { readonly kind: "simulated"; readonly id: number; readonly done: number }
  | { readonly kind: "assessed"; readonly id: number; readonly done: number; readonly assessment: Assessment }
  | { readonly kind: "picked"; readonly id: number; readonly picks: Picks; readonly acceptability: Acceptability }
  /** Changes of one issue of the last picks that are worth more to every principal. */
  | { readonly kind: "traded"; readonly id: number; readonly trades: readonly Trade[] }
  | { readonly kind: "offered"; readonly id: number; readonly offers: Offers }
  | { readonly kind: "lent"; readonly id: number; readonly batch: Batch | null }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

export type FromAnswerer =
  | { readonly kind: "planned"; readonly planned: Planned }
  | (Piece & { readonly kind: "rows"; readonly rows: RowsOf<WorkName> })
  | { readonly kind: "failed"; readonly message: string };

/** To a worker of one answer: what of the futures at hand, then rows of futures solved anew, then all of them. */
export type ToAnswerer =
  | { readonly kind: "case"; readonly theCase: Case }
  | (Question & { readonly kind: "plan"; readonly batch: Batch })
  | (Question & Piece & { readonly kind: "rows" })
  | (Question & { readonly kind: "conclude"; readonly parts: readonly RowsOf<WorkName>[] });

export interface Question {
  readonly of: AnswerName;
  readonly ask: Ask;
  readonly asked: unknown;
}

/** A run of consecutive futures to be simulated. */
export interface Piece {
  readonly first: number;
  readonly count: number;
}

export type ToHelper = Piece & { readonly id: number; readonly version: number; readonly ask: Ask };
export type FromHelper = { readonly batch: Batch } | { readonly failure: string };
