/**
 * A series file: CSV with the columns date, low, and optionally high (low where absent) and published (date where absent).
 * Takes: the text. Gives: points in order of date, or faults that name the line. Unquoted cells only: dates and numbers.
 */
import { type Fault, parseDay } from "../ground/index.ts";
import type { SeriesPoint } from "../territory/index.ts";
import { shown } from "./case-entries.ts";

const mostRows = 20_000;

export function readSeriesCsv(
  file: string,
  text: string,
): { readonly points: readonly SeriesPoint[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const fault = (line: number, code: string, expected: string, read: string): void => {
    faults.push({
      code,
      path: "",
      expected,
      read: shown(read),
      severity: "error",
      file,
      line,
      column: 1,
      sourceLine: (lines[line - 1] ?? "").slice(0, 10_000),
    });
  };
  const header = (lines[0] ?? "").split(",").map((cell) => cell.trim());
  const column = {
    date: header.indexOf("date"),
    low: header.indexOf("low"),
    high: header.indexOf("high"),
    published: header.indexOf("published"),
  };
  if (column.date < 0 || column.low < 0) {
    fault(1, "series.columns", "columns date and low (high and published may follow)", lines[0] ?? "");
    return { points: [], faults };
  }
  if (lines.length > mostRows) {
    fault(1, "series.too-long", `at most ${mostRows} rows`, `${lines.length}`);
    return { points: [], faults };
  }
  const points: SeriesPoint[] = [];
  lines.forEach((line, i) => {
    if (i === 0 || line.trim() === "" || line.startsWith("#")) return;
    const cells = line.split(",").map((cell) => cell.trim());
    const date = parseDay(cells[column.date] ?? "");
    const low = number(cells[column.low]);
    const high = column.high < 0 || cells[column.high] === "" ? low : number(cells[column.high]);
    const published =
      column.published < 0 || cells[column.published] === "" ? date : parseDay(cells[column.published] ?? "");
    if (date === null || published === null) fault(i + 1, "series.date", "days as YYYY-MM-DD", line);
    else if (low === null || high === null) fault(i + 1, "series.number", "finite numbers without unit", line);
    else if (high < low) fault(i + 1, "series.band", "low no greater than high", line);
    else if (published < date) fault(i + 1, "series.published", "published no earlier than date", line);
    else points.push({ date, low, high, published });
  });
  points.sort((a, b) => a.date - b.date);
  for (let i = 1; i < points.length; i++)
    if (points[i]?.date === points[i - 1]?.date)
      fault(1, "series.duplicate-date", "each date once", `row for day ${points[i]?.date} stands twice`);
  if (points.length === 0 && faults.length === 0) fault(1, "series.empty", "at least one row", "none");
  return { points, faults };
}

function number(cell: string | undefined): number | null {
  if (cell === undefined || !/^-?\d+(\.\d+)?$/.test(cell)) return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}
