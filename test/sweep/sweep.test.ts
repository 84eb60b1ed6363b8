/** Days and lenses of a sweep, and the file that it goes on with. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assess } from "../../src/assess.ts";
import { formatDay } from "../../src/ground/index.ts";
import { loadCase } from "../../src/node/library.ts";
import { openSweepFile } from "../../src/node/sweep/sweep-file.ts";
import { planSweep, readDays } from "../../src/node/sweep/sweep-plan.ts";
import { headLine, keyOfLine, rowKey, rowLine } from "../../src/node/sweep/sweep-row.ts";
import { leftText } from "../../src/node/terminal.ts";

const days = (text: string) => readDays(text)?.map(formatDay) ?? null;

test("days go from the first in steps of days, weeks or months, the last of a short month for a day it lacks", () => {
  expect(days("2024-02-27..2024-03-02/2d")).toEqual(["2024-02-27", "2024-02-29", "2024-03-02"]);
  expect(days("2024-01-01..2024-01-20/1w")).toEqual(["2024-01-01", "2024-01-08", "2024-01-15"]);
  expect(days("2023-11-30..2024-03-31/1m")).toEqual([
    "2023-11-30",
    "2023-12-30",
    "2024-01-30",
    "2024-02-29",
    "2024-03-30",
  ]);
  expect(days("2024-01-31..2024-03-31")).toEqual(["2024-01-31", "2024-02-29", "2024-03-31"]);
  expect(days("2024-01-31")).toEqual(["2024-01-31"]);
  for (const wrong of [
    "",
    "2024",
    "2024-02-01..2024-01-01/1d",
    "2024-01-01..2024-02-01/0d",
    "2024-02-30",
    "2024-01-01/1d",
  ])
    expect(readDays(wrong)).toBe(null);
});

test("a plan has each day with each lens there was by then, and counts what is left out", async () => {
  const theCase = await loadCase("cases/kursk-2024");
  const [lens] = theCase.lenses;
  const { from, to } = theCase.timeline;
  const before = (lens?.published ?? 0) - 1;
  const asked = { futures: 10, seed: 1, waive: [] };
  const plan = planSweep(theCase, { ...asked, days: [from - 1, to, to + 1], lenses: [null] });
  expect(plan).toEqual({ rows: [{ ...asked, asOf: formatDay(to), lens: null }], leftOut: 2 });
  const all = planSweep(theCase, { ...asked, days: [to], lenses: "all" }).rows.map((row) => row.lens);
  expect(all).toEqual([null, ...theCase.lenses.filter((each) => each.published <= to).map(({ id }) => id)]);
  const early = planSweep(theCase, { ...asked, days: [before], lenses: [lens?.id ?? "", "nobody"] });
  expect(early).toEqual({ rows: [], leftOut: 2 });
});

test("a file is gone on with: rows that hold stay, others, doubles and a torn last line go", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-sweep-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const theCase = await loadCase("cases/bargaining-range");
  const of = { case: 'a "case", here', engine: "0.1.0-abc" };
  const rows = [1, 2, 3].map((seed) => assess(theCase, { futures: 20, seed }));
  for (const format of ["csv", "jsonl"] as const) {
    const lines = rows.map((row) => rowLine(format, of, row));
    const keys = rows.map(({ method }) => rowKey(method.digest, of.engine));
    expect(lines.map((line) => keyOfLine(format, line.trimEnd()))).toEqual(keys);
    const path = join(folder, `rows.${format}`);
    const empty = await openSweepFile(path, format, new Set(keys));
    expect([empty.there.size, empty.dropped]).toEqual([0, 0]);
    await empty.add(lines.join(""));
    const whole = readFileSync(path, "utf8");
    expect(whole).toBe(headLine(format) + lines.join(""));

    writeFileSync(path, `${headLine(format)}${lines[0]}${lines[1]}${lines[0]}no row\n${lines[2]?.slice(0, -30)}`);
    const again = await openSweepFile(path, format, new Set([keys[0], keys[2]] as string[]));
    expect([...again.there]).toEqual([keys[0]]);
    expect(again.dropped).toBe(4);
    expect(readFileSync(path, "utf8")).toBe(headLine(format) + lines[0]);
  }
});

test("a row says what the assessment says", async () => {
  const assessment = assess(await loadCase("cases/bargaining-range"), { futures: 50 });
  const row = JSON.parse(rowLine("jsonl", { case: "x", engine: "e" }, assessment));
  expect(row).toMatchObject({ digest: assessment.method.digest, futures: 50, lens: null });
  expect(row.agreement.ceasefire["6"]).toEqual(assessment.agreement.ceasefire[6] ?? null);
  const heads = headLine("csv").trimEnd().split(",");
  const cells = rowLine("csv", { case: "x", engine: "e" }, assessment).trimEnd().split(",");
  expect(cells).toHaveLength(heads.length);
  expect(cells[heads.indexOf("zone")]).toBe(`${assessment.zone.any}`);
});

test("the time left is told at the pace so far, once there is one", () => {
  expect(leftText(0.5, 1_000)).toBe("");
  expect(leftText(0.5, 10_000)).toBe(", 10 s left");
  expect(leftText(0.25, 60_000)).toBe(", 3 min left");
  expect(leftText(0.02, 3_600_000)).toBe(", 49 h left");
  expect(leftText(1, 60_000)).toBe("");
});
