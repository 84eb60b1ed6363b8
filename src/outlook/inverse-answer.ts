/**
 * What would have to change: from the rows of all futures the share with a zone as a function of one judgement, exactly a
 * step for each future, and on it the value nearest to the judgement's median at which the conclusion flips.
 * Takes   a posing, what was asked, the rows of all futures from 0 on. Gives: `Inverse`.
 * Source  own. The interval of the value: where the share crosses the threshold less and plus 1.645 standard errors.
 * Departs ranks go by the change in widths of the 90 % interval; a point has no width and no rank.
 */
import type { Posing } from "../bargaining/index.ts";
import type { Inverse, InverseAsked, InverseChange, InverseFlip, InverseJudgement, Method } from "../contract.ts";
import {
  formatDay,
  formatJudgementValue,
  interval90,
  mean,
  meanOf,
  medianOf,
  misuse,
  normalQuantile,
  point,
} from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { endsOf, inverseMedianRow, inverseWidth, perJudgement } from "./inverse.ts";
import { bearingOnZone } from "./inverse-candidates.ts";
import { answerMethod } from "./sensitivity/answer-method.ts";
import type { NameOf } from "./sensitivity/drawn-columns.ts";

const deviate = normalQuantile(0.95);

export function inverse(
  posing: Posing,
  run: Method,
  { paths, threshold }: InverseAsked,
  rows: Float64Array,
  nameOf: NameOf,
  words: Words = english,
): Inverse {
  if (!(threshold > 0 && threshold <= 1)) throw misuse("threshold", "a share above 0 and at most 1", threshold);
  const width = inverseWidth(paths);
  const futures = rows.length / width;
  const zone = mean(columnOf(rows, width, 0));
  const open = zone >= threshold;
  const error = deviate * Math.sqrt((threshold * (1 - threshold)) / futures);
  const medianRow = inverseMedianRow(posing, paths);
  const judgements = paths.map((path, k): Unranked => {
    const steps = stepsOf(rows, width, k);
    const ofMedian = stepsOf(medianRow, width, k);
    const { median, low, high } = heldAt(posing, path);
    const ends = endsOf(posing, path);
    const nearest = (share: number, side: -1 | 1): number | null => firstFlip(steps, median, share, open, side);
    const flipAt = (): { readonly value: number; readonly side: -1 | 1 } | null => {
      const [down, up] = [nearest(threshold, -1), nearest(threshold, 1)];
      if (down === null && up === null) return null;
      const first = up === null || (down !== null && median - down <= up - median) ? -1 : 1;
      return { value: (first < 0 ? down : up) as number, side: first };
    };
    const found = flipAt();
    const textOf = (value: number): string =>
      formatJudgementValue(point(Number(value.toPrecision(3))), kindOf(posing, path));
    const change = (value: number): InverseChange => ({
      value,
      text: textOf(value),
      change: value - median,
      widths: high > low ? (value - median) / (high - low) : null,
      inside: value >= low && value <= high,
    });
    const flip = (): InverseFlip | null => {
      if (found === null) return null;
      const sooner = nearest(threshold + (open ? error : -error), found.side) ?? found.value;
      const later = nearest(Math.max(0, Math.min(1, threshold + (open ? -error : error))), found.side);
      // Where its median alone flips it, there is no way to it on which to be early or late.
      const ends = found.value === median ? [null, null] : [sooner, later];
      const [from = null, to = null] = found.side > 0 ? ends : [...ends].reverse();
      return {
        ...change(found.value),
        from,
        to,
        fromText: from === null ? null : textOf(from),
        toText: to === null ? null : textOf(to),
      };
    };
    const isOpen = medianRow[0] === 1;
    const ofMedianFuture = [-1, 1]
      .map((side) => firstFlip(ofMedian, median, 1, isOpen, side as -1 | 1))
      .filter((value) => value !== null)
      .sort((a, b) => Math.abs(a - median) - Math.abs(b - median))[0];
    return {
      path,
      name: nameOf(path),
      held: {
        text: posing.state.judgements.get(path)?.text ?? "",
        median,
        mean: meanOf(distributionOf(posing, path)),
        low,
        high,
      },
      reach: {
        least: ends.least,
        zoneAtLeast: shareAt(steps, ends.least),
        most: ends.most,
        zoneAtMost: shareAt(steps, ends.most),
      },
      flip: flip(),
      medianFlip: ofMedianFuture === undefined ? null : change(ofMedianFuture),
    };
  });
  return {
    method: answerMethod(run, futures, words, "inverse", {
      exactness: words.methods.inverse.exactness(futures),
      parameters: { threshold, judgements: paths.join(" ") },
    }),
    asOf: formatDay(posing.state.asOf),
    lens: posing.state.lens?.id ?? null,
    threshold,
    zone: { mean: zone, standardError: Math.sqrt((zone * (1 - zone)) / futures) },
    open,
    clear: Math.abs(zone - threshold) > error,
    openInMedianFuture: medianRow[0] === 1,
    bearing: bearingOnZone(posing).length,
    judgements: ranked(judgements),
  };
}

type Unranked = Omit<InverseJudgement, "rankFrom" | "rankTo">;

function distributionOf({ state }: Posing, path: string) {
  return (state.judgements.get(path) as NonNullable<ReturnType<typeof state.judgements.get>>).distribution;
}

function kindOf({ state }: Posing, path: string) {
  return (state.case.judgements.get(path) as NonNullable<ReturnType<typeof state.case.judgements.get>>).kind;
}

function heldAt(
  posing: Posing,
  path: string,
): { readonly median: number; readonly low: number; readonly high: number } {
  const distribution = distributionOf(posing, path);
  const [low, high] = interval90(distribution);
  return { median: medianOf(distribution), low, high };
}

function columnOf(rows: Float64Array, width: number, at: number): Float64Array {
  return Float64Array.from({ length: rows.length / width }, (_, row) => rows[row * width + at] as number);
}

/** Zones of all futures as a function of the judgement: those at the least value, and each change on the way up. */
interface Steps {
  readonly futures: number;
  readonly atLeast: number;
  /** Ascending by value: from here on (`reached`: at it, else just above it) the count is changed by so many. */
  readonly changes: readonly { readonly value: number; readonly by: number; readonly reached: boolean }[];
}

function stepsOf(rows: Float64Array, width: number, k: number): Steps {
  const futures = rows.length / width;
  const changes: { value: number; by: number; reached: boolean }[] = [];
  let atLeast = 0;
  for (let row = 0; row < futures; row++) {
    const at = row * width + 1 + perJudgement * k;
    const here = rows[row * width] as number;
    const [below, low, above, high] = [0, 1, 2, 3].map((j) => rows[at + j] as number) as [
      number,
      number,
      number,
      number,
    ];
    atLeast += low < 0 ? here : below;
    // Below, the flipped value itself still is as at the least; above, it already is as at the most.
    if (low >= 0) changes.push({ value: low, by: here - below, reached: false });
    if (high >= 0) changes.push({ value: high, by: above - here, reached: true });
  }
  changes.sort((p, q) => p.value - q.value || Number(q.reached) - Number(p.reached));
  return { futures, atLeast, changes };
}

function shareAt({ futures, atLeast, changes }: Steps, value: number): number {
  let count = atLeast;
  for (const change of changes) if (change.reached ? change.value <= value : change.value < value) count += change.by;
  return count / futures;
}

/** The value nearest to the median, on one side of it, at which the share is on the other side of the threshold. */
function firstFlip(steps: Steps, median: number, threshold: number, open: boolean, side: -1 | 1): number | null {
  const flipped = (value: number): boolean => shareAt(steps, value) >= threshold !== open;
  if (flipped(median)) return median;
  const ways = steps.changes.map(({ value }) => value).filter((value) => (side > 0 ? value > median : value < median));
  if (side < 0) ways.reverse();
  // Between two changes the share does not move, but just beyond one it may: halfway to the next tells.
  for (const [k, value] of ways.entries()) {
    if (flipped(value)) return value;
    const next = ways[k + 1];
    if (next !== undefined && next !== value && flipped((value + next) / 2)) return (value + next) / 2;
  }
  return null;
}

/** The smallest change first; ranks that the intervals leave open. */
function ranked(judgements: readonly Unranked[]): readonly InverseJudgement[] {
  const sizes = judgements.map(({ flip, held }) => {
    if (flip === null || flip.widths === null) return null;
    const width = held.high - held.low;
    const ends = [flip.from, flip.to].map((end) =>
      end === null ? Number.POSITIVE_INFINITY : Math.abs(end - held.median) / width,
    );
    return {
      at: Math.abs(flip.widths),
      least: Math.min(...ends, Math.abs(flip.widths)),
      most: Math.max(...ends, Math.abs(flip.widths)),
    };
  });
  const order = (k: number): number => (judgements[k]?.flip == null ? 2 : sizes[k] == null ? 1 : 0);
  return judgements
    .map((judgement, k) => {
      const own = sizes[k];
      return {
        k,
        judgement: {
          ...judgement,
          rankFrom: own == null ? null : 1 + sizes.filter((other) => other != null && other.most < own.least).length,
          rankTo: own == null ? null : sizes.filter((other) => other != null && other.least <= own.most).length,
        },
      };
    })
    .sort(
      (p, q) =>
        order(p.k) - order(q.k) ||
        (sizes[p.k]?.at ?? 0) - (sizes[q.k]?.at ?? 0) ||
        (p.judgement.path < q.judgement.path ? -1 : 1),
    )
    .map(({ judgement }) => judgement);
}
