/** What matters of rings within bounds: the same winding around every point within them, and no more than is needed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bounds, insideRing, type Ring } from "../../src/territory/area-geometry.ts";
import { nearPart } from "../../src/territory/near-part.ts";
import { chance, randomRing } from "./random-land.ts";

/** How often a ring goes around a point, counter-clockwise. */
function winding(lon: number, lat: number, ring: Ring): number {
  let times = 0;
  for (let k = 1; k < ring.length; k++) {
    const [[x0, y0], [x, y]] = [ring[k - 1], ring[k]] as [readonly [number, number], readonly [number, number]];
    if (y0 > lat === y > lat) continue;
    if (lon < x0 + ((x - x0) * (lat - y0)) / (y - y0)) times += y > y0 ? 1 : -1;
  }
  return times;
}

test("rings wind around every point within the bounds as often as before, however they run", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.boolean(), (seed, backwards) => {
      const next = chance(seed);
      const drawn = randomRing([35, 50], 2, 200, next, 0.9);
      const ring = backwards ? drawn.toReversed() : drawn;
      const [west, south] = [32 + 5 * next(), 48 + 3 * next()];
      const bounds: Bounds = { west, south, east: west + 2 * next(), north: south + 2 * next() };
      const near = nearPart([ring], bounds);
      for (let k = 0; k < 40; k++) {
        const lon = bounds.west + next() * (bounds.east - bounds.west);
        const lat = bounds.south + next() * (bounds.north - bounds.south);
        expect(near.reduce((sum, it) => sum + winding(lon, lat, it), 0)).toBe(winding(lon, lat, ring));
        expect(near.some((it) => insideRing(lon, lat, it))).toBe(insideRing(lon, lat, ring));
      }
      for (const it of near) expect(it.length).toBeLessThanOrEqual(ring.length);
    }),
    { numRuns: 200 },
  );
});

test("a ring within the bounds is the very one; one wholly to a side is left out; one around them keeps little", () => {
  const ring = randomRing([35, 50], 1, 400, chance("near"), 0.1);
  expect(nearPart([ring], { west: 30, south: 45, east: 40, north: 55 })[0]).toBe(ring);
  expect(nearPart([ring], { west: 37, south: 45, east: 40, north: 55 })).toEqual([]);
  const [around] = nearPart([ring], { west: 34.9, south: 49.9, east: 35.1, north: 50.1 });
  expect(around?.length).toBeLessThan(12);
  expect(insideRing(35, 50, around as Ring)).toBe(true);
});
