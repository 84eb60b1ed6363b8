/** What the page and the worker that writes the brief say to each other. */

import type { BriefDocument, BriefInput } from "../../../brief/index.ts";
import type { Case } from "../../../case/index.ts";
import type { Assessment } from "../../../contract.ts";
import type { Job, RowsOf, WorkName } from "../../../work.ts";
import type { Ask } from "../../engine/protocol.ts";

/** What a reader chooses of a brief. `from` is the address under which the server has the files of the maps. */
export type BriefChoices = Pick<BriefInput, "redact" | "words" | "includeSensitive">;

export type ToBriefWriter =
  /** From the figures on show alone. */
  | {
      readonly kind: "short";
      readonly theCase: Case;
      readonly assessment: Assessment;
      readonly choices: BriefChoices;
      readonly from: string;
    }
  /** With every answer: what has to be solved for it, then the rows of that, twice. */
  | { readonly kind: "plan"; readonly theCase: Case; readonly ask: Ask; readonly solved: number; readonly from: string }
  | { readonly kind: "rows"; readonly rows: readonly RowsOf<WorkName>[]; readonly choices: BriefChoices }
  /** What was written last, otherwise. */
  | { readonly kind: "choose"; readonly choices: BriefChoices };

export type FromBriefWriter =
  | { readonly kind: "jobs"; readonly jobs: readonly Job[] }
  | { readonly kind: "written"; readonly brief: WrittenBrief }
  | { readonly kind: "failed"; readonly message: string };

export interface WrittenBrief {
  readonly document: BriefDocument;
  readonly html: string;
  readonly markdown: string;
  /** With the answers to all questions, not with the assessment alone. */
  readonly full: boolean;
  readonly asOf: string;
  readonly futures: number;
  readonly seed: number;
}
