/**
 * One map for each day of a source, with what was passed over told.
 * Takes   when each file was published. Gives the files in order of time, each with the day it is valid from and the last
 *         day it is valid to (the day before the next; null for the newest).
 * Departs of several on one day the last stands, as the state in which the day ended; the others are warnings.
 * Faults  `area.duplicate-day`, `area.gap`, `area.midnight` (warnings).
 * Cost    n log n.
 */
import { type Day, type Fault, formatDay } from "../ground/index.ts";
import { type DayZone, dayIn, type Publication } from "./publication.ts";

export interface DatedFile extends Publication {
  readonly file: string;
}

export interface DailyFile extends DatedFile {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface DailyChoice {
  readonly days: readonly DailyFile[];
  readonly passedOver: readonly DatedFile[];
  readonly faults: readonly Fault[];
}

/** Days without a map that are worth a word. */
const gapDays = 3;

export function dailyChoice(files: readonly DatedFile[], zone: DayZone): DailyChoice {
  const dayOfFile = (file: DatedFile): Day =>
    file.hasTime ? dayIn(zone, file.publishedAt) : dayIn("utc", file.publishedAt);
  const inOrder = [...files].sort((a, b) => a.publishedAt - b.publishedAt || (a.file < b.file ? -1 : 1));
  const chosen: DatedFile[] = [];
  const passedOver: DatedFile[] = [];
  const faults: Fault[] = [];
  for (const [k, file] of inOrder.entries()) {
    const next = inOrder[k + 1];
    if (next === undefined || dayOfFile(next) !== dayOfFile(file)) {
      chosen.push(file);
      continue;
    }
    passedOver.push(file);
    faults.push(...sameDayFaults(file, next, dayOfFile(file), zone));
  }
  const days = chosen.map((file, k): DailyFile => {
    const next = chosen[k + 1];
    return { ...file, validFrom: dayOfFile(file), validTo: next === undefined ? null : dayOfFile(next) - 1 };
  });
  for (const { file, validFrom, validTo } of days)
    if (validTo !== null && validTo - validFrom >= gapDays)
      faults.push(
        warning(
          "area.gap",
          file,
          `a map at least every ${gapDays} days`,
          `the next after ${validTo - validFrom + 1} days`,
        ),
      );
  return { days, passedOver, faults };
}

function sameDayFaults(file: DatedFile, next: DatedFile, day: Day, zone: DayZone): readonly Fault[] {
  const other: DayZone = zone === "utc" ? "kyiv" : "utc";
  const timed = file.hasTime && next.hasTime;
  const apart = timed && dayIn(other, file.publishedAt) !== dayIn(other, next.publishedAt);
  const read = `${file.file} and ${next.file}, both on ${formatDay(day)}; the later stands`;
  const faults = [warning("area.duplicate-day", file.file, "one map a day", read)];
  if (apart)
    faults.push(
      warning(
        "area.midnight",
        file.file,
        "days that are the same in UTC and in Kyiv",
        `two days in ${other}, one in ${zone}`,
      ),
    );
  return faults;
}

function warning(code: string, file: string, expected: string, read: string): Fault {
  return { code, path: "", expected, read, severity: "warning", file };
}
