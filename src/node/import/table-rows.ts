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
import { PassThrough, Transform, Writable } from "node:stream";
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
  row: Row,
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
  const parser =
    quote === null
      ? null
      : parse({
          delimiter,
          quote,
          bom: true,
          info: true,
          relax_column_count: true,
          relax_quotes: true,
          skip_empty_lines: true,
          max_record_size: longestRow,
        });
  const unpacked = (await isGzip(path)) ? createGunzip() : new PassThrough();
  try {
    const file = createReadStream(path);
    if (parser === null) await pipeline(file, counted, unpacked, plainRows(path, delimiter, row), { signal });
    else await Promise.all([pipeline(file, counted, unpacked, parser, { signal }), eachRow(parser, row)]);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof CsvError) throw tableFault(path, error.message, Number(error.lines ?? 0));
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw tableFault(path, "a broken gzip file", 0);
    throw error;
  }
}

type Row = (cells: readonly string[], line: number) => void | Promise<void>;

async function eachRow(
  rows: AsyncIterable<{ readonly record: string[]; readonly info: { readonly lines: number } }>,
  row: Row,
): Promise<void> {
  for await (const { record, info } of rows) {
    const waiting = row(record, info.lines);
    if (waiting !== undefined) await waiting;
  }
}

/** Rows without quotation marks are lines: no parser is needed, and none is as fast. */
function plainRows(path: string, delimiter: string, row: Row): Writable {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let line = 0;
  const lines = async (text: string, last: boolean): Promise<void> => {
    rest += text;
    let from = 0;
    for (let end = rest.indexOf("\n"); end >= 0 || (last && from < rest.length); end = rest.indexOf("\n", from)) {
      const stop = end < 0 ? rest.length : end;
      const written = rest.slice(from, rest[stop - 1] === "\r" ? stop - 1 : stop);
      from = stop + 1;
      line++;
      if (written === "") continue;
      if (written.length > longestRow) throw tableFault(path, "a longer row", line);
      const waiting = row(written.split(delimiter), line);
      if (waiting !== undefined) await waiting;
    }
    rest = rest.slice(from);
    if (rest.length > longestRow) throw tableFault(path, "a longer row", line + 1);
  };
  return new Writable({
    write: (chunk: Buffer, _encoding, next) =>
      void lines(decoder.decode(chunk, { stream: true }), false).then(() => next(), next),
    final: (next) => void lines(decoder.decode(), true).then(() => next(), next),
  });
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
