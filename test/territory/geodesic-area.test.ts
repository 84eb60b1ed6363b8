/** Areas on the ellipsoid against GeographicLib, closed forms, and what holds of every area. */
import { Geodesic } from "geographiclib-geodesic";
import { expect, test } from "vitest";
import type { Position, Ring } from "../../src/territory/area-geometry.ts";
import { areaKm2, edgeKm, encirclesPole, ringKm2 } from "../../src/territory/geodesic-area.ts";
import { chance, cutStraight, randomRing, referenceKm2 } from "./random-land.ts";

const relative = (is: number, expected: number) => Math.abs(is - expected) / expected;
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test("a quarter of the ellipsoid, between two meridians, is a quarter of 510,065,621.7 km²", () => {
  // WGS 84 [karney-2013]: the whole ellipsoid has 510,065,621.724 km². From pole to pole, along meridians, a quarter of it.
  const lune: Ring = [
    [0, -90],
    [90, -90],
    [90, 90],
    [0, 90],
    [0, -90],
  ];
  expect(ringKm2(lune)).toBeCloseTo(510065621.724 / 4, 2);
});

test("with straight edges, polygons of any size agree with GeographicLib where it is given those edges in short pieces", () => {
  const next = chance("straight");
  for (let k = 0; k < 25; k++) {
    const centre: Position = [next() * 340 - 170, next() * 120 - 60];
    const radius = 0.02 * 10 ** (2 * next());
    const ring = randomRing(centre, radius, 3 + Math.floor(next() * 9), next);
    expect(relative(ringKm2(ring), referenceKm2(cutStraight(ring, radius / 300)))).toBeLessThan(1e-7);
  }
});

test("polygons as trackers draw them, edges of a kilometre or two, agree with GeographicLib within 1e-5", () => {
  const next = chance("trackers");
  for (let k = 0; k < 40; k++) {
    const radius = 0.05 + 0.5 * next();
    const ring = randomRing([22 + 18 * next(), 44 + 8 * next()], radius, Math.ceil(radius * 450), next, 0.05);
    expect(relative(ringKm2(ring), referenceKm2(ring))).toBeLessThan(1e-5);
  }
});

test("with geodesic edges, polygons with edges up to a hundred kilometres agree with GeographicLib within 1e-5", () => {
  const next = chance("geodesic");
  let worst = 0;
  for (let k = 0; k < 300; k++) {
    const centre: Position = [next() * 360 - 180, next() * 130 - 65];
    const ring = randomRing(centre, 0.01 * 50 ** next(), 3 + Math.floor(next() * 12), next);
    worst = Math.max(worst, relative(Math.abs(ringKm2(ring, "geodesic")), referenceKm2(ring)));
  }
  expect(worst).toBeLessThan(1e-5);
});

test("with geodesic edges even boxes with edges of a thousand kilometres agree with GeographicLib within 1e-5", () => {
  for (const [west, south, size] of [
    [30, 50, 1],
    [30, 45, 5],
    [30, 45, 10],
    [30, 0, 10],
    [30, -60, 10],
  ] as const)
    expect(
      relative(Math.abs(ringKm2(square(west, south, size), "geodesic")), referenceKm2(square(west, south, size))),
    ).toBeLessThan(1e-5);
});

test("holes are taken off, whatever the direction of any ring", () => {
  const next = chance("holes");
  const outer = randomRing([35, 51], 0.5, 300, next, 0.1);
  const hole = randomRing([35, 51], 0.2, 200, next, 0.1);
  const expected = referenceKm2(outer) - referenceKm2(hole);
  for (const [a, b] of [
    [outer, hole],
    [outer.toReversed(), hole],
    [outer, hole.toReversed()],
  ] as const)
    expect(relative(areaKm2([[a, b]]), expected)).toBeLessThan(1e-5);
});

test("a ring across the antimeridian has the area of the same ring elsewhere, however its longitudes are written", () => {
  const here = square(-2, 50, 4);
  const across = here.map(([lon, lat]): Position => [lon > 0 ? lon - 180 : lon + 180, lat]);
  expect(ringKm2(across)).toBeCloseTo(ringKm2(here), 6);
  expect(ringKm2(here.map(([lon, lat]): Position => [lon + 180, lat]))).toBeCloseTo(ringKm2(here), 6);
});

test("a ring around a pole is refused by name", () => {
  const around = [0, 90, 180, -90, 0].map((lon): Position => [lon, 80]);
  expect(encirclesPole(around)).toBe(true);
  expect(encirclesPole(square(0, 50, 3))).toBe(false);
  expect(() => ringKm2(around)).toThrow(/ring.*poles/);
});

test("cutting a polygon in two leaves the sum of its parts, and cutting its edges changes nothing", () => {
  const next = chance("additive");
  for (let k = 0; k < 20; k++) {
    const ring = randomRing([next() * 100, 60 * next()], 1.5 * next() + 0.1, 8, next, 0.3).slice(0, -1);
    const half = [ring.slice(0, 5), [...ring.slice(4), ring[0] as Position]];
    const parts = half.reduce((sum, part) => sum + ringKm2(part), 0);
    expect(relative(parts, ringKm2(ring))).toBeLessThan(1e-10);
    const whole = [...ring, ring[0] as Position];
    expect(relative(ringKm2(cutStraight(whole, 0.01)), ringKm2(whole))).toBeLessThan(1e-10);
  }
});

test("nothing has no area, and an edge its length", () => {
  expect(areaKm2([])).toBe(0);
  expect(areaKm2([[[]]])).toBe(0);
  const next = chance("edges");
  for (let k = 0; k < 100; k++) {
    const from: Position = [next() * 360 - 180, next() * 140 - 70];
    const to: Position = [from[0] + 0.05 * (next() - 0.5), from[1] + 0.05 * (next() - 0.5)];
    const km = (Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? 0) / 1000;
    expect(Math.abs(edgeKm(from, to) - km)).toBeLessThan(1e-6 * km);
  }
});
