/**
 * Maps read one after the other into a store: one for each day, each change from the day before checked.
 * Takes   files, the store to add to. Gives counts and all faults; the store holds only maps without an error.
 * Faults  those of dates and days, of reading, of storing; `area.identity`; `area.jump` (a warning) where a holding changes
 *         by more than 1,000 km² from one map to the next, `area.vanished` where one is wholly gone, `area.same-map` where
 *         maps of several days are one and the same; `area.unmoved`.
 * Cost    one map in memory beside the store, and the one before it.
 */
import { type Fault, formatDay } from "../../ground/index.ts";
import {
  addDay,
  areaKm2,
  type DailyFile,
  type DatedFile,
  dailyChoice,
  holdingKey,
  holdingStatuses,
  publicationOf,
  readTopology,
  type Snapshot,
  snapshotsOf,
  storedDays,
  type TopologyStore,
  topologyStore,
  unmovedRings,
} from "../../territory/index.ts";
import { dayOfMap, readMap, type Watched } from "./area-days.ts";
import { readAreaText } from "./area-files.ts";
import type { TerritorySettings } from "./area-settings.ts";
import { type DatedSnapshots, holdingChanges } from "./holding-changes.ts";
import { sameMaps } from "./same-maps.ts";

export interface Imported {
  readonly added: number;
  readonly known: number;
  readonly passedOver: number;
  readonly refused: number;
  readonly faults: readonly Fault[];
}

const jumpKm2 = 1000;
/** Less than this may come and go. */
const leastVanishedKm2 = 1;

/** The store that stands in the file, or a new one where there is no file. */
export async function openedStore(path: string, source: string): Promise<TopologyStore | Fault> {
  const text = await readAreaText(path);
  if (typeof text !== "string") return text.read === "ENOENT" ? topologyStore(source) : text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const store = readTopology(value, path);
  if ("code" in store || store.source === source) return store;
  const expected = `a topology of ${source}: two sources are never one series`;
  return { code: "area.source", path: "parley.source", expected, read: store.source, severity: "error", file: path };
}

export async function importedDays(
  files: readonly string[],
  store: TopologyStore,
  settings: TerritorySettings,
  staleDays: number,
  { signal, onProgress }: Watched,
): Promise<Imported> {
  const faults: Fault[] = [];
  const dated = files.flatMap((file): DatedFile[] => {
    const publication = publicationOf(file, settings.today);
    if (!("code" in publication)) return [{ file, ...publication }];
    faults.push(publication);
    return [];
  });
  const choice = dailyChoice(dated, settings.zone);
  faults.push(...choice.faults.filter(({ code }) => code !== "area.duplicate-day"));
  const unmoved = unmovedRings();
  const same = sameMaps();
  const counts = { added: 0, known: 0, refused: files.length - dated.length };
  const total = choice.days.length + choice.passedOver.length;
  let done = 0;
  let before: DatedSnapshots | null = null;
  for (const day of choice.days) {
    const earlier = choice.passedOver.filter((it) => dayOfMap(it, settings) === day.validFrom);
    const stored = store.days.get(day.validFrom);
    const isKnown = stored !== undefined && stored.publishedAt >= day.publishedAt;
    // A turn of the event loop, so that Ctrl-C is heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    let snapshots: readonly Snapshot[] | null = null;
    if (isKnown) {
      counts.known += 1;
      snapshots = snapshotsOf(store, day.validFrom);
    } else {
      const { standing, faults: told } = await firstWhole([day, ...earlier.toReversed()], settings);
      faults.push(...told);
      if (standing === null) counts.refused += 1;
      else {
        const { file } = standing;
        snapshots = standing.snapshots;
        for (const other of earlier)
          if (other.file !== file) faults.push(await duplicateFault(other, file, day, snapshots, settings));
        faults.push(...changeFaults(before, { day: day.validFrom, snapshots }, file, settings));
        faults.push(...addDay(store, snapshots, file.split(/[\\/]/).at(-1) ?? file));
        counts.added += 1;
      }
    }
    if (snapshots !== null) {
      same.add(day.validFrom, day.file, snapshots, before?.snapshots ?? []);
      for (const it of snapshots) unmoved.add(day.validFrom, day.file, holdingKey(it), it.geometry);
      before = { day: day.validFrom, snapshots };
    }
    done += 1 + earlier.length;
    onProgress?.(done, total);
  }
  faults.push(...same.faults(), ...unmoved.faults(staleDays));
  if (storedDays(store).length === 0 && faults.length === 0)
    faults.push({ code: "area.no-files", path: "", expected: "dated maps", read: "none", severity: "error" });
  return { ...counts, passedOver: choice.passedOver.length, faults };
}

/** Of the maps of one day the latest that is whole; a later one with faults does not displace it, and is told. */
async function firstWhole(
  latestFirst: readonly DatedFile[],
  settings: TerritorySettings,
): Promise<{
  readonly standing: { readonly file: string; readonly snapshots: readonly Snapshot[] } | null;
  readonly faults: readonly Fault[];
}> {
  const faults: Fault[] = [];
  for (const dated of latestFirst) {
    const read = await mapOf(dated, settings);
    faults.push(...read.faults);
    if (read.snapshots !== null) return { standing: { file: dated.file, snapshots: read.snapshots }, faults };
  }
  return { standing: null, faults };
}

/** The snapshots of one file, or null where a fault left anything out: half a map would be a loss of land. */
async function mapOf(
  dated: DatedFile,
  settings: TerritorySettings,
): Promise<{ snapshots: readonly Snapshot[] | null; faults: readonly Fault[] }> {
  const text = await readAreaText(dated.file);
  if (typeof text !== "string") return { snapshots: null, faults: [text] };
  const { snapshots, features, faults, complete, as } = readMap(dated.file, text, dated, settings);
  const refuse = (code: string, path: string, expected: string, read: string) => ({
    snapshots: null,
    faults: [
      ...faults.filter((it) => it.code !== code),
      { code, path, expected, read, severity: "error" as const, file: dated.file },
    ],
  });
  if (!complete) return { snapshots: null, faults };
  const [first] = features;
  if (as === "plain" && first !== undefined) {
    const expected = `holder and status (${holdingStatuses.join(", ")}) of each feature, a format that is known, or a mapping (territory inspect proposes one)`;
    const read = `${JSON.stringify(first.properties).slice(0, 80)}, and so in ${features.length} features`;
    return refuse("area.unclassed", first.path, expected, read);
  }
  const held = snapshots.filter(({ geometry }) => geometry.length > 0);
  if (held.length === 0) {
    const told = faults.find(({ code }) => code === "area.empty")?.read ?? "none that has land";
    return refuse("area.empty", "", "at least one holding with land", told);
  }
  return { snapshots: held, faults };
}

async function duplicateFault(
  other: DatedFile,
  standing: string,
  day: DailyFile,
  later: readonly Snapshot[],
  settings: TerritorySettings,
): Promise<Fault> {
  const { snapshots } = await mapOf(other, settings);
  const total = (all: readonly Snapshot[]): string =>
    `${all.reduce((sum, it) => sum + areaKm2(it.geometry), 0).toFixed(3)} km²`;
  const read = `${snapshots === null ? "faults in it" : total(snapshots)} here, ${total(later)} in ${standing} of the same day ${formatDay(day.validFrom)}, which stands`;
  return {
    code: "area.duplicate-day",
    path: "",
    expected: "one map a day",
    read,
    severity: "warning",
    file: other.file,
  };
}

function changeFaults(
  before: DatedSnapshots | null,
  after: DatedSnapshots,
  file: string,
  settings: TerritorySettings,
): readonly Fault[] {
  if (before === null) return [];
  return holdingChanges(before, after, { ...settings, shares: false }).flatMap((it): readonly Fault[] => {
    const path = `${it.holder} ${it.status} ${it.part}`.trim();
    const wrong: Fault[] = it.fault === null ? [] : [{ ...it.fault, file }];
    if (it.beforeKm2 > leastVanishedKm2 && it.afterKm2 === 0) {
      const read = `none; ${it.beforeKm2.toFixed(1)} km² on ${it.from}`;
      wrong.push({ code: "area.vanished", path, expected: "land of this holding", read, severity: "warning", file });
    }
    if (Math.abs(it.netKm2) <= jumpKm2) return wrong;
    const read = `${it.beforeKm2.toFixed(1)} km² on ${it.from}, ${it.afterKm2.toFixed(1)} km² on ${it.to}`;
    return [
      ...wrong,
      { code: "area.jump", path, expected: `a change of at most ${jumpKm2} km²`, read, severity: "warning", file },
    ];
  });
}
