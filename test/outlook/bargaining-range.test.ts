/** The textbook case by hand [fearon-1995]: each of its numbers, changed in the file, moves the range as the formula says. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { assess } from "../../src/assess.ts";
import { caseFrom } from "../fixtures/small-case.ts";

const file = fileURLToPath(new URL("../../cases/bargaining-range/case.yaml", import.meta.url));
const text = readFileSync(file, "utf8");

/** Chance p that A wins and costs, in hundredths: A's range is [p − cA, p + cB], and equal power meets in its middle. */
const rows = [
  { p: 50, costA: 10, costB: 20, from: 40, to: 70, terms: "55" },
  { p: 50, costA: 10, costB: 30, from: 40, to: 80, terms: "60" },
  { p: 70, costA: 25, costB: 5, from: 45, to: 75, terms: "60" },
  { p: 20, costA: 4, costB: 40, from: 16, to: 60, terms: "38" },
  { p: 65, costA: 15, costB: 3, from: 50, to: 68, terms: "59" },
];

test.each(rows)(
  "p = $p %, cA = $costA %, cB = $costB %: A gets $from to $to",
  ({ p, costA, costB, from, to, terms }) => {
    const changed = text
      .replace("won: 50%, lost: 50%", `won: ${p}%, lost: ${100 - p}%`)
      .replace("monthly: { value: 10%,", `monthly: { value: ${costA}%,`)
      .replace("monthly: { value: 20%,", `monthly: { value: ${costB}%,`);
    const { leverage, zone, terms: agreed } = assess(caseFrom(new Map([["case.yaml", changed]])), { futures: 1 });
    expect(leverage.a?.reservation.mean).toBeCloseTo((p - costA) / 100, 9);
    expect(leverage.b?.reservation.mean).toBeCloseTo((100 - p - costB) / 100, 9);
    expect(zone.packages?.mean).toBe(to - from + 1);
    expect(agreed.settlement?.issues.pie).toEqual({ [terms]: 1 });
  },
);

test("two optimists leave nothing to agree on: A sees 3 in 4, B sees 3 in 5 for itself", () => {
  const hazard = (from: number, to: number): number => Math.log(1 - to) / Math.log(1 - from);
  const beliefs = `beliefs:
  by: textbook
  since: 2024-01-01
  judgement: Both are optimists.
  a: { fronts.duel.contested.won: ${hazard(0.5, 0.75)}, fronts.duel.contested.lost: ${hazard(0.5, 0.25)} }
  b: { fronts.duel.contested.won: ${hazard(0.5, 0.4)}, fronts.duel.contested.lost: ${hazard(0.5, 0.6)} }
`;
  const { leverage, zone } = assess(caseFrom(new Map([["case.yaml", `${text}\n${beliefs}`]])), { futures: 1 });
  expect(leverage.a?.reservation.mean).toBeCloseTo(0.65, 9);
  expect(leverage.b?.reservation.mean).toBeCloseTo(0.4, 9);
  expect(zone.any).toBe(0);
});
