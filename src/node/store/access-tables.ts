/**
 * The tables of who may do what: accounts, roles, sessions, invitations, failed logins, and the trail of all that. Passwords,
 * sessions and invitations stand there as digests only: whoever reads the database can log in with none of them.
 */
import type { Kysely } from "kysely";

export interface AccessTables {
  /** `key`: the name in small letters, so that no two names differ by case alone. `password`: an argon2id hash in PHC form. */
  parley_accounts: { key: string; name: string; password: string; created_at: string };
  /** `case_id` is empty for a role on every case of the store. */
  parley_roles: { account: string; case_id: string; role: string };
  /** `digest`: SHA-256 of what the cookie holds. Times in milliseconds. */
  parley_sessions: { digest: string; account: string; made_at: number; seen_at: number };
  parley_invitations: {
    digest: string;
    role: string;
    case_id: string;
    made_by: string;
    expires_at: number;
    /** Empty until someone has used it. */
    used_by: string;
  };
  /** `key`: digest of the name or the address that failed. */
  parley_attempts: { key: string; failures: number; last_at: number };
  /** `id`: of the page that listens. */
  parley_presence: { id: string; case_id: string; account: string; seen_at: number };
  parley_events: { id: string; at: string; actor: string; kind: string; subject: string; case_id: string };
}

export const accessMigration = {
  name: "accounts, roles, sessions, invitations, and the trail of them",
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("parley_accounts")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("password", "text", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("parley_roles")
      .addColumn("account", "text", (column) => column.notNull().references("parley_accounts.key"))
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("parley_roles_key", ["account", "case_id"])
      .execute();
    await db.schema
      .createTable("parley_sessions")
      .addColumn("digest", "text", (column) => column.primaryKey())
      .addColumn("account", "text", (column) => column.notNull().references("parley_accounts.key"))
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("parley_sessions_by_account").on("parley_sessions").column("account").execute();
    await db.schema
      .createTable("parley_invitations")
      .addColumn("digest", "text", (column) => column.primaryKey())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("made_by", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("used_by", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("parley_attempts")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("failures", "integer", (column) => column.notNull())
      .addColumn("last_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("parley_events")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("case_id", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("parley_events_by_case").on("parley_events").columns(["case_id", "at"]).execute();
  },
};

export const presenceMigration = {
  name: "who has a case open",
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("parley_presence")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("account", "text", (column) => column.notNull())
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
