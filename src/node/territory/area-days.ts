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
  snapshotsOf,
  storedDays,
} from "../../territory/index.ts";
import { readAreaText } from "./area-files.ts";
import type { TerritorySettings } from "./area-settings.ts";

export interface AreaMap {
  readonly file: string;
  /** Null where the file's name has no date. */
  readonly day: Day | null;
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
  const [, file = named, wanted] = /^(.*)#(\d{4}-\d\d-\d\d)$/.exec(named) ?? [];
  const text = await readAreaText(file);
  if (typeof text !== "string") {
    yield { file, day: null, snapshots: [], reading: null, faults: [text] };
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
  yield { file, day, snapshots: reading.snapshots, reading, faults: [...undated, ...reading.faults] };
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
    yield { file, day: null, snapshots: [], reading: null, faults: [store] };
    return;
  }
  const only = wanted === undefined ? null : parseDay(wanted);
  const days = storedDays(store).filter(({ validFrom, validTo }) =>
    wanted === undefined ? true : only !== null && only >= validFrom && only <= (validTo ?? Infinity),
  );
  if (days.length === 0) {
    const read = wanted ?? "no day at all";
    const fault: Fault = {
      code: "area.no-day",
      path: "objects",
      expected: "a day of the topology",
      read,
      severity: "error",
      file,
    };
    yield { file, day: null, snapshots: [], reading: null, faults: [fault] };
  }
  for (const { validFrom } of days)
    yield {
      file: `${file}#${formatDay(validFrom)}`,
      day: validFrom,
      snapshots: snapshotsOf(store, validFrom),
      reading: null,
      faults: [],
    };
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
  const { format, borders, overlay } = settings;
  return readAreaFile({ file, text, publishedAt, validFrom, source: settings.source }, { format, borders, overlay });
}
