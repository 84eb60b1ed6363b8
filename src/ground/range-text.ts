/**
 * Reads a judgement's value as people write it, and writes it back.
 * Takes   a number, or a text of at most 200 characters: `30%`, `5% to 20%`, `uniform(0%, 20%)`, `pert(1, 2, 5)`,
 *         `beta(2, 8)`, `samples(3, 4, 9)`; and the kind of quantity that stands in that place.
 * Gives   a distribution, or what was expected and what was read. A range is a 90 % interval: logit-normal for chances and
 *         shares, lognormal for positive quantities, normal otherwise. A percent sign on the last number alone holds for all.
 * Source  docs/case-format.md; own: the 90 % convention is that of [squiggle].
 * Cost    linear in the text.
 */
import { type Distribution, interval90, point } from "./distribution.ts";
import { log, logit } from "./portable-math.ts";

export type QuantityKind = "chance" | "share" | "rate" | "factor" | "months" | "real";

export interface RefusedValue {
  readonly expected: string;
  readonly read: string;
}

export type ParsedValue = { readonly distribution: Distribution } | RefusedValue;

/** The 95th percentile of the standard normal distribution. */
const z95 = 1.6448536269514722;
const longest = 200;
const largest = 1e12;
const smallest = 1e-12;

const monthly = ["a month", "per month", "monthly", "/month", "/ month"];
const suffixes: Readonly<Record<QuantityKind, readonly string[]>> = {
  chance: monthly,
  share: monthly,
  rate: monthly,
  factor: ["x", "×", "times"],
  months: ["month", "months"],
  real: [],
};

const rules: Readonly<Record<QuantityKind, string>> = {
  chance: "a chance from 0% to 100%, such as 30%, 0.3 or 5% to 20%",
  share: "a share from 0% to 100%, such as 30%, 0.3 or 5% to 20%",
  rate: "a monthly rate of 0 or more, such as 0.1 or 0.05 to 0.2",
  factor: "a factor of 0 or more, such as 2 or 1.5 to 4",
  months: "a number of months, 0 or more, such as 2 or 0.5 to 2",
  real: "a number, such as 2 or -1 to 3",
};

export function parseJudgementValue(value: string | number, kind: QuantityKind): ParsedValue {
  if (typeof value === "number") return pointValue(value, kind, String(value));
  if (typeof value !== "string") return { expected: rules[kind], read: typeof value };
  if (value.length > longest) return { expected: `at most ${longest} characters`, read: `${value.length} characters` };
  const read = value.trim() === "" ? "nothing" : value.trim();
  const text = value
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\u2212/g, "-");
  if (text.includes("(") || text.includes(")")) return namedValue(text, kind, read);
  const parts = text.split(/ to | ?– ?/);
  if (parts.length > 2)
    return { expected: `one range, such as ${kind === "chance" || kind === "share" ? "5% to 20%" : "2 to 5"}`, read };
  const numbers = numbersOf(parts, kind, read);
  if ("expected" in numbers) return numbers;
  const [low, high] = numbers;
  if (low === undefined) return { expected: rules[kind], read };
  return high === undefined ? pointValue(low, kind, read) : rangeValue(low, high, kind, read);
}

interface WrittenNumber {
  readonly number: number;
  readonly percent: boolean;
}

function numbersOf(parts: readonly string[], kind: QuantityKind, read: string): readonly number[] | RefusedValue {
  const written: WrittenNumber[] = [];
  for (const part of parts) {
    const number = writtenNumber(part.trim(), kind);
    if (typeof number === "string") return { expected: number, read };
    written.push(number);
  }
  const last = written[written.length - 1];
  const percents = written.filter((one) => one.percent).length;
  const plain = written.filter((one) => !one.percent && one.number !== 0).length;
  const onlyLast = last?.percent === true && percents === 1;
  if (percents > 0 && plain > 0 && !onlyLast) {
    return { expected: "percent signs on all numbers, or on the last one for all", read };
  }
  return written.map((one) => (percents > 0 ? one.number / 100 : one.number));
}

/** A number with its percent sign, or the rule it breaks. */
function writtenNumber(text: string, kind: QuantityKind): WrittenNumber | string {
  const match = /^([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]{1,4})?) ?(%?) ?(.*)$/.exec(text);
  if (match === null) return rules[kind];
  const [, digits = "", sign = "", rest = ""] = match;
  if (/^,[0-9]/.test(rest)) return "a decimal point and no separators between thousands";
  if (rest.startsWith("-")) return 'a range written with "to", such as 5% to 20%';
  if (rest !== "" && !suffixes[kind].includes(rest)) return rules[kind];
  const percent = sign === "%";
  if (percent && kind === "months") return rules[kind];
  const number = Number(digits);
  return Number.isFinite(number) ? { number: number + 0, percent } : rules[kind];
}

function isBetween01(kind: QuantityKind): boolean {
  return kind === "chance" || kind === "share";
}

/** The rule that a single possible value breaks, or null. */
function brokenRule(value: number, kind: QuantityKind): string | null {
  if (!Number.isFinite(value)) return rules[kind];
  if (isBetween01(kind)) {
    if (value >= 0 && value <= 1) return null;
    const meant = value > 1 && value <= 100 ? ` (${shortNumber(value, 6)}% if percent is meant)` : "";
    return `${rules[kind]}${meant}`;
  }
  const size = value < 0 ? -value : value;
  if (size > largest) return `${rules[kind]}, and at most 1e12`;
  if (size !== 0 && size < smallest) return `${rules[kind]}, and 0 or at least 1e-12`;
  return value < 0 && kind !== "real" ? rules[kind] : null;
}

function pointValue(value: number, kind: QuantityKind, read: string): ParsedValue {
  const broken = brokenRule(value, kind);
  return broken === null ? { distribution: point(value === 0 ? 0 : value) } : { expected: broken, read };
}

function rangeValue(low: number, high: number, kind: QuantityKind, read: string): ParsedValue {
  const broken = brokenRule(low, kind) ?? brokenRule(high, kind);
  if (broken !== null) return { expected: broken, read };
  if (low > high) return { expected: "the lower number first", read };
  if (low === high) return { distribution: point(low) };
  if (isBetween01(kind)) {
    if (low === 0 || high === 1) {
      const instead = `uniform(${percentText(low, 4)}, ${percentText(high, 4)})`;
      return { expected: `a range that touches neither 0% nor 100%, or ${instead}`, read };
    }
    return { distribution: { kind: "logitNormal", ...fitted(logit(low), logit(high)) } };
  }
  if (kind === "real") return { distribution: { kind: "normal", ...fitted(low, high) } };
  if (low === 0) return { expected: `a range above 0, or uniform(0, ${shortNumber(high, 6)})`, read };
  return { distribution: { kind: "logNormal", ...fitted(log(low), log(high)) } };
}

function fitted(low: number, high: number): { readonly mu: number; readonly sigma: number } {
  return { mu: (low + high) / 2, sigma: (high - low) / (2 * z95) };
}

function namedValue(text: string, kind: QuantityKind, read: string): ParsedValue {
  const open = text.indexOf("(");
  const close = text.lastIndexOf(")");
  const name = text.slice(0, open < 0 ? 0 : open).trim();
  const rest = text.slice(close + 1).trim();
  const known = name === "uniform" || name === "pert" || name === "beta" || name === "samples";
  if (!known || close < open || (rest !== "" && !suffixes[kind].includes(rest))) {
    return { expected: "uniform(low, high), pert(low, mode, high), beta(a, b) or samples(a, b, …)", read };
  }
  const inside = text.slice(open + 1, close);
  const values = numbersOf(inside.split(","), kind, read);
  if ("expected" in values) return values;
  if (name === "beta")
    return inside.includes("%")
      ? { expected: "beta(a, b) without percent signs", read }
      : betaValue(values, kind, read);
  for (const value of values) {
    const broken = brokenRule(value, kind);
    if (broken !== null) return { expected: broken, read };
  }
  if (name === "samples") return samplesValue(values);
  return name === "uniform" ? uniformValue(values, read) : pertValue(values, read);
}

function betaValue(values: readonly number[], kind: QuantityKind, read: string): ParsedValue {
  const [a = 0, b = 0] = values;
  const fits = values.length === 2 && a >= 0.001 && b >= 0.001 && a <= 1e6 && b <= 1e6;
  if (!fits) return { expected: "beta(a, b) with both numbers from 0.001 to 1000000", read };
  if (!isBetween01(kind)) return { expected: `${rules[kind]} (beta is for chances and shares)`, read };
  return { distribution: { kind: "beta", a, b } };
}

function samplesValue(values: readonly number[]): ParsedValue {
  const sorted = [...values].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted[sorted.length - 1];
  return { distribution: first === last ? point(first) : { kind: "samples", values: sorted } };
}

function uniformValue(values: readonly number[], read: string): ParsedValue {
  const [low = 0, high = 0] = values;
  if (values.length !== 2 || low > high) return { expected: "uniform(low, high), the lower number first", read };
  return { distribution: low === high ? point(low) : { kind: "uniform", low, high } };
}

function pertValue(values: readonly number[], read: string): ParsedValue {
  const [low = 0, mode = 0, high = 0] = values;
  if (values.length !== 3 || low > mode || mode > high)
    return { expected: "pert(low, mode, high) in rising order", read };
  return { distribution: low === high ? point(low) : { kind: "pert", low, mode, high } };
}

/** A judgement's value for a screen: as written where the form is kept, else its 90 % interval. */
export function formatJudgementValue(distribution: Distribution, kind: QuantityKind): string {
  const text = (value: number): string => (isBetween01(kind) ? percentText(value, 4) : shortNumber(value, 4));
  switch (distribution.kind) {
    case "point":
      return withUnit(text(distribution.value), kind, distribution.value === 1);
    case "uniform":
      return withUnit(`uniform(${text(distribution.low)}, ${text(distribution.high)})`, kind, false);
    case "pert":
      return withUnit(
        `pert(${[distribution.low, distribution.mode, distribution.high].map(text).join(", ")})`,
        kind,
        false,
      );
    case "beta":
      return `beta(${shortNumber(distribution.a, 4)}, ${shortNumber(distribution.b, 4)})`;
    case "samples":
      if (distribution.values.length <= 8)
        return withUnit(`samples(${distribution.values.map(text).join(", ")})`, kind, false);
      return intervalText(distribution, kind);
    default:
      return intervalText(distribution, kind);
  }
}

function intervalText(distribution: Distribution, kind: QuantityKind): string {
  const digits = distribution.kind === "gamma" || distribution.kind === "samples" ? 2 : 4;
  const [low, high] = interval90(distribution);
  const text = (value: number): string => (isBetween01(kind) ? percentText(value, digits) : shortNumber(value, digits));
  return withUnit(`${text(low)} to ${text(high)}`, kind, false);
}

function withUnit(text: string, kind: QuantityKind, one: boolean): string {
  if (kind === "rate") return `${text} a month`;
  if (kind === "factor") return `${text}×`;
  if (kind === "months") return one ? `${text} month` : `${text} months`;
  return text;
}

function shortNumber(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** A share in percent, with so many digits counted from the nearer end, so that 99.98 % does not become 100 %. */
function percentText(share: number, digits: number): string {
  const percent = share * 100;
  const nearer = share > 0.5 ? (1 - share) * 100 : percent;
  if (!(nearer > 0)) return `${shortNumber(percent, digits)}%`;
  let decimals = digits - 1;
  for (let size = nearer; size < 1 && decimals < 20; size *= 10) decimals++;
  for (let size = nearer; size >= 10 && decimals > 0; size /= 10) decimals--;
  return `${Number(percent.toFixed(decimals))}%`;
}
