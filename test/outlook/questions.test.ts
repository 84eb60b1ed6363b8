/** What each counter is worth, and why there is no deal, on one-shot bargains that can be solved by hand [fearon-1995]. */
import { describe, expect, test } from "vitest";
import { offers, prepare, simulate, summarise } from "../../src/assess.ts";
import { counterRows, counterWorth, obstacleRows, whyNoDeal } from "../../src/questions.ts";
import { caseOf, type Sections } from "../fixtures/small-case.ts";

/** p = ½; A's war costs 10 %, B's 20 %: the range is [0.4, 0.7], the terms 0.55. */
const lottery = (parts: number, more: Sections = {}) =>
  caseOf({
    issues: { pie: { name: "A pie", divisible: parts, front: "duel" } },
    preferences: { a: { pie: { salience: "100%", wants: "more" } }, b: { pie: { salience: "100%", wants: "less" } } },
    fronts: {
      duel: {
        name: "The duel",
        holder: "a",
        levels: {
          lost: { share: "0%", option: "0" },
          open: { share: "50%", option: String(Math.floor(parts / 2)) },
          won: { share: "100%", option: String(parts) },
        },
        start: "open",
        moves: { open: { won: "50%", lost: "50%" } },
      },
    },
    costs: { a: { war: { monthly: "10%" } }, b: { war: { monthly: "20%" } } },
    friction: { talks: "100%", breakdown: "0%", channel: "100%", ceasefire: "100%", settlement: "100%" },
    ...more,
  });

const counter = (holder: string, without: Sections) => ({
  holder,
  name: "A counter",
  kind: "other",
  "to-the-other": "Makes war dearer.",
  without,
});

describe("what each counter is worth", () => {
  const theCase = lottery(100, {
    counters: {
      "a-makes-it-dear": counter("a", { "costs.b.war.monthly": "10%" }),
      "b-makes-it-dear": counter("b", { "costs.a.war.monthly": "0%" }),
      idle: counter("b", { "patience.a": "100%" }),
    },
  });
  const run = prepare(theCase, { futures: 12 });
  const worth = counterWorth(run, counterRows(run, 0, 12));

  test("is half the cost it puts on the other, to its holder, and as much less to the other", () => {
    // Terms lie in the middle of [½ − cA, ½ + cB]: a cost of 10 % on B moves them by 0.05, whatever A's cost is.
    const [first, second, idle] = worth.counters;
    expect(first?.inPosition.a?.mean).toBeCloseTo(0.05, 9);
    expect(first?.inPosition.b?.mean).toBeCloseTo(-0.05, 9);
    expect(second?.inPosition.a?.mean).toBeCloseTo(-0.05, 9);
    expect(idle?.inPosition.a).toEqual({ mean: 0, standardError: 0 });
    expect(worth.withAll.a).toBeCloseTo(0.55, 9);
    expect(worth.withNone.a).toBeCloseTo(0.55, 9);
  });

  test("does not depend on how the futures were shared out", () => {
    const parts = [counterRows(run, 0, 4), counterRows(run, 4, 8)];
    expect(counterWorth(run, Float64Array.from(parts.flatMap((part) => [...part])))).toEqual(worth);
  });
});

describe("why there is no deal", () => {
  const sharesOf = (theCase: ReturnType<typeof caseOf>) => {
    const run = prepare(theCase, { futures: 4 });
    const why = whyNoDeal(run, obstacleRows(run, 0, 4));
    return { why, shares: Object.fromEntries(why.obstacles.map(({ id, zoneShare }) => [id, zoneShare.mean])) };
  };

  test("where a real red line rules out the whole range, it is the red line alone", () => {
    const range = Array.from({ length: 51 }, (_, k) => String(30 + k));
    const lines = { line: { party: "a", forbids: { pie: range }, credence: "100%", words: "Not these." } };
    const { why, shares } = sharesOf(lottery(100, { "red-lines": { judgement: "For a test.", ...lines } }));
    expect([why.noZone, why.noZoneWithoutAny]).toEqual([1, 0]);
    // Lots mix what is left outside the range, so that they would do as well: each gets half.
    expect(shares).toEqual({ beliefs: 0, breach: 0, "red-lines": 0.5, indivisibility: 0.5, "low-costs": 0 });
  });

  test("where the good cannot be divided, it is that alone", () => {
    const { why, shares } = sharesOf(lottery(1));
    expect([why.noZone, why.noDeal, why.noZoneWithoutAny, why.noDealWithoutAny]).toEqual([1, 1, 0, 0]);
    expect(shares).toEqual({ beliefs: 0, breach: 0, "red-lines": 0, indivisibility: 1, "low-costs": 0 });
  });

  test("where a deal is struck, nothing stands in the way", () => {
    const { why, shares } = sharesOf(lottery(100));
    expect([why.noZone, why.noDeal]).toEqual([0, 0]);
    expect(Object.values(shares)).toEqual([0, 0, 0, 0, 0]);
    // Wilson's interval of none in four: z² / (4 + z²) above, at 90 %.
    expect(why.intervals.noZone.low).toBe(0);
    expect(why.intervals.noZone.high).toBeCloseTo(2.705543 / 6.705543, 5);
    expect(why.method).toMatchObject({ futures: 4, seed: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe("what to offer", () => {
  // Fearon's risk and return: A demands p + max(0, (b − cA) ⁄ 2) when B's cost is uniform on [0, b], and is refused with
  // chance max(0, (b − cA) ⁄ 2b).
  test.each([
    { p: 0.5, cA: 0.1, b: 0.3, demand: 0.6, refused: 1 / 3 },
    { p: 0.7, cA: 0.02, b: 0.2, demand: 0.79, refused: 0.45 },
  ])(
    "is $demand where A's chance is $p, its cost $cA and B's cost anything up to $b",
    ({ p, cA, b, demand, refused }) => {
      const parts = 100;
      const theCase = lottery(parts, {
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
            moves: { open: { won: p, lost: 1 - p } },
          },
        },
        costs: { a: { war: { monthly: cA } }, b: { war: { monthly: `uniform(0, ${b})` } } },
        friction: { talks: "0%", breakdown: "0%", channel: "0%", ceasefire: "0%", settlement: "0%" },
      });
      const futures = 2000;
      const run = prepare(theCase, { futures });
      const { byParty, exact, method } = offers(run, simulate(run, 0, futures));
      expect(exact).toBe(true);
      expect(method).toMatchObject({ futures, seed: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
      // The worth of offering is flat at its top: the demand is told to within three parts, refusal to four standard errors.
      expect(Math.abs(Number(byParty.a?.picks.pie) / parts - demand)).toBeLessThanOrEqual(0.03);
      expect(Math.abs(1 - (byParty.a?.all ?? 9) - refused)).toBeLessThanOrEqual(
        0.03 / b + 4 * Math.sqrt(0.25 / futures),
      );
    },
  );
});

describe("to settle now or to wait", () => {
  const duel = (moves: Sections) => ({
    duel: {
      name: "The duel",
      holder: "a",
      levels: {
        lost: { share: "0%", option: "0" },
        open: { share: "50%", option: "50" },
        won: { share: "100%", option: "100" },
      },
      start: "open",
      moves,
    },
  });
  const months = { case: { "horizon-months": 3 }, patience: { a: "90%", b: "90%" } };
  const timingOf = (theCase: ReturnType<typeof caseOf>) => {
    const run = prepare(theCase, { futures: 3 });
    return summarise(run, simulate(run, 0, 3)).leverage.a?.timing;
  };

  test("where nothing can ever be agreed and the party sees what the analyst sees, waiting changes nothing", () => {
    const all = Array.from({ length: 101 }, (_, k) => String(k));
    const line = { party: "a", forbids: { pie: all }, credence: "100%", words: "Nothing." };
    const timing = timingOf(
      lottery(100, {
        ...months,
        fronts: duel({ open: { won: "20%", lost: "30%" } }),
        "red-lines": { judgement: "For a test.", line },
      }),
    );
    for (const { low, high } of timing?.gainByMonth ?? []) {
      expect(low).toBeCloseTo(0, 12);
      expect(high).toBeCloseTo(0, 12);
    }
  });

  test("on a still front, each month of waiting costs what settling would have gained in it", () => {
    const theCase = lottery(100, {
      ...months,
      fronts: duel({ open: { won: "0%" } }),
      friction: { talks: "0%", breakdown: "0%", channel: "0%", ceasefire: "0%", settlement: "0%" },
      costs: { a: { war: { monthly: "10%" } }, b: { war: { monthly: "20%" } } },
      case: { "horizon-months": 2 },
    });
    // Two months to the horizon and no deal in the model's own course: R(1) = 0.05 − c + 0.9 × ½, R(0) = 0.05 − c + 0.9 R(1).
    const reserve = (c: number): readonly [number, number] => {
      const last = 0.05 - c + 0.9 * 0.5;
      return [0.05 - c + 0.9 * last, last];
    };
    const terms = (m: 0 | 1): number => (reserve(0.1)[m] + 1 - reserve(0.2)[m]) / 2;
    const expected = 0.05 - 0.1 + 0.9 * terms(1) - terms(0);
    expect(timingOf(theCase)?.gainByMonth[1]?.mean).toBeCloseTo(expected, 2);
    expect(timingOf(theCase)?.bestShare[0]).toBe(1);
  });
});
