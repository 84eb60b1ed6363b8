import { expect, test } from "vitest";
import { type Handling, handlingOf, mayRead } from "../../src/evidence/index.ts";

test.each<[Handling | undefined, boolean, Handling | undefined, Handling]>([
  [undefined, false, undefined, "open"],
  [undefined, true, undefined, "restricted"],
  ["secret", true, undefined, "secret"],
  ["open", true, "open", "restricted"],
  ["restricted", false, "secret", "secret"],
  ["secret", false, "open", "secret"],
])("claim %s, sensitive %s, source %s: %s", (own, sensitive, source, expected) => {
  const claim = { sensitive, ...(own !== undefined && { handling: own }) };
  expect(handlingOf(claim, source === undefined ? undefined : { handling: source })).toBe(expected);
});

test("a copy holds what lies at its level or below", () => {
  expect(mayRead("restricted", "restricted")).toBe(true);
  expect(mayRead("secret", "restricted")).toBe(false);
  expect(mayRead("open", "open")).toBe(true);
});
