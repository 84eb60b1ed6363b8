/**
 * Who disagrees, and about what: the difference that one set of judgements makes against another, split into the single
 * judgements that cause it.
 * Takes   two states of play of one case and day; a month; a seed; futures `first` … `first + count − 1`.
 * Gives   per figure (chance of talks, a ceasefire, a settlement, any deal by the month; share of futures with a zone;
 *         worth of each position) the difference and the part of each judgement in it. Parts add up to the difference.
 * Source  [shapley-1953]: each judgement held otherwise is a player; what a coalition is worth is the figure with the
 *         second state's entries for its members and the first's for the rest, in the same futures and with the same
 *         draws. Exact over all coalitions up to `exactUpTo` players; beyond that by orders of the players [castro-2009],
 *         each with its reverse [mitchell-2022], one such pair for each run of ten futures.
 * Departs own: futures and orders are sampled together, so that the same work sees more futures; the sum is exact all the
 *         same, order by order. Judgements are players one by one, never in groups: parts add, so that the part of a
 *         family is the sum of its members' (not the value that the family would have as one player).
 *         What can bear on no figure (`apart`) is left out of the game and its part is 0.
 * Cost    futures × 2^players solves where exact, else futures × 2 players, and a posing for each coalition of a run.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import { type HeldJudgement, type StateOfPlay, withOverrides } from "../case/index.ts";
import type { DifferenceSplit, Part, SplitFigure } from "../contract.ts";
import { canonicalJson, drawKey, formatDay, mean, misuse, sha256Hex, uniform } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { figureNames, futureFigures } from "./future-figures.ts";

export interface SplitOptions extends PoseOptions {
  /** Chances are by the end of this month. */
  readonly months: number;
  readonly exactUpTo?: number;
  readonly version: string;
}

/** A judgement that the two hold otherwise. */
export interface SplitPlayer {
  readonly path: string;
  readonly from: HeldJudgement;
  readonly to: HeldJudgement;
}

export interface SplitPlan {
  readonly from: StateOfPlay;
  readonly to: StateOfPlay;
  readonly players: readonly SplitPlayer[];
  /** Judgements held otherwise that can bear on no figure. */
  readonly apart: readonly SplitPlayer[];
  readonly figures: readonly string[];
  readonly exact: boolean;
  readonly options: SplitOptions;
}

/** Rows of futures: figures at either end, and parts at `(row × players + player) × figures + figure`. */
export interface SplitRows {
  readonly first: number;
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly parts: Float64Array;
  readonly solves: number;
}

/** Futures that share a pair of orders, where coalitions are sampled. */
export const futuresPerOrder = 10;
const usualExactUpTo = 6;
const mostExact = 12;

/** The base rate, what is kept of measures and how fast they come touch neither deals nor positions. */
const idle = /^(?:measures|reference-classes)\.|\.multiplies\.friction\.measure$/;

export function planSplit(from: StateOfPlay, to: StateOfPlay, options: SplitOptions): SplitPlan {
  const { exactUpTo = usualExactUpTo, months } = options;
  const { horizonMonths } = from.case;
  if (from.case.digest !== to.case.digest || from.asOf !== to.asOf)
    throw misuse("states", "two of one case and one day", [formatDay(from.asOf), formatDay(to.asOf)]);
  if (!Number.isInteger(months) || months < 1 || months > horizonMonths)
    throw misuse("months", `a whole number from 1 to ${horizonMonths}`, months);
  if (!Number.isInteger(exactUpTo) || exactUpTo < 0 || exactUpTo > mostExact)
    throw misuse("exactUpTo", `a whole number from 0 to ${mostExact}`, exactUpTo);
  const differing = [...from.judgements.values()].flatMap((held): SplitPlayer[] => {
    const other = to.judgements.get(held.path);
    const same = other === undefined || canonicalJson(other.distribution) === canonicalJson(held.distribution);
    return same ? [] : [{ path: held.path, from: held, to: other }];
  });
  const players = differing.filter(({ path }) => !idle.test(path));
  return {
    from,
    to,
    players,
    apart: differing.filter(({ path }) => idle.test(path)),
    figures: figureNames(from.case),
    exact: players.length <= exactUpTo,
    options,
  };
}

/** The state in which only some players hold what the second state holds: the first's otherwise. */
function posed({ from, options }: SplitPlan, members: readonly SplitPlayer[]): Posing {
  return pose(withOverrides(from, new Map(members.map(({ path, to }) => [path, to]))), options);
}

export function splitFutures(plan: SplitPlan, seed: number, first: number, count: number): SplitRows {
  return plan.exact ? overCoalitions(plan, seed, first, count) : overOrders(plan, seed, first, count);
}

function overCoalitions(plan: SplitPlan, seed: number, first: number, count: number): SplitRows {
  const { players, figures } = plan;
  const n = players.length;
  const width = figures.length;
  const coalitions = 1 << n;
  const values = Array.from({ length: coalitions }, (_, coalition) =>
    solved(plan, seed, first, count, (p) => ((coalition >> p) & 1) === 1),
  );
  const weights = shapleyWeights(n);
  const parts = new Float64Array(count * n * width);
  for (let without = 0; without < coalitions; without++) {
    const weight = weights[bits(without)] as number;
    for (let p = 0; p < n; p++) {
      if ((without >> p) & 1) continue;
      const [before, after] = [values[without] as Float64Array, values[without | (1 << p)] as Float64Array];
      addGains(parts, before, after, weight, p, n, width);
    }
  }
  return {
    first,
    count,
    from: values[0] as Float64Array,
    to: values[coalitions - 1] as Float64Array,
    parts,
    solves: count * coalitions,
  };
}

function overOrders(plan: SplitPlan, seed: number, first: number, count: number): SplitRows {
  const { players, figures } = plan;
  const n = players.length;
  const width = figures.length;
  const [from, to] = [new Float64Array(count * width), new Float64Array(count * width)];
  const parts = new Float64Array(count * n * width);
  let solves = 0;
  for (let at = first; at < first + count; ) {
    const run = Math.floor(at / futuresPerOrder);
    const rows = Math.min(first + count, (run + 1) * futuresPerOrder) - at;
    const order = orderOf(n, seed, run);
    const none = solved(plan, seed, at, rows, () => false);
    const all = solved(plan, seed, at, rows, () => true);
    const ofRun = new Float64Array(rows * n * width);
    for (const sequence of [order, [...order].reverse()]) {
      const members = new Set<number>();
      let before = none;
      for (const p of sequence) {
        members.add(p);
        const after = members.size === n ? all : solved(plan, seed, at, rows, (q) => members.has(q));
        addGains(ofRun, before, after, 0.5, p, n, width);
        before = after;
      }
    }
    from.set(none, (at - first) * width);
    to.set(all, (at - first) * width);
    parts.set(ofRun, (at - first) * n * width);
    solves += rows * 2 * n;
    at += rows;
  }
  return { first, count, from, to, parts, solves };
}

/** Figures of each future, row-major, with the second state's entries for those who are in. */
function solved(
  plan: SplitPlan,
  seed: number,
  first: number,
  count: number,
  isIn: (player: number) => boolean,
): Float64Array {
  const figuresOf = futureFigures(
    posed(
      plan,
      plan.players.filter((_, p) => isIn(p)),
    ),
    seed,
    plan.options.months,
  );
  const width = plan.figures.length;
  const rows = new Float64Array(count * width);
  for (let row = 0; row < count; row++) rows.set(figuresOf(first + row), row * width);
  return rows;
}

function addGains(
  parts: Float64Array,
  before: Float64Array,
  after: Float64Array,
  weight: number,
  player: number,
  players: number,
  width: number,
): void {
  for (let row = 0; row < before.length / width; row++)
    for (let k = 0; k < width; k++) {
      const at = (row * players + player) * width + k;
      const gain = (after[row * width + k] as number) - (before[row * width + k] as number);
      parts[at] = (parts[at] as number) + weight * gain;
    }
}

/** Weight of a coalition of s others: s! (n − s − 1)! / n!. */
export function shapleyWeights(players: number): Float64Array {
  const weights = new Float64Array(Math.max(1, players));
  weights[0] = players === 0 ? 0 : 1 / players;
  for (let s = 1; s < players; s++) weights[s] = ((weights[s - 1] as number) * s) / (players - s);
  return weights;
}

function bits(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Players in the order of their chances, which are keyed by the run of futures. */
function orderOf(players: number, seed: number, run: number): readonly number[] {
  const chances = Array.from({ length: players }, (_, p) => uniform(seed, run, drawKey(`lens-comparison.order.${p}`)));
  return [...chances.keys()].sort((p, q) => (chances[p] as number) - (chances[q] as number) || p - q);
}

/** Rows of consecutive futures from 0 on, in any order. Throws: misuse where they overlap or leave a gap. */
export function summariseSplit(
  plan: SplitPlan,
  seed: number,
  batches: readonly SplitRows[],
  words: Words = english,
): DifferenceSplit {
  const rows = [...batches].sort((a, b) => a.first - b.first);
  const { players, figures, exact, apart, options } = plan;
  const n = players.length;
  const width = figures.length;
  let futures = 0;
  for (const { first, count } of rows) {
    if (first !== futures) throw misuse("batches", `consecutive futures from ${futures}`, first);
    futures += count;
  }
  const column = (of: (batch: SplitRows, row: number) => number): Float64Array =>
    Float64Array.from(rows.flatMap((batch) => Array.from({ length: batch.count }, (_, row) => of(batch, row))));
  const error = (values: Float64Array): number => standardError(exact ? values : runMeans(values));
  const described = ({ path, from, to }: SplitPlayer): Omit<Part, "part" | "standardError"> => ({
    path,
    means: plan.from.case.judgements.get(path)?.means ?? "",
    from: from.text,
    to: to.text,
  });
  const ends = { from: plan.from.lens?.id ?? null, to: plan.to.lens?.id ?? null };
  const { version, months, waive = [] } = options;
  return {
    ...ends,
    method: {
      name: words.methods.split.name,
      exactness: words.methods.split.exactness(
        n,
        futures,
        exact ? null : Math.ceil(futures / futuresPerOrder),
        futuresPerOrder,
      ),
      exact,
      permutations: exact ? null : 2 * Math.ceil(futures / futuresPerOrder),
      seed,
      futures,
      solves: rows.reduce((sum, batch) => sum + batch.solves, 0),
      version,
      digest: sha256Hex(
        canonicalJson({
          split: ends,
          case: plan.from.case.digest,
          asOf: formatDay(plan.from.asOf),
          months,
          seed,
          futures,
          exact,
          version,
          waive: [...waive].sort(),
        }),
      ),
    },
    months,
    figures: figures.map((id, k): SplitFigure => {
      const [from, to] = [
        column((it, row) => at(it.from, row * width + k)),
        column((it, row) => at(it.to, row * width + k)),
      ];
      const difference = to.map((value, row) => value - (from[row] as number));
      const parts = [
        ...players.map((player, p): Part => {
          const values = column((it, row) => at(it.parts, (row * n + p) * width + k));
          return { ...described(player), part: mean(values), standardError: error(values) };
        }),
        ...apart.map((player): Part => ({ ...described(player), part: 0, standardError: 0 })),
      ];
      return {
        id,
        from: mean(from),
        to: mean(to),
        difference: mean(difference),
        standardError: error(difference),
        parts: parts.sort((p, q) => Math.abs(q.part) - Math.abs(p.part) || (p.path < q.path ? -1 : 1)),
        families: familiesOf(parts),
      };
    }),
  };
}

function at(table: Float64Array, index: number): number {
  return table[index] as number;
}

/** Sums of parts by the section of the case that the judgement stands in. */
function familiesOf(parts: readonly Part[]): SplitFigure["families"] {
  const sums = new Map<string, number>();
  for (const { path, part } of parts) {
    const family = path.split(".")[0] ?? path;
    sums.set(family, (sums.get(family) ?? 0) + part);
  }
  return [...sums]
    .map(([family, part]) => ({ family, part }))
    .sort((p, q) => Math.abs(q.part) - Math.abs(p.part) || (p.family < q.family ? -1 : 1));
}

/** Futures of one run share their orders and are not independent: the error is taken over runs. */
function runMeans(values: Float64Array): Float64Array {
  const runs = Math.ceil(values.length / futuresPerOrder);
  return Float64Array.from({ length: runs }, (_, run) =>
    mean(values.subarray(run * futuresPerOrder, (run + 1) * futuresPerOrder)),
  );
}

/** Of the mean; 0 for a single value. */
function standardError(values: Float64Array): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - middle) * (value - middle);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}
