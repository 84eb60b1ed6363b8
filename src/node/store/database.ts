/**
 * The two databases under one set of queries: SQLite in one file, or a PostgreSQL server.
 * Gives  reading from one moment, and writing that nobody else's writing runs into: SQLite's own write lock; in PostgreSQL
 *        whoever writes locks the case's row first. What `write` has answered is on the disk (`synchronous`).
 *        The tables are made or brought up to date at opening, once, however many open at the same time.
 * Throws `StoreError` for what the disk, the server or a lock refuses.
 */
import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import SqliteFile from "libsql";
import pg from "pg";
import { isBusy, StoreError, storeErrorOf } from "./store-errors.ts";
import { migrations, type Tables } from "./tables.ts";

export type Db = Kysely<Tables>;

export interface Database {
  readonly kind: "sqlite" | "postgres";
  /** As one would name it to a reader: no password. */
  readonly place: string;
  readonly read: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  readonly write: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** How long others may keep the file locked before that is told. */
const patienceMs = 20_000;
/**
 * Who waits asks again after this long; who has just written leaves the file alone for about as long, or the others would
 * hardly ever find it free. The database's own waiting would stop the whole program.
 */
const pauseMs = 2;
/** Any number, the same for every Parley. */
const migrationLock = 1_885_434_489;

export async function openDatabase(place: string, create: boolean): Promise<Database> {
  const database = isServer(place) ? openPostgres(place) : openSqlite(place, create);
  try {
    await bringUpToDate(database, create);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

export function isServer(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}

function openSqlite(path: string, create: boolean): Database {
  const file = resolve(path);
  if (!existsSync(file)) {
    if (!create) throw new StoreError("store.missing", `there is no store at ${path}`);
    if (!existsSync(dirname(file)))
      throw new StoreError("store.missing", `there is no folder ${dirname(path)} to keep a store in`);
  } else if (!statSync(file).isFile()) throw new StoreError("store.refused", `${path} is no file, so no store`);
  const open = async () => {
    const handle = new SqliteFile(file);
    for (const setting of ["busy_timeout = 0", "journal_mode = wal", "synchronous = full", "foreign_keys = on"])
      await unlessBusy(async () => handle.exec(`pragma ${setting}`));
    return withPlainControl(handle);
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: open }) });
  // A transaction reads from the moment of its first look, so that is had at once.
  return database("sqlite", path, db, "begin; select 1 from sqlite_master limit 1", "begin immediate");
}

/**
 * A prepared statement that finds the file locked is left half-done by `libsql`: from then on nothing could be committed, and
 * the lock never given back. So whatever may meet a lock (beginning and ending a transaction) is executed unprepared.
 */
function withPlainControl(handle: SqliteFile.Database): SqliteDatabase {
  const control = (sql: string) => ({
    reader: false,
    all: () => [],
    iterate: () => [].values(),
    run: () => {
      handle.exec(sql);
      return { changes: 0, lastInsertRowid: 0 };
    },
  });
  const prepare = (sql: string) => (/^(?:begin|commit|rollback)\b/.test(sql) ? control(sql) : handle.prepare(sql));
  return { prepare, close: () => handle.close() } as unknown as SqliteDatabase;
}

function openPostgres(url: string): Database {
  const place = url.replace(/^(\w+:\/\/)(?:[^@/]*@)?/, "$1").replace(/\?.*$/, "");
  const pool = new pg.Pool({
    connectionString: url,
    // A server of many analysts asks much at once; a command never needs more than one or two.
    max: 10,
    connectionTimeoutMillis: 10_000,
    // A whole number of 64 bits would come back as text.
    types: { getTypeParser: (oid, format) => (oid === 20 ? Number : pg.types.getTypeParser(oid, format as "text")) },
  });
  // An idle connection that breaks is replaced at the next question; without this it would end the program.
  pool.on("error", () => {});
  // So would one that breaks between two questions of a transaction; the next question tells of it.
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Whatever the server's habit, a revision is on its disk before it is confirmed.
  const durable =
    "select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') in ('off', 'local')";
  return database(
    "postgres",
    place,
    db,
    "begin isolation level repeatable read read only",
    `begin isolation level read committed; ${durable}`,
  );
}

function database(kind: Database["kind"], place: string, db: Db, beginRead: string, beginWrite: string): Database {
  const within = async <T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> => {
    try {
      return await unlessBusy(() => db.connection().execute((connection) => transact(connection, begin, work)));
    } catch (error) {
      throw storeErrorOf(error, place);
    }
  };
  let wroteAt = Number.NEGATIVE_INFINITY;
  return {
    kind,
    place,
    read: (work) => within(beginRead, work),
    write: async (work) => {
      if (kind === "sqlite" && performance.now() - wroteAt < pauseMs) await wait(pauseMs);
      return within(beginWrite, work).finally(() => {
        wroteAt = performance.now();
      });
    },
    close: () => db.destroy(),
  };
}

async function transact<T>(db: Db, begin: string, work: (db: Db) => Promise<T>): Promise<T> {
  await sql.raw(begin).execute(db);
  try {
    const result = await work(db);
    await sql.raw("commit").execute(db);
    return result;
  } catch (error) {
    // Where the disk is full the database has rolled back by itself, and says so; what went wrong first is what counts.
    await sql
      .raw("rollback")
      .execute(db)
      .catch(() => {});
    throw error;
  }
}

/** Tries again while others hold the file's lock. Nothing was done when it is held. */
async function unlessBusy<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await wait(pauseMs * (0.5 + Math.random()));
    }
  }
}

async function bringUpToDate(database: Database, create: boolean): Promise<void> {
  const version = await database.read((db) => versionOf(db, database));
  if (version > migrations.length)
    throw new StoreError(
      "store.refused",
      `the store ${database.place} was written by a newer Parley (its tables have number ${version})`,
    );
  if (version === migrations.length) return;
  if (version === 0 && !create) throw new StoreError("store.missing", `there is no store in ${database.place} yet`);
  await database.write(async (db) => {
    if (database.kind === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(db);
    // Someone else may have done it while we waited for the lock.
    const done = await versionOf(db, database);
    if (done === 0)
      await db.schema
        .createTable("parley_schema")
        .addColumn("version", "integer", (column) => column.primaryKey())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .execute();
    for (const [i, { name, up }] of migrations.entries()) {
      if (i < done) continue;
      await up(db as Kysely<unknown>);
      await db
        .insertInto("parley_schema")
        .values({ version: i + 1, name, at: new Date().toISOString() })
        .execute();
    }
  });
}

/** How many migrations were done; 0 where there is no store yet. A database of something else is not written into. */
async function versionOf(db: Db, { kind, place }: Database): Promise<number> {
  const tables =
    kind === "sqlite"
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : sql<{
          name: string;
        }>`select table_name as name from information_schema.tables where table_schema = current_schema() and table_name = 'parley_schema'`;
  const names = (await tables.execute(db)).rows.map(({ name }) => name);
  if (names.includes("parley_schema")) {
    const row = await db
      .selectFrom("parley_schema")
      .select(({ fn }) => fn.max("version").as("version"))
      .executeTakeFirst();
    return Number(row?.version ?? 0);
  }
  if (names.length > 0) throw new StoreError("store.refused", `${place} is the database of another program`);
  return 0;
}
