/**
 * When a map was published, from the name of its file; and which one map stands for a day.
 * Takes   names such as `1722544807.geojson` (seconds UTC), `2024-08-01.json`, `20240801_120000.kml`, `owl 01.08.2024.json`.
 * Gives   seconds since 1970-01-01 UTC, or a fault: no date, more than one, or one that cannot be meant.
 * Source  own. The European Union's rule for summer time gives Kyiv's day: from the last Sunday of March to that of October,
 *         each at 01:00 UTC, [ec-2000-84].
 * Faults  `area.date`.
 * Cost    constant.
 */
import { type Day, dayOf, type Fault, formatDay, yearMonthDay } from "../ground/index.ts";

/** Whose midnight divides the days. */
export type DayZone = "utc" | "kyiv";

export interface Publication {
  readonly publishedAt: number;
  /** The name has a time of day, not only a date. */
  readonly hasTime: boolean;
}

const secondsPerDay = 86400;
/** Maps of daily control are not older than this, nor from a future that is not yet. */
const earliestYear = 1990;

/** `latestDay` is the last that can be meant: today. Without it, years to 2100 pass. */
export function publicationOf(file: string, latestDay?: Day): Publication | Fault {
  const name = file.split("/").at(-1) ?? file;
  const found = [...new Set(datesIn(name).map((it) => JSON.stringify(it)))].map((it) => JSON.parse(it) as Publication);
  const [only] = found;
  if (only === undefined) return dateFault(file, "a date or Unix seconds in the file's name", name);
  if (found.length > 1) return dateFault(file, "one date in the file's name", name);
  const day = Math.floor(only.publishedAt / secondsPerDay);
  const { year } = yearMonthDay(day);
  const latest = latestDay ?? (dayOf(2100, 12, 31) as Day);
  // A day more for places east of Greenwich.
  if (year < earliestYear || day > latest + 1)
    return dateFault(
      file,
      `a day from ${earliestYear} to ${formatDay(latest)}`,
      year > 9999 ? name : `${formatDay(day)}, in ${name}`,
    );
  return only;
}

function datesIn(name: string): readonly Publication[] {
  const found: Publication[] = [];
  const add = (year: string, month: string, day: string, time: readonly (string | undefined)[]): void => {
    const date = dayOf(Number(year), Number(month), Number(day));
    if (date === null) return;
    const [hour, minute, second] = time.map((it) => Number(it ?? 0));
    const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
    if (seconds >= secondsPerDay) return;
    found.push({ publishedAt: date * secondsPerDay + seconds, hasTime: time[0] !== undefined });
  };
  const clock = String.raw`(?:[T_ -]?(\d\d)[:h.-]?(\d\d)(?:[:m.-]?(\d\d))?Z?)?(?!\d)`;
  for (const match of name.matchAll(new RegExp(String.raw`(?<!\d)(\d{4})([-_.]?)(\d\d)\2(\d\d)${clock}`, "g")))
    add(match[1] ?? "", match[3] ?? "", match[4] ?? "", match.slice(5, 8));
  if (found.length > 0) return found;
  for (const match of name.matchAll(/(?<!\d)(\d\d)[-_.](\d\d)[-_.](\d{4})(?!\d)/g))
    add(match[3] ?? "", match[2] ?? "", match[1] ?? "", [undefined]);
  if (found.length > 0) return found;
  for (const [digits] of name.matchAll(/(?<!\d)\d{9,10}(?!\d)/g))
    found.push({ publishedAt: Number(digits), hasTime: true });
  for (const [digits] of name.matchAll(/(?<!\d)\d{13}(?!\d)/g))
    found.push({ publishedAt: Math.floor(Number(digits) / 1000), hasTime: true });
  return found;
}

function dateFault(file: string, expected: string, read: string): Fault {
  return { code: "area.date", path: "", expected, read, severity: "error", file };
}

export function dayIn(zone: DayZone, publishedAt: number): Day {
  return Math.floor((publishedAt + (zone === "utc" ? 0 : kyivOffsetSeconds(publishedAt))) / secondsPerDay);
}

function kyivOffsetSeconds(seconds: number): number {
  const { year } = yearMonthDay(Math.floor(seconds / secondsPerDay));
  const change = (month: number): number => lastSunday(year, month) * secondsPerDay + 3600;
  return seconds >= change(3) && seconds < change(10) ? 3 * 3600 : 2 * 3600;
}

function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, 31) as Day;
  // Day 0, 1970-01-01, was a Thursday.
  return last - ((((last + 4) % 7) + 7) % 7);
}
