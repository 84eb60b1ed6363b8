/** In which file of a case an entry stands, or a new one is to stand. */
import { unitsOf, yamlValue } from "../../case/index.ts";
import { unkept } from "./content.ts";
import type { Db } from "./database.ts";
import type { Content } from "./revision.ts";
import { StoreError } from "./store-errors.ts";

/** A file that the revision has changed already. */
interface Changed {
  readonly space: string;
  readonly path: string;
  readonly before: Content | null;
  readonly after: Content | null;
}

interface Cut {
  readonly path: string;
  /** Of its sections and entries, dotted. */
  readonly names: ReadonlySet<string>;
}

/** Names by the digest of a text: reading every file anew for each change of one would take long. */
const namesKnown = new Map<string, ReadonlySet<string>>();
const mostKnown = 2_000;

/** null where the section stands in no file yet. */
export async function fileOfEntry(
  db: Db,
  caseId: string,
  desk: readonly Changed[],
  keys: readonly string[],
  into: string | undefined,
): Promise<string | null> {
  const files = await cutFiles(db, caseId, desk);
  const id = keys.slice(0, 2).join(".");
  const holders = files.filter(({ names }) => names.has(id));
  const elsewhere = holders.find(({ path }) => path !== into);
  if (into !== undefined && elsewhere !== undefined && !holders.some(({ path }) => path === into))
    throw new StoreError("store.refused", `${id} stands in ${elsewhere.path}, not in ${into}`);
  if (into !== undefined) return into;
  const deepest = holders.toSorted((a, b) => depth(b, keys) - depth(a, keys))[0];
  if (deepest !== undefined) return deepest.path;
  const [section = ""] = keys;
  const share = ({ names }: Cut) => [...names].filter((name) => name.startsWith(`${section}.`)).length;
  const withSection = files.filter(({ names }) => names.has(section));
  return withSection.toSorted((a, b) => share(b) - share(a))[0]?.path ?? null;
}

function depth({ names }: Cut, keys: readonly string[]): number {
  return keys.findLastIndex((_, i) => names.has(keys.slice(0, i + 1).join(".")));
}

/** Reads what is not known yet, so that it need not be read while others wait for the lock. */
export async function readAhead(db: Db, caseId: string): Promise<void> {
  await cutFiles(db, caseId, []);
}

/** The files that can be cut, as they lie on the desk or in the store. */
async function cutFiles(db: Db, caseId: string, desk: readonly Changed[]): Promise<readonly Cut[]> {
  const files = db.selectFrom("parley_items").where("case_id", "=", caseId).where("space", "=", "file");
  const rows = (await files.select(["path", "digest"]).execute()).filter(({ path }) => /\.ya?ml$/i.test(path));
  const unread = rows.filter(({ digest }) => !namesKnown.has(digest)).map(({ path }) => path);
  if (namesKnown.size + unread.length > mostKnown) namesKnown.clear();
  const names = new Map<string, ReadonlySet<string>>();
  for (const { path, digest } of rows) {
    const known = namesKnown.get(digest) ?? (await readNames(db, caseId, path));
    namesKnown.set(digest, known);
    names.set(path, known);
  }
  for (const { space, path, before, after } of desk)
    if (space === "file" && before !== after && /\.ya?ml$/i.test(path)) {
      if (after === null) names.delete(path);
      else names.set(path, namesIn(after));
    }
  return [...names].map(([path, names]) => ({ path, names })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readNames(db: Db, caseId: string, path: string): Promise<ReadonlySet<string>> {
  const row = await db
    .selectFrom("parley_items")
    .select(["form", "content"])
    .where("case_id", "=", caseId)
    .where("space", "=", "file")
    .where("path", "=", path)
    .executeTakeFirst();
  return row === undefined ? new Set() : namesIn(unkept(row.form, row.content));
}

/** Units, and the ids of what stands in braces, which is one unit with its section. */
function namesIn(content: Content): ReadonlySet<string> {
  if (typeof content !== "string") return new Set();
  const names = new Set((unitsOf(content) ?? []).map(({ name }) => name));
  const braced = [...names].filter(
    (name) => name !== "" && !name.includes(".") && ![...names].some((other) => other.startsWith(`${name}.`)),
  );
  const data = braced.length === 0 ? undefined : yamlValue(content, []);
  for (const section of braced) {
    const inner = (data as Readonly<Record<string, unknown>> | undefined)?.[section];
    if (typeof inner === "object" && inner !== null && !Array.isArray(inner))
      for (const id of Object.keys(inner)) names.add(`${section}.${id}`);
  }
  return names;
}
