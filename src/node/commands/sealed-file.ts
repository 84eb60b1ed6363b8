/** Encrypted files of whole cases, out and in again: `parley export CASE --encrypted`, `parley store import FILE`. */
import { open, readFile, realpath, writeFile } from "node:fs/promises";
import { isSealed, sealed, sealedBeginning, unsealed } from "../sealed/sealed-case.ts";
import { readSecret } from "../secret-input.ts";
import { readFolder } from "../store/folder.ts";
import type { Content } from "../store/revision.ts";
import { StoreError } from "../store/store-errors.ts";
import { namesStoredCase, storedCaseName } from "../store/store-place.ts";
import { say, warn } from "../terminal.ts";
import { plural } from "./command.ts";
import { noteExport, withTeam } from "./team-store.ts";

const largestSealed = 600_000_000;

export async function writeSealed(named: string, out: string): Promise<number> {
  if (namesStoredCase(named))
    return withTeam(undefined, false, async ({ store }) => {
      const { case: id, revision } = storedCaseName(named);
      const { files } = await store.read(id, revision);
      await write(files, out);
      await noteExport(undefined, id, "encrypted");
    });
  try {
    await write((await readFolder(await realpath(named))).files, out);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    warn(`parley: ${error.message}`);
    return 2;
  }
}

async function write(files: ReadonlyMap<string, Content>, out: string): Promise<void> {
  const bytes = await sealed(files, await readSecret("Passphrase", { again: true }));
  // For whoever wrote it alone, where the disk knows of that.
  await writeFile(out, bytes, { mode: 0o600 });
  say(
    `${plural(files.size, "file")} encrypted into ${out}. Without the passphrase nobody can open it, and nobody can help.`,
  );
}

/** The files in it, after the passphrase was asked for; null for what is no such file. */
export async function openSealed(path: string): Promise<ReadonlyMap<string, Content> | null> {
  const handle = await open(path, "r").catch(() => null);
  if (handle === null) return null;
  try {
    const status = await handle.stat();
    if (!status.isFile()) return null;
    const beginning = new Uint8Array(sealedBeginning.length);
    await handle.read(beginning, 0, beginning.length, 0);
    if (!isSealed(beginning)) return null;
    if (status.size > largestSealed)
      throw new StoreError("store.refused", `${path} is larger than ${largestSealed / 1e6} MB`);
  } finally {
    await handle.close();
  }
  return unsealed(await readFile(path), await readSecret(`Passphrase of ${path}`));
}
