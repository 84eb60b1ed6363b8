/** Arbitrary texts: never a throw, every proposal, field and warning lies in the text and slices to its words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { articleHead, importWarnings, readArticle, sentences, smallGazetteer } from "../../src/reading/index.ts";

const pieces = fc.constantFrom(
  "said",
  "that",
  "“",
  "”",
  '"',
  "'",
  "’s",
  ",",
  ".",
  "?",
  ":",
  ";",
  "—",
  "-",
  "(",
  ")",
  "\n",
  "\n\n",
  "Karl Brandt",
  "he",
  "she",
  "Some",
  "others",
  "the minister",
  "President",
  "according to",
  "told",
  "reporters",
  "denied",
  "neither",
  "nor",
  "has not commented on",
  "the talks",
  "if",
  "would",
  "should",
  "only after",
  "20 percent",
  "1,000 sq. km",
  "On May 14",
  "Tuesday",
  "two months later",
  "the ninth day of",
  "Q:",
  "A:",
  "U.S.",
  "claims",
  "adding",
  "and",
  "but",
  "while",
  "was",
  "by",
  "of",
  "to",
  "statement",
  "\u00a0",
  "\u00ad",
  "😀",
  "Ж",
  "\ud800",
);
const prose = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(" "));

test("property: no text makes reading throw, and all that is proposed stands in the text to the letter", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 4, arbitrary: prose },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
      ),
      (text) => {
        const { proposals, readTo } = readArticle(text, {
          published: 22000,
          anchors: [{ id: "e", names: ["talks"], firstDay: 21990 }],
        });
        const ids = new Set(proposals.map(({ id }) => id));
        expect(ids.size).toBe(proposals.length);
        for (const each of proposals) {
          expect(each.start < each.end && each.end <= text.length).toBe(true);
          expect(each.text).toBe(text.slice(each.start, each.end));
          expect(each.score > 0 && each.score < 1).toBe(true);
          if (each.kind === "statement") {
            expect(each.cue).toBe(text.slice(each.cueAt.start, each.cueAt.end));
            expect(each.within === null || ids.has(each.within)).toBe(true);
            for (const part of each.parts) expect(part.start >= each.start && part.end <= each.end).toBe(true);
          } else if ("statement" in each) expect(each.statement === null || ids.has(each.statement)).toBe(true);
        }
        const head = articleHead(text);
        const warnings = importWarnings({
          text,
          head,
          published: null,
          proposals,
          sentences: [...sentences(text)],
          gazetteer: smallGazetteer,
          readTo,
        });
        for (const { at } of warnings)
          for (const { start, end } of at) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test("texts made to be slow end", () => {
  for (const text of [
    "said that “".repeat(3000),
    "If x, ".repeat(8000),
    "a".repeat(200_000),
    "“".repeat(20_000),
    "' a".repeat(10_000),
    "1,000 ".repeat(9000),
  ]) {
    expect(readArticle(text).readTo).toBe(text.length);
  }
});
