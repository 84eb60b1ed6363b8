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
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** The names of units by the digest of a text: reading a file anew for each change of another would take long. */
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
  const holders = files.filter((file) => holds(file, keys.slice(0, 2)));
  const elsewhere = holders.find(({ path }) => path !== into);
  if (into !== undefined && elsewhere !== undefined && !holders.some(({ path }) => path === into))
    throw new StoreError("store.refused", `${keys.slice(0, 2).join(".")} stands in ${elsewhere.path}, not in ${into}`);
  if (into !== undefined) return into;
  const deepest = holders.toSorted((a, b) => depth(b, keys) - depth(a, keys))[0];
  if (deepest !== undefined) return deepest.path;
  const [section = ""] = keys;
  const share = ({ names }: Cut) => [...names].filter((name) => name.startsWith(`${section}.`)).length;
  const withSection = files.filter(({ names }) => names.has(section));
  return withSection.toSorted((a, b) => share(b) - share(a))[0]?.path ?? null;
}

/** Whether the section has the id here: as a unit of its own, or in braces. */
function holds({ names, text }: Cut, keys: readonly string[]): boolean {
  const [section = ""] = keys;
  if (names.has(keys.join("."))) return true;
  const isBraced = names.has(section) && ![...names].some((name) => name.startsWith(`${section}.`));
  return isBraced && yamlValue(text, keys) !== undefined;
}

function depth({ names }: Cut, keys: readonly string[]): number {
  return keys.findLastIndex((_, i) => names.has(keys.slice(0, i + 1).join(".")));
}

/** Files that can be cut, as they lie on the desk or in the store. */
async function cutFiles(db: Db, caseId: string, desk: readonly Changed[]): Promise<readonly Cut[]> {
  const rows = await db
    .selectFrom("parley_items")
    .select(["path", "form", "content", "digest"])
    .where("case_id", "=", caseId)
    .where("space", "=", "file")
    .where((where) => where.or([where("path", "like", "%.yaml"), where("path", "like", "%.yml")]))
    .orderBy("path")
    .execute();
  const texts = new Map(
    rows.map(({ path, form, content, digest }) => [path, { content: unkept(form, content), digest }]),
  );
  for (const { space, path, before, after } of desk)
    if (space === "file" && before !== after && /\.ya?ml$/i.test(path)) {
      if (after === null) texts.delete(path);
      else texts.set(path, { content: after, digest: "" });
    }
  return [...texts].flatMap(([path, { content, digest }]) =>
    typeof content === "string" ? [{ path, text: content, names: namesIn(content, digest) }] : [],
  );
}

function namesIn(text: string, digest: string): ReadonlySet<string> {
  const known = namesKnown.get(digest);
  if (known !== undefined) return known;
  const names = new Set((unitsOf(text) ?? []).map(({ name }) => name));
  if (digest !== "") {
    if (namesKnown.size >= mostKnown) namesKnown.clear();
    namesKnown.set(digest, names);
  }
  return names;
}
