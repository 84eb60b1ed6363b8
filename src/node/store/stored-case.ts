/**
 * The texts of a case in the store, as the folder that it was imported from would give them: so that a case as it was at a
 * revision is assessed, and its brief written, to the same bytes.
 * Faults `store.*` where it cannot be read (docs/store.md); `case.not-utf-8` as in a folder.
 */
import type { Fault } from "../../ground/index.ts";
import { bytesOf } from "./content.ts";
import { openStore } from "./open-store.ts";
import type { Content } from "./revision.ts";
import { StoreError } from "./store-errors.ts";
import { storedCaseName, storePlace } from "./store-place.ts";

interface StoredTexts {
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

export async function readStoredCase(name: string): Promise<StoredTexts> {
  try {
    const wanted = storedCaseName(name);
    const store = await openStore(storePlace());
    try {
      return textsOf((await store.read(wanted.case, wanted.revision)).files);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { files: new Map(), faults: [fault(error.code, undefined, "a case in the store", error.message)] };
  }
}

/** One file of the case, as text; null where there is none, or no text. */
export async function readStoredFile(name: string, path: string): Promise<string | null> {
  const wanted = storedCaseName(name);
  const store = await openStore(storePlace());
  try {
    const content = (await store.read(wanted.case, wanted.revision)).files.get(path);
    return content === undefined ? null : new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(content));
  } catch {
    return null;
  } finally {
    await store.close();
  }
}

/** Those files that a case is read from. */
export function textsOf(contents: ReadonlyMap<string, Content>): StoredTexts {
  const files = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [path, content] of contents) {
    if (!/\.(?:ya?ml|csv)$/i.test(path)) continue;
    try {
      files.set(path, new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(content)));
    } catch {
      faults.push(fault("case.not-utf-8", path, "text in UTF-8", "other bytes"));
    }
  }
  return { files, faults };
}

function fault(code: string, file: string | undefined, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "error", file };
}
