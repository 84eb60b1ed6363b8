/** What continuing is worth and how it goes on, against sums done by hand. */
import { describe, expect, test } from "vitest";
import { dealKinds } from "../../src/bargaining/index.ts";
import { caseOf, type Sections, solved } from "../fixtures/small-case.ts";

const settlement = dealKinds.indexOf("settlement");
const ceasefire = dealKinds.indexOf("ceasefire");
const close = (values: Iterable<number>, expected: readonly number[]): void => {
  const list = [...values];
  expect(list.length).toBe(expected.length);
  for (const [k, value] of list.entries()) expect(value, `number ${k}`).toBeCloseTo(expected[k] as number, 9);
};

/** One issue: war is worth `war` to both, peace `peace`. */
const peace = (war: number, worth: number, rest: Sections = {}) =>
  caseOf({
    issues: {
      end: { name: "The end", "status-quo": "war", options: { war: { name: "War" }, peace: { name: "Peace" } } },
    },
    preferences: {
      a: { end: { salience: 1, values: { war, peace: worth } } },
      b: { end: { salience: 1, values: { war, peace: worth } } },
    },
    ...rest,
  });

describe("without any deal", () => {
  test.each([
    [1, 0.9, 0.02, 0.1],
    [12, 0.99, 0.004, 0.05],
    [36, 0.985, 0.01, 0.2],
    [120, 0.5, 0.3, 1],
    [24, 1, 0.01, 0.03],
    [24, 0, 0.01, 0.03],
  ])("%d months at a discount of %d are worth u − m (1 − δ^T) ⁄ (1 − δ) − δ^T z", (months, delta, cost, frozen) => {
    const { reservation, position } = solved(
      peace(0.4, 0.4, {
        case: { "horizon-months": months },
        patience: { a: delta, b: 1 },
        frozen: { a: frozen, b: 0 },
        costs: { a: { war: { monthly: cost } } },
      }),
    );
    const sum = delta === 1 ? months : (1 - delta ** months) / (1 - delta);
    close(reservation, [0.4 - cost * sum - delta ** months * frozen, 0.4]);
    expect(position[0]).toBeCloseTo(0.4, 9);
  });

  test("costs of several terms add up", () => {
    const { reservation } = solved(
      peace(0.4, 0, {
        costs: { a: { men: { monthly: 0.01 }, money: { monthly: 0.02 } }, b: { men: { monthly: 0.05 } } },
      }),
    );
    close(reservation, [0.37, 0.35]);
  });

  test("a deal that would be acceptable but is never struck leaves the reservation value as it is", () => {
    const { reservation, zone, passage, position } = solved(
      peace(0.3, 0.8, { costs: { a: { war: { monthly: 0.1 } } } }),
    );
    close(reservation, [0.2, 0.3]);
    expect(zone).toEqual({ settlement: true, ceasefire: false });
    close(position, [0.8, 0.8]);
    close(passage.deals[settlement] ?? [], [0, 0]);
  });
});

/** Two months, one kind of deal. The numbers below are worked out in the comments. */
describe("two months with friction, one kind of deal", () => {
  const theCase = (open: boolean) =>
    peace(0.3, 0.6, {
      case: { "horizon-months": 2 },
      patience: { a: 0.9, b: 0.9 },
      frozen: { a: 0.1, b: 0.1 },
      costs: { a: { war: { monthly: 0.05 } }, b: { war: { monthly: 0.05 } } },
      friction: { talks: 0.4, breakdown: 0.25, channel: 0.5, ceasefire: 0, settlement: 0.2 },
      talks: [{ since: "2024-01-01", state: open ? "open" : "none", judgement: "For a test." }],
    });
  // Month 1: R = .1 × .3 − .05 + .9 × (.3 − .1) = .16. With talks V = .2 × .6 + .8 × .16 = .248, without .1 × .6 + .9 × .16 = .204.
  // Month 0: with talks −.02 + .9 × (.75 × .248 + .25 × .204) = .1933; without −.02 + .9 × (.6 × .204 + .4 × .248) = .17944.

  test("reservation values", () => {
    const { reservationOpen, reservationNoTalks, reservation } = solved(theCase(false));
    close(reservationOpen, [0.1933, 0.1933]);
    close(reservationNoTalks, [0.17944, 0.17944]);
    close(reservation, [0.17944, 0.17944]);
    close(solved(theCase(true)).reservation, [0.1933, 0.1933]);
  });

  test("chances from no talks: a tenth through the channel, then talks in 36 of 100", () => {
    // Month 1 leaves .9, of which .36 talk. Month 2: .2 × .36 + .1 × .54 = .126; talks for the first time .4 × .486 more.
    const { passage } = solved(theCase(false));
    close(passage.deals[settlement] ?? [], [0, 0.1, 0.226]);
    close(passage.talks, [0, 0.36, 0.5544]);
  });

  test("chances from open talks: a fifth, then what broke off a tenth", () => {
    // .8 left, .2 of it broken off: .2 × .6 + .1 × .2 = .14.
    const { passage } = solved(theCase(true));
    close(passage.deals[settlement] ?? [], [0, 0.2, 0.34]);
    close(passage.talks, [1, 1, 1]);
  });
});

describe("two months with friction, a settlement or else a ceasefire", () => {
  const theCase = (open: boolean) =>
    caseOf({
      case: { "horizon-months": 2 },
      issues: {
        line: { name: "Line", "status-quo": "war", options: { war: { name: "War" }, stop: { name: "Stop" } } },
        status: {
          name: "Status",
          deferrable: true,
          "status-quo": "open",
          options: { open: { name: "Open" }, closed: { name: "Closed" } },
        },
      },
      preferences: {
        a: {
          line: { salience: 0.5, values: { war: 0, stop: 1 } },
          status: { salience: 0.5, values: { open: 0.2, closed: 0.6 } },
        },
        b: {
          line: { salience: 0.5, values: { war: 0.1, stop: 0.9 } },
          status: { salience: 0.5, values: { open: 0, closed: 0.4 } },
        },
      },
      patience: { a: 0.9, b: 0.8 },
      frozen: { a: 0.05, b: 0.1 },
      costs: { a: { war: { monthly: 0.02 } }, b: { war: { monthly: 0.03 } } },
      friction: { talks: 0.5, breakdown: 0.2, channel: 0.5, ceasefire: 0.4, settlement: 0.2 },
      talks: [{ since: "2024-01-01", state: open ? "open" : "none", judgement: "For a test." }],
    });
  // War is worth .1 and .05, a ceasefire .6 and .45, a settlement .8 and .65; frozen at the end .05 and −.05.
  // Month 1: R = −.01 + .9 × .05 = .035 and −.02 + .8 × −.05 = −.06.
  //   With talks V = .2 S + .8 (.4 C + .6 R) = .3688 and .2452; without .1 S + .9 (.2 C + .8 R) = .2132 and .1028.
  // Month 0: with talks −.01 + .9 (.8 × .3688 + .2 × .2132) and −.02 + .8 (.8 × .2452 + .2 × .1028);
  //   without −.01 + .9 × (.2132 + .3688) ⁄ 2 and −.02 + .8 × (.1028 + .2452) ⁄ 2.

  test("reservation values and the worth of the position", () => {
    const { reservationOpen, reservationNoTalks, position, zone, future } = solved(theCase(false));
    close(reservationOpen, [0.293912, 0.153376]);
    close(reservationNoTalks, [0.2519, 0.1192]);
    close(position, [0.8, 0.65]);
    expect(zone).toEqual({ settlement: true, ceasefire: true });
    expect([...future.picked(settlement, 0)]).toEqual([1, 1]);
    expect([...future.picked(ceasefire, 0)]).toEqual([1, -1]);
  });

  test("chances from no talks", () => {
    // Month 1: .1, then .2 × .9 = .18; .72 left, half of it talking.
    // Month 2: .2 × .36 + .1 × .36 = .108; .4 × .288 + .2 × .324 = .18; first talks .5 × .2592 more.
    const { passage } = solved(theCase(false));
    close(passage.deals[settlement] ?? [], [0, 0.1, 0.208]);
    close(passage.deals[ceasefire] ?? [], [0, 0.18, 0.36]);
    close(passage.talks, [0, 0.36, 0.4896]);
  });

  test("chances from open talks", () => {
    // Month 1: .2, then .4 × .8 = .32; .48 left, .096 of it broken off.
    // Month 2: .2 × .384 + .1 × .096 = .0864; .4 × .3072 + .2 × .0864 = .14016.
    const { passage } = solved(theCase(true));
    close(passage.deals[settlement] ?? [], [0, 0.2, 0.2864]);
    close(passage.deals[ceasefire] ?? [], [0, 0.32, 0.46016]);
  });
});

describe("a precondition of talks", () => {
  const friction = { talks: 0.4, breakdown: 0.25, channel: 0.5, ceasefire: 0, settlement: 0.2 };
  const theCase = (credence: number, start: string, open = false) =>
    peace(0.3, 0.6, {
      case: { "horizon-months": 12 },
      friction,
      drivers: {
        office: { name: "Office", states: { hard: { name: "Hard" }, mild: { name: "Mild" } }, start, moves: {} },
      },
      preconditions: {
        out: { party: "a", "unmet-while": { driver: "office", state: "hard" }, credence, words: "Leave first." },
      },
      talks: [{ since: "2024-01-01", state: open ? "open" : "none", judgement: "For a test." }],
    });

  test("that is real and unmet keeps the chance of talks at zero for good", () => {
    expect(Math.max(...solved(theCase(1, "hard")).passage.talks)).toBe(0);
  });

  test("leaves what indirect channels can do", () => {
    const curve = solved(theCase(1, "hard")).passage.deals[settlement] ?? [];
    close(
      curve,
      Array.from({ length: 13 }, (_, m) => 1 - 0.9 ** m),
    );
  });

  test("that is a tactic, or met, keeps nothing from beginning", () => {
    for (const it of [theCase(0, "hard"), theCase(1, "mild")])
      expect(solved(it).passage.talks[1]).toBeCloseTo(0.36, 12);
  });

  test("breaks off talks that are open within the month", () => {
    // A fifth settles in the first month; after it all are without talks, a tenth a month.
    const curve = solved(theCase(1, "hard", true)).passage.deals[settlement] ?? [];
    close(
      curve,
      Array.from({ length: 13 }, (_, m) => (m === 0 ? 0 : 1 - 0.8 * 0.9 ** (m - 1))),
    );
  });

  test("on a front is unmet while the front stands above its level", () => {
    const onFront = (start: string) =>
      peace(0.3, 0.6, {
        case: { "horizon-months": 3 },
        friction,
        fronts: {
          land: {
            name: "Land",
            holder: "a",
            levels: { none: { share: 0 }, some: { share: 0.5 }, all: { share: 1 } },
            start,
          },
        },
        preconditions: {
          out: { party: "b", "unmet-while": { front: "land", above: "none" }, credence: 1, words: "Leave." },
        },
      });
    expect(solved(onFront("some")).passage.talks[3]).toBe(0);
    expect(solved(onFront("all")).passage.talks[3]).toBe(0);
    expect(solved(onFront("none")).passage.talks[1]).toBeCloseTo(0.36, 12);
  });
});

describe("a cost that hangs on land held", () => {
  const held = (level: string, monthly = 0.04, grows = 0.25) =>
    peace(0.5, 0, {
      case: { "horizon-months": 2 },
      fronts: {
        land: {
          name: "Land",
          holder: "b",
          levels: { none: { share: 0 }, half: { share: 0.5 }, all: { share: 1 } },
          start: [{ since: "2023-10-01", level, judgement: "For a test." }],
        },
      },
      costs: { a: { occupied: { monthly, front: "land", grows } } },
    });

  test("is the share held of the whole, and grows with every month held, those before the day included", () => {
    // 92 days before, of 30.4375 to the month. Months 0 and 1 cost s m (1 + g h) and s m (1 + g (h + 1)).
    const before = 92 / 30.4375;
    const total = (share: number): number => 0.04 * share * (2 + 0.25 * (2 * before + 1));
    close(solved(held("all")).reservation, [0.5 - total(1), 0.5]);
    close(solved(held("half")).reservation, [0.5 - total(0.5), 0.5]);
    close(solved(held("none")).reservation, [0.5, 0.5]);
  });

  test("doubles after ten months where it grows by a tenth a month", () => {
    const theCase = caseOf({
      case: { "horizon-months": 11 },
      issues: { end: { name: "End", "status-quo": "war", options: { war: { name: "War" } } } },
      preferences: {
        a: { end: { salience: 1, values: { war: 1 } } },
        b: { end: { salience: 1, values: { war: 1 } } },
      },
      fronts: { land: { name: "Land", holder: "b", levels: { none: { share: 0 }, all: { share: 1 } }, start: "all" } },
      costs: { a: { occupied: { monthly: 0.01, front: "land", grows: 0.1 } } },
    });
    const { future } = solved(theCase);
    const cost = future.problem.cost[0]?.[future.problem.start] as number;
    const growth = future.problem.growth[0]?.[future.problem.start] as number;
    expect(cost + 10 * growth).toBeCloseTo(2 * cost, 12);
  });
});

describe("a broken deal", () => {
  const breach = { none: [0.5, 0.25], mission: [0.1, 0.02] } as const;
  const loss = [0.3, 0.2] as const;
  const theCase = caseOf({
    issues: {
      end: { name: "End", "status-quo": "war", options: { war: { name: "War" }, peace: { name: "Peace" } } },
      watch: { name: "Watch", "status-quo": "none", options: { none: { name: "None" }, mission: { name: "Mission" } } },
    },
    preferences: {
      a: {
        end: { salience: 0.6, values: { war: 0, peace: 1 } },
        watch: { salience: 0.2, values: { none: 0.4, mission: 0.8 } },
      },
      b: {
        end: { salience: 1, values: { war: 0, peace: 1 } },
        watch: { salience: 1, values: { none: 1, mission: 0 } },
      },
    },
    guarantees: {
      issue: "watch",
      breach: {
        none: { a: breach.none[0], b: breach.none[1] },
        mission: { a: breach.mission[0], b: breach.mission[1] },
      },
      loss: { a: loss[0], b: loss[1] },
    },
  });

  test("shifts what a package is worth by its chance times its cost, exactly", () => {
    const { future } = solved(theCase);
    // Options in order: war, peace, none, mission. Saliences are scaled to sum to 1.
    const [first, second] = future.worth;
    close(first ?? [], [0, 0.75, 0.1 - 0.5 * 0.3, 0.2 - 0.1 * 0.3]);
    close(second ?? [], [0, 0.5, 0.5 - 0.25 * 0.2, 0 - 0.02 * 0.2]);
  });

  test("costs nothing where nothing is agreed", () => {
    const { reservation } = solved(theCase);
    close(reservation, [0.1, 0.5]);
  });
});

describe("land that scales", () => {
  test("is worth what is held of it: v(none) + share × (v(option) − v(none))", () => {
    const theCase = (start: string) =>
      caseOf({
        issues: {
          land: {
            name: "Land",
            front: "land",
            options: {
              back: { name: "Back" },
              kept: { name: "Kept", scales: true },
              swap: { name: "Swap", needs: { front: "land", above: "none" } },
            },
          },
        },
        preferences: {
          a: { land: { salience: 1, values: { back: 0.2, kept: 1, swap: 0.7 } } },
          b: { land: { salience: 1, values: { back: 0.9, kept: 0.1, swap: 0.5 } } },
        },
        fronts: {
          land: {
            name: "Land",
            holder: "a",
            levels: {
              none: { share: 0, option: "back" },
              some: { share: 0.25, option: "kept" },
              all: { share: 1, option: "kept" },
            },
            start,
          },
        },
      });
    close(solved(theCase("some")).reservation, [0.2 + 0.25 * 0.8, 0.9 - 0.25 * 0.8]);
    close(solved(theCase("all")).reservation, [1, 0.1]);
    close(solved(theCase("none")).reservation, [0.2, 0.9]);
    const frontier = (start: string) =>
      solved(theCase(start)).future.problem.frontiers[settlement]?.[solved(theCase(start)).future.frontState];
    // A swap needs something to swap: with nothing held there is only giving back, kept land being none.
    expect([...(frontier("none")?.points[0] ?? [])]).toEqual([0.2]);
    expect([...(frontier("all")?.points[0] ?? [])]).toEqual([1, 0.7, 0.2]);
  });
});

test("talks do not begin in a month in which there is nothing to agree", () => {
  const theCase = peace(0.9, 0.3, {
    case: { "horizon-months": 6 },
    friction: { talks: 1, breakdown: 0, channel: 1, ceasefire: 1, settlement: 1 },
  });
  // War is worth more to both than peace. Leaving all as it is would be agreed; strike it from what can be agreed.
  const struck = caseOf({
    case: { "horizon-months": 6 },
    issues: { end: { name: "End", "status-quo": "war", options: { war: { name: "War" }, peace: { name: "Peace" } } } },
    preferences: {
      a: { end: { salience: 1, values: { war: 0.9, peace: 0.3 } } },
      b: { end: { salience: 1, values: { war: 0.9, peace: 0.3 } } },
    },
    floor: { end: { forbids: { end: ["war"] }, norm: "For a test", because: "For a test." } },
    friction: { talks: 1, breakdown: 0, channel: 1, ceasefire: 1, settlement: 1 },
  });
  expect(solved(theCase).zone.settlement).toBe(true);
  const { zone, passage } = solved(struck);
  expect(zone.settlement).toBe(false);
  expect(Math.max(...passage.talks)).toBe(0);
  expect(Math.max(...(passage.deals[settlement] ?? []))).toBe(0);
});
