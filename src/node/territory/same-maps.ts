/**
 * Whole maps that are the same on day after day: a source that stood still, or a file copied over.
 * Takes   the snapshots of each day, and those of the day before. Gives a warning for each run of equal days.
 * Departs a run of two is told as well: trackers that publish daily change something nearly every day.
 * Faults  `area.same-map` (a warning).
 * Cost    linear in the positions, and nearly nothing where the areas differ.
 */
import { type Day, type Fault, formatDay } from "../../ground/index.ts";
import { type Area, holdingKey, type Snapshot } from "../../territory/index.ts";

interface Run {
  readonly since: Day;
  last: Day;
  file: string;
  days: number;
}

export interface SameMaps {
  readonly add: (day: Day, file: string, now: readonly Snapshot[], before: readonly Snapshot[]) => void;
  readonly faults: () => readonly Fault[];
}

export function sameMaps(): SameMaps {
  const runs: Run[] = [];
  let yesterday: Day | null = null;
  return {
    add: (day, file, now, before) => {
      const run = runs.at(-1);
      if (before.length > 0 && yesterday !== null && same(now, before)) {
        if (run !== undefined && run.last === yesterday) Object.assign(run, { last: day, file, days: run.days + 1 });
        else runs.push({ since: yesterday, last: day, file, days: 2 });
      }
      yesterday = day;
    },
    faults: () =>
      runs.map(({ since, last, file, days }): Fault => {
        const read = `one and the same map on ${days} days, ${formatDay(since)} to ${formatDay(last)}`;
        const expected = "some change from one map to the next";
        const hint = "either nothing was drawn, or an older file was copied: nothing is secretly static";
        return { code: "area.same-map", path: "", expected, read, severity: "warning", file, hint };
      }),
  };
}

/** Holdings with the same positions, whichever of a ring's is written first. */
function same(now: readonly Snapshot[], before: readonly Snapshot[]): boolean {
  if (now.length !== before.length) return false;
  const known = new Map(before.map((it) => [holdingKey(it), it.geometry]));
  return now.every((it) => {
    const other = known.get(holdingKey(it));
    return other !== undefined && key(it.geometry) === key(other);
  });
}

/** As stored, to 1e-7 degrees: the day before may come from the store, this one from its file. */
function key(area: Area): string {
  let [sum, mixed, count] = [0, 0, 0];
  for (const ring of area.flat())
    for (const [lon, lat] of ring.slice(1)) {
      const [x, y] = [Math.round(lon * 1e7) | 0, Math.round(lat * 1e7) | 0];
      sum = (sum + Math.imul(x, 0x9e3779b1) + y) | 0;
      mixed = (mixed + Math.imul(x ^ (y >>> 13), 0x85ebca6b)) | 0;
      count += 1;
    }
  return `${area.length} ${count} ${sum} ${mixed}`;
}
