/** Who can move whom: effects on a bargain that can be solved by hand, ties that are shown only, chains, and who disagrees. */
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/assess.ts";
import { readCase } from "../../src/case/index.ts";
import { influenceChains } from "../../src/outlook/influence-chains.ts";
import { influence, leverRows } from "../../src/questions.ts";
import { caseOf, type Sections, textsOf } from "../fixtures/small-case.ts";

/**
 * One month, an even duel over a pie: going on is worth ½ less the cost of war, 10 % to A and 20 % to B. A third party that
 * presses doubles B's cost.
 */
const sections: Sections = {
  parties: {
    a: { name: "A", role: "principal" },
    b: { name: "B", role: "principal" },
    c: { name: "C", role: "third" },
    d: { name: "D", role: "third" },
    e: { name: "E", role: "third" },
  },
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
  drivers: {
    pressure: {
      name: "C presses",
      "moved-by": ["c"],
      states: { idle: {}, pressing: { multiplies: { "costs.b.war": 2, "friction.settlement": 1.5 } } },
      start: "idle",
      moves: { idle: { pressing: "20%" } },
    },
    weather: { name: "Weather", states: { fair: {}, foul: {} }, start: "fair", moves: { fair: { foul: "50%" } } },
  },
  costs: { a: { war: { monthly: "10%" } }, b: { war: { monthly: "20%" } } },
  friction: { talks: "100%", breakdown: "0%", channel: "100%", ceasefire: "0%", settlement: "40%" },
  "third-party-ties": {
    judgement: "For a test.",
    "b-on-c": { of: "b", on: "c", through: "trade", strength: "50%" },
    "c-on-d": { of: "c", on: "d", through: "loans", strength: "40%" },
    "a-on-d": { of: "a", on: "d", through: "arms", strength: "30%" },
  },
  "third-party-stances": {
    early: { party: "c", toward: "talks", stance: "refusing", since: "2023-05-01", words: "No." },
    late: { party: "c", toward: "talks", stance: "open", since: "2023-06-01", words: "Yes." },
    later: { party: "c", toward: "talks", stance: "refusing", since: "2024-06-01", words: "No again." },
  },
};

describe("who can move whom", () => {
  const run = prepare(caseOf(sections), { futures: 6 });
  const answer = influence(run, leverRows(run, 0, 6));

  test("a driver held in a state moves what follows from that state, and nothing else", () => {
    const [lever, ...others] = answer.levers;
    expect(others).toEqual([]);
    expect(lever).toMatchObject({ driver: "pressure", movedBy: ["c"], now: "idle", contested: [] });
    const [idle, pressing] = lever?.states ?? [];
    // This month's cost is paid in the state in which the driver stands: 20 % as things stand, 40 % where C presses.
    expect(idle?.reservation.b?.mean).toBeCloseTo(0, 12);
    expect(pressing?.reservation.b?.mean).toBeCloseTo(-0.2, 12);
    expect(pressing?.reservation.a?.mean).toBeCloseTo(0, 12);
    // A settlement is struck with 40 % a month; where C presses its hazard is half as great again: 1 − 0.6^1.5.
    expect(answer.asItStands.deal).toBeCloseTo(0.4, 12);
    expect(pressing?.deal).toMatchObject({ standardError: 0 });
    expect(pressing?.deal.mean).toBeCloseTo(0.6 - 0.6 * Math.sqrt(0.6), 12);
    // Talks begin for certain where nothing was struck through the open channel before.
    expect(pressing?.talks.mean).toBeCloseTo(0.6 * Math.sqrt(0.6) - 0.6, 12);
  });

  test("ties and the stances of the day are shown; a tie without a driver is said to be not computed", () => {
    const [c, d, e] = answer.parties;
    expect(c).toMatchObject({ id: "c", levers: ["pressure"], notComputed: [] });
    expect(c?.heldBy).toMatchObject([{ tie: "b-on-c", of: "b", strength: { mean: 0.5, low: 0.5, high: 0.5 } }]);
    expect(c?.stances).toMatchObject([{ id: "late", stance: "open", since: "2023-06-01" }]);
    expect(d?.notComputed).toEqual(["a"]);
    expect(e).toMatchObject({ heldBy: [], stances: [], levers: [], notComputed: [] });
    expect(answer.conclusions.map(({ id }) => id)).toEqual(["third-party.d.not-computed"]);
  });

  test("a chain's index is the product of its strengths", () => {
    expect(answer.chains.map(({ from, through, to, index }) => [from, through, to, index.mean])).toEqual([
      ["c", [], "b", 0.5],
      ["d", [], "a", 0.3],
      ["d", ["c"], "b", 0.2],
    ]);
  });

  test("does not depend on how the futures were shared out", () => {
    const parts = [leverRows(run, 0, 2), leverRows(run, 2, 4)];
    expect(influence(run, Float64Array.from(parts.flatMap((part) => [...part])))).toEqual(answer);
  });
});

test("chains pass no party twice, stop at the first principal, and have at most three ties", () => {
  const tie = (of: string, on: string) => ({
    tie: { id: `${of}-on-${on}`, of, on, through: "", strength: "" },
    strengths: [0.5, 1],
  });
  const ties = [
    tie("p", "x"),
    tie("x", "y"),
    tie("y", "x"),
    tie("y", "z"),
    tie("z", "w"),
    tie("q", "p"),
    tie("x", "x"),
  ];
  const chains = influenceChains(ties, ["p", "q"]).map(({ from, through, to }) => [from, ...through, to].join(" "));
  expect(chains).toEqual(["x p", "y x p", "z y x p"]);
});

test("a lens that judges otherwise is named beside the case, from its day on", () => {
  const source = {
    type: "article",
    language: "en",
    vantage: "unknown",
    title: "T",
    reliability: "F",
    "reliability-because": "?",
  };
  const lens = (id: string, published: string) => ({
    name: `Lens ${id}`,
    source: "text",
    published,
    gist: "Otherwise.",
    by: "me",
    judgement: "It says so.",
    overrides: { "third-party-ties.b-on-c.strength": "90%", "drivers.pressure.moves.idle.pressing": "5%" },
  });
  const theCase = caseOf({
    ...sections,
    sources: { text: { ...source, issued: "2023-12-01" } },
    lenses: { now: lens("now", "2024-01-01"), then: lens("then", "2024-03-01") },
  });
  const run = prepare(theCase, { futures: 2 });
  const { parties, levers } = influence(run, leverRows(run, 0, 2));
  expect(parties[0]?.heldBy[0]?.views.map(({ lens, who, value }) => [lens, who, value])).toEqual([
    [null, "Me", "50%"],
    ["now", "Lens now", "90%"],
  ]);
  expect(levers[0]?.contested.map(({ path }) => path)).toEqual(["drivers.pressure.moves.idle.pressing"]);
});

test("a mover that is no party is a fault at its place", () => {
  const drivers = { pressure: { ...(sections.drivers as Record<string, object>).pressure, "moved-by": ["nobody"] } };
  const { faults } = readCase(textsOf({ ...sections, drivers }));
  expect(faults.map(({ code, path, read }) => [code, path, read])).toEqual([
    ["case.dangling", "drivers.pressure.moved-by.0", "nobody"],
  ]);
});
