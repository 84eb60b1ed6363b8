/**
 * The hurting stalemate: is a principal locked in a fight that it cannot expect to win and that hurts it? As it sees the
 * ground itself, by its own beliefs (perceived), and as the analyst does (objective).
 * At m months of fighting, with u_t the worth of what the status quo is in month t and c_t the cost of that month, both in
 * expectation over the view's ground without a deal:
 *   gain(m) = δ^m u_m + Σ_{t<m} (1 − δ) δ^t u_t − u_0        what the fronts bring
 *   cost(m) = Σ_{t<m} δ^t c_t                                 what the fighting costs
 * It is in a hurting stalemate where gain(m) < cost(m) at every m = 1 … months: fighting on is never expected to leave it
 * better off than the line as it stands, which is to be hurt and not to see a way to win. Mutual where all are in one.
 * Source: [zartman-2000], [zartman-1989]: parties that cannot escalate to victory, at a cost painful to both; perception
 * is what counts, so that both are told apart.
 * Departs: Zartman gives no measure; own. Winning is judged over a year, not for ever. What going on is worth with later
 * deals is not compared month with month: it rises by itself as the horizon comes nearer.
 * Takes: a problem. Gives: numbers for each future, and from all of them `Stalemate`. Cost: (parties + 1) × months × size.
 */
import type { Problem } from "../bargaining/index.ts";
import type { Interval, Spread, StalemateGap, StalemateView, WayOut } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";
import { carryGround } from "./ground-carry.ts";
import { nothing } from "./half-life.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Gains and costs of one future, `[((party × 2 + view) × 2 + what) × (months + 1) + m]`: view 0 own, 1 analyst; what 0 gain, 1 cost. */
export function prospects(problem: Problem, months: number): Float64Array {
  const { parties } = problem.grid;
  const out = new Float64Array(parties * 4 * (months + 1));
  for (let view = 0; view <= parties; view++) {
    const analyst = view === parties;
    const whose = analyst ? Array.from({ length: parties }, (_, i) => i) : [view];
    const ledgers = whose.map((i) => ({ i, paid: 0, enjoyed: 0, weight: 1, first: 0 }));
    carryGround(problem, view, months + 1, (mass, t) => {
      for (const ledger of ledgers) {
        const delta = problem.patience[ledger.i] as number;
        const { worth, cost } = monthOf(problem, ledger.i, mass, t);
        if (t === 0) ledger.first = worth;
        const at = (ledger.i * 2 + (analyst ? 1 : 0)) * 2 * (months + 1) + t;
        out[at] = ledger.weight * worth + ledger.enjoyed - ledger.first;
        out[at + months + 1] = ledger.paid;
        ledger.enjoyed += (1 - delta) * ledger.weight * worth;
        ledger.paid += ledger.weight * cost;
        ledger.weight *= delta;
      }
    });
  }
  return out;
}

/** Expected worth of the status quo, and cost of the month, under a distribution over states. */
function monthOf(
  { grid, statusQuo, cost, growth }: Problem,
  i: number,
  mass: Float64Array,
  t: number,
): { readonly worth: number; readonly cost: number } {
  const { size, driverStates, horizon, calendarOf } = grid;
  const calendar = (calendarOf[Math.min(t, horizon - 1)] as number) * size;
  let [worth, paid] = [0, 0];
  for (let s = 0; s < size; s++) {
    const here = mass[s] as number;
    if (here === 0) continue;
    const k = calendar + s;
    worth += here * (statusQuo[i]?.[Math.floor(s / driverStates)] as number);
    paid += here * ((cost[i]?.[k] as number) + (growth[i]?.[k] as number) * t);
  }
  return { worth, cost: paid };
}

/** Prospects of all futures read for one party and view. */
export interface Prospect {
  readonly gain: readonly Float64Array[];
  readonly cost: readonly Float64Array[];
  /** Gain less cost at its best month, in each future, and whether that is below zero. */
  readonly best: Float64Array;
  readonly stuck: readonly boolean[];
}

export function prospectOf(rows: readonly Float64Array[], months: number, party: number, view: 0 | 1): Prospect {
  const at = (party * 2 + view) * 2 * (months + 1);
  const gain = rows.map((row) => row.subarray(at, at + months + 1));
  const cost = rows.map((row) => row.subarray(at + months + 1, at + 2 * (months + 1)));
  const best = Float64Array.from(gain, (curve, row) => {
    let top = Number.NEGATIVE_INFINITY;
    for (let m = 1; m <= months; m++) top = Math.max(top, (curve[m] as number) - (cost[row]?.[m] as number));
    return top;
  });
  return { gain, cost, best, stuck: [...best].map((net) => net < -nothing) };
}

export function viewOf({ gain, cost, best, stuck }: Prospect): StalemateView {
  const fan = (curves: readonly Float64Array[]): readonly Spread[] =>
    Array.from({ length: curves[0]?.length ?? 0 }, (_, m) =>
      spreadOf(Float64Array.from(curves, (curve) => curve[m] as number)),
    );
  return { share: shareOf(stuck), gain: fan(gain), cost: fan(cost), best: spreadOf(best) };
}

export function gapOf(perceived: readonly boolean[], objective: readonly boolean[]): StalemateGap {
  return {
    unseen: shareOf(objective.map((it, row) => it && !perceived[row])),
    onlyFelt: shareOf(perceived.map((it, row) => it && !objective[row])),
  };
}

export function shareOf(flags: readonly boolean[]): Interval {
  return wilsonInterval(flags.filter((flag) => flag).length, flags.length);
}

/** Takes: by future, 1 where a settlement, and where a ceasefire, is acceptable to all. */
export function wayOutOf(zones: readonly (readonly [number, number])[]): WayOut {
  return {
    any: shareOf(zones.map(([settlement, ceasefire]) => settlement + ceasefire > 0)),
    ceasefire: shareOf(zones.map(([, ceasefire]) => ceasefire > 0)),
    settlement: shareOf(zones.map(([settlement]) => settlement > 0)),
  };
}
