/** What every part of the page may ask of the draft: what is tried, how to try more, and the way back. */

import { createContext, useContext } from "react";
import type { Fault } from "../../ground/index.ts";
import type { FilePlace } from "./entry-place.ts";
import type { History } from "./history.ts";
import type { JudgementEdit } from "./judgement-edit.ts";
import type { Kept, Settled } from "./keeping.ts";
import type { Ground } from "./laid-over.ts";
import type { Texts } from "./splice.ts";
import type { Tries } from "./tries.ts";

/** Said once, until it is read. */
export interface Note {
  readonly text: string;
  readonly lost: readonly string[];
}

export type KeepOutcome = Kept | { readonly kind: "taken"; readonly files: number };

export type Clashed = Extract<Kept, { readonly kind: "clash" }>;

export interface Draft {
  readonly caseId: string;
  /** The case as it is stored. */
  readonly ground: Ground;
  readonly tries: Tries;
  /** The files as they are tried. */
  readonly texts: Texts;
  readonly history: History;
  /** Of the case as tried; while there are any, the last state without them is on show. */
  readonly faults: readonly Fault[];
  readonly reading: boolean;
  readonly note: Note | null;
  /** Who keeps; null where this server is for reading. */
  readonly author: string | null;
  /** What undo would take back, and redo do again; null: nothing. */
  readonly undoes: string | null;
  readonly redoes: string | null;
  /** Tries a judgement; steps of one movement are one in the history. Gives words where it cannot be. */
  readonly setJudgement: (edit: JudgementEdit, movement: string | null) => string | null;
  readonly setText: (file: string, text: string) => void;
  readonly drop: (target: string) => void;
  readonly dropAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly go: (to: number) => void;
  readonly keep: (reason: string) => Promise<KeepOutcome>;
  /** After a clash: what each entry is to be, and why. */
  readonly settle: (clash: Clashed, reason: string, units: Settled["units"]) => Promise<Kept>;
  readonly dismiss: () => void;
  readonly openFile: (place: FilePlace) => void;
}

const Context = createContext<Draft | null>(null);
export const DraftProvider = Context.Provider;

export function useDraft(): Draft {
  const draft = useContext(Context);
  if (draft === null) throw new Error("invalid place; inside the draft: none");
  return draft;
}
