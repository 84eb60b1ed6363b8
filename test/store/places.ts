/** Where the tests keep stores: for each of them a new file, and a new database on a real server. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres.ts";

export interface Place {
  readonly name: "SQLite" | "PostgreSQL";
  readonly fresh: () => Promise<string>;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-store-"));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

const folders: string[] = [];
let server: PostgresServer | undefined;

export function postgres(): PostgresServer {
  if (server === undefined) throw new Error("no PostgreSQL server was started");
  return server;
}

/** Both databases, for as long as the tests of a file run. */
export function places(): readonly Place[] {
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    removeFolders();
  }, 60_000);
  return [
    { name: "SQLite", fresh: async () => join(temporaryFolder(), "parley.db") },
    { name: "PostgreSQL", fresh: () => postgres().newDatabase() },
  ];
}
