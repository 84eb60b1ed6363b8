/** PRIM, quasi-p-values and the classification tree, on regions that are known. */
import { describe, expect, test } from "vitest";
import { drawKey, uniform } from "../../../src/ground/index.ts";
import { binomialTail } from "../../../src/outlook/sensitivity/binomial-tail.ts";
import type { Cases } from "../../../src/outlook/sensitivity/box.ts";
import { classificationTree, leafOf } from "../../../src/outlook/sensitivity/classification-tree.ts";
import { prim } from "../../../src/outlook/sensitivity/prim.ts";
import { quasiPValue } from "../../../src/outlook/sensitivity/quasi-p-value.ts";

const sample = (inputs: number, rows: number, isWanted: (point: readonly number[], row: number) => boolean): Cases => {
  const keys = Array.from({ length: inputs }, (_, i) => drawKey(`case.${i}`));
  const columns = keys.map((key) => Float64Array.from({ length: rows }, (_, row) => uniform(5, row, key)));
  const at = (row: number): readonly number[] => columns.map((column) => column[row] as number);
  return { columns, interest: Uint8Array.from({ length: rows }, (_, row) => (isWanted(at(row), row) ? 1 : 0)) };
};
/** Of interest: 0.25 < x0 < 0.75 and x1 > 0.6, a fifth of all; x2 and x3 do nothing. */
const planted = sample(4, 2000, ([a = 0, b = 0]) => a > 0.25 && a < 0.75 && b > 0.6);

describe("PRIM", () => {
  test("finds a planted box, its limits within two hundredths, and nothing else", () => {
    const last = prim(planted, { peelShare: 0.02 }).at(-1);
    expect(last?.density).toBeGreaterThan(0.96);
    expect(last?.coverage).toBeGreaterThan(0.96);
    const [first, second] = last?.box ?? [];
    expect(last?.box.map(({ input }) => input)).toEqual([0, 1]);
    expect(first?.low).toBeCloseTo(0.25, 1.4);
    expect(first?.high).toBeCloseTo(0.75, 1.4);
    expect(second?.low).toBeCloseTo(0.6, 1.4);
    expect(second?.high).toBeNull();
  });

  test("goes from the whole space on: density rises with every step, coverage falls in peeling and rises in pasting", () => {
    const noisy = sample(3, 1500, ([a = 0, , c = 0], row) => uniform(1, row, drawKey("noise")) < 0.2 + 0.6 * a * c);
    const steps = prim(noisy);
    const all = noisy.interest.reduce((sum, each) => sum + each, 0);
    expect(steps[0]).toMatchObject({ box: [], coverage: 1, massShare: 1, density: all / 1500 });
    for (let k = 1; k < steps.length; k++)
      expect(steps[k]?.density).toBeGreaterThanOrEqual((steps[k - 1]?.density ?? 9) - 1e-12);
    for (const { coverage, density, cases } of steps) expect(coverage * all).toBeCloseTo(density * cases, 9);
    expect(steps.every(({ massShare }) => massShare >= 0.05)).toBe(true);
  });

  test("takes all of a tie: a yes-or-no is limited to one of its values", () => {
    const rows = 400;
    const flag = Float64Array.from({ length: rows }, (_, row) => row % 2);
    const { box, coverage, density } = prim({ columns: [flag], interest: Uint8Array.from(flag) }).at(-1) ?? {};
    expect({ box, coverage, density }).toEqual({ box: [{ input: 0, low: 1, high: null }], coverage: 1, density: 1 });
  });

  test("of nothing, of a constant and of no cases it makes nothing", () => {
    expect(prim({ columns: [new Float64Array(3)], interest: new Uint8Array(3) })).toEqual([]);
    expect(prim({ columns: [], interest: new Uint8Array(0) })).toEqual([]);
    const constant = prim({ columns: [new Float64Array(4)], interest: Uint8Array.of(1, 0, 1, 0) });
    expect(constant).toEqual([{ box: [], cases: 4, coverage: 1, density: 0.5, massShare: 1 }]);
    expect(() => prim(planted, { peelShare: 1 })).toThrow("invalid peelShare");
    expect(() => prim({ columns: [new Float64Array(2)], interest: new Uint8Array(3) })).toThrow("invalid columns");
  });
});

describe("quasi-p-values", () => {
  test("the binomial tail is that of the tables: 8 or more heads of 10 is 56 / 1024", () => {
    expect(binomialTail(10, 8, 0.5)).toBeCloseTo(56 / 1024, 13);
    expect(binomialTail(10, 3, 0.5)).toBeCloseTo(968 / 1024, 13);
    expect([binomialTail(5, 0, 0.2), binomialTail(5, 6, 0.2), binomialTail(5, 5, 1), binomialTail(5, 1, 0)]).toEqual([
      1, 0, 1, 0,
    ]);
    expect(binomialTail(100_000, 51_000, 0.5)).toBeCloseTo(1.294358019e-10, 16);
    expect(() => binomialTail(2, 1, 1.5)).toThrow("invalid p");
  });

  test("a limit that carries is told from one that does nothing", () => {
    const box = [
      { input: 0, low: 0.25, high: 0.75 },
      { input: 1, low: 0.6, high: null },
      { input: 2, low: 0.1, high: null },
    ];
    expect(quasiPValue(planted, box, 0)).toBeLessThan(1e-9);
    expect(quasiPValue(planted, box, 1)).toBeLessThan(1e-9);
    expect(quasiPValue(planted, box, 2)).toBeGreaterThan(0.05);
    expect(quasiPValue(planted, [{ input: 0, low: 2, high: null }], 0)).toBe(1);
  });
});

describe("the classification tree", () => {
  test("parts what one question parts, halfway between the cases", () => {
    const tree = classificationTree({ columns: [Float64Array.of(1, 2, 3, 5)], interest: Uint8Array.of(0, 0, 1, 1) });
    expect(tree).toEqual({
      cases: 4,
      interest: 2,
      split: {
        input: 0,
        atMost: 2.5,
        yes: { cases: 2, interest: 0, split: null },
        no: { cases: 2, interest: 2, split: null },
      },
    });
  });

  test("needs three questions for a planted box, and puts nearly every case where it belongs", () => {
    const tree = classificationTree(planted);
    const right = [...planted.interest.keys()].filter((row) => {
      const { cases, interest } = leafOf(tree, (input) => planted.columns[input]?.[row] as number);
      return Number(interest * 2 > cases) === planted.interest[row];
    });
    expect(right.length / 2000).toBeGreaterThan(0.96);
  });

  test("asks nothing where nothing helps", () => {
    expect(classificationTree({ columns: [], interest: Uint8Array.of(1, 0) }).split).toBeNull();
    expect(classificationTree({ columns: [new Float64Array(0)], interest: new Uint8Array(0) })).toEqual({
      cases: 0,
      interest: 0,
      split: null,
    });
    expect(classificationTree(planted, { depth: 0 }).split).toBeNull();
    expect(() => classificationTree(planted, { depth: -1 })).toThrow("invalid depth");
  });
});
