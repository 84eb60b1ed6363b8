/** The counters' rows read as curves over months, one for each future, and those as means with their intervals. */
import type { EstimatedSpread } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";
import { type CounterLayout, type PartName, partOf } from "./counter-layout.ts";
import { meanOfPairs, rowWidth } from "./shapley-by-order.ts";

/** What counter k added to party i's position in each future, month by month; null for a party that is no principal. */
export function added(
  { counters, outputs, kept }: CounterLayout,
  game: Float64Array,
  k: number,
  i: number,
): readonly Float64Array[] | null {
  if (i < 0) return null;
  const wide = rowWidth(counters.length, outputs);
  const at = (k + 2) * outputs + i * kept;
  return Array.from({ length: game.length / wide }, (_, row) => game.subarray(row * wide + at, row * wide + at + kept));
}

/** Column m of curves by future. */
export function atMonth(curves: readonly Float64Array[], m: number): Float64Array {
  return Float64Array.from(curves, (curve) => curve[m] as number);
}

/** Month by month: the mean over futures, its standard error, the 5th and 95th percentile. */
export function byMonth(curves: readonly Float64Array[]): readonly EstimatedSpread[] {
  return Array.from({ length: curves[0]?.length ?? 0 }, (_, m) => estimatedSpread(atMonth(curves, m)));
}

export function estimatedSpread(values: Float64Array): EstimatedSpread {
  const { low, high } = spreadOf(values);
  return { ...meanOfPairs(values), low, high };
}

/** How a counter's worth changes when one thing is switched off: the changed worth less the worth as judged, to its holder. */
export function gainFrom(
  layout: CounterLayout,
  rows: Float64Array,
  k: number,
  part: PartName,
): readonly EstimatedSpread[] | null {
  const changed = ownPart(layout, rows, k, part);
  const worth = ownPart(layout, rows, k, "worth");
  if (changed === null || worth === null) return null;
  return byMonth(changed.map((curve, row) => curve.map((value, m) => value - (worth[row]?.[m] as number))));
}

/** A part by months, to the counter's holder only. */
export function ownPart(
  layout: CounterLayout,
  rows: Float64Array,
  k: number,
  part: PartName,
): readonly Float64Array[] | null {
  const i = layout.parties.indexOf(layout.counters[k]?.holder ?? "");
  if (i < 0) return null;
  return (
    partOf(layout, rows, k, part)?.map((curves) => curves.subarray(i * layout.kept, (i + 1) * layout.kept)) ?? null
  );
}
