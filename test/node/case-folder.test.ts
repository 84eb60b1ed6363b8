/** What is read of a folder, and what is refused: with real files, links and pipes. */
import { execFileSync } from "node:child_process";
import { mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { largestFileBytes, mostFiles, readCaseFolder } from "../../src/node/case-folder.ts";
import { folderWith } from "./program.ts";

const codes = async (folder: string) => (await readCaseFolder(folder)).faults.map(({ code }) => code);

test("yaml and csv files are read from the folder and below, in the order of their paths, and nothing else is", async () => {
  const folder = await folderWith({
    "b.yaml": "b: 1",
    "a.yml": "a: 1",
    "series/held.csv": "date,low",
    "UPPER.YAML": "u: 1",
    "README.md": "# no",
    ".hidden.yaml": "no: 1",
    ".git/config.yaml": "no: 1",
  });
  const { files, faults } = await readCaseFolder(folder);
  expect([...files]).toEqual([
    ["UPPER.YAML", "u: 1"],
    ["a.yml", "a: 1"],
    ["b.yaml", "b: 1"],
    ["series/held.csv", "date,low"],
  ]);
  expect(faults).toEqual([]);
});

test("a byte order mark is no part of the text", async () => {
  const { files } = await readCaseFolder(await folderWith({ "case.yaml": "\ufeffcase: 1" }));
  expect(files.get("case.yaml")).toBe("case: 1");
});

test("a folder that is missing, a file in its place and a folder without yaml are faults", async () => {
  const folder = await folderWith({ "note.txt": "", "only.csv": "" });
  expect(await codes(join(folder, "nowhere"))).toEqual(["case.no-folder"]);
  expect(await codes(join(folder, "note.txt"))).toEqual(["case.no-folder"]);
  expect(await codes(folder)).toEqual(["case.empty"]);
});

test("a file over the limit is refused unread, and named", async () => {
  const folder = await folderWith({ "case.yaml": "", "huge.csv": "" });
  await truncate(join(folder, "huge.csv"), 40e9); // a hole on the disk; reading it would take all memory
  const { files, faults } = await readCaseFolder(folder);
  expect(faults).toMatchObject([{ code: "case.file-too-large", file: "huge.csv", severity: "error" }]);
  expect([...files.keys()]).toEqual(["case.yaml"]);
});

test("files that are together over the limit are refused", async () => {
  const folder = await folderWith({ "case.yaml": "" });
  for (let i = 0; i < 9; i++) {
    await writeFile(join(folder, `${i}.csv`), "");
    await truncate(join(folder, `${i}.csv`), largestFileBytes);
  }
  expect(await codes(folder)).toEqual(["case.too-large"]);
});

test("more files than the limit are refused, and so is a folder with too much of anything in it", async () => {
  const files = Array.from({ length: mostFiles + 1 }, (_, i) => [`${i}.yaml`, ""]);
  expect(await codes(await folderWith(Object.fromEntries(files)))).toEqual(["case.too-many-files"]);
  const folder = await folderWith();
  for (let i = 0; i < 101; i++) {
    await mkdir(join(folder, String(i)));
    await Promise.all(Array.from({ length: 100 }, (_, j) => writeFile(join(folder, String(i), `${j}.txt`), "")));
  }
  expect(await codes(folder)).toEqual(["case.too-many-files"]);
});

test("a file that is not UTF-8 is a fault with its name", async () => {
  const { faults } = await readCaseFolder(await folderWith({ "case.yaml": Uint8Array.of(0x63, 0xe9, 0x21) }));
  expect(faults).toMatchObject([{ code: "case.not-utf-8", file: "case.yaml" }]);
});

test("a link to a file inside the folder is followed, one that leads out of it is a fault", async () => {
  const outside = await folderWith({ "secret.yaml": "secret: 1" });
  const folder = await folderWith({ "case.yaml": "a: 1" });
  await symlink("case.yaml", join(folder, "again.yaml"));
  expect([...(await readCaseFolder(folder)).files.keys()]).toEqual(["again.yaml", "case.yaml"]);
  await symlink(join(outside, "secret.yaml"), join(folder, "out.yaml"));
  await symlink(outside, join(folder, "folder-out"));
  await symlink(folder, join(folder, "round"));
  const { files, faults } = await readCaseFolder(folder);
  expect(faults).toMatchObject([{ code: "case.link-outside", file: "out.yaml" }]);
  expect([...files.values()].join()).not.toContain("secret");
});

test("a neighbour folder whose name begins with the case's is outside of it", async () => {
  const parent = await folderWith({ "case/case.yaml": "", "case-secret/s.yaml": "secret: 1" });
  await symlink("../case-secret/s.yaml", join(parent, "case", "s.yaml"));
  expect(await codes(join(parent, "case"))).toEqual(["case.link-outside"]);
});

test.skipIf(process.platform === "win32")("a named pipe is a fault, and is not waited for", async () => {
  const folder = await folderWith({ "case.yaml": "" });
  execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
  expect(await codes(folder)).toEqual(["case.unreadable"]);
});

test("a link that leads nowhere, or to itself, is a fault", async () => {
  const folder = await folderWith({ "case.yaml": "" });
  await symlink("gone.yaml", join(folder, "a.yaml"));
  await symlink("b.yaml", join(folder, "b.yaml"));
  expect((await readCaseFolder(folder)).faults).toMatchObject([
    { code: "case.unreadable", file: "a.yaml", read: "ENOENT" },
    { code: "case.unreadable", file: "b.yaml", read: "ELOOP" },
  ]);
});
