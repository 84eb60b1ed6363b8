/** A table of claims from a file: .csv with commas, semicolons or tabs, .tsv or .xlsx, rows as they stand, the first of them the header. */
import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { EntriesRead } from "../../feeds/index.ts";
import { type ClaimColumn, type ClaimTableRow, readClaimTable } from "../../feeds/index.ts";
import { readTable } from "./table-rows.ts";
import { delimiterOf } from "./table-text.ts";
import { readWorkbook } from "./workbook.ts";

type ByColumn = Readonly<Partial<Record<ClaimColumn, string>>>;

export async function readClaimFile(
  path: string,
  mapping: ByColumn,
  otherwise: ByColumn,
  signal: AbortSignal,
): Promise<EntriesRead> {
  const rows: ClaimTableRow[] = [];
  if (extname(path).toLowerCase() === ".xlsx") rows.push(...(await readWorkbook(path)));
  else {
    const shape = { delimiter: await delimiterIn(path), quote: '"' } as const;
    await readTable(path, shape, { signal, onProgress: () => {} }, (cells, line) => void rows.push({ cells, line }));
  }
  const [header, ...rest] = rows;
  return readClaimTable({ file: basename(path), header: header?.cells ?? [], rows: rest }, mapping, otherwise);
}

/** Spreadsheets in much of Europe write semicolons into a .csv. */
async function delimiterIn(path: string): Promise<string> {
  if (extname(path).toLowerCase() === ".tsv") return "\t";
  const file = await open(path);
  try {
    const start = Buffer.alloc(10_000);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    return start[0] === 0x1f && start[1] === 0x8b ? "," : delimiterOf(start.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}
