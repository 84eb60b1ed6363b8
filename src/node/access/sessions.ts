/**
 * Who is logged in. A session is 256 random bits that only its cookie holds; the database has their digest.
 * It ends an hour after it was last used, twelve hours after it began, at logout, and with the account's password.
 * Source [nist-sp800-63b]: an hour idle, a day in all at the most, for its second level; the longest span is half of that here.
 * A clock set back makes no session last longer: one that begins in the future is over.
 */
import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Db } from "../store/database.ts";
import { grantsOf } from "./accounts.ts";
import { type Grant, isAtLeast, type Role } from "./role.ts";

export const idleMs = 3_600_000;
export const longestMs = 12 * 3_600_000;
/** A use is written down only when the last one is older than this. */
const noticeMs = 60_000;
/** Clocks of two servers may differ by so much. */
const clocksDifferMs = 60_000;

export interface Session {
  readonly account: string;
  readonly key: string;
  readonly grants: readonly Grant[];
  /** What a change has to send along; follows from the session, and the session does not follow from it. */
  readonly token: string;
}

export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export async function beginSession(db: Db, accountKey: string, now: number): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto("parley_sessions")
    .values({ digest: digestOf(secret), account: accountKey, made_at: now, seen_at: now })
    .execute();
  await db
    .deleteFrom("parley_sessions")
    .where("made_at", "<", now - longestMs)
    .execute();
  return secret;
}

export async function sessionOf(
  db: Db,
  secret: string,
  now: number,
): Promise<{ readonly session: Session; readonly notice: boolean } | null> {
  const row = await db
    .selectFrom("parley_sessions")
    .innerJoin("parley_accounts", "parley_accounts.key", "parley_sessions.account")
    .select(["parley_accounts.key", "parley_accounts.name", "made_at", "seen_at"])
    .where("digest", "=", digestOf(secret))
    .executeTakeFirst();
  if (row === undefined || isOver(row, now)) return null;
  const grants = await grantsOf(db, row.key);
  const token = createHmac("sha256", secret).update("changes").digest("base64url");
  return { session: { account: row.name, key: row.key, grants, token }, notice: now - row.seen_at > noticeMs };
}

function isOver({ made_at, seen_at }: { readonly made_at: number; readonly seen_at: number }, now: number): boolean {
  return made_at > now + clocksDifferMs || now - made_at > longestMs || now - seen_at > idleMs;
}

export async function seen(db: Db, secret: string, now: number): Promise<void> {
  await db.updateTable("parley_sessions").set({ seen_at: now }).where("digest", "=", digestOf(secret)).execute();
}

export async function endSession(db: Db, secret: string): Promise<void> {
  await db.deleteFrom("parley_sessions").where("digest", "=", digestOf(secret)).execute();
}

/** The higher of the role on the case and the role on all cases; null where there is neither. */
export function roleOn(grants: readonly Grant[], caseId: string): Role | null {
  const held = grants.filter((grant) => grant.caseId === null || grant.caseId === caseId).map(({ role }) => role);
  return held.reduce<Role | null>((best, role) => (best !== null && isAtLeast(best, role) ? best : role), null);
}
