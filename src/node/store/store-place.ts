/**
 * Which store is meant, and which case in it.
 * A store is what `--store` names; else the server in PARLEY_DATABASE_URL; else the file in PARLEY_STORE; else `parley.db` in
 * the folder one is in. A case in it is named `store:CASE`, as it was at a revision `store:CASE@REVISION`.
 */
import { StoreError } from "./store-errors.ts";

export interface StoredCaseName {
  readonly case: string;
  readonly revision?: number;
}

const prefix = "store:";

export function storePlace(
  named?: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return named || environment.PARLEY_DATABASE_URL || environment.PARLEY_STORE || "parley.db";
}

export function namesStoredCase(name: string): boolean {
  return name.startsWith(prefix);
}

export function storedCaseName(name: string): StoredCaseName {
  const bare = namesStoredCase(name) ? name.slice(prefix.length) : name;
  const [, id = "", revision] = /^([^@]*)(?:@(\d{1,9}))?$/.exec(bare) ?? [];
  if (id === "")
    throw new StoreError(
      "store.refused",
      `a case in the store is named store:CASE or store:CASE@REVISION; read ${name}`,
    );
  return { case: id, ...(revision !== undefined && { revision: Number(revision) }) };
}
