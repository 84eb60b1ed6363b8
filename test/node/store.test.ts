/** `parley store` as one types it, and a case read from the store by the other commands. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, type Ended, folderWith, root } from "./program.ts";

async function stored(place: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = { ...process.env, PARLEY_DATABASE_URL: "", PARLEY_STORE: place, PARLEY_AUTHOR: "Ada", ...environment };
  const child = spawn(process.execPath, [cli, ...args], { cwd: root, env });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

const files = {
  "case.yaml": await readFile(join(root, "cases/bargaining-range/case.yaml"), "utf8"),
  "notes.txt": "not read by anything",
};

test("a case goes in, is edited apart, comes back, and is assessed as it was at each revision", async () => {
  const folder = await folderWith(files);
  const place = join(folder, "..", `${folder.split("/").at(-1)}.db`);
  const run = (...args: string[]) => stored(place, args);
  expect(await run("store", "list")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("there is no store at"),
  });
  expect(await run("store", "import", folder, "--as", "range", "--reason", "to begin with")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^range is in .* at revision 1, from 2 files\./),
  });
  const brief = (name: string) => run("brief", name, "--futures", "20", "--workers", "1");
  const first = await brief("store:range");
  expect(first).toEqual(await brief(folder));
  expect(first.code).toBe(0);

  const out = join(folder, ".out");
  expect((await run("store", "export", "range", "-o", out)).stdout).toContain("Revision 1 of range, 2 files");
  expect(await readFile(join(out, "case.yaml"), "utf8")).toBe(files["case.yaml"]);
  await writeFile(join(out, "case.yaml"), files["case.yaml"].replace(/^( {2}title: ).*$/m, "$1Another title"));
  expect(await run("store", "import", out, "--as", "range")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("at revision 1"),
  });
  expect(await run("store", "import", out, "--as", "range", "--base", "1", "--author", "Ben")).toMatchObject({
    code: 0,
  });
  const second = await brief("store:range");
  expect(second.stdout).toContain("Another title");
  expect(await brief("store:range@1")).toEqual(first);
  expect((await run("store", "import", out, "--as", "range", "--base", "2")).stdout).toContain("at revision 2");

  await writeFile(join(out, "case.yaml"), files["case.yaml"].replace(/^( {2}title: ).*$/m, "$1A third"));
  expect(await run("store", "import", out, "--as", "range", "--base", "1")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/case in case\.yaml was changed by Ben in revision 2.*store\.conflict/),
  });

  const log = JSON.parse((await run("store", "log", "range", "--json")).stdout);
  expect(log.map(({ number, author, reason }: Record<string, unknown>) => [number, author, reason])).toEqual([
    [2, "Ben", "Import of the folder .out"],
    [1, "Ada", "to begin with"],
  ]);
  expect((await run("store", "log", "range", "--last", "1")).stdout).toMatch(
    /^2 {2}\S+ {2}Ben\n.*\n {4}case\.yaml: case\n$/,
  );
  expect((await run("store", "list")).stdout).toMatch(/^range {2}revision 2 /);
  const shown = JSON.parse((await run("store", "show", "range", "--revision", "1", "--json")).stdout);
  expect(first.stdout).toContain(shown.caseDigest);
  expect((await run("store", "verify", "range")).stdout).toBe("range: 2 revisions, all as they were written.\n");
});

test("what is not in the store is told as a fault of the case, and wrong usage as such", async () => {
  const folder = await folderWith(files);
  const place = join(folder, ".parley.db");
  await stored(place, ["store", "import", folder, "--as", "range"]);
  expect(await stored(place, ["check", "store:other"])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^store\.missing\n.*the store has no case other/),
  });
  expect(await stored(place, ["check", "store:range@7"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("revisions 1 to 1, no 7"),
  });
  expect(await stored(place, ["check", "store:"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("store.refused"),
  });
  expect((await stored(place, ["check", "store:range"])).stdout).toBe("0 faults in store:range\n");
  for (const args of [
    ["store"],
    ["store", "burn"],
    ["store", "list", "--base", "1"],
    ["store", "export", "range"],
    ["store", "show"],
  ])
    expect((await stored(place, args)).code).toBe(2);
  const away = { PARLEY_DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none" };
  const { code, stderr } = await stored(place, ["store", "list"], away);
  expect([code, stderr.includes("secret")]).toEqual([2, false]);
  expect(stderr).toContain("the store postgres://127.0.0.1:1/none: its server cannot be reached");
});
