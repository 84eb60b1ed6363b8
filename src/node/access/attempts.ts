/**
 * Failed logins, counted for each name and each address, and how long the next one has to wait: nothing for the first few,
 * then twice as long each time. Kept in the database, so a restart forgets nothing and two servers count together.
 * An attempt is counted before its password is looked at, so that a hundred at once are a hundred.
 * A name that nobody has is counted like any other. A clock set back cannot make anyone wait longer than the longest wait.
 */
import { createHash } from "node:crypto";
import type { Database, Db } from "../store/database.ts";

/** A whole team may sign in at once from one address, each attempt counting until it has succeeded. */
export const freeFailures = { account: 5, address: 100 } as const;
export const longestWaitMs = 15 * 60_000;
const forgottenAfterMs = 24 * 3_600_000;

interface Counted {
  readonly key: string;
  readonly free: number;
}

export function countedBy(accountKey: string, address: string): readonly Counted[] {
  const digest = (kind: string, text: string) => createHash("sha256").update(`${kind}\0${text}`).digest("hex");
  return [
    { key: digest("account", accountKey), free: freeFailures.account },
    { key: digest("address", networkOf(address)), free: freeFailures.address },
  ];
}

/** Who has one IPv6 address has a whole /64 of them. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const parts = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - parts.length - after.length);
  return [...parts, ...Array<string>(zeros).fill("0"), ...after].slice(0, 4).join(":");
}

/** Milliseconds to wait, counting nothing; or 0, and the attempt counts as failed until `succeeded`. */
export async function attempted(database: Database, db: Db, counted: readonly Counted[], now: number): Promise<number> {
  const rows = [];
  for (const { key, free } of counted) {
    await db
      .insertInto("parley_attempts")
      .values({ key, failures: 0, last_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const query = db.selectFrom("parley_attempts").selectAll().where("key", "=", key);
    const row = await (database.kind === "postgres" ? query.forUpdate() : query).executeTakeFirstOrThrow();
    const failures = now - row.last_at > forgottenAfterMs ? 0 : row.failures;
    rows.push({ key, failures, wait: waitMs(failures, free, row.last_at, now) });
  }
  const wait = Math.max(...rows.map((row) => row.wait));
  if (wait > 0) return wait;
  for (const { key, failures } of rows)
    await db
      .updateTable("parley_attempts")
      .set({ failures: failures + 1, last_at: now })
      .where("key", "=", key)
      .execute();
  await db
    .deleteFrom("parley_attempts")
    .where("last_at", "<", now - forgottenAfterMs)
    .execute();
  return 0;
}

function waitMs(failures: number, free: number, lastAt: number, now: number): number {
  if (failures < free) return 0;
  const whole = Math.min(longestWaitMs, 1000 * 2 ** Math.min(failures - free, 20));
  return Math.max(0, Math.min(whole, lastAt + whole - now));
}

/** The name starts anew; of the address only this attempt is forgiven, or one good account would buy any number of guesses. */
export async function succeeded(db: Db, [account, address]: readonly Counted[]): Promise<void> {
  if (account !== undefined) await db.deleteFrom("parley_attempts").where("key", "=", account.key).execute();
  if (address !== undefined)
    await db
      .updateTable("parley_attempts")
      .set(({ eb }) => ({ failures: eb("failures", "-", 1) }))
      .where("key", "=", address.key)
      .where("failures", ">", 0)
      .execute();
}
