import { describe, expect, test } from "vitest";
import { confidenceOf } from "../../src/brief/confidence.ts";
import { sentencesOf, writeBrief } from "../../src/brief/index.ts";
import { anInput } from "./sample.ts";

const basis = { judgements: 100, onClaims: 80, claims: 10, graded: 8, corroborated: 5 };

describe("confidence in the basis", () => {
  test.each([
    ["all three at their bounds", basis, "high"],
    ["one origin too few", { ...basis, corroborated: 4 }, "moderate"],
    ["half on claims, half graded", { ...basis, onClaims: 50, graded: 5, corroborated: 0 }, "moderate"],
    ["most judgements assumed", { ...basis, onClaims: 49 }, "low"],
    ["most claims weak", { ...basis, graded: 4 }, "low"],
    ["no claims", { ...basis, claims: 0, graded: 0, corroborated: 0 }, "low"],
  ])("%s: %s", (_, of, expected) => {
    expect(confidenceOf(of)).toBe(expected);
  });

  // Of the sample's 30 judgements 8 rest on claims; of its 6 open claims one is graded low, one not judged.
  test("stands in a sentence of its own in the bottom line", () => {
    const [bottom] = writeBrief(anInput()).sections;
    const texts = sentencesOf(bottom === undefined ? [] : [bottom]).map(({ text }) => text);
    expect(texts).toContain(
      "Confidence in the basis of this is low: 8 of 30 judgements rest on claims, and of 6 claims 4 are graded fair or better and 0 have a second origin.",
    );
  });
});
