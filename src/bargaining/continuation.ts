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
import { log } from "../ground/index.ts";
import { expectation, scratchFor } from "./expectation.ts";
import type { RoundedFrontier } from "./frontier.ts";
import { dealKinds, type Grid, type Problem } from "./problem.ts";

/** Modes of a month. */
export const noTalks = 0;
export const openTalks = 1;

/** What the backward solution knows of every month, kept for the way forward. Index `(t × 2 + mode) × size + s`. */
export interface Plan {
  readonly grid: Grid;
  /** 1 where the zone of the kind is not empty. */
  readonly zone: readonly Uint8Array[];
  /** Worth of the position: of the terms where there is a zone (settlement first), of continuing where there is none. */
  readonly position: readonly Float64Array[];
  /** Reservation values in month 0, `[mode × size + s]`. */
  readonly reservation: readonly Float64Array[];
  /** Months for which `position` is kept. */
  readonly keptMonths: number;
}

export const leverageMonths = 12;

/** Everything of one shape that can be used again for the next future. */
export function planFor(grid: Grid): Plan {
  const keptMonths = Math.min(grid.horizon, leverageMonths + 1);
  return {
    grid,
    zone: dealKinds.map(() => new Uint8Array(grid.horizon * 2 * grid.size)),
    position: Array.from({ length: grid.parties }, () => new Float64Array(keptMonths * 2 * grid.size)),
    reservation: Array.from({ length: grid.parties }, () => new Float64Array(2 * grid.size)),
    keptMonths,
  };
}

export function solveBackwards(problem: Problem, plan: Plan): void {
  const { grid } = problem;
  const { size, parties, horizon, driverStates } = grid;
  const kinds = dealKinds.length;
  const scratch = scratchFor(grid);
  const vectors = (): Float64Array[][] => Array.from({ length: parties }, () => [new Float64Array(size), new Float64Array(size)]);
  const value = vectors();
  const expected = vectors();
  const reserve = vectors();
  const flow = Array.from({ length: parties }, () => new Float64Array(size));
  const least = new Float64Array(parties);
  const guess = dealKinds.map(() => new Int32Array(2 * size));
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
        expectation(problem, i, calendar, value[i]?.[mode] as Float64Array, expected[i]?.[mode] as Float64Array, scratch);
      const delta = problem.patience[i] as number;
      const cost = problem.cost[i] as Float64Array;
      const growth = problem.growth[i] as Float64Array;
      const quo = problem.statusQuo[i] as Float64Array;
      const flows = flow[i] as Float64Array;
      for (let s = 0; s < size; s++) {
        const k = calendar * size + s;
        flows[s] = (1 - delta) * (quo[(s / driverStates) | 0] as number) - (cost[k] as number) - (growth[k] as number) * t;
      }
      // Talks open: they may break off, or must, before the next month.
      const eNo = expected[i]?.[noTalks] as Float64Array;
      const eOpen = expected[i]?.[openTalks] as Float64Array;
      const out = reserve[i]?.[openTalks] as Float64Array;
      for (let s = 0; s < size; s++) {
        const end = problem.unmet[s] ? 1 : (problem.breakdown[calendar * size + s] as number);
        out[s] = (flows[s] as number) + delta * ((1 - end) * (eOpen[s] as number) + end * (eNo[s] as number));
      }
    }
    agree(problem, plan, t, openTalks, reserve, least, guess, agreed);
    // No talks: they begin where, with talks open, there would be something to agree.
    const at = (t * 2 + openTalks) * size;
    for (let i = 0; i < parties; i++) {
      const delta = problem.patience[i] as number;
      const eNo = expected[i]?.[noTalks] as Float64Array;
      const eOpen = expected[i]?.[openTalks] as Float64Array;
      const out = reserve[i]?.[noTalks] as Float64Array;
      const flows = flow[i] as Float64Array;
      for (let s = 0; s < size; s++) {
        const begin = beginChance(problem, plan, calendar, s, at);
        out[s] = (flows[s] as number) + delta * ((1 - begin) * (eNo[s] as number) + begin * (eOpen[s] as number));
      }
    }
    agree(problem, plan, t, noTalks, reserve, least, guess, agreed);
    for (let i = 0; i < parties; i++)
      for (let mode = 0; mode < 2; mode++) {
        const out = value[i]?.[mode] as Float64Array;
        const position = t < plan.keptMonths ? (plan.position[i] as Float64Array).subarray((t * 2 + mode) * size, (t * 2 + mode + 1) * size) : null;
        out.set(reserve[i]?.[mode] as Float64Array);
        position?.set(out);
        for (let kind = kinds - 1; kind >= 0; kind--)
          strikeDeals(problem, kind, mode, i, calendar, agreed[kind] as Int32Array, out, position);
      }
  }
  for (let i = 0; i < parties; i++)
    for (let mode = 0; mode < 2; mode++)
      (plan.reservation[i] as Float64Array).set((reserve[i]?.[mode] as Float64Array).map(compared), mode * size);
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

/** Reservation values are compared with packages in units of 1e-9, as packages are with each other. */
function compared(worth: number): number {
  return Math.round(worth * 1e9) / 1e9;
}

/** Chance that talks begin at s, seen from a month without them. */
export function beginChance(problem: Problem, plan: Plan, calendar: number, s: number, openAt: number): number {
  if (problem.unmet[s]) return 0;
  if (!plan.zone[0]?.[openAt + s] && !plan.zone[1]?.[openAt + s]) return 0;
  return problem.talks[calendar * problem.grid.size + s] as number;
}

/** The Nash solution of each kind at each state of a month and mode: its point, or −1, and the flag of the zone. */
function agree(
  problem: Problem,
  plan: Plan,
  t: number,
  mode: number,
  reserve: readonly (readonly Float64Array[])[],
  least: Float64Array,
  guess: readonly Int32Array[],
  agreed: readonly Int32Array[],
): void {
  const { size, parties, driverStates, frontStates } = problem.grid;
  for (let kind = 0; kind < dealKinds.length; kind++) {
    const flags = plan.zone[kind] as Uint8Array;
    const found = agreed[kind] as Int32Array;
    const last = guess[kind] as Int32Array;
    let s = 0;
    for (let f = 0; f < frontStates; f++) {
      const frontier = problem.frontiers[kind]?.[f] as RoundedFrontier;
      for (let d = 0; d < driverStates; d++, s++) {
        for (let i = 0; i < parties; i++) least[i] = compared(reserve[i]?.[mode]?.[s] as number);
        const at = mode * size + s;
        const point = nashPoint(frontier, least, problem.powers, last[at] as number);
        found[at] = point;
        if (point >= 0) last[at] = point;
        flags[(t * 2 + mode) * size + s] = point < 0 ? 0 : 1;
      }
    }
  }
}

const block = 8;

/**
 * The point with the greatest Nash product of gains over `least`, or −1 where none gives everyone at least that.
 * With two parties the zone is a stretch of the staircase, found by bisection; stretches that cannot beat the best so
 * far (from `guess` on) are passed over. Ties: the greater sum of gains, then the first point.
 */
export function nashPoint(frontier: RoundedFrontier, least: ArrayLike<number>, powers: readonly number[], guess: number): number {
  const { size, points } = frontier;
  if (size === 0) return -1;
  if (points.length !== 2 || powers[0] !== powers[1]) return nashInGeneral(frontier, least, powers);
  const x = points[0] as Float64Array;
  const y = points[1] as Float64Array;
  const a = least[0] as number;
  const b = least[1] as number;
  // x descends: the last point with x ≥ a; y ascends: the first with y ≥ b.
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((x[middle] as number) >= a) low = middle + 1;
    else high = middle;
  }
  const end = low;
  if (end === 0 || (y[end - 1] as number) < b) return -1;
  low = 0;
  high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((y[middle] as number) >= b) high = middle;
    else low = middle + 1;
  }
  let best = guess >= low && guess < end ? guess : low;
  let bestProduct = ((x[best] as number) - a) * ((y[best] as number) - b);
  let bestSum = (x[best] as number) + (y[best] as number);
  for (let from = low; from < end; from += block) {
    const to = from + block < end ? from + block : end;
    if (((x[from] as number) - a) * ((y[to - 1] as number) - b) < bestProduct) continue;
    for (let p = from; p < to; p++) {
      const product = ((x[p] as number) - a) * ((y[p] as number) - b);
      if (product < bestProduct) continue;
      const sum = (x[p] as number) + (y[p] as number);
      if (product > bestProduct || sum > bestSum || (sum === bestSum && p < best)) {
        best = p;
        bestProduct = product;
        bestSum = sum;
      }
    }
  }
  return best;
}

function nashInGeneral({ size, points }: RoundedFrontier, least: ArrayLike<number>, powers: readonly number[]): number {
  let best = -1;
  let bestScore = 0;
  let bestSum = 0;
  const equal = powers.every((power) => power === powers[0]);
  for (let p = 0; p < size; p++) {
    let [score, sum] = [equal ? 1 : 0, 0];
    let inside = true;
    for (let i = 0; i < points.length; i++) {
      const gain = (points[i]?.[p] as number) - (least[i] as number);
      if (gain < 0) {
        inside = false;
        break;
      }
      sum += gain;
      if (equal) score *= gain;
      else score += gain > 0 ? (powers[i] as number) * log(gain) : Number.NEGATIVE_INFINITY;
    }
    if (inside && (best < 0 || score > bestScore || (score === bestScore && sum > bestSum))) [best, bestScore, bestSum] = [p, score, sum];
  }
  return best;
}
