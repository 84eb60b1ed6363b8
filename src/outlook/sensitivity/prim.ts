/**
 * The patient rule induction method: a box in which cases of interest are dense. Peels a thin slice off the box, again and
 * again, always the one whose loss helps most; then pastes slices back on as long as that does no harm.
 * Takes   cases; options. Gives: the trajectory, from the whole space (first) over the peels to the pastes, so that a
 *         reader can choose between coverage (how much of what is of interest is inside) and density (how much of what is
 *         inside is of interest).
 * Source  [friedman-fisher-1999] §8.1 to 8.3; coverage and density [bryant-lempert-2010] §3.
 * Departs slices are compared by the gain in density for each case lost, since slices through tied values differ in size;
 *         a slice takes all cases with its last value. Nothing is peeled that does not raise the density. Boxes are not
 *         chosen by cross-validation: see `scenario-boxes.ts`, which measures them on other cases.
 * Throws  where columns and cases differ in number, or an option is no share.
 * Cost    inputs × cases × log cases to sort once, then inputs × cases / peel in all.
 */
import { misuse } from "../../ground/index.ts";
import { type Box, type Cases, holding, inBox, type Limit } from "./box.ts";
import { orderOf } from "./rank-correlation.ts";

export interface PrimOptions {
  /** Share of the box's cases in a slice. */
  readonly peelShare?: number;
  /** Least share of all cases that a box holds. */
  readonly leastShare?: number;
}

export interface PrimStep {
  readonly box: Box;
  readonly cases: number;
  readonly coverage: number;
  readonly density: number;
  readonly massShare: number;
}

export function prim(cases: Cases, { peelShare = 0.05, leastShare = 0.05 }: PrimOptions = {}): readonly PrimStep[] {
  const { columns, interest } = cases;
  const n = interest.length;
  if (columns.some((column) => column.length !== n)) throw misuse("columns", "one value for each case", n);
  if (!(peelShare > 0 && peelShare < 1)) throw misuse("peelShare", "a share above 0 and below 1", peelShare);
  if (!(leastShare > 0 && leastShare <= 1)) throw misuse("leastShare", "a share above 0, at most 1", leastShare);
  const all = interest.reduce((sum, each) => sum + each, 0);
  if (n === 0 || all === 0) return [];
  const step = (box: Box): PrimStep => {
    const held = holding(cases, box);
    return {
      box,
      cases: held.cases,
      coverage: held.interest / all,
      density: held.cases === 0 ? 0 : held.interest / held.cases,
      massShare: held.cases / n,
    };
  };
  const peels = peeled(cases, peelShare, Math.max(1, Math.ceil(leastShare * n)));
  const narrowest = peels.at(-1) ?? [];
  const pastes = pasted(cases, narrowest, peelShare);
  return [step([]), ...[...peels, ...pastes].map(step)];
}

/** A slice that can be taken off: how much denser the rest is for each case lost, and the limit that takes it off. */
interface Slice {
  readonly gain: number;
  readonly limit: Limit;
}

function peeled({ columns, interest }: Cases, peelShare: number, least: number): readonly Box[] {
  const inside = new Uint8Array(interest.length).fill(1);
  let orders = columns.map(orderOf);
  let listed = interest.length;
  let cases = interest.length;
  let wanted = interest.reduce((sum, each) => sum + each, 0);
  const limits = new Map<number, Limit>();
  const boxes: Box[] = [];
  for (;;) {
    const slice = Math.max(1, Math.floor(peelShare * cases));
    let best: Slice | null = null;
    for (let input = 0; input < columns.length; input++)
      for (const end of ["low", "high"] as const) {
        const offered = sliceAt(
          { values: columns[input] as Float64Array, order: orders[input] as Uint32Array, inside, interest },
          end,
          slice,
          { cases, wanted, least },
        );
        if (offered !== null && (best === null || offered.gain > best.gain))
          best = {
            gain: offered.gain,
            limit: { input, low: null, high: null, ...limits.get(input), [end]: offered.limit },
          };
      }
    if (best === null) return boxes;
    const { limit } = best;
    limits.set(limit.input, limit);
    const values = columns[limit.input] as Float64Array;
    for (let row = 0; row < inside.length; row++) {
      const value = values[row] as number;
      if (!inside[row] || ((limit.low === null || value >= limit.low) && (limit.high === null || value <= limit.high)))
        continue;
      inside[row] = 0;
      cases--;
      wanted -= interest[row] as number;
    }
    boxes.push(ordered(limits));
    if (wanted === cases) return boxes;
    if (cases * 2 < listed) {
      orders = orders.map((order) => order.filter((row) => inside[row]));
      listed = cases;
    }
  }
}

interface Sorted {
  readonly values: Float64Array;
  readonly order: Uint32Array;
  readonly inside: Uint8Array;
  readonly interest: Uint8Array;
}

/** What is lost at one end of one input, ties included; null where nothing would be left, or the rest is no denser. */
function sliceAt(
  { values, order, inside, interest }: Sorted,
  end: "low" | "high",
  slice: number,
  { cases, wanted, least }: { readonly cases: number; readonly wanted: number; readonly least: number },
): { readonly gain: number; readonly limit: number } | null {
  let [lost, lostWanted] = [0, 0];
  let last = Number.NaN;
  for (let k = 0; k < order.length; k++) {
    const row = order[end === "low" ? k : order.length - 1 - k] as number;
    if (!inside[row]) continue;
    const value = values[row] as number;
    if (lost >= slice && value !== last) {
      const gain = ((wanted - lostWanted) / (cases - lost) - wanted / cases) / lost;
      return gain > 0 && cases - lost >= least ? { gain, limit: value } : null;
    }
    lost++;
    if (cases - lost < least) return null;
    lostWanted += interest[row] as number;
    last = value;
  }
  return null;
}

function pasted(cases: Cases, from: Box, peelShare: number): readonly Box[] {
  const boxes: Box[] = [];
  let box = from;
  for (let held = holding(cases, box); held.cases > 0; held = holding(cases, box)) {
    const wanted = Math.max(1, Math.floor(peelShare * held.cases));
    let best: Box | null = null;
    let [density, most] = [held.interest / held.cases, held.cases];
    for (const limit of box)
      for (const end of ["low", "high"] as const) {
        if (limit[end] === null) continue;
        const wider = withLimit(box, { ...limit, [end]: widened(cases, box, limit, end, wanted) });
        const now = holding(cases, wider);
        const dense = now.interest / now.cases;
        if (dense < density || (dense === density && now.cases <= most)) continue;
        best = wider;
        [density, most] = [dense, now.cases];
      }
    if (best === null) return boxes;
    boxes.push(best);
    box = best;
  }
  return boxes;
}

/** The end moved out past `wanted` of the cases beyond it that are inside by all other limits; null: there are no more. */
function widened({ columns }: Cases, box: Box, limit: Limit, end: "low" | "high", wanted: number): number | null {
  const others = box.filter(({ input }) => input !== limit.input);
  const values = columns[limit.input] as Float64Array;
  const open = { ...limit, [end]: null };
  const beyond: number[] = [];
  values.forEach((value, row) => {
    const out = end === "low" ? value < (limit.low as number) : value > (limit.high as number);
    if (out && inBox(columns, [...others, open], row)) beyond.push(value);
  });
  beyond.sort((p, q) => (end === "low" ? q - p : p - q));
  return beyond[wanted - 1] ?? null;
}

function withLimit(box: Box, limit: Limit): Box {
  return box
    .map((each) => (each.input === limit.input ? limit : each))
    .filter(({ low, high }) => low !== null || high !== null);
}

function ordered(limits: ReadonlyMap<number, Limit>): Box {
  return [...limits.values()].sort((p, q) => p.input - q.input);
}
