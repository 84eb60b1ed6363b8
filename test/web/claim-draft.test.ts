/** A proposal as the claim it would be: nothing is in it that the reading did not say. */
import { expect, test } from "vitest";
import { parseDay } from "../../src/ground/index.ts";
import { type ArticleRecord, articleHead, readArticle, registerOf, reviewQueue } from "../../src/reading/index.ts";
import { claimDraft, correctedFields } from "../../src/web/sections/review/claim-draft.ts";

const text =
  "Peter Stone, the foreign minister, said on 3 May that no talks would be held before the troops had left.\n\n" +
  "The ministry said that it controlled 300 square kilometres of the valley.";
const register = registerOf([
  { id: "stone", name: "Peter Stone", kind: "person", aliases: [], roles: ["foreign minister"], party: "north" },
]);
const article = (day: string | null) =>
  ({
    name: "a.txt",
    head: articleHead(text),
    published: day === null ? null : { day, from: "asked for" },
  }) as unknown as ArticleRecord;
const { proposals } = readArticle(text, { published: parseDay("2024-05-05"), register });
const items = reviewQueue(text, proposals, []);
const draftOf = (kind: string, day: string | null = "2024-05-05", issued = "") => {
  const item = items.find(({ proposal }) => proposal.kind === kind);
  if (item === undefined) throw new Error(`no ${kind} was proposed`);
  return claimDraft(item, proposals, article(day), issued);
};

test("a statement takes speaker, party and day from the reading", () => {
  expect(draftOf("statement")).toMatchObject({
    kind: "statement",
    who: "Peter Stone",
    party: "north",
    happened: "2024-05-03",
    published: "2024-05-05",
  });
});

test("a quantity takes figure and unit, and names who said it", () => {
  const draft = draftOf("quantity");
  expect(draft).toMatchObject({ kind: "measurement", quantity: { measure: "area", value: 300, unit: "km2" } });
  expect(draft.who).toMatch(/ministry/i);
});

test("a statement that denies is drafted as a denial, never as what it denies", () => {
  const denying =
    "Peter Stone denied that the troops had left. “They left,” Ann Field said.\n\n" +
    "The ministry rejected claims that the road was closed. Peter Stone dismissed the report as false.";
  const read = readArticle(denying, { published: parseDay("2024-05-05"), register }).proposals;
  const says = reviewQueue(denying, read, [])
    .filter(({ proposal }) => proposal.kind === "statement")
    .map((item) => claimDraft(item, read, article("2024-05-05"), "").says);
  expect(says).toContain("denied that the troops had left");
  expect(says).not.toContain("that the troops had left");
  expect(says).toContain("“They left,”");
  expect(says).not.toContain("claims that the road was closed");
});

test("without a date of publication it has that of the source, and nothing where there is none", () => {
  expect(draftOf("statement", null, "2024-05-06").published).toBe("2024-05-06");
  expect(draftOf("statement", null).published).toBe("");
});

test("what a person changed is told by field", () => {
  const draft = draftOf("statement");
  const claim = { ...draft, says: "No talks.", credibility: 3, because: "So." };
  expect(correctedFields(draft, claim)).toEqual(["says"]);
  expect(correctedFields(draft, { ...draft, credibility: 3, because: "So." })).toEqual([]);
});
