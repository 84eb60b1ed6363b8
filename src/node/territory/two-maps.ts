/**
 * Whether two maps can be set against each other as earlier and later of one source.
 * Takes   two maps. Gives the faults of a pair: two sources (never spliced, so their levels never subtracted), the later first,
 *         days that are the same or not known.
 * Faults  `area.two-sources`; `area.reversed`, `area.same-day` (warnings).
 */
import { type Fault, formatDay } from "../../ground/index.ts";
import type { AreaMap } from "./area-days.ts";

export function pairFaults(before: AreaMap, after: AreaMap): readonly Fault[] {
  return [...sourceFaults(before, after), ...dayFaults(before, after)];
}

/** An error where both are known to differ; a warning where only the formats do. */
function sourceFaults(before: AreaMap, after: AreaMap): readonly Fault[] {
  const names = [before, after].map(({ source, reading }) => source ?? `${reading?.as ?? "stored"}, source not known`);
  const fault = {
    code: "area.two-sources",
    path: "",
    expected: "two maps of one source",
    read: names.join(" and "),
    file: after.file,
    hint: "coasts and borders of two hands differ by more than fronts: territory compare clips both to one land mask",
  };
  if (before.source !== null && after.source !== null)
    return before.source === after.source ? [] : [{ ...fault, severity: "error" }];
  const [a, b] = [before.reading?.as, after.reading?.as];
  return a === undefined || b === undefined || a === b ? [] : [{ ...fault, severity: "warning" }];
}

function dayFaults(before: AreaMap, after: AreaMap): readonly Fault[] {
  if (before.day === null || after.day === null || before.day < after.day) return [];
  const warning = (code: string, expected: string, read: string): readonly Fault[] => [
    { code, path: "", expected, read, severity: "warning", file: after.file },
  ];
  const [from, to] = [formatDay(before.day), formatDay(after.day)];
  if (from === to) return warning("area.same-day", "two days", `both maps of ${from}; there is no change a day`);
  const read = `${from}, then ${to}: what was gained in time is shown as lost, and no change a day is given`;
  return warning("area.reversed", "the earlier map first", read);
}
