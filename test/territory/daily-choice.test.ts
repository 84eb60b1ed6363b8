/** Dates of files and days of maps: what names say, whose midnight, duplicates, gaps, patches that never move. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import type { Area } from "../../src/territory/area-geometry.ts";
import { dailyChoice } from "../../src/territory/daily-choice.ts";
import { dayIn, type Publication, publicationOf } from "../../src/territory/publication.ts";
import { unmovedRings } from "../../src/territory/unmoved-rings.ts";

const at = (text: string) => Date.parse(text) / 1000;
const day = (text: string) => parseDay(text) as number;
const dated = (file: string) => ({ file, ...(publicationOf(file) as Publication) });

test("names of files say when they were published", () => {
  expect(publicationOf("1722544807.geojson")).toEqual({ publishedAt: at("2024-08-01T20:40:07Z"), hasTime: true });
  expect(publicationOf("maps/1722544807000.json")).toEqual({ publishedAt: at("2024-08-01T20:40:07Z"), hasTime: true });
  for (const name of ["2024-08-01.json", "owl-20240801.json", "map 01.08.2024.kml", "a/b/2024_08_01-final.geojson"])
    expect(publicationOf(name)).toEqual({ publishedAt: at("2024-08-01T00:00:00Z"), hasTime: false });
  for (const name of ["2024-08-01T20-40-07Z.json", "20240801_204007.json"])
    expect(publicationOf(name)).toEqual({ publishedAt: at("2024-08-01T20:40:07Z"), hasTime: true });
});

test("names without a date, with two, or with one that cannot be meant are faults", () => {
  for (const name of [
    "latest.geojson",
    "2202-08-01.json",
    "2024-02-30.json",
    "2024-08-01 to 2024-08-02.json",
    "12.json",
  ])
    expect(publicationOf(name)).toMatchObject({ code: "area.date", severity: "error", file: name });
  expect(publicationOf("2025-01-05.json", day("2025-01-01"))).toMatchObject({ code: "area.date" });
  expect(publicationOf("9999999999.json", day("2025-01-01"))).toMatchObject({ code: "area.date" });
});

test("Kyiv's midnight is three hours before UTC's in summer and two in winter", () => {
  expect(dayIn("utc", at("2024-08-01T21:30:00Z"))).toBe(day("2024-08-01"));
  expect(dayIn("kyiv", at("2024-08-01T20:59:59Z"))).toBe(day("2024-08-01"));
  expect(dayIn("kyiv", at("2024-08-01T21:00:00Z"))).toBe(day("2024-08-02"));
  expect(dayIn("kyiv", at("2024-12-01T21:30:00Z"))).toBe(day("2024-12-01"));
  expect(dayIn("kyiv", at("2024-12-01T22:00:00Z"))).toBe(day("2024-12-02"));
  // Summer time 2024: 31 March to 27 October, at 01:00 UTC.
  for (const [change, before, after] of [
    ["2024-03-31T01:00:00Z", 2, 3],
    ["2024-10-27T01:00:00Z", 3, 2],
  ] as const)
    for (const [hours, moment] of [
      [before, at(change) - 86400],
      [after, at(change) + 86400],
    ] as const)
      for (const [seconds, later] of [
        [-1, 0],
        [0, 1],
      ] as const) {
        const midnight = Math.ceil(moment / 86400) * 86400 - hours * 3600;
        expect(dayIn("kyiv", midnight + seconds)).toBe(Math.ceil(moment / 86400) - 1 + later);
      }
});

test("of several maps on a day the last stands, each is valid until the next, and gaps are told", () => {
  const files = ["2024-08-01T10-00.json", "2024-08-01T23-30.json", "2024-08-03T10-00.json", "2024-08-09T10-00.json"];
  const { days, passedOver, faults } = dailyChoice(files.toReversed().map(dated), "utc");
  expect(days.map(({ file, validFrom, validTo }) => [file, validFrom, validTo])).toEqual([
    [files[1], day("2024-08-01"), day("2024-08-02")],
    [files[2], day("2024-08-03"), day("2024-08-08")],
    [files[3], day("2024-08-09"), null],
  ]);
  expect(passedOver.map(({ file }) => file)).toEqual([files[0]]);
  expect(faults.map(({ code, file }) => [code, file])).toEqual([
    ["area.duplicate-day", files[0]],
    ["area.midnight", files[0]],
    ["area.gap", files[2]],
  ]);
  // By Kyiv's midnight the two are two days.
  expect(dailyChoice(files.map(dated), "kyiv").passedOver).toEqual([]);
  expect(dailyChoice([], "utc")).toEqual({ days: [], passedOver: [], faults: [] });
});

test("a patch that has not changed in ninety days is told with its place, one that moved or went is not", () => {
  const box = (west: number): Area => [
    [
      [
        [west, 50],
        [west + 1, 50],
        [west + 1, 51],
        [west, 51],
        [west, 50],
      ],
    ],
  ];
  const watch = unmovedRings();
  for (let k = 0; k <= 100; k++) {
    const went = k < 95 ? box(40) : [];
    watch.add(20000 + k, `${k}.json`, "russia||control", [...box(30), ...box(33 + k / 1000), ...went]);
  }
  expect(watch.faults(90)).toMatchObject([{ code: "area.unmoved", path: "russia||control", file: "100.json" }]);
  expect(watch.faults(90)[0]?.read).toMatch(
    /^78\d\d\.\d km² around 30\.500, 50\.\d{3}, the same from 2024-10-04 to 2025-01-12$/,
  );
  expect(watch.faults(101)).toEqual([]);
});

test("any name gives a publication within what can be meant, or a fault, at once", () => {
  const pieces = fc.array(
    fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom("-", "_", ".", "2024", "08", "T")),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      pieces.map((parts) => parts.join("")),
      (name) => {
        const read = publicationOf(name);
        if ("code" in read) expect(read).toMatchObject({ code: "area.date", file: name });
        else expect(read.publishedAt).toBeGreaterThan(at("1990-01-01T00:00:00Z") - 1);
      },
    ),
    { numRuns: 2000 },
  );
});
