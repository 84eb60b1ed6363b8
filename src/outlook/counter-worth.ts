/**
 * What each bargaining counter brings: the Shapley value of the counters in each principal's position, each switched off
 * as the case says it would be without it, under common random numbers. A counter that costs more than it brings, or
 * that the other party makes a precondition, can be worth less than nothing.
 * Takes: a state of play, futures and a seed. Gives: rows, and from them `CounterWorth`. Cost: futures × (counters + 1) solves.
 * Source: [shapley-1953]; own: a game whose coalitions are the counters held.
 */
import { type PoseOptions, type Posing, pose } from "../bargaining/index.ts";
import type { Counter, HeldJudgement, JudgementEntry, StateOfPlay } from "../case/index.ts";
import type { CounterWorth, Estimated } from "../contract.ts";
import { rowWidth, shapleyRows, shapleySplit } from "./shapley-by-order.ts";
import { type Solved, solveFuture, type Workroom } from "./solve-future.ts";

/** What futures `first` … `first + count − 1` say of the counters: rows for `counterWorth`. */
export function counterRows(
  state: StateOfPlay,
  options: PoseOptions,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const { counters, parties, months } = playersOf(state);
  const solvers = new Map<number, (future: number) => Solved>();
  const room: Workroom = new Map();
  const whole = (1 << counters.length) - 1;
  return shapleyRows(counters.length, parties.length + 2, seed, first, count, (future, coalition) => {
    const solve = solvers.get(coalition) ?? solveFuture(withCounters(state, counters, coalition, options), seed, room);
    // Coalitions are many and seldom met twice: only the two that every future asks for are kept.
    if (coalition === 0 || coalition === whole) solvers.set(coalition, solve);
    const { position, talks, deal } = solve(future);
    return [...position, talks[months] as number, deal[months] as number];
  });
}

/** Takes: the rows of all futures from 0 on. */
export function counterWorth(state: StateOfPlay, seed: number, rows: Float64Array): CounterWorth {
  const { counters, parties, months } = playersOf(state);
  const outputs = parties.length + 2;
  const split = shapleySplit(rows, counters.length, outputs);
  const byParty = <T>(of: (j: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, j) => [party, of(j)]));
  return {
    futures: rows.length / rowWidth(counters.length, outputs),
    seed,
    months,
    withAll: byParty((j) => split.all[j] as number),
    withNone: byParty((j) => split.none[j] as number),
    counters: counters.map(({ id, name, holder }, k) => {
      const share = (j: number): Estimated => split.shares[k]?.[j] as Estimated;
      return {
        id,
        name,
        holder,
        inPosition: byParty(share),
        inTalks: share(parties.length),
        inDeal: share(parties.length + 1),
      };
    }),
  };
}

function playersOf(state: StateOfPlay): {
  readonly counters: readonly Counter[];
  readonly parties: readonly string[];
  readonly months: number;
} {
  return {
    counters: state.counters,
    parties: state.case.parties.filter((party) => party.role === "principal").map((party) => party.id),
    months: Math.min(12, state.case.horizonMonths),
  };
}

/** The state posed with some of the counters in place, the others as the case says it would be without them. */
function withCounters(
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
