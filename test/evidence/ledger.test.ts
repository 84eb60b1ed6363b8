import { describe, expect, test } from "vitest";
import { ledgerOn, standingClaims } from "../../src/evidence/index.ts";
import { aClaim, aSource, day } from "./sample.ts";

const sources = [aSource("paper"), aSource("unused")];
const claims = [
  aClaim("first", { knownFrom: day("2024-08-12") }),
  aClaim("second", { knownFrom: day("2024-08-20"), supersedes: ["first"] }),
  aClaim("third", { knownFrom: day("2024-11-23"), supersedes: ["second"] }),
];

describe("the ledger of a day", () => {
  test("holds what was published by the day, that day included, and counts the rest as left out", () => {
    const ledger = ledgerOn(claims, sources, day("2024-08-20"));
    expect(ledger.known.map((claim) => claim.id)).toEqual(["first", "second"]);
    expect(ledger.leftOut.map((claim) => claim.id)).toEqual(["third"]);
    expect(ledger.claims.has("third")).toBe(false);
  });

  test("lets a claim be superseded only by one that was known", () => {
    expect([...ledgerOn(claims, sources, day("2024-08-12")).supersededBy]).toEqual([]);
    expect([...ledgerOn(claims, sources, day("2024-08-20")).supersededBy]).toEqual([["first", ["second"]]]);
    expect(standingClaims(ledgerOn(claims, sources, day("2024-12-01"))).map((claim) => claim.id)).toEqual(["third"]);
  });

  test("names only the sources that a known claim uses", () => {
    expect([...ledgerOn(claims, sources, day("2024-08-20")).sources.keys()]).toEqual(["paper"]);
  });

  test("is empty before anything was published", () => {
    const ledger = ledgerOn(claims, sources, day("2024-01-01"));
    expect(ledger.known).toEqual([]);
    expect(ledger.sources.size).toBe(0);
    expect(ledger.leftOut).toHaveLength(3);
  });

  test("does not let a claim supersede itself out of the ledger", () => {
    const self = aClaim("self", { supersedes: ["self"] });
    expect(standingClaims(ledgerOn([self], sources, day("2025-01-01")))).toEqual([self]);
  });
});

test("a claim that was taken back stays known, and from that day neither stands nor supports", () => {
  const retracted = { on: day("2024-09-10"), because: "Corrected." };
  const claims = [aClaim("a"), aClaim("b", { supports: ["a"], retracted })];
  const before = ledgerOn(claims, [aSource("paper")], day("2024-09-09"));
  expect([standingClaims(before).length, before.supportedBy.get("a")?.length, before.retracted.size]).toEqual([
    2, 1, 0,
  ]);
  const after = ledgerOn(claims, [aSource("paper")], day("2024-09-10"));
  expect(standingClaims(after).map(({ id }) => id)).toEqual(["a"]);
  expect([after.known.length, after.supportedBy.has("a"), [...after.retracted]]).toEqual([2, false, ["b"]]);
});
