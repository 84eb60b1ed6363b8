import { describe, expect, test } from "vitest";
import { ledgerOn, sourceBalance } from "../../src/evidence/index.ts";
import { aClaim, aSource, day } from "./sample.ts";

const sources = [
  aSource("kyiv", { vantage: "ukrainian", language: "uk" }),
  aSource("paris", { vantage: "western", language: "fr" }),
  aSource("london", { vantage: "western" }),
  aSource("moscow", { vantage: "russian", language: "ru", type: "speech" }),
];
const claims = [
  aClaim("a", { source: "kyiv" }),
  aClaim("b", { source: "kyiv" }),
  aClaim("c", { source: "paris" }),
  aClaim("d", { source: "london" }),
  aClaim("e", { source: "moscow", knownFrom: day("2025-01-01") }),
];

describe("the balance of sources", () => {
  test("counts sources and their standing claims by vantage, language and type", () => {
    const balance = sourceBalance(ledgerOn(claims, sources, day("2024-09-01")), ["Residents"]);
    expect(balance.vantages).toEqual([
      { name: "western", sources: 2, claims: 2 },
      { name: "ukrainian", sources: 1, claims: 2 },
    ]);
    expect(balance.languages.map((count) => count.name)).toEqual(["uk", "en", "fr"]);
    expect(balance.types).toEqual([{ name: "article-magazine", sources: 3, claims: 4 }]);
    expect(balance.missingVoices).toEqual(["Residents"]);
  });

  test("does not depend on the order of the sources", () => {
    const one = sourceBalance(ledgerOn(claims, sources, day("2025-02-01")), []);
    const other = sourceBalance(ledgerOn([...claims].reverse(), [...sources].reverse(), day("2025-02-01")), []);
    expect(one).toEqual(other);
    expect(one.sources).toBe(4);
  });

  test("drops a source whose only claim was superseded", () => {
    const replaced = [aClaim("old", { source: "paris" }), aClaim("new", { source: "london", supersedes: ["old"] })];
    expect(sourceBalance(ledgerOn(replaced, sources, day("2025-02-01")), []).sources).toBe(1);
  });

  test("is empty on a day without claims", () => {
    expect(sourceBalance(ledgerOn(claims, sources, day("2024-01-01")), []).vantages).toEqual([]);
  });
});
