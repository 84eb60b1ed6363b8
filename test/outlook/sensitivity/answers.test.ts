/** What carries a result, and under which judgements it comes about: on cases where the answer is known. */
import { describe, expect, test } from "vitest";
import { mergeBatches, prepare, simulate } from "../../../src/assess.ts";
import { drawKey, uniform } from "../../../src/ground/index.ts";
import { readCase, starterCase } from "../../../src/index.ts";
import { drawJudgements } from "../../../src/outlook/draw-judgements.ts";
import { drawnColumns } from "../../../src/outlook/sensitivity/drawn-columns.ts";
import { scenarioBoxes, whatCarries } from "../../../src/questions.ts";

const starter = readCase(starterCase()).case;
if (starter === null) throw new Error("the starter case has faults");
const run = prepare(starter, { futures: 1000, seed: 3 });
const batch = simulate(run, 0, 1000);
/** The same futures, in which the chance of a ceasefire at all months is something else. */
const withCeasefire = (chance: (row: number) => number): typeof batch => {
  const width = batch.tables.ceasefire.length / 1000;
  const ceasefire = Float64Array.from(batch.tables.ceasefire, (_, k) => chance(Math.floor(k / width)));
  return { ...batch, tables: { ...batch.tables, ceasefire } };
};
const months = { of: "ceasefire", byMonth: 12 } as const;

describe("what carries a result", () => {
  test("the columns are the very draws that the futures were made of", () => {
    const columns = drawnColumns(run.posing, 3, batch, (path) => path);
    const draws = drawJudgements(run.posing, 3)(517);
    for (const { path, kind, values } of columns)
      if (kind !== "real") expect(values[517]).toBe(draws[run.posing.draws.findIndex((draw) => draw.path === path)]);
    run.posing.rules.forEach((rule, r) => {
      const column = columns.find(({ path }) => path === `red-lines.${rule.id}.real`);
      for (const row of column ? [0, 1, 517, 999] : [])
        expect(column?.values[row]).toBe(batch.tables.rulesHold[row * run.posing.rules.length + r]);
    });
  });

  test("carriers come by size, each inside its interval, with the method that found them", () => {
    const { carriers } = whatCarries(run, batch, { of: "measure", byMonth: 1 });
    const { carriers: ceasefire, method, spread } = whatCarries(run, batch, months);
    for (const each of [...carriers, ...ceasefire]) {
      expect(each.correlation.low).toBeLessThanOrEqual(each.correlation.value);
      expect(each.correlation.high).toBeGreaterThanOrEqual(each.correlation.value);
      expect(each.rankFrom).toBeLessThanOrEqual(each.rankTo);
    }
    const sizes = ceasefire.map(({ correlation }) => Math.abs(correlation.value));
    expect(sizes).toEqual([...sizes].sort((p, q) => q - p));
    expect(ceasefire[0]?.clear).toBe(true);
    expect(spread.high).toBeGreaterThan(spread.low);
    expect(method).toMatchObject({ seed: 3, futures: 1000, parameters: months, digest: /^[0-9a-f]{64}$/ });
  });

  test("a judgement that is the figure itself carries it wholly, and the first rank is its own", () => {
    const draw = run.posing.draws.find(({ path }) => path === "friction.settlement");
    const own = drawnColumns(run.posing, 3, batch, (path) => path).find(({ path }) => path === draw?.path);
    const { carriers } = whatCarries(
      run,
      withCeasefire((row) => own?.values[row] as number),
      months,
    );
    expect(carriers[0]).toMatchObject({ path: "friction.settlement", clear: true, rankFrom: 1, rankTo: 1 });
    expect(carriers[0]?.correlation.value).toBe(1);
    expect(carriers[0]?.explained?.value).toBeGreaterThan(0.95);
  });

  test("what no judgement has a part in is rarely said to be carried, or to have boxes; what never differs never is", () => {
    const tries = Array.from({ length: 12 }, (_, seed) => withCeasefire((row) => uniform(seed, row, drawKey("noise"))));
    // A tenth of samples at most may show something, give or take four standard errors of twelve tries.
    const most = 12 * (0.1 + 4 * Math.sqrt((0.1 * 0.9) / 12));
    const clear = tries.filter((noise) => whatCarries(run, noise, months).carriers.some((carrier) => carrier.clear));
    expect(clear.length).toBeLessThan(most);
    expect(tries.filter((noise) => scenarioBoxes(run, noise, months).boxes.length > 0).length).toBeLessThan(most);
    const same = withCeasefire(() => 0.3);
    expect(whatCarries(run, same, months).carriers).toEqual([]);
    expect(scenarioBoxes(run, same, months)).toMatchObject({ boxes: [], tree: null });
  });

  test("ranks are claimed only where intervals part: overlapping neighbours share theirs", () => {
    const { carriers } = whatCarries(run, batch, months);
    carriers.forEach(({ correlation, rankFrom, rankTo }, k) => {
      expect(rankFrom).toBeLessThanOrEqual(k + 1);
      expect(rankTo).toBeGreaterThanOrEqual(k + 1);
      if (correlation.low < 0 && correlation.high > 0) expect(rankTo).toBe(carriers.length);
    });
  });

  test("it depends on the futures alone, not on how they were cut", () => {
    const cut = mergeBatches([simulate(run, 300, 700), simulate(run, 0, 300)]);
    expect(whatCarries(run, cut, months)).toEqual(whatCarries(run, batch, months));
    expect(scenarioBoxes(run, cut, months)).toEqual(scenarioBoxes(run, batch, months));
  });

  test("a position and the zone can be asked about, what is no figure throws", () => {
    const party = run.posing.parties[0] as string;
    expect(whatCarries(run, batch, { of: "leverage", party }).carriers[0]?.clear).toBe(true);
    expect(whatCarries(run, batch, { of: "zone" }).carriers.length).toBeGreaterThan(0);
    expect(() => whatCarries(run, batch, { of: "leverage", party: "nobody" })).toThrow("invalid party");
    expect(() => whatCarries(run, batch, { of: "talks", byMonth: 999 })).toThrow("invalid months");
  });
});

describe("where an event is likely", () => {
  test("boxes are denser than without them, every limit tells, and every sentence names its limits", () => {
    const answer = scenarioBoxes(run, batch, months);
    expect(answer.boxes.length).toBeGreaterThan(0);
    let covered = 0;
    for (const { limits, coverage, density, without, text, trajectory } of answer.boxes) {
      covered += coverage.mean;
      expect(density.mean).toBeGreaterThan(without);
      expect(limits.length).toBeGreaterThan(0);
      expect(limits.length).toBeLessThanOrEqual(4);
      for (const { words, quasiP } of limits) {
        expect(quasiP).toBeLessThanOrEqual(0.05);
        expect(text).toContain(words);
      }
      expect(trajectory[0]).toMatchObject({ coverage: 1, limits: 0 });
    }
    expect(answer.coverage.mean).toBeCloseTo(covered, 12);
    expect(answer.tree?.right.mean).toBeGreaterThan(0);
  });

  test("the limits mean what they say: counted anew in the odd futures, the first box has its density", () => {
    const { boxes, threshold } = scenarioBoxes(run, batch, months);
    const columns = drawnColumns(run.posing, 3, batch, (path) => path);
    const { ceasefire } = batch.tables;
    const width = ceasefire.length / 1000;
    const inside = [...Array(1000).keys()].filter(
      (row) =>
        row % 2 === 1 &&
        boxes[0]?.limits.every(({ path, low, high }) => {
          const value = columns.find((column) => column.path === path)?.values[row] as number;
          return (low === null || value >= low) && (high === null || value <= high);
        }),
    );
    const likely = inside.filter((row) => (ceasefire[row * width + 12] as number) >= threshold);
    expect(inside.length).toBe(boxes[0]?.futures);
    expect(likely.length / inside.length).toBe(boxes[0]?.density.mean);
  });

  test("a threshold can be asked for; one that no future reaches leaves nothing to say", () => {
    const { boxes, tree, likely, thresholdIs } = scenarioBoxes(run, batch, { ...months, atLeast: 1 });
    expect({ boxes, tree, thresholdIs, likely }).toEqual({
      boxes: [],
      tree: null,
      thresholdIs: "asked",
      likely: { mean: 0, standardError: 0 },
    });
    expect(() => scenarioBoxes(run, batch, { ...months, atLeast: 0 })).toThrow("invalid at-least");
  });
});
