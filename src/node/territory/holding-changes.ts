/**
 * What changed between two maps of one source, holding by holding, each sum checked.
 * Takes   the snapshots of two days. Gives a change for each holding that either has, per day and week where both are dated.
 * Departs control and control with contested are told as well where a holder has both: land that goes from one to the other
 *         is no gain of the band.
 */
import { type Day, type Fault, formatDay } from "../../ground/index.ts";
import {
  type Area,
  holdingKey,
  landChange,
  type RegionShare,
  regionShares,
  type Snapshot,
} from "../../territory/index.ts";
import type { TerritorySettings } from "./area-settings.ts";
import { bandArea } from "./bands.ts";

export interface DatedSnapshots {
  readonly day: Day | null;
  readonly snapshots: readonly Snapshot[];
}

export interface HoldingChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number | null;
  readonly holder: string;
  /** control, contested, claimed, or control+contested. */
  readonly status: string;
  readonly part: string;
  readonly beforeKm2: number;
  readonly gainedKm2: number;
  readonly lostKm2: number;
  readonly afterKm2: number;
  readonly netKm2: number;
  readonly netKm2ADay: number | null;
  readonly netKm2AWeek: number | null;
  /** before + gained − lost − after. */
  readonly residualKm2: number;
  readonly gainedByRegion?: readonly RegionShare[];
  readonly lostByRegion?: readonly RegionShare[];
  readonly fault: Fault | null;
}

export function holdingChanges(
  before: DatedSnapshots,
  after: DatedSnapshots,
  settings: TerritorySettings,
): readonly HoldingChange[] {
  const all = [...before.snapshots, ...after.snapshots];
  const keys = [...new Map(all.map((it) => [holdingKey(it), it])).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = (side: DatedSnapshots, key: string): Area =>
    side.snapshots.filter((it) => holdingKey(it) === key).flatMap(({ geometry }) => geometry);
  const single = keys.map(([key, { holder, status, part }]) =>
    changeOf({ holder, status, part }, own(before, key), own(after, key), before.day, after.day, settings),
  );
  const banded = keys.filter(
    ([, it]) =>
      it.status === "contested" && keys.some(([, other]) => other.status === "control" && sameBand(it, other)),
  );
  const bands = banded.map(([, it]) => {
    const joined = ({ snapshots }: DatedSnapshots): Area => bandArea(snapshots, it, settings.overlay);
    const as = { holder: it.holder, status: "control+contested", part: it.part };
    return changeOf(as, joined(before), joined(after), before.day, after.day, settings);
  });
  return [...single, ...bands];
}

function sameBand(a: Snapshot, b: Snapshot): boolean {
  return a.holder === b.holder && a.part === b.part;
}

function changeOf(
  as: { readonly holder: string; readonly status: string; readonly part: string },
  before: Area,
  after: Area,
  from: Day | null,
  to: Day | null,
  { borders, overlay, shares }: TerritorySettings,
): HoldingChange {
  const { gained, lost, fault, ...sums } = landChange(before, after, overlay);
  const days = from === null || to === null ? null : to - from;
  // Backwards in time what is gained was lost: a pace would have the wrong sign for one who reads it as one.
  const aDay = days === null || days <= 0 ? null : sums.netKm2 / days;
  return {
    from: from === null ? null : formatDay(from),
    to: to === null ? null : formatDay(to),
    days,
    ...as,
    ...sums,
    netKm2ADay: aDay,
    netKm2AWeek: aDay === null ? null : 7 * aDay,
    ...(shares
      ? {
          gainedByRegion: regionShares(gained, borders, overlay).shares,
          lostByRegion: regionShares(lost, borders, overlay).shares,
        }
      : {}),
    fault: fault === null ? null : { ...fault, path: `${as.holder} ${as.status} ${as.part}`.trim() },
  };
}
