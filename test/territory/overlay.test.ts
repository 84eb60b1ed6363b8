/** Overlays: closed forms on squares, the laws that hold of any areas, and both ways of computing them against each other. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Area, Position, Ring } from "../../src/territory/area-geometry.ts";
import { clipperOverlay } from "../../src/territory/clipper-overlay.ts";
import { areaKm2 } from "../../src/territory/geodesic-area.ts";
import { identityFault, landChange } from "../../src/territory/land-change.ts";
import { type Overlay, polygonClipping } from "../../src/territory/overlay.ts";
import { chance, randomRing } from "./random-land.ts";

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const overlays: Record<string, Overlay> = { "polygon-clipping": polygonClipping };
beforeAll(async () => {
  overlays.clipper2 = await clipperOverlay();
});

/** Several stars, some with holes, cleaned by one of the overlays. */
const land = (seed: string, overlay: Overlay, corners = 60): Area => {
  const next = chance(seed);
  const stars = Array.from({ length: 1 + Math.floor(4 * next()) }, (): Area => {
    const centre: Position = [33 + 4 * next(), 48 + 3 * next()];
    const radius = 0.2 + 0.8 * next();
    const outer = randomRing(centre, radius, corners, next);
    return [next() < 0.4 ? [outer, randomRing(centre, radius * 0.3, 12, next)] : [outer]];
  });
  return overlay.union(stars);
};
const close = (is: number, expected: number) => expect(Math.abs(is - expected)).toBeLessThan(1e-5 + 1e-9 * expected);
const seeds = fc.string({ minLength: 1, maxLength: 8 });

describe.each(["polygon-clipping", "clipper2"])("%s", (name) => {
  const overlay = () => overlays[name] as Overlay;

  test("lays squares over each other as one does by hand", () => {
    const [a, b]: [Area, Area] = [[[box(30, 50, 32, 52)]], [[box(31, 51, 33, 53)]]];
    const common: Area = [[box(31, 51, 32, 52)]];
    close(areaKm2(overlay().intersection(a, b)), areaKm2(common));
    close(areaKm2(overlay().union([a, b])), areaKm2(a) + areaKm2(b) - areaKm2(common));
    close(areaKm2(overlay().difference(a, b)), areaKm2(a) - areaKm2(common));
    const { gained, lost } = overlay().change(a, b);
    close(areaKm2(gained), areaKm2(b) - areaKm2(common));
    close(areaKm2(lost), areaKm2(a) - areaKm2(common));
  });

  test("takes rings in any direction, holes first given the wrong way", () => {
    const holed: Area = [[box(30, 50, 33, 53), box(31, 51, 32, 52)]];
    const wrong: Area = [[box(30, 50, 33, 53).toReversed(), box(31, 51, 32, 52)]];
    const expected = areaKm2([[box(30, 50, 33, 53)]]) - areaKm2([[box(31, 51, 32, 52)]]);
    for (const area of [holed, wrong]) close(areaKm2(overlay().union([area])), expected);
    // What fills the hole is gained as a whole.
    const { gained, lost } = overlay().change(overlay().union([wrong]), [[box(30, 50, 33, 53)]]);
    close(areaKm2(gained), areaKm2([[box(31, 51, 32, 52)]]));
    expect(lost).toEqual([]);
  });

  test("an area less itself is nothing, and nothing is neither gained nor lost", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const a = land(seed, overlay());
        expect(areaKm2(overlay().difference(a, a))).toBeLessThan(1e-6);
        const change = landChange(a, a, overlay());
        expect([change.gainedKm2, change.lostKm2].map((km2) => Math.round(km2 * 1e6))).toEqual([0, 0]);
        expect(areaKm2(landChange([], a, overlay()).gained)).toBeCloseTo(areaKm2(a), 5);
        expect(areaKm2(landChange(a, [], overlay()).lost)).toBeCloseTo(areaKm2(a), 5);
      }),
      { numRuns: 10 },
    );
  });

  test("before + gained − lost is after; what both have and what either has add up; a mask never adds", () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const [a, b] = [land(one, overlay()), land(other, overlay())];
        const change = landChange(a, b, overlay());
        expect(change.fault).toBeNull();
        const common = areaKm2(overlay().intersection(a, b));
        close(areaKm2(overlay().union([a, b])), areaKm2(a) + areaKm2(b) - common);
        close(change.lostKm2, areaKm2(a) - common);
        close(areaKm2(overlay().difference(b, a)), change.gainedKm2);
        expect(common).toBeLessThanOrEqual(areaKm2(a) + 1e-6);
        // Disjoint parts: the area of their union is the sum.
        const parts = [overlay().intersection(a, b), overlay().difference(a, b)];
        close(areaKm2(overlay().union(parts)), areaKm2(a));
      }),
      { numRuns: 15 },
    );
  });

  test("a boundary that moves in one stretch only gives that stretch, with the rest of it exactly as it was", () => {
    const next = chance("front");
    const before: Area = [[randomRing([35, 50], 1, 900, next, 0.02)]];
    const ring = before[0]?.[0] as Ring;
    const after: Area = [[ring.map((at, k): Position => (k > 100 && k < 120 ? [at[0] * 0.999, at[1]] : at))]];
    const change = landChange(before, after, overlay());
    expect(change.fault).toBeNull();
    close(change.afterKm2 - change.beforeKm2, change.gainedKm2 - change.lostKm2);
    expect(change.lostKm2).toBeGreaterThan(0);
    expect(change.lostKm2 + change.gainedKm2).toBeLessThan(60);
  });
});

test("what clipper2 does not touch comes back to the last bit", () => {
  const next = chance("bits");
  const rounded = randomRing([35, 50], 1, 500, next).map(
    ([lon, lat]): Position => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7],
  );
  const [ring] = (overlays.clipper2 as Overlay).union([[[rounded]]])[0] ?? [];
  const known = new Set(rounded.map(String));
  expect(ring?.length).toBeGreaterThan(450);
  expect(ring?.filter((at) => !known.has(String(at)))).toEqual([]);
});

test("both overlays have the same areas", () => {
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      const both = Object.values(overlays).map((overlay) => {
        const [a, b] = [land(one, polygonClipping), land(other, polygonClipping)];
        const { gainedKm2, lostKm2 } = landChange(a, b, overlay);
        const rest = [overlay.union([a, b]), overlay.intersection(a, b), overlay.difference(a, b)].map((it) =>
          areaKm2(it),
        );
        return [gainedKm2, lostKm2, ...rest];
      });
      for (const [k, km2] of (both[0] ?? []).entries()) close(both[1]?.[k] as number, km2);
    }),
    { numRuns: 15 },
  );
});

test("areas that do not add up are a fault that says by how much", () => {
  const areas = { beforeKm2: 100, gainedKm2: 5, lostKm2: 2, afterKm2: 102, residualKm2: 1 };
  expect(identityFault(areas)).toMatchObject({ code: "area.identity", severity: "error" });
  expect(identityFault({ ...areas, afterKm2: 103, residualKm2: 0 })).toBeNull();
});
