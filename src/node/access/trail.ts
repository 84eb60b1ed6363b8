/**
 * The trail of what is no revision of a case: logins, accounts, roles, invitations, exports. Only ever added to. It says who
 * did what to which account and case, and never what stands in a case.
 */
import { randomBytes } from "node:crypto";
import type { Db } from "../store/database.ts";

export type EventKind =
  | "login"
  | "login-failed"
  | "logout"
  | "account-added"
  | "account-removed"
  | "password-changed"
  | "role-given"
  | "role-taken"
  | "invited"
  | "invitation-used"
  | "exported";

export interface TrailEvent {
  readonly at: string;
  readonly actor: string;
  readonly kind: EventKind;
  /** The account it was done to, or the role. */
  readonly subject: string;
  /** Empty where no one case is meant. */
  readonly caseId: string;
}

let noticed = 0;

export async function noted(db: Db, event: Omit<TrailEvent, "at">, now: number): Promise<void> {
  const { actor, kind, subject, caseId } = event;
  const at = new Date(now).toISOString();
  // Sorts by time, within a millisecond by what came first in this process; no two servers make the same one.
  const turn = String(noticed++ % 1_000_000).padStart(6, "0");
  const id = `${at}.${turn}.${randomBytes(6).toString("hex")}`;
  await db.insertInto("parley_events").values({ id, at, actor, kind, subject, case_id: caseId }).execute();
}

/** The latest so many, in order; of one case where one is named. */
export async function eventsOf(db: Db, caseId: string | null, last: number): Promise<readonly TrailEvent[]> {
  let query = db.selectFrom("parley_events").selectAll().orderBy("id", "desc").limit(last);
  if (caseId !== null) query = query.where("case_id", "=", caseId);
  return (await query.execute())
    .reverse()
    .map(({ at, actor, kind, subject, case_id }) => ({ at, actor, kind: kind as EventKind, subject, caseId: case_id }));
}
