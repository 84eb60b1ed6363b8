/**
 * A whole store into another, empty one, whichever databases they are: a backup into a file, and back again.
 * What is copied is read from one moment, while others go on writing, and is there whole or not at all.
 * Left behind are sessions, open invitations, counted failures and who is there: nobody is let in by a backup.
 * Cost   linear in the log; some rows at a time are in memory.
 */
import type { Database, Db } from "./database.ts";
import { casesOf } from "./reading.ts";
import { StoreError } from "./store-errors.ts";
import type { Tables } from "./tables.ts";
import { verified } from "./verifying.ts";

/** In an order in which no row names one that is not there yet; each with what puts its rows in order. */
const copied: readonly (readonly [keyof Tables, readonly string[]])[] = [
  ["parley_cases", ["id"]],
  ["parley_revisions", ["case_id", "number"]],
  ["parley_changes", ["case_id", "space", "path", "number"]],
  ["parley_items", ["case_id", "space", "path"]],
  ["parley_units", ["case_id", "space", "path", "unit"]],
  ["parley_accounts", ["key"]],
  ["parley_roles", ["account", "case_id"]],
  ["parley_events", ["id"]],
];
const rowsAtOnce = 200;

export interface Copied {
  readonly cases: number;
  readonly revisions: number;
  readonly accounts: number;
}

export async function copyStore(from: Database, to: Database): Promise<Copied> {
  await from.read((source) =>
    to.write(async (target) => {
      for (const [table] of copied) if (await hasRows(target, table)) throw notEmpty(to);
      for (const [table, order] of copied) await copyTable(source, target, table, order);
    }),
  );
  return to.read(async (db) => {
    let revisions = 0;
    const cases = await casesOf(db);
    // What was written is held against its digests: a backup that cannot be read is none.
    for (const { id } of cases) revisions += (await verified(db, id)).revisions;
    const accounts = (await db.selectFrom("parley_accounts").select("key").execute()).length;
    return { cases: cases.length, revisions, accounts };
  });
}

async function hasRows(db: Db, table: keyof Tables): Promise<boolean> {
  return (await db.selectFrom(table).selectAll().limit(1).execute()).length > 0;
}

function notEmpty({ place }: Database): StoreError {
  return new StoreError("store.refused", `${place} is not empty; name a new file, or an empty database`);
}

async function copyTable(source: Db, target: Db, table: keyof Tables, order: readonly string[]): Promise<void> {
  for (let offset = 0; ; offset += rowsAtOnce) {
    let query = source.selectFrom(table).selectAll().limit(rowsAtOnce).offset(offset);
    for (const column of order) query = query.orderBy(column as never);
    const rows = await query.execute();
    // One at a time: a row may be as large as a file may be.
    for (const row of rows)
      await target
        .insertInto(table)
        .values(row as never)
        .execute();
    if (rows.length < rowsAtOnce) return;
  }
}
