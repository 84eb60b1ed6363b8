/** A table of forecasts on the disk: read, its faults told, and scored. */
import { basename } from "node:path";
import { version } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { TableScores } from "../../contract.ts";
import {
  FeedFault,
  type ForecastColumn,
  type ForecastMapping,
  forecastColumns,
  readForecastTable,
  type TableRow,
} from "../../feeds/index.ts";
import { type Day, type Fault, formatFault } from "../../ground/index.ts";
import { tableScores } from "../../outlook/index.ts";
import { readTable } from "../import/table-rows.ts";
import { warn } from "../terminal.ts";
import { plural, UsageError } from "./command.ts";

/** Of the rows that are left out, so many are told. */
const mostTold = 20;
/** A table is held in memory as a whole. */
const mostRows = 1_000_000;

export interface ForecastFile {
  readonly path: string;
  readonly columns: ForecastMapping;
  readonly crowds: readonly string[];
}

/** "question=id,who=name" */
export function readColumns(text: string | undefined): ForecastMapping {
  const mapping: Partial<Record<ForecastColumn, string>> = {};
  for (const part of text === undefined ? [] : text.split(",")) {
    const [role = "", column = ""] = part.split("=", 2).map((each) => each.trim());
    const known = forecastColumns.find((each) => each === role);
    if (known === undefined || column === "")
      throw new UsageError(`--columns wants ROLE=COLUMN, roles of ${forecastColumns.join(", ")}, not ${part}`);
    mapping[known] = column;
  }
  return mapping;
}

/** Faults are told; `failed` where the file is no table of forecasts at all. */
export async function scoredTable(
  theCase: Case,
  asOf: Day,
  { path, columns, crowds }: ForecastFile,
  signal: AbortSignal,
): Promise<TableScores | { readonly failed: true }> {
  const rows: TableRow[] = [];
  const faults: Fault[] = [];
  try {
    await readTable(path, { delimiter: ",", quote: '"' }, { signal, onProgress: () => {} }, (cells, line) => {
      if (rows.length > mostRows) throw new UsageError(`--forecasts wants a table of at most ${mostRows} rows`);
      rows.push({ cells, line });
    });
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    faults.push(error.fault);
  }
  const table = readForecastTable(basename(path), rows, columns);
  faults.push(...table.faults);
  for (const fault of faults.slice(0, mostTold)) warn(`${formatFault(fault)}\n`);
  const leftOut = new Set(table.faults.map(({ line }) => line)).size;
  if (faults.some(({ code }) => code === "feed.table" || code === "feed.columns")) return { failed: true };
  if (leftOut > 0) warn(`${plural(leftOut, "row")} of ${basename(path)} left out\n`);
  for (const crowd of crowds)
    if (!table.forecasts.some(({ who }) => who === crowd))
      throw new UsageError(`--crowd wants a forecaster of the table, not ${crowd}`);
  return tableScores(theCase, asOf, version, table.forecasts, crowds);
}
