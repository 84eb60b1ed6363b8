import { describe, expect, test } from "vitest";
import { credibilityWords, grade, gradeRank, reliabilityWords } from "../../src/evidence/index.ts";
import { aClaim, aSource } from "./sample.ts";

const graded = (reliability: "A" | "B" | "D" | "F", credibility: 1 | 3 | 5 | 6) =>
  grade(aClaim("c", { credibility }), aSource("s", { reliability }));

describe("grades", () => {
  test("are written as the Admiralty code and said in its words", () => {
    expect(graded("B", 3)).toEqual({ code: "B3", words: "usually reliable; possibly true", standing: "sound" });
    expect(Object.keys(reliabilityWords).join("")).toBe("ABCDEF");
    expect(Object.keys(credibilityWords).join("")).toBe("123456");
  });

  test("are low when either half is", () => {
    expect(graded("D", 1).standing).toBe("low");
    expect(graded("A", 5).standing).toBe("low");
    expect(graded("F", 5).standing).toBe("low");
  });

  test("F and 6 have no rank and never stand in the middle", () => {
    expect(gradeRank("F")).toBeNull();
    expect(gradeRank(6)).toBeNull();
    expect(gradeRank("C")).toBe(3);
    expect(graded("F", 1).standing).toBe("unjudged");
    expect(graded("A", 6).standing).toBe("unjudged");
    expect(graded("F", 6).standing).toBe("unjudged");
  });
});
