/** The map on paper: discs of the measured size, hostile names escaped, nothing without a measurement or a viewpoint. */
import { expect, test } from "vitest";
import { type BriefMap, briefHtml, briefMarkdown } from "../../src/brief/index.ts";
import type { CaseMap } from "../../src/case/index.ts";
import { mapSheet, region } from "../../src/territory/index.ts";
import { anInput } from "./sample.ts";

const box = (west: number) =>
  [
    [
      [
        [west, 50],
        [west + 1, 50],
        [west + 1, 51],
        [west, 51],
        [west, 50],
      ],
    ],
  ] as const;
const borders = {
  viewpoint: "test",
  regions: [region("a", "Far <bank>", "A", box(30)), region("b", "Near bank", "B", box(31))],
};
const theMap: CaseMap = {
  id: "banks",
  name: "Banks",
  borders: "shipped",
  regions: [],
  viewpoints: [{ id: "own", name: "As agreed", because: "Nobody disputes it.", states: {} }],
  areas: [],
  discs: [{ series: "river-held", at: [30.5, 50.5], region: "a" }],
  basis: [],
};
const read: BriefMap = { id: "banks", sheet: mapSheet(borders), bordersFrom: "made up", shapes: [] };

function withMap(maps: readonly BriefMap[]) {
  const input = anInput();
  const theCase = { ...input.case, maps: [theMap] };
  return { ...input, case: theCase, state: { ...input.state, case: theCase }, maps };
}

test("a disc covers on the sheet what was measured: filled for control, with a ring for what is contested", () => {
  const html = briefHtml(withMap([read]));
  const svg = /<svg class="map".*?<\/svg>/s.exec(html)?.[0] ?? "";
  // 800 under control and 300 contested by the day: radii √(800 ⁄ π) = 15.96 and √(1100 ⁄ π) = 18.71 km.
  expect(svg).toContain("a15.96 15.96");
  expect(svg).toContain("a18.71 18.71");
  expect(svg).toContain("800 + 300 km²");
  expect(svg).toContain("Far &lt;bank&gt;");
  expect(svg).not.toMatch(/<script|href|NaN/);
  expect(html).toContain("As agreed: Nobody disputes it.");
});

test("as Markdown the map is its numbers", () => {
  expect(briefMarkdown(withMap([read]))).toMatch(/\| 800 \| 300 \|/);
});

test("without a map that was read there is none", () => {
  expect(briefHtml(withMap([]))).not.toContain('<svg class="map"');
});
