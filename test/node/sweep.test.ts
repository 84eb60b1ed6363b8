/** `parley sweep` as a process: rows over days and lenses, gone on with after a stop, the same bytes for any number of threads. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, parley, starterFolder } from "./program.ts";

test("a sweep writes a row for each day and lens, and goes on with what is there", async () => {
  const folder = await starterFolder();
  const lenses = `lenses:\n  hawk:\n    name: The hawk\n    source: valley-times\n    published: 2024-02-01\n    gist: So.\n    judgement: For a test.\n    overrides: { friction.talks: 2% }\n`;
  await writeFile(join(folder, "lenses.yaml"), lenses);
  const out = await folderWith();
  const args = ["sweep", folder, "--as-of", "2024-01-01..2024-03-01/1m", "--lens", "all", "--futures", "60"];
  const csv = join(out, "rows.csv");
  const first = await parley(...args, "-o", csv, "--workers", "1");
  expect({ code: first.code, stdout: first.stdout }).toEqual({ code: 0, stdout: "" });
  const whole = await readFile(csv, "utf8");
  const rows = whole.trimEnd().split("\r\n").slice(1);
  const written = Number(/^(\d+) rows written/.exec(first.stderr)?.[1]);
  expect(rows).toHaveLength(written);
  expect(rows.map((row) => row.split(",").slice(3, 5).join(" ").trim())).toContain("2024-03-01 hawk");
  expect(rows.map((row) => row.split(",").slice(3, 5).join(" ").trim())).not.toContain("2024-01-01 hawk");

  // A row and a half are missing, as after a stop.
  await writeFile(csv, whole.slice(0, whole.lastIndexOf("\r\n", whole.length - 3) - 40));
  const again = await parley(...args, "-o", csv, "--workers", "2");
  expect(again.stderr).toMatch(new RegExp(`^2 rows written to .*, ${written - 2} were there, 1 no longer held`));
  expect(await readFile(csv, "utf8")).toBe(whole);

  const lines = join(out, "rows.jsonl");
  await parley(...args, "-o", lines);
  const objects = (await readFile(lines, "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(objects.map(({ digest }) => digest)).toEqual(rows.map((row) => row.split(",")[0]));
});

test("what cannot be meant is refused before any work", async () => {
  const folder = await starterFolder();
  for (const [args, message] of [
    [["-o", "x.txt"], /ends in \.csv or \.jsonl/],
    [[], /-o FILE\.csv or FILE\.jsonl is missing/],
    [["-o", "x.csv", "--as-of", "2024"], /--as-of wants a day or FROM\.\.TO\/STEP/],
    [["-o", "x.csv", "--as-of", "1900-01-01"], /no case has one of these days and lenses/],
    [["-o", "x.csv", "--lens", "nobody"], /no case has one of these days and lenses/],
  ] as const) {
    const { code, stderr } = await parley("sweep", folder, ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  }
});
