/** The words of three published standards, at and between their bounds, and what is printed beside them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ProbabilityStandard,
  probabilityStandards,
  probabilityWord,
  roundedChance,
  roundedWord,
} from "../../src/ground/index.ts";

test("ICD 203 words change at the standard's bounds, the bound going to the upper word", () => {
  const words = [0, 0.049, 0.05, 0.199, 0.2, 0.449, 0.45, 0.549, 0.55, 0.799, 0.8, 0.949, 0.95, 1];
  expect(words.map((p) => probabilityWord(p, "icd-203"))).toEqual([
    "almost no chance",
    "almost no chance",
    "very unlikely",
    "very unlikely",
    "unlikely",
    "unlikely",
    "roughly even chance",
    "roughly even chance",
    "likely",
    "likely",
    "very likely",
    "very likely",
    "almost certain",
    "almost certain",
  ]);
  expect(probabilityWord(0.5)).toBe("roughly even chance");
});

test("the Cambridge Settlement Barometer's words stand in its bands", () => {
  expect([0.05, 0.1, 0.3, 0.5, 0.6, 0.8, 0.9].map((p) => probabilityWord(p, "cambridge"))).toEqual([
    "extremely unlikely",
    "very unlikely",
    "unlikely",
    "reasonable prospects",
    "likely",
    "very likely",
    "extremely likely",
  ]);
});

test("the PHIA yardstick's words stand in its bands, and its gaps are split in the middle", () => {
  expect([0.05, 0.15, 0.3, 0.45, 0.5, 0.6, 0.85, 0.97].map((p) => probabilityWord(p, "phia"))).toEqual([
    "remote chance",
    "highly unlikely",
    "unlikely",
    "realistic possibility",
    "realistic possibility",
    "likely or probable",
    "highly likely",
    "almost certain",
  ]);
  expect([0.0749, 0.075].map((p) => probabilityWord(p, "phia"))).toEqual(["remote chance", "highly unlikely"]);
});

test("the printed number never leaves the closed band of its word", () => {
  const standards = Object.keys(probabilityStandards) as ProbabilityStandard[];
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.constantFrom(...standards), (p, standard) => {
      const printed = Number(/\d+/.exec(roundedChance(p))?.[0]) / 100;
      const word = probabilityWord(p, standard);
      const near = [printed - 1e-9, printed + 1e-9].map((x) => probabilityWord(x, standard));
      expect(near).toContain(word);
    }),
  );
});

test("chances are printed to 5 %, and the outermost as bounds", () => {
  expect([0, 0.009, 0.03, 0.05, 0.12, 0.13, 0.5, 0.949, 0.95, 0.97, 0.995, 1].map((p) => roundedChance(p))).toEqual([
    "under 1%",
    "under 1%",
    "under 5%",
    "about 5%",
    "about 10%",
    "about 15%",
    "about 50%",
    "about 95%",
    "about 95%",
    "over 95%",
    "over 99%",
    "over 99%",
  ]);
});

test("few futures widen the steps until nothing is said", () => {
  expect(roundedChance(0.33, 0.02)).toBe("about 35%");
  expect(roundedChance(0.33, 0.04)).toBe("about 30%");
  expect(roundedChance(0.33, 0.1)).toBe("about 25%");
  expect(roundedChance(0.33, 0.2)).toBe("too few futures to say");
  expect(roundedChance(0.9, 0.1)).toBe("over 75%");
});

test("under 1 % is said only where two standard errors allow it", () => {
  expect(roundedChance(0.005, 0.001)).toBe("under 1%");
  expect(roundedChance(0.005, 0.004)).toBe("under 5%");
  expect(roundedChance(0.03, 0.012)).toBe("under 10%");
  expect(roundedChance(0.995, 0.004)).toBe("over 95%");
  expect(roundedChance(0.97, 0.012)).toBe("over 90%");
});

test("a chance that is none is refused", () => {
  for (const bad of [-0.01, 1.01, Number.NaN]) {
    expect(() => probabilityWord(bad)).toThrow("invalid chance");
    expect(() => roundedChance(bad)).toThrow("invalid chance");
  }
  expect(() => roundedChance(0.5, -1)).toThrow("invalid standard error");
  expect(() => roundedChance(0.5, Number.NaN)).toThrow("invalid standard error");
});

test("a word never gainsays the rounded chance beside it", () => {
  expect([roundedChance(0.43, 0.06), roundedWord(0.43, 0.06)]).toEqual(["about 50%", "roughly even chance"]);
  expect([roundedChance(0.43, 0.02), roundedWord(0.43, 0.02)]).toEqual(["about 45%", "unlikely"]);
  expect([roundedChance(0.18, 0.06), roundedWord(0.18, 0.06)]).toEqual(["about 25%", "unlikely"]);
  expect([roundedChance(0.01, 0.06), roundedWord(0.01, 0.06)]).toEqual(["under 25%", "almost no chance"]);
  expect([roundedChance(0.5, 0.2), roundedWord(0.5, 0.2)]).toEqual(["too few futures to say", ""]);
});
