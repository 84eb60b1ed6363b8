/** Numbers written as text: the same land where they are plain decimals, told with their count; else the fault stays. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAreaFile } from "../../src/feeds/area-file.ts";
import { areaKm2, polygonClipping } from "../../src/territory/index.ts";

type Pair = readonly [number, number];
const ring: readonly Pair[] = [
  [34, 50],
  [34.5, 50],
  [34.5, 50.25],
  [34, 50.25],
  [34, 50],
];
const km2 = areaKm2([[ring]]);
const read = (value: unknown) => {
  const input = { file: "day.json", text: JSON.stringify(value), publishedAt: 0, validFrom: 0, source: "s" };
  return readAreaFile(input, { format: "auto", borders: null, overlay: polygonClipping });
};
const map = (...rings: readonly unknown[]) => ({
  type: "FeatureCollection",
  features: rings.map((it, k) => ({
    type: "Feature",
    properties: { holder: "a", status: "control", name: `No ${k}` },
    geometry: { type: "Polygon", coordinates: [it] },
  })),
});
const total = ({ snapshots }: ReturnType<typeof read>) =>
  snapshots.reduce((sum, { geometry }) => sum + areaKm2(geometry), 0);

test("plain decimals are read, and told with file, feature and how many there were", () => {
  const reading = read(
    map(ring.map(([lon, lat], k) => (k === 1 ? ["+34.50", `${lat}`] : k === 2 ? [lon, "50.25"] : [lon, lat]))),
  );
  expect(total(reading)).toBe(km2);
  expect(reading.complete).toBe(true);
  expect(reading.faults).toMatchObject([
    { code: "area.text-number", severity: "warning", path: "features[0] (No 0)", file: "day.json" },
  ]);
  expect(reading.faults[0]?.read).toBe('3 written as text, the first "+34.50"; read as numbers');
});

test("whichever numbers are text, heights too, the land is the same and only its features are told", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (asText) => {
      const mixed = ring.map((at, k) => [...at, 0].map((it, axis) => (asText[3 * k + axis] === true ? `${it}` : it)));
      const apart = ring.map(([lon, lat]) => [lon + 1, lat]);
      const reading = read(map(apart, mixed));
      const count = ring.flatMap((_, k) => [asText[3 * k], asText[3 * k + 1]]).filter((it) => it === true).length;
      expect(total(reading)).toBeCloseTo(2 * km2, 6);
      expect(reading.faults.map(({ path, read: told }) => `${path}: ${told.split(" ")[0]}`)).toEqual(
        count === 0 ? [] : [`features[1] (No 1): ${count}`],
      );
    }),
  );
});

test("what is no plain decimal stays a fault that names it", () => {
  for (const wrong of [
    "34,5",
    "34.5°",
    "3.45e1",
    " 34.5",
    "0x22",
    "Infinity",
    "NaN",
    "",
    ".",
    "1".repeat(50),
    "34.5 50",
  ]) {
    const reading = read(
      map(
        ring,
        ring.map((at, k) => (k === 1 ? [wrong, "50"] : [at[0] + 1, at[1]])),
      ),
    );
    expect(reading.complete).toBe(false);
    expect(reading.faults).toMatchObject([{ code: "area.position", severity: "error", path: "features[1] (No 1)" }]);
  }
});

test("a number off the globe is refused as text, too", () => {
  const reading = read(map(ring.map((at, k) => (k === 1 ? ["434.5", "50"] : at))));
  expect(reading.faults.map(({ code }) => code)).toContain("area.position");
});

test("Project Owl's positions may be text, in lists or objects", () => {
  const list = ring.map(([lon, lat]) => [`${lat}`, `${lon}`]);
  const objects = ring.map(([lon, lat]) => ({ lat: `${lat}`, lng: `${lon + 1}` }));
  const reading = read({ areas: [list, objects], areas_ua: [] });
  expect(total(reading)).toBeCloseTo(2 * km2, 6);
  expect(reading.faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "area.text-number areas[0]",
    "area.text-number areas[1]",
  ]);
});
