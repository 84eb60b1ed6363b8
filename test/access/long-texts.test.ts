/** Texts that are long where nobody writes long ones: read as quickly as any, or refused. The square of three million is never. */
import { expect, test } from "vitest";
import { readBibtex } from "../../src/feeds/index.ts";
import { kmlFeatures } from "../../src/feeds/kml-features.ts";
import { rowFields } from "../../src/feeds/row-fields.ts";

const many = 3_000_000;
const blanks = " ".repeat(many);

test("a bibliography whose names and keywords are blanks", () => {
  const read = (author: string, keywords: string) =>
    readBibtex(`@misc{a, title = {T}, author = {${author}}, keywords = {${keywords}}, year = {2024}}`, "a.bib");
  expect(JSON.stringify(read(`Ann Ash${blanks}and${blanks}Bo Birch`, `x${blanks};${blanks}y`))).toBe(
    JSON.stringify(read("Ann Ash and Bo Birch", "x; y")),
  );
  expect(JSON.stringify(read(`Ann Ash${blanks}x`, `x${blanks}y`)).length).toBeLessThan(many);
});

test("coordinates between millions of blanks, and numbers of millions of digits", () => {
  const polygon = (coordinates: string) =>
    kmlFeatures(
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>x</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`,
      "a.kml",
    );
  expect(JSON.stringify(polygon(`1,2 3,4${blanks},5 6,7\n1,2`))).toBe(JSON.stringify(polygon("1,2 3,4,5 6,7 1,2")));
  const long = polygon(`1,2 3,4 ${"0".repeat(many)}x,7 1,2`);
  expect(long).toBeDefined();
});

test("a number of millions of digits in a table is a fault", () => {
  const fields = rowFields(() => `${"0".repeat(many)}x`, { file: "a.csv", line: 2 });
  expect(fields.number("share", 0, 1)).toBeNull();
  expect(fields.faults.map(({ code }) => code)).toEqual(["feed.field"]);
  expect(rowFields(() => "0.5", { file: "a.csv", line: 2 }).number("share", 0, 1)).toBe(0.5);
});
