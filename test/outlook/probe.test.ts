/** What a public offer is worth and teaches, on one-shot bargains in which every answer can be worked out by hand. */
import { describe, expect, test } from "vitest";
import { acceptability, prepare, simulate } from "../../src/assess.ts";
import type { Case } from "../../src/case/index.ts";
import type { OfferAsked } from "../../src/contract.ts";
import { differenceInterval, entropyBits, learntOfFlag } from "../../src/outlook/learning.ts";
import { probe, probeRows } from "../../src/questions.ts";
import { caseOf, type Sections } from "../fixtures/small-case.ts";

const parts = 100;
const cost = { weak: 0.5, strong: 0.1 };

/** A wins the good with chance .3: war is worth .2 to it; to B .2 where its cost is .5 (weak), .6 where it is .1 (strong). */
function war(costToB: number | string, more: Sections = {}): Case {
  return caseOf({
    issues: { good: { name: "The good", front: "war", divisible: parts } },
    preferences: { a: { good: { salience: 1, wants: "more" } }, b: { good: { salience: 1, wants: "less" } } },
    fronts: {
      war: {
        name: "War",
        holder: "a",
        levels: { fighting: { share: 0, option: 0 }, won: { share: "100%", option: parts } },
        start: "fighting",
        moves: { fighting: { won: 0.3 } },
      },
    },
    costs: { a: { war: { monthly: 0.1 } }, b: { war: { monthly: costToB } } },
    ...more,
  });
}

/** Strong in three futures of five, on average. */
const twoTypes = `samples(${[cost.strong, cost.strong, cost.strong, cost.weak, cost.weak].sort().join(", ")})`;
const half: OfferAsked = { by: "a", picks: { good: "60" } };

function asked(theCase: Case, offer: OfferAsked, futures = 1000) {
  const run = prepare(theCase, { futures });
  return probe(run, offer, probeRows(run, offer, 0, futures));
}

describe("an offer of .6 to oneself, which the weak opponent takes and the strong one refuses", () => {
  const found = asked(war(twoTypes), half);
  const f = found.refusal.share.mean;

  test("is refused by the strong, and gains each what the terms are worth above war", () => {
    expect(Math.abs(f - 0.6)).toBeLessThan(4 * Math.sqrt((0.6 * 0.4) / 1000));
    expect(found.answers.accepted.mean).toBeCloseTo(1 - f, 12);
    expect(found.answers.struck.mean).toBeCloseTo(1 - f, 12);
    expect(found.answers.signsIfAccepted).toBe(1);
    expect(found.gainIfStruck?.a?.mean).toBeCloseTo(0.4, 9);
    expect(found.gainIfStruck?.b?.mean).toBeCloseTo(0.2, 9);
    expect(found.value.a?.mean).toBeCloseTo((1 - f) * 0.4, 9);
    expect(found.value.b?.mean).toBeCloseTo((1 - f) * 0.2, 9);
  });

  test("tells the types apart: a refusal raises what going on is believed to be worth to him to .6", () => {
    const learnt = found.learning.b?.reservation;
    expect(learnt?.before).toBeCloseTo(0.2 + 0.4 * f, 9);
    expect(learnt?.ifRefused).toBeCloseTo(0.6, 9);
    expect(learnt?.ifAccepted).toBeCloseTo(0.2, 9);
    expect(learnt?.varianceTaken).toBeCloseTo(1, 9);
    expect(learnt?.clear).toBe(true);
  });

  test("says nothing of what a refusal would change where the case does not", () => {
    expect(found.refusal.changes).toEqual([]);
    expect(found.refusal.changeOfGoingOn).toBeNull();
    expect(found.refusal.cost).toBeNull();
  });
});

describe("what a refusal changes", () => {
  const probes = {
    judgement: "For a test.",
    ask: {
      name: "Ask",
      "offered-by": "a",
      terms: { good: "60" },
      "if-refused": { "costs.b.war.monthly": 0.3 },
      costs: { a: 0.05 },
    },
  };
  const found = asked(war(twoTypes, { probes }), { probe: "ask" });
  const f = found.refusal.share.mean;

  test("is counted where it is refused, and what refusal costs the one who asked as well", () => {
    // Strong: war is worth .6 to B, with a cost of .3 it is worth .4.
    expect(found.refusal.changeOfGoingOn?.b?.mean).toBeCloseTo(-0.2, 9);
    expect(found.refusal.changeOfGoingOn?.a?.mean).toBeCloseTo(0, 9);
    expect(found.refusal.cost?.a?.mean).toBeCloseTo(0.05, 9);
    expect(found.value.a?.mean).toBeCloseTo((1 - f) * 0.4 - f * 0.05, 9);
    expect(found.value.b?.mean).toBeCloseTo((1 - f) * 0.2 - f * 0.2, 9);
    expect(found.refusal.changes.map(({ path, from, to }) => [path, from, to])).toEqual([
      ["costs.b.war.monthly", twoTypes, "0.3"],
    ]);
  });

  test("and where a front or driver would stand, too", () => {
    const theCase = war(twoTypes, {
      drivers: {
        press: {
          name: "Pressure",
          states: { off: {}, on: { multiplies: { "costs.b.war": 2 } } },
          start: "off",
          moves: { off: { on: 0 } },
        },
      },
      probes: { ...probes, ask: { ...probes.ask, "if-refused": { "drivers.press.start": "on" } } },
    });
    // The strong type's cost of .1 is doubled from the start.
    expect(asked(theCase, { probe: "ask" }).refusal.changeOfGoingOn?.b?.mean).toBeCloseTo(-0.1, 9);
  });

  test("does not depend on how futures were shared out", () => {
    const run = prepare(war(twoTypes, { probes }), { futures: 20 });
    const whole = probeRows(run, { probe: "ask" }, 0, 20);
    const pieces = [probeRows(run, { probe: "ask" }, 0, 7), probeRows(run, { probe: "ask" }, 7, 13)];
    expect(Float64Array.from(pieces.flatMap((piece) => [...piece]))).toEqual(whole);
  });
});

describe("what an answer teaches of red lines", () => {
  const from60 = Array.from({ length: 41 }, (_, k) => String(60 + k));
  const lines = {
    judgement: "For a test.",
    line: { party: "b", forbids: { good: from60 }, credence: "40%", words: "Not sixty." },
    idle: { party: "b", forbids: { good: ["99"] }, credence: "50%", words: "Not ninety-nine." },
  };

  test("all there is to know, where nothing else could make him refuse", () => {
    const { learning, refusal } = asked(war(cost.weak, { "red-lines": lines }), half);
    const [line, idle] = learning.b?.redLines ?? [];
    expect(line).toMatchObject({ id: "line", touched: true, ifRefused: 1, ifAccepted: 0, clear: true });
    expect(line?.varianceTaken).toBeCloseTo(1, 9);
    expect(line?.bits).toBeCloseTo(entropyBits(refusal.share.mean), 9);
    expect(idle).toMatchObject({ touched: false, clear: false });
    expect(idle?.bits).toBeLessThan(0.01);
  });

  test("less where he may refuse because he is strong: .4 becomes .4 ⁄ (.4 + .6 × .6)", () => {
    const { learning } = asked(war(twoTypes, { "red-lines": lines }), half, 4000);
    const [line] = learning.b?.redLines ?? [];
    expect(line?.ifAccepted).toBe(0);
    expect(Math.abs((line?.ifRefused ?? 0) - 0.4 / 0.76)).toBeLessThan(4 * Math.sqrt(0.25 / 3000));
    // What is left to learn: H(.4) less the chance of a refusal, .76, times H(.526).
    expect(Math.abs((line?.bits ?? 0) - (entropyBits(0.4) - 0.76 * entropyBits(0.4 / 0.76)))).toBeLessThan(0.03);
    expect(line?.clear).toBe(true);
  });

  test("nothing where the answer is known beforehand", () => {
    const { learning, refusal } = asked(
      war(cost.weak, { "red-lines": lines }),
      { by: "a", picks: { good: "30" } },
      200,
    );
    expect(refusal.share.mean).toBe(0);
    expect(learning.b?.redLines[0]).toMatchObject({ ifRefused: null, shift: null, clear: false, bits: 0 });
  });
});

describe("an offer that comes to nothing although the others would take it", () => {
  test("because the one who makes it would not sign", () => {
    const found = asked(war(cost.weak), { by: "a", picks: { good: "10" } }, 10);
    expect(found.answers).toMatchObject({ accepted: { mean: 1 }, signsIfAccepted: 0, struck: { mean: 0 } });
    expect(found.value).toMatchObject({ a: { mean: 0 }, b: { mean: 0 } });
    expect(found.gainIfStruck).toBeNull();
  });

  test("because no package may have it", () => {
    const theCase = war(cost.weak, { exclusions: { no: { forbids: { good: ["60"] }, because: "It cannot be." } } });
    const found = asked(theCase, half, 10);
    expect(found.answers).toMatchObject({ accepted: { mean: 1 }, possible: { mean: 0 }, struck: { mean: 0 } });
    expect(found.value.a?.mean).toBe(0);
  });
});

test("each principal's answer is that of `acceptability`", () => {
  const theCase = war("uniform(0, 0.6)", {
    "red-lines": {
      judgement: "For a test.",
      line: { party: "b", forbids: { good: ["40", "60"] }, credence: "30%", words: "Not these." },
    },
  });
  const run = prepare(theCase, { futures: 300 });
  const batch = simulate(run, 0, 300);
  for (const good of ["10", "40", "45", "60", "80"]) {
    const { answers } = asked(theCase, { by: "a", picks: { good } }, 300);
    const { all, byParty } = acceptability(run, batch, { good });
    expect(answers.struck.mean).toBeCloseTo(all, 12);
    for (const party of ["a", "b"]) expect(answers.byParty[party]?.mean).toBeCloseTo(byParty[party] as number, 12);
  }
});

test("an offer that cannot be meant is refused with what there is", () => {
  const run = prepare(war(cost.weak), { futures: 1 });
  const ask = (offer: OfferAsked) => () => probeRows(run, offer, 0, 0);
  expect(ask({ probe: "none" })).toThrow(/^invalid probe; a probe of this case known by the as-of day \(none\)/);
  expect(ask({ by: "c", picks: {} })).toThrow(/^invalid by; a principal \(a, b\)/);
  expect(ask({ by: "a", picks: { bad: "1" } })).toThrow(/^invalid offer; issues of this case \(good\)/);
  expect(ask({ by: "a", picks: { good: "101" } })).toThrow(/^invalid offer; an option of good \(0 to 100\)/);
});

test("the interval of a difference of shares is the published one: 56 of 70 against 48 of 80 at 95 %", () => {
  const [low, high] = differenceInterval(56, 70, 48, 80, 1.959963984540054);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("a flag and an answer that are independent share no information, whatever the counts", () => {
  const rows = Array.from({ length: 12 }, (_, k) => k);
  const learnt = learntOfFlag(
    rows.map((k) => (k % 3 === 0 ? 1 : 0)),
    rows.map((k) => (k < 6 ? 1 : 0)),
  );
  expect(learnt.shift?.value).toBeCloseTo(0, 12);
  expect(learnt.bits).toBeCloseTo(0, 12);
});
