/**
 * A whole case in one encrypted file: a ZIP of its folder, every byte of every file, encrypted to a passphrase in the age format
 * [age-format], which other programs open too. The same files give the same ZIP; what is around it differs each time.
 * Takes   a passphrase of twelve characters or more, in its compatibility form (NFKC).
 * Guards  What was altered by one bit, or cut short, does not open at all. A ZIP that would unfold to more than a case may hold is
 *         refused by what it says of itself before anything is unfolded, and unfolds to no more than it said.
 * Cost    about two seconds and 256 MB for the passphrase (scrypt, 2^18), whatever the size.
 */
import { Decrypter, Encrypter } from "age-encryption";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { fitPassword } from "../access/password.ts";
import { bytesOf, contentOf } from "../store/content.ts";
import { fitPath } from "../store/names.ts";
import type { Content } from "../store/revision.ts";
import { StoreError } from "../store/store-errors.ts";

export const sealedBeginning = "age-encryption.org/v1\n";

const mostFiles = 10_000;
const largestFile = 64_000_000;
const largestCase = 512_000_000;
/** The first day that a ZIP can name. */
const noDay = new Date(1980, 0, 1);

export function isSealed(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, sealedBeginning.length)) === sealedBeginning;
}

export async function sealed(files: ReadonlyMap<string, Content>, passphrase: string): Promise<Uint8Array> {
  const zippable: Zippable = Object.create(null);
  for (const path of [...files.keys()].sort()) zippable[fitPath(path)] = bytesOf(files.get(path) as Content);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(fitPassword(passphrase, ""));
  return encrypter.encrypt(zipSync(zippable, { mtime: noDay, level: 6 }));
}

export async function unsealed(bytes: Uint8Array, passphrase: string): Promise<ReadonlyMap<string, Content>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize("NFKC"));
  const zip = await decrypter.decrypt(bytes).catch((error: unknown) => {
    throw new StoreError("store.refused", "the passphrase is another one, or the file is not as it was written", {
      cause: error,
    });
  });
  return filesOf(zip);
}

/** What the ZIP says is counted first; `unzipSync` then makes room for what was said and no more. */
export function filesOf(zip: Uint8Array): ReadonlyMap<string, Content> {
  let [count, bytes] = [0, 0];
  const refused = (why: string) => new StoreError("store.refused", `the file holds ${why}`);
  const check = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    // Not a name that the record of files could hold.
    if (name === "__proto__") throw refused("a file with a name that is none");
    count += 1;
    bytes += originalSize;
    if (count > mostFiles) throw refused(`more than ${mostFiles} files`);
    if (originalSize > largestFile || bytes > largestCase)
      throw refused(`more than ${largestFile / 1e6} MB in a file, or ${largestCase / 1e6} MB in all`);
    return !name.endsWith("/");
  };
  let found: Readonly<Record<string, Uint8Array>>;
  try {
    found = unzipSync(zip, { filter: check });
  } catch (error) {
    throw error instanceof StoreError ? error : refused("no case");
  }
  return new Map(Object.entries(found).map(([path, content]) => [fitPath(path), contentOf(content)]));
}
