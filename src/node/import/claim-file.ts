/** A table of claims from a file: .csv, .tsv or .xlsx, rows as they stand, the first of them the header. */
import { basename, extname } from "node:path";
import type { EntriesRead } from "../../feeds/index.ts";
import { type ClaimColumn, type ClaimTableRow, readClaimTable } from "../../feeds/index.ts";
import { readTable } from "./table-rows.ts";
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
    const shape = { delimiter: extname(path).toLowerCase() === ".tsv" ? "\t" : ",", quote: '"' } as const;
    await readTable(path, shape, { signal, onProgress: () => {} }, (cells, line) => void rows.push({ cells, line }));
  }
  const [header, ...rest] = rows;
  return readClaimTable({ file: basename(path), header: header?.cells ?? [], rows: rest }, mapping, otherwise);
}
