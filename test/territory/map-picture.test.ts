/** The equal-area sheet: closed forms, areas kept, borders between states by viewpoint. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Area,
  areaKm2,
  areaPath,
  discKm,
  disputed,
  equalArea,
  mapSheet,
  type Position,
  region,
} from "../../src/territory/index.ts";

/** The area that a path of straight lines encloses, by the shoelace. */
function pathKm2(path: string): number {
  return path
    .split("M")
    .filter((ring) => ring !== "")
    .reduce((sum, ring) => {
      const spots = ring
        .replace("Z", "")
        .split("L")
        .map((spot) => spot.split(" ").map(Number) as [number, number]);
      let twice = 0;
      spots.forEach(([x, y], k) => {
        const [nx, ny] = spots[(k + 1) % spots.length] as [number, number];
        twice += x * ny - nx * y;
      });
      return sum - twice / 2;
    }, 0);
}

/** A box whose edges have many positions, so that straight edges on the sheet are those in degrees. */
function box([west, south]: Position, wide: number, high: number): Area {
  const side = (from: Position, to: Position): Position[] =>
    Array.from({ length: 40 }, (_, k) => [
      from[0] + ((to[0] - from[0]) * k) / 40,
      from[1] + ((to[1] - from[1]) * k) / 40,
    ]);
  const corners: Position[] = [
    [west, south],
    [west + wide, south],
    [west + wide, south + high],
    [west, south + high],
  ];
  const ring = corners.flatMap((corner, k) => side(corner, corners[(k + 1) % 4] as Position));
  return [[[...ring, ring[0] as Position]]];
}

test("the centre lies at the origin, north is up, east is right", () => {
  const place = equalArea([35, 51]);
  expect(place([35, 51]).map((km) => Math.abs(km) < 1e-9)).toEqual([true, true]);
  const [x, y] = place([35, 52]);
  expect(x).toBeCloseTo(0, 9);
  expect(y).toBeCloseTo(-111.3, 0); // a degree of the meridian at 51.5 degrees is 111.26 km; areas, not lengths, are kept
  expect(place([36, 51])[0]).toBeGreaterThan(69);
});

test("a hemisphere's rim lies √2 radii from its middle", () => {
  // Lambert: ρ = 2 R sin(c ⁄ 2), c = 90°. R of the sphere with the surface of WGS 84: 6371.0072 km.
  expect(equalArea([0, 0])([90, 0])[0]).toBeCloseTo(Math.SQRT2 * 6371.0072, 3);
});

test("an area on the sheet has the km² that it has on the ellipsoid, wherever it lies", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -70, max: 69 }),
      fc.integer({ min: -8, max: 8 }),
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 2, max: 30 }),
      (lat, east, north, wide, high) => {
        const south = Math.max(-80, Math.min(76, lat + north));
        const land = box([20 + east, south], wide / 10, high / 10);
        const km2 = areaKm2(land);
        expect(Math.abs(pathKm2(areaPath(land, equalArea([20, lat]))) / km2 - 1)).toBeLessThan(3e-4);
      },
    ),
    { numRuns: 60 },
  );
});

test("a disc of so many km² covers as many", () => {
  expect(discKm(Math.PI * 400)).toBeCloseTo(20, 12);
  expect(discKm(-1)).toBe(0);
});

test("borders between states follow the viewpoint, and a region given to nobody has none that is settled", () => {
  const [west, middle, east] = [
    region("a", "West", "A", box([30, 50], 1, 1)),
    region("b", "Middle", "A", box([31, 50], 1, 1)),
    region("c", "East", "B", box([32, 50], 1, 1)),
  ];
  const borders = { viewpoint: "test", regions: [west, middle, east] };
  const own = mapSheet(borders);
  expect(own.stateBorders.settled).not.toBe("");
  expect(own.stateBorders.disputed).toBe("");
  const open = mapSheet(borders, { b: disputed });
  expect(open.stateBorders.settled).toBe("");
  expect(open.stateBorders.disputed.split("M").length - 1).toBe(2);
  expect(mapSheet(borders, { c: "A" }).stateBorders).toEqual({ settled: "", disputed: "" });
  const near = mapSheet(borders, {}, ["a"]);
  expect(near.regions.map(({ inView }) => inView)).toEqual([true, false, false]);
  expect(near.view[2]).toBeLessThan(own.view[2]);
});
