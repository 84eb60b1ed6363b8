/** Days of random maps, overlapping and holed, through the importer: the sums hold and storage gives everything back. */
import { expect, test } from "vitest";
import { areaSnapshots } from "../../src/feeds/area-snapshots.ts";
import {
  type Area,
  addDay,
  areaKm2,
  clipperOverlay,
  landChange,
  polygonClipping,
  snapshotsOf,
  topologyStore,
} from "../../src/territory/index.ts";
import { chance, randomRing } from "../territory/random-land.ts";

const as = { holder: "north", status: "control" as const, part: "" };

test.each(["on a coarse grid, with many touching corners", "on a grid of 1e-7 degrees", "with all their digits"])(
  "maps %s: before + gained − lost = after, and what is stored has the same areas",
  async (kind) => {
    const grids = { coarse: 20, "1e-7": 1e7, all: 0 };
    const perDegree = kind.includes("coarse") ? grids.coarse : kind.includes("1e-7") ? grids["1e-7"] : grids.all;
    const grid = (x: number) => (perDegree === 0 ? x : Math.round(x * perDegree) / perDegree);
    for (const overlay of [polygonClipping, await clipperOverlay()])
      for (let run = 0; run < 6; run++) {
        const next = chance(`${kind} ${run}`);
        const polygon = (): unknown[] => {
          const centre = [34 + 3 * next(), 48 + 2 * next()] as const;
          const radius = 0.1 + 0.6 * next();
          const rings = [randomRing(centre, radius, 5 + Math.floor(30 * next()), next)];
          if (next() < 0.4) rings.push(randomRing(centre, radius * 0.4, 6, next));
          return rings.map((ring) => ring.map(([lon, lat]) => [grid(lon), grid(lat)]));
        };
        const store = topologyStore("made up");
        let polygons = Array.from({ length: 6 }, polygon);
        let before: Area = [];
        for (let day = 0; day < 3; day++) {
          const classed = polygons.map((rings, k) => ({
            feature: { path: `${k}`, properties: {}, polygons: [rings] },
            as,
          }));
          const frame = {
            file: "x",
            source: "made up",
            publishedAt: day,
            validFrom: day,
            order: "lon-lat",
            overlay,
          } as const;
          const { snapshots } = areaSnapshots(classed, frame);
          const after = snapshots[0]?.geometry ?? [];
          expect(landChange(before, after, overlay).fault).toBeNull();
          expect(addDay(store, snapshots, "x")).toEqual([]);
          expect(Math.abs(areaKm2(snapshotsOf(store, day)[0]?.geometry ?? []) - areaKm2(after))).toBeLessThan(1e-6);
          before = after;
          polygons = polygons.map((rings) => (next() < 0.4 ? polygon() : rings));
        }
      }
  },
);

test("two clean combs across each other are a fault that names both, not an overlay of a million crossings", () => {
  const comb = Array.from({ length: 4000 }, (_, k) => [36 + k / 4000, k % 2 === 0 ? 48 : 49] as const);
  const one = [...comb, [37, 47.9], [36, 47.9], [36, 48]] as const;
  const other = one.map(([lon, lat]) => [36 + (lat - 48), 48 + (lon - 36)] as const);
  const classed = [one, other].map((ring, k) => ({
    feature: { path: `features[${k}]`, properties: {}, polygons: [[ring]] },
    as: { ...as, holder: `holder ${k}` },
  }));
  const intersection = () => expect.unreachable("laid over each other");
  const frame = { file: "x", source: "made up", publishedAt: 0, validFrom: 0, order: "lon-lat" } as const;
  const { faults, complete } = areaSnapshots(classed, { ...frame, overlay: { ...polygonClipping, intersection } });
  expect(complete).toBe(false);
  expect(faults).toMatchObject([
    { code: "area.tangled", severity: "error", file: "x", path: "features[0] and features[1]" },
  ]);
});
