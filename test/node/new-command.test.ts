/** `parley new` with what a case is to hold: from words, a table, a copy; faults told and nothing written. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, parley, root } from "./program.ts";

const words = ["--title", "A harbour", "--party", "Ashland", "--party", "Birchia", "--issue", "Use: as now; shared"];

test("words, a table and a copy each give a case that checks clean", async () => {
  const folder = await folderWith({ "desk.csv": "issue,option,A,B\nUse,As now,100%,0%\nUse,Shared,,\n" });
  const at = (name: string) => join(folder, name);
  expect((await parley("new", at("words"), ...words, "--as-of", "2024-06-01")).code).toBe(0);
  expect(await readFile(at("words/case.yaml"), "utf8")).toMatch(
    /title: A harbour[\s\S]*from: 2023-06-02, to: 2025-06-01/,
  );
  expect((await parley("new", at("table"), "--title", "T", "--table", at("desk.csv"))).code).toBe(0);
  const of = join(root, "cases", "bargaining-range");
  expect((await parley("new", at("copy"), "--title", "Mine", "--copy", of, "--without-claims")).code).toBe(0);
  for (const name of ["words", "table", "copy"]) expect((await parley("check", at(name))).code).toBe(0);
});

test("faults are told and nothing is written; flags that do not go together are wrong usage", async () => {
  const folder = await folderWith();
  const at = join(folder, "none");
  const one = await parley("new", at, ...words.slice(0, 4), "--issue", "Use: as now");
  expect([one.code, one.stderr]).toEqual([1, expect.stringContaining("form.count")]);
  expect((await parley("new", at, ...words, "--copy", "x")).code).toBe(2);
  expect((await parley("new", at, "--party", "A")).code).toBe(2);
  expect((await parley("new", at, "--title", "x", "--copy", join(folder, "nowhere"))).stderr).toContain("new.copy");
  expect(existsSync(at)).toBe(false);
});
