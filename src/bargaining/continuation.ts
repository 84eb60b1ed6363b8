/**
 * What continuing is worth, and what can be agreed: solved backwards from the horizon, exactly, for every state.
 *
 * At (s, t), with V the value of the position a month later, in mode m (no direct talks, talks open):
 *   R_i = (1 − δ_i) u_i(q(s)) − cost_i(s,t) + δ_i E^i[V_i(s', t+1)]          the reservation value
 *   Z   = {a : ũ_i(a) ≥ R_i for every principal i}                            the zone of possible agreement, per kind
 *   V_i = p_S ũ_i(a_S) + (1 − p_S) (p_C ũ_i(a_C) + (1 − p_C) R_i)             settlement first, then ceasefire
 * with a the Nash bargaining solution over Z and p zero where Z is empty. Talks begin, for the month after, where with
 * talks open some Z is not empty and no real precondition is unmet; they break off by chance, or where one is unmet.
 * At the horizon the line freezes: V_i = u_i(q(s)) − z_i.
 *
 * Source: own recursion over [nash-1950]; the reservation value of bargaining while fighting as in [smith-stam-2004],
 * [powell-2006]; differing beliefs as in [yildiz-2003].
 * Departs: information is complete inside a future; what is private is drawn across futures.
 * Takes: a problem. Gives: a plan (below). Cost: horizon × size × (fronts' levels + frontier).
 */
import { expectation, type Step } from "./expectation.ts";
import { comparisonUnit, nashPoint } from "./nash-point.ts";
import { solveInPairs } from "./pair-continuation.ts";
import { isBarren, noTalks, openTalks, type Plan } from "./plan.ts";
import { dealKinds, type Problem } from "./problem.ts";
import type { RoundedFrontier } from "./rounded-frontier.ts";

export function solveBackwards(problem: Problem, plan: Plan): void {
  if (isBarren(problem)) fightOn(problem, plan);
  else if (problem.grid.parties === 2 && problem.powers[0] === problem.powers[1]) solveInPairs(problem, plan);
  else solveInGeneral(problem, plan);
}

/** Any number of principals, each with its own power. */
function solveInGeneral(problem: Problem, plan: Plan): void {
  const { grid } = problem;
  const { size, parties, horizon, driverStates } = grid;
  const kinds = dealKinds.length;
  const { scratch } = plan.room;
  const vectors = (): Float64Array[][] =>
    Array.from({ length: parties }, () => [new Float64Array(size), new Float64Array(size)]);
  const value = vectors();
  const expected = vectors();
  const reserve = vectors();
  const flow = Array.from({ length: parties }, () => new Float64Array(size));
  const begin = new Float64Array(size);
  const agreed = dealKinds.map(() => new Int32Array(2 * size));

  for (let i = 0; i < parties; i++)
    for (let s = 0; s < size; s++) {
      const f = (s / driverStates) | 0;
      const end = (problem.statusQuo[i]?.[f] as number) - (problem.frozen[i] as number);
      for (const values of value[i] as Float64Array[]) values[s] = end;
    }

  for (let t = horizon - 1; t >= 0; t--) {
    const calendar = grid.calendarOf[t] as number;
    for (let i = 0; i < parties; i++) {
      for (let mode = 0; mode < 2; mode++)
        expectation(
          grid,
          problem.steps[i]?.[calendar] as Step,
          value[i]?.[mode] as Float64Array,
          expected[i]?.[mode] as Float64Array,
          scratch,
        );
      flowAt(problem, i, calendar, t, flow[i] as Float64Array);
      // Talks open: they may break off before the next month.
      mix(
        flow[i] as Float64Array,
        problem.patience[i] as number,
        expected[i]?.[openTalks] as Float64Array,
        expected[i]?.[noTalks] as Float64Array,
        problem.breakdown.subarray(calendar * size, (calendar + 1) * size),
        reserve[i]?.[openTalks] as Float64Array,
      );
    }
    agree(problem, plan, t, openTalks, reserve, agreed);
    // No talks: they begin where, with talks open, there would be something to agree.
    beginChances(problem, plan, calendar, t, begin);
    for (let i = 0; i < parties; i++)
      mix(
        flow[i] as Float64Array,
        problem.patience[i] as number,
        expected[i]?.[noTalks] as Float64Array,
        expected[i]?.[openTalks] as Float64Array,
        begin,
        reserve[i]?.[noTalks] as Float64Array,
      );
    agree(problem, plan, t, noTalks, reserve, agreed);
    for (let i = 0; i < parties; i++)
      for (let mode = 0; mode < 2; mode++) {
        const out = value[i]?.[mode] as Float64Array;
        const position =
          t < plan.keptMonths
            ? (plan.position[i] as Float64Array).subarray((t * 2 + mode) * size, (t * 2 + mode + 1) * size)
            : null;
        out.set(reserve[i]?.[mode] as Float64Array);
        position?.set(out);
        for (let kind = kinds - 1; kind >= 0; kind--)
          strikeDeals(problem, kind, mode, i, calendar, agreed[kind] as Int32Array, out, position);
      }
  }
  for (let i = 0; i < parties; i++)
    for (let mode = 0; mode < 2; mode++)
      (plan.reservation[i] as Float64Array).set(reserve[i]?.[mode] as Float64Array, mode * size);
}

/** The same recursion where there is nothing to agree: both modes are one. */
function fightOn(problem: Problem, plan: Plan): void {
  const { grid } = problem;
  const { size, parties, horizon, driverStates, frontStates } = grid;
  const { scratch } = plan.room;
  for (const flags of plan.zone) flags.fill(0);
  for (let i = 0; i < parties; i++) {
    const worth = (plan.room.value[i] as Float64Array).subarray(0, size);
    const next = (plan.room.expected[i] as Float64Array).subarray(0, size);
    const delta = problem.patience[i] as number;
    const cost = problem.cost[i] as Float64Array;
    const growth = problem.growth[i] as Float64Array;
    const quo = problem.statusQuo[i] as Float64Array;
    const position = plan.position[i] as Float64Array;
    for (let s = 0; s < size; s++) worth[s] = (quo[(s / driverStates) | 0] as number) - (problem.frozen[i] as number);
    for (let t = horizon - 1; t >= 0; t--) {
      const calendar = grid.calendarOf[t] as number;
      expectation(grid, problem.steps[i]?.[calendar] as Step, worth, next, scratch);
      let s = 0;
      let k = calendar * size;
      for (let f = 0; f < frontStates; f++) {
        const share = (1 - delta) * (quo[f] as number);
        for (let d = 0; d < driverStates; d++, s++, k++)
          worth[s] = share - (cost[k] as number) - (growth[k] as number) * t + delta * (next[s] as number);
      }
      if (t < plan.keptMonths) for (let mode = 0; mode < 2; mode++) position.set(worth, (t * 2 + mode) * size);
    }
    for (let mode = 0; mode < 2; mode++) (plan.reservation[i] as Float64Array).set(worth, mode * size);
  }
}

/** Mixes the terms of one kind of deal into the value where it can be struck; the position becomes the terms. */
function strikeDeals(
  problem: Problem,
  kind: number,
  mode: number,
  i: number,
  calendar: number,
  agreed: Int32Array,
  value: Float64Array,
  position: Float64Array | null,
): void {
  const { size, driverStates, frontStates } = problem.grid;
  const chances = (mode === openTalks ? problem.strike : problem.channelled)[kind] as Float64Array;
  let s = 0;
  for (let f = 0; f < frontStates; f++) {
    const worths = problem.frontiers[kind]?.[f]?.points[i] as Float64Array;
    for (let d = 0; d < driverStates; d++, s++) {
      const point = agreed[mode * size + s] as number;
      if (point < 0) continue;
      const terms = worths[point] as number;
      const p = chances[calendar * size + s] as number;
      value[s] = p * terms + (1 - p) * (value[s] as number);
      if (position !== null) position[s] = terms;
    }
  }
}

/** flow + δ ((1 − p) stay + p change), state by state. */
function mix(
  flow: Float64Array,
  delta: number,
  stay: Float64Array,
  change: Float64Array,
  p: Float64Array,
  out: Float64Array,
): void {
  for (let s = 0; s < out.length; s++) {
    const chance = p[s] as number;
    out[s] = (flow[s] as number) + delta * ((1 - chance) * (stay[s] as number) + chance * (change[s] as number));
  }
}

/** Chance that talks begin in month t, at each state: where, with talks open, some zone is not empty. */
function beginChances(problem: Problem, plan: Plan, calendar: number, t: number, out: Float64Array): void {
  const { size } = problem.grid;
  const at = (t * 2 + openTalks) * size;
  const first = plan.zone[0] as Uint8Array;
  const second = plan.zone[1] as Uint8Array;
  for (let s = 0; s < size; s++)
    out[s] = first[at + s] || second[at + s] ? (problem.talks[calendar * size + s] as number) : 0;
}

/** The Nash solution of each kind at each state of a month and mode: its point, or −1, and the flag of the zone. */
function agree(
  problem: Problem,
  plan: Plan,
  t: number,
  mode: number,
  reserve: readonly (readonly Float64Array[])[],
  agreed: readonly Int32Array[],
): void {
  const { size, parties, driverStates, frontStates } = problem.grid;
  const least = new Float64Array(parties);
  for (let kind = 0; kind < dealKinds.length; kind++) {
    const flags = plan.zone[kind] as Uint8Array;
    const found = agreed[kind] as Int32Array;
    let s = 0;
    for (let f = 0; f < frontStates; f++) {
      const frontier = problem.frontiers[kind]?.[f] as RoundedFrontier;
      for (let d = 0; d < driverStates; d++, s++) {
        for (let i = 0; i < parties; i++)
          least[i] = ((reserve[i] as readonly Float64Array[])[mode]?.[s] as number) - comparisonUnit;
        const at = mode * size + s;
        const point = nashPoint(frontier, least, problem.powers);
        found[at] = point;
        flags[(t * 2 + mode) * size + s] = point < 0 ? 0 : 1;
      }
    }
  }
}

/** What a month without a deal brings in itself: the status quo's share of worth, less the cost of fighting. */
function flowAt(problem: Problem, i: number, calendar: number, t: number, out: Float64Array): void {
  const { size, driverStates, frontStates } = problem.grid;
  const share = 1 - (problem.patience[i] as number);
  const cost = problem.cost[i] as Float64Array;
  const growth = problem.growth[i] as Float64Array;
  const quo = problem.statusQuo[i] as Float64Array;
  let s = 0;
  let k = calendar * size;
  for (let f = 0; f < frontStates; f++) {
    const worth = share * (quo[f] as number);
    for (let d = 0; d < driverStates; d++, s++, k++) out[s] = worth - (cost[k] as number) - (growth[k] as number) * t;
  }
}
