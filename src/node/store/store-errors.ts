/**
 * What the store answers where it cannot do what was asked. Each has a stable code, listed in docs/store.md:
 * `store.missing` (no such store, case or revision), `store.refused` (what was given may not be stored so),
 * `store.conflict` (someone else changed the same meanwhile), `store.unavailable` (disk, permission, server, lock),
 * `store.damaged` (what was read is not what was written). Nothing was changed in any of these cases; but where a server
 * was lost while it answered, whether it kept the revision has to be looked up in the log, and the message says so.
 */
import type { Revision } from "./revision.ts";

export type StoreErrorCode =
  | "store.missing"
  | "store.refused"
  | "store.conflict"
  | "store.unavailable"
  | "store.damaged";

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}

/** One entry, file or document that both changed. Versions are texts as they stand; null where there is none. */
export interface Clash {
  readonly space: "file" | "document";
  /** The file's path, or the document's kind and id. */
  readonly path: string;
  /** The entry's section and ids, dotted; `*` for the whole. */
  readonly unit: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  /** The revisions since the base that changed it, the latest last. */
  readonly changedBy: readonly Revision[];
}

export class StoreConflict extends StoreError {
  readonly clashes: readonly Clash[];
  /** The revision that the case is at: what to read before trying again. */
  readonly head: number;

  constructor(clashes: readonly Clash[], head: number) {
    super("store.conflict", clashes.map(told).join("; "));
    this.name = "StoreConflict";
    this.clashes = clashes;
    this.head = head;
  }
}

function told({ path, unit, changedBy }: Clash): string {
  const last = changedBy.at(-1);
  const who =
    last === undefined ? "meanwhile" : `by ${last.author} in revision ${last.number}, ${last.at} (${last.reason})`;
  return `${unit === "*" ? path : `${unit} in ${path}`} was changed ${who}`;
}

/** Words of the two databases' own codes; what is not listed is a defect and is thrown as it came. */
const reasons: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [/^SQLITE_FULL|^53100$/, "store.unavailable", "the disk is full; nothing of this change was kept"],
  [/^SQLITE_READONLY|^25006$|^42501$/, "store.unavailable", "it may not be written to"],
  [/^SQLITE_CANTOPEN|^SQLITE_PERM/, "store.unavailable", "its file cannot be opened"],
  [/^SQLITE_(?:BUSY|LOCKED)/, "store.unavailable", "others kept it locked for too long; try again"],
  [/^SQLITE_NOTADB/, "store.refused", "this is not a store"],
  [/^SQLITE_CORRUPT/, "store.damaged", "its file is damaged"],
  [/^SQLITE_IOERR/, "store.unavailable", "the disk refused (full, or out of order); nothing of this change was kept"],
  [
    /^ECONNREFUSED$|^ENOTFOUND$|^EAI_AGAIN$|^ETIMEDOUT$|^EHOSTUNREACH$/,
    "store.unavailable",
    "its server cannot be reached",
  ],
  [/^28...$|^3D000$/, "store.unavailable", "its server lets nobody in under this name, or has no such database"],
  [
    /^57P0.$|^08...$|^ECONNRESET$|^EPIPE$/,
    "store.unavailable",
    "its server was lost while it answered; whether this was kept stands in the log",
  ],
  [/^53...$|^40...$|^55P03$/, "store.unavailable", "its server is overburdened; try again"],
];

export function storeErrorOf(error: unknown, place: string): unknown {
  if (error instanceof StoreError) return error;
  const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
  const lost = /Connection terminated|connection.*(?:closed|ended)|timeout exceeded when trying to connect/i.test(
    message,
  );
  const found = reasons.find(([pattern]) => pattern.test(code || (lost ? "08006" : "")));
  if (found === undefined) return error;
  return new StoreError(found[1], `the store ${place}: ${found[2]} (${message})`, { cause: error });
}

export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test((error as { readonly code?: string }).code ?? "");
}
