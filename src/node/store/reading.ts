/**
 * What the store holds: cases, states of any revision, documents, the log.
 * A state is put together from each path's last whole content and the splices since, and held against its digest.
 * Cost   linear in the content read; a path has at most `longestChain` splices to its last whole content.
 */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { canonicalJson } from "../../ground/index.ts";
import { kept, spliced, unkept } from "./content.ts";
import type { Db } from "./database.ts";
import type { ChangeNote, Content, HistoryOptions, Revision, State, StoredCase, StoredDocument } from "./revision.ts";
import { StoreError } from "./store-errors.ts";
import type { Tables } from "./tables.ts";

type RevisionRow = Tables["parley_revisions"];
type ChangeRow = Tables["parley_changes"];

export async function casesOf(db: Db): Promise<readonly StoredCase[]> {
  const rows = await db
    .selectFrom("parley_cases")
    .innerJoin("parley_revisions", (join) =>
      join.onRef("case_id", "=", "parley_cases.id").onRef("number", "=", "parley_cases.head"),
    )
    .select(["id", "head", "at", "author"])
    .execute();
  return rows
    .map(({ id, head, at, author }) => ({ id, head, changedAt: at, changedBy: author }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function headOf(db: Db, caseId: string): Promise<number | undefined> {
  return (await db.selectFrom("parley_cases").select("head").where("id", "=", caseId).executeTakeFirst())?.head;
}

export async function headsOf(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db.selectFrom("parley_cases").select(["id", "head"]).where("id", "in", caseIds).execute();
  return new Map(rows.map(({ id, head }) => [id, head]));
}

export async function knownHead(db: Db, caseId: string): Promise<number> {
  const head = await headOf(db, caseId);
  if (head === undefined) throw new StoreError("store.missing", `the store has no case ${caseId}`);
  return head;
}

/** A revision that the case has; the latest unless one is named. */
async function knownRevision(
  db: Db,
  caseId: string,
  revision: number | undefined,
): Promise<{ readonly head: number; readonly revision: number }> {
  const head = await knownHead(db, caseId);
  const wanted = revision ?? head;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > head)
    throw new StoreError("store.missing", `case ${caseId} has revisions 1 to ${head}, no ${wanted}`);
  return { head, revision: wanted };
}

export async function stateOf(db: Db, caseId: string, wanted: number | undefined): Promise<State> {
  const { head, revision } = await knownRevision(db, caseId, wanted);
  const held = await contentsAt(db, caseId, revision === head ? undefined : revision, "file");
  const files = new Map([...held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { content }]) => [path, content]));
  return { case: caseId, revision, files };
}

export async function itemOf(db: Db, caseId: string, path: string): Promise<Held | undefined> {
  await knownHead(db, caseId);
  return (await contentsAt(db, caseId, undefined, "file", path)).get(path);
}

export async function documentsOf(
  db: Db,
  caseId: string,
  { kind, id, revision }: { readonly kind: string; readonly id?: string; readonly revision?: number | undefined },
): Promise<readonly StoredDocument[]> {
  const known = await knownRevision(db, caseId, revision);
  const path = id === undefined ? undefined : `${kind}/${id}`;
  const at = known.revision === known.head ? undefined : known.revision;
  const held = await contentsAt(db, caseId, at, "document", path, kind);
  return [...held]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { content, revision }]) => ({
      kind,
      id: path.slice(kind.length + 1),
      content: JSON.parse(content as string),
      revision,
    }));
}

interface Held {
  readonly content: Content;
  readonly revision: number;
}

/** Contents by path, as they are or (with a revision) as they were. */
export async function contentsAt(
  db: Db,
  caseId: string,
  revision: number | undefined,
  space: "file" | "document",
  path?: string,
  kind?: string,
): Promise<ReadonlyMap<string, Held>> {
  if (revision === undefined) {
    let query = db
      .selectFrom("parley_items")
      .select(["path", "form", "content", "digest", "revision"])
      .where("case_id", "=", caseId)
      .where("space", "=", space);
    if (path !== undefined) query = query.where("path", "=", path);
    if (kind !== undefined) query = query.where("kind", "=", kind);
    const rows = await query.execute();
    return new Map(
      rows.map((row) => [
        row.path,
        { content: sound(row.path, unkept(row.form, row.content), row.digest), revision: row.revision },
      ]),
    );
  }
  const last = db
    .selectFrom("parley_changes")
    .select(["path", sql<number>`max(number)`.as("last")])
    .where("case_id", "=", caseId)
    .where("space", "=", space)
    .where("number", "<=", revision)
    .groupBy("path");
  let query = db
    .selectFrom("parley_changes as change")
    .innerJoin(last.as("latest"), "latest.path", "change.path")
    .innerJoin("parley_changes as end", (join) =>
      join
        .onRef("end.case_id", "=", "change.case_id")
        .onRef("end.space", "=", "change.space")
        .onRef("end.path", "=", "change.path")
        .onRef("end.number", "=", "latest.last"),
    )
    .selectAll("change")
    .where("change.case_id", "=", caseId)
    .where("change.space", "=", space)
    .whereRef("change.number", ">=", "end.chain_start")
    .whereRef("change.number", "<=", "latest.last")
    .orderBy("change.path")
    .orderBy("change.number");
  if (path !== undefined) query = query.where("change.path", "=", path);
  if (kind !== undefined) query = query.where("change.path", "like", `${kind}/%`);
  return replayed(await query.execute());
}

/** Rows in order: of each path its last whole content, then splices. */
function replayed(rows: readonly ChangeRow[]): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  const digests = new Map<string, string>();
  for (const row of rows) {
    const before = held.get(row.path)?.content;
    if (row.action === "drop") held.delete(row.path);
    else if (row.action === "put") held.set(row.path, { content: unkept(row.form, row.content), revision: row.number });
    else if (typeof before === "string") held.set(row.path, { content: spliced(before, row), revision: row.number });
    else
      throw new StoreError("store.damaged", `what ${row.path} was before revision ${row.number} is not in the store`);
    digests.set(row.path, row.after_digest);
  }
  for (const [path, { content }] of held) sound(path, content, digests.get(path) ?? "");
  return held;
}

export function sound(path: string, content: Content, digest: string): Content {
  if (kept(content).digest === digest) return content;
  throw new StoreError("store.damaged", `${path} is not what was written: its digest differs`);
}

export async function historyOf(db: Db, caseId: string, options: HistoryOptions = {}): Promise<readonly Revision[]> {
  await knownHead(db, caseId);
  const { since = 0, upTo, path, last } = options;
  let query = db.selectFrom("parley_revisions").selectAll().where("case_id", "=", caseId).where("number", ">", since);
  if (upTo !== undefined) query = query.where("number", "<=", upTo);
  if (path !== undefined)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom("parley_changes")
          .select("parley_changes.number")
          .where("parley_changes.case_id", "=", caseId)
          .where("parley_changes.path", "=", path)
          .whereRef("parley_changes.number", "=", "parley_revisions.number"),
      ),
    );
  if (last !== undefined) query = query.orderBy("number", "desc").limit(last);
  const rows = [...(await query.execute())].sort((a, b) => a.number - b.number);
  const [first, end] = [rows[0], rows.at(-1)];
  if (first === undefined || end === undefined) return [];
  const changes = await db
    .selectFrom("parley_changes")
    .select(["number", "space", "path", "action", "units"])
    .where("case_id", "=", caseId)
    .where("number", ">=", first.number)
    .where("number", "<=", end.number)
    .execute();
  const notes = new Map<number, ChangeNote[]>();
  for (const change of changes) notes.set(change.number, [...(notes.get(change.number) ?? []), noteOf(change)]);
  return rows.map((row) => revisionOf(row, notes.get(row.number) ?? []));
}

export function revisionOf(row: RevisionRow, changes: readonly ChangeNote[]): Revision {
  const { number, at, author, reason, base, digest } = row;
  const sorted = [...changes].sort((a, b) => (`${a.space} ${a.path}` < `${b.space} ${b.path}` ? -1 : 1));
  return { number, at, author, reason, base, digest, changes: sorted };
}

export function noteOf({
  space,
  path,
  action,
  units,
}: Pick<ChangeRow, "space" | "path" | "action" | "units">): ChangeNote {
  return { space: space as "file", path, action: action as "put", units: JSON.parse(units) };
}

/** The digest of a revision: over that of the one before, and all that this one says. */
export function revisionDigest(
  before: string,
  revision: Omit<RevisionRow, "digest">,
  changes: readonly ChangeRow[],
): string {
  const { case_id, number, at, author, reason, base } = revision;
  const said = changes
    .map(({ space, path, action, after_digest }) => [space, path, action, after_digest])
    .sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
  return createHash("sha256")
    .update(canonicalJson([before, case_id, number, at, author, reason, base, said]))
    .digest("hex");
}
