/** `parley import` on files: an account of every row, gzip, faults with their place, and nothing half-written. */
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gdeltEvents } from "../../src/feeds/index.ts";
import { folderWith, parley, starterFolder, startParley } from "./program.ts";

const rowOf = (id: number, cells: Readonly<Record<string, string>> = {}) => {
  const row: Readonly<Record<string, string>> = {
    GLOBALEVENTID: String(id),
    SQLDATE: "20240806",
    EventCode: "036",
    EventRootCode: "03",
    QuadClass: "1",
    SOURCEURL: `https://paper.example/${id}`,
    ...cells,
  };
  return gdeltEvents.columns.map((column) => row[column] ?? "").join("\t");
};

test("rows read are rows imported, doubled, left out and rejected, also out of gzip", async () => {
  const rows = [rowOf(1), rowOf(1), rowOf(2, { SQLDATE: "20240231" }), rowOf(3, { SQLDATE: "20230101" }), "too\tshort"];
  const folder = await folderWith({});
  await writeFile(join(folder, "events.gz"), gzipSync(`${rows.join("\n")}\n`));
  const out = join(folder, "out.csv");
  const { code, stdout } = await parley(
    "import",
    "gdelt",
    join(folder, "events.gz"),
    "-o",
    out,
    "--from",
    "2024-01-01",
    "--json",
  );
  expect(code).toBe(0);
  const tally = JSON.parse(stdout);
  expect(tally).toMatchObject({ rows: 5, imported: 1, duplicates: 1, leftOut: 1, rejected: 2 });
  expect(tally.faults[0]).toMatchObject({ code: "feed.field", path: "SQLDATE", line: 3, read: "20240231" });
  const written = (await readFile(out, "utf8")).split("\r\n");
  expect(written).toHaveLength(3);
  expect(written[1]).toContain(",036,");
});

test("claims for a case can be read again, and wait for their grades", async () => {
  const folder = await folderWith({ "events.tsv": `${rowOf(1)}\n` });
  const out = join(folder, "claims.yaml");
  const { code } = await parley("import", "gdelt", join(folder, "events.tsv"), "-o", out, "--exported", "2024-08-08");
  expect(code).toBe(0);
  expect(await readFile(out, "utf8")).toMatch(/c-gdelt-export-1:\n {4}says: "?Verbal cooperation \(CAMEO 036\)/);
});

test("what is no such table ends with a fault that says where, and nothing is written", async () => {
  const folder = await folderWith({ "events.csv": "a,b\n1,2\n", "long.csv": `"${"x".repeat(1_100_000)}` });
  const out = join(folder, "out.csv");
  const other = await parley("import", "acled", join(folder, "events.csv"), "-o", out);
  expect(other.code).toBe(1);
  expect(other.stderr).toMatch(/events\.csv:1 {2}feed\.columns/);
  const long = await parley("import", "acled", join(folder, "long.csv"), "-o", out);
  expect(long.code).toBe(1);
  expect(long.stderr).toMatch(/feed\.table/);
  expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
});

test("Ctrl-C ends an import and leaves nothing behind", async () => {
  const folder = await folderWith({});
  const rows = Array.from({ length: 400_000 }, (_, k) => rowOf(k)).join("\n");
  await writeFile(join(folder, "events.tsv"), rows);
  const out = join(folder, "out.csv");
  const { child, ended } = startParley("import", "gdelt", join(folder, "events.tsv"), "-o", out);
  while (!existsSync(`${out}.part`) && child.exitCode === null) await new Promise((later) => setTimeout(later, 20));
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
});

test("sources and claims go out in every form and come back with every row accounted for", async () => {
  const folder = await folderWith({});
  const starter = await starterFolder();
  for (const [as, file, format, extra] of [
    ["csl", "s.json", "csl", []],
    ["bibtex", "s.bib", "bibtex", []],
    ["annotations", "a.json", "annotations", ["--source", "x"]],
    ["claim-review", "r.json", "annotations", ["--source", "x"]],
    ["csv", "c.csv", "table", []],
    ["xlsx", "c.xlsx", "table", []],
  ] as const) {
    const [out, back] = [join(folder, file), join(folder, `${as}.yaml`)];
    expect((await parley("export", starter, "--as", as, "-o", out)).code).toBe(0);
    const { code, stdout } = await parley("import", format, out, "-o", back, "--json", ...extra);
    const { items, imported, rejected } = JSON.parse(stdout);
    expect([as, code, imported + rejected, rejected]).toEqual([as, 0, items, 0]);
    expect(items).toBeGreaterThan(0);
  }
});

test("what is not open to anyone is in no export, and is counted", async () => {
  const folder = await folderWith({});
  const starter = await starterFolder();
  const files = await Promise.all(
    (await readdir(starter))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFile(join(starter, name), "utf8")),
  );
  const [name, text] = (await readdir(starter))
    .filter((each) => each.endsWith(".yaml"))
    .map((each, index) => [each, files[index] as string] as const)
    .find(([, each]) => /^claims:/m.test(each)) as readonly [string, string];
  const says = /\n( +)says: (.*)\n/.exec(text.slice(text.search(/^claims:/m))) as RegExpExecArray;
  await writeFile(
    join(starter, name),
    text.replace(says[0], `\n${says[1]}says: ${says[2]}\n${says[1]}handling: secret\n`),
  );
  for (const as of ["annotations", "claim-review", "csv"]) {
    const out = join(folder, as);
    expect((await parley("export", starter, "--as", as, "-o", out)).stdout).toContain("1 claim left out");
    expect(await readFile(out, "utf8")).not.toContain((says[2] as string).slice(1, 30));
  }
});

test("a .csv with semicolons, as a spreadsheet writes it where the comma is the decimal mark", async () => {
  const folder = await folderWith({ "t.csv": 'Statement;Date\n"No talks; none, ever";2024-09-07\n' });
  const out = join(folder, "out.yaml");
  const names = ["--map", "says=Statement,published=Date", "--source", "desk"];
  const told = await parley("import", "table", join(folder, "t.csv"), "-o", out, ...names);
  expect(told.stdout).toMatch(/1 read, 1 imported .* 0 rejected/);
  expect(await readFile(out, "utf8")).toContain("No talks; none, ever");
});

test("a table under other names is mapped; one without what is needed is told", async () => {
  const folder = await folderWith({ "t.csv": "Statement,Date\nThey met.,2024-09-07\nThey met.,no day\n" });
  const table = join(folder, "t.csv");
  const out = join(folder, "out.yaml");
  const mapped = await parley(
    "import",
    "table",
    table,
    "-o",
    out,
    "--map",
    "says=Statement,published=Date",
    "--source",
    "desk",
  );
  expect(mapped.stdout).toMatch(/2 read, 1 imported .* 1 rejected/);
  expect(mapped.stdout).toMatch(/t\.csv:3 {2}feed\.field/);
  const bare = await parley("import", "table", table, "-o", join(folder, "none.yaml"));
  expect([bare.code, existsSync(join(folder, "none.yaml"))]).toEqual([1, false]);
  expect(bare.stdout).toMatch(/feed\.mapping/);
});
