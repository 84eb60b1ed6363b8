/** How judgements are written: what is read, what is refused and with which words, and what a screen shows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Distribution,
  formatJudgementValue,
  interval90,
  parseJudgementValue,
  type QuantityKind,
} from "../../src/ground/index.ts";

const kinds: readonly QuantityKind[] = ["chance", "share", "rate", "factor", "months", "real"];

function read(value: string | number, kind: QuantityKind): Distribution {
  const parsed = parseJudgementValue(value, kind);
  if ("distribution" in parsed) return parsed.distribution;
  throw new Error(`expected ${parsed.expected}, read ${parsed.read}`);
}

function refusal(value: string | number, kind: QuantityKind): string {
  const parsed = parseJudgementValue(value, kind);
  return "distribution" in parsed ? "accepted" : `${parsed.expected} | ${parsed.read}`;
}

function expectInterval(value: string, kind: QuantityKind, low: number, high: number): void {
  const [from, to] = interval90(read(value, kind));
  expect(from).toBeCloseTo(low, 12);
  expect(to).toBeCloseTo(high, 12);
}

test("a point is written as a number or in percent", () => {
  expect(read("30%", "chance")).toEqual({ kind: "point", value: 0.3 });
  expect(read(0.3, "chance")).toEqual({ kind: "point", value: 0.3 });
  expect(read(" 0.3 ", "share")).toEqual({ kind: "point", value: 0.3 });
  expect(read("-2.5e3", "real")).toEqual({ kind: "point", value: -2500 });
  expect(read(".5", "rate")).toEqual({ kind: "point", value: 0.5 });
  for (const kind of kinds) expect(read(0, kind)).toEqual({ kind: "point", value: 0 });
  expect(Object.is((read("-0", "real") as { value: number }).value, 0)).toBe(true);
});

test("a range is a 90 % interval, in the shape of its kind", () => {
  expect(read("5% to 20%", "chance").kind).toBe("logitNormal");
  expect(read("0.05 to 0.2", "rate").kind).toBe("logNormal");
  expect(read("-1 to 3", "real").kind).toBe("normal");
  expectInterval("5% to 20%", "chance", 0.05, 0.2);
  expectInterval("0.05 to 0.2", "share", 0.05, 0.2);
  expectInterval("98% to 99.5%", "chance", 0.98, 0.995);
  expectInterval("0.1% to 0.4%", "share", 0.001, 0.004);
  expectInterval("1.0 to 1.3", "factor", 1, 1.3);
  expectInterval("-1 to 3", "real", -1, 3);
});

test("a percent sign on the last number holds for all; a bare 0 needs none", () => {
  expectInterval("5 to 20%", "chance", 0.05, 0.2);
  expectInterval("5–20%", "chance", 0.05, 0.2);
  expectInterval("5% – 20%", "chance", 0.05, 0.2);
  expect(read("uniform(0, 20%)", "share")).toEqual({ kind: "uniform", low: 0, high: 0.2 });
  expect(read("pert(0, 10%, 20%)", "share")).toEqual({ kind: "pert", low: 0, mode: 0.1, high: 0.2 });
  expect(refusal("5% to 20", "chance")).toContain("percent signs on all numbers");
  expect(refusal("5% to 0.2", "chance")).toContain("percent signs on all numbers");
});

test("the named distributions are read", () => {
  expect(read("uniform(0%, 20%)", "chance")).toEqual({ kind: "uniform", low: 0, high: 0.2 });
  expect(read("pert(1, 2, 5)", "months")).toEqual({ kind: "pert", low: 1, mode: 2, high: 5 });
  expect(read("Beta(2,8)", "chance")).toEqual({ kind: "beta", a: 2, b: 8 });
  expect(read("samples(3, 9, 4, 4)", "real")).toEqual({ kind: "samples", values: [3, 4, 4, 9] });
  expect(read("samples( 10% , 30% )", "share")).toEqual({ kind: "samples", values: [0.1, 0.3] });
});

test("what has no width is a point", () => {
  for (const text of ["5% to 5%", "0% to 0%", "100% to 100%", "uniform(5%, 5%)", "pert(5%, 5%, 5%)", "samples(5%)"]) {
    expect(read(text, "chance").kind).toBe("point");
  }
});

test("units are allowed where they fit", () => {
  expectInterval("0.05 to 0.2 a month", "rate", 0.05, 0.2);
  expectInterval("0.1% to 0.4% per month", "share", 0.001, 0.004);
  expectInterval("2 to 4 months", "months", 2, 4);
  expectInterval("2 months to 4 months", "months", 2, 4);
  expectInterval("4x to 12x", "factor", 4, 12);
  expectInterval("4 to 12×", "factor", 4, 12);
  expectInterval("4 to 12 times", "factor", 4, 12);
  expect(read("uniform(1, 2) months", "months").kind).toBe("uniform");
  expect(refusal("4 to 12 months", "factor")).toContain("a factor");
  expect(refusal("3 years", "months")).toContain("a number of months");
});

test("a refused value says what would do", () => {
  expect(refusal(5, "chance")).toBe(
    "a chance from 0% to 100%, such as 30%, 0.3 or 5% to 20% (5% if percent is meant) | 5",
  );
  expect(refusal("20", "share")).toContain("(20% if percent is meant) | 20");
  expect(refusal("20 km2", "share")).toBe("a share from 0% to 100%, such as 30%, 0.3 or 5% to 20% | 20 km2");
  expect(refusal("120%", "chance")).toContain("from 0% to 100%");
  expect(refusal("0% to 20%", "chance")).toContain("or uniform(0%, 20%) | 0% to 20%");
  expect(refusal("80% to 100%", "share")).toContain("or uniform(80%, 100%)");
  expect(refusal("0 to 3", "rate")).toContain("or uniform(0, 3)");
  expect(refusal("20% to 5%", "chance")).toBe("the lower number first | 20% to 5%");
  expect(refusal("5-20%", "chance")).toContain('written with "to"');
  expect(refusal("1,263", "real")).toContain("decimal point");
  expect(refusal("0,3", "chance")).toContain("decimal point");
  expect(refusal("", "chance")).toContain("| nothing");
  expect(refusal("-1", "rate")).toContain("0 or more");
  expect(refusal("5% to 10% to 20%", "chance")).toContain("one range");
  expect(refusal("5%", "months")).toContain("a number of months");
});

test("broken named distributions are refused with their form", () => {
  expect(refusal("uniform(20%, 0%)", "chance")).toContain("the lower number first");
  expect(refusal("uniform(1)", "real")).toContain("uniform(low, high)");
  expect(refusal("pert(1, 5, 2)", "real")).toContain("rising order");
  expect(refusal("beta(0, 8)", "chance")).toContain("beta(a, b)");
  expect(refusal("beta(20%, 80%)", "chance")).toContain("without percent signs");
  expect(refusal("beta(2, 8)", "rate")).toContain("for chances and shares");
  expect(refusal("uniform(0, 2)", "chance")).toContain("from 0% to 100%");
  expect(refusal("samples()", "real")).toContain("a number");
  expect(refusal("triangular(1, 2, 3)", "real")).toContain("uniform(low, high)");
  for (const text of ["uniform(1, 2", "uniform 1, 2)", ")(", "uniform((1, 2))", "uniform(1, 2) km2"]) {
    expect(refusal(text, "real")).not.toBe("accepted");
  }
});

test("numbers that are none, and numbers beyond all measure, are refused", () => {
  for (const kind of kinds) {
    for (const value of [
      Number.NaN,
      Infinity,
      -Infinity,
      "NaN",
      "Infinity",
      "1e999",
      "0x10",
      "1_000",
      "one",
      "--1",
      "1e",
      "to",
      " to ",
    ]) {
      expect(refusal(value, kind)).not.toBe("accepted");
    }
    expect(refusal(`${"9".repeat(300)}`, kind)).toContain("at most 200 characters");
  }
  expect(refusal("1e13", "real")).toContain("at most 1e12");
  expect(refusal("1e-13 to 1", "rate")).toContain("at least 1e-12");
});

test("no text lingers, throws, or leads outside its kind", () => {
  const unit = fc.constantFrom(
    ..."0123456789.%-+e ,()–xto".split(""),
    " to ",
    "uniform(",
    "pert(",
    "samples(",
    "beta(",
    "5%",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.constantFrom(...kinds), (text, kind) => {
      const parsed = parseJudgementValue(text, kind);
      if (!("distribution" in parsed)) {
        expect(parsed.expected.length).toBeGreaterThan(0);
        return;
      }
      const [low, high] = interval90(parsed.distribution);
      expect(Number.isFinite(low) && Number.isFinite(high) && low <= high).toBe(true);
      if (kind !== "real") expect(low).toBeGreaterThanOrEqual(0);
      if (kind === "chance" || kind === "share") expect(high).toBeLessThanOrEqual(1);
    }),
    { numRuns: 3000 },
  );
  for (const text of [" ".repeat(200), "1".repeat(200), "(".repeat(200), `1${" ".repeat(198)}x`, ",".repeat(200)]) {
    expect(refusal(text, "chance")).not.toBe("accepted");
  }
});

test("what was written is what a screen shows", () => {
  const written: readonly (readonly [string, QuantityKind, string])[] = [
    ["5% to 20%", "chance", "5% to 20%"],
    ["0.05 to 0.2", "chance", "5% to 20%"],
    ["98% to 99.5%", "chance", "98% to 99.5%"],
    ["0.1% to 0.4%", "share", "0.1% to 0.4%"],
    ["30%", "share", "30%"],
    ["99.995%", "chance", "99.995%"],
    ["0%", "chance", "0%"],
    ["100%", "chance", "100%"],
    ["0.05 to 0.2", "rate", "0.05 to 0.2 a month"],
    ["4 to 12", "factor", "4 to 12×"],
    ["0.5 to 2", "months", "0.5 to 2 months"],
    ["1", "months", "1 month"],
    ["-1 to 3", "real", "-1 to 3"],
    ["uniform(0%, 20%)", "share", "uniform(0%, 20%)"],
    ["pert(1, 2, 5)", "months", "pert(1, 2, 5) months"],
    ["beta(2, 8)", "chance", "beta(2, 8)"],
    ["samples(3, 4, 4, 9)", "real", "samples(3, 4, 4, 9)"],
  ];
  for (const [text, kind, shown] of written) expect(formatJudgementValue(read(text, kind), kind)).toBe(shown);
});

test("a learned rate is shown by its 90 % interval in two digits", () => {
  expect(formatJudgementValue({ kind: "gamma", shape: 1, rate: 1 }, "rate")).toBe("0.051 to 3 a month");
});

test("what a screen shows reads back as the same judgement", () => {
  const whole = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(whole, whole, fc.constantFrom(...kinds), (a, b, kind) => {
      const scale = kind === "chance" || kind === "share" ? 1000 : 10;
      const [low, high] = a < b ? [a, b] : [b, a];
      for (const text of [
        `${low / scale} to ${high / scale}`,
        `uniform(${low / scale}, ${high / scale})`,
        `${a / scale}`,
      ]) {
        const first = read(text, kind);
        const again = read(formatJudgementValue(first, kind), kind);
        expect(again.kind).toBe(first.kind);
        const [[low1, high1], [low2, high2]] = [interval90(first), interval90(again)];
        expect(low2).toBeCloseTo(low1, 10);
        expect(high2).toBeCloseTo(high1, 10);
      }
    }),
  );
});
