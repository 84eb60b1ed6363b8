/** What is said to the store and what it answers: changes, revisions, states. The functions are those of `store.ts`. */
import type { Json } from "../../case/index.ts";

/** A text is given in UTF-8; what is no such text stays bytes. */
export type Content = string | Uint8Array;

export interface Revision {
  /** From 1, one after the other in each case. */
  readonly number: number;
  /** ISO 8601, in UTC; never before that of the revision before. */
  readonly at: string;
  readonly author: string;
  readonly reason: string;
  /** The revision that its author stood on. */
  readonly base: number;
  /** SHA-256 over the digest of the revision before and all that this one says; so none can be altered unnoticed. */
  readonly digest: string;
  readonly changes: readonly ChangeNote[];
}

export interface ChangeNote {
  readonly space: "file" | "document";
  /** The file's path, or the document's kind and id with a slash. */
  readonly path: string;
  readonly action: "put" | "splice" | "drop";
  /** Section and ids of the entries that differ, dotted; `*` where the whole was put, dropped or cannot be cut. */
  readonly units: readonly string[];
}

/** What is to become of an entry, a file or a document. */
export type Change = EntryChange | FileChange | DocumentChange;

/** One entry, or one value inside it; all else in its file stays as it was written. */
export interface EntryChange {
  /** Section, ids and, where only part of the entry changes, keys below. */
  readonly entry: readonly string[];
  /** Absent or undefined: the entry is taken away. */
  readonly value?: Json | undefined;
  /** The file in which a new entry is to stand; unless said, where most of its section stands. */
  readonly in?: string;
}

export interface FileChange {
  readonly file: string;
  /** null: the file is taken away. */
  readonly content: Content | null;
}

/** Anything that belongs to a case but not into its folder, such as what was decided about a proposal. */
export interface DocumentChange {
  readonly document: { readonly kind: string; readonly id: string };
  /** null: the document is taken away. */
  readonly content: Json | null;
}

export interface Writing {
  readonly author: string;
  readonly reason: string;
  /** The revision that what is written is based on: what its author had before them. */
  readonly base: number;
}

export interface State {
  readonly case: string;
  readonly revision: number;
  /** Path → content, in the order of paths. */
  readonly files: ReadonlyMap<string, Content>;
}

export interface StoredDocument {
  readonly kind: string;
  readonly id: string;
  readonly content: Json;
  /** The revision that last changed it. */
  readonly revision: number;
}

export interface StoredCase {
  readonly id: string;
  readonly head: number;
  readonly changedAt: string;
  readonly changedBy: string;
}

export interface Imported {
  readonly case: string;
  readonly revision: Revision;
  readonly files: number;
  /** Names that begin with a dot, which no case is made of. */
  readonly passedOver: readonly string[];
}

export interface HistoryOptions {
  readonly since?: number;
  readonly upTo?: number;
  readonly path?: string;
  /** The last so many. */
  readonly last?: number;
}

export interface WatchOptions {
  readonly signal?: AbortSignal;
  readonly everyMs?: number;
}

export interface ImportOptions {
  /** Unless said, the folder's name. */
  readonly as?: string;
  readonly author: string;
  readonly reason?: string;
  /** Wanted where the case is in the store already. */
  readonly base?: number;
}
