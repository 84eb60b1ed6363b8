/**
 * The store: cases that several people change, in one file on this machine or on a PostgreSQL server.
 * Each change is a revision with author, time and reason; any earlier state can be read, byte for byte. Whoever writes says
 * on which revision they stood; what someone else changed since is merged where it is another entry, and told where it is
 * the same one. What `write` has answered is on the disk. All of it is described in docs/store.md.
 */
import type { Json } from "../../case/index.ts";
import type { Content } from "./content.ts";
import { openDatabase } from "./database.ts";
import { exportFolder, importFolder } from "./folder.ts";
import { casesOf, documentsOf, historyOf, itemOf, stateOf, verified } from "./reading.ts";
import { watched } from "./watching.ts";
import { written } from "./writing.ts";

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

export interface Store {
  /** The file, or the server without its password. */
  readonly place: string;
  readonly cases: () => Promise<readonly StoredCase[]>;
  /** The latest state, or that of a revision. */
  readonly read: (caseId: string, revision?: number) => Promise<State>;
  readonly stateAt: (caseId: string, revision: number) => Promise<State>;
  /** One file; undefined where there is none. */
  readonly file: (
    caseId: string,
    path: string,
  ) => Promise<{ readonly content: Content; readonly revision: number } | undefined>;
  readonly document: (caseId: string, kind: string, id: string) => Promise<StoredDocument | undefined>;
  /** All documents of a kind, by id; those of a revision where one is named. */
  readonly documents: (caseId: string, kind: string, revision?: number) => Promise<readonly StoredDocument[]>;
  /** All changes or none; throws `StoreConflict` where someone else changed the same. Gives the latest revision where nothing differs. */
  readonly write: (caseId: string, changes: readonly Change[], writing: Writing) => Promise<Revision>;
  /** In order; those after `since` and, where named, of one path. */
  readonly history: (caseId: string, options?: HistoryOptions) => Promise<readonly Revision[]>;
  /** Revisions after `since` as they come, until the signal. */
  readonly watch: (caseId: string, since: number, options?: WatchOptions) => AsyncIterable<Revision>;
  /** Makes the case, or lays the folder over what is there, as one who stood on `base`. */
  readonly importFolder: (folder: string, options: ImportOptions) => Promise<Imported>;
  /** Into a new or empty folder. */
  readonly exportFolder: (caseId: string, folder: string, revision?: number) => Promise<State>;
  /** Reads the whole log and holds every digest against what it says; throws `store.damaged` with the first that is wrong. */
  readonly verify: (caseId: string) => Promise<{ readonly revisions: number }>;
  readonly close: () => Promise<void>;
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

/** `place`: a file, or the address of a PostgreSQL server. Without `create`, one that is not there is `store.missing`. */
export async function openStore(place: string, { create = false }: { readonly create?: boolean } = {}): Promise<Store> {
  const database = await openDatabase(place, create);
  const store: Store = {
    place: database.place,
    cases: () => database.read(casesOf),
    read: (caseId, revision) => database.read((db) => stateOf(db, caseId, revision)),
    stateAt: (caseId, revision) => database.read((db) => stateOf(db, caseId, revision)),
    file: (caseId, path) => database.read((db) => itemOf(db, caseId, path)),
    document: async (caseId, kind, id) => (await database.read((db) => documentsOf(db, caseId, { kind, id })))[0],
    documents: (caseId, kind, revision) => database.read((db) => documentsOf(db, caseId, { kind, revision })),
    write: (caseId, changes, writing) => written(database, caseId, changes, writing),
    history: (caseId, options) => database.read((db) => historyOf(db, caseId, options)),
    watch: (caseId, since, options) => watched(store, caseId, since, options),
    importFolder: (folder, options) => importFolder(database, folder, options),
    exportFolder: (caseId, folder, revision) => exportFolder(database, caseId, folder, revision),
    verify: (caseId) => database.read((db) => verified(db, caseId)),
    close: database.close,
  };
  return store;
}
