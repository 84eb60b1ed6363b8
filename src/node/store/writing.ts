/**
 * One revision written: what is asked for is laid over what is there now, checked against what others changed since its
 * author looked, and kept, all or nothing, under a lock on the case.
 * Throws `StoreConflict` where another revision since the base changed the same entry, file or document.
 * Cost   the files that change are read, cut and edited (some milliseconds for 100 kB); splices are what is kept.
 */
import { wholeFile } from "../../case/index.ts";
import { kept, noDigest, spliceBetween } from "./content.ts";
import type { Database, Db } from "./database.ts";
import { Desk, type OnDesk, unitsBetween } from "./desk.ts";
import { readAhead } from "./entry-file.ts";
import { fitCase, fitWords } from "./names.ts";
import { headOf, historyOf, noteOf, revisionDigest, revisionOf } from "./reading.ts";
import type { Change, Content, Revision, Writing } from "./revision.ts";
import { StoreConflict, StoreError } from "./store-errors.ts";
import type { Tables } from "./tables.ts";

/** After so many splices a content is put whole, so that old states stay quick to read. */
const longestChain = 64;
/** Rows in one statement; both databases take more. */
const mostAtOnce = 1_000;

export async function written(
  database: Database,
  caseId: string,
  changes: readonly Change[],
  writing: Writing,
): Promise<Revision> {
  if (changes.some((change) => "entry" in change)) await database.read((db) => readAhead(db, caseId));
  return database.write(async (db) => {
    const head = await lockedHead(database, db, caseId);
    if (head === undefined) throw new StoreError("store.missing", `the store has no case ${caseId}`);
    return revise(db, caseId, head, changes, writing);
  });
}

/** The latest revision, which stays the latest until the transaction ends; undefined where there is no such case. */
export async function lockedHead({ kind }: Database, db: Db, caseId: string): Promise<number | undefined> {
  if (kind === "sqlite") return headOf(db, caseId);
  const row = await db
    .selectFrom("parley_cases")
    .select("head")
    .where("id", "=", caseId)
    .forUpdate()
    .executeTakeFirst();
  return row?.head;
}

/** A case without a revision yet, to be given its first one in the same transaction. False where it is there already. */
export async function newCase(db: Db, caseId: string): Promise<boolean> {
  const id = fitCase(caseId);
  const made = await db
    .insertInto("parley_cases")
    .values({ id, created_at: new Date().toISOString(), head: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

export async function revise(
  db: Db,
  caseId: string,
  head: number,
  changes: readonly Change[],
  writing: Writing,
): Promise<Revision> {
  const { base } = writing;
  if (!Number.isInteger(base) || base < 0 || base > head)
    throw new StoreError("store.refused", `a base is a revision of the case, 0 to ${head}; read ${base}`);
  const desk = new Desk(db, caseId, head, base);
  for (const change of changes) await desk.lay(change);
  if (desk.clashes.length > 0) throw new StoreConflict(desk.clashes, head);
  await desk.checkPaths();
  const differing = desk.items().filter(({ before, after }) => digestOf(before) !== digestOf(after));
  if (differing.length === 0) {
    if (head === 0) throw new StoreError("store.refused", `case ${caseId} would be empty`);
    return (await historyOf(db, caseId, { since: head - 1 }))[0] as Revision;
  }
  return keep(db, caseId, head, differing, writing);
}

function digestOf(content: Content | null): string {
  return content === null ? noDigest : kept(content).digest;
}

async function keep(
  db: Db,
  caseId: string,
  head: number,
  items: readonly OnDesk[],
  { author, reason, base }: Writing,
): Promise<Revision> {
  const number = head + 1;
  const before = await db
    .selectFrom("parley_revisions")
    .select(["at", "digest"])
    .where("case_id", "=", caseId)
    .where("number", "=", head)
    .executeTakeFirst();
  const now = new Date().toISOString();
  const at = before !== undefined && before.at > now ? before.at : now;
  const said = {
    case_id: caseId,
    number,
    at,
    author: fitWords("author", author),
    reason: fitWords("reason", reason),
    base,
  };
  const rows = items.map((item) => changeRow(caseId, number, item));
  const revision = { ...said, digest: revisionDigest(before?.digest ?? "", said, rows) };
  await db.insertInto("parley_revisions").values(revision).execute();
  for (const [i, row] of rows.entries()) {
    await db.insertInto("parley_changes").values(row).execute();
    await keepItem(db, items[i] as OnDesk, row);
  }
  await db.updateTable("parley_cases").set({ head: number }).where("id", "=", caseId).execute();
  return revisionOf(revision, rows.map(noteOf));
}

/** The change as the log has it: a splice where that is shorter and not too many stand in a row, else the whole. */
function changeRow(caseId: string, number: number, item: OnDesk): Tables["parley_changes"] {
  const { space, path, before, after, chainStart, chainLength } = item;
  const common = {
    case_id: caseId,
    number,
    space,
    path,
    before_digest: digestOf(before),
    after_digest: digestOf(after),
    units: JSON.stringify(number === 1 ? [wholeFile] : unitsBetween(item, before, after)),
  };
  if (after === null)
    return { ...common, action: "drop", form: "text", start: 0, cut: 0, content: "", chain_start: number };
  const { form, content } = kept(after);
  if (typeof before === "string" && form === "text" && chainLength < longestChain) {
    const splice = spliceBetween(before, content);
    if (splice.content.length * 2 < content.length)
      return { ...common, action: "splice", form, ...splice, chain_start: chainStart };
  }
  return { ...common, action: "put", form, start: 0, cut: 0, content, chain_start: number };
}

async function keepItem(
  db: Db,
  { space, path, kind, after, chainLength }: OnDesk,
  row: Tables["parley_changes"],
): Promise<void> {
  const { case_id, number, action, chain_start, after_digest: digest } = row;
  if (after === null)
    await db
      .deleteFrom("parley_items")
      .where("case_id", "=", case_id)
      .where("space", "=", space)
      .where("path", "=", path)
      .execute();
  else {
    const { form, content } = kept(after);
    const now = {
      form,
      content,
      digest,
      revision: number,
      chain_start,
      chain_length: action === "splice" ? chainLength + 1 : 0,
    };
    await db
      .insertInto("parley_items")
      .values({ case_id, space, path, kind, ...now })
      .onConflict((conflict) => conflict.columns(["case_id", "space", "path"]).doUpdateSet(now))
      .execute();
  }
  const units = JSON.parse(row.units) as readonly string[];
  for (let i = 0; i < units.length; i += mostAtOnce)
    await db
      .insertInto("parley_units")
      .values(units.slice(i, i + mostAtOnce).map((unit) => ({ case_id, space, path, unit, revision: number })))
      .onConflict((conflict) =>
        conflict.columns(["case_id", "space", "path", "unit"]).doUpdateSet({ revision: number }),
      )
      .execute();
}
