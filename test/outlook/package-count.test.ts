/** Counting packages without listing them, against listing them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../src/assess.ts";
import { countPackages } from "../../src/outlook/package-count.ts";
import { allPackages, billionths } from "../fixtures/frontier.ts";
import { naive } from "../fixtures/naive-model.ts";
import { modelArbitrary, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf, preferencesOf, solved } from "../fixtures/small-case.ts";

test("as many packages are feasible and acceptable as a list of all of them holds", () => {
  let [empty, some] = [0, 0];
  fc.assert(
    fc.property(modelArbitrary({ fronts: 2, drivers: 1, horizon: 2 }), (model) => {
      const slow = naive(model);
      const { posing, future, reservation } = solved(caseOf(sectionsOf(model)));
      expect(countPackages(posing, future, reservation)).toEqual({
        feasible: slow.feasible,
        acceptable: slow.acceptable,
      });
      if (slow.acceptable === 0) empty++;
      else some++;
    }),
    { numRuns: 60, seed: 13 },
  );
  expect(Math.min(empty, some)).toBeGreaterThan(5);
});

const values = fc.constantFrom(0, 0.1, 0.2, 0.3, 0.5, 0.7, 1);

test("packages worth exactly the reservation value are counted, whatever the order of adding", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.array(values, { minLength: 3, maxLength: 3 }), fc.array(values, { minLength: 3, maxLength: 3 })),
        {
          minLength: 5,
          maxLength: 5,
        },
      ),
      fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })),
      (issues, tenths) => {
        const weights = [0.3, 0.1, 0.2, 0.3, 0.1];
        const entry = (i: 0 | 1) =>
          Object.fromEntries(
            issues.map((both, k) => [
              `i${k}`,
              [weights[k] as number, Object.fromEntries(both[i].map((value, o) => [`o${o}`, value]))] as const,
            ]),
          );
        const { posing, future } = solved(
          caseOf({
            issues: Object.fromEntries(
              issues.map((_, k) => [
                `i${k}`,
                { name: "I", "status-quo": "o0", options: { o0: { name: "0" }, o1: { name: "1" }, o2: { name: "2" } } },
              ]),
            ),
            preferences: preferencesOf({ a: entry(0), b: entry(1) }),
          }),
        );
        const worths = [0, 1].map((i) =>
          issues.map((both, k) => (both[i as 0 | 1] ?? []).map((value) => value * (weights[k] as number))),
        );
        const least = tenths.map((it) => it / 10);
        const listed = allPackages([3, 3, 3, 3, 3]).filter((picks) =>
          billionths(worths, picks).every((worth, i) => worth >= Math.round((least[i] as number) * 1e9)),
        );
        expect(countPackages(posing, future, least)).toEqual({ feasible: 243, acceptable: listed.length });
      },
    ),
    { numRuns: 40, seed: 17 },
  );
});

test("with three principals nothing is counted, and the assessment says so with null", () => {
  const options = { war: { name: "War" }, peace: { name: "Peace" } };
  const worth = { end: [1, { war: 0, peace: 1 }] } as const;
  const theCase = caseOf({
    parties: Object.fromEntries(["a", "b", "c"].map((id) => [id, { name: id, role: "principal" }])),
    issues: { end: { name: "End", "status-quo": "war", options } },
    preferences: preferencesOf({ a: worth, b: worth, c: worth }),
    patience: { a: 1, b: 1, c: 1 },
    frozen: { a: 0, b: 0, c: 0 },
  });
  const { posing, future, reservation } = solved(theCase);
  expect(countPackages(posing, future, reservation)).toBeNull();
  const { zone } = assess(theCase, { futures: 3 });
  expect(zone.settlement).toBe(1);
  expect(zone.packages).toBeNull();
  expect(zone.packagesOfFeasible).toBeNull();
});
