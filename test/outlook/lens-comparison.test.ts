/** The split of the difference between two lenses: Shapley's axioms, common random numbers, one split for any chunks. */
import { describe, expect, test } from "vitest";
import { assess, version } from "../../src/assess.ts";
import { pose } from "../../src/bargaining/index.ts";
import { type Case, starterCase, stateOfPlay, withOverrides } from "../../src/case/index.ts";
import type { DifferenceSplit } from "../../src/contract.ts";
import { loadCase } from "../../src/node/library.ts";
import { futureFigures } from "../../src/outlook/future-figures.ts";
import { planSplit, shapleyWeights, sideBySide, splitFutures, summariseSplit } from "../../src/outlook/index.ts";
import { caseFrom } from "../fixtures/small-case.ts";

const lens = (id: string, overrides: string): string =>
  `  ${id}:\n    name: ${id}\n    source: valley-times\n    published: 2024-02-01\n    gist: So.\n    judgement: For a test.\n    overrides: { ${overrides} }\n`;
const theCase: Case = caseFrom(
  new Map([
    ...starterCase(),
    [
      "lenses.yaml",
      `lenses:\n${
        lens("one", "friction.talks: 60%") +
        lens("same", "friction.talks: 5% to 20%") +
        lens("class", "reference-classes.example-class.monthly: 9%, friction.talks: 60%") +
        lens("three", "friction.talks: 50% to 70%, costs.south.war.monthly: 2% to 4%, friction.ceasefire: 80%") +
        lens("other", "patience.north: 97% to 99%, friction.talks: 30%")
      }`,
    ],
  ]),
);
const state = (id: string | null) => stateOfPlay(theCase, theCase.asOf, id);
const split = (
  from: string | null,
  to: string | null,
  { futures = 40, exactUpTo = 6, chunk = 1000 } = {},
): DifferenceSplit => {
  const plan = planSplit(state(from), state(to), { months: 12, exactUpTo, version });
  const rows = [];
  for (let first = 0; first < futures; first += chunk)
    rows.unshift(splitFutures(plan, 3, first, Math.min(chunk, futures - first)));
  return summariseSplit(plan, 3, rows);
};
const figure = (it: DifferenceSplit, id: string) => {
  const found = it.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const partOf = (it: DifferenceSplit, id: string, path: string): number =>
  figure(it, id).parts.find((part) => part.path === path)?.part ?? Number.NaN;

describe.each([
  ["over all sets", 6],
  ["over orders", 0],
])("%s", (_, exactUpTo) => {
  test.each([
    [null, "three"],
    ["three", "other"],
    ["other", null],
  ])("parts add up to the difference: %s to %s", (from, to) => {
    for (const { parts, difference, from: low, to: high, families } of split(from, to, { exactUpTo }).figures) {
      expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(difference, 12);
      expect(families.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(difference, 12);
      expect(high - low).toBeCloseTo(difference, 12);
    }
  });

  test("a single judgement is the whole difference", () => {
    const it = split(null, "one", { exactUpTo });
    const { difference, parts } = figure(it, "talks");
    expect(parts).toHaveLength(1);
    expect(parts[0]?.part).toBeCloseTo(difference, 14);
    expect(difference).toBeGreaterThan(0.05);
  });

  test("the same however futures are cut into chunks", () => {
    const whole = split("three", "other", { exactUpTo });
    for (const chunk of [7, 10]) {
      const { method, figures } = split("three", "other", { exactUpTo, chunk });
      expect(figures).toEqual(whole.figures);
      expect(method.digest).toBe(whole.method.digest);
    }
  });

  test("there and back are each other's negative", () => {
    const [there, back] = [split("three", "other", { exactUpTo }), split("other", "three", { exactUpTo })];
    for (const { id, parts } of there.figures)
      for (const { path, part } of parts) {
        // An order and its reverse stand for the same sets from the other end, in another order of the players.
        if (exactUpTo > 0) expect(partOf(back, id, path)).toBeCloseTo(-part, 12);
        else expect(figure(back, id).difference).toBeCloseTo(-figure(there, id).difference, 12);
      }
  });
});

test("what bears on nothing gets nothing, and takes nothing from the others", () => {
  const [plain, withClass] = [split(null, "one"), split(null, "class")];
  expect(figure(withClass, "talks").parts.map(({ path }) => path)).toContain("reference-classes.example-class.monthly");
  for (const { id } of plain.figures) {
    expect(partOf(withClass, id, "reference-classes.example-class.monthly")).toBe(0);
    expect(partOf(withClass, id, "friction.talks")).toBe(partOf(plain, id, "friction.talks"));
  }
});

test("no judgement that is left out of the game bears on any figure of the largest example", async () => {
  const kursk = await loadCase("cases/kursk-2024");
  const plain = stateOfPlay(kursk, kursk.asOf, null);
  const idle = [...plain.judgements.values()].filter(({ path }) =>
    /^(?:measures|reference-classes)\.|\.multiplies\.friction\.measure$/.test(path),
  );
  expect(idle.length).toBeGreaterThan(10);
  const raised = idle.map((held) => [held.path, { ...held, distribution: { kind: "point", value: 0.9 } }] as const);
  const figures = [plain, withOverrides(plain, new Map(raised))].map((each) => futureFigures(pose(each), 1, 12));
  for (let future = 0; future < 5; future++) expect(figures[1]?.(future)).toEqual(figures[0]?.(future));
});

test("a lens that says what the case says makes no difference", () => {
  for (const { difference, parts } of split(null, "same", { futures: 5 }).figures) {
    expect(difference).toBe(0);
    expect(parts).toEqual([]);
  }
});

test("the ends are those of the assessments with the same seed and futures", () => {
  const it = split(null, "three");
  const ends = [null, "three"].map((id) => assess(theCase, { lens: id, futures: 40, seed: 3 }));
  for (const [k, end] of (["from", "to"] as const).entries()) {
    const assessment = ends[k] as (typeof ends)[number];
    for (const kind of ["talks", "ceasefire", "settlement", "any-deal"] as const)
      expect(figure(it, kind)[end]).toBeCloseTo(assessment.agreement[kind][12]?.mean ?? Number.NaN, 12);
    expect(figure(it, "zone")[end]).toBeCloseTo(assessment.zone.any, 12);
    for (const [party, { now }] of Object.entries(assessment.leverage))
      expect(figure(it, `position.${party}`)[end]).toBeCloseTo(now.mean, 12);
  }
});

test("orders agree with all sets within three standard errors of their own", () => {
  const [exact, orders] = [
    split(null, "three", { futures: 120 }),
    split(null, "three", { futures: 120, exactUpTo: 0 }),
  ];
  expect(orders.method).toMatchObject({ exact: false, permutations: 24, futures: 120 });
  expect(exact.method).toMatchObject({ exact: true, permutations: null, solves: 120 * 8 });
  for (const { id, parts } of orders.figures)
    for (const { path, part, standardError } of parts)
      expect(Math.abs(part - partOf(exact, id, path))).toBeLessThanOrEqual(3 * standardError + 1e-12);
});

test("weights of sets add up to one over all sets of the others", () => {
  const choose = [1, 4, 6, 4, 1];
  expect([...shapleyWeights(5)].reduce((sum, weight, s) => sum + weight * (choose[s] as number), 0)).toBeCloseTo(1, 15);
  expect([...shapleyWeights(3)]).toEqual([1 / 3, expect.closeTo(1 / 6, 15), expect.closeTo(1 / 3, 15)]);
});

test("a state with all overrides of a lens is posed as the state through the lens", () => {
  const through = state("three");
  const composed = withOverrides(state(null), through.lens?.overrides ?? new Map());
  expect(pose(composed).draws).toEqual(pose(through).draws);
  expect(() => withOverrides(through, new Map([["no.such", [...through.judgements.values()][0] as never]]))).toThrow(
    /invalid overrides/,
  );
});

test("side by side: the pool is of the lenses, and only where there are several", () => {
  const assessments = [null, "one", "three"].map((id) => assess(theCase, { lens: id, futures: 20 }));
  const comparison = sideBySide(assessments, 6, (id) => id.toUpperCase());
  expect(comparison.outlooks.map(({ name }) => name)).toEqual(["the case's own judgements", "ONE", "THREE"]);
  expect(comparison.pooled?.talks.forecasts).toBe(2);
  const [one, three] = [1, 2].map((k) => comparison.outlooks[k]?.agreement.talks.mean ?? 0) as [number, number];
  expect(comparison.pooled?.talks.median).toBeCloseTo((one + three) / 2, 14);
  expect(sideBySide(assessments.slice(0, 2), 6, String).pooled).toBeNull();
  expect(() => sideBySide(assessments, 0, String)).toThrow(/months/);
  expect(() => sideBySide([], 1, String)).toThrow(/assessments/);
});

test("misuse is refused by name", () => {
  const plan = planSplit(state(null), state("one"), { months: 12, version });
  expect(() => planSplit(state(null), state("one"), { months: 0, version })).toThrow(/months/);
  expect(() => planSplit(state(null), state("one"), { months: 12, exactUpTo: 13, version })).toThrow(/exactUpTo/);
  expect(() => planSplit(state(null), stateOfPlay(theCase, theCase.asOf + 1, null), { months: 1, version })).toThrow(
    /states/,
  );
  expect(() => summariseSplit(plan, 1, [splitFutures(plan, 1, 3, 2)])).toThrow(/consecutive/);
});
