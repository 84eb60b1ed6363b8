/** When: the hurting stalemate by hand, perceived and objective, windows on the axis, settling or waiting as in the assessment. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare, simulate, summarise } from "../../src/assess.ts";
import type { TimingAnswer } from "../../src/contract.ts";
import { timingAnswer, timingRows } from "../../src/questions.ts";
import { datedCase } from "../fixtures/dated-case.ts";
import { modelArbitrary, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf, type Sections } from "../fixtures/small-case.ts";

const answer = (theCase: ReturnType<typeof caseOf>, futures = 2, asOf?: string): TimingAnswer => {
  const run = prepare(theCase, asOf === undefined ? { futures } : { futures, asOf });
  return timingAnswer(run, timingRows(run, 0, futures));
};

/** One good, all of it lost to B; A takes it with chance p a month, once and for all; δ = 1. */
const assault = (p: number, costs: readonly [number, number], more: Sections = {}) =>
  caseOf({
    case: { "horizon-months": 12 },
    issues: { land: { name: "Land", front: "land", options: { theirs: { name: "B's" }, ours: { name: "A's" } } } },
    preferences: {
      a: { land: { salience: "100%", values: { theirs: "0%", ours: "100%" } } },
      b: { land: { salience: "100%", values: { theirs: "100%", ours: "0%" } } },
    },
    fronts: {
      land: {
        name: "Land",
        holder: "a",
        levels: { none: { share: "0%", option: "theirs" }, all: { share: "100%", option: "ours" } },
        start: "none",
        moves: { none: { all: p } },
      },
    },
    costs: { a: { war: { monthly: costs[0] } }, b: { war: { monthly: costs[1] } } },
    ...more,
  });

describe("a front that A takes with chance p a month", () => {
  // gain_A(m) = 1 − (1 − p)^m = −gain_B(m), cost(m) = c m: what A gains is most against what it costs in the first month.
  const { stalemate } = answer(assault(0.05, [0.06, 0.01]));

  test("brings 1 − (1 − p)^m to A, takes it from B, and costs c a month", () => {
    for (const m of [0, 1, 6, 12]) {
      const gain = 1 - 0.95 ** m;
      expect(stalemate.parties.a?.objective.gain[m]?.mean).toBeCloseTo(gain, 12);
      expect(stalemate.parties.b?.objective.gain[m]?.mean).toBeCloseTo(-gain, 12);
      expect(stalemate.parties.a?.objective.cost[m]?.mean).toBeCloseTo(0.06 * m, 12);
    }
    expect(stalemate.parties.a?.objective.best.mean).toBeCloseTo(0.05 - 0.06, 12);
  });

  test("is a hurting stalemate where a month costs A more than p, and none where it costs less", () => {
    expect(stalemate.parties.a?.objective.share.value).toBe(1);
    expect(stalemate.mutual.objective.value).toBe(1);
    const winning = answer(assault(0.05, [0.04, 0.01])).stalemate;
    expect(winning.parties.a?.objective.share.value).toBe(0);
    // B loses ground and pays: it hurts, but A can still win.
    expect(winning.parties.b?.objective.share.value).toBe(1);
    expect(winning.mutual.objective.value).toBe(0);
  });

  test("is none where nothing is paid and nothing moves", () => {
    expect(answer(assault(0, [0, 0])).stalemate.parties.a?.objective.share.value).toBe(0);
  });

  test("hurts on a plateau too, where nothing moves and each month costs the same", () => {
    expect(answer(assault(0, [0.001, 0.001])).stalemate.mutual.objective.value).toBe(1);
  });

  test("counts a month's delay at δ: what is won late is worth less, as is what is paid", () => {
    const { parties } = answer(assault(0.05, [0.06, 0.01], { patience: { a: "90%", b: "90%" } })).stalemate;
    // gain(2) = δ² u_2 + (1 − δ)(u_0 + δ u_1), u_t = 1 − 0.95^t; cost(2) = c (1 + δ).
    expect(parties.a?.objective.gain[2]?.mean).toBeCloseTo(0.81 * (1 - 0.95 ** 2) + 0.1 * 0.9 * 0.05, 12);
    expect(parties.a?.objective.cost[2]?.mean).toBeCloseTo(0.06 * 1.9, 12);
  });
});

describe("beliefs that differ", () => {
  // A thinks the hazard twice what the analyst does: p' = 1 − 0.95² = 0.0975 > 0.06.
  const optimist = answer(assault(0.05, [0.06, 0.01], { beliefs: { a: { "fronts.land.none.all": 2 } } }));
  const { a, b } = optimist.stalemate.parties;

  test("hide from A the stalemate that is there, and not from B", () => {
    expect(a?.perceived.gain[1]?.mean).toBeCloseTo(0.0975, 12);
    expect([a?.perceived.share.value, a?.objective.share.value, a?.unseen.value]).toEqual([0, 1, 1]);
    expect([b?.perceived.share.value, b?.objective.share.value, b?.unseen.value]).toEqual([1, 1, 0]);
    expect(optimist.stalemate.mutual).toMatchObject({
      perceived: { value: 0 },
      objective: { value: 1 },
      unseen: { value: 1 },
      onlyFelt: { value: 0 },
    });
    expect(a?.overrates.mean).toBeCloseTo(0.95 ** 12 - 0.95 ** 24, 12);
  });

  test("are said: what it perceives, what is, and by how much it expects more", () => {
    const sentence = optimist.conclusions.find(({ id }) => id === "stalemate-a");
    expect(sentence?.text).toMatch(/In ~?.*it is in one and does not see it.*expects .* more from the fronts/);
    expect(sentence?.judgements).toEqual(
      expect.arrayContaining(["beliefs.a.fronts.land.none.all", "costs.a.war.monthly"]),
    );
    expect(sentence?.judgements).not.toContain("costs.b.war.monthly");
  });

  test("make a stalemate felt that is not there, the other way round", () => {
    const gloomy = answer(assault(0.05, [0.03, 0.01], { beliefs: { a: { "fronts.land.none.all": 0.5 } } })).stalemate;
    expect(gloomy.parties.a).toMatchObject({ perceived: { share: { value: 1 } }, objective: { share: { value: 0 } } });
    expect(gloomy.mutual.onlyFelt.value).toBe(1);
  });
});

test("the way out is the zone of the assessment, and that with beliefs shared where they are", () => {
  // p = ½ won at once, each side sure of winning: no room for agreement as believed; room if both saw it alike.
  const duel = caseOf({
    issues: { pie: { name: "A pie", divisible: 100, front: "duel" } },
    preferences: { a: { pie: { salience: "100%", wants: "more" } }, b: { pie: { salience: "100%", wants: "less" } } },
    fronts: {
      duel: {
        name: "The duel",
        holder: "a",
        levels: {
          lost: { share: "0%", option: "0" },
          open: { share: "50%", option: "50" },
          won: { share: "100%", option: "100" },
        },
        start: "open",
        moves: { open: { won: "50%", lost: "50%" } },
      },
    },
    costs: { a: { war: { monthly: "10%" } }, b: { war: { monthly: "20%" } } },
    beliefs: { a: { "fronts.duel.open.lost": 0 }, b: { "fronts.duel.open.won": 0 } },
  });
  const { stalemate, conclusions } = answer(duel, 4);
  // A sure of ¾ − 0.1 = 0.65 (½ won, ½ as it stands), B of ¾ − 0.2 = 0.55: more than there is. Alike: 0.4 and 0.3.
  expect(stalemate.wayOut.asBelieved.any.value).toBe(0);
  expect(stalemate.wayOut.ifAllSawAlike.any.value).toBe(1);
  expect(stalemate.ripe.value).toBe(0);
  expect(conclusions.find(({ id }) => id === "way-out")?.text).toMatch(/exists in .*0%.* of futures/);
});

test("windows stand on the axis of months, yearly ones come back, each with what it multiplies", () => {
  const { windows } = answer(datedCase("2024-03-01", "kept"), 2, "2024-03-01");
  // Month t counts where its middle day is inside: from 1 April to 1 June those are months 1 and 2 from 1 March.
  expect(windows.map(({ id }) => id)).toEqual(["spring"]);
  expect(windows[0]).toMatchObject({ months: [1, 2] });
  expect(windows[0]?.openings[0]?.opensMonths).toBeCloseTo(31 / 30.4375, 9);
  expect(windows[0]?.openings[0]?.closesMonths).toBeCloseTo(92 / 30.4375, 9);
  expect(windows[0]?.multiplies.map(({ target, factor }) => [target, factor.value])).toEqual([
    ["friction.ceasefire", 2],
    ["costs.a.war", 2],
  ]);
  const winter = {
    name: "W",
    opens: "2023-12-01",
    closes: "2024-02-01",
    announced: "2023-01-01",
    yearly: true,
    why: "W.",
    multiplies: { "costs.a.war": 2 },
  };
  const again = answer(assault(0, [0.01, 0.01], { case: { "horizon-months": 24 }, windows: { winter } })).windows[0];
  // Open on 1 January 2024, and again after 335 + k × 365.25 days, as long as that is within two years.
  expect(again?.openings.map(({ opensMonths }) => Math.round(opensMonths * 30.4375 * 100) / 100)).toEqual([
    -31, 334.25, 699.5,
  ]);
  expect(again?.months).toEqual([0, 11, 12, 23]);
});

test("settling or waiting is what the assessment says of it", () => {
  const theCase = datedCase("2024-06-15", "kept");
  const run = prepare(theCase, { futures: 6, asOf: "2024-06-15" });
  const { settleOrWait } = timingAnswer(run, timingRows(run, 0, 6));
  const { leverage } = summarise(run, simulate(run, 0, 6));
  for (const party of ["a", "b"]) expect(settleOrWait[party]).toEqual(leverage[party]?.timing);
});

test("rows do not depend on how futures are shared out; the digest does on what is asked", () => {
  const theCase = datedCase("2024-06-15", "kept");
  const run = prepare(theCase, { futures: 5 });
  const apart = [timingRows(run, 0, 2), timingRows(run, 2, 3)].flatMap((rows) => [...rows]);
  expect(apart).toEqual([...timingRows(run, 0, 5)]);
  const { method } = timingAnswer(run, timingRows(run, 0, 5));
  expect(method).toMatchObject({ seed: 1, futures: 5, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const other = prepare(theCase, { futures: 5, seed: 2 });
  expect(timingAnswer(other, timingRows(other, 0, 5)).method.digest).not.toBe(method.digest);
});

test("on any random case the answer is plain JSON, the gap closes where beliefs do not differ, no sentence points where it cannot", () => {
  fc.assert(
    fc.property(modelArbitrary({ horizon: 4 }), (model) => {
      const theCase = caseOf({ ...sectionsOf(model), beliefs: null });
      const it = answer(theCase);
      expect(JSON.parse(JSON.stringify(it))).toEqual(it);
      expect(it.stalemate.mutual.perceived).toEqual(it.stalemate.mutual.objective);
      expect(it.stalemate.wayOut.asBelieved).toEqual(it.stalemate.wayOut.ifAllSawAlike);
      for (const { perceived, objective, overrates } of Object.values(it.stalemate.parties)) {
        expect(perceived).toEqual(objective);
        expect(overrates).toEqual({ mean: 0, low: 0, high: 0 });
        expect(perceived.gain[0]).toEqual({ mean: 0, low: 0, high: 0 });
      }
      for (const [party, { gainByMonth }] of Object.entries(it.settleOrWait)) {
        const gain = gainByMonth[Math.min(6, gainByMonth.length - 1)];
        const text = it.conclusions.find(({ id }) => id === `wait-${party}`)?.text ?? "";
        if (gain !== undefined && gain.low < 0 && gain.high > 0) expect(text).not.toMatch(/gains|costs/);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }),
    { numRuns: 10, seed: 71, endOnFailure: true },
  );
});
