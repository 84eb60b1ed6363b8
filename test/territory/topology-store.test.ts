/** Storage: every day comes back exactly, a day added leaves the others as they were, and a year stays small. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { expect, test } from "vitest";
import type { Fault } from "../../src/ground/index.ts";
import { type Area, orientedArea, type Position, positionCount, type Ring } from "../../src/territory/area-geometry.ts";
import { areaKm2 } from "../../src/territory/geodesic-area.ts";
import { polygonClipping } from "../../src/territory/overlay.ts";
import type { Snapshot } from "../../src/territory/snapshot.ts";
import { snapshotsOf } from "../../src/territory/stored-shapes.ts";
import { syntheticDays } from "../../src/territory/synthetic-front.ts";
import { addDay, type TopologyStore, topologyStore } from "../../src/territory/topology-store.ts";
import { readTopology, topologyText } from "../../src/territory/topology-text.ts";
import { chance, randomRing } from "./random-land.ts";

const source = "made up";
const snapshot = (day: number, status: "control" | "contested", geometry: Area): Snapshot => ({
  source,
  publishedAt: day * 86400,
  validFrom: day,
  validTo: null,
  holder: "north",
  status,
  part: "",
  geometry,
});
const reopened = (store: TopologyStore): TopologyStore => {
  const read: TopologyStore | Fault = readTopology(JSON.parse(topologyText(store)), "store.topojson");
  if ("code" in read) throw new Error(read.path);
  return read;
};
/** Rings as sets of directed edges, so that where a ring begins does not matter. */
const edges = (area: Area) =>
  area.flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1).map((to, k) => `${ring[k]}>${to}`))).sort();

test("what is stored comes back: the same positions in the same order, the same areas, dates and holders", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (seed) => {
      const next = chance(seed);
      const stars = Array.from({ length: 3 }, (): Area => {
        const centre = [30 + 8 * next(), 46 + 5 * next()] as const;
        const rings = [randomRing(centre, 0.5, 80, next), randomRing(centre, 0.1, 9, next)];
        return [
          rings.map((ring) => ring.map(([lon, lat]) => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])),
        ];
      });
      const area = orientedArea(polygonClipping.union(stars).length > 0 ? (stars[0] as Area) : []);
      const store = topologyStore(source);
      expect(addDay(store, [snapshot(19937, "control", area), snapshot(19937, "contested", [])], "a.json")).toEqual([]);
      const [contested, control] = snapshotsOf(reopened(store), 19937);
      expect(contested?.geometry).toEqual([]);
      expect(edges(control?.geometry ?? [])).toEqual(edges(area));
      expect({ ...control, geometry: [] }).toEqual({ ...snapshot(19937, "control", []), validTo: null });
    }),
    { numRuns: 20 },
  );
});

test("positions with more digits move the store to a finer grid, and every area stays within 1e-6 km²", () => {
  const next = chance("fine");
  const coarse = syntheticDays({ name: "coarse", days: 1, patches: 5, positions: 200, movedADay: 0 })[0]?.held as Area;
  const fine: Area = [[randomRing([35, 50], 1.5, 3000, next, 0.02)]];
  const store = topologyStore(source);
  addDay(store, [snapshot(1, "control", coarse)], "1.json");
  expect(store.places).toBe(7);
  expect(addDay(store, [snapshot(2, "control", fine)], "2.json")).toEqual([]);
  expect(store.places).toBeGreaterThan(8);
  const read = reopened(store);
  expect(edges(snapshotsOf(read, 1)[0]?.geometry ?? [])).toEqual(edges(coarse));
  expect(Math.abs(areaKm2(snapshotsOf(read, 2)[0]?.geometry ?? []) - areaKm2(fine))).toBeLessThan(1e-6);
});

test("a day added cuts the arcs that it leaves: days with none of them stay line for line, and every day keeps its positions", () => {
  const days = syntheticDays({ name: "lines", days: 4, patches: 8, positions: 600, movedADay: 60 });
  const elsewhere: Area = [[randomRing([10, 10], 1, 50, chance("elsewhere"))]];
  const store = topologyStore(source);
  addDay(store, [snapshot(99, "control", elsewhere)], "far.json");
  for (const [k, { held }] of days.slice(0, 3).entries())
    addDay(store, [snapshot(100 + k, "control", held)], `${k}.json`);
  const before = topologyText(store).split("\n");
  const again = reopened(store);
  addDay(again, [snapshot(103, "control", (days[3] as (typeof days)[0]).held)], "3.json");
  const after = topologyText(again).split("\n");
  expect(after.find((line) => line.startsWith('"1970-04-10"'))).toBe(
    before.find((line) => line.startsWith('"1970-04-10"')),
  );
  for (const [k, { held }] of days.entries())
    expect(edges(snapshotsOf(again, 100 + k)[0]?.geometry ?? [])).toEqual(edges(held));
  expect(snapshotsOf(again, 102)[0]?.validTo).toBe(102);
  expect(snapshotsOf(again, 103)[0]?.validTo).toBe(null);
});

test("an unchanged stretch is stored once: a square with one corner moved adds one arc of three positions", () => {
  const corners: Position[] = Array.from({ length: 40 }, (_, k) => {
    const [side, along] = [Math.floor(k / 10), k % 10];
    return [
      [along, 0],
      [10, along],
      [10 - along, 10],
      [0, 10 - along],
    ][side] as [number, number];
  });
  const closedRing = (ring: readonly Position[]): Ring => [...ring, ring[0] as Position];
  const moved = corners.map((at, k): Position => (k === 20 ? [10.5, 10.5] : at));
  const store = topologyStore(source);
  addDay(store, [snapshot(1, "control", [[closedRing(corners)]])], "1.json");
  expect(store.arcs.map((arc) => arc.length / 2)).toEqual([41]);
  // Written from another corner on, and backwards: the same boundary.
  const turned = [...moved.slice(7), ...moved.slice(0, 7)].reverse();
  addDay(store, [snapshot(2, "control", [[closedRing(turned)]])], "2.json");
  // Stored from its second corner on, and cut at those before and after the one that moved: 18 edges, 2, 20; and the new 2.
  expect(store.arcs.map((arc) => arc.length / 2).sort((a, b) => a - b)).toEqual([3, 3, 19, 21]);
  expect(edges(snapshotsOf(store, 1)[0]?.geometry ?? [])).toEqual(edges([[closedRing(corners)]]));
  expect(edges(snapshotsOf(store, 2)[0]?.geometry ?? [])).toEqual(edges([[closedRing(moved)]]));
});

test("whatever is redrawn from day to day, in whichever holding and direction, every day comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2, max: 8 }), (seed, count) => {
      const next = chance(seed);
      const rounded = (ring: Ring): Ring =>
        ring.map(([lon, lat]) => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]);
      let line = rounded(randomRing([35, 50], 1, 60, next)).slice(1);
      const drawn = Array.from({ length: count }, () => {
        const [from, length] = [Math.floor(next() * line.length), Math.floor(next() * 12)];
        line = line.map(([lon, lat], k): Position => {
          const near = (k - from + line.length) % line.length < length;
          return near ? [Math.round((lon + 0.001) * 1e7) / 1e7, lat] : [lon, lat];
        });
        const begin = Math.floor(next() * line.length);
        const ring = [...line.slice(begin), ...line.slice(0, begin)];
        const shut = [...ring, ring[0] as Position];
        return [[next() < 0.5 ? shut : shut.reverse()]] as Area;
      });
      let store = topologyStore(source);
      for (const [k, area] of drawn.entries()) {
        const other = drawn[(k + 1) % drawn.length] as Area;
        addDay(store, [snapshot(k, "control", area), snapshot(k, "contested", other)], `${k}.json`);
        if (next() < 0.3) store = reopened(store);
      }
      const undirected = (area: Area) =>
        area
          .flat()
          .flatMap((ring) => ring.slice(1).map((to, k) => [`${ring[k]}`, `${to}`].sort().join(">")))
          .sort();
      for (const [k, area] of drawn.entries()) {
        const [contested, control] = snapshotsOf(store, k);
        expect(undirected(control?.geometry ?? [])).toEqual(undirected(area));
        expect(undirected(contested?.geometry ?? [])).toEqual(undirected(drawn[(k + 1) % drawn.length] as Area));
      }
    }),
    { numRuns: 60 },
  );
});

test("the same day twice leaves one, and shared and reversed boundaries are stored once", () => {
  const { held } = syntheticDays({ name: "twice", days: 1, patches: 1, positions: 400, movedADay: 0 })[0] as {
    held: Area;
  };
  const store = topologyStore(source);
  addDay(store, [snapshot(5, "control", held)], "a.json");
  const arcs = store.arcs.length;
  addDay(store, [snapshot(5, "control", held), snapshot(5, "contested", held)], "b.json");
  addDay(
    store,
    [
      snapshot(
        6,
        "control",
        held.map((polygon) => polygon.map((ring) => ring.toReversed())),
      ),
    ],
    "c.json",
  );
  expect(store.arcs.length).toBe(arcs);
  expect(store.days.size).toBe(2);
});

test("a year of ninety polygons, 13,100 positions, three hundred new a day: under a megabyte gzipped, hardly a position twice", () => {
  const days = syntheticDays({ name: "year", days: 365, patches: 90, positions: 9500, movedADay: 300 });
  const store = topologyStore(source);
  for (const [k, { held, contested }] of days.entries())
    expect(addDay(store, [snapshot(k, "control", held), snapshot(k, "contested", contested)], `${k}.json`)).toEqual([]);
  // An arc's last position is the next one's first; beyond that nearly none is stored twice.
  const drawn = 13_100 + 364 * 300;
  const stored = store.arcs.reduce((sum, arc) => sum + arc.length / 2 - 1, 0);
  expect(stored).toBeLessThan(1.06 * drawn);
  const text = topologyText(store);
  const last = days[364] as (typeof days)[0];
  expect(positionCount([...last.held, ...last.contested])).toBeGreaterThan(13_000);
  expect(gzipSync(text).length).toBeLessThan(930_000);
  const read = reopened(store);
  for (const k of [0, 100, 364]) {
    const [contested, control] = snapshotsOf(read, k);
    expect(edges(control?.geometry ?? [])).toEqual(edges((days[k] as (typeof days)[0]).held));
    expect(edges(contested?.geometry ?? [])).toEqual(edges((days[k] as (typeof days)[0]).contested));
  }
});

test("the usual reader of TopoJSON reads it", () => {
  const { held } = syntheticDays({ name: "client", days: 1, patches: 1, positions: 300, movedADay: 0 })[0] as {
    held: Area;
  };
  const store = topologyStore(source);
  addDay(store, [snapshot(19937, "control", held)], "a.json");
  const topology: Topology = JSON.parse(topologyText(store));
  const read = feature(topology, topology.objects["2024-08-02"] as never) as unknown as {
    features: { properties: unknown; geometry: { coordinates: Area } }[];
  };
  expect(read.features[0]?.properties).toMatchObject({ holder: "north", status: "control", km2: areaKm2(held) });
  expect(areaKm2(read.features[0]?.geometry.coordinates ?? [])).toBeCloseTo(areaKm2(held), 6);
});

test("what is no topology of ours is a fault that says where", () => {
  const store = topologyStore(source);
  addDay(store, [snapshot(1, "control", [[randomRing([35, 50], 1, 20, chance("x"))]])], "1.json");
  const text = topologyText(store);
  const broken: [string, string][] = [
    ['"format":1', '"format":2'],
    ['"places":', '"places":1'],
    ['"arcs":[\n[[', '"arcs":[\n[["a",'],
    ['"arcs":[[[', '"arcs":[[[99999,'],
    ['"status":"control"', '"status":"owned"'],
    ["1970-01-02", "1970-13-02"],
  ];
  for (const [from, to] of broken) {
    expect(text).toContain(from);
    expect(readTopology(JSON.parse(text.replace(from, to)), "s.topojson")).toMatchObject({ code: "area.topology" });
  }
  for (const value of [null, 1, [], {}, { type: "Topology", arcs: [] }])
    expect(readTopology(value, "s.topojson")).toMatchObject({ code: "area.topology", file: "s.topojson" });
});

test("nothing that a topology may hold makes its reader throw, and what it takes gives back snapshots", () => {
  const store = topologyStore(source);
  addDay(store, [snapshot(1, "control", [[randomRing([35, 50], 1, 60, chance("fuzz"))]])], "1.json");
  const whole = JSON.parse(topologyText(store));
  const odd = fc.oneof(fc.anything(), fc.integer(), fc.constant(null), fc.array(fc.array(fc.integer())));
  const paths = [
    "type",
    "parley",
    "arcs",
    "objects",
    "parley.places",
    "parley.source",
    "objects.1970-01-02",
    "objects.1970-01-02.geometries",
    "objects.1970-01-02.properties",
    "objects.1970-01-02.geometries.0.arcs",
    "arcs.0",
    "arcs.0.1",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, (path, value) => {
      const copy = structuredClone(whole);
      const keys = path.split(".");
      const last = keys.pop() as string;
      keys.reduce((at, key) => at[key], copy)[last] = value;
      const read = readTopology(copy, "s.topojson");
      if ("code" in read) expect(read).toMatchObject({ code: "area.topology", file: "s.topojson" });
      else for (const day of read.days.keys()) for (const { geometry } of snapshotsOf(read, day)) areaKm2(geometry);
    }),
    { numRuns: 300 },
  );
});
