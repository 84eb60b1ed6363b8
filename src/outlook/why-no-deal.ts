/**
 * Why there is no deal: obstacles removed, each alone, all together, and in orders, under common random numbers.
 * Obstacles, as the theory names them [fearon-1995, powell-2006]: differing beliefs (all share the analyst's), fear of
 * breach (a broken deal costs nothing), red lines (none is real), indivisibility (packages may be mixed by lot or evened
 * out by side payments), low costs of fighting (each at the upper end of its range).
 * Takes: a state of play, futures and a seed. Gives: rows, and from them `WhyNoDeal`: the chance that there is no zone, and that no deal is
 * struck in a year, and the Shapley share of each obstacle in both. Cost: futures × 12 solves.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import type { Case, HeldJudgement, StateOfPlay } from "../case/index.ts";
import type { Estimated, Interval, Method, Obstacle, WhyNoDeal } from "../contract.ts";
import { formatDay, interval90, point } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { answerMethod } from "./sensitivity/answer-method.ts";
import { meanOfPairs, rowWidth, shapleyRows, shapleySplit } from "./shapley-by-order.ts";
import { type Solved, solveFuture, type Workroom } from "./solve-future.ts";
import { deviate90, wilsonInterval } from "./wilson-interval.ts";

export const obstacles: readonly Obstacle[] = ["beliefs", "breach", "red-lines", "indivisibility", "low-costs"];

/** What futures `first` … `first + count − 1` say: rows for `whyNoDeal`. */
export function obstacleRows(
  state: StateOfPlay,
  options: PoseOptions,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const room: Workroom = new Map();
  const solvers = new Map<number, (future: number) => Solved>();
  const months = monthsOf(state);
  // A coalition is what has been removed; what an obstacle adds is what its removal takes from the chance of no deal.
  const without = (future: number, removed: number): readonly [number, number] => {
    const solve = solvers.get(removed) ?? solveFuture(posedWithout(state, removed, options), seed, room);
    solvers.set(removed, solve);
    const { zone, deal } = solve(future);
    return [1 - zone, 1 - (deal[months] as number)];
  };
  const inOrder = shapleyRows(obstacles.length, outputs, seed, first, count, without);
  const width = rowWidth(obstacles.length, outputs);
  const rows = new Float64Array(count * (width + obstacles.length * outputs));
  for (let k = 0; k < count; k++) {
    const at = k * (width + obstacles.length * outputs);
    rows.set(inOrder.subarray(k * width, (k + 1) * width), at);
    obstacles.forEach((_, obstacle) => {
      rows.set(without(first + k, 1 << obstacle), at + width + obstacle * outputs);
    });
  }
  return rows;
}

/** Takes: the rows of all futures from 0 on. */
export function whyNoDeal(state: StateOfPlay, run: Method, rows: Float64Array, words: Words = english): WhyNoDeal {
  const width = rowWidth(obstacles.length, outputs);
  const full = width + obstacles.length * outputs;
  const futures = rows.length / full;
  const inOrder = new Float64Array(futures * width);
  const alone = new Float64Array(obstacles.length * outputs);
  for (let k = 0; k < futures; k++) {
    inOrder.set(rows.subarray(k * full, k * full + width), k * width);
    for (let j = 0; j < alone.length; j++)
      alone[j] = (alone[j] as number) + (rows[k * full + width + j] as number) / futures;
  }
  const split = shapleySplit(inOrder, obstacles.length, outputs);
  const months = monthsOf(state);
  const means = (at: number): Interval => {
    const { mean, standardError } = meanOfPairs(
      Float64Array.from({ length: futures }, (_, k) => inOrder[k * width + at] as number),
    );
    const margin = deviate90 * standardError;
    return { value: mean, low: Math.max(0, mean - margin), high: Math.min(1, mean + margin) };
  };
  // What is a share of futures has Wilson's interval, which does not close on a point where all agree.
  const share = (at: number): Interval => wilsonInterval(Math.round(means(at).value * futures), futures);
  return {
    method: answerMethod(run, futures, words, "obstacles", {
      exactness: words.methods.obstacles.exactness(futures),
      parameters: { months },
    }),
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    futures,
    seed: run.seed,
    months,
    noZone: split.none[0] as number,
    noDeal: split.none[1] as number,
    noZoneWithoutAny: split.all[0] as number,
    noDealWithoutAny: split.all[1] as number,
    intervals: {
      noZone: share(0),
      noDeal: means(1),
      noZoneWithoutAny: share(outputs),
      noDealWithoutAny: means(outputs + 1),
    },
    obstacles: obstacles.map((id, k) => ({
      id,
      noZoneAlone: alone[k * outputs] as number,
      noDealAlone: alone[k * outputs + 1] as number,
      zoneShare: negated(split.shares[k]?.[0]),
      dealShare: negated(split.shares[k]?.[1]),
    })),
  };
}

/** No zone on the day; no deal within `monthsOf`. */
const outputs = 2;

function monthsOf(state: StateOfPlay): number {
  return Math.min(12, state.case.horizonMonths);
}

function negated(share: Estimated | undefined): Estimated {
  return { mean: share === undefined || share.mean === 0 ? 0 : -share.mean, standardError: share?.standardError ?? 0 };
}

function posedWithout(state: StateOfPlay, removed: number, options: PoseOptions): Posing {
  const gone = (obstacle: Obstacle): boolean => (removed & (1 << obstacles.indexOf(obstacle))) !== 0;
  const theCase: Case = {
    ...state.case,
    ...(gone("beliefs") ? { beliefs: [] } : {}),
    ...(gone("breach") ? { guarantees: null } : {}),
    ...(gone("red-lines") ? { redLines: [] } : {}),
  };
  const judgements = gone("low-costs") ? withHighCosts(state) : state.judgements;
  return pose({ ...state, case: theCase, judgements }, { ...options, lotteries: gone("indivisibility") });
}

/** Every monthly cost at the 95th percentile of its range. */
function withHighCosts(state: StateOfPlay): ReadonlyMap<string, HeldJudgement> {
  const judgements = new Map(state.judgements);
  for (const cost of state.case.costs) {
    const held = judgements.get(cost.monthly);
    if (held !== undefined)
      judgements.set(cost.monthly, { ...held, distribution: point(interval90(held.distribution)[1]) });
  }
  return judgements;
}
