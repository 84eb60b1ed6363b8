/**
 * A judgement's range as a hand moves it: ends, middle, most likely value. What comes of it is text again, as one would type it.
 * A range that is no interval, uniform or pert becomes an interval when it is moved.
 */

import { type Distribution, interval90, logistic, logit, type QuantityKind } from "../../ground/index.ts";

export type Grip = "low" | "middle" | "high";

export type RangeShape =
  | { readonly kind: "point"; readonly middle: number }
  | { readonly kind: "interval" | "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "pert"; readonly low: number; readonly middle: number; readonly high: number };

export function shapeOfRange(distribution: Distribution): RangeShape {
  switch (distribution.kind) {
    case "point":
      return { kind: "point", middle: distribution.value };
    case "uniform":
      return { kind: "uniform", low: distribution.low, high: distribution.high };
    case "pert":
      return { kind: "pert", low: distribution.low, middle: distribution.mode, high: distribution.high };
    default: {
      const [low, high] = interval90(distribution);
      return { kind: "interval", low, high };
    }
  }
}

export function gripsOf(shape: RangeShape): readonly Grip[] {
  return shape.kind === "point" ? ["middle"] : ["low", "middle", "high"];
}

export function gripAt(shape: RangeShape, grip: Grip, kind: QuantityKind): number {
  if (shape.kind === "point") return shape.middle;
  if (grip !== "middle") return shape[grip];
  if (shape.kind === "pert") return shape.middle;
  if (shape.kind === "uniform") return (shape.low + shape.high) / 2;
  const { there, back } = stretched(kind);
  return back((there(shape.low) + there(shape.high)) / 2);
}

/** The range with one grip at another value; an end stops a step short of the other, so that a range stays one. */
export function gripMoved(shape: RangeShape, grip: Grip, wanted: number, kind: QuantityKind): RangeShape {
  const [least, most] = bounds(kind, shape.kind === "interval");
  const value = Math.min(most, Math.max(least, rounded(wanted, kind)));
  if (shape.kind === "point") return { kind: "point", middle: value };
  if (shape.kind === "pert" && grip === "middle")
    return { ...shape, middle: Math.min(shape.high, Math.max(shape.low, value)) };
  if (grip === "low") {
    const low = Math.min(value, Math.max(shape.low, beside(shape.high, -1, kind)));
    return shape.kind === "pert" ? { ...shape, low, middle: Math.max(low, shape.middle) } : { ...shape, low };
  }
  if (grip === "high") {
    const high = Math.max(value, Math.min(shape.high, beside(shape.low, 1, kind)));
    return shape.kind === "pert" ? { ...shape, high, middle: Math.min(high, shape.middle) } : { ...shape, high };
  }
  const { there, back } = shape.kind === "uniform" ? plain : stretched(kind);
  const by = there(Math.min(most, Math.max(least, wanted))) - there(gripAt(shape, "middle", kind));
  // A narrow range takes more digits to stay one.
  for (const digits of [3, 6]) {
    const [low, high] = [shape.low, shape.high].map((end) =>
      Math.min(most, Math.max(least, rounded(back(there(end) + by), kind, digits))),
    ) as [number, number];
    if (low < high) return { ...shape, low, high };
  }
  return shape;
}

/** The nearest value that an arrow would reach from there. */
function beside(value: number, way: 1 | -1, kind: QuantityKind): number {
  return rounded(value + way * stepAt(value, kind, value), kind, 3);
}

/** One step of the arrows: the second digit, counted from the nearer end; a large one is ten of them. */
export function stepAt(value: number, kind: QuantityKind, span: number): number {
  const size = kind === "real" ? Math.abs(span) : isShare(kind) ? Math.min(value, 1 - value) : value;
  return Math.max(isShare(kind) ? 1e-5 : 1e-4, power(size) / 10);
}

export function textOfShape(shape: RangeShape, kind: QuantityKind, suffix = ""): string {
  const text = (value: number) => (isShare(kind) ? `${short(value * 100)}%` : short(value));
  const told = (() => {
    if (shape.kind === "point") return text(shape.middle);
    if (shape.low === shape.high) return text(shape.low);
    if (shape.kind === "uniform") return `uniform(${text(shape.low)}, ${text(shape.high)})`;
    if (shape.kind === "pert") return `pert(${text(shape.low)}, ${text(shape.middle)}, ${text(shape.high)})`;
    return `${text(shape.low)} to ${text(shape.high)}`;
  })();
  return told + suffix;
}

/** The unit that somebody wrote behind a range, with the space before it. */
export function suffixOf(text: string): string {
  return / ?(?:(?:a|per) month|monthly|\/ ?month|x|×|times|months?)$/i.exec(text.trim())?.[0] ?? "";
}

/** Two digits, counted from the nearer end of a share. */
export function rounded(value: number, kind: QuantityKind, digits = 2): number {
  if (isShare(kind) && value > 0.5) return 1 - rounded(1 - value, kind, digits);
  if (Math.abs(value) < 1e-9 || !Number.isFinite(value)) return 0;
  return Number(value.toPrecision(digits));
}

export function isShare(kind: QuantityKind): boolean {
  return kind === "chance" || kind === "share";
}

function bounds(kind: QuantityKind, interval: boolean): readonly [number, number] {
  if (kind === "real") return [-1e12, 1e12];
  // An interval touches neither end: the format asks for a uniform there.
  const least = interval ? 1e-4 : 0;
  return isShare(kind) ? [interval ? 1e-5 : 0, interval ? 1 - 1e-5 : 1] : [least, 1e12];
}

interface Scale {
  readonly there: (value: number) => number;
  readonly back: (value: number) => number;
}

const plain: Scale = { there: (value) => value, back: (value) => value };

/** On which a range of this kind is even. */
function stretched(kind: QuantityKind): Scale {
  if (kind === "real") return plain;
  if (isShare(kind))
    return { there: (value) => logit(Math.min(1 - 1e-9, Math.max(1e-9, value))), back: (value) => logistic(value) };
  return { there: (value) => Math.log(Math.max(1e-9, value)), back: Math.exp };
}

function power(size: number): number {
  return size > 0 ? 10 ** Math.floor(Math.log10(size) + 1e-9) : 0;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
