import { describe, expect, test } from "vitest";
import { contradictions, ledgerOn, type Quantity } from "../../src/evidence/index.ts";
import { aClaim, aSource, day } from "./sample.ts";

const figure = (value: number): Quantity => ({
  measure: "kursk-held",
  value,
  qualifier: "about",
  counts: null,
  unit: "km2",
  wording: null,
});
const pairs = (claims: Parameters<typeof ledgerOn>[0], on = day("2025-01-01")) =>
  contradictions(ledgerOn(claims, [aSource("paper")], on)).map((pair) => [
    pair.kind,
    pair.earlier.id,
    pair.later.id,
    pair.settled,
  ]);

describe("contradictions", () => {
  test("are denials between two speakers", () => {
    const claims = [
      aClaim("talks-held", { who: "A paper" }),
      aClaim("no-talks", { who: "A minister", contradicts: ["talks-held"] }),
    ];
    expect(pairs(claims)).toEqual([["denial", "talks-held", "no-talks", false]]);
  });

  test("are changed positions when one speaker says otherwise on another day, the earlier day first", () => {
    const claims = [
      aClaim("open", { who: "The president", knownFrom: day("2024-09-05"), contradicts: ["closed"] }),
      aClaim("closed", { who: "The president", knownFrom: day("2024-08-12") }),
    ];
    expect(pairs(claims)).toEqual([["changed-position", "closed", "open", false]]);
  });

  test("are no changed position where two unsigned texts differ: nobody knows that one wrote both", () => {
    const texts = [
      aClaim("a", { kind: "analysis", who: "Unsigned text", source: "one", knownFrom: day("2024-08-12") }),
      aClaim("b", { kind: "analysis", who: "Unsigned text", source: "other", contradicts: ["a"] }),
    ];
    const kindWith = (author: ReturnType<typeof aSource>["author"]) =>
      contradictions(ledgerOn(texts, [aSource("one", { author }), aSource("other", { author })], day("2025-01-01")))[0]
        ?.kind;
    expect(kindWith([])).toBe("estimates");
    expect(kindWith([{ family: "Doe" }])).toBe("changed-position");
  });

  test("are settled once one of the two was taken back", () => {
    const claims = [
      aClaim("a", { retracted: { on: day("2024-10-01"), because: "Wrong." } }),
      aClaim("b", { contradicts: ["a"] }),
    ];
    expect(pairs(claims, day("2024-09-30"))[0]?.[3]).toBe(false);
    expect(pairs(claims, day("2024-10-01"))[0]?.[3]).toBe(true);
  });

  test("are a denial when one speaker says both on the same day", () => {
    expect(pairs([aClaim("a"), aClaim("b", { contradicts: ["a"] })])[0]?.[0]).toBe("denial");
  });

  test("are differing estimates when both are figures for one measure", () => {
    const claims = [
      aClaim("low", { quantity: figure(1000) }),
      aClaim("high", { quantity: figure(1376), contradicts: ["low"] }),
    ];
    expect(pairs(claims)[0]?.[0]).toBe("estimates");
  });

  test("are listed once when both ends name the link", () => {
    expect(pairs([aClaim("a", { contradicts: ["b"] }), aClaim("b", { contradicts: ["a"] })])).toHaveLength(1);
  });

  test("wait until both claims are known", () => {
    const claims = [aClaim("a"), aClaim("b", { contradicts: ["a"], knownFrom: day("2024-12-31") })];
    expect(pairs(claims, day("2024-12-30"))).toEqual([]);
    expect(pairs(claims, day("2024-12-31"))).toHaveLength(1);
  });

  test("are settled when one supersedes the other, and pass over what is not in the ledger", () => {
    expect(pairs([aClaim("a"), aClaim("b", { contradicts: ["a"], supersedes: ["a"] })])[0]?.[3]).toBe(true);
    expect(pairs([aClaim("a", { contradicts: ["a", "nowhere"] })])).toEqual([]);
  });
});
