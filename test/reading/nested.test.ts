/** Words handed on: who said them, who hands them on, whose stance they show, and when they were said. Invented sentences. */
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import { readArticle, type StatementProposal } from "../../src/reading/index.ts";

/** Tuesday. */
const published = parseDay("2030-05-14") as number;
const proposals = (text: string) => readArticle(text, { published }).proposals;
const said = (text: string) => proposals(text).filter((each): each is StatementProposal => each.kind === "statement");
const innermost = (text: string) => said(text).sort((a, b) => b.chain.length - a.chain.length)[0];

test.each([
  ["Dovar said Marek told her that the army would leave.", "Marek", "that the army would leave", ["Dovar"]],
  ["According to Dovar, Marek said the army would leave.", "Marek", "the army would leave", ["Dovar"]],
  ["Dovar quoted Marek as saying that the army would leave.", "Marek", "that the army would leave", ["Dovar"]],
  [
    "The Tarn Herald reported that Marek said the army would leave.",
    "Marek",
    "the army would leave",
    ["The Tarn Herald"],
  ],
  ["The paper reported that, according to Marek, the army would leave.", "Marek", "the army would leave", ["paper"]],
  ["“We leave,” Marek was quoted as saying by the state news agency.", "Marek", "“We leave,”", ["state news agency"]],
  ["“We leave,” the Tarn Herald cited Marek as saying.", "Marek", "“We leave,”", ["Tarn Herald"]],
  [
    "Dovar said Marek had told Kolt that Brandt believed the army would leave.",
    "Brandt",
    "the army would leave",
    ["Marek", "Dovar"],
  ],
])("%s", (text, speaker, words, chain) => {
  const found = innermost(text);
  expect([found?.speaker.canonical, found?.text, found?.chain]).toEqual([speaker, words, chain]);
});

test("the stance and the condition are theirs who took it, not theirs who hand it on", () => {
  const text = "Dovar said Marek told her that he was ready for talks only if the army left.";
  const stances = proposals(text).flatMap((each) =>
    each.kind === "stance" || each.kind === "condition" ? [each] : [],
  );
  expect(stances.map(({ kind, holder }) => [kind, holder])).toEqual([
    ["stance", "Marek"],
    ["condition", "Marek"],
  ]);
});

test("in her own words 'she' is another", () => {
  const text = "Ilse Kolt was away. Mira Orlin told reporters: “She told me that the mission was off.”";
  expect(innermost(text)).toMatchObject({ speaker: { canonical: "Ilse Kolt" }, chain: ["Mira Orlin"] });
});

const when = (text: string) =>
  said(text).map(({ speaker, statedOn: { from, to, basis } }) => [speaker.canonical, from, to, basis]);

test("a day on which one spoke is not the day on which another did", () => {
  expect(when("Karl Brandt said on Monday that it was over. Ilse Marten said it was not.")[1]).toEqual([
    "Ilse Marten",
    null,
    "2030-05-14",
    "article-date",
  ]);
  expect(when("Karl Brandt said on Monday that it was over. He said it was late.")[1]).toEqual([
    "Karl Brandt",
    "2030-05-13",
    "2030-05-13",
    "inherited",
  ]);
  // The day that opens a scene, and two voices of one side.
  expect(
    when("On May 9, Ashland confirmed that it had won. Ashland's Commander Karl Brandt said that it was over.")[1]?.[3],
  ).toBe("article-date");
});

test("who hands words on dates only the handing on: they were said by then", () => {
  expect(when("Dovar said on Monday that Marek told her that the army would leave.")).toEqual([
    ["Dovar", "2030-05-13", "2030-05-13", "explicit"],
    ["Marek", null, "2030-05-13", "inherited"],
  ]);
  expect(when("Dovar said on Monday that Marek told her on Friday that the army would leave.")[1]).toEqual([
    "Marek",
    "2030-05-10",
    "2030-05-10",
    "explicit",
  ]);
});

test("a phrase between cue and content, and a decimal comma", () => {
  const found = proposals("Marek said, citing Dovar, that 1,5 million people had left.");
  expect(found).toMatchObject([
    { kind: "statement", speaker: { canonical: "Marek" }, text: "that 1,5 million people had left" },
    { kind: "quantity", value: 1_500_000, text: "1,5 million people" },
  ]);
});
