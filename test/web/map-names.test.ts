/** Names of regions on the map: where they are while nothing is in the way, else as near as they can be read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, freeHeight, textBox } from "../../src/web/sections/map/map-names.ts";

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("a name keeps its place where nothing is, and stands just below or above a disc that is in its way", () => {
  const disc = { left: 90, right: 110, top: 90, bottom: 110 };
  expect(freeHeight("Donetsk", 200, 100, 10, [disc])).toBe(100);
  // Its letters reach 8.5 up and 3 down from their base; 2.5 are left free.
  expect(freeHeight("Donetsk", 100, 104, 10, [disc])).toBeCloseTo(110 + 8.5 + 2.5, 9);
  expect(freeHeight("Donetsk", 100, 94, 10, [disc])).toBeCloseTo(90 - 3 - 2.5, 9);
});

test("with any boxes it meets none of them", () => {
  const box = fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 }))
    .map(([left, top, size]): Box => ({ left, top, right: left + size, bottom: top + size }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (boxes, y) => {
      const at = freeHeight("Kursk", 50, y, 8, boxes);
      expect(boxes.some((each) => meet(textBox("Kursk", 50, at, 8), each))).toBe(false);
    }),
  );
});
