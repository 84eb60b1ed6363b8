/** Competing hypotheses by hand: what refutes counts, echoes count once, and what fits everything tells nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { hypothesisMatrix, type Piece, type Rating, ratings } from "../../src/evidence/index.ts";

const piece = (claim: string, cluster: string, rated: Readonly<Record<string, Rating>>): Piece => ({
  claim,
  cluster,
  ratings: rated,
});

test("inconsistencies are counted by independent cluster; consistency counts for nothing", () => {
  const { hypotheses, leastInconsistent, pieces } = hypothesisMatrix(
    ["a", "b", "c"],
    [
      piece("1", "x", { a: "CC", b: "II", c: "N" }),
      piece("2", "x", { a: "C", b: "I", c: "N" }), // an echo of the first
      piece("3", "y", { a: "I", b: "C", c: "C" }),
      piece("4", "z", { a: "CC", b: "CC", c: "CC" }),
    ],
  );
  expect(hypotheses.map(({ inconsistency }) => inconsistency)).toEqual([1, 2, 0]);
  expect(leastInconsistent).toEqual(["c"]);
  expect(pieces.map(({ diagnosticity }) => diagnosticity)).toEqual([4, 2, 2, 0]);
});

test("it is said which evidence the order hangs on, and what was not rated", () => {
  const { hangsOn, hypotheses } = hypothesisMatrix(
    ["a", "b"],
    [piece("1", "x", { a: "C", b: "II" }), piece("2", "y", { a: "I" }), piece("3", "z", { a: "N", b: "NA" })],
  );
  expect(hangsOn).toEqual([{ cluster: "x", then: ["b"] }]);
  expect(hypotheses.map(({ unrated }) => unrated)).toEqual([[], ["2"]]);
});

test("evidence that sits with all hypotheses alike changes no order; echoes change nothing", () => {
  const rating = fc.constantFrom(...ratings);
  const some = fc.array(fc.record({ a: rating, b: rating, c: rating }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, rating, (rows, same) => {
      const pieces = rows.map((rated, k) => piece(`${k}`, `x${k}`, rated));
      const before = hypothesisMatrix(["a", "b", "c"], pieces);
      const level = hypothesisMatrix(
        ["a", "b", "c"],
        [...pieces, piece("flat", "flat", { a: same, b: same, c: same })],
      );
      expect(level.leastInconsistent).toEqual(before.leastInconsistent);
      const echoed = hypothesisMatrix(["a", "b", "c"], [...pieces, { ...(pieces[0] as Piece), claim: "echo" }]);
      expect(echoed.hypotheses.map((it) => it.inconsistency)).toEqual(before.hypotheses.map((it) => it.inconsistency));
    }),
  );
});
