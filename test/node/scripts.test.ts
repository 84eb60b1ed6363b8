/** What stands behind `npm start`, `npm run parley` and `npm test`, as processes. */
import { readdir, readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, root, start } from "./program.ts";

const script = (name: string, ...args: readonly string[]) =>
  start(process.execPath, [join(root, "scripts", `${name}.mjs`), ...args]);

test("`npm start` serves the Kursk case and prints its address, until Ctrl-C", async () => {
  const { child, ended, said } = script("start", "--no-open", "--port", "0");
  const address = (await said(/http:\/\/127\.0\.0\.1:\d+\//))[0];
  const cases = await (await fetch(`${address}api/cases`)).json();
  expect(cases).toEqual([{ id: "kursk-2024", title: expect.any(String) }]);
  child.kill("SIGINT");
  expect((await ended).code).toBe(0);
});

test("`npm run parley` passes on the exit code, and prints nothing of its own", async () => {
  const folder = await folderWith({ "case.yaml": "case: [" });
  expect(await script("parley", "--version").ended).toMatchObject({ code: 0, stderr: "" });
  expect(await script("parley", "check", folder).ended).toMatchObject({ code: 1, stdout: "" });
  expect(await script("parley", "nonsense").ended).toMatchObject({ code: 2, stdout: "" });
});

test("`npm test` refuses a check that does not exist", async () => {
  const { code, stderr } = await script("test", "--only", "unti").ended;
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("No such check: unti") });
});

test("the built program asks for nothing that its package does not name", async () => {
  const folder = join(root, "dist", "program");
  const { dependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const asked = new Set<string>();
  for (const file of files)
    for (const [, name = ""] of (await readFile(join(folder, file), "utf8")).matchAll(
      /(?:^import(?:[^"\n]*?from)?\s*|\bimport\(|\b(?:__)?require\()"([^".][^"]*)"/gm,
    ))
      if (!isBuiltin(name)) asked.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  expect(asked).toContain("pg");
  expect([...asked].filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});
