/** Cases that are large, empty or turned on themselves: a clear fault, soon. */
import { expect, test } from "vitest";
import { readCaseFile } from "../../src/case/case-file.ts";
import { readCase } from "../../src/case/index.ts";
import { textsOf } from "../fixtures/small-case.ts";

const issue = (options: unknown) => ({ issues: { what: { name: "What", "status-quo": "o0", options } } });
const codes = (texts: ReadonlyMap<string, string>): readonly string[] => readCase(texts).faults.map(({ code }) => code);

test("40,000 options are one fault of their number, and few of what follows from it", () => {
  const options = Object.fromEntries(Array.from({ length: 40_000 }, (_, k) => [`o${k}`, { name: "An option" }]));
  const found = codes(textsOf({ ...issue(options), preferences: { a: { what: { salience: "50%", values: {} } } } }));
  expect(found).toContain("issue.too-many-options");
  expect(found.length).toBeLessThan(500);
});

test("3,000 measures in a chain are told at once", () => {
  const measures = Object.fromEntries(
    Array.from({ length: 3000 }, (_, k) => [
      `m${k}`,
      {
        name: "A measure",
        after: k === 0 ? [] : [`m${k - 1}`],
        monthly: "5%",
        gain: { a: "1%", b: "1%" },
        temptation: { a: "0%", b: "0%" },
        detection: 1,
      },
    ]),
  );
  expect(codes(textsOf({ measures }))).toContain("measure.too-many");
});

test("31 counters are one too many", () => {
  const counter = { holder: "a", name: "A counter", kind: "other", "to-the-other": "Something.", without: {} };
  const counters = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, k) => [`c${k}`, counter]));
  expect(codes(textsOf({ counters: counters(31) }))).toContain("counter.too-many");
  expect(codes(textsOf({ counters: counters(30) }))).not.toContain("counter.too-many");
});

test("a rule that forbids nothing is a fault", () => {
  const options = { o0: { name: "This" }, o1: { name: "That" } };
  for (const forbids of [{}, { what: [] }])
    expect(
      codes(textsOf({ ...issue(options), floor: { rule: { forbids, norm: "A norm", because: "For a test." } } })),
    ).toContain("rule.empty");
});

test("a key twice in one mapping is told where it stands again", () => {
  const text = "parties:\n  a: { name: A, role: principal }\n  a: { name: B, role: principal }\n";
  const [fault] = readCase(new Map([["parties.yaml", text]])).faults;
  expect(fault).toMatchObject({ code: "yaml.duplicate-key", file: "parties.yaml", line: 3, column: 3 });
});

test("a principal to whom nothing matters is a fault", () => {
  const options = { o0: { name: "This" }, o1: { name: "That" } };
  const values = { o0: "0%", o1: "100%" };
  const preferences = { a: { what: { salience: 0, values } }, b: { what: { salience: 1, values } } };
  expect(codes(textsOf({ ...issue(options), preferences }))).toEqual(["preference.no-stake"]);
});

test("of a file that is no YAML the first three slips are told in plain words with their lines, the others counted", () => {
  const text = Array.from({ length: 6 }, (_, k) => `k${k}: "a" b`).join("\n");
  const { faults } = readCaseFile("broken.yaml", text);
  expect(faults).toHaveLength(3);
  expect(faults[0]).toMatchObject({ read: 'k0: "a" b', line: 1 });
  expect(faults[0]?.expected).toMatch(/^a YAML 1\.2 file; of this line its reader says “.+”$/);
  expect(faults.map(({ hint }) => hint === undefined)).toEqual([true, true, false]);
  expect(faults[2]?.hint).toMatch(/^and \d+ more in this file/);
});
