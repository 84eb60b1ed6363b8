/** Who has a case open now, over all servers: a row for each page that listens, written anew while it does. */
import type { Db } from "../store/database.ts";

/** A page whose server has gone is forgotten after this long. */
const goneAfterMs = 30_000;

export async function present(db: Db, id: string, caseId: string, account: string, now: number): Promise<void> {
  await db
    .insertInto("parley_presence")
    .values({ id, case_id: caseId, account, seen_at: now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ seen_at: now }))
    .execute();
  await db
    .deleteFrom("parley_presence")
    .where("seen_at", "<", now - goneAfterMs)
    .execute();
}

export async function left(db: Db, id: string): Promise<void> {
  await db.deleteFrom("parley_presence").where("id", "=", id).execute();
}

export async function presentOn(db: Db, caseId: string, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("parley_presence")
    .select("account")
    .where("case_id", "=", caseId)
    .where("seen_at", ">=", now - goneAfterMs)
    .execute();
  return [...new Set(rows.map(({ account }) => account))].sort();
}
