/**
 * Patches that never change while the rest of the map does: perhaps forgotten by whoever draws it.
 * Takes   the areas of one source day by day. Gives the rings that have stood unchanged for longest, with their km².
 * Source  own. A ring is known again by its positions; one that moves by a single position is another.
 * Faults  `area.unmoved` (warning).
 * Cost    linear in the positions; one entry for each ring that still stands.
 */
import { type Day, type Fault, formatDay } from "../ground/index.ts";
import { type Area, innerPosition, type Ring } from "./area-geometry.ts";
import { ringKm2 } from "./geodesic-area.ts";

export interface UnmovedRings {
  readonly add: (day: Day, file: string, holding: string, area: Area) => void;
  readonly faults: (leastDays: number) => readonly Fault[];
}

interface Standing {
  readonly holding: string;
  readonly since: Day;
  readonly ring: Ring;
  last: Day;
  file: string;
}

const mostTold = 20;

export function unmovedRings(): UnmovedRings {
  const standing = new Map<string, Standing>();
  let newest = -Infinity;
  return {
    add: (day, file, holding, area) => {
      if (day > newest) {
        for (const [key, { last }] of standing) if (last < newest) standing.delete(key);
        newest = day;
      }
      for (const [ring] of area) {
        if (ring === undefined) continue;
        const key = `${holding}|${fingerprint(ring)}`;
        const known = standing.get(key);
        if (known === undefined) standing.set(key, { holding, since: day, ring, last: day, file });
        else {
          known.last = day;
          known.file = file;
        }
      }
    },
    faults: (leastDays) =>
      [...standing.values()]
        .filter(({ since, last }) => last === newest && last - since >= leastDays)
        .map((it) => ({ ...it, km2: Math.abs(ringKm2(it.ring)) }))
        .sort((a, b) => b.km2 - a.km2)
        .slice(0, mostTold)
        .map(({ holding, since, last, file, ring, km2 }): Fault => {
          const [lon, lat] = innerPosition([ring]);
          return {
            code: "area.unmoved",
            path: holding,
            expected: `some change in ${leastDays} days`,
            read: `${km2.toFixed(1)} km² around ${lon.toFixed(3)}, ${lat.toFixed(3)}, the same from ${formatDay(since)} to ${formatDay(last)}`,
            severity: "warning",
            file,
            hint: "a border that stands, or a patch that nobody draws any more: look at it",
          };
        }),
  };
}

/** Two sums over the positions, the same wherever the ring begins. */
function fingerprint(ring: Ring): string {
  let [a, b] = [0, 0];
  for (let k = 1; k < ring.length; k++) {
    const [lon, lat] = ring[k] as readonly [number, number];
    const mixed = Math.imul(Math.floor(lon * 1e7) | 0, 0x9e3779b1) ^ Math.imul(Math.floor(lat * 1e7) | 0, 0x85ebca6b);
    a = (a + mixed) | 0;
    b = (b + Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)) | 0;
  }
  return `${ring.length}.${a}.${b}`;
}
