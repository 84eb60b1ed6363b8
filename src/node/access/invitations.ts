/**
 * Invitations: a link that makes one account with one role, once, until a day. The database has its digest only.
 * A clock set back keeps one open for as long as it was set back, and never longer than the longest there is.
 */
import type { Db } from "../store/database.ts";
import { fitCase } from "../store/names.ts";
import { StoreError } from "../store/store-errors.ts";
import { addAccount } from "./accounts.ts";
import type { Grant, Role } from "./role.ts";
import { digestOf, newSecret } from "./sessions.ts";
import { noted } from "./trail.ts";

const dayMs = 24 * 3_600_000;
export const longestDays = 90;

export async function invite(db: Db, grant: Grant, days: number, by: string, now: number): Promise<string> {
  const secret = newSecret();
  const case_id = grant.caseId === null ? "" : fitCase(grant.caseId);
  const expires_at = now + days * dayMs;
  await db
    .insertInto("parley_invitations")
    .values({ digest: digestOf(secret), role: grant.role, case_id, made_by: by, expires_at, used_by: "" })
    .execute();
  await noted(db, { actor: by, kind: "invited", subject: grant.role, caseId: case_id }, now);
  return secret;
}

/** What the link offers; null for one that is over, used, or never was. */
export async function offered(db: Db, secret: string, now: number): Promise<{ readonly madeBy: string } | null> {
  const row = await open(db, secret, now);
  return row === undefined ? null : { madeBy: row.made_by };
}

export async function useInvitation(
  db: Db,
  secret: string,
  asked: { readonly name: string; readonly password: string },
  now: number,
): Promise<void> {
  const row = await open(db, secret, now);
  // Of two who use it at once one changes the row, and the other finds it changed.
  const used = await db
    .updateTable("parley_invitations")
    .set({ used_by: asked.name })
    .where("digest", "=", digestOf(secret))
    .where("used_by", "=", "")
    .executeTakeFirst();
  if (row === undefined || used.numUpdatedRows !== 1n)
    throw new StoreError("store.refused", "this invitation is over or was used");
  const grant: Grant = { role: row.role as Role, caseId: row.case_id === "" ? null : row.case_id };
  await addAccount(db, { ...asked, grant, by: row.made_by }, now);
  await noted(db, { actor: asked.name, kind: "invitation-used", subject: row.role, caseId: row.case_id }, now);
}

function open(db: Db, secret: string, now: number) {
  return db
    .selectFrom("parley_invitations")
    .selectAll()
    .where("digest", "=", digestOf(secret))
    .where("used_by", "=", "")
    .where("expires_at", ">", now)
    .where("expires_at", "<=", now + (longestDays + 1) * dayMs)
    .executeTakeFirst();
}
