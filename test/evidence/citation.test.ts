import { describe, expect, test } from "vitest";
import { citation, dateWords, webAddress } from "../../src/evidence/index.ts";
import { aSource } from "./sample.ts";

describe("a citation", () => {
  test("names author, title, container and date in one fixed form", () => {
    expect(citation(aSource("s"))).toEqual({
      text: "Doe, Ann. “Title of s.” A Paper, 20 August 2024.",
      link: "https://example.org/a",
    });
  });

  test("inverts only the first of several authors and shortens more than three", () => {
    const authors = ["Ash", "Birch", "Cedar", "Doe"].map((family) => ({ family, given: "X." }));
    expect(citation(aSource("s", { author: authors.slice(0, 3) })).text).toMatch(
      /^Ash, X\., X\. Birch and X\. Cedar\. “/,
    );
    expect(citation(aSource("s", { author: authors })).text).toMatch(/^Ash, X\. et al\. “/);
  });

  test("begins with the title where nobody signed, and says that a date is missing", () => {
    const unsigned = aSource("s", { author: [], issued: null, containerTitle: null, title: "Who won?" });
    expect(citation(unsigned).text).toBe("“Who won?” n.d.");
  });

  test("keeps institutions as they are and leaves whole works without quotation marks", () => {
    const report = aSource("s", { author: [{ literal: "The Institute" }], type: "report", title: "A Report" });
    expect(citation(report).text).toBe("The Institute. A Report. A Paper, 20 August 2024.");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "https://", "http:// a", "https://a\nb", ""])(
    "does not link %j",
    (url) => {
      expect(webAddress(url)).toBeNull();
    },
  );
});

describe("dates in words", () => {
  test.each([
    ["2024-09-24", "24 September 2024"],
    ["2024-09", "September 2024"],
    ["2024", "2024"],
    ["2024-08-06~", "about 6 August 2024"],
    ["2024-08?", "August 2024 (uncertain)"],
    ["2024-08-06/2024-08-12", "6 August 2024 to 12 August 2024"],
    ["2024-08-06/..", "from 6 August 2024"],
    ["../2024-08-06", "until 6 August 2024"],
    ["2024-22", "summer 2024"],
    ["2024-10-2X", "2024-10-2X"],
    ["2024-13-01", "2024-13-01"],
  ])("%s is %s", (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});
