/** One polygon turned round among good ones: its land comes back to where it was, with the areas told, or is a fault. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaFormat, readAreaFile } from "../../src/feeds/area-file.ts";
import { readMapping } from "../../src/feeds/area-mapping.ts";
import { areaKm2, type Borders, clipperOverlay, polygonClipping, region } from "../../src/territory/index.ts";

type Pair = readonly [number, number];
const box = (west: number, south: number, size = 0.1): Pair[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const turned = (ring: readonly Pair[]): Pair[] => ring.map(([lon, lat]) => [lat, lon]);
const borders: Borders = {
  viewpoint: "made up",
  // Between the two lies a strip of neither.
  regions: [region("A", "South", "UA", [[box(33, 48, 2)]]), region("B", "North", "RU", [[box(33, 52, 2)]])],
};
const read = (
  value: unknown,
  format: AreaFormat = "auto",
  known: Borders | null = borders,
  overlay = polygonClipping,
) => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return readAreaFile(
    { file: "day.json", text, publishedAt: 0, validFrom: 0, source: "s" },
    { format, borders: known, overlay },
  );
};
const feature = (ring: readonly Pair[], properties: unknown = { holder: "a", status: "control" }) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [ring] },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const total = ({ snapshots }: ReturnType<typeof read>) =>
  snapshots.reduce((sum, { geometry }) => sum + areaKm2(geometry), 0);
const km2 = (...rings: (readonly Pair[])[]) => rings.reduce((sum, ring) => sum + areaKm2([[ring]]), 0);
const good = [box(33.2, 48.2), box(33.5, 49), box(34, 49.5), box(34.5, 48.5), box(34.2, 52.2)];
const odd = box(34.1, 49.1, 0.2);

describe("a polygon turned round among good ones", () => {
  test("is turned back, and told with its name, both areas and the share of it on land", () => {
    const named = feature(turned(odd), { holder: "a", status: "control", name: "Pocket" });
    const reading = read(collection(...good.map((it) => feature(it)), named));
    expect(total(reading)).toBeCloseTo(km2(...good, odd), 6);
    expect(reading).toMatchObject({ complete: true, order: "lon-lat" });
    expect(reading.faults).toMatchObject([
      { code: "area.axes", severity: "warning", path: "features[5] (Pocket)", file: "day.json" },
    ]);
    expect(reading.faults[0]?.read).toContain(`${km2(turned(odd)).toFixed(3)} km² far from the borders as written`);
    expect(reading.faults[0]?.read).toContain(`${km2(odd).toFixed(3)} km², 100 % of it on land`);
  });

  test("in DeepState's maps is classed by where it lies once turned", () => {
    const fills = (fill: string, ring: readonly Pair[]) => feature(ring, { fill });
    const north = box(34.5, 52.5);
    const far = turned(box(33.1, 48.1));
    const reading = read(
      collection(
        ...good.slice(0, 4).map((it) => fills("#a52714", it)),
        fills("#01579b", turned(north)),
        fills("#ff5252", far),
      ),
    );
    expect(reading.as).toBe("deepstate");
    expect(reading.snapshots.map(({ holder, part }) => `${holder} ${part}`)).toEqual([
      "russia in-ukraine",
      "ukraine in-russia",
    ]);
    expect(total(reading)).toBeCloseTo(km2(...good.slice(0, 4), north), 6);
    // What lies elsewhere may lie anywhere, as may a colour that is a holding in one state only.
    const apart = read(
      collection(
        ...good.slice(0, 4).map((it) => fills("#a52714", it)),
        fills("#01579b", north),
        fills("#880e4f", box(29, 47)),
      ),
    );
    expect(apart).toMatchObject({ faults: [], leftOut: { elsewhere: 1 } });
    expect(reading.faults.map(({ code, path }) => `${code} ${path}`)).toEqual(["area.axes features[4]"]);
  });

  test("in Project Owl's lists, in a multipolygon, in KML and in TopoJSON", () => {
    const owl = read({ areas: [...good.slice(0, 4).map(turned), odd], areas_ua: [turned(good[4] as Pair[])] });
    expect(total(owl)).toBeCloseTo(km2(...good, odd), 6);
    expect(owl.faults).toMatchObject([{ code: "area.axes", path: "areas[4]" }]);
    const multi = {
      type: "Feature",
      properties: { holder: "a", status: "control" },
      geometry: { type: "MultiPolygon", coordinates: [...good, turned(odd)].map((ring) => [ring]) },
    };
    const several = read(multi);
    expect(total(several)).toBeCloseTo(km2(...good, odd), 6);
    expect(several.faults).toMatchObject([{ code: "area.axes", path: "feature[5]" }]);
    const placemark = (ring: readonly Pair[]) =>
      `<Placemark><name>x</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.map((at) => at.join(",")).join(" ")}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
    const kml = read(`<kml><Document>${[...good, turned(odd)].map(placemark).join("")}</Document></kml>`);
    expect(total(kml)).toBeCloseTo(km2(...good, odd), 6);
    expect(kml.faults).toMatchObject([{ code: "area.axes", path: "Placemark 5 (x)" }]);
    const arcs = [...good, turned(odd)];
    const topology = read({
      type: "Topology",
      arcs,
      objects: { all: { type: "MultiPolygon", arcs: arcs.map((_, k) => [[k]]) } },
    });
    expect(total(topology)).toBeCloseTo(km2(...good, odd), 6);
    expect(topology.faults).toMatchObject([{ code: "area.axes", path: "objects.all[5]" }]);
  });

  test("whichever are turned, and whether more than half of them are, the land is the same", async () => {
    const clipper = await clipperOverlay();
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (flips) => {
        const reading = read(
          collection(...good.map((it, k) => feature(flips[k] === true ? turned(it) : it))),
          "auto",
          borders,
          clipper,
        );
        expect(total(reading)).toBeCloseTo(km2(...good), 6);
        expect(reading.complete).toBe(true);
      }),
    );
  });

  test("that lies on no land either way is a fault, and the map is not whole", () => {
    const sea = turned(box(34, 51, 0.2));
    const reading = read(collection(...good.map((it) => feature(it)), feature(sea)));
    expect(reading.complete).toBe(false);
    expect(reading.faults).toMatchObject([{ code: "area.axes", severity: "error", path: "features[5]" }]);
    expect(reading.faults[0]?.read).toContain("0 % of it on land");
  });

  test("is told by where the others lie, where the borders are none of this land or nobody names any", () => {
    const abroad = good.map((ring) => ring.map(([lon, lat]): Pair => [lon + 80, lat - 40]));
    const far = odd.map(([lon, lat]): Pair => [lon + 80, lat - 40]);
    const without = read(collection(...good.map((it) => feature(it)), feature(turned(odd))), "auto", null);
    expect(total(without)).toBeCloseTo(km2(...good, odd), 6);
    // Latitude 114 is none.
    const elsewhere = read(collection(...abroad.map((it) => feature(it)), feature(turned(far))));
    expect(total(elsewhere)).toBeCloseTo(km2(...abroad, far), 6);
    expect(elsewhere.faults.map(({ code }) => code)).toEqual(["area.elsewhere", "area.axes"]);
    expect(elsewhere.faults[1]?.read).toContain("the map's other polygons");
  });
});

describe("a polygon far away in either order", () => {
  const map = collection(...good.map((it) => feature(it)), feature(box(-34, 48)));
  const severities = ({ faults }: ReturnType<typeof read>) =>
    faults.map(({ code, severity, path, file }) => [code, severity, path, file].join(" "));

  test("is a fault that names file and feature, and left out: from the borders, or from the map's others", () => {
    for (const known of [borders, null]) {
      const reading = read(map, "auto", known);
      expect(severities(reading)).toEqual(["area.elsewhere error features[5] day.json"]);
      expect(reading.faults[0]?.read).toContain(`${km2(box(-34, 48)).toFixed(3)} km² around -33.95, 48.05`);
      expect(reading.complete).toBe(false);
      expect(total(reading)).toBeCloseTo(km2(...good), 6);
    }
  });

  test("is counted and told where the mapping or the caller says that it is meant", () => {
    const mapping = readMapping(
      "format: 1\nsource: s\nproperty: status\nanywhere: true\nconfirmed: true\nclasses:\n  control: {holder: a, status: control}\n",
      "m.yaml",
    );
    if (!("classes" in mapping)) throw new Error("refused");
    const input = { file: "day.json", text: JSON.stringify(map), publishedAt: 0, validFrom: 0, source: "s" };
    const byCaller = readAreaFile(input, { format: "auto", borders, overlay: polygonClipping, anywhere: true });
    for (const reading of [read(map, mapping), byCaller]) {
      expect(severities(reading)).toEqual(["area.elsewhere warning features[5] day.json"]);
      expect(reading.complete).toBe(true);
      expect(total(reading)).toBeCloseTo(km2(...good, box(-34, 48)), 6);
    }
  });

  test("among the parts of one feature is named with its number, and the other parts are kept", () => {
    const parts = [[good[0]], [box(-34, 48)], [good[1]]];
    const several = { ...feature(odd), geometry: { type: "MultiPolygon", coordinates: parts } };
    const reading = read(collection(...good.slice(2).map((it) => feature(it)), several));
    expect(severities(reading)).toEqual(["area.elsewhere error features[3][1] day.json"]);
    expect(total(reading)).toBeCloseTo(km2(...good), 6);
  });

  test("is none of the mapping's other answers than true and false", () => {
    const text = "format: 1\nsource: s\nproperty: p\nanywhere: perhaps\nconfirmed: true\nclasses: {}\n";
    expect(readMapping(text, "m.yaml")).toMatchObject([{ code: "area.mapping", path: "anywhere", line: 4 }]);
  });
});

test("one position turned round, or at nothing, within a good ring is a fault that names it", () => {
  const ring = Array.from({ length: 12 }, (_, k): Pair => [34 + (k % 6) / 10, k < 6 ? 49 : 49.3]).map(
    ([lon, lat], k, all): Pair => (k < 6 ? [lon, lat] : [(all[11 - k] as Pair)[0], lat]),
  );
  const shut = [...ring, ring[0] as Pair];
  const [lon, lat] = shut[4] as Pair;
  for (const wrong of [
    [lat, lon],
    [0, 0],
  ] as const) {
    const reading = read(collection(...good.map((it) => feature(it)), feature(shut.with(4, wrong))));
    expect(reading.complete).toBe(false);
    expect(reading.faults[0]).toMatchObject({ code: "area.position", severity: "error", path: "features[5]" });
    expect(reading.faults[0]?.read).toContain("outer ring, 4:");
  }
  expect(read(collection(...good.map((it) => feature(it)), feature(shut))).faults).toEqual([]);
});
