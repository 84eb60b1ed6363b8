/** Shares of regions, land masks, comparisons and fronts, on squares that one can reckon by hand. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBorders } from "../../src/feeds/index.ts";
import {
  type Area,
  areaKm2,
  type Borders,
  compareSources,
  edgeKm,
  frontLine,
  landMask,
  polygonClipping,
  region,
  regionShares,
  stateAt,
} from "../../src/territory/index.ts";

const box = (west: number, south: number, east: number, north: number): Area => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];
const borders: Borders = {
  viewpoint: "made up",
  regions: [
    region("A", "West", "N", box(30, 50, 31, 51)),
    region("B", "East", "N", box(31, 50, 32, 51)),
    region("C", "South", "S", box(30, 49, 32, 50)),
  ],
};
const held = box(30.5, 49.5, 31.25, 50.5);

test("shares are of each region, and what lies in none is told", () => {
  const { shares, elsewhereKm2 } = regionShares(held, borders, polygonClipping);
  expect(shares.map(({ region: id, state }) => [id, state])).toEqual([
    ["A", "N"],
    ["B", "N"],
    ["C", "S"],
  ]);
  const [a, b, c] = shares.map(({ km2 }) => km2);
  expect(a).toBeCloseTo(areaKm2(box(30.5, 50, 31, 50.5)), 6);
  expect(b).toBeCloseTo(areaKm2(box(31, 50, 31.25, 50.5)), 6);
  expect(c).toBeCloseTo(areaKm2(box(30.5, 49.5, 31.25, 50)), 6);
  expect(shares[0]?.share).toBeCloseTo((a as number) / areaKm2(box(30, 50, 31, 51)), 9);
  expect(elsewhereKm2).toBeCloseTo(0, 6);
  const abroad = regionShares(box(31.5, 50.5, 33, 50.75), borders, polygonClipping);
  expect(abroad.elsewhereKm2).toBeCloseTo(areaKm2(box(32, 50.5, 33, 50.75)), 6);
  expect(regionShares([], borders, polygonClipping)).toEqual({ shares: [], elsewhereKm2: 0 });
});

test("a state is the one whose region holds the place", () => {
  expect([stateAt(30.5, 50.5, borders), stateAt(31.5, 49.5, borders), stateAt(40, 50, borders)]).toEqual([
    "N",
    "S",
    null,
  ]);
});

test("two sources are compared on the mask alone, and what lies outside it is told", () => {
  const mask = landMask(borders, polygonClipping, ["N"]);
  expect(areaKm2(mask)).toBeCloseTo(areaKm2(box(30, 50, 32, 51)), 4);
  const comparison = compareSources(held, box(31, 50, 32.5, 50.5), mask, polygonClipping);
  const km2 = (...sides: [number, number, number, number]) => areaKm2(box(...sides));
  expect(comparison.firstKm2).toBeCloseTo(km2(30.5, 50, 31.25, 50.5), 5);
  expect(comparison.secondKm2).toBeCloseTo(km2(31, 50, 32, 50.5), 5);
  expect(comparison.onlyFirstKm2).toBeCloseTo(km2(30.5, 50, 31, 50.5), 5);
  expect(comparison.onlySecondKm2).toBeCloseTo(km2(31.25, 50, 32, 50.5), 5);
  expect(comparison.firstOutsideKm2).toBeCloseTo(km2(30.5, 49.5, 31.25, 50), 5);
  expect(comparison.secondOutsideKm2).toBeCloseTo(km2(32, 50, 32.5, 50.5), 5);
});

test("the front is what runs through the land, not along its edge", () => {
  const land = box(30, 50, 32, 51);
  // From the southern edge halfway up: two sides inside the land, one along it, none beyond.
  const pocket = box(30.5, 50, 31.5, 50.5);
  const sides = 2 * edgeKm([30.5, 50], [30.5, 50.5]) + edgeKm([30.5, 50.5], [31.5, 50.5]);
  const { km, pieces } = frontLine(pocket, land, 2);
  // Each side loses the 2 km next to the edge.
  expect(Math.abs(km - (sides - 4))).toBeLessThan(0.6);
  expect(pieces.length).toBeGreaterThan(300);
  expect(frontLine(land, land).km).toBe(0);
  expect(frontLine(box(40, 50, 41, 51), land).km).toBe(0);
  expect(frontLine([], land)).toEqual({ km: 0, pieces: [] });
});

test("the borders that are shipped say whose view they take, and have seventeen regions of two states", () => {
  const text = readFileSync(new URL("../../data/borders/ukraine-oblasts.geojson", import.meta.url), "utf8");
  const read = readBorders(text, "b.geojson", polygonClipping);
  if (!("regions" in read)) throw new Error(JSON.stringify(read));
  expect(read.viewpoint).toContain("Crimea");
  expect(
    read.regions
      .map(({ state }) => state)
      .sort()
      .join(""),
  ).toBe(`${"RU".repeat(5)}${"UA".repeat(12)}`);
  // Kursk oblast: 29,997 km² officially; the borders are generalised.
  const kursk = read.regions.find(({ name }) => name === "Kursk");
  expect(Math.abs((kursk?.areaKm2 ?? 0) / 29997 - 1)).toBeLessThan(0.05);
  expect(stateAt(35.27, 51.2, read)).toBe("RU"); // Sudzha
  expect(stateAt(34.1, 44.95, read)).toBe("UA"); // Simferopol, by this viewpoint
  for (const wrong of ["", "{}", text.replace("viewpoint", "view"), text.replaceAll('"state"', '"of"')]) {
    const faults = readBorders(wrong, "b.geojson", polygonClipping);
    if ("regions" in faults) throw new Error("read");
    for (const fault of faults) expect(fault).toMatchObject({ code: "area.borders", file: "b.geojson" });
    expect(faults.length).toBeGreaterThan(0);
  }
});
