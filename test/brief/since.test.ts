/** What changed since an earlier brief: from one hand-made state to another, and of a copy nothing that it may not show. */
import { describe, expect, test } from "vitest";
import {
  type BriefInput,
  type BriefSnapshot,
  briefMarkdown,
  briefSnapshot,
  changesBetween,
  readSnapshot,
  sentencesOf,
  writeBrief,
} from "../../src/brief/index.ts";
import { aClaim, day } from "../evidence/sample.ts";
import { aCase, anAssessment, anInput, entry } from "./sample.ts";
import { anInputWithSecrets } from "./secrets.ts";

/** The sample as it was: a zone in 60 % of futures, talks set otherwise, a claim fewer and one that is gone since. */
function before(): BriefInput {
  const base = aCase();
  const judgements = new Map(base.judgements);
  const talks = judgements.get("friction.talks");
  if (talks === undefined) throw new Error("the sample judges no talks");
  judgements.set("friction.talks", { ...talks, entries: [entry("chance", "10% to 30%")] });
  const claims = [
    ...base.claims.filter(({ id }) => id !== "c-hopeful"),
    aClaim("c-gone", { source: "map", says: "A bridge fell.", knownFrom: day("2024-06-01") }),
  ];
  const theCase = { ...base, judgements, claims, lenses: [] };
  const assessment = anAssessment(theCase.asOf, null);
  return { ...anInput({ theCase }), assessment: { ...assessment, zone: { ...assessment.zone, any: 0.6 } } };
}

const earlier = briefSnapshot(before());
const since = { label: "", snapshot: earlier };
const input: BriefInput = { ...anInput(), since };

describe("changes", () => {
  const changes = changesBetween(earlier, briefSnapshot(anInput()));

  test("are figures whose printed number differs, with both", () => {
    expect(changes.figures.map(({ before: was, after }) => [after.id, was.text, after.text])).toEqual([
      ["zone.any", "about 60%", "about 35%"],
    ]);
  });

  test("are judgements set otherwise and claims in and out", () => {
    expect(changes.judgements).toContainEqual({
      path: "friction.talks",
      name: "friction: talks",
      before: "10% to 30%",
      after: "5% to 20%",
    });
    expect(changes.claimsIn.map(({ id }) => id)).toEqual(["c-hopeful"]);
    expect(changes.claimsOut.map(({ id }) => id)).toEqual(["c-gone"]);
  });

  test("are none between a brief and itself", () => {
    const same = briefSnapshot(anInput());
    expect(changesBetween(same, same)).toEqual({ figures: [], judgements: [], claimsIn: [], claimsOut: [] });
  });
});

describe("the section", () => {
  const brief = writeBrief(input);
  const textIn = (sections: typeof brief.sections, id: string) =>
    sentencesOf(sections.filter((section) => section.id === id))
      .map(({ text }) => text)
      .join("\n");

  test("says in short what moved, before → now", () => {
    const text = textIn(brief.sections, "since");
    expect(text).toContain(
      "Since the brief before (as of 24 September 2024), a zone of agreement now: about 60% → about 35%.",
    );
    expect(text).toContain("1 judgement set otherwise");
    expect(text).toContain("friction: talks (10% to 30% → 5% to 20%)");
    expect(text).toContain("1 claim came in and 1 went out");
  });

  test("lists it all in the annex", () => {
    const text = textIn(brief.annex, "all-changes");
    expect(text).toContain("A zone of agreement now · about 60% · about 35%");
    expect(text).toContain("c-gone · A bridge fell.");
  });

  test("says of a first brief that it is, and of one that names none that it was not compared", () => {
    expect(textIn(writeBrief({ ...anInput(), since: null }).sections, "since")).toBe(
      "This is the first brief of this case.",
    );
    expect(textIn(writeBrief(anInput()).sections, "since")).toContain("Not compared with an earlier brief");
  });

  test("says where nothing moved", () => {
    const still = { ...anInput(), since: { label: "", snapshot: briefSnapshot(anInput()) } };
    const text = textIn(writeBrief(still).sections, "since");
    expect(text).toContain("no conclusion moved by five points or more");
    expect(text).toContain("No judgement was set otherwise.");
  });
});

describe("a copy", () => {
  test("says nothing of what the earlier brief showed and it may not", () => {
    const snapshot = briefSnapshot(anInputWithSecrets("secret"));
    expect(JSON.stringify(snapshot)).toContain("SECRET");
    const page = briefMarkdown({ ...anInputWithSecrets("open"), since: { label: "", snapshot } });
    expect(page).not.toMatch(/secret(?!ary)|61% to 83%/i);
  });

  test("keeps a snapshot without it", () => {
    expect(JSON.stringify(briefSnapshot(anInputWithSecrets("open")))).not.toMatch(/secret/i);
  });
});

describe("reading a snapshot", () => {
  test("takes what was kept, alone or beside a document", () => {
    const kept = JSON.parse(JSON.stringify(earlier)) as BriefSnapshot;
    expect(readSnapshot(kept)).toEqual(earlier);
    expect(readSnapshot({ snapshot: kept, document: {} })).toEqual(earlier);
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["another format", { ...earlier, format: "parley-brief/9" }],
    ["claims that are none", { ...earlier, claims: [{ id: 1 }] }],
    ["a figure without a number", { ...earlier, figures: [{ id: "a", name: "b", text: "c" }] }],
    ["a day that is none", { ...earlier, asOf: "<script>" }],
  ])("refuses %s", (_, value) => {
    expect(readSnapshot(value)).toBeNull();
  });
});
