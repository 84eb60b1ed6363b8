/** Accounts and their roles, as the database has them. Each change is noted in the trail, in the same transaction. */
import type { Db } from "../store/database.ts";
import { fitCase } from "../store/names.ts";
import { StoreError } from "../store/store-errors.ts";
import type { Grant, Role } from "./role.ts";
import { noted } from "./trail.ts";

export interface Account {
  readonly name: string;
  readonly createdAt: string;
  readonly grants: readonly Grant[];
}

const everyCase = "";

export function fitAccount(text: string): string {
  const name = text.normalize("NFKC").trim();
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@'-]{0,99}$/u.test(name)) return name;
  throw new StoreError(
    "store.refused",
    `an account is named with letters, digits, spaces and . _ @ ' -, at most 100; read ${JSON.stringify(text.slice(0, 100))}`,
  );
}

export function accountKey(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

export async function addAccount(
  db: Db,
  asked: { readonly name: string; readonly password: string; readonly grant: Grant; readonly by: string },
  now: number,
): Promise<void> {
  const name = fitAccount(asked.name);
  const made = await db
    .insertInto("parley_accounts")
    .values({ key: accountKey(name), name, password: asked.password, created_at: new Date(now).toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n)
    throw new StoreError("store.refused", `there is an account ${name} already`);
  await noted(db, { actor: asked.by, kind: "account-added", subject: name, caseId: "" }, now);
  await giveRole(db, name, asked.grant, asked.by, now);
}

export async function knownAccount(db: Db, name: string): Promise<{ readonly key: string; readonly name: string }> {
  const row = await db
    .selectFrom("parley_accounts")
    .select(["key", "name"])
    .where("key", "=", accountKey(name))
    .executeTakeFirst();
  if (row === undefined) throw new StoreError("store.missing", `there is no account ${name}`);
  return row;
}

export async function giveRole(db: Db, name: string, { role, caseId }: Grant, by: string, now: number): Promise<void> {
  const account = await knownAccount(db, name);
  const case_id = caseId === null ? everyCase : fitCase(caseId);
  await db
    .insertInto("parley_roles")
    .values({ account: account.key, case_id, role })
    .onConflict((conflict) => conflict.columns(["account", "case_id"]).doUpdateSet({ role }))
    .execute();
  await refuseWithoutOwner(db);
  await noted(db, { actor: by, kind: "role-given", subject: `${account.name}: ${role}`, caseId: case_id }, now);
}

export async function takeRole(db: Db, name: string, caseId: string | null, by: string, now: number): Promise<void> {
  const account = await knownAccount(db, name);
  const case_id = caseId === null ? everyCase : fitCase(caseId);
  await db.deleteFrom("parley_roles").where("account", "=", account.key).where("case_id", "=", case_id).execute();
  await refuseWithoutOwner(db);
  await noted(db, { actor: by, kind: "role-taken", subject: account.name, caseId: case_id }, now);
}

export async function removeAccount(db: Db, name: string, by: string, now: number): Promise<void> {
  const account = await knownAccount(db, name);
  await db.deleteFrom("parley_sessions").where("account", "=", account.key).execute();
  await db.deleteFrom("parley_roles").where("account", "=", account.key).execute();
  await db.deleteFrom("parley_accounts").where("key", "=", account.key).execute();
  if ((await accountsOf(db)).length > 0) await refuseWithoutOwner(db);
  await noted(db, { actor: by, kind: "account-removed", subject: account.name, caseId: "" }, now);
}

/** All sessions of the account end with the old password. */
export async function changePassword(db: Db, name: string, password: string, by: string, now: number): Promise<void> {
  const account = await knownAccount(db, name);
  await db.updateTable("parley_accounts").set({ password }).where("key", "=", account.key).execute();
  await db.deleteFrom("parley_sessions").where("account", "=", account.key).execute();
  await noted(db, { actor: by, kind: "password-changed", subject: account.name, caseId: "" }, now);
}

export async function accountsOf(db: Db): Promise<readonly Account[]> {
  const accounts = await db.selectFrom("parley_accounts").select(["key", "name", "created_at"]).execute();
  const rows = await db.selectFrom("parley_roles").selectAll().orderBy("case_id").execute();
  return accounts
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, name, created_at }) => ({
      name,
      createdAt: created_at,
      grants: rows.filter(({ account }) => account === key).map(grantOf),
    }));
}

/** Looked up by account alone and never by case: it costs the same whether or not a case is there. */
export async function grantsOf(db: Db, key: string): Promise<readonly Grant[]> {
  return (await db.selectFrom("parley_roles").selectAll().where("account", "=", key).execute()).map(grantOf);
}

function grantOf({ case_id, role }: { readonly case_id: string; readonly role: string }): Grant {
  return { caseId: case_id === everyCase ? null : case_id, role: role as Role };
}

export async function hasOwner(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("parley_roles")
    .select("account")
    .where("case_id", "=", everyCase)
    .where("role", "=", "owner")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Two owners who remove each other at once would leave none: whoever comes second is refused. */
async function refuseWithoutOwner(db: Db): Promise<void> {
  if (await hasOwner(db)) return;
  throw new StoreError("store.refused", "somebody must be owner of the whole store; make another one owner first");
}
