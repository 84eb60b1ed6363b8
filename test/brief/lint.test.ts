/** The linter against ICD 203: Parley's own brief passes, and each thing taken out or put in is told with its sentence. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BriefDocument,
  type BriefSentence,
  briefMarkdown,
  lintBrief,
  lintMarkdown,
  tradecraftStandards,
  writeBrief,
} from "../../src/brief/index.ts";
import { anInput } from "./sample.ts";

const answered = { ...anInput(), since: null };
const brief = writeBrief(answered);
const page = briefMarkdown(answered);
const codes = (remarks: ReturnType<typeof lintBrief>) => [...new Set(remarks.map(({ code }) => code))];

describe("Parley's own brief", () => {
  test("falls short of nothing but what its input lacks", () => {
    expect(codes(lintBrief(brief))).toEqual([]);
  });

  test("is judged alike as a document and as its file", () => {
    expect(codes(lintMarkdown(page))).toEqual([]);
  });

  test("that was compared with nothing is told so", () => {
    expect(codes(lintBrief(writeBrief(anInput())))).toContain("change.silent");
  });
});

test("there are nine standards", () => {
  expect(tradecraftStandards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

function withSentence(change: Partial<BriefSentence>): BriefDocument {
  const sentence: BriefSentence = {
    number: 999,
    nature: "finding",
    text: "",
    judgements: ["friction.talks"],
    claims: [],
    citations: [],
    ...change,
  };
  const [first, ...others] = brief.sections;
  if (first === undefined) throw new Error("no sections");
  const blocks = [...first.blocks, { kind: "paragraph" as const, lead: null, sentences: [sentence] }];
  return { ...brief, sections: [{ ...first, blocks }, ...others] };
}

describe("a sentence", () => {
  test.each([
    [2, "uncertainty.mixed-sentence", "We have high confidence that a ceasefire is unlikely by May 2025."],
    [2, "uncertainty.word-against-number", "A ceasefire is unlikely (about 70%) by May 2025."],
    [2, "uncertainty.word-against-number", "A ceasefire is very likely, 30% by May 2025."],
    [2, "uncertainty.other-standard", "A ceasefire is a realistic possibility by May 2025."],
    [2, "uncertainty.other-row", "A ceasefire is improbable by May 2025."],
    [2, "uncertainty.vague", "A ceasefire cannot be ruled out."],
    [2, "uncertainty.vague", "There is a fair chance of a ceasefire."],
    [2, "uncertainty.too-fine", "A ceasefire is unlikely, 31.4%, by May 2025."],
    [8, "accuracy.untimed", "A ceasefire is unlikely."],
  ])("standard %i, %s: %s", (standard, code, text) => {
    const found = lintBrief(withSentence({ text })).filter((remark) => remark.sentence === 999);
    expect(found.map((each) => [each.standard, each.code])).toContainEqual([standard, code]);
    expect(found.every((each) => each.text === text)).toBe(true);
  });

  test.each([
    "A ceasefire is unlikely (about 30%; 10–50%) by May 2025.",
    "A ceasefire has almost no chance (under 10%) by May 2025.",
    "Confidence in the basis is low.",
    "Observers with remote sensing make a breach less likely by May 2025.",
  ])("without fault: %s", (text) => {
    expect(lintBrief(withSentence({ text })).filter((remark) => remark.sentence === 999)).toEqual([]);
  });

  test("that nothing carries is told under argument, one that cites what is not listed under sources", () => {
    const bare = lintBrief(withSentence({ text: "The line will hold.", judgements: [] }));
    expect(bare).toContainEqual(expect.objectContaining({ standard: 6, code: "argument.unsupported", sentence: 999 }));
    const astray = lintBrief(withSentence({ text: "The line held.", citations: [77] }));
    expect(astray).toContainEqual(expect.objectContaining({ standard: 1, code: "sources.astray", sentence: 999 }));
  });
});

describe("what is missing altogether", () => {
  const without = (...ids: readonly string[]): BriefDocument => ({
    ...brief,
    sections: brief.sections.filter(({ id }) => !ids.includes(id)),
    annex: brief.annex.filter(({ id }) => !ids.some((each) => id.includes(each))),
  });

  test.each([
    ["alternatives.none", without("lenses")],
    ["uncertainty.no-causes", without("unknowns")],
    ["uncertainty.no-indicators", without("change")],
    ["change.silent", without("since")],
    ["relevance.no-implications", without("terms", "answers")],
    ["accuracy.no-question", without("timing", "questions")],
    ["uncertainty.no-confidence", without("bottom-line")],
    ["relevance.no-question", { ...brief, question: "" }],
    ["accuracy.no-as-of", { ...brief, asOf: "" }],
    ["sources.none", { ...brief, appendix: { ...brief.appendix, references: [] } }],
  ])("%s", (code, changed) => {
    expect(codes(lintBrief(changed))).toContain(code);
  });
});

describe("a file that somebody changed by hand", () => {
  const lineOf = (text: string) => page.split("\n").findIndex((line) => line.includes(text)) + 1;

  test("a sentence added without a mark or a source is told with its line", () => {
    const added = "The minister said that talks have begun.";
    const changed = page.replace("## Timing", `## Timing\n\n${added}`);
    const found = lintMarkdown(changed).filter(({ text }) => text === added);
    expect(found.map(({ code }) => code).sort()).toEqual(["kinds.unmarked", "sources.uncited"]);
    expect(found[0]?.line).toBe(lineOf("## Timing") + 2);
  });

  test("a number changed against its word is told", () => {
    expect(page).toContain("unlikely (about 35%)");
    const changed = page.replace("unlikely (about 35%)", "unlikely (about 65%)");
    expect(lintMarkdown(changed)).toContainEqual(
      expect.objectContaining({
        code: "uncertainty.word-against-number",
        sentence: 1,
        line: lineOf("unlikely (about 35%)"),
      }),
    );
  });

  test("a grade struck out of the list of sources is told", () => {
    const changed = page.replace(/(\n1\. .*?) Source [A-F][^\n]*/, "$1");
    expect(changed).not.toBe(page);
    expect(lintMarkdown(changed)).toContainEqual(expect.objectContaining({ standard: 1, code: "sources.ungraded" }));
  });

  test("the name of the standard struck out is told", () => {
    expect(codes(lintMarkdown(page.replaceAll("ICD 203", "a standard")))).toContain("uncertainty.standard-unnamed");
  });

  test("one written by hand from nothing falls short of most standards, without a failure", () => {
    const remarks = lintMarkdown("# War\n\n## Summary\n\nIt might end soon. Officials said so.\n");
    expect(new Set(remarks.map(({ standard }) => standard))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  test("any text whatever is read", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "# ",
            "| a | b |\n",
            "|---|\n",
            "<sup>",
            "1f</sup>",
            "[1](x)",
            "\\[2\\]",
            "likely 5%",
            "```\n",
            "\n",
            "*",
            "ж",
            "\u0000",
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          for (const { standard } of lintMarkdown(parts.join(""))) expect(standard).toBeGreaterThan(0);
        },
      ),
    );
  });
});
