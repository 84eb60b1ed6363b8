/**
 * Event files into one table, or into a case's entries. The table is written while the files are read, so that memory
 * does not grow with them; it appears under its name only when it is whole.
 * Takes: files of one format, what is wanted, and where it goes (.csv: the format's own columns; .yaml: sources and claims).
 * Gives: the tally of all files together.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename } from "node:path";
import { finished } from "node:stream/promises";
import { stringify } from "yaml";
import {
  type EventFormat,
  type EventSource,
  eventEntries,
  eventImport,
  FeedFault,
  type ImportTally,
  type ReportedEvent,
  type Wanted,
} from "../../feeds/index.ts";
import { csvLine } from "./csv-line.ts";
import { readTable } from "./table-rows.ts";

/** More claims than a person would review, and a case folder would hold. */
export const mostClaims = 2000;

export interface EventImportRequest<Event> {
  readonly format: EventFormat<Event>;
  readonly files: readonly string[];
  readonly wanted: Wanted;
  readonly to: string;
  /** For a .yaml. */
  readonly source: EventSource | null;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, all: number) => void;
}

export async function importEvents<Event>(request: EventImportRequest<Event>): Promise<ImportTally> {
  const { format, files, wanted, to, source, signal, onProgress } = request;
  const partial = `${to}.part`;
  const out = createWriteStream(partial);
  const claims: ReportedEvent[] = [];
  let written = false;
  const importing = eventImport(format, wanted);
  try {
    await once(out, "open");
    if (source === null) out.write(csvLine(format.columns));
    for (const [index, file] of files.entries()) {
      importing.begin(basename(file));
      await readTable(
        file,
        format,
        { signal, onProgress: (done, all) => onProgress(index + (all === 0 ? 1 : done / all), files.length) },
        (cells, line) => {
          const found = importing.row(cells, line);
          if (found === null) return;
          if (source === null) {
            if (!out.write(csvLine(format.write(found.event)))) return once(out, "drain").then(() => undefined);
            return;
          }
          if (claims.length === mostClaims) throw tooMany(file, line);
          claims.push(found.reported);
        },
      );
    }
    if (source !== null) out.write(stringify(eventEntries(claims, source), { lineWidth: 120 }));
    out.end();
    await finished(out);
    await rename(partial, to);
    written = true;
    return importing.tally();
  } finally {
    out.destroy();
    if (!written) await rm(partial, { force: true });
  }
}

function tooMany(file: string, line: number): FeedFault {
  return new FeedFault({
    code: "feed.too-many",
    path: "",
    expected: `at most ${mostClaims} events as claims; narrow them with --from, --to, --country and --words, or write a .csv`,
    read: `more than ${mostClaims}`,
    severity: "error",
    file: basename(file),
    line,
  });
}
