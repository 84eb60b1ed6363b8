/** What the page and its worker say to each other. The case crosses once; afterwards only questions and answers. */

import type { Case } from "../../case/index.ts";
import type { Acceptability, Assessment } from "../../contract.ts";

export interface Ask {
  readonly asOf: string;
  readonly lens: string | null;
  readonly seed: number;
  readonly futures: number;
}

export type Picks = Readonly<Record<string, string>>;

export type ToWorker =
  | { readonly kind: "case"; readonly theCase: Case }
  | { readonly kind: "assess"; readonly id: number; readonly ask: Ask; readonly picks: Picks | null }
  | { readonly kind: "pick"; readonly picks: Picks }
  | { readonly kind: "stop" };

export type FromWorker =
  | { readonly kind: "simulated"; readonly id: number; readonly done: number }
  | { readonly kind: "assessed"; readonly id: number; readonly done: number; readonly assessment: Assessment }
  | { readonly kind: "picked"; readonly id: number; readonly picks: Picks; readonly acceptability: Acceptability }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
