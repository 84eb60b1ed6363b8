/** Tables of forecasts: the columns that are usual or named, chances as people write them, and a fault for each row that says none. */
import { expect, test } from "vitest";
import { readForecastTable, type TableRow } from "../../src/feeds/index.ts";
import { formatDay } from "../../src/ground/index.ts";

const rowsOf = (...lines: readonly string[]): readonly TableRow[] =>
  lines.map((line, k) => ({ cells: line.split(";"), line: k + 1 }));
const read = (...lines: readonly string[]) => readForecastTable("some.csv", rowsOf(...lines));

test("reads the columns that are usual, and keys that are two columns together", () => {
  const table = read(
    "source;id;freeze_datetime;crowd_probability;resolved_to;resolution_date",
    "market;7;2025-01-02T00:00:00+00:00;0.25;0.0;2025-03-01",
    "crowd;7;2025-01-03T00:00:00+00:00;0.5;;",
  );
  expect(table.faults).toEqual([]);
  expect(table.mapping).toMatchObject({ question: "source+id", who: "source", chance: "crowd_probability" });
  expect(table.forecasts.map(({ on, resolvedOn, ...rest }) => [rest, formatDay(on), resolvedOn === null])).toEqual([
    [{ line: 2, question: "market 7", who: "market", low: 0.25, high: 0.25, outcome: "no" }, "2025-01-02", false],
    [{ line: 3, question: "crowd 7", who: "crowd", low: 0.5, high: 0.5, outcome: null }, "2025-01-03", true],
  ]);
});

test("reads chances as numbers, percent, ranges and words of ICD 203, with a note in brackets after them", () => {
  const chances = [
    "0.2",
    "20%",
    "5% to 20%",
    "unlikely",
    "Unlikely (20-45%)",
    "0.20 (or lower)",
    "almost no chance",
    "1",
  ];
  const table = read("question;who;on;chance;outcome", ...chances.map((chance) => `q;me;2025-01-01;${chance};yes`));
  expect(table.faults).toEqual([]);
  const ends = table.forecasts.map(({ low, high }) => [low, high].map((it) => Math.round(it * 1e9) / 1e9));
  expect(ends).toEqual([
    [0.2, 0.2],
    [0.2, 0.2],
    [0.05, 0.2],
    [0.2, 0.45],
    [0.2, 0.45],
    [0.2, 0.2],
    [0, 0.05],
    [1, 1],
  ]);
});

test("tells every fault of every row with its line and column, and leaves those rows out", () => {
  const table = read(
    "question;who;on;chance;outcome",
    "q;me;2025-01-01;could;yes",
    ";me;someday;1.5;maybe",
    "q;me;2025-01-01;0.5",
    "q;me;2025-01-01;0.5;no",
  );
  expect(table.rows).toBe(4);
  expect(table.forecasts.map(({ line }) => line)).toEqual([5]);
  expect(table.faults.map(({ code, line, path, read }) => [code, line, path, read])).toEqual([
    ["feed.field", 2, "chance", "could"],
    ["feed.field", 3, "question", "nothing"],
    ["feed.field", 3, "on", "someday"],
    ["feed.field", 3, "chance", "1.5"],
    ["feed.field", 3, "outcome", "maybe"],
    ["feed.width", 4, "", "4"],
  ]);
});

test("takes the columns that are named, and says which are not there", () => {
  const named = { question: "what", who: "author", on: "day", chance: "said", outcome: "came" };
  const rows = rowsOf("author;what;said;day;came", "me;q;10%;2025-01-01;1");
  expect(readForecastTable("some.csv", rows, named).forecasts).toMatchObject([
    { question: "q", who: "me", outcome: "yes" },
  ]);
  const { faults, forecasts } = readForecastTable("some.csv", rows, { question: "which", resolved: "when" });
  expect(forecasts).toEqual([]);
  expect(faults.map(({ code, path }) => [code, path])).toEqual([
    ["feed.columns", "question"],
    ["feed.columns", "on"],
    ["feed.columns", "chance"],
    ["feed.columns", "outcome"],
    ["feed.columns", "resolved"],
  ]);
  expect(readForecastTable("empty.csv", []).faults[0]?.read).toBe("nothing");
});
