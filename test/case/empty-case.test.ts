/** A form filled in becomes a case without a fault, whatever was typed; what does not fit is told by its field. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess.ts";
import { type CaseForm, emptyCase, formBounds, notJudgedYet, readCase } from "../../src/case/index.ts";

const form: CaseForm = {
  title: "A harbour",
  question: "Who may use the harbour, and on what terms?",
  parties: ["Ashland", "Birchia"],
  issues: [
    { name: "Use of the harbour", options: ["As now", "Shared", "Birchia's alone"] },
    { name: "Fees", options: ["None", "Half each"] },
  ],
  from: "2024-01-01",
  to: "2024-12-31",
  asOf: "2024-03-01",
  horizonMonths: 24,
};

function made(from: CaseForm) {
  const { files, faults } = emptyCase(from);
  expect(faults).toEqual([]);
  const read = readCase(files);
  expect(read.faults).toEqual([]);
  if (read.case === null) throw new Error("no case");
  return { theCase: read.case, text: [...files.values()].join("\n") };
}

test("what was typed stands in the case, the first option as what stands without an agreement", () => {
  const { theCase, text } = made(form);
  expect(theCase).toMatchObject({ title: "A harbour", question: form.question, horizonMonths: 24 });
  expect(theCase.parties.map(({ id, name, role }) => [id, name, role])).toEqual([
    ["ashland", "Ashland", "principal"],
    ["birchia", "Birchia", "principal"],
  ]);
  expect(theCase.issues.map(({ id, options }) => [id, options.map(({ name }) => name)])).toEqual([
    ["use-of-the-harbour", ["As now", "Shared", "Birchia's alone"]],
    ["fees", ["None", "Half each"]],
  ]);
  expect(theCase.issues.map(({ statusQuo }) => statusQuo)).toEqual(["as-now", "none"]);
  expect(text).toContain("# ");
});

test("every judgement is a wide assumption that says it was not judged yet, and the parties' are the same", () => {
  const { theCase } = made(form);
  const judgements = [...theCase.judgements.values()];
  expect(judgements.length).toBeGreaterThan(10);
  for (const { entries } of judgements)
    for (const entry of entries) {
      expect([entry.basis, entry.why]).toEqual([[], notJudgedYet]);
      expect(entry.distribution.kind).not.toBe("point");
    }
  const of = (party: string) =>
    judgements
      .filter(({ path }) => path.split(".").includes(party))
      .map(({ path, entries }) => [
        path
          .split(".")
          .map((key) => (key === party ? "PARTY" : key))
          .join("."),
        entries[0]?.distribution,
      ]);
  expect(of("ashland")).toEqual(of("birchia"));
});

test("the first assessment is honest: whether there is room is open, and a year holds nearly every chance of a deal", () => {
  const { zone, agreement } = assess(made(form).theCase, { futures: 200 });
  expect(zone.any).toBeGreaterThan(0.5);
  expect(zone.any).toBeLessThan(0.95);
  const inAYear = agreement["any-deal"][12];
  expect(inAYear?.low).toBeLessThan(0.1);
  expect(inAYear?.high).toBeGreaterThan(0.8);
});

test("two of one name, too few, impossible days, nothing typed: each is told with its field", () => {
  const { files, faults } = emptyCase({
    title: " ",
    question: "a\u0007b",
    parties: ["North", "north "],
    issues: [
      { name: "Fees", options: ["None"] },
      { name: "fees", options: ["a", "A"] },
    ],
    from: "2024-02-30",
    to: "2023-01-01",
    asOf: "2025-01-01",
    horizonMonths: 0,
  });
  expect(files.size).toBe(0);
  expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
    "title form.text",
    "question form.text",
    "parties.1 form.same",
    "issues.0.options form.count",
    "issues.1.name form.same",
    "issues.1.options.1 form.same",
    "from form.day",
    "horizonMonths form.number",
  ]);
  const later = emptyCase({ ...form, to: "2023-01-01" }).faults;
  expect(later.map(({ path }) => path)).toEqual(["to", "asOf"]);
});

describe("whatever is typed within the bounds", () => {
  const hostile = fc.constantFrom(
    "by",
    "basis",
    "null",
    "yes",
    "~",
    "2024-01-01",
    "1e3",
    "0x1F",
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "- a",
    "? b",
    "a: b",
    "# no comment",
    "*x",
    "&x",
    "!!js/function",
    "'",
    '"',
    "{ a: 1 }",
    "[x",
    "<script>alert(1)</script>",
    "%YAML 1.1",
    "---",
    "...",
    "Україна",
    "中国",
    "\u200Fabc",
    "a\u00A0b",
    "\\",
    "|",
    ">",
    "@at",
    "`",
    "a,b",
    "𝕏",
  );
  const name = (most: number) =>
    fc.oneof(hostile, fc.string({ unit: "grapheme", minLength: 1, maxLength: Math.min(most, 30) }));
  const names = (least: number, most: number, longest: number) =>
    fc.uniqueArray(name(longest), { minLength: least, maxLength: most });
  const forms = fc.record({
    title: name(formBounds.title),
    question: name(formBounds.question),
    parties: names(2, formBounds.parties[1], formBounds.name),
    issues: fc.uniqueArray(fc.record({ name: name(formBounds.name), options: names(2, 5, formBounds.name) }), {
      minLength: 1,
      maxLength: 5,
      selector: (issue) => issue.name,
    }),
    from: fc.constant("2024-01-01"),
    to: fc.constant("2024-12-31"),
    asOf: fc.constant("2024-06-01"),
    horizonMonths: fc.integer({ min: 1, max: 120 }),
  });

  test("it gives a case without a fault, with the names as typed, or says which field does not fit", () => {
    fc.assert(
      fc.property(forms, (typed) => {
        const { files, faults } = emptyCase(typed);
        if (faults.length > 0) {
          expect(faults.every(({ code }) => /^form\.(?:text|same)$/.test(code))).toBe(true);
          return;
        }
        const read = readCase(files);
        expect(read.faults).toEqual([]);
        expect(read.case?.title).toBe(typed.title.trim());
        expect(read.case?.parties.map((party) => party.name)).toEqual(typed.parties.map((each) => each.trim()));
        expect(read.case?.issues.map((issue) => issue.options.map((option) => option.name))).toEqual(
          typed.issues.map((issue) => issue.options.map((each) => each.trim())),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("the longest and the most of everything gives a case too", () => {
    const many = (count: number, longest: number) =>
      Array.from({ length: count }, (_, k) => `${k} ${"x".repeat(longest)}`.slice(0, longest));
    made({
      ...form,
      title: "t".repeat(formBounds.title),
      question: "q".repeat(formBounds.question),
      parties: many(formBounds.parties[1], formBounds.name),
      issues: many(formBounds.issues[1], formBounds.name).map((issue) => ({
        name: issue,
        options: many(formBounds.options[1], formBounds.name),
      })),
    });
  });
});
