/**
 * A map inside an answer of a service, and the date that such an answer says of itself.
 * Takes   parsed JSON of unknown content. Gives the map where an object has exactly one member that is one (`map`, `geoJSON`,
 *         `data`), else what was given; and dates in members that are named as dates are, as days.
 * Source  own, from what services of trackers answer: `{id: Unix seconds, datetime, map: FeatureCollection}`.
 * Faults  `area.inner-date` (a warning) where no date inside is within a day of the one the file's name gives: which is
 *         right cannot be told, the name's stands.
 * Cost    linear in the members of the outermost object.
 */
import { type Day, type Fault, formatDay } from "../ground/index.ts";
import { publicationOf } from "../territory/index.ts";
import { isJson } from "./area-features.ts";

const mapTypes = new Set(["FeatureCollection", "Topology"]);
const dateNames =
  /^(?:id|date|datetime|date_time|timestamp|time|day|updated|updated_?at|published|published_?at|created_?at)$/i;
const secondsPerDay = 86_400;

export function unwrapped(value: unknown): unknown {
  if (!isJson(value) || value.type !== undefined || Array.isArray(value.areas)) return value;
  const maps = Object.values(value).filter(
    (it) => isJson(it) && (mapTypes.has(String(it.type)) || (it.type === undefined && Array.isArray(it.areas))),
  );
  return maps.length === 1 ? maps[0] : value;
}

export function innerDateFault(value: unknown, named: Day, file: string): Fault | null {
  const days = datesIn(value);
  if (days.length === 0 || days.some((day) => Math.abs(day - named) <= 1)) return null;
  const expected = `the day of the file's name, ${formatDay(named)}`;
  const read = `${[...new Set(days.map(formatDay))].slice(0, 3).join(", ")} inside; the name's stands`;
  return { code: "area.inner-date", path: "", expected, read, severity: "warning", file };
}

function datesIn(value: unknown): readonly Day[] {
  if (!isJson(value)) return [];
  const inner = isJson(value.properties) ? Object.entries(value.properties) : [];
  return [...Object.entries(value), ...inner].flatMap(([name, content]) => {
    if (!dateNames.test(name) || (typeof content !== "string" && typeof content !== "number")) return [];
    const found = publicationOf(String(content).replaceAll("/", "."));
    return "code" in found ? [] : [Math.floor(found.publishedAt / secondsPerDay)];
  });
}
