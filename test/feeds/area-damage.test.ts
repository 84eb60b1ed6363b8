/** Small damage in files of maps: each is told with the place, what was read and what could have stood there. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type AreaFormat, readAreaFile } from "../../src/feeds/area-file.ts";
import { proposedMapping, readMapping } from "../../src/feeds/area-mapping.ts";
import { areaKm2, type Borders, polygonClipping, region } from "../../src/territory/index.ts";

type Pair = readonly [number, number];
const box = (west: number, south: number, size = 0.1): Pair[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const borders: Borders = { viewpoint: "made up", regions: [region("A", "South", "UA", [[box(33, 48, 3)]])] };
const read = (value: unknown, format: AreaFormat = "auto") => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return readAreaFile(
    { file: "day.json", text, publishedAt: 0, validFrom: 0, source: "s" },
    { format, borders, overlay: polygonClipping },
  );
};
const feature = (ring: unknown, properties: unknown = {}) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [ring] },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const held = (properties: unknown, west = 34) => feature(box(west, 49), properties);

describe("features that say whose they are", () => {
  test("one with a status that is none is a fault that names it and the words there are; the others are read", () => {
    const good = { holder: "russia", status: "control" };
    const reading = read(collection(held(good), held({ ...good, status: "occupied", name: "Pocket" }, 35)));
    expect(reading).toMatchObject({ as: "holdings", complete: false });
    expect(reading.snapshots).toHaveLength(1);
    expect(reading.faults).toMatchObject([
      {
        code: "area.holding",
        severity: "error",
        path: "features[1] (Pocket).properties.status",
        expected: "one of control, contested, claimed",
        read: '"occupied"',
      },
    ]);
  });

  test.each([
    [{ holder: null, status: "control" }, "holder", "null"],
    [{ status: "control" }, "holder", "nothing"],
    [{ holder: "a|b", status: "control" }, "holder", '"a|b"'],
    [{ holder: "russia" }, "status", "nothing"],
    [{ holder: "russia", status: "control", part: 3 }, "part", "3"],
  ])("%j", (properties, property, shown) => {
    const reading = read(collection(held({ holder: "russia", status: "control" }), held(properties, 35)));
    expect(reading.faults).toMatchObject([
      { code: "area.holding", path: `features[1].properties.${property}`, read: shown, severity: "error" },
    ]);
  });

  test("two spellings of one holder are told once", () => {
    const spelt = ["russia", "Russia", "Russia"].map((holder, k) => held({ holder, status: "control" }, 34 + k / 2));
    expect(read(collection(...spelt)).faults).toMatchObject([
      { code: "area.holding", severity: "warning", path: "features[1].properties.holder", read: '"Russia"' },
    ]);
  });

  test("a map on which none does is read as nobody's", () => {
    expect(read(collection(held({ status: "open" }))).as).toBe("plain");
  });
});

describe("a mapping to confirm", () => {
  const classes = [
    { key: "#a52714", features: 2, km2: 10, guess: { holder: "russia", status: "control" as const, part: "" } },
    { key: 'odd: "key" # {?}', features: 1, km2: 3, guess: null },
    { key: "", features: 1, km2: 1, guess: "leave-out" as const },
  ];
  const text = proposedMapping("a: map", "fill", "lon-lat", classes);

  test("is YAML, with a question where nothing was guessed", () => {
    expect(parse(text).classes).toEqual({
      "#a52714": { holder: "russia", status: "control" },
      'odd: "key" # {?}': "?",
      "": "leave-out",
    });
  });

  test("is refused with the lines that nobody has decided yet", () => {
    const faults = readMapping(text, "m.yaml");
    const line = text.split("\n").findIndex((it) => it.includes("odd:")) + 1;
    expect(faults).toMatchObject([
      { code: "area.mapping", path: "confirmed", line: 6, expected: expect.stringContaining("in lines 8 to 10") },
      {
        code: "area.mapping",
        path: 'classes.odd: "key" # {?}',
        line,
        read: expect.stringContaining("nobody has said"),
      },
    ]);
    const decided = text.replace('"?"', "leave-out").replace("confirmed: false", "confirmed: true");
    expect(readMapping(decided, "m.yaml")).toMatchObject({ source: "a: map", property: "fill" });
  });

  test("says of a value without a class which it has", () => {
    const mapping = readMapping(text.replace('"?"', "leave-out").replace("confirmed: false", "confirmed: true"), "m");
    const { faults } = read(collection(held({ fill: "#ffffff" })), mapping as AreaFormat);
    expect(faults).toMatchObject([
      { code: "area.unmapped", path: "features[0]", read: "#ffffff", expected: expect.stringContaining('"#a52714"') },
    ]);
  });
});

describe("what is no feature, no geometry, no arc", () => {
  test("each entry of the list says what it is", () => {
    const { faults, complete } = read(collection(null, 3, "x", [1], { type: "Feature", geometry: null }, {}));
    expect(faults.map(({ path, read: shown, severity }) => `${path} ${shown} ${severity}`)).toEqual([
      "features[0] null error",
      "features[1] 3 error",
      'features[2] "x" error',
      "features[3] a list of 1 error",
      "features[4] null; nothing is counted for it warning",
      "features[5] none; nothing is counted for it warning",
    ]);
    expect(complete).toBe(false);
  });

  test("an arc that is not there is named, and how many there are", () => {
    const topology = { type: "Topology", arcs: [box(34, 49)], objects: { a: { type: "Polygon", arcs: [[7]] } } };
    const { faults } = read(topology);
    expect(faults).toMatchObject([
      { code: "area.geometry", path: "objects.a", expected: "an arc of the 1 that there are", read: "arc 7" },
    ]);
  });

  test("a ring of two different positions says two", () => {
    const { faults } = read(
      collection(
        feature([
          [34, 49],
          [34.1, 49],
          [34, 49],
        ]),
      ),
    );
    expect(faults).toMatchObject([{ code: "area.no-land", read: "outer ring: 2; left out, 0 km²" }]);
  });

  test("a map of nothing is told", () => {
    expect(read(collection()).faults).toMatchObject([{ code: "area.empty", severity: "warning" }]);
    const points = collection({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [34, 49] } });
    expect(read(points).faults[0]?.read).toBe("0 features with land; 1 points, 0 lines");
    expect(read({ areas: [], areas_ua: [], frontline: [] })).toMatchObject({
      ignored: { lines: 0 },
      faults: [{ code: "area.empty" }],
    });
  });
});

describe("an answer of a service around a map", () => {
  const named = { holder: "russia", status: "control" };
  const dated = (value: unknown, validFrom: number) =>
    readAreaFile(
      { file: "day.json", text: JSON.stringify(value), publishedAt: 0, validFrom, source: "s" },
      { format: "auto", borders, overlay: polygonClipping },
    );
  test("the map is found inside it, of whichever name, and Project Owl's too", () => {
    for (const name of ["map", "geoJSON", "data"])
      expect(read({ id: 5, [name]: collection(held(named)) }).snapshots).toHaveLength(1);
    const turned = box(34, 49).map(([lon, lat]) => [lat, lon]);
    expect(read({ data: { areas: [turned], areas_ua: [] } })).toMatchObject({ as: "owl", faults: [] });
    expect(read({ a: collection(held(named)), b: collection(held(named)) }).complete).toBe(false);
  });

  test("a date inside that is not the name's is told; one that is, or is none, is not", () => {
    // Day 19936 is 2024-08-01; 1722544807 lies on it, 1726000807 forty days later.
    expect(dated({ id: 1722544807, map: collection(held(named)) }, 19936).faults).toEqual([]);
    expect(dated({ id: 7, date: "soon", map: collection(held(named)) }, 19936).faults).toEqual([]);
    const late = dated({ id: 1726000807, map: collection(held(named)) }, 19936);
    expect(late).toMatchObject({ complete: true, faults: [{ code: "area.inner-date", severity: "warning" }] });
    expect(late.faults[0]?.read).toContain("2024-09-10 inside");
    const own = { ...collection(held(named)), properties: { updated_at: "11.09.2024" } };
    expect(dated(own, 19936).faults).toMatchObject([{ code: "area.inner-date" }]);
  });
});

describe("KML", () => {
  const placemark = `<Placemark><Style><PolyStyle><color>ff1427a5</color></PolyStyle></Style><Polygon><outerBoundaryIs><LinearRing><coordinates>${box(
    34,
    49,
  )
    .map((at) => at.join(","))
    .join(" ")}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;

  test("one colour that DeepState has makes no map of DeepState's", () => {
    const reading = read(`<kml>${placemark}</kml>`);
    expect(reading.as).toBe("plain");
    expect(reading.snapshots.reduce((sum, it) => sum + areaKm2(it.geometry), 0)).toBeCloseTo(
      areaKm2([[box(34, 49)]]),
      6,
    );
    expect(read(collection(held({ fill: "#a52714" }))).as).toBe("plain");
  });

  test("a text that breaks off says where, and what is not closed", () => {
    const { faults } = read("<kml><Document>\n<Placemark><name>a</name><Polygon>");
    expect(faults).toMatchObject([
      { code: "area.format", read: "line 2: the text breaks off, not closed: kml, Document, Placemark, Polygon" },
    ]);
  });
});
