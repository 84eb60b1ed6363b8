/** Cases opened again and again: what did not change is not read anew, what changed is. */
import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseOpener } from "../../src/node/opened-cases.ts";
import { folderWith, starterFolder } from "./program.ts";

test("a case whose texts stayed is the same case, and another one once a text changed", async () => {
  const folder = await starterFolder();
  const open = caseOpener();
  const first = await open(folder);
  expect(first.case).not.toBeNull();
  expect((await open(folder)).case).toBe(first.case);
  await appendFile(join(folder, "case.yaml"), "\n# seen\n");
  const second = await open(folder);
  expect(second.case).not.toBeNull();
  expect(second.case).not.toBe(first.case);
  expect(second.files.get("case.yaml")).toContain("# seen");
});

test("a file that comes, goes or breaks is noticed", async () => {
  const folder = await starterFolder();
  const open = caseOpener();
  const whole = await open(folder);
  await writeFile(join(folder, "more.yaml"), "nonsense: 1\n");
  expect((await open(folder)).case).toBeNull();
  await rm(join(folder, "more.yaml"));
  expect((await open(folder)).case?.digest).toBe(whole.case?.digest);
  await rm(folder, { recursive: true });
  expect((await open(folder)).faults.map(({ code }) => code)).toEqual(["case.no-folder"]);
});

test("each folder keeps its own", async () => {
  const [one, two] = [await starterFolder(), await folderWith({ "case.yaml": "case: {}\n" })];
  const open = caseOpener();
  const first = await open(one);
  expect((await open(two)).case).toBeNull();
  expect((await open(one)).case).toBe(first.case);
});
