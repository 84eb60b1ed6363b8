/** A statement before it is numbered and nested, and what is known while a text's statements are gathered. */
import type { DateReference } from "./date-expressions.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft, StatementProposal } from "./proposal.ts";
import type { DatedBefore } from "./stated-on.ts";
import type { SpokenTurn } from "./transcript.ts";

export interface StatementDraft extends Omit<StatementProposal, "id" | "text" | "by" | "chain" | "within"> {
  /** Who hands it on in the very clause of the cue: "the agency quoted X as saying". */
  readonly relay: string | null;
}
export type SilenceDraft = Extract<Draft, { kind: "silence" }>;

/** What was found so far, and the day that was last told. */
export interface Progress {
  readonly text: string;
  readonly discourse: Discourse;
  readonly reference: DateReference;
  readonly found: StatementDraft[];
  readonly silent: SilenceDraft[];
  /** Of a text of questions and answers, each with who speaks. */
  readonly turns: readonly SpokenTurn[];
  dated: DatedBefore | null;
  unit: number;
}
