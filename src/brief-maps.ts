/**
 * The first map of a case as a brief prints it: by the first viewpoint, with the imported maps that were known on the day.
 * Takes   a case, a day, and how to read a file that a map of the case names (null: it cannot be read).
 * Gives   the maps whose borders can be read; of the others `parley check` tells.
 * Cost    that of reading the borders, about a second a map.
 */
import type { BriefMap, BriefShape } from "./brief/index.ts";
import type { Case, CaseMap } from "./case/index.ts";
import { readBorders } from "./feeds/index.ts";
import type { Day } from "./ground/index.ts";
import {
  areaPath,
  type MapSheet,
  mapSheet,
  polygonClipping,
  readTopology,
  snapshotsOf,
  storedDays,
} from "./territory/index.ts";

const secondsPerDay = 86_400;
/** Of a case with several, the first: the others are for the screen. */
const printed = 1;

export type ReadMapFile = (path: string) => Promise<string | null>;

export async function mapsOn(theCase: Case, day: Day, read: ReadMapFile): Promise<readonly BriefMap[]> {
  const maps: BriefMap[] = [];
  for (const map of theCase.maps.slice(0, printed)) {
    const text = await read(map.borders);
    const borders = text === null ? [] : readBorders(text, map.borders, polygonClipping);
    if (text === null || !("regions" in borders)) continue;
    const sheet = mapSheet(borders, map.viewpoints[0]?.states, map.regions);
    const [left, top, wide, high] = sheet.view;
    // A region of which nothing is seen has its middle outside.
    const seen = ({ middle: [x, y] }: MapSheet["regions"][number]): boolean =>
      x >= left && x <= left + wide && y >= top && y <= top + high;
    const shapes = await Promise.all(map.areas.map((area) => shapesOf(read, area, sheet, day)));
    const { source } = JSON.parse(text).parley as { readonly source?: string };
    maps.push({
      id: map.id,
      sheet: { ...sheet, regions: sheet.regions.filter(seen) },
      bordersFrom: source ?? map.borders,
      shapes: shapes.flat(),
    });
  }
  return maps;
}

async function shapesOf(
  read: ReadMapFile,
  { source, file, holders }: CaseMap["areas"][number],
  sheet: MapSheet,
  day: Day,
): Promise<readonly BriefShape[]> {
  const text = await read(file);
  const store = text === null ? null : readTopology(parsed(text), file);
  if (store === null || "code" in store) return [];
  const known = storedDays(store).findLast(
    ({ validFrom, publishedAt }) => validFrom <= day && Math.floor(publishedAt / secondsPerDay) <= day,
  );
  if (known === undefined) return [];
  return snapshotsOf(store, known.validFrom).map(({ holder, status, part, geometry, validFrom, validTo }) => ({
    source,
    holder: holders[holder] ?? null,
    status,
    km2: known.holdings.find((it) => it.holder === holder && it.status === status && it.part === part)?.areaKm2 ?? 0,
    path: areaPath(geometry, sheet.place),
    validFrom,
    // The day after it was not known on the day.
    validTo: validTo !== null && validTo < day ? validTo : null,
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
