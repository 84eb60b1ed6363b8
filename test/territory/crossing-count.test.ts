/** Crossings counted: against trying every pair, up to the most, and quickly on rings that no overlay should be given. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Position, Ring } from "../../src/territory/area-geometry.ts";
import { crossingsUpTo } from "../../src/territory/crossing-count.ts";

const closed = (positions: readonly Position[]): Ring => [...positions, positions[0] as Position];
const at = fc.tuple(fc.double({ min: 30, max: 40, noNaN: true }), fc.double({ min: 45, max: 52, noNaN: true }));

/** Every pair of edges, by the sign of the four areas. */
function everyPair(ring: Ring): number {
  const turn = (p: Position, q: Position, r: Position): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  let count = 0;
  for (let i = 1; i < ring.length; i++)
    for (let k = 1; k < i; k++) {
      const [a, b, c, d] = [ring[i - 1], ring[i], ring[k - 1], ring[k]] as [Position, Position, Position, Position];
      if (turn(c, d, a) * turn(c, d, b) < 0 && turn(a, b, c) * turn(a, b, d) < 0) count += 1;
    }
  return count;
}

test("a bow-tie crosses once, a square not at all, a five-pointed star five times", () => {
  const square: Position[] = [
    [35, 51],
    [36, 51],
    [36, 52],
    [35, 52],
  ];
  const [a, b, c, d] = square as [Position, Position, Position, Position];
  expect(crossingsUpTo([closed(square)], 10)).toBe(0);
  expect(crossingsUpTo([closed([a, c, b, d])], 10)).toBe(1);
  const star: Position[] = [
    [0, 3],
    [2, -3],
    [-3, 1],
    [3, 1],
    [-2, -3],
  ];
  expect(crossingsUpTo([closed(star)], 10)).toBe(5);
});

test("as many as trying every pair finds", () => {
  fc.assert(
    fc.property(fc.array(at, { minLength: 3, maxLength: 60 }), (positions) => {
      const ring = closed(positions);
      expect(crossingsUpTo([ring], 1e9)).toBe(everyPair(ring));
    }),
  );
});

test("two rings that cross each other count, and the count ends one past the most", () => {
  const box = (west: number): Ring =>
    closed([
      [west, 51],
      [west + 1, 51],
      [west + 1, 52],
      [west, 52],
    ]);
  const higher = box(35.5).map(([lon, lat]): Position => [lon, lat + 0.25]);
  expect(crossingsUpTo([box(35), higher], 100)).toBe(2);
  const zigzag = closed(
    Array.from({ length: 400 }, (_, k): Position => [35 + ((k * 37) % 101) / 101, 51 + ((k * 53) % 97) / 97]),
  );
  expect(crossingsUpTo([zigzag], 50)).toBe(51);
});

test("a comb of thousands of long edges side by side, and a coast of a hundred thousand, have none", () => {
  const teeth = 3000;
  const comb: Position[] = Array.from({ length: teeth }, (_, k): Position => [35 + k / teeth, k % 2 === 0 ? 51 : 52]);
  expect(crossingsUpTo([closed([...comb, [36, 50], [35, 50]])], 10)).toBe(0);
  const coast = Array.from({ length: 100_000 }, (_, k): Position => [35 + k / 1e5, 51 + ((k * 7919) % 13) / 1e5]);
  expect(crossingsUpTo([closed([...coast, [36, 50], [35, 50]])], 10)).toBe(0);
});
