/**
 * The store: cases that several people change, in one file on this machine or on a PostgreSQL server.
 * Each change is a revision with author, time and reason; any earlier state can be read, byte for byte. Whoever writes says
 * on which revision they stood; what someone else changed since is merged where it is another entry, and told where it is
 * the same one. What `write` has answered is on the disk. All of it is described in docs/store.md.
 */
import { type Database, openDatabase } from "./database.ts";
import { exportFolder, importFiles, importFolder } from "./folder.ts";
import { casesOf, documentsOf, headOf, headsOf, historyOf, itemOf, stateOf } from "./reading.ts";
import type {
  Change,
  Content,
  HistoryOptions,
  Imported,
  ImportOptions,
  Revision,
  State,
  StoredCase,
  StoredDocument,
  WatchOptions,
  Writing,
} from "./revision.ts";
import { verified } from "./verifying.ts";
import { watched } from "./watching.ts";
import { written } from "./writing.ts";

export interface Store {
  /** The file, or the server without its password. */
  readonly place: string;
  readonly cases: () => Promise<readonly StoredCase[]>;
  /** The number of the latest revision; undefined where there is no such case. */
  readonly head: (caseId: string) => Promise<number | undefined>;
  /** The same of several cases at once; those that are not there are left out. */
  readonly heads: (caseIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
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
  /** As `importFolder`, of files in hand; `from` is what refusals call them. */
  readonly importFiles: (
    files: ReadonlyMap<string, Content>,
    from: string,
    options: ImportOptions & { readonly as: string; readonly reason: string },
  ) => Promise<Imported>;
  /** Into a new or empty folder. */
  readonly exportFolder: (caseId: string, folder: string, revision?: number) => Promise<State>;
  /** Reads the whole log and holds every digest against what it says; throws `store.damaged` with the first that is wrong. */
  readonly verify: (caseId: string) => Promise<{ readonly revisions: number }>;
  readonly close: () => Promise<void>;
}

/** As `open-store.ts` has it. */
export async function storeAt(place: string, { create = false }: { readonly create?: boolean } = {}): Promise<Store> {
  return storeOn(await openDatabase(place, create));
}

export function storeOn(database: Database): Store {
  const store: Store = {
    place: database.place,
    cases: () => database.read(casesOf),
    head: (caseId) => database.read((db) => headOf(db, caseId)),
    heads: (caseIds) => database.read((db) => headsOf(db, caseIds)),
    read: (caseId, revision) => database.read((db) => stateOf(db, caseId, revision)),
    stateAt: (caseId, revision) => database.read((db) => stateOf(db, caseId, revision)),
    file: (caseId, path) => database.read((db) => itemOf(db, caseId, path)),
    document: async (caseId, kind, id) => (await database.read((db) => documentsOf(db, caseId, { kind, id })))[0],
    documents: (caseId, kind, revision) => database.read((db) => documentsOf(db, caseId, { kind, revision })),
    write: (caseId, changes, writing) => written(database, caseId, changes, writing),
    history: (caseId, options) => database.read((db) => historyOf(db, caseId, options)),
    watch: (caseId, since, options) => watched(store.history, caseId, since, options),
    importFolder: (folder, options) => importFolder(database, folder, options),
    importFiles: (files, from, options) => importFiles(database, files, from, options),
    exportFolder: (caseId, folder, revision) => exportFolder(database, caseId, folder, revision),
    verify: (caseId) => database.read((db) => verified(db, caseId)),
    close: database.close,
  };
  return store;
}
