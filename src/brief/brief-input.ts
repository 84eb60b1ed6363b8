/** What a brief is written from: one case on one day, as assessed through one lens, and through each of the others. */
import type { Case, StateOfPlay } from "../case/index.ts";
import type { Answers, Assessment } from "../contract.ts";
import type { Handling } from "../evidence/index.ts";
import type { ProbabilityStandard } from "../ground/index.ts";
import type { MapSheet } from "../territory/index.ts";
import type { BriefWords } from "../words/index.ts";
import type { TextPiece } from "./brief-document.ts";

export interface BriefInput {
  readonly case: Case;
  readonly state: StateOfPlay;
  readonly assessment: Assessment;
  /** The same day through each lens that was published by then; one with the brief's own lens is passed over. */
  readonly lenses: readonly Assessment[];
  /** Of the same day and lens; without them the brief says nothing about counters, offers and the like. */
  readonly answers?: Answers | null;
  /** Maps of the case that were read; without them the brief has none. */
  readonly maps?: readonly BriefMap[];
  /** Ids of floor rules that the assessment waived besides those that the case waives: printed with them. */
  readonly waived?: readonly string[];
  /** Claims that are not open, and what rests on them, are left out and counted, unless this is true. */
  readonly includeSensitive?: boolean;
  /** A copy for readers of this level: what is above it leaves no trace, not even a count. */
  readonly redact?: Handling;
  /** References by source id, as a style formats them; without it in the one form that Parley has. */
  readonly references?: FormattedReferences;
  /** The brief before, and what it is called: what changed since is said. Null: this is the first. */
  readonly since?: { readonly label: string; readonly snapshot: BriefSnapshot } | null;
  /** Whose probability words are used, and no other’s; without it those of ICD 203. */
  readonly words?: ProbabilityStandard;
  /** In which language it is written; without it in English. What the answers say, they say in the language they were asked in. */
  readonly tongue?: BriefWords;
}

export const snapshotFormat = "parley-brief/1";

export interface SnapshotFigure {
  readonly id: string;
  readonly name: string;
  /** As printed. */
  readonly text: string;
  readonly mean: number;
}

export interface BriefSnapshot {
  readonly format: typeof snapshotFormat;
  readonly asOf: string;
  readonly lens: string | null;
  readonly figures: readonly SnapshotFigure[];
  /** Ranges and words of the case, as written. */
  readonly judgements: readonly { readonly path: string; readonly name: string; readonly written: string }[];
  readonly claims: readonly { readonly id: string; readonly says: string }[];
}

export interface FormattedReferences {
  /** Its name, which the brief tells. */
  readonly style: string;
  readonly entries: ReadonlyMap<string, readonly TextPiece[]>;
}

/** A map of the case, read: its sheet by the viewpoint in force, and shapes of imported maps valid on the day. */
export interface BriefMap {
  readonly id: string;
  readonly sheet: MapSheet;
  /** Where the lines of regions come from. */
  readonly bordersFrom: string;
  readonly shapes: readonly BriefShape[];
}

export interface BriefShape {
  readonly source: string;
  readonly holder: string | null;
  readonly status: "control" | "contested" | "claimed";
  readonly km2: number;
  readonly path: string;
  readonly validFrom: number;
  readonly validTo: number | null;
}
