/** When two assessments may be held against each other: the futures are paired by their seed. */
import { expect, test } from "vitest";
import { comparable } from "../../src/web/draft/moved-figures.ts";

test("a first look is not held against a full answer; as many futures on both sides are, and enough of them on each", () => {
  expect(comparable(1343, 29, 2000)).toBe(false);
  expect(comparable(29, 1343, 2000)).toBe(false);
  expect(comparable(2000, 999, 2000)).toBe(false);
  expect(comparable(2000, 1000, 2000)).toBe(true);
  expect(comparable(29, 29, 2000)).toBe(true);
  // Fewer were asked for than would be enough.
  expect(comparable(200, 199, 200)).toBe(false);
  expect(comparable(300, 200, 200)).toBe(true);
});
