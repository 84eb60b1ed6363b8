/** A table of issues and options with a column for each party becomes the issues and judgements of a case; faults name line and column. */
import { expect, test } from "vitest";
import { emptyCase, notJudgedYet, readCase } from "../../src/case/index.ts";
import { preferenceTemplate, readPreferenceTable } from "../../src/feeds/index.ts";

const table = (text: string) => {
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { file: "desk.csv", header, rows: rows.map((cells, k) => ({ cells, line: k + 2 })) };
};
const days = { from: "2024-01-01", to: "2024-12-31", asOf: "2024-03-01", horizonMonths: 24 };

test("a row without an option weighs the issue, the first option stands without an agreement, an empty cell is not judged", () => {
  const { parties, issues, faults } = readPreferenceTable(
    table(`
      issue  | option      | Ashland    | Birchia
      Harbour|             | 30% to 60% | 20% to 40%
      Harbour| As now      | 100%       | 0%
      Harbour| Shared      | 60% to 80% |
      Fees   | None        |            |
      Fees   | Half each   | 10% to 30% | 5% to 20%
    `),
  );
  expect(faults).toEqual([]);
  expect(parties).toEqual(["Ashland", "Birchia"]);
  const { files, faults: none } = emptyCase({
    title: "t",
    question: "q",
    parties,
    issues,
    ...days,
    because: "A table.",
  });
  expect(none).toEqual([]);
  const read = readCase(files);
  expect(read.faults).toEqual([]);
  const of = (path: string) => read.case?.judgements.get(path)?.entries[0];
  expect(read.case?.issues.map(({ statusQuo }) => statusQuo)).toEqual(["as-now", "none"]);
  expect(of("preferences.ashland.harbour.values.as-now")).toMatchObject({
    distribution: { kind: "point", value: 1 },
    why: "A table.",
  });
  expect(of("preferences.birchia.harbour.salience")?.why).toBe("A table.");
  for (const path of ["preferences.birchia.harbour.values.shared", "preferences.ashland.fees.salience"])
    expect(of(path)?.why).toBe(notJudgedYet);
});

test("what cannot be read is told with line and column, all of it at once", () => {
  const { faults } = readPreferenceTable(
    table(`
      issue  | option | Ashland  | Birchia
             | Shared | 10%      | 20%
      Harbour| As now | 20       | 5% to
      Harbour| As now | 10%      | 10%
      Harbour|        | 10%      | 10%
      Harbour|        | 10%      | 10%
      Harbour| Shared | 10%      | 10%      | 7%
    `),
  );
  expect(faults.map(({ code, line, path }) => [code, line, path])).toEqual([
    ["feed.field", 2, "issue"],
    ["feed.field", 3, "Ashland"],
    ["feed.field", 3, "Birchia"],
    ["feed.field", 4, "option"],
    ["feed.field", 6, "option"],
    ["feed.field", 7, "column 5"],
  ]);
  expect(faults.every(({ file }) => file === "desk.csv")).toBe(true);
});

test("without the columns, with one party or none, it is told in the header", () => {
  expect(readPreferenceTable(table("a | b")).faults.map(({ code, path }) => [code, path])).toEqual([
    ["feed.mapping", "issue"],
    ["feed.mapping", "option"],
  ]);
  expect(readPreferenceTable(table("issue | option | Ashland")).faults.map(({ path }) => path)).toEqual(["parties"]);
  expect(readPreferenceTable({ file: "x", header: [], rows: [] }).faults.length).toBeGreaterThan(0);
});

test("the template reads as it stands", () => {
  const rows = preferenceTemplate.split("\n").filter((line) => line !== "");
  const [header = [], ...rest] = rows.map((line) => line.split(","));
  const read = readPreferenceTable({ file: "t", header, rows: rest.map((cells, k) => ({ cells, line: k + 2 })) });
  expect(read.faults).toEqual([]);
  expect(emptyCase({ title: "t", question: "q", ...read, ...days, because: "A table." }).faults).toEqual([]);
});
