/**
 * Maps one after the other, each with its snapshots: from files of any format, and from the days of a topology.
 * Takes   paths, of which one may end in `#YYYY-MM-DD` for one day of a topology. Gives one map at a time, none kept.
 * Faults  those of reading a file; `area.date` only as a warning, since a map can be measured without a day; `area.no-day`.
 */
import { type AreaReading, readAreaFile } from "../../feeds/index.ts";
import { type Day, type Fault, formatDay, parseDay } from "../../ground/index.ts";
import {
  dayIn,
  type Publication,
  publicationOf,
  readTopology,
  type Snapshot,
  type StoredDay,
  snapshotsOf,
  storedDays,
} from "../../territory/index.ts";
import { namedDay, readAreaText } from "./area-files.ts";
import type { TerritorySettings } from "./area-settings.ts";

export interface AreaMap {
  readonly file: string;
  /** Null where the file's name has no date. */
  readonly day: Day | null;
  /** Null where neither format nor file says it. */
  readonly source: string | null;
  readonly snapshots: readonly Snapshot[];
  /** Null for a day of a topology. */
  readonly reading: AreaReading | null;
  readonly faults: readonly Fault[];
}

export interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export async function* areaMaps(
  files: readonly string[],
  settings: TerritorySettings,
  { signal, onProgress }: Watched,
): AsyncGenerator<AreaMap> {
  for (const [k, file] of files.entries()) {
    // A turn of the event loop, so that Ctrl-C is heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    onProgress?.(k, files.length);
    yield* mapsOf(file, settings);
  }
  onProgress?.(files.length, files.length);
}

async function* mapsOf(named: string, settings: TerritorySettings): AsyncGenerator<AreaMap> {
  const { file, wanted } = await namedDay(named);
  const text = await readAreaText(file);
  if (typeof text !== "string") {
    yield unread(file, text);
    return;
  }
  if (/^\s*\{\s*"type"\s*:\s*"Topology"\s*,\s*"parley"/.test(text)) {
    yield* storedMaps(text, file, wanted);
    return;
  }
  const publication = publicationOf(file, settings.today);
  const dated = "code" in publication ? null : publication;
  const reading = readMap(file, text, dated, settings);
  const undated: readonly Fault[] = "code" in publication ? [{ ...publication, severity: "warning" }] : [];
  const day = dated === null ? null : dayOfMap(dated, settings);
  const source = sourceOf(reading, settings);
  const { snapshots } = reading;
  const otherDay =
    wanted === undefined || (day !== null && parseDay(wanted) === day) ? [] : [onlyDay(file, wanted, day)];
  yield { file, day, source, snapshots, reading, faults: [...undated, ...otherDay, ...reading.faults] };
}

function unread(file: string, fault: Fault): AreaMap {
  return { file, day: null, source: null, snapshots: [], reading: null, faults: [fault] };
}

/** Of a reading by its classes' own words nothing is known of who drew it. */
function sourceOf({ as }: AreaReading, { format }: TerritorySettings): string | null {
  if (as === "mapping" && typeof format === "object") return format.source;
  return { deepstate: "DeepState", owl: "Project Owl" }[as] ?? null;
}

function dayFault(file: string, expected: string, read: string, severity: Fault["severity"] = "error"): Fault {
  return { code: "area.no-day", path: "objects", expected, read, severity, file };
}

function onlyDay(file: string, wanted: string, day: Day | null): Fault {
  return dayFault(file, wanted, day === null ? "a map without a date" : `a map of ${formatDay(day)} alone`);
}

function* storedMaps(text: string, file: string, wanted: string | undefined): Generator<AreaMap> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const store = readTopology(value, file);
  if ("code" in store) {
    yield unread(file, store);
    return;
  }
  const all = storedDays(store);
  const { days, faults } = wanted === undefined ? { days: all, faults: [] } : dayWanted(wanted, all, file);
  if (wanted === undefined && all.length === 0) faults.push(dayFault(file, "a day of the topology", "no day at all"));
  if (days.length === 0) yield { file, day: null, source: store.source, snapshots: [], reading: null, faults };
  for (const { validFrom } of days)
    yield {
      file: `${file}#${formatDay(validFrom)}`,
      day: validFrom,
      source: store.source,
      snapshots: snapshotsOf(store, validFrom),
      reading: null,
      faults,
    };
}

/** The map that is valid on the day: of that very day, or told to be an earlier one's; none before the first and after the last. */
function dayWanted(
  wanted: string,
  all: readonly StoredDay[],
  file: string,
): { readonly days: readonly StoredDay[]; readonly faults: Fault[] } {
  const day = parseDay(wanted);
  if (day === null) return { days: [], faults: [dayFault(file, "a day as YYYY-MM-DD", wanted)] };
  const before = all.findLast(({ validFrom }) => validFrom <= day);
  const after = all.find(({ validFrom }) => validFrom > day);
  if (before?.validFrom === day) return { days: [before], faults: [] };
  const near = [before, after].flatMap((it) => (it === undefined ? [] : [formatDay(it.validFrom)])).join(" and ");
  const read = `${wanted}; of ${all.length} days the nearest are ${near || "none"}`;
  if (before === undefined || before.validTo === null || day > before.validTo)
    return { days: [], faults: [dayFault(file, "a day of the topology", read)] };
  const stands = `${read}; that of ${formatDay(before.validFrom)} stands until ${formatDay(before.validTo)}`;
  return { days: [before], faults: [dayFault(file, "a map of the very day", stands, "warning")] };
}

/** A date without a time of day is a day already. */
export function dayOfMap(publication: Publication, { zone }: TerritorySettings): Day {
  return dayIn(publication.hasTime ? zone : "utc", publication.publishedAt);
}

export function readMap(
  file: string,
  text: string,
  dated: Publication | null,
  settings: TerritorySettings,
): AreaReading {
  const publishedAt = dated?.publishedAt ?? 0;
  const validFrom = dated === null ? 0 : dayOfMap(dated, settings);
  const { format, borders, overlay, anywhere } = settings;
  return readAreaFile(
    { file, text, publishedAt, validFrom, source: settings.source },
    { format, borders, overlay, anywhere },
  );
}
