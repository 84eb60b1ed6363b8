/**
 * Spreadsheets: the first sheet's rows as texts, and rows as a sheet. What an archive would unpack to is looked at first.
 * Throws: `FeedFault` `feed.table` for what is no workbook or swells beyond 200 MB.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import writeWorkbook from "write-excel-file/node";
import { type ClaimTableRow, FeedFault } from "../../feeds/index.ts";

const mostUnpackedBytes = 200_000_000;

export async function readWorkbook(path: string): Promise<readonly ClaimTableRow[]> {
  return readWorkbookBytes(await readFile(path), path);
}

export async function readWorkbookBytes(bytes: Uint8Array, path: string): Promise<readonly ClaimTableRow[]> {
  let unpacked = 0;
  const refuse = (read: string): FeedFault =>
    new FeedFault({
      code: "feed.table",
      path: "",
      expected: "a workbook (.xlsx)",
      read,
      severity: "error",
      file: basename(path),
    });
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw refuse((error as Error).message);
  }
  if (unpacked > mostUnpackedBytes) throw refuse(`one that unpacks to ${Math.round(unpacked / 1e6)} MB`);
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((cells, k) => ({ cells: cells.map(cellText), line: k + 1 }));
  } catch (error) {
    throw refuse((error as Error).message.slice(0, 200));
  }
}

export async function writeClaimWorkbook(rows: readonly (readonly string[])[], path: string): Promise<void> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  await writeWorkbook(cells).toFile(path);
}

/** A day without a time is written as the day. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return String(value);
}
