/** The offer that tells a real red line from tactic: by hand, and what mutual information must obey. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare, simulate } from "../../src/assess.ts";
import { startingPackages } from "../../src/outlook/offers.ts";
import { entropy, mutualInformation, separatingOffers } from "../../src/outlook/separating-offers.ts";
import type { Sections } from "../fixtures/small-case.ts";
import { twoIssues } from "../fixtures/two-issues.ts";

describe("mutual information", () => {
  test.each([
    // Both always together; never told apart; accepted by half of those that bluff: H(¼) − ½ H(½).
    { both: 4, first: 4, second: 4, of: 8, bits: 1 },
    { both: 2, first: 4, second: 4, of: 8, bits: 0 },
    { both: 0, first: 4, second: 2, of: 8, bits: 0.25 * 2 + 0.75 * Math.log2(4 / 3) - 0.5 },
    { both: 0, first: 0, second: 3, of: 8, bits: 0 },
    { both: 0, first: 3, second: 0, of: 8, bits: 0 },
  ])("of $both of $first and $second in $of is $bits", ({ both, first, second, of, bits }) => {
    expect(mutualInformation(both, first, second, of)).toBeCloseTo(bits, 12);
  });

  test("lies between nothing and what there is to learn, and is the same either way", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 4 }), (cells) => {
        const [both = 0, one = 0, other = 0, neither = 0] = cells;
        const of = both + one + other + neither;
        fc.pre(of > 0);
        const bits = mutualInformation(both, both + one, both + other, of);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(entropy((both + one) / of));
        expect(bits).toBeLessThanOrEqual(entropy((both + other) / of));
        expect(mutualInformation(both, both + other, both + one, of)).toBeCloseTo(bits, 12);
      }),
      { seed: 3 },
    );
  });

  test("of columns that are independent is exactly nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (a, b, c, d) => {
          // Margins a : b and c : d, cells their products.
          expect(mutualInformation(a * c, a * (c + d), c * (a + b), (a + b) * (c + d))).toBe(0);
        },
      ),
      { seed: 4 },
    );
  });
});

const futures = 1000;
const separating = (more: Sections) => {
  const run = prepare(twoIssues(more), { futures });
  const batch = simulate(run, 0, futures);
  return separatingOffers(run.posing, batch, startingPackages(run.posing, batch));
};
const lineOf = (forbids: Sections, credence: string, party = "b") => ({
  "red-lines": { line: { party, forbids, credence, words: "Never." } },
});

describe("B's red line against giving up the land", () => {
  const { lines, exact } = separating(lineOf({ land: ["to-a"] }, "40%"));
  const [line] = lines;

  test("is told by the package that crosses it and is best for B in all else", () => {
    // All the land to A leaves B 0.7 with the trade, and less than the ½ of going on without all of it.
    expect(exact).toBe(true);
    expect([line?.party, line?.redLine, line?.tried]).toEqual(["b", "line", 9]);
    expect(line?.byMediator?.picks).toEqual({ land: "to-a", trade: "to-b" });
    expect(line?.byOthers).toEqual(line?.byMediator);
  });

  test("refusal proves it real, acceptance a tactic: all there is to learn is learnt", () => {
    expect(line?.byMediator).toMatchObject({
      crosses: true,
      clear: true,
      acceptsIfReal: 0,
      acceptsIfTactic: 1,
      realAfterRefusal: 1,
      realAfterAcceptance: 0,
      othersAccept: 1,
    });
    expect(line?.byMediator?.bits).toBeCloseTo(line?.entropyBits ?? 0, 12);
    // H(0.4) = 0.971 bits; the share is 0.4 to four standard errors.
    expect(Math.abs((line?.real ?? 0) - 0.4)).toBeLessThan(4 * Math.sqrt(0.24 / futures));
    expect(Math.abs((line?.entropyBits ?? 0) - 0.971)).toBeLessThan(0.04);
  });
});

test("where B would refuse half the time anyhow, a refusal tells less: 0.4 of credence rises to 0.4 ⁄ 0.7", () => {
  const { lines } = separating({
    ...lineOf({ land: ["to-a"] }, "40%"),
    issues: {
      land: {
        name: "Land",
        "status-quo": "half",
        options: { half: { name: "Half" }, "to-a": { name: "To A" } },
      },
      trade: {
        name: "Trade",
        "status-quo": "half",
        options: { half: { name: "Half" }, "to-a": { name: "To A" } },
      },
    },
    preferences: {
      a: {
        land: { salience: 0.5, values: { half: 0, "to-a": 1 } },
        trade: { salience: 0.5, values: { half: 0, "to-a": 1 } },
      },
      b: {
        land: { salience: 0.1, values: { half: 1, "to-a": 0 } },
        trade: { salience: 0.9, values: { half: 1, "to-a": 0 } },
      },
    },
    costs: { b: { war: { monthly: "uniform(0%, 20%)" } } },
  });
  // Giving the land costs B 0.1, going on between 0 and 0.2: taken in half of the futures in which the line is none.
  const told = lines[0]?.byMediator;
  expect(told?.picks).toEqual({ land: "to-a", trade: "half" });
  expect(told?.acceptsIfReal).toBe(0);
  expect(Math.abs((told?.acceptsIfTactic ?? 0) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 600));
  expect(Math.abs((told?.realAfterRefusal ?? 0) - 0.4 / 0.7)).toBeLessThan(0.08);
  expect(told?.realAfterAcceptance).toBe(0);
  // H(0.3) − 0.6 H(½) = 0.8813 − 0.6.
  expect(Math.abs((told?.bits ?? 0) - 0.2813)).toBeLessThan(0.06);
  expect(told?.bits ?? 9).toBeLessThanOrEqual(lines[0]?.entropyBits ?? 0);
});

test("a line that bears on nothing that B would accept anyhow cannot be told: no bits, and not clear", () => {
  // B refuses both to A whether or not the line is real.
  const [line] = separating(lineOf({ land: ["to-a"], trade: ["to-a"] }, "40%")).lines;
  expect(line?.byMediator).toMatchObject({ bits: 0, clear: false });
});

test("an offer that only a mediator would make is none of the other side's", () => {
  const { lines } = separating(lineOf({ land: ["half"], trade: ["to-a"] }, "50%", "a"));
  // A gets 0.65 and B 0.15: A takes it where its line is a tactic, B never.
  expect(lines[0]?.byMediator?.picks).toEqual({ land: "half", trade: "to-a" });
  expect(lines[0]?.byMediator?.othersAccept).toBe(0);
  expect(lines[0]?.byOthers).toMatchObject({ bits: 0 });
});

test.each(["0%", "100%"])("a line of credence %s is not asked about", (credence) => {
  expect(separating(lineOf({ land: ["to-a"] }, credence)).lines).toEqual([]);
});

test("what the floor forbids is not put forward, whatever it would tell", () => {
  const floor = { law: { forbids: { land: ["to-a"] }, norm: "A treaty", because: "It forbids it." } };
  const [line] = separating({ ...lineOf({ land: ["to-a"] }, "40%"), floor }).lines;
  expect(line?.byMediator).toMatchObject({ crosses: false, bits: 0 });
});
