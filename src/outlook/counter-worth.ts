/**
 * What each bargaining counter brings: the Shapley value of the counters in each principal's position, each switched off
 * as the case says it would be without it, under common random numbers. A counter that costs more than it brings, or
 * that the other party makes a precondition, can be worth less than nothing.
 * Takes: a state of play, futures and a seed. Gives: `CounterWorth`. Cost: futures × (counters + 1) solves.
 * Source: [shapley-1953]; own: a game whose coalitions are the counters held.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import type { Counter, HeldJudgement, JudgementEntry, StateOfPlay } from "../case/index.ts";
import type { CounterWorth } from "../contract.ts";
import { shapleyByOrder } from "./shapley-by-order.ts";
import { type Solved, solveFuture, type Workroom } from "./solve-future.ts";

const mostCounters = 30;

export function counterWorth(
  state: StateOfPlay,
  options: PoseOptions,
  futures: number,
  seed: number,
  progress: (done: number) => void = () => {},
): CounterWorth {
  const counters = state.case.counters.slice(0, mostCounters);
  const solvers = new Map<number, (future: number) => Solved>();
  const room: Workroom = new Map();
  const whole = (1 << counters.length) - 1;
  const solver = (coalition: number): ((future: number) => Solved) => {
    const known = solvers.get(coalition) ?? solveFuture(withCounters(state, counters, coalition, options), seed, room);
    // Coalitions are many and seldom met twice: only the two that every future asks for are kept.
    if (coalition === 0 || coalition === whole) solvers.set(coalition, known);
    return known;
  };
  const parties = state.case.parties.filter((party) => party.role === "principal").map((party) => party.id);
  const months = Math.min(12, state.case.horizonMonths);
  const split = shapleyByOrder(counters.length, parties.length + 2, futures, seed, (future, coalition) => {
    if (coalition === whole) progress(future + 1);
    const { position, talks, deal } = solver(coalition)(future);
    return [...position, talks[months] as number, deal[months] as number];
  });
  const named = (of: (j: number) => number): Record<string, number> =>
    Object.fromEntries(parties.map((party, j) => [party, of(j)]));
  return {
    futures,
    seed,
    months,
    withAll: named((j) => split.all[j] as number),
    withNone: named((j) => split.none[j] as number),
    counters: counters.map((counter, k) => ({
      id: counter.id,
      name: counter.name,
      holder: counter.holder,
      inPosition: Object.fromEntries(
        parties.map((party, j) => [party, split.shares[k]?.[j] as { mean: number; standardError: number }]),
      ),
      inTalks: split.shares[k]?.[parties.length] as { mean: number; standardError: number },
      inDeal: split.shares[k]?.[parties.length + 1] as { mean: number; standardError: number },
    })),
  };
}

/** The state posed with some of the counters in place, the others as the case says it would be without them. */
export function withCounters(
  state: StateOfPlay,
  counters: readonly Counter[],
  coalition: number,
  options: PoseOptions,
): Posing {
  const judgements = new Map(state.judgements);
  const starts = new Map(options.starts ?? []);
  counters.forEach((counter, k) => {
    if (coalition & (1 << k)) return;
    for (const [path, entry] of counter.without) judgements.set(path, replaced(judgements.get(path), entry, path));
    for (const [path, start] of counter.withoutStart) starts.set(path, start);
  });
  return pose({ ...state, judgements }, { ...options, starts });
}

function replaced(held: HeldJudgement | undefined, entry: JudgementEntry, path: string): HeldJudgement {
  return { ...entry, path, lens: held?.lens ?? null, stale: false };
}
