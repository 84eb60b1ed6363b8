/**
 * The file that a sweep writes: rows that are there and still hold are kept, those that no longer do and a last one that was
 * cut short are dropped, and new ones follow in order. It is read a line at a time.
 */
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { appendFile, rename, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { headLine, keyOfLine, type SweepFormat } from "./sweep-row.ts";

export interface SweepFile {
  /** Keys of the rows that are in it. */
  readonly there: ReadonlySet<string>;
  readonly dropped: number;
  readonly add: (lines: string) => Promise<void>;
}

/** `wanted`: keys of the rows that this sweep would write; others were of another case, day or engine. */
export async function openSweepFile(
  path: string,
  format: SweepFormat,
  wanted: ReadonlySet<string>,
): Promise<SweepFile> {
  const there = new Set<string>();
  let dropped = 0;
  const fresh = `${path}.tmp`;
  const out = createWriteStream(fresh);
  const write = async (line: string) => {
    if (!out.write(line)) await once(out, "drain");
  };
  await write(headLine(format));
  const size = await stat(path).then(
    (status) => status.size,
    () => 0,
  );
  if (size > 0) {
    const head = headLine(format).trimEnd();
    const whole = await endsWithLine(path, size);
    let last: string | null = null;
    const keep = async (line: string) => {
      const key = keyOfLine(format, line);
      if (key !== null && wanted.has(key) && !there.has(key)) {
        there.add(key);
        await write(format === "csv" ? `${line}\r\n` : `${line}\n`);
      } else if (line !== "" && line !== head) dropped += 1;
    };
    for await (const line of createInterface({
      input: createReadStream(path, "utf8"),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      if (last !== null) await keep(last);
      last = line;
    }
    if (last !== null && whole) await keep(last);
    else if (last !== null) dropped += 1;
  }
  out.end();
  await finished(out);
  await rename(fresh, path);
  return { there, dropped, add: (lines) => appendFile(path, lines) };
}

async function endsWithLine(path: string, size: number): Promise<boolean> {
  let last = "";
  for await (const chunk of createReadStream(path, { start: size - 1, encoding: "utf8" })) last = String(chunk);
  return last === "\n";
}
