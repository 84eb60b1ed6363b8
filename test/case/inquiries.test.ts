/** Competing hypotheses in a case: what is read, and what is refused where. */
import { expect, test } from "vitest";
import { readCase } from "../../src/case/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

const inquiries = `inquiries:
  purpose:
    question: What was it for?
    hypotheses: { hold: To hold, trade: To trade }
    evidence:
      c-early: { hold: CC, trade: I, because: It says so. }
      c-late: { trade: NA }
`;
const withInquiries = (text: string) => readCase(new Map([...fullCase(), ["inquiries.yaml", text]]));

test("ratings are read by claim and hypothesis", () => {
  const { case: theCase, faults } = withInquiries(inquiries);
  expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(theCase?.inquiries[0]).toEqual({
    id: "purpose",
    question: "What was it for?",
    hypotheses: [
      { id: "hold", words: "To hold" },
      { id: "trade", words: "To trade" },
    ],
    evidence: [
      { claim: "c-early", because: "It says so.", ratings: { hold: "CC", trade: "I" } },
      { claim: "c-late", because: null, ratings: { trade: "NA" } },
    ],
  });
});

test.each([
  ["c-early:", "c-earl:", "case.dangling"],
  ["trade: I,", "trad: I,", "case.dangling"],
  ["hold: CC", "hold: CCC", "case.invalid-"],
  ["{ hold: To hold, trade: To trade }", "{ trade: To trade }", "inquiry.hypotheses"],
])("%s → %s is refused", (from, to, code) => {
  const { case: theCase, faults } = withInquiries(inquiries.replace(from, to));
  expect(theCase).toBeNull();
  expect(faults.some((fault) => fault.code.startsWith(code) && fault.file === "inquiries.yaml" && fault.line)).toBe(
    true,
  );
});
