/**
 * Positions whose numbers were written as text: read as the numbers that they name, and told.
 * Takes   features of unknown content. Gives them with such positions as numbers, and a warning for each feature, with how
 *         many numbers there were. A feature without any is the very one that was given.
 * Departs only plain decimals are read: a sign, digits, a point. With a comma, an exponent, a space or a unit, what was meant
 *         is not certain; such a position stays what it is, for others to refuse.
 * Faults  `area.text-number` (a warning).
 * Cost    linear.
 */
import type { Fault } from "../ground/index.ts";
import type { AreaFeature } from "./area-features.ts";

const plainDecimal = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
const mostChars = 40;

interface Tally {
  count: number;
  first: string;
}

export function numbersFromText(
  features: readonly AreaFeature[],
  file: string,
): { readonly features: readonly AreaFeature[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const read = features.map((feature) => {
    const tally: Tally = { count: 0, first: "" };
    const polygons = feature.polygons.map((polygon) => polygon.map((ring) => ringRead(ring, tally)));
    if (tally.count === 0) return feature;
    const { path } = feature;
    const told = `${tally.count} written as text, the first ${JSON.stringify(tally.first)}; read as numbers`;
    faults.push({ code: "area.text-number", path, expected: "numbers", read: told, severity: "warning", file });
    return { ...feature, polygons };
  });
  return { features: read, faults };
}

function ringRead(ring: unknown, tally: Tally): unknown {
  if (!Array.isArray(ring) || !ring.some(hasText)) return ring;
  return ring.map((at: unknown) => {
    if (!hasText(at)) return at;
    const numbers = [numberOf(at[0]), numberOf(at[1])];
    if (numbers.includes(null)) return at;
    const texts = at.slice(0, 2).filter((it): it is string => typeof it === "string");
    if (tally.count === 0) tally.first = texts[0] as string;
    tally.count += texts.length;
    return [...numbers, ...at.slice(2)];
  });
}

/** Whether longitude or latitude is text. */
function hasText(at: unknown): at is readonly unknown[] {
  return Array.isArray(at) && (typeof at[0] === "string" || typeof at[1] === "string");
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.length <= mostChars && plainDecimal.test(value) ? Number(value) : null;
}
