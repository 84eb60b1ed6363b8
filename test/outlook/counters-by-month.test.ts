/** What becomes of a counter's worth as months pass: decay, pressure, shocks, holding, preconditions, each by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/assess.ts";
import type { CounterFigures, CounterWorth } from "../../src/contract.ts";
import { crossoverOf } from "../../src/outlook/land-terms.ts";
import { counterRows, counterWorth } from "../../src/questions.ts";
import { modelArbitrary, sectionsOf } from "../fixtures/random-model.ts";
import { caseOf, type Sections } from "../fixtures/small-case.ts";

const answer = (sections: Sections, futures = 2): CounterWorth => {
  const run = prepare(caseOf(sections), { futures });
  return counterWorth(run, counterRows(run, 0, futures));
};
const only = (worth: CounterWorth): CounterFigures => worth.counters[0] as CounterFigures;

const counter = (holder: string, without: Sections) => ({
  holder,
  name: "The land",
  kind: "territory",
  "to-the-other": "It is gone.",
  without,
});
const landCounter = { land: counter("a", { "fronts.land.start": "none" }) };

/** One issue that nothing may be agreed on: a position is worth what fighting on is. A holds the land, worth 1 to it. */
const barren = (retreat: Sections, more: Sections = {}): Sections => ({
  case: { "horizon-months": 24 },
  issues: { land: { name: "Land", front: "land", options: { gone: { name: "Gone" }, held: { name: "Held" } } } },
  preferences: {
    a: { land: { salience: "100%", values: { gone: "0%", held: "100%" } } },
    b: { land: { salience: "100%", values: { gone: "100%", held: "0%" } } },
  },
  "red-lines": { all: { party: "a", forbids: { land: ["gone", "held"] }, credence: "100%", words: "Nothing." } },
  fronts: {
    land: {
      name: "Land",
      holder: "a",
      levels: { none: { share: "0%", option: "gone" }, all: { share: "100%", option: "held" } },
      start: "all",
      ...retreat,
    },
  },
  patience: { a: "90%", b: "90%" },
  counters: landCounter,
  ...more,
});

describe("land that is lost with chance 20 % a month", () => {
  const worth = answer(barren({ moves: { all: { none: "20%" } } }));
  const { withShocks, withoutShocks, land, inPosition } = only(worth);
  // With x = δ(1 − p): W_n = (1 − δ)(1 − xⁿ)/(1 − x) + xⁿ is what the held land is worth n months from the horizon.
  const held = (n: number) => (0.1 * (1 - 0.72 ** n)) / 0.28 + 0.72 ** n;

  test("is worth after m months 0.8^m of what held land is then worth", () => {
    expect(worth.worthMonths).toBe(12);
    for (let m = 0; m <= 12; m++) expect(withShocks.byMonth.a?.[m]?.mean).toBeCloseTo(0.8 ** m * held(24 - m), 9);
    expect(inPosition.a?.mean).toBeCloseTo(held(24), 9);
  });

  test("is held with share 0.8^m, half of it after 3.12 months", () => {
    expect(withShocks.shareHeld?.map(({ mean }) => mean)[24]).toBeCloseTo(0.8 ** 24, 12);
    expect(withShocks.shareHalfLife).toMatchObject({ never: 0, within: 24, counted: 1 });
    expect(withShocks.shareHalfLife?.median).toBeCloseTo(3 + 0.012 / 0.1024, 9);
    // W changes little so far from the horizon: its worth halves when the share does, nearly.
    expect(Math.abs((withShocks.halfLife?.median ?? 99) - 3.117)).toBeLessThan(0.01);
  });

  test("keeps the same share of its worth in every future", () => {
    const kept = withShocks.remains.find(({ month }) => month === 3);
    expect(kept?.ofNow?.value).toBeCloseTo((0.512 * held(21)) / held(24), 9);
    expect(kept?.ofNow?.high).toBeCloseTo(kept?.ofNow?.low as number, 9);
    expect(withShocks.remains.map(({ month }) => month)).toEqual([1, 3, 6, 12]);
  });

  test("decays by what is lost of the share, no pressure beside it; the nearer horizon is drift", () => {
    for (const { month, decay, pressure, drift, interaction, change } of land?.terms ?? []) {
      expect(decay.mean).toBeCloseTo((0.8 ** month - 1) * held(24 - month), 9);
      expect(drift.mean).toBeCloseTo(held(24 - month) - held(24), 9);
      expect([pressure.mean, interaction.mean]).toEqual([0, 0]);
      expect(change.mean).toBeCloseTo(decay.mean + drift.mean, 12);
    }
    expect(land).toMatchObject({ leads: "decay", crossoverMonth: null });
  });

  test("where no shocks are judged, fares without them as with them", () => {
    expect(worth.shocks).toEqual([]);
    expect(withoutShocks).toEqual(withShocks);
  });
});

describe("a shock that trebles the loss of land and comes in the first month", () => {
  const worth = answer(
    barren(
      { retreat: 0.1 },
      {
        drivers: {
          aid: {
            name: "Aid",
            states: { on: { name: "On" }, off: { name: "Off", multiplies: { "fronts.land.retreat": 3 } } },
            start: "on",
            moves: { on: { off: "100%" } },
          },
          weather: {
            name: "Weather",
            states: { fair: { name: "Fair" }, foul: { name: "Foul" } },
            start: "fair",
            moves: { fair: { foul: "50%" } },
          },
        },
      },
    ),
  );
  const { withShocks, withoutShocks } = only(worth);

  test("is a shock; a driver that multiplies no rate is none", () => {
    expect(worth.shocks).toEqual([{ id: "aid", name: "Aid", state: "on" }]);
  });

  test("takes the share held by e^−0.3 a month with it, by e^−0.1 without", () => {
    for (const m of [1, 6, 24]) {
      expect(withShocks.shareHeld?.[m]?.mean).toBeCloseTo(Math.exp(-0.3 * m), 9);
      expect(withoutShocks.shareHeld?.[m]?.mean).toBeCloseTo(Math.exp(-0.1 * m), 9);
    }
    expect(Math.abs((withShocks.shareHalfLife?.median ?? 9) - Math.log(2) / 0.3)).toBeLessThan(0.05);
    expect(Math.abs((withoutShocks.shareHalfLife?.median ?? 9) - Math.log(2) / 0.1)).toBeLessThan(0.05);
    expect(withoutShocks.halfLife?.median ?? 0).toBeGreaterThan(withShocks.halfLife?.median ?? 99);
  });
});

/** A pie of 100 parts on a front that stands still, A holding half of it; B's cost of that is 4 % a month and grows. */
const endured = (grows: number, more: Sections = {}): Sections => ({
  case: { "horizon-months": 8 },
  issues: { pie: { name: "A pie", divisible: 100, front: "land" } },
  preferences: { a: { pie: { salience: "100%", wants: "more" } }, b: { pie: { salience: "100%", wants: "less" } } },
  fronts: {
    land: {
      name: "Land",
      holder: "a",
      levels: { none: { share: "0%", option: "30" }, all: { share: "100%", option: "50" } },
      start: "all",
      moves: { all: { none: "0%" } },
    },
  },
  costs: { b: { endured: { monthly: "4%", front: "land", grows } } },
  counters: landCounter,
  ...more,
});

describe("land whose being held grows dearer to the other", () => {
  // Nothing is struck before the horizon, δ = 1: R_A = ½, R_B = ½ − C(m), terms in the middle: ½ + C(m)/2, and 0.3 without
  // the land. C(m) = Σ_{t=m}^{7} .04 (1 + g t); with the clock set back by m months each month costs .04 g m less.
  const { land, withShocks } = only(answer(endured(0.5)));
  const cost = (m: number, back: number): number =>
    Array.from({ length: 8 - m }, (_, k) => 0.04 * (1 + 0.5 * (m + k - back))).reduce((sum, it) => sum + it, 0);

  test("brings half of what the other has yet to pay for it, and what it is", () => {
    for (const m of [0, 1, 3, 6]) expect(withShocks.byMonth.a?.[m]?.mean).toBeCloseTo(0.2 + cost(m, 0) / 2, 9);
  });

  test("gains ½ · c · g · m · (T − m) by pressure, nothing by decay", () => {
    expect(land?.terms.map(({ month }) => month)).toEqual([1, 3, 6]);
    for (const { month, pressure, decay, interaction, drift } of land?.terms ?? []) {
      expect(pressure.mean).toBeCloseTo((0.04 * 0.5 * month * (8 - month)) / 2, 9);
      expect(drift.mean).toBeCloseTo((cost(month, month) - cost(0, 0)) / 2, 9);
      expect(decay.mean).toBeCloseTo(0, 12);
      expect(interaction.mean).toBeCloseTo(0, 12);
    }
    expect(land?.leads).toBe("pressure");
  });

  test("gains nothing by pressure where the cost does not grow, and where nobody else pays for it", () => {
    for (const sections of [
      endured(0),
      endured(0.5, { costs: { a: { endured: { monthly: "4%", front: "land", grows: 0.5 } } } }),
    ])
      for (const { pressure, interaction } of only(answer(sections)).land?.terms ?? []) {
        expect([pressure.mean, pressure.low, pressure.high]).toEqual([0, 0, 0]);
        expect(interaction.mean).toBe(0);
      }
  });

  test("even where the growth is such that setting the clock back cancels the cost", () => {
    for (const { pressure, month } of only(answer(endured(1 / 3))).land?.terms ?? [])
      if (month === 3) expect(Math.abs(pressure.mean - (0.04 * 3 * 5) / 3 / 2)).toBeLessThan(0.006);
  });
});

test("the crossover is the month from which on the larger of decay and pressure stays the larger", () => {
  const leads = (...values: readonly number[]) => [1, 3, 6, 12].map((month, k) => ({ month, lead: values[k] ?? 0 }));
  expect(crossoverOf(leads(-1, 1, 2, 3))).toBe(2);
  expect(crossoverOf(leads(-1, 1, -2, -3))).toBe(4);
  expect(crossoverOf(leads(0, 1, 2, 3))).toBeNull();
  expect(crossoverOf(leads(-2, 0, 0, 4))).toBeCloseTo(1 + 11 / 3, 12);
  expect(crossoverOf(leads(0, 0, 0, 0))).toBeNull();
});

describe("what holding it costs its holder", () => {
  test("is the term itself where nothing can be agreed: Σ δ^t c of the months it is held", () => {
    const { holding, belowNothing } = only(
      answer(barren({ moves: { all: { none: "0%" } } }, { costs: { a: { force: { monthly: "2%", front: "land" } } } })),
    );
    const annuity = (n: number) => (1 - 0.9 ** n) / 0.1;
    expect(holding?.judgements).toEqual(["costs.a.force.monthly"]);
    for (const m of [0, 6, 12]) expect(holding?.byMonth[m]?.mean).toBeCloseTo(0.02 * annuity(24 - m), 9);
    expect(belowNothing).toMatchObject({ share: { value: 0 }, stretches: [] });
  });

  test("makes it worth less than nothing where it is more than what the land brings, until the horizon is near", () => {
    const { belowNothing, withShocks, judgements } = only(
      answer(
        barren({ moves: { all: { none: "0%" } } }, { costs: { a: { force: { monthly: "12%", front: "land" } } } }),
      ),
    );
    // 1 − 0.12 (1 − 0.9ⁿ)/0.1 < 0 for n ≥ 18 months: until month 6.
    expect(belowNothing?.stretches).toEqual([{ from: 0, to: 6, clear: true }]);
    expect(belowNothing?.share.value).toBe(1);
    expect(withShocks.byMonth.a?.[6]?.mean).toBeCloseTo(1 - 1.2 * (1 - 0.9 ** 18), 9);
    expect(judgements).toContain("costs.a.force.monthly");
  });

  test("is not what would cost its holder more without it", () => {
    const costs = { a: { force: { monthly: "2%" } } };
    const dearer = { land: counter("a", { "costs.a.force.monthly": "4%" }) };
    const cheaper = { land: counter("a", { "costs.a.force.monthly": "1%" }) };
    expect(only(answer(barren({ moves: { all: { none: "0%" } } }, { costs, counters: dearer }))).holding).toBeNull();
    const held = only(answer(barren({ moves: { all: { none: "0%" } } }, { costs, counters: cheaper }))).holding;
    expect(held?.byMonth[0]?.mean).toBeCloseTo((0.01 * (1 - 0.9 ** 24)) / 0.1, 9);
  });

  test("is nothing where the case judges none", () => {
    expect(only(answer(barren({ moves: { all: { none: "0%" } } }))).holding).toBeNull();
  });
});

describe("land that the other makes a precondition of talks", () => {
  // A divisible pie; war costs each 5 % a month; a settlement needs talks, which begin and strike at once where they may.
  const blocked = (credence: string): Sections =>
    endured(0, {
      costs: { a: { war: { monthly: "5%" } }, b: { war: { monthly: "5%" } } },
      friction: { talks: "100%", breakdown: "0%", channel: "0%", ceasefire: "100%", settlement: "100%" },
      preconditions: {
        first: { party: "b", "unmet-while": { front: "land", above: "none" }, credence, words: "First the land." },
      },
    });

  test("costs its holder what the months without talks cost, with the sentence that says so", () => {
    const worth = answer(blocked("100%"));
    const { talks, inTalks, withShocks } = only(worth);
    expect(talks).toMatchObject({ preconditions: [{ id: "first", party: "b" }], real: { value: 1 } });
    // While real it keeps the chance of talks at 0, without it they begin in the first month.
    expect(inTalks.mean).toBe(-1);
    expect(talks?.talksLost.mean).toBe(1);
    // Terms are read off the middle in both worlds: what is lost is the claim, not the middle. Both at R: 0.5 against 0.5.
    expect(withShocks.byMonth.a?.[0]?.mean).toBeCloseTo(0.2, 2);
    const text = worth.conclusions.find(({ id }) => id === "below-nothing-land")?.text;
    expect(text).toMatch(
      /will not talk while it is held, which is real in .* of futures: the chance of talks within 8 months changes by −100/,
    );
  });

  test("costs nothing where the precondition is tactic", () => {
    const { talks, inTalks } = only(answer(blocked("0%")));
    expect(talks?.real.value).toBe(0);
    expect(talks?.talksLost.mean).toBe(0);
    expect(talks?.byMonth.every(({ mean }) => mean === 0)).toBe(true);
    expect(inTalks.mean).toBe(0);
  });
});

test("land of no use in itself is worth less than nothing where the other breaks off talks over it, and it is said when and why", () => {
  // War is worth .6 to A and peace .5; a month is discounted by .9; frozen after two months the war is worth .3. Talks are
  // open: without the land A waits for the peace of next month, .06 + .9 × .5 = .51. Over the land talks break off, so that
  // waiting is worth .06 + .9 × (.06 + .9 × .3) = .357 and A takes peace at .5 now: the land is worth −.01.
  const worth = answer({
    case: { "horizon-months": 2 },
    issues: { end: { name: "End", "status-quo": "war", options: { war: { name: "War" }, peace: { name: "Peace" } } } },
    floor: { end: { forbids: { end: ["war"] }, norm: "A test", because: "For a test." } },
    preferences: {
      a: { end: { salience: 1, values: { war: 0.6, peace: 0.5 } } },
      b: { end: { salience: 1, values: { war: 0, peace: 1 } } },
    },
    fronts: {
      land: {
        name: "Land",
        holder: "a",
        levels: { none: { share: 0 }, all: { share: 1 } },
        start: "all",
        moves: { all: { none: 0 } },
      },
    },
    preconditions: {
      first: { party: "b", "unmet-while": { front: "land", above: "none" }, credence: 1, words: "First the land." },
    },
    patience: { a: 0.9, b: 0.9 },
    frozen: { a: 0.3, b: 0 },
    friction: { talks: 1, breakdown: 0, channel: 0, ceasefire: 0, settlement: 1 },
    talks: [{ since: "2024-01-01", state: "open", judgement: "For a test." }],
    counters: landCounter,
  });
  const { withShocks, talks, belowNothing } = only(worth);
  expect(withShocks.byMonth.a?.map(({ mean }) => mean)[0]).toBeCloseTo(-0.01, 9);
  expect(talks?.byMonth[0]?.mean).toBeCloseTo(0.01, 9);
  expect(belowNothing).toMatchObject({ share: { value: 1 }, stretches: [{ from: 0, to: 0, clear: true }] });
  const sentence = worth.conclusions.find(({ id }) => id === "below-nothing-land");
  expect(sentence?.text).toContain(
    "worth less than nothing to A on average in month 0 (−1.0 points of its stakes at worst)",
  );
  expect(sentence?.text).toContain("B will not talk while it is held");
  expect(sentence?.judgements).toContain("preconditions.first.credence");
});

describe("laws", () => {
  const models = modelArbitrary({ fronts: 2, drivers: 2, horizon: 5 });
  const withCounters = (sections: Sections): Sections => ({
    ...sections,
    counters: {
      land: counter("p0", { "fronts.f0.start": "l0" }),
      idle: counter("p1", { "patience.p0": (sections.patience as Sections).p0 }),
      calm: counter("p1", { "costs.p0.war.monthly": "0%" }),
    },
  });

  test("worths add up to all counters less none at every month; a counter that changes nothing is worth 0 at all months", () => {
    fc.assert(
      fc.property(models, (model) => {
        if (model.fronts.length === 0) return;
        const sections = withCounters(sectionsOf(model) as Sections);
        const run = prepare(caseOf(sections), { futures: 2 });
        const rows = counterRows(run, 0, 2);
        const worth = counterWorth(run, rows);
        for (const party of ["p0", "p1"]) {
          const sum = (m: number, of: "withShocks" | "withoutShocks") =>
            worth.counters.reduce((total, it) => total + (it[of].byMonth[party]?.[m]?.mean ?? 0), 0);
          expect(sum(0, "withShocks")).toBeCloseTo((worth.withAll[party] ?? 0) - (worth.withNone[party] ?? 0), 9);
          for (const of of ["withShocks", "withoutShocks"] as const)
            for (const { mean, low, high } of worth.counters[1]?.[of].byMonth[party] ?? [])
              expect([mean, low, high]).toEqual([0, 0, 0]);
        }
        // All futures are one, which the pair plays forwards and backwards: both coalitions lead from none to all.
        const { land } = only(worth);
        for (const { change, decay, pressure, drift, interaction } of land?.terms ?? [])
          expect(decay.mean + pressure.mean + drift.mean + interaction.mean).toBeCloseTo(change.mean, 9);
        expect(worth.conclusions.every(({ text }) => !/NaN|undefined|Infinity/.test(text))).toBe(true);
        expect(JSON.parse(JSON.stringify(worth))).toEqual(worth);
      }),
      { numRuns: 12, seed: 61, endOnFailure: true },
    );
  });

  test("at every month the worths add up: all counters in place against none, by worlds solved on their own", () => {
    fc.assert(
      fc.property(models, (model) => {
        if (model.fronts.length === 0) return;
        const sections = withCounters(sectionsOf(model) as Sections);
        const worth = answer(sections);
        const bare = caseOf({
          ...(sectionsOf(model) as Sections),
          counters: {
            all: counter("p0", {
              "fronts.f0.start": "l0",
              "costs.p0.war.monthly": "0%",
            }),
          },
        });
        const run = prepare(bare, { futures: 2 });
        const together = counterWorth(run, counterRows(run, 0, 2)).counters[0];
        for (const party of ["p0", "p1"])
          together?.withShocks.byMonth[party]?.forEach(({ mean }, m) => {
            const sum = worth.counters.reduce((total, it) => total + (it.withShocks.byMonth[party]?.[m]?.mean ?? 0), 0);
            expect(sum).toBeCloseTo(mean, 9);
          });
      }),
      { numRuns: 8, seed: 67, endOnFailure: true },
    );
  });
});
