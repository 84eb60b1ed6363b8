/** What the page and the worker that writes the brief say to each other. */

import type { BriefDocument, BriefInput, BriefSnapshot, LintRemark } from "../../../brief/index.ts";
import type { Case } from "../../../case/index.ts";
import type { Assessment } from "../../../contract.ts";
import type { Job, RowsOf, WorkName } from "../../../work.ts";
import type { Ask } from "../../engine/protocol.ts";

/** What a reader chooses of a brief. `from` is the address under which the server has the files of the maps. */
export type BriefChoices = Pick<BriefInput, "redact" | "words" | "includeSensitive" | "since"> & {
  /** Of the language in which it is written, by its tag. */
  readonly language: string;
};

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
  | { readonly kind: "choose"; readonly choices: BriefChoices }
  /** What was written last, for a word processor. */
  | { readonly kind: "docx" };

export type FromBriefWriter =
  | { readonly kind: "jobs"; readonly jobs: readonly Job[] }
  | { readonly kind: "written"; readonly brief: WrittenBrief }
  | { readonly kind: "docx"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly message: string };

export interface WrittenBrief {
  readonly document: BriefDocument;
  readonly html: string;
  readonly markdown: string;
  /** Held against the standards of tradecraft. */
  readonly remarks: readonly LintRemark[];
  /** What a later brief is compared with. */
  readonly snapshot: BriefSnapshot;
  /** With the answers to all questions, not with the assessment alone. */
  readonly full: boolean;
  readonly asOf: string;
  readonly lens: string | null;
  readonly futures: number;
  readonly seed: number;
  /** What stands around its sections, in its language. */
  readonly labels: {
    readonly facts: string;
    readonly annex: string;
    readonly references: string;
    /** The standards that it is held against, by their numbers. */
    readonly standards: Readonly<Record<number, string>>;
  };
}

/** Each answer carries the number of its question, so that a late one is not taken for another's. */
export interface Numbered<Message> {
  readonly id: number;
  readonly message: Message;
}
