/** The command line as a process: what it prints where, and the exit codes that scripts rely on. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, parley, root, starterFolder } from "./program.ts";

test("the case that `new` writes has no faults, and can be assessed", async () => {
  const folder = await starterFolder();
  expect(await parley("check", folder)).toEqual({ code: 0, stdout: `0 faults in ${folder}\n`, stderr: "" });
  const { code, stdout, stderr } = await parley("assess", folder, "--futures", "50");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/Is there room for agreement\?\n.*\b(likely|unlikely|chance|certain)\b/);
  expect(stdout).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("where one month is all there is nothing is said of waiting; where futures are few, no word without its chance", async () => {
  const month = await parley("assess", join(root, "cases/bargaining-range"), "--futures", "4");
  expect(month.stdout).not.toContain("Settle now, or wait");
  expect(month.stdout).not.toContain("after 0 months");
  const few = await parley("assess", await starterFolder(), "--futures", "7", "--seed", "2");
  expect(few.stdout).not.toMatch(/(likely|chance|certain) +too few futures to say/);
  expect(few.stdout).not.toContain("In too few futures");
});

test("`new` leaves alone a folder that holds something", async () => {
  const folder = await folderWith({ "mine.txt": "mine" });
  expect(await parley("new", folder)).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("not empty"),
  });
  expect(await readdir(folder)).toEqual(["mine.txt"]);
});

test("`new` makes the folders above as well", async () => {
  const folder = join(await folderWith(), "one", "two", "case");
  expect(await parley("new", folder)).toMatchObject({ code: 0, stderr: "" });
  expect(await readdir(folder)).toContain("case.yaml");
});

test("`new` says at once where nothing can be made", async () => {
  const file = join(await folderWith({ "mine.txt": "mine" }), "mine.txt");
  const inProc = existsSync("/proc/self") ? ["/proc/parley", "/proc/parley/case"] : [];
  for (const folder of [file, join(file, "case"), ...inProc]) {
    const { code, stdout, stderr } = await parley("new", folder);
    expect({ folder, code, stdout }).toEqual({ folder, code: 2, stdout: "" });
    expect(stderr).toMatch(/^parley: .*E[A-Z]+: /);
    expect(stderr).toContain(folder);
  }
});

test("a number out of bounds is told with its bounds; the largest seed is a seed", async () => {
  const folder = await starterFolder();
  const futures = "--futures wants a whole number from 1 to 1,000,000, not ";
  const wrong = [
    ["--futures", "1e3", futures],
    ["--futures", "1000000000", futures],
    ["--seed", "9007199254740992", "--seed wants a whole number from 0 to 2^53 − 1, not "],
  ] as const;
  for (const [flag, value, said] of wrong)
    expect(await parley("assess", folder, flag, value)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said + value),
    });
  const largest = ["--seed", "9007199254740991", "--futures", "20"];
  expect(await parley("assess", folder, ...largest)).toMatchObject({ code: 0, stderr: "" });
});

test("a lens asked of a case that has none is told so", async () => {
  const { code, stderr } = await parley("assess", join(root, "cases", "bargaining-range"), "--lens", "hawk");
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("this case has no lens: hawk") });
});

test("faults end with 1 and go to stderr, with file, line and column; as JSON they go to stdout", async () => {
  const folder = await folderWith({ "case.yaml": "case:\n  format: 1\n  titel: x\n" });
  const { code, stdout, stderr } = await parley("check", folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^case\.yaml:\d+:\d+ /m);
  const json = await parley("check", folder, "--json");
  expect(json).toMatchObject({ code: 1, stderr: "" });
  expect(JSON.parse(json.stdout).faults.length).toBeGreaterThan(0);
  for (const command of ["assess", "brief"]) {
    expect(await parley(command, folder)).toMatchObject({ code: 1, stdout: "", stderr });
  }
});

test("a folder that is missing or empty is a fault that names it", async () => {
  const empty = await folderWith();
  for (const folder of [empty, join(empty, "nowhere")]) {
    for (const args of [["check"], ["assess"], ["brief"], ["serve", "--no-open"]]) {
      const { code, stdout, stderr } = await parley(...args, folder);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(folder);
    }
  }
});

test("a very large file ends with 1 and its name, at once", async () => {
  const folder = await folderWith({ "case.yaml": "", "huge.yaml": new Uint8Array(9_000_000) });
  const { code, stderr } = await parley("check", folder);
  expect(code).toBe(1);
  expect(stderr).toContain("huge.yaml  case.file-too-large");
});

test("wrong usage ends with 2 and a word on stderr", async () => {
  const folder = await starterFolder();
  const wrong = [
    [],
    ["nonsense"],
    ["constructor"],
    ["check"],
    ["check", folder, folder],
    ["assess", folder, "--bogus"],
    ["assess", folder, "--futures", "0"],
    ["assess", folder, "--futures", "many"],
    ["assess", folder, "--seed", "-1"],
    ["assess", folder, "--workers", "0"],
    ["assess", folder, "--as-of", "2024-02-30"],
    ["assess", folder, "--lens", "nobody"],
    ["assess", folder, "--waive", "no-such-rule"],
    ["check", folder, "--as-of", "yesterday"],
    ["brief", folder, "-o", join(folder, "brief.odt")],
    ["brief", folder, "--futures", "50", "-o", join(folder, "no", "such", "folder.md")],
    ["serve", folder, "--port", "99999999"],
    ["serve", folder, "--port", "70000"],
    ["schema", "extra"],
  ];
  for (const args of wrong) {
    const { code, stdout, stderr } = await parley(...args);
    expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toBe("");
  }
});

test("help and version end with 0 and go to stdout", async () => {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  expect(await parley("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  for (const args of [["--help"], ["assess", "--help"], ["check", "-h"], ["serve", "--help"]]) {
    expect(await parley(...args)).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("parley ") });
  }
});

test("the same case, day and seed give the same bytes, for any number of workers", async () => {
  const folder = await starterFolder();
  const args = ["assess", folder, "--json", "--futures", "350", "--seed", "7"];
  const [one, two, four, again] = await Promise.all([
    parley(...args, "--workers", "1"),
    parley(...args, "--workers", "2"),
    parley(...args, "--workers", "4"),
    parley(...args),
  ]);
  expect(one.code).toBe(0);
  expect(JSON.parse(one.stdout).method.futures).toBe(350);
  expect([two.stdout, four.stdout, again.stdout]).toEqual([one.stdout, one.stdout, one.stdout]);
});

test("`brief` writes the format that the file's name asks for", async () => {
  const folder = await starterFolder();
  const [html, md] = [join(folder, "out.html"), join(folder, "out.md")];
  expect(await parley("brief", folder, "--futures", "50", "-o", html)).toMatchObject({ code: 0, stdout: "" });
  expect(await parley("brief", folder, "--futures", "50", "-o", md)).toMatchObject({ code: 0, stdout: "" });
  expect(await readFile(html, "utf8")).toMatch(/^<!doctype html>/i);
  const markdown = await readFile(md, "utf8");
  expect(markdown).toMatch(/^# /m);
  expect((await parley("brief", folder, "--futures", "50")).stdout).toBe(`${markdown.trimEnd()}\n`);
});

test("`schema` prints the JSON Schema, and nothing else", async () => {
  const { code, stdout, stderr } = await parley("schema");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toHaveProperty("$schema");
});

test("a reader that goes away ends the program quietly", async () => {
  const child = spawn(process.execPath, [cli, "schema"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const [[code], stderr] = await Promise.all([once(child, "close"), child.stderr.toArray()]);
  expect({ code, stderr: Buffer.concat(stderr).toString() }).toEqual({ code: 0, stderr: "" });
});

test("a case's text cannot write to the terminal", async () => {
  const folder = await starterFolder();
  const file = join(folder, "case.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace(/^( {2}title:).*$/m, '$1 "a\\e[31mred"'));
  const { code, stdout } = await parley("assess", folder, "--futures", "50");
  expect(code).toBe(0);
  expect(stdout).toMatch(/a\\u\W?\d*1b\W?\[31mred/);
  expect(stdout).not.toContain("\x1b");
});

test("no progress bar is drawn where nobody watches", async () => {
  const folder = await starterFolder();
  const { stderr } = spawnSync(process.execPath, [cli, "assess", folder, "--json", "--futures", "150"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
});
