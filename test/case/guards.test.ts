/** Cases that are large, empty or turned on themselves: a clear fault, soon. */
import { expect, test } from "vitest";
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
