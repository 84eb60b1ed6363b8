/** Random damage to a good case: never a throw, never a hang, always a case or a fault that says where. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare, simulate, summarise } from "../../src/assess.ts";
import { readCase } from "../../src/case/index.ts";
import { formatFault } from "../../src/ground/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

const names = [...fullCase().keys()];
const snippet = fc.oneof(
  fc.string({ maxLength: 12, unit: "binary" }),
  fc.constantFrom(
    "\n",
    "  ",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "#",
    "&a ",
    "*a",
    "!!js ",
    "|",
    ">",
    "%",
    "null",
    "~",
    "0",
    "-1",
    "1e999",
    ".nan",
    "true",
    "2024-02-30",
    "<<: ",
  ),
);
const damage = fc.record({
  file: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(3), fc.nat(200)),
  put: snippet,
});

/** Swaps, drops or doubles whole lines: mostly still YAML, mostly no case. */
const shuffle = fc.record({
  file: fc.constantFrom(...names),
  from: fc.nat(200),
  to: fc.nat(200),
  how: fc.constantFrom("swap", "drop", "double", "indent"),
});

function check(files: ReadonlyMap<string, string>): void {
  const { case: theCase, faults } = readCase(files);
  for (const fault of faults) {
    expect(fault.code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    expect(formatFault(fault).length).toBeGreaterThan(0);
    if (fault.file !== undefined) expect(files.has(fault.file)).toBe(true);
    if (fault.line !== undefined) expect(fault.line).toBeGreaterThan(0);
  }
  const wrong = faults.some(({ severity }) => severity === "error");
  expect(theCase === null).toBe(wrong);
  if (theCase !== null) {
    const run = prepare(theCase, { futures: 1 });
    expect(summarise(run, simulate(run, 0, 1)).method.futures).toBe(1);
  }
}

test("characters replaced anywhere give a case that assesses, or a fault", () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (list) => {
      const files = fullCase();
      for (const { file, at, length, put } of list) {
        const text = files.get(file) as string;
        const from = Math.floor(at * text.length);
        files.set(file, text.slice(0, from) + put + text.slice(from + length));
      }
      check(files);
    }),
    { numRuns: 40, seed: 47, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
});

test("lines swapped, dropped, doubled or moved in give a case that assesses, or a fault", () => {
  fc.assert(
    fc.property(fc.array(shuffle, { minLength: 1, maxLength: 3 }), (list) => {
      const files = fullCase();
      for (const { file, from, to, how } of list) {
        const lines = (files.get(file) as string).split("\n");
        const [i, j] = [from % lines.length, to % lines.length];
        const line = lines[i] as string;
        if (how === "swap") [lines[i], lines[j]] = [lines[j] as string, line];
        else if (how === "drop") lines.splice(i, 1);
        else if (how === "double") lines.splice(j, 0, line);
        else lines[i] = `  ${line}`;
        files.set(file, lines.join("\n"));
      }
      check(files);
    }),
    { numRuns: 60, seed: 53, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
});

test("any bytes at all as a file are a fault or nothing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
      check(new Map([...fullCase(), ["any.yaml", text], ["series/held.csv", text]]));
    }),
    { numRuns: 40, seed: 59, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
});
