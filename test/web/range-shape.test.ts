/** A range moved by hand: what comes of it can be read again, its ends stay in order, and a step moves it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJudgementValue, type QuantityKind } from "../../src/ground/index.ts";
import {
  type Grip,
  gripAt,
  gripMoved,
  gripsOf,
  rounded,
  shapeOfRange,
  stepAt,
  suffixOf,
  textOfShape,
} from "../../src/web/draft/range-shape.ts";

const read = (text: string, kind: QuantityKind) => {
  const parsed = parseJudgementValue(text, kind);
  if ("expected" in parsed) throw new Error(`${text}: ${parsed.expected}`);
  return shapeOfRange(parsed.distribution);
};
const samples: readonly (readonly [QuantityKind, readonly string[]])[] = [
  ["chance", ["5% to 20%", "30%", "uniform(0%, 20%)", "pert(1%, 2%, 5%)", "beta(2, 8)", "98% to 99.4%"]],
  ["share", ["0.06% to 0.22%", "0.3"]],
  ["rate", ["0.05 to 0.2", "uniform(0, 0.04)"]],
  ["factor", ["1.5 to 4", "2", "samples(1, 2, 3)"]],
  ["months", ["0.5 to 2 months"]],
  ["real", ["-1 to 3"]],
];
const ranges = fc.constantFrom(...samples.flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const)));
const grips = fc.constantFrom<Grip>("low", "middle", "high");

test("a range that is not moved says what was written", () => {
  for (const [kind, text] of [
    ["chance", "5% to 20%"],
    ["chance", "30%"],
    ["chance", "uniform(0%, 20%)"],
    ["share", "0.06% to 0.22%"],
    ["factor", "1.5 to 4"],
    ["real", "-1 to 3"],
  ] as const)
    expect(textOfShape(read(text, kind), kind)).toBe(text);
});

test("wherever it is moved it can be read again, with its ends in order", () => {
  fc.assert(
    fc.property(
      ranges,
      fc.array(fc.tuple(grips, fc.double({ min: -2, max: 5, noNaN: true })), { maxLength: 6 }),
      ([kind, text], moves) => {
        const end = moves.reduce((shape, [grip, to]) => gripMoved(shape, grip, to, kind), read(text, kind));
        const said = textOfShape(end, kind, suffixOf(text));
        expect(parseJudgementValue(said, kind), said).toHaveProperty("distribution");
        expect(end.kind).toBe(read(text, kind).kind);
        if (end.kind !== "point") expect(end.low).toBeLessThan(end.high);
      },
    ),
  );
});

test("an arrow moves each grip, the way it points", () => {
  fc.assert(
    fc.property(ranges, grips, fc.boolean(), ([kind, text], grip, up) => {
      const shape = read(text, kind);
      if (!gripsOf(shape).includes(grip)) return;
      const at = gripAt(shape, grip, kind);
      const span = shape.kind === "point" ? at : shape.high - shape.low;
      const moved = gripMoved(shape, grip, at + (up ? 1 : -1) * stepAt(at, kind, span), kind);
      const by = gripAt(moved, grip, kind) - at;
      if (up) expect(by).toBeGreaterThanOrEqual(0);
      else expect(by).toBeLessThanOrEqual(0);
    }),
  );
  const five = read("5% to 20%", "chance");
  expect(textOfShape(gripMoved(five, "low", 0.05 + stepAt(0.05, "chance", 0.15), "chance"), "chance")).toBe(
    "5.1% to 20%",
  );
  expect(textOfShape(gripMoved(five, "high", 0.2 + 10 * stepAt(0.2, "chance", 0.15), "chance"), "chance")).toBe(
    "5% to 30%",
  );
});

test("an end dragged across the other stops a step short of it, and comes back in the same drag", () => {
  for (const [kind, text, low, high] of [
    ["chance", "5% to 20%", "19% to 20%", "5% to 5.1%"],
    ["chance", "98% to 99.4%", "99.39% to 99.4%", "98% to 98.1%"],
    ["factor", "1.5 to 4", "3.9 to 4", "1.5 to 1.6"],
    ["real", "-1 to 3", "2.9 to 3", "-1 to -0.9"],
    ["rate", "uniform(0, 0.04)", "uniform(0.039, 0.04)", "uniform(0, 0.0001)"],
    ["chance", "pert(1%, 2%, 5%)", "pert(4.9%, 4.9%, 5%)", "pert(1%, 1.1%, 1.1%)"],
  ] as const) {
    const shape = read(text, kind);
    const [across, back] = [gripMoved(shape, "low", 9, kind), gripMoved(shape, "high", -9, kind)];
    expect([textOfShape(across, kind), textOfShape(back, kind)]).toEqual([low, high]);
    // The keys go on from there, either way.
    if (across.kind === "point") throw new Error(text);
    expect(gripMoved(across, "low", across.high, kind)).toEqual(across);
    expect(gripAt(gripMoved(across, "low", gripAt(shape, "low", kind), kind), "low", kind)).toBeCloseTo(
      gripAt(shape, "low", kind),
      9,
    );
  }
});

test("the middle takes both ends along, as far in odds as in shape", () => {
  // Odds 1:19 and 1:4; their middle is where the log-odds are, odds 1 : sqrt(76).
  const shape = read("5% to 20%", "chance");
  const middle = gripAt(shape, "middle", "chance");
  expect(middle).toBeCloseTo(1 / (1 + Math.sqrt(76)), 12);
  // Odds of the middle three times as good: 3:19 and 3:4.
  const moved = gripMoved(shape, "middle", 3 / (3 + Math.sqrt(76)), "chance");
  expect(moved).toEqual({ kind: "interval", low: rounded(3 / 22, "chance", 3), high: rounded(3 / 7, "chance", 3) });
  const factor = gripMoved(read("1.5 to 6", "factor"), "middle", 6, "factor");
  expect(factor).toEqual({ kind: "interval", low: 3, high: 12 });
});

test("units that somebody wrote stay", () => {
  expect(
    ["0.1 to 0.3 a month", "0.5 to 2 months", "1.5 to 4×", "5% to 20%", "100 to 400 per month"].map(suffixOf),
  ).toEqual([" a month", " months", "×", "", " per month"]);
});
