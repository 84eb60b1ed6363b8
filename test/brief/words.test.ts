/** One standard of probability words a brief, named in it; the words of another never beside them. */
import { expect, test } from "vitest";
import { sentencesOf, writeBrief } from "../../src/brief/index.ts";
import { type ProbabilityStandard, probabilityStandards } from "../../src/ground/index.ts";
import { anInput } from "./sample.ts";

/** Words that one standard alone uses, as published. */
const ownWords: Readonly<Record<ProbabilityStandard, readonly string[]>> = {
  "icd-203": ["almost no chance", "roughly even chance"],
  cambridge: ["extremely unlikely", "reasonable prospects", "extremely likely"],
  phia: ["remote chance", "highly unlikely", "realistic possibility", "likely or probable", "highly likely"],
};
const standards = Object.keys(ownWords) as ProbabilityStandard[];

function textBy(words: ProbabilityStandard): string {
  const brief = writeBrief({ ...anInput(), words });
  return sentencesOf([...brief.sections, ...brief.annex])
    .map(({ text }) => text)
    .join("\n");
}

test.each(standards)("by %s no word of another standard stands in the brief, and the standard is named", (words) => {
  const text = textBy(words);
  expect(text).toContain(`in the words of ${probabilityStandards[words]}`);
  for (const other of standards.filter((each) => each !== words))
    for (const word of ownWords[other]) expect(text).not.toContain(word);
});

test("the same chance takes each standard's word", () => {
  // The sample's zone is open in 33 % of futures, for a settlement in 12 %.
  expect(textBy("icd-203")).toContain("is unlikely (about 35%)");
  expect(textBy("cambridge")).toContain("for a settlement it is very unlikely (about 10%)");
  expect(textBy("phia")).toContain("for a settlement it is highly unlikely (about 10%)");
});

test("each standard begins to say likely where it says so", () => {
  // The red line of the sample: 60 % to 90 % as logit-normal: median 78.6 %, mean 77 %, below PHIA’s 77.5 % and above the Barometer’s 75 %.
  expect(textBy("phia")).toContain("Never an alliance (likely or probable, 60–90%).");
  expect(textBy("cambridge")).toContain("Never an alliance (very likely, 60–90%).");
});
