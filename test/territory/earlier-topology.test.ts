/**
 * Topologies as earlier versions wrote them: rings cut where a position's own digits said so, days before never cut again, so
 * that an edge may lie in several arcs. They are read, measure what they did, and are added to.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Area, orientedArea, type Position, type Ring } from "../../src/territory/area-geometry.ts";
import { areaKm2 } from "../../src/territory/geodesic-area.ts";
import type { Snapshot } from "../../src/territory/snapshot.ts";
import { snapshotsOf } from "../../src/territory/stored-shapes.ts";
import { addDay, type TopologyStore } from "../../src/territory/topology-store.ts";
import { readTopology, topologyText } from "../../src/territory/topology-text.ts";
import { chance, randomRing } from "./random-land.ts";

const opened = (text: string): TopologyStore => {
  const read = readTopology(JSON.parse(text), "old.topojson");
  if ("code" in read) throw new Error(read.path);
  return read;
};
const snapshot = (day: number, geometry: Area): Snapshot => ({
  source: "old",
  publishedAt: day * 86400,
  validFrom: day,
  validTo: null,
  holder: "north",
  status: "control",
  part: "",
  geometry,
});
const landOn = (store: TopologyStore, day: number): Area => snapshotsOf(store, day)[0]?.geometry ?? [];
const edges = (area: Area) =>
  area.flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1).map((to, k) => `${ring[k]}>${to}`))).sort();

/** In ten-millionths of a degree: a square of half a degree whose north side is a line of five positions. */
const corner = (x: number, y: number): Position => [(350_000_000 + x) / 1e7, (500_000_000 + y) / 1e7];
const southern = [corner(0, 0), corner(5_000_000, 0), corner(5_000_000, 5_000_000)];
const north = [4_000_000, 3_000_000, 2_000_000, 1_000_000].map((x) => corner(x, 5_000_000));
const west = corner(0, 5_000_000);
const square = (line: readonly Position[]): Area => [[[...southern, ...line, west, southern[0] as Position]]];
const bulge = (at: number, by: number) =>
  north.map(([lon, lat], k): Position => (k === at ? [lon, lat + by] : [lon, lat]));

/** Written out by hand, in the layout of then: arc 0 the west and south, arc 1 the north, arc 2 the north of the day after. */
const handmade = `{"type":"Topology","parley":{"format":1,"source":"old","places":7},"transform":{"scale":[1e-7,1e-7],"translate":[0,0]},"objects":{
"1970-01-02":{"type":"GeometryCollection","properties":{"publishedAt":86400,"validTo":"1970-01-02","file":"1.json"},"geometries":[{"type":"MultiPolygon","properties":{"holder":"north","status":"control","part":"","km2":${areaKm2(square(north))}},"arcs":[[[0,1]]]}]},
"1970-01-03":{"type":"GeometryCollection","properties":{"publishedAt":172800,"validTo":null,"file":"2.json"},"geometries":[{"type":"MultiPolygon","properties":{"holder":"north","status":"control","part":"","km2":${areaKm2(square(bulge(1, 0.1)))}},"arcs":[[[0,2]]]}]}
},"arcs":[
[[350000000,505000000],[0,-5000000],[5000000,0],[0,5000000]],
[[355000000,505000000],[-1000000,0],[-1000000,0],[-1000000,0],[-1000000,0],[-1000000,0]],
[[355000000,505000000],[-1000000,0],[-1000000,1000000],[-1000000,-1000000],[-1000000,0],[-1000000,0]]
]}
`;

test("a file of then is read, measures what it did, is added to, and its days stay what they were", () => {
  const store = opened(handmade);
  const [first, second] = [square(north), square(bulge(1, 0.1))];
  expect(edges(landOn(store, 1))).toEqual(edges(first));
  expect(edges(landOn(store, 2))).toEqual(edges(second));
  for (const [day, land] of [
    [1, first],
    [2, second],
  ] as const) {
    expect(areaKm2(landOn(store, day))).toBeCloseTo(areaKm2(land), 9);
    expect(store.days.get(day)?.holdings[0]?.areaKm2).toBe(areaKm2(land));
  }
  // The third day leaves the north elsewhere; the fourth is the first again.
  const third = square(bulge(2, 0.2));
  expect(addDay(store, [snapshot(3, third)], "3.json")).toEqual([]);
  expect(addDay(store, [snapshot(4, first)], "4.json")).toEqual([]);
  for (const again of [store, opened(topologyText(store))]) {
    expect([...again.days.values()].map(({ validTo }) => validTo)).toEqual([1, 2, 3, null]);
    for (const [k, land] of [first, second, third, first].entries()) {
      expect(edges(landOn(again, k + 1))).toEqual(edges(land));
      expect(areaKm2(landOn(again, k + 1))).toBeCloseTo(areaKm2(land), 9);
    }
  }
});

/** A file as it was written then: each ring cut after every position whose digits say so, equal arcs stored once. */
function writtenThen(days: readonly Area[]): string {
  const numbers = new Map<string, number>();
  const arcs: string[] = [];
  const unit = (degrees: number): number => Math.round(degrees * 1e7);
  const objects = days.map((area, day) => {
    const rings = area.map((polygon) =>
      polygon.map((ring) => {
        const line = ring.slice(1).map(([lon, lat]) => [unit(lon), unit(lat)] as const);
        const cuts = line.flatMap(([x, y], k) => ((x + y) % 7 === 0 ? [k] : []));
        if (cuts.length === 0) cuts.push(0);
        return cuts.map((from, k) => {
          const until = cuts[(k + 1) % cuts.length] as number;
          const length = ((until - from + line.length - 1) % line.length) + 2;
          const own = Array.from({ length }, (_, i) => line[(from + i) % line.length] as readonly [number, number]);
          const steps = own.map(([x, y], i) =>
            i === 0 ? [x, y] : [x - (own[i - 1]?.[0] ?? 0), y - (own[i - 1]?.[1] ?? 0)],
          );
          const text = JSON.stringify(steps);
          const known = numbers.get(text) ?? arcs.push(text) - 1;
          numbers.set(text, known);
          return known;
        });
      }),
    );
    const date = `1970-01-${String(day + 1).padStart(2, "0")}`;
    const properties = {
      publishedAt: day * 86400,
      validTo: day === days.length - 1 ? null : date,
      file: `${day}.json`,
    };
    const holding = { holder: "north", status: "control", part: "", km2: areaKm2(area) };
    const geometries = [{ type: "MultiPolygon", properties: holding, arcs: rings }];
    return `${JSON.stringify(date)}:${JSON.stringify({ type: "GeometryCollection", properties, geometries })}`;
  });
  const head = `"type":"Topology","parley":{"format":1,"source":"old","places":7},"transform":{"scale":[1e-7,1e-7],"translate":[0,0]}`;
  return `{${head},"objects":{\n${objects.join(",\n")}\n},"arcs":[\n${arcs.join(",\n")}\n]}\n`;
}

test("whatever was drawn then, and whatever is drawn now, every day comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2, max: 6 }), (seed, then) => {
      const next = chance(seed);
      const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
      let line: Ring = randomRing([35, 50], 1, 80, next)
        .slice(1)
        .map(([lon, lat]) => [round(lon), round(lat)]);
      const drawn = Array.from({ length: then + 4 }, (): Area => {
        const [from, length] = [Math.floor(next() * line.length), Math.floor(next() * 14)];
        line = line.map(([lon, lat], k): Position => {
          const moved = (k - from + line.length) % line.length < length;
          return moved ? [round(lon + 0.0013), lat] : [lon, lat];
        });
        return orientedArea([[[...line, line[0] as Position]]]);
      });
      const text = writtenThen(drawn.slice(0, then));
      let store = opened(text);
      for (let day = then; day < drawn.length; day++) {
        expect(addDay(store, [snapshot(day, drawn[day] as Area)], `${day}.json`)).toEqual([]);
        if (next() < 0.5) store = opened(topologyText(store));
      }
      for (const [day, area] of drawn.entries()) {
        expect(edges(landOn(store, day))).toEqual(edges(area));
        expect(areaKm2(landOn(store, day))).toBeCloseTo(areaKm2(area), 6);
      }
    }),
    { numRuns: 40 },
  );
});
