/**
 * A holder's control and contested land as one area, laid together once for each pair of maps it comes from.
 * Takes   a map's snapshots. Gives the union; the same one while both areas are the very same, as they are on a day without change.
 * Cost    one overlay for each pair of areas.
 */
import type { Area, Overlay, Snapshot } from "../../territory/index.ts";

export interface Band {
  readonly holder: string;
  readonly part: string;
}

interface Joined {
  readonly areas: readonly Area[];
  readonly union: Area;
}

const joined = new WeakMap<Overlay, WeakMap<Area, Joined>>();

export function bandArea(snapshots: readonly Snapshot[], { holder, part }: Band, overlay: Overlay): Area {
  const areas = snapshots
    .filter((it) => it.holder === holder && it.part === part && it.status !== "claimed")
    .map(({ geometry }) => geometry);
  const [first] = areas;
  if (first === undefined) return [];
  const byFirst = joined.get(overlay) ?? new WeakMap<Area, Joined>();
  joined.set(overlay, byFirst);
  const known = byFirst.get(first);
  if (known?.areas.length === areas.length && known.areas.every((area, k) => area === areas[k])) return known.union;
  const union = overlay.union(areas);
  byFirst.set(first, { areas, union });
  return union;
}
