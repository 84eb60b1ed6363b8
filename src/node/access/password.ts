/**
 * Passwords: what may be one, their digests, and the check of one against a digest.
 * Takes   any Unicode, in its compatibility form (NFKC), so that the same keys on two machines give the same password.
 * Gives   argon2id hashes in PHC form, with their own salt and parameters in them.
 * Source  [rfc-9106] for the function, [owasp-passwords] for its parameters (19 MiB, two passes, one lane), [nist-sp800-63b] for
 *         the rules: long, of any characters, no rule of composition.
 * Departs: twelve characters are enough, where [nist-sp800-63b] wants fifteen of a password that stands alone.
 * Cost    about 20 ms and 19 MiB each, on a thread of Node's pool: at most four at a time.
 */
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { StoreError } from "../store/store-errors.ts";

/** What new hashes are made with. 2 is argon2id; the package's own name for it is no value at run time. */
export const hashing = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

const leastCharacters = 12;
const mostCharacters = 1_000;

export function fitPassword(text: string, account: string): string {
  const password = text.normalize("NFKC");
  const length = [...password].length;
  if (length < leastCharacters || length > mostCharacters || /\p{Cs}/u.test(password))
    throw refused(`${leastCharacters} to ${mostCharacters} characters`);
  if (new Set(password).size < 5) throw refused("at least five different characters");
  if (account !== "" && password.toLowerCase().replaceAll(account.toLowerCase(), "").length < leastCharacters / 2)
    throw refused("more than the account's name");
  return password;
}

function refused(rule: string): StoreError {
  return new StoreError("store.refused", `a password has ${rule}`);
}

export function hashed(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), hashing);
}

export interface Checked {
  readonly right: boolean;
  /** The hash was made with other parameters than new ones are. */
  readonly outdated: boolean;
}

let nobody: Promise<string> | null = null;

/** Without a hash (nobody has that name) the same work is done, and the answer is no. */
export async function checkPassword(password: string, known: string | undefined): Promise<Checked> {
  nobody ??= hashed("nobody has this password");
  const against = known ?? (await nobody);
  // A very long text is no password, and would cost more than one.
  const right = await verify(against, password.slice(0, 4 * mostCharacters).normalize("NFKC")).catch(() => false);
  return { right: right && known !== undefined, outdated: isOutdated(against) };
}

function isOutdated(phc: string): boolean {
  const made = parseOptions(phc);
  return (["algorithm", "memoryCost", "timeCost", "parallelism", "outputLen"] as const).some(
    (name) => Number(made[name]) !== hashing[name],
  );
}
