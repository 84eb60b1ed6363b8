/** Polygons as people draw them: each trap ends in a repair whose area is checked, or in a fault that names the place. */
import { describe, expect, test } from "vitest";
import type { Area } from "../../src/territory/area-geometry.ts";
import { clipperOverlay } from "../../src/territory/clipper-overlay.ts";
import { areaKm2 } from "../../src/territory/geodesic-area.ts";
import { mendPolygon } from "../../src/territory/mend-polygon.ts";
import { polygonClipping } from "../../src/territory/overlay.ts";

const place = { file: "day.geojson", path: "features[3]" };
const square = [
  [35, 51],
  [36, 51],
  [36, 52],
  [35, 52],
  [35, 51],
];
const overlays = [polygonClipping, await clipperOverlay()];

describe.each(overlays.map((overlay) => [overlay.name, overlay] as const))("with %s", (_, overlay) => {
  const mend = (rings: readonly unknown[], order: "lon-lat" | "lat-lon" = "lon-lat") =>
    mendPolygon(rings, place, order, overlay);
  const codes = (rings: readonly unknown[]) => mend(rings).faults.map(({ code, severity }) => `${code} ${severity}`);
  const squareKm2 = areaKm2([[square]] as unknown as Area);

  test("a clean polygon stays as it is, to the last bit, its heights left off", () => {
    expect(mend([square])).toEqual({ area: [[square]], faults: [] });
    expect(mend([square.map((at) => [...at, 0])]).area).toEqual([[square]]);
    expect(mend([square.toReversed()]).area).toEqual([[square]]);
    expect(mend([square.map(([lon, lat]) => [lat, lon])], "lat-lon").area).toEqual([[square]]);
  });

  test("repeated positions fall out, and a ring that is not closed is closed, with its area told", () => {
    expect(mend([[square[0], ...square]])).toEqual({ area: [[square]], faults: [] });
    const { area, faults } = mend([square.slice(0, -1)]);
    expect(area).toEqual([[square]]);
    expect(faults).toMatchObject([{ code: "area.unclosed", severity: "warning", ...place }]);
    expect(faults[0]?.read).toContain(`${squareKm2.toFixed(3)} km²`);
  });

  test("a small loop is filled, and both areas are told", () => {
    // A spike whose end crosses itself, 0.001° wide.
    const looped = [...square.slice(0, 2), [36.001, 51.501], [36, 51.502], [36.001, 51.5], ...square.slice(2)];
    const { area, faults } = mend([looped]);
    expect(faults).toMatchObject([{ code: "area.mended", severity: "warning", ...place }]);
    expect(Math.abs(areaKm2(area) - squareKm2)).toBeLessThan(5);
    expect(faults[0]?.read).toMatch(/km² as drawn, .* km² where it is filled/);
  });

  test("a bow-tie, a ring traced twice and a hole outside are left out, because what was meant cannot be told", () => {
    const bowTie = [square[0], square[2], square[1], square[3], square[0]];
    expect(codes([bowTie])).toEqual(["area.self-crossing error"]);
    expect(mend([bowTie]).area).toEqual([]);
    expect(codes([[...square, ...square.slice(1)]])).toEqual(["area.self-crossing error"]);
    expect(codes([square, square.map(([lon = 0, lat = 0]) => [lon + 3, lat])])).toEqual(["area.self-crossing error"]);
  });

  test("a ring of thousands of crossings is left out without laying it over itself", () => {
    const told = { ...overlay, union: () => expect.unreachable("an overlay of millions of crossings") };
    const tangle = Array.from({ length: 5000 }, (_, k) => [
      35 + ((k * 7919) % 5003) / 5003,
      51 + ((k * k) % 4999) / 4999,
    ]);
    const { area, faults } = mendPolygon([[...tangle, tangle[0]]], place, "lon-lat", told);
    expect(area).toEqual([]);
    expect(faults).toMatchObject([{ code: "area.self-crossing", severity: "error", ...place }]);
    expect(faults[0]?.read).toContain("more than 1000 places");
  });

  test("rings without land are left out, with 0 km² lost", () => {
    expect(codes([[]])).toEqual(["area.no-land warning"]);
    expect(codes([square.slice(0, 2)])).toEqual(["area.no-land warning"]);
    const flat = [square[0], square[1], [37, 51], square[0]];
    expect(codes([flat])).toEqual(["area.no-land warning"]);
    expect(mend([square, []]).area).toEqual([[square]]);
    expect(mend([])).toEqual({ area: [], faults: [] });
  });

  test("what is no position is a fault that says where", () => {
    for (const wrong of [null, "35,51", [35], [35, null], [Number.NaN, 51], [351, 51], [35, 95], ["35", "51"]])
      expect(mend([[...square.slice(0, 2), wrong, ...square.slice(2)]]).faults).toMatchObject([
        { code: "area.position", severity: "error", ...place, read: expect.stringContaining("outer ring, 2") },
      ]);
    expect(codes(["no ring"])).toEqual(["area.ring error"]);
    expect(codes([null])).toEqual(["area.ring error"]);
  });

  test("rings around a pole and across the antimeridian are refused", () => {
    expect(codes([[0, 90, 180, -90, 0].map((lon) => [lon, 80])])).toEqual(["area.pole error"]);
    const across = [
      [179, 50],
      [-179, 50],
      [-179, 51],
      [179, 51],
      [179, 50],
    ];
    expect(codes([across])).toEqual(["area.antimeridian error"]);
  });
});

test("an overlay that gives up is a fault of the polygon", () => {
  const failing = {
    ...polygonClipping,
    union: () => {
      throw new Error("no answer");
    },
  };
  expect(mendPolygon([square], place, "lon-lat", failing)).toMatchObject({
    area: [],
    faults: [{ code: "area.overlay", severity: "error", ...place }],
  });
});
