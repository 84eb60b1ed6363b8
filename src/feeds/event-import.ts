/**
 * An import of events, row by row, that accounts for every row: read = imported + duplicates + left out + rejected.
 * Takes: a format, what is wanted, and cells as they come. Gives: the events wanted, and the tally. The first row is a
 * header where it names the columns that the format needs; else all rows are read in the publisher's order of columns.
 * Faults: `feed.columns` ends the import; `feed.width` and `feed.field` reject a row. Memory: 16 to 32 bytes a distinct row.
 */
import type { Day, Fault } from "../ground/index.ts";
import type { EventFormat, ReportedEvent } from "./reported-event.ts";
import type { Row } from "./row-fields.ts";
import { SeenKeys } from "./seen-keys.ts";

/** What is wanted of the events; what is absent leaves none out. */
export interface Wanted {
  readonly from?: Day;
  readonly to?: Day;
  readonly country?: string;
  /** Part of kind, detail, an actor, the place or the note, in any case. */
  readonly words?: string;
}

export interface ImportTally {
  readonly rows: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly leftOut: number;
  readonly rejected: number;
  /** Rejected rows by the first column that was wrong. */
  readonly rejectedBy: Readonly<Record<string, number>>;
  /** Of the first rows that were rejected. */
  readonly faults: readonly Fault[];
}

export interface EventImport<Event> {
  /** The next file: its first row may be a header again. */
  readonly begin: (file: string) => void;
  /** The event where the row is one that is wanted. Throws a `FeedFault` where the file is not of the format. */
  readonly row: (
    cells: readonly string[],
    line: number,
  ) => { readonly event: Event; readonly reported: ReportedEvent } | null;
  readonly tally: () => ImportTally;
}

/** A fault that ends an import. */
export class FeedFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.code}: expected ${fault.expected}, read ${fault.read}`);
    this.fault = fault;
  }
}

const mostFaults = 20;

export function eventImport<Event>(format: EventFormat<Event>, wanted: Wanted = {}): EventImport<Event> {
  let file = "";
  const seen = new SeenKeys();
  const rejectedBy = new Map<string, number>();
  const faults: Fault[] = [];
  let columns: readonly string[] | null = null;
  let places: ReadonlyMap<string, number> = new Map();
  let [rows, imported, duplicates, leftOut, rejected] = [0, 0, 0, 0, 0];
  const reject = (found: readonly Fault[]): null => {
    rejected++;
    const by = found[0]?.path ?? "";
    rejectedBy.set(by, (rejectedBy.get(by) ?? 0) + 1);
    for (const fault of found) if (faults.length < mostFaults) faults.push(fault);
    return null;
  };
  return {
    begin(name) {
      file = name;
      columns = null;
    },
    row(cells, line) {
      if (columns === null) {
        columns = headerOf(format, cells) ?? null;
        if (columns !== null) {
          places = placesOf(columns);
          return null;
        }
        columns = positional(format, cells, file, line);
        places = placesOf(columns);
      }
      if (cells.length === 1 && cells[0]?.trim() === "") return null;
      rows++;
      if (cells.length !== columns.length) {
        const [expected, read] = [`${columns.length} columns`, `${cells.length}`];
        return reject([{ code: "feed.width", path: "", expected, read, severity: "error", file, line }]);
      }
      const row: Row = (column) => cells[places.get(column) ?? -1];
      const { event, faults: found } = format.read(row, { file, line });
      if (event === null) return reject(found);
      if (!seen.add(format.key(event))) {
        duplicates++;
        return null;
      }
      const reported = format.reported(event);
      if (!isWanted(reported, wanted)) {
        leftOut++;
        return null;
      }
      imported++;
      return { event, reported };
    },
    tally: () => ({
      rows,
      imported,
      duplicates,
      leftOut,
      rejected,
      rejectedBy: Object.fromEntries([...rejectedBy].sort(([, a], [, b]) => b - a)),
      faults,
    }),
  };
}

function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  return new Map(columns.map((column, k) => [column, k]));
}

function headerOf<Event>(
  { needs, columns }: EventFormat<Event>,
  cells: readonly string[],
): readonly string[] | undefined {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
  const lower = names.map((name) => name.toLowerCase());
  if (!needs.every((need) => lower.includes(need.toLowerCase()))) return undefined;
  return names.map((name, k) => columns.find((column) => column.toLowerCase() === lower[k]) ?? name);
}

function positional<Event>(
  { columns, title, needs }: EventFormat<Event>,
  cells: readonly string[],
  file: string,
  line: number,
): readonly string[] {
  if (cells.length === columns.length) return columns;
  throw new FeedFault({
    code: "feed.columns",
    path: "",
    expected: `${columns.length} columns as ${title} has them, or a header row with ${needs.join(", ")}`,
    read: `${cells.length} columns: ${cells.join(", ").slice(0, 120)}`,
    severity: "error",
    file,
    line,
  });
}

function isWanted(event: ReportedEvent, { from, to, country, words }: Wanted): boolean {
  if (from !== undefined && event.to < from) return false;
  if (to !== undefined && event.from > to) return false;
  if (country !== undefined && event.country.toLowerCase() !== country.toLowerCase()) return false;
  if (words === undefined) return true;
  const { kind, detail, actors, place, note } = event;
  return [kind, detail, ...actors, place, note].some((text) => text.toLowerCase().includes(words.toLowerCase()));
}
