/** What the store has confirmed is there whatever ends the program that wrote it, and nothing is there by half. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Store, storeAt } from "../../src/node/store/store.ts";
import { StoreError } from "../../src/node/store/store-errors.ts";
import { type PostgresServer, startPostgres } from "../store/postgres.ts";

const writer = fileURLToPath(new URL("store-writer.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-durability-"));
let server: PostgresServer;
/** Some twenty seconds where nothing else runs; processes start slowly where much does. */
const patienceMs = 600_000;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Writer {
  readonly process: ChildProcess;
  /** What it said was confirmed: revision and document. */
  readonly confirmed: () => readonly (readonly [number, string])[];
  readonly complaint: () => string;
  /** Until so many were confirmed, or it has ended. */
  readonly said: (count: number) => Promise<void>;
  readonly ended: Promise<void>;
}

function startWriter(place: string, name: string, command: readonly string[] = [process.execPath]): Writer {
  const [program = "", ...args] = command;
  const child = spawn(program, [...args, writer, place, "small", name], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  child.stdout?.on("data", (chunk) => {
    out += chunk;
    child.emit("said");
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines = () => out.split("\n").slice(0, -1); // a line without its end was not said yet
  const confirmed = () =>
    lines().map((line): readonly [number, string] => [Number(line.split(" ")[0]), line.split(" ")[1] ?? ""]);
  const said = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (lines().length >= count) resolve();
      };
      child.on("said", look);
      void ended.then(resolve);
      look();
    });
  return { process: child, confirmed, complaint: () => err, said, ended };
}

async function smallCase(place: string): Promise<void> {
  const from = join(folder, `case-${Math.random()}`.replace("0.", ""));
  spawnSync("mkdir", ["-p", from]);
  writeFileSync(join(from, "case.yaml"), "# head\ncase: { title: T }\nclaims:\n  a: { text: one }\n");
  const store = await storeAt(place, { create: true });
  await store.importFolder(from, { as: "small", author: "Ada", reason: "import" });
  await store.close();
}

/** Everything confirmed is there, each revision is whole, and every digest is right. */
async function holds(store: Store, confirmed: readonly (readonly [number, string])[]): Promise<number> {
  const log = await store.history("small");
  expect(log.map(({ number }) => number)).toEqual(log.map((_, i) => i + 1));
  const marks = new Map(
    (await store.documents("small", "mark")).map(({ id, content, revision }) => [id, { content, revision }]),
  );
  const lost = confirmed.filter(([number, id]) => {
    const mark = marks.get(id);
    return mark?.revision !== number || (mark.content as { readonly id: string }).id !== id;
  });
  expect(lost).toEqual([]);
  const halved = log
    .slice(1)
    .filter(({ changes: [mark, entry, more] }) => mark?.space !== "document" || entry?.path !== "case.yaml" || more);
  expect(halved).toEqual([]);
  expect(marks.size).toBe(log.length - 1);
  await store.verify("small");
  return log.length;
}

async function killedRounds(place: string, rounds: number, disturb?: () => Promise<void>): Promise<string> {
  await smallCase(place);
  const confirmed: (readonly [number, string])[] = [];
  let kills = 0;
  let revisions = 0;
  for (let round = 0; round < rounds; round++) {
    const writers = ["ada", "ben"].map((name) => startWriter(place, name));
    // Each has begun, and is then ended wherever it happens to be.
    for (const { process, said, ended } of writers) {
      await said(1 + Math.floor(Math.random() * 20));
      if (disturb !== undefined && process.pid === writers[0]?.process.pid) await disturb();
      await wait(Math.random() * 15);
      if (process.exitCode === null && process.kill("SIGKILL")) kills++;
      await ended;
    }
    if (disturb === undefined) expect(writers.map(({ complaint }) => complaint())).toEqual(["", ""]);
    confirmed.push(...writers.flatMap((each) => each.confirmed()));
    const store = await storeAt(place);
    revisions = await holds(store, confirmed);
    // And it can be written to at once.
    await store.write(
      "small",
      [
        { document: { kind: "mark", id: `between-${round}` }, content: { id: `between-${round}` } },
        { entry: ["claims", "a", "text"], value: `${round}` },
      ],
      {
        author: "Eve",
        reason: "between",
        base: revisions,
      },
    );
    await store.close();
  }
  expect(confirmed.length).toBeGreaterThan(3 * rounds);
  const ends = disturb === undefined ? `${kills} kills` : `${rounds} breakdowns`;
  return `${ends}, ${confirmed.length} revisions confirmed, 0 lost, ${revisions} in the log`;
}

test(
  "thirty-two writers, two at a time, are killed at random moments, and the file loses nothing it confirmed",
  async () => {
    process.stdout.write(`SQLite: ${await killedRounds(join(folder, "killed.db"), 16)}\n`);
  },
  patienceMs,
);

test(
  "twelve writers, two at a time, are killed at random moments, and the server loses nothing it confirmed",
  async () => {
    process.stdout.write(`PostgreSQL: ${await killedRounds(await server.newDatabase(), 6)}\n`);
  },
  patienceMs,
);

test(
  "the server itself breaks down under two writers, three times, and loses nothing it confirmed",
  async () => {
    process.stdout.write(`PostgreSQL server: ${await killedRounds(await server.newDatabase(), 3, server.crash)}\n`);
  },
  patienceMs,
);

test("a disk that takes no more is told, and what was confirmed before stays and can be added to", async () => {
  const place = join(folder, "full.db");
  await smallCase(place);
  // No file may grow beyond this many kB: what a full disk is to the one that writes.
  const full = startWriter(place, "ada", ["bash", "-c", `ulimit -f 1500 && exec "$0" "$@"`, process.execPath]);
  await full.ended;
  expect(full.process.exitCode).toBe(3);
  expect(full.complaint()).toMatch(/^store\.unavailable the store .*full/);
  const confirmed = full.confirmed();
  expect(confirmed.length).toBeGreaterThan(10);
  const store = await storeAt(place);
  const head = await holds(store, confirmed);
  expect(head).toBe(confirmed.length + 1);
  await store.write("small", [{ entry: ["claims", "a", "text"], value: "after" }], {
    author: "Ada",
    reason: "room again",
    base: head,
  });
  await store.close();
});

test("a file that may not be written to is told, and is as it was", async () => {
  const place = join(folder, "kept", "kept.db");
  spawnSync("mkdir", ["-p", join(folder, "kept")]);
  await smallCase(place);
  const isRoot = process.getuid?.() === 0;
  for (const path of [folder, join(folder, "kept")]) chmodSync(path, 0o755);
  chmodSync(place, 0o444);
  chmodSync(join(folder, "kept"), 0o555);
  // Root may write anywhere, so that someone else has to try.
  const command = isRoot
    ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", process.execPath]
    : [process.execPath];
  const refused = startWriter(place, "ada", command);
  await refused.ended;
  chmodSync(join(folder, "kept"), 0o755);
  chmodSync(place, 0o644);
  expect(refused.complaint()).toMatch(/^store\.unavailable the store /);
  expect(refused.confirmed()).toEqual([]);
  const store = await storeAt(place);
  expect(await store.history("small")).toHaveLength(1);
  await store.close();
});

test("what is no store is refused and left alone, and where there is none, none is made", async () => {
  const codeOf = (place: string, create = false) =>
    storeAt(place, { create }).then(
      (store) => store.close().then(() => "opened"),
      (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
    );
  const text = join(folder, "text.db");
  writeFileSync(text, "no database at all, but long enough to be looked at as one".repeat(100));
  expect(await codeOf(text, true)).toBe("store.refused");
  expect(await codeOf(join(folder, "none.db"))).toBe("store.missing");
  expect(await codeOf(join(folder, "no-folder", "x.db"), true)).toBe("store.missing");
  expect(await codeOf(folder, true)).toBe("store.refused");
  expect(await codeOf("postgres://127.0.0.1:1/none", true)).toBe("store.unavailable");
  expect(await codeOf(await server.newDatabase())).toBe("store.missing");
});
