/** Importers of maps: what each format says, each trap, and that nothing hostile throws. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaFileContext, type AreaFormat, readAreaFile } from "../../src/feeds/area-file.ts";
import { proposedMapping, readMapping } from "../../src/feeds/area-mapping.ts";
import { deepStateName } from "../../src/feeds/deepstate.ts";
import { areaKm2, type Borders, clipperOverlay, polygonClipping, region } from "../../src/territory/index.ts";

type Pair = readonly [number, number];
const box = (west: number, south: number, size = 0.1): Pair[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const turned = (ring: readonly Pair[]) => ring.map(([lon, lat]) => [lat, lon]);
// A made-up Ukraine south of 51.3° and a made-up Russia north of it.
const borders: Borders = {
  viewpoint: "made up",
  regions: [region("A", "South", "UA", [[box(33, 48.3, 3)]]), region("B", "North", "RU", [[box(33, 51.3, 3)]])],
};
const read = (value: unknown, format: AreaFormat = "auto", overlay = polygonClipping) => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const context: AreaFileContext = { format, borders, overlay };
  return readAreaFile({ file: "day.json", text, publishedAt: 0, validFrom: 0, source: "s" }, context);
};
const feature = (ring: unknown, properties: unknown = {}, type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates: type === "Polygon" ? [ring] : ring },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const holdings = (reading: ReturnType<typeof read>) =>
  Object.fromEntries(
    reading.snapshots.map(({ holder, status, part, geometry }) => [
      `${holder} ${status} ${part}`.trim(),
      areaKm2(geometry),
    ]),
  );
const km2 = (...rings: (readonly Pair[])[]) => rings.reduce((sum, ring) => sum + areaKm2([[ring]]), 0);
const codes = (reading: ReturnType<typeof read>) => reading.faults.map(({ code }) => code);

describe("DeepState", () => {
  const name = "Окуповано /// Occupied /// geoJSON.territories.occupied\n";
  const fills = (fill: string, ring: Pair[]) =>
    feature(
      ring.map((at) => [...at, 0]),
      { name, fill, stroke: fill },
    );
  const [south, north, east, far] = [box(34, 50), box(34, 52), box(35, 50), box(10, 50)];

  test("is told by its colours, and a class by colour and place", () => {
    const reading = read(
      collection(
        fills("#a52714", south),
        fills("#880e4f", box(34, 49)),
        fills("#bcaaa4", east),
        fills("#01579B", north),
        fills("#bdbdbd", box(35, 52)),
        fills("#bcaaa4", box(35.5, 52)),
        fills("#0f9d58", box(35, 49)),
        fills("#ff5252", far),
        { type: "Feature", properties: { name: "unit" }, geometry: { type: "Point", coordinates: [34, 50, 0] } },
      ),
    );
    expect(reading.as).toBe("deepstate");
    const found = holdings(reading);
    expect(found["russia control in-ukraine"]).toBeCloseTo(km2(south), 6);
    expect(found["russia control before-2022"]).toBeCloseTo(km2(box(34, 49)), 6);
    expect(found["russia contested in-ukraine"]).toBeCloseTo(km2(east), 6);
    expect(found["ukraine control in-russia"]).toBeCloseTo(km2(north), 6);
    // The same colour on the other side of the border.
    expect(found["ukraine contested in-russia"]).toBeCloseTo(km2(box(35, 52), box(35.5, 52)), 6);
    expect(reading.leftOut).toEqual({ liberated: 1, elsewhere: 1 });
    expect(reading.ignored).toEqual({ points: 1, lines: 0 });
    expect(reading.faults).toEqual([]);
    expect(reading.complete).toBe(true);
  });

  test("a colour without a class is a fault that names the feature, unless it lies elsewhere", () => {
    const reading = read(collection(fills("#123456", south), fills("#654321", far)), "deepstate");
    expect(reading.faults).toMatchObject([
      {
        code: "area.colour",
        severity: "error",
        path: "features[0] (Окуповано /// Occupied /// geoJSON.territories.occupied)",
      },
      { code: "area.colour", severity: "warning" },
    ]);
    expect(reading.complete).toBe(false);
  });

  test("a mark of less than a square kilometre is told and left out", () => {
    const reading = read(collection(fills("#a52714", south), fills("#ffff00", box(34.5, 49, 0.002))), "deepstate");
    expect(reading.faults).toMatchObject([
      { code: "area.colour", severity: "warning", read: expect.stringContaining("0.0") },
    ]);
    expect(reading.complete).toBe(true);
  });

  test("a colour in the wrong state is counted where it lies, and told", () => {
    const reading = read(collection(fills("#a52714", north)), "deepstate");
    expect(Object.keys(holdings(reading))).toEqual(["russia control in-russia"]);
    expect(codes(reading)).toEqual(["area.place"]);
  });

  test("a polygon that follows the border along most of its edge lies where its land lies", () => {
    const edge = Array.from({ length: 200 }, (_, k): Pair => [36 - (3 * k) / 199, 51.302]);
    const reading = read(collection(fills("#a52714", [[33, 50], [36, 50], ...edge, [33, 50]])), "deepstate");
    expect(Object.keys(holdings(reading))).toEqual(["russia control in-ukraine"]);
    expect(reading.faults).toEqual([]);
  });

  test("names have three parts behind line breaks and hard spaces", () => {
    expect(deepStateName("Курська\u00a0обл.\n ///\u00a0Kursk\noblast /// key.a ")).toEqual({
      uk: "Курська обл.",
      en: "Kursk oblast",
      key: "key.a",
    });
  });
});

describe("Project Owl", () => {
  test("rings are [lat, lon], in two lists, as rings or polygons with holes or objects", () => {
    const hole = turned(box(34.02, 50.02, 0.02));
    const reading = read({
      areas: [
        turned(box(34, 49)),
        [turned(box(34, 50)), hole],
        { coordinates: turned(box(35, 50)) },
        { points: box(35, 49).map(([lng, lat]) => ({ lat, lng })) },
      ],
      areas_ua: [turned(box(34, 52))],
      frontline: [
        [
          [50, 34],
          [51, 35],
        ],
      ],
      units: [{}, {}],
    });
    expect(reading.as).toBe("owl");
    expect(reading.faults).toEqual([]);
    const found = holdings(reading);
    const expected = km2(box(34, 49), box(34, 50), box(35, 50), box(35, 49)) - km2(box(34.02, 50.02, 0.02));
    expect(found["russia control in-ukraine"]).toBeCloseTo(expected, 6);
    expect(found["ukraine control in-russia"]).toBeCloseTo(km2(box(34, 52)), 6);
    expect(reading.leftOut).toEqual({ frontline: 1, units: 2 });
  });

  test("areas may stand by their keys", () => {
    expect(holdings(read({ areas: { a: turned(box(34, 49)), b: [turned(box(34, 50))] }, units: [] }))).toEqual({
      "russia control in-ukraine": expect.closeTo(km2(box(34, 49), box(34, 50)), 6),
    });
  });

  test("positions the usual way round are told and read so", () => {
    const reading = read({ areas: [box(34, 49)], areas_ua: [] });
    expect(codes(reading)).toEqual(["area.axes"]);
    expect(holdings(reading)["russia control in-ukraine"]).toBeCloseTo(km2(box(34, 49)), 6);
  });

  test("what is no list of areas is a fault", () => {
    for (const value of [{ areas: 3 }, { areas: ["x"] }, { areas: [[[[[1]]]]] }, { areas: [null] }, [], null, 3])
      expect(read(value, "owl").complete).toBe(false);
  });
});

describe("GeoJSON, TopoJSON, KML", () => {
  const mapping = readMapping(
    JSON.stringify({
      format: 1,
      source: "mine",
      property: "who",
      confirmed: true,
      classes: {
        red: { holder: "north", status: "control" },
        grey: { holder: "north", status: "contested" },
        green: "leave-out",
      },
    }),
    "m.json",
  ) as Exclude<ReturnType<typeof readMapping>, readonly unknown[]>;

  test("a mapping that a person confirmed says whose a feature is; what it does not know is a fault", () => {
    const reading = read(
      collection(
        feature(box(34, 50), { who: " red " }),
        feature(box(35, 50), { who: "grey" }),
        feature(box(34, 49), { who: "green" }),
        feature(box(35, 49), { who: "blue" }),
      ),
      mapping,
    );
    expect(holdings(reading)).toEqual({ "north control": km2(box(34, 50)), "north contested": km2(box(35, 50)) });
    expect(reading.faults).toMatchObject([{ code: "area.unmapped", path: "features[3]", read: "blue" }]);
  });

  test("features that say holder and status need no mapping, and others are measured as nobody's", () => {
    const own = read(collection(feature(box(34, 50), { holder: "north", status: "claimed" })));
    expect(own).toMatchObject({ as: "holdings", complete: true });
    expect(Object.keys(holdings(own))).toEqual(["north claimed"]);
    expect(read(feature(box(34, 50)))).toMatchObject({ as: "plain", snapshots: [{ holder: "unclassed" }] });
    expect(read({ type: "Polygon", coordinates: [box(34, 50)] }).snapshots).toHaveLength(1);
  });

  test("collections are entered, points and lines counted, null geometries told", () => {
    const parts = {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", coordinates: [box(34, 50)] },
        {
          type: "GeometryCollection",
          geometries: [{ type: "MultiPolygon", coordinates: [[box(35, 50)], [box(34, 49)]] }],
        },
        {
          type: "MultiPoint",
          coordinates: [
            [34, 50],
            [35, 50],
          ],
        },
        {
          type: "LineString",
          coordinates: [
            [34, 50],
            [35, 50],
          ],
        },
      ],
    };
    const reading = read(
      collection(
        { type: "Feature", properties: null, geometry: parts },
        { type: "Feature", properties: { name: "none" }, geometry: null },
      ),
    );
    expect(areaKm2(reading.snapshots[0]?.geometry ?? [])).toBeCloseTo(km2(box(34, 50), box(35, 50), box(34, 49)), 6);
    expect(reading.ignored).toEqual({ points: 2, lines: 1 });
    expect(reading.faults).toMatchObject([
      { code: "area.null-geometry", severity: "warning", path: "features[1] (none)" },
    ]);
    expect(reading.complete).toBe(true);
  });

  test("a polygon without a ring is a fault, so that an emptied map is not taken for a loss", () => {
    const empty = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [] } };
    expect(read(collection(feature(box(34, 50)), empty)).faults).toMatchObject([
      { code: "area.geometry", severity: "error", path: "features[1]" },
    ]);
  });

  test("the axes turned round are told, with what lies where", () => {
    const reading = read(collection(feature(turned(box(34, 50))), feature(turned(box(35, 50)))));
    expect(codes(reading)).toEqual(["area.axes"]);
    expect(areaKm2(reading.snapshots[0]?.geometry ?? [])).toBeCloseTo(km2(box(34, 50), box(35, 50)), 6);
    expect(codes(read(feature(box(-60, -20))))).toEqual(["area.elsewhere"]);
  });

  test("polygons of one holding that overlap count once, holdings that overlap are told", () => {
    const overlapping = read(
      collection(
        feature(box(34, 50), { holder: "n", status: "control" }),
        feature(box(34.05, 50), { holder: "n", status: "control" }),
        feature(box(34.12, 50), { holder: "n", status: "contested" }),
      ),
    );
    const expected = areaKm2([
      [
        [
          [34, 50],
          [34.15, 50],
          [34.15, 50.1],
          [34, 50.1],
          [34, 50],
        ],
      ],
    ]);
    expect(holdings(overlapping)["n control"]).toBeCloseTo(expected, 5);
    expect(codes(overlapping)).toEqual(["area.overlap", "area.two-holders"]);
    expect(overlapping.faults[0]?.read).toMatch(/km² added up, .* km² as one/);
  });

  test("TopoJSON, quantised or not, gives the rings of its arcs", () => {
    const geometries = [{ type: "Polygon", properties: { holder: "n", status: "control" }, arcs: [[0, ~1]] }];
    const arcs = [
      [
        [34, 50],
        [34.1, 50],
        [34.1, 50.1],
      ],
      [
        [34, 50],
        [34, 50.1],
        [34.1, 50.1],
      ],
    ];
    const plain = { type: "Topology", objects: { day: { type: "GeometryCollection", geometries } }, arcs };
    const steps = [
      [
        [0, 0],
        [1000000, 0],
        [0, 1000000],
      ],
      [
        [0, 0],
        [0, 1000000],
        [1000000, 0],
      ],
    ];
    const quantised = { ...plain, arcs: steps, transform: { scale: [1e-7, 1e-7], translate: [34, 50] } };
    for (const topology of [plain, quantised])
      expect(holdings(read(topology))["n control"]).toBeCloseTo(km2(box(34, 50)), 6);
    expect(
      codes(
        read({
          ...plain,
          arcs: [
            [
              [34, 50],
              [34.1, 50],
            ],
          ],
        }),
      ),
    ).toContain("area.geometry");
    expect(codes(read({ ...plain, arcs: [[["x"]]] }))).toEqual(["area.format"]);
  });

  test("KML gives polygons with holes, their names, data and the colours of shared styles", () => {
    const ring = (it: readonly Pair[]) =>
      `<LinearRing><coordinates>\n${it.map((at) => `${at.join(",")},0`).join(" ")} </coordinates></LinearRing>`;
    const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
      <Style id="s-normal"><PolyStyle><color>801427a5</color></PolyStyle></Style>
      <StyleMap id="s"><Pair><key>normal</key><styleUrl>#s-normal</styleUrl></Pair></StyleMap>
      <Folder><name>Layer</name><Placemark><name>A &amp; B</name><styleUrl>#s</styleUrl>
        <ExtendedData><Data name="who"><value>red</value></Data></ExtendedData>
        <MultiGeometry><Polygon><outerBoundaryIs>${ring(box(34, 50))}</outerBoundaryIs><innerBoundaryIs>${ring(box(34.02, 50.02, 0.02))}</innerBoundaryIs></Polygon>
        <Point><coordinates>34,50</coordinates></Point></MultiGeometry></Placemark></Folder></Document></kml>`;
    const reading = read(text, mapping);
    expect(reading.faults).toEqual([]);
    expect(holdings(reading)["north control"]).toBeCloseTo(km2(box(34, 50)) - km2(box(34.02, 50.02, 0.02)), 6);
    expect(reading.features[0]?.properties).toMatchObject({ fill: "#a52714", folder: "Layer", who: "red" });
    expect(reading.ignored.points).toBe(1);
    for (const bad of ["<kml>", "<html></html>", '<!DOCTYPE kml [<!ENTITY a "b">]><kml></kml>'])
      expect(codes(read(bad))).toEqual(["area.format"]);
  });
});

test("a proposal is refused until a person has confirmed it, and every mistake in a mapping is told", () => {
  const guess = { holder: "russia", status: "control" as const, part: "" };
  const text = proposedMapping("mine", "fill", "lon-lat", [
    { key: "#a52714", features: 3, km2: 12.34, guess },
    { key: "grey", features: 1, km2: 1, guess: "leave-out" },
  ]);
  expect(readMapping(text, "m.yaml")).toMatchObject([{ code: "area.mapping", path: "confirmed" }]);
  expect(readMapping(text.replace("confirmed: false", "confirmed: true"), "m.yaml")).toMatchObject({
    source: "mine",
    property: "fill",
  });
  const wrong = {
    format: 2,
    property: 1,
    order: "x",
    confirmed: true,
    classes: { a: { holder: "?", status: "owned" }, b: 3 },
  };
  const faults = readMapping(JSON.stringify(wrong), "m.yaml") as readonly { path: string }[];
  expect(faults.map(({ path }) => path)).toEqual(["format", "source", "property", "order", "classes.a", "classes.b"]);
  for (const nothing of ["", "[]", "{a: [", "&a [*a]", "!!x"])
    expect(readMapping(nothing, "m.yaml")).toBeInstanceOf(Array);
});

test("nothing that a file may hold makes an importer throw, and each fault names the file", async () => {
  const clipper = await clipperOverlay();
  const number = fc.oneof(
    fc.double(),
    fc.integer({ min: -200, max: 200 }),
    fc.double({ min: 33, max: 36, noNaN: true }),
  );
  const position = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(number, number) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const ring = fc.oneof(
    { weight: 9, arbitrary: fc.array(position, { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const rings = fc.array(ring, { maxLength: 3 });
  const geometry = fc.oneof(
    fc.record({ type: fc.constant("Polygon"), coordinates: rings }),
    fc.record({ type: fc.constant("MultiPolygon"), coordinates: fc.array(rings, { maxLength: 3 }) }),
    fc.record({
      type: fc.constantFrom("Point", "GeometryCollection", "X"),
      coordinates: fc.anything(),
      geometries: fc.array(fc.anything()),
    }),
    fc.anything(),
  );
  const properties = fc.oneof(
    fc.anything(),
    fc.record({
      fill: fc.constantFrom("#a52714", "#bdbdbd", "x"),
      holder: fc.string(),
      status: fc.constantFrom("control", "y"),
    }),
  );
  const document = fc.oneof(
    fc.record({
      type: fc.constant("FeatureCollection"),
      features: fc.array(fc.record({ geometry, properties }), { maxLength: 4 }),
    }),
    fc.record({ areas: fc.array(fc.oneof(ring, rings)), areas_ua: fc.anything() }),
    fc.record({
      type: fc.constant("Topology"),
      arcs: fc.array(fc.array(position)),
      objects: fc.dictionary(
        fc.string(),
        fc.record({ type: fc.constant("Polygon"), arcs: fc.array(fc.array(fc.integer({ min: -3, max: 3 }))) }),
      ),
    }),
    fc.anything(),
  );
  fc.assert(
    fc.property(
      document,
      fc.constantFrom<AreaFormat>("auto", "deepstate", "owl", "plain"),
      fc.boolean(),
      (value, format, fast) => {
        const reading = read(JSON.stringify(value) ?? "", format, fast ? clipper : polygonClipping);
        for (const fault of reading.faults) expect(fault.file).toBe("day.json");
        for (const { geometry } of reading.snapshots) expect(areaKm2(geometry)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => void read(`<kml>${text}</kml>`)),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => void readMapping(text, "m")),
    { numRuns: 200 },
  );
});
