/** A case out into an encrypted file and in again, on the command line. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, type Ended, folderWith, parley, root } from "./program.ts";

async function typing(input: string, ...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [cli, ...args], { cwd: root });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

test("a folder goes into an encrypted file and from there into a store, byte for byte", async () => {
  const folder = await folderWith();
  const [file, db, back] = ["range.age", "parley.db", "back"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const good = "a sentence nobody guesses\n";
  expect(await typing(good, "export", "cases/bargaining-range", "--encrypted", "-o", file)).toMatchObject({ code: 0 });
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect((await readFile(file)).includes("reservation")).toBe(false);
  const wrong = await typing("another sentence\n", "store", "import", file, "--store", db);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("the passphrase is another one")]);
  expect(await typing(good, "store", "import", file, "--store", db)).toMatchObject({ code: 0 });
  expect((await parley("store", "export", "range", "-o", back, "--store", db)).code).toBe(0);
  const text = await readFile(join(root, "cases/bargaining-range/case.yaml"));
  expect((await readFile(join(back, "case.yaml"))).equals(text)).toBe(true);
  expect((await parley("export", "cases/bargaining-range", "--encrypted", "--as", "csl", "-o", file)).code).toBe(2);
});
