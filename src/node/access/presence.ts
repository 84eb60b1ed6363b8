/** Who has a case open now, over all servers: a row for each page that listens, written anew while it does. */
import type { Db } from "../store/database.ts";

/** A page whose server has gone is forgotten after this long. */
const goneAfterMs = 30_000;

export interface Page {
  readonly id: string;
  readonly caseId: string;
  readonly account: string;
}

export async function present(db: Db, pages: readonly Page[], now: number): Promise<void> {
  if (pages.length === 0) return;
  await db
    .insertInto("parley_presence")
    .values(pages.map(({ id, caseId, account }) => ({ id, case_id: caseId, account, seen_at: now })))
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

/** Names by case, each once and in order. */
export async function presentOn(
  db: Db,
  caseIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("parley_presence")
    .select(["case_id", "account"])
    .where("case_id", "in", caseIds)
    .where("seen_at", ">=", now - goneAfterMs)
    .execute();
  const names = (caseId: string) => rows.filter(({ case_id }) => case_id === caseId).map(({ account }) => account);
  return new Map(caseIds.map((caseId) => [caseId, [...new Set(names(caseId))].sort()]));
}
