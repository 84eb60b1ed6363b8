/**
 * A small table that is in hand as bytes: comma, semicolon or tab between cells, or a workbook; rows with their lines.
 * Throws: `FeedFault` `feed.table` for what is no table.
 */
import { extname } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { type ClaimTableRow, FeedFault } from "../../feeds/index.ts";
import { readWorkbookBytes } from "./workbook.ts";

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export async function tableRows(name: string, bytes: Uint8Array): Promise<readonly ClaimTableRow[]> {
  if (extname(name).toLowerCase() === ".xlsx") return readWorkbookBytes(bytes, name);
  const refuse = (read: string, line?: number): FeedFault =>
    new FeedFault({
      code: "feed.table",
      path: "",
      expected: "a table in UTF-8, cells apart by commas, semicolons or tabs",
      read,
      severity: "error",
      file: name,
      ...(line !== undefined && { line }),
    });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const options = { delimiter: delimiterOf(text), bom: true, info: true, relax_column_count: true } as const;
    const rows = parse(text, { ...options, skip_empty_lines: true }) as unknown as readonly ParsedRow[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (error instanceof CsvError) throw refuse(error.message.slice(0, 200), Number(error.lines ?? 1));
    if (error instanceof TypeError) throw refuse("other bytes");
    throw error;
  }
}

/** Whichever the first line has most of. */
export function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split("\n")[0] ?? "";
  const count = (mark: string): number => first.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
