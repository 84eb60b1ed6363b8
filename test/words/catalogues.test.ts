/** Every language says only what English says, with the same figures in hand; English answers for what it does not say. */
import { expect, test } from "vitest";
import { briefEnglish, briefWordsIn, english, languageFor, languagesOfWords, wordsIn } from "../../src/words/index.ts";

const tags = Object.keys(languagesOfWords);

test.each(tags)("%s has only messages that English has, and each takes what the English one takes", async (tag) => {
  const said = await languagesOfWords[tag]?.load();
  const brief = await languagesOfWords[tag]?.loadBrief();
  expect([...strangers(said, english, ""), ...strangers(brief, briefEnglish.brief, "brief")]).toEqual([]);
});

test.each(tags)("%s laid over English leaves nothing out", async (tag) => {
  const words = await briefWordsIn(tag);
  expect(strangers(briefEnglish, words, "")).toEqual([]);
  expect(words.tag).toBe(tag);
});

test("the nearest language answers, and one there is not is refused", async () => {
  expect(["fr", "fr-CA", "FR-be", "en-GB"].map(languageFor)).toEqual(["fr", "fr", "fr", "en"]);
  expect(await wordsIn("en-US")).toBe(english);
  expect(() => languageFor("xx")).toThrow('invalid language; one of en, fr: "xx"');
  expect(() => languageFor("constructor")).toThrow("invalid language");
});

/** Paths in `told` that `known` has not, or has of another kind; a message may take fewer figures than the English, never more. */
function strangers(told: unknown, known: unknown, path: string): readonly string[] {
  if (typeof told !== typeof known) return [`${path} is a ${typeof told}, in English a ${typeof known}`];
  if (typeof told === "function" && typeof known === "function" && told.length > known.length)
    return [`${path} takes ${told.length}, in English ${known.length}`];
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([key, each]) =>
    strangers(each, (known as Readonly<Record<string, unknown>>)[key], path === "" ? key : `${path}.${key}`),
  );
}
