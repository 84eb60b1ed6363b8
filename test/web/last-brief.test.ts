/** What is marked as changed since the last brief: by hand, on the starter case, a day and a judgement later. */
import { expect, test } from "vitest";
import { readCase, starterCase, stateOfPlay } from "../../src/case/index.ts";
import type { Assessment } from "../../src/contract.ts";
import { changesSince, lastBriefOf, readLastBrief } from "../../src/web/since/last-brief.ts";

const theCase = readCase(new Map(starterCase())).case;
if (theCase === null) throw new Error("the starter case has faults");
const state = stateOfPlay(theCase, theCase.asOf, null);
const sentence = (id: string, text: string) => ({ id, text, judgements: [], claims: [] });
const assessment = { conclusions: [sentence("a", "One."), sentence("b", "Two.")] } as unknown as Assessment;
const last = lastBriefOf(state, assessment, "2024-06-02");

test("nothing has changed on the same day of the same case", () => {
  const { conclusions, dropped, newClaims, goneClaims, judgements } = changesSince(last, state, assessment.conclusions);
  expect([conclusions, dropped, newClaims, goneClaims, judgements]).toEqual([[], [], [], [], []]);
});

test("another sentence, a new one and one that is gone are told apart", () => {
  const changes = changesSince(last, state, [sentence("a", "One, or more."), sentence("c", "Three.")]);
  expect(changes.conclusions.map(({ sentence: { id }, before }) => [id, before])).toEqual([
    ["a", "One."],
    ["c", null],
  ]);
  expect(changes.dropped).toEqual(["Two."]);
});

test("claims that came and went, and judgements that are otherwise, are named", () => {
  const [path = ""] = state.judgements.keys();
  const [claim = ""] = last.claims;
  const earlier = {
    ...last,
    claims: ["gone", ...last.claims.slice(1)],
    judgements: { ...last.judgements, [path]: "0%" },
  };
  const changes = changesSince(earlier, state, []);
  expect(changes.newClaims).toEqual([claim]);
  expect(changes.goneClaims).toEqual(["gone"]);
  expect(changes.judgements).toEqual([{ path, before: "0%", after: state.judgements.get(path)?.text }]);
});

test("what was kept is read again, and anything else is nothing", () => {
  expect(readLastBrief(JSON.stringify(last))).toEqual(last);
  for (const text of [null, "", "null", "[]", "{", '{"asOf":"x"}', '{"asOf":"2024-01-01","savedOn":"2024-01-01"}'])
    expect(readLastBrief(text)).toBe(null);
});
