/**
 * The rows of a delimited file, one after the other, in bounded memory: a gigabyte streams through.
 * Takes: a path (gzip is unpacked by its magic number), the delimiter and the quote. Gives: cells and the line on which
 * the row begins. Bytes that are not UTF-8 become U+FFFD; a byte-order mark is dropped.
 * Throws: `FeedFault` `feed.table` for what is not a table (an unclosed quote, a row of more than a million characters);
 * the signal's reason when aborted.
 */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import { FeedFault } from "../../feeds/index.ts";

export interface TableShape {
  readonly delimiter: string;
  readonly quote: '"' | null;
}

export interface Reading {
  readonly signal: AbortSignal;
  readonly onProgress: (doneBytes: number, allBytes: number) => void;
}

const longestRow = 1_000_000;

export async function readTable(
  path: string,
  { delimiter, quote }: TableShape,
  { signal, onProgress }: Reading,
  row: (cells: readonly string[], line: number) => void | Promise<void>,
): Promise<void> {
  const { size } = await stat(path);
  let done = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      onProgress(done, size);
      next(null, chunk);
    },
  });
  const parser = parse({
    delimiter,
    quote: quote ?? false,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const unpacked = (await isGzip(path)) ? createGunzip() : new PassThrough();
  try {
    await Promise.all([pipeline(createReadStream(path), counted, unpacked, parser, { signal }), eachRow(parser, row)]);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof CsvError) throw tableFault(path, error.message, Number(error.lines ?? 0));
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw tableFault(path, "a broken gzip file", 0);
    throw error;
  }
}

async function eachRow(
  rows: AsyncIterable<{ readonly record: string[]; readonly info: { readonly lines: number } }>,
  row: (cells: readonly string[], line: number) => void | Promise<void>,
): Promise<void> {
  for await (const { record, info } of rows) {
    const waiting = row(record, info.lines);
    if (waiting !== undefined) await waiting;
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function tableFault(path: string, read: string, line: number): FeedFault {
  return new FeedFault({
    code: "feed.table",
    path: "",
    expected: `a table, rows of at most ${longestRow.toLocaleString("en-US")} characters`,
    read,
    severity: "error",
    file: basename(path),
    ...(line > 0 && { line }),
  });
}
