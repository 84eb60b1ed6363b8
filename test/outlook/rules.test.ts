/** Red lines, the floor and exclusions are constraints: in every future they hold or do not, and are never averaged away. */
import { describe, expect, test } from "vitest";
import { acceptability, assess, prepare, simulate } from "../../src/assess.ts";
import { dealKinds } from "../../src/bargaining/index.ts";
import { caseOf, type Sections } from "../fixtures/small-case.ts";

/** All that both want, and a second issue so that there is something else to agree. */
const disputed = (rules: Sections = {}) =>
  caseOf({
    issues: {
      base: { name: "Base", "status-quo": "none", options: { none: { name: "None" }, base: { name: "A base" } } },
      trade: { name: "Trade", "status-quo": "shut", options: { shut: { name: "Shut" }, free: { name: "Free" } } },
    },
    preferences: {
      a: {
        base: { salience: 0.9, values: { none: 0, base: 1 } },
        trade: { salience: 0.1, values: { shut: 0, free: 1 } },
      },
      b: {
        base: { salience: 0.9, values: { none: 0, base: 1 } },
        trade: { salience: 0.1, values: { shut: 0, free: 1 } },
      },
    },
    ...rules,
  });
const whole = { base: "base", trade: "free" };
const futures = 4000;

describe("a floor rule", () => {
  const theCase = disputed({
    floor: { law: { forbids: { base: ["base"] }, norm: "A treaty", because: "It forbids it." } },
  });

  test("keeps out in every future what both would take, however much it is worth to them", () => {
    const run = prepare(theCase, { futures: 50 });
    const batch = simulate(run, 0, 50);
    const answer = acceptability(run, batch, whole);
    expect(answer.all).toBe(0);
    expect(answer.byParty).toEqual({ a: 1, b: 1 });
    expect(answer.worth.a?.mean).toBe(1);
    expect(answer.vetoes).toEqual([{ party: null, cause: "floor", rule: "law", share: 1 }]);
    expect(assess(theCase, { futures: 50 }).terms.settlement?.issues).toEqual({
      base: { none: 1 },
      trade: { free: 1 },
    });
  });

  test("waived by name is printed, and no longer stands in the way", () => {
    const waived = assess(theCase, { futures: 50, waive: ["law"] });
    expect(waived.terms.settlement?.issues).toEqual({ base: { base: 1 }, trade: { free: 1 } });
    expect(waived.method.exactness).toContain("Waived by name: law.");
    expect(waived.method.digest).not.toBe(assess(theCase, { futures: 50 }).method.digest);
  });

  test("that the case itself waives is printed as well", () => {
    const waived = disputed({
      case: { waives: ["law"] },
      floor: { law: { forbids: { base: ["base"] }, norm: "A treaty", because: "It forbids it." } },
    });
    const assessment = assess(waived, { futures: 20 });
    expect(assessment.terms.settlement?.issues.base).toEqual({ base: 1 });
    expect(assessment.method.exactness).toContain("Waived by name: law.");
  });

  test("that is not there cannot be waived", () => {
    expect(() => assess(theCase, { futures: 1, waive: ["lore"] })).toThrow(/invalid waive; .*law.*lore/);
  });
});

describe("a red line of credence 30%", () => {
  const theCase = disputed({
    "red-lines": { never: { party: "b", forbids: { base: ["base"] }, credence: "30%", words: "Never." } },
  });
  const run = prepare(theCase, { futures });
  const batch = simulate(run, 0, futures);

  test("stands in the way in three futures of ten, for the party that drew it, and not at all in the others", () => {
    const answer = acceptability(run, batch, whole);
    const share = answer.vetoes.find(({ rule }) => rule === "never")?.share as number;
    // Four standard errors of a share of .3 over 4,000 futures.
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / futures));
    expect(answer.vetoes).toEqual([{ party: "b", cause: "red-line", rule: "never", share }]);
    expect(answer.all).toBeCloseTo(1 - share, 12);
    expect(answer.byParty).toEqual({ a: 1, b: answer.all });
  });

  test("never has the terms cross it where it is real, and they cross it in every other future", () => {
    const kind = dealKinds.indexOf("settlement");
    for (let row = 0; row < futures; row++) {
      const option = batch.tables.terms[(row * dealKinds.length + kind) * 2];
      expect(option).toBe(batch.tables.rulesHold[row] === 1 ? 0 : 1);
    }
  });

  test("of credence 0 or 1 is real never or always", () => {
    for (const credence of [0, 1]) {
      const sure = disputed({
        "red-lines": { never: { party: "b", forbids: { base: ["base"] }, credence, words: "Never." } },
      });
      expect(assess(sure, { futures: 300 }).terms.settlement?.issues.base).toEqual(
        credence === 1 ? { none: 1 } : { base: 1 },
      );
    }
  });
});

test("an exclusion forbids options together and allows each alone", () => {
  const theCase = disputed({
    exclusions: { both: { forbids: { base: ["base"], trade: ["free"] }, because: "One rules out the other." } },
  });
  const run = prepare(theCase, { futures: 10 });
  const batch = simulate(run, 0, 10);
  expect(acceptability(run, batch, whole).vetoes).toEqual([
    { party: null, cause: "exclusion", rule: "both", share: 1 },
  ]);
  expect(acceptability(run, batch, { base: "base" }).all).toBe(1);
  expect(acceptability(run, batch, { trade: "free" }).all).toBe(1);
  expect(assess(theCase, { futures: 10 }).terms.settlement?.issues).toEqual({ base: { base: 1 }, trade: { shut: 1 } });
});

test("an option that needs a front above a level is unavailable below it, whoever would accept", () => {
  const theCase = caseOf({
    issues: {
      land: {
        name: "Land",
        front: "land",
        options: { back: { name: "Back" }, swap: { name: "Swap", needs: { front: "land", above: "none" } } },
      },
    },
    preferences: {
      a: { land: { salience: 1, values: { back: 0, swap: 1 } } },
      b: { land: { salience: 1, values: { back: 0, swap: 1 } } },
    },
    fronts: {
      land: {
        name: "Land",
        holder: "a",
        levels: { none: { share: 0, option: "back" }, some: { share: 1, option: "back" } },
        start: "none",
      },
    },
  });
  const run = prepare(theCase, { futures: 10 });
  const answer = acceptability(run, simulate(run, 0, 10), { land: "swap" });
  expect(answer.all).toBe(0);
  expect(answer.vetoes).toEqual([{ party: null, cause: "unavailable", rule: "swap", share: 1 }]);
});

test("a package worse than going on is refused by the party it is worse for, by name", () => {
  const theCase = disputed();
  const run = prepare(theCase, { futures: 10 });
  // Leaving all as it is gives what going on gives: acceptable, with no gain.
  const answer = acceptability(run, simulate(run, 0, 10), {});
  expect(answer.all).toBe(1);
  expect(answer.gain.a?.mean).toBeCloseTo(0, 9);
  const costly = caseOf({
    issues: { base: { name: "B", "status-quo": "base", options: { none: { name: "None" }, base: { name: "Base" } } } },
    preferences: {
      a: { base: { salience: 1, values: { none: 0, base: 1 } } },
      b: { base: { salience: 1, values: { none: 1, base: 0 } } },
    },
  });
  const other = prepare(costly, { futures: 10 });
  const refused = acceptability(other, simulate(other, 0, 10), { base: "none" });
  expect(refused.byParty).toEqual({ a: 0, b: 1 });
  expect(refused.vetoes).toEqual([{ party: "a", cause: "worse-than-no-deal", rule: null, share: 1 }]);
});
