/**
 * Why there is no deal: obstacles removed, each alone, all together, and in orders, under common random numbers.
 * Obstacles, as the theory names them [fearon-1995, powell-2006]: differing beliefs (all share the analyst's), fear of
 * breach (a broken deal costs nothing), red lines (none is real), indivisibility (packages may be mixed by lot or evened
 * out by side payments), low costs of fighting (each at the upper end of its range).
 * Takes: a state of play, futures and a seed. Gives: `WhyNoDeal`: the chance that there is no zone, and that no deal is
 * struck in a year, and the Shapley share of each obstacle in both. Cost: futures × 12 solves.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import type { Case, HeldJudgement, StateOfPlay } from "../case/index.ts";
import type { Obstacle, WhyNoDeal } from "../contract.ts";
import { interval90, point } from "../ground/index.ts";
import { shapleyByOrder } from "./shapley-by-order.ts";
import { type Solved, solveFuture, type Workroom } from "./solve-future.ts";

export const obstacles: readonly Obstacle[] = ["beliefs", "breach", "red-lines", "indivisibility", "low-costs"];

export function whyNoDeal(
  state: StateOfPlay,
  options: PoseOptions,
  futures: number,
  seed: number,
  progress: (done: number) => void = () => {},
): WhyNoDeal {
  const room: Workroom = new Map();
  const solvers = new Map<number, (future: number) => Solved>();
  const whole = (1 << obstacles.length) - 1;
  const months = Math.min(12, state.case.horizonMonths);
  const without = (removed: number, future: number): readonly [number, number] => {
    const solve = solvers.get(removed) ?? solveFuture(posedWithout(state, removed, options), seed, room);
    solvers.set(removed, solve);
    const { zone, deal } = solve(future);
    return [1 - zone, 1 - (deal[months] as number)];
  };
  // A coalition is what has been removed; what an obstacle adds is what its removal takes from the chance of no deal.
  const split = shapleyByOrder(obstacles.length, 2, futures, seed, (future, removed) => {
    if (removed === whole) progress(future + 1);
    return without(removed, future);
  });
  const alone = obstacles.map((_, k) => {
    const sums = [0, 0];
    for (let future = 0; future < futures; future++) {
      const [zone, deal] = without(1 << k, future);
      sums[0] = (sums[0] as number) + zone / futures;
      sums[1] = (sums[1] as number) + deal / futures;
    }
    return sums as [number, number];
  });
  return {
    futures,
    seed,
    months,
    noZone: split.none[0] as number,
    noDeal: split.none[1] as number,
    noZoneWithoutAny: split.all[0] as number,
    noDealWithoutAny: split.all[1] as number,
    obstacles: obstacles.map((id, k) => ({
      id,
      noZoneAlone: alone[k]?.[0] as number,
      noDealAlone: alone[k]?.[1] as number,
      zoneShare: negated(split.shares[k]?.[0]),
      dealShare: negated(split.shares[k]?.[1]),
    })),
  };
}

function negated(share: { readonly mean: number; readonly standardError: number } | undefined): {
  mean: number;
  standardError: number;
} {
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
