/** The geometry of pictures: our paths read back, half circles round, areas and lines cut at the edge of the view. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clippedArea, clippedLine, type Spot, strokesOf } from "../../src/brief/picture.ts";

const view = [0, 0, 10, 10] as const;

/** By the shoelace formula. */
function areaOf(spots: readonly Spot[]): number {
  let twice = 0;
  spots.forEach(([x, y], k) => {
    const [u, v] = spots[(k + 1) % spots.length] as Spot;
    twice += x * v - u * y;
  });
  return Math.abs(twice) / 2;
}

describe("strokes of a path", () => {
  test("follow its commands", () => {
    expect(strokesOf("M1 2L3 4L-5.5 6ZM0 0H7V8v3")).toEqual([
      {
        spots: [
          [1, 2],
          [3, 4],
          [-5.5, 6],
        ],
        closed: true,
      },
      {
        spots: [
          [0, 0],
          [7, 0],
          [7, 8],
          [7, 11],
        ],
        closed: false,
      },
    ]);
  });

  test("a circle lies at its radius all round, and covers almost its area", () => {
    const [stroke] = strokesOf("M-3 1a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z");
    const spots = stroke?.spots ?? [];
    for (const [x, y] of spots) expect(Math.sqrt((x - 2) ** 2 + (y - 1) ** 2)).toBeCloseTo(5, 9);
    expect(areaOf(spots)).toBeGreaterThan(0.99 * Math.PI * 25);
    expect(areaOf(spots)).toBeLessThan(Math.PI * 25);
  });
});

describe("the view", () => {
  test("cuts a square that hangs over a corner to its quarter", () => {
    expect(
      areaOf(
        clippedArea(
          [
            [5, 5],
            [15, 5],
            [15, 15],
            [5, 15],
          ],
          view,
        ),
      ),
    ).toBe(25);
  });

  test("leaves of an area around it the view itself, and nothing of one beside it", () => {
    expect(
      areaOf(
        clippedArea(
          [
            [-9, -9],
            [19, -9],
            [19, 19],
            [-9, 19],
          ],
          view,
        ),
      ),
    ).toBe(100);
    expect(
      clippedArea(
        [
          [20, 20],
          [30, 20],
          [30, 30],
        ],
        view,
      ),
    ).toEqual([]);
  });

  test("cuts a line that leaves and returns into two pieces", () => {
    expect(
      clippedLine(
        [
          [5, 5],
          [15, 5],
          [15, 8],
          [5, 8],
        ],
        view,
      ),
    ).toEqual([
      [
        [5, 5],
        [10, 5],
      ],
      [
        [10, 8],
        [5, 8],
      ],
    ]);
  });

  const spot = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 }));
  test("holds all that is left, and what lies within is left as it is", () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 12 }), (spots) => {
        const inside = ([x, y]: Spot) => x >= -1e-9 && x <= 10 + 1e-9 && y >= -1e-9 && y <= 10 + 1e-9;
        expect(clippedArea(spots, view).every(inside)).toBe(true);
        expect(clippedLine(spots, view).flat().every(inside)).toBe(true);
        if (spots.every(inside)) expect(clippedArea(spots, view)).toEqual(spots);
      }),
    );
  });
});
