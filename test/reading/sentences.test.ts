/** Sentences: where the segmenter is mended, and that long lines do not hang. */
import { expect, test } from "vitest";
import { paragraphs, sentences } from "../../src/reading/index.ts";

const split = (text: string) => [...sentences(text)].map(({ start, end }) => text.slice(start, end));

test("abbreviations, initials and units do not end a sentence", () => {
  expect(split("They hold 1,263 sq. km of land. Gen. Otto A. Holm said so.")).toEqual([
    "They hold 1,263 sq. km of land.",
    "Gen. Otto A. Holm said so.",
  ]);
  expect(split("The U.S. envoy left at 5 p.m. on Friday. He flew to the U.S. The talks go on.")).toEqual([
    "The U.S. envoy left at 5 p.m. on Friday.",
    "He flew to the U.S.",
    "The talks go on.",
  ]);
});

test("a question in quotation marks that runs on is one sentence", () => {
  expect(split("“Why now?” the minister asked. Nobody knew.")).toEqual([
    "“Why now?” the minister asked.",
    "Nobody knew.",
  ]);
});

test("lines are paragraphs; in a text broken in mid-sentence, empty lines part them", () => {
  const wrapped =
    "The council of Tarn met on\nMonday and decided to\nopen the road for all who\nlive there or must go\nthere.\n\nIt then rose.";
  const text = (given: string) => paragraphs(given).map(({ start, end }) => given.slice(start, end).length);
  expect(text("One.\nTwo.\n\nThree.")).toEqual([4, 4, 6]);
  expect(text(wrapped)).toHaveLength(2);
});

test("a sentence runs over the line breaks of a wrapped text", () => {
  const wrapped = [
    "The road over the pass",
    "By Mira Kolt",
    "3 May 2030",
    "",
    "Karl Brandt said that there was no",
    "point in talking, and that the troops",
    "had left the town of Holm on 1 May.",
    "He denied that they had been beaten",
    "there. Nobody else was asked.",
  ];
  for (const end of ["\n", "\r\n"]) {
    const text = wrapped.join(end);
    const found = split(text).map((words) => words.replace(/\s+/g, " "));
    // The head's short lines stay apart: the next word would have fitted on them.
    expect(found).toEqual([
      "The road over the pass",
      "By Mira Kolt",
      "3 May 2030",
      "Karl Brandt said that there was no point in talking, and that the troops had left the town of Holm on 1 May.",
      "He denied that they had been beaten there.",
      "Nobody else was asked.",
    ]);
  }
});

test("a line of megabytes is cut into sentences, all of it", () => {
  const line = "The road is closed. ".repeat(100_000);
  let count = 0;
  for (const { start, end } of sentences(line)) count += line.slice(start, end) === "The road is closed." ? 1 : 0;
  expect(count).toBe(100_000);
  expect([...sentences("x".repeat(1_000_000))].reduce((sum, { start, end }) => sum + end - start, 0)).toBe(1_000_000);
});
