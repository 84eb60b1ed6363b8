/** How sure a share of futures is: the textbook's error, and no certainty from a few that agree. */
import { expect, test } from "vitest";
import { shareError } from "../../src/outlook/certainty.ts";

test("the error of a share is the binomial's; where all agree, one more of each is counted", () => {
  expect(shareError(0.5, 100)).toBeCloseTo(0.05, 12);
  expect(shareError(1, 1)).toBeCloseTo(Math.sqrt(2 / 9), 12); // (1 + 1) ⁄ (1 + 2) = 2 ⁄ 3
  expect(shareError(0, 8)).toBeCloseTo(Math.sqrt(0.09 / 8), 12); // 1 ⁄ 10
  expect(shareError(1, 10_000)).toBeLessThan(0.0002);
});
