/**
 * The tables, the same in both databases, and how they came to be. The log (`parley_revisions`, `parley_changes`) is only
 * ever added to; what is current and where each entry was last changed follow from it and are kept beside it for speed.
 */
import type { Kysely, Migration } from "kysely";
import { type AccessTables, accessMigration, presenceMigration } from "./access-tables.ts";

export interface Tables extends AccessTables {
  parley_schema: { version: number; name: string; at: string };
  parley_cases: { id: string; created_at: string; head: number };
  parley_revisions: {
    case_id: string;
    number: number;
    at: string;
    author: string;
    reason: string;
    base: number;
    /** SHA-256 over the digest before and all that this revision says. */
    digest: string;
  };
  parley_changes: {
    case_id: string;
    number: number;
    space: string;
    path: string;
    /** `put`: the content whole; `splice`: from `start` on, `cut` characters gave way to the content; `drop`. */
    action: string;
    /** Of the content: `text`, or `base64` for bytes that are no text. */
    form: string;
    start: number;
    cut: number;
    content: string;
    before_digest: string;
    after_digest: string;
    /** The revision of the last `put` of this path: from there on the splices give the content. */
    chain_start: number;
    /** JSON list of the entries that it changed. */
    units: string;
  };
  parley_items: {
    case_id: string;
    space: string;
    path: string;
    /** Of a document; empty for files. */
    kind: string;
    form: string;
    content: string;
    digest: string;
    revision: number;
    chain_start: number;
    chain_length: number;
  };
  parley_units: { case_id: string; space: string; path: string; unit: string; revision: number };
}

export const migrations: readonly (Migration & { readonly name: string })[] = [
  {
    name: "the log, and what is current",
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable("parley_cases")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("created_at", "text", (column) => column.notNull())
        .addColumn("head", "integer", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("parley_revisions")
        .addColumn("case_id", "text", (column) => column.notNull().references("parley_cases.id"))
        .addColumn("number", "integer", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("author", "text", (column) => column.notNull())
        .addColumn("reason", "text", (column) => column.notNull())
        .addColumn("base", "integer", (column) => column.notNull())
        .addColumn("digest", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("parley_revisions_key", ["case_id", "number"])
        .execute();
      await db.schema
        .createTable("parley_changes")
        .addColumn("case_id", "text", (column) => column.notNull())
        .addColumn("number", "integer", (column) => column.notNull())
        .addColumn("space", "text", (column) => column.notNull())
        .addColumn("path", "text", (column) => column.notNull())
        .addColumn("action", "text", (column) => column.notNull())
        .addColumn("form", "text", (column) => column.notNull())
        .addColumn("start", "integer", (column) => column.notNull())
        .addColumn("cut", "integer", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .addColumn("before_digest", "text", (column) => column.notNull())
        .addColumn("after_digest", "text", (column) => column.notNull())
        .addColumn("chain_start", "integer", (column) => column.notNull())
        .addColumn("units", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("parley_changes_key", ["case_id", "space", "path", "number"])
        .addForeignKeyConstraint("parley_changes_revision", ["case_id", "number"], "parley_revisions", [
          "case_id",
          "number",
        ])
        .execute();
      await db.schema
        .createIndex("parley_changes_by_revision")
        .on("parley_changes")
        .columns(["case_id", "number"])
        .execute();
      await db.schema
        .createTable("parley_items")
        .addColumn("case_id", "text", (column) => column.notNull().references("parley_cases.id"))
        .addColumn("space", "text", (column) => column.notNull())
        .addColumn("path", "text", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("form", "text", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .addColumn("digest", "text", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("chain_start", "integer", (column) => column.notNull())
        .addColumn("chain_length", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("parley_items_key", ["case_id", "space", "path"])
        .execute();
      await db.schema
        .createIndex("parley_items_by_kind")
        .on("parley_items")
        .columns(["case_id", "space", "kind"])
        .execute();
      await db.schema
        .createTable("parley_units")
        .addColumn("case_id", "text", (column) => column.notNull().references("parley_cases.id"))
        .addColumn("space", "text", (column) => column.notNull())
        .addColumn("path", "text", (column) => column.notNull())
        .addColumn("unit", "text", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("parley_units_key", ["case_id", "space", "path", "unit"])
        .execute();
    },
  },
  accessMigration,
  presenceMigration,
];
