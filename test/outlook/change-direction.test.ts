/** One rule for the direction of a change, at its edges: a tenth of a point. */
import { expect, test } from "vitest";
import { changeDirection } from "../../src/outlook/index.ts";

test.each([
  [0.001, 0.016, "up"],
  [0.0009, 0.016, "unclear"],
  [0, 0.016, "unclear"],
  [-0.0009, 0.016, "unclear"],
  [-0.001, 0.016, "either"],
  [-0.016, 0.001, "either"],
  [-0.016, 0.0009, "unclear"],
  [-0.016, -0.001, "down"],
  [0, 0, "none"],
  [-0.0004, 0.0004, "none"],
] as const)("from %d to %d: %s", (low, high, direction) => {
  expect(changeDirection({ low, high })).toBe(direction);
});
