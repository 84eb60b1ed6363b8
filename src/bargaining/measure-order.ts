/**
 * In which order to work on measures, one at a time, so that the chance of a ceasefire by a date, or what the measures
 * are worth by then, becomes greatest: exact, by dynamic programming over the subsets in force.
 *
 * Month by month: the settlement is tried, then the ceasefire at 1 − (1 − c)^E, with E the product of the factors of
 * the measures in force; then the measure worked on is agreed with its chance, and is in force from the next month on.
 * The worth is counted as if no deal ended the fighting, or an order that ends it sooner would count as the worse one.
 *
 * Takes   plain numbers, months 0 … n − 1 (`LadderProblem`); an objective.
 * Gives   the best order, as indexes, with its value. It names a measure only while that does not lower the value, so
 *         that one with a factor under 1 may be left out, and never one without a chance of being agreed; among equals
 *         the measure that comes first in the list.
 * Source  [held-karp-1962]: the best way on from a subset does not depend on the order in which it was reached.
 * Departs it does depend on *when* it was reached, so that one number a subset does not do: every subset keeps the ways
 *         on that no other way beats in every month (to within 1e-13), each as its value by month. Values enter later
 *         ones with weights that are never negative, so a beaten way is never part of the best order.
 * Throws  for more than 15 measures, prerequisites in a circle or out of range, and numbers out of theirs.
 * Cost    subsets × measures × ways kept × months; without prerequisites 2^n subsets. Ways kept are few in practice.
 */
import { exp, log, misuse } from "../ground/index.ts";

export const mostMeasures = 15;
const slack = 1e-13;

export interface LadderProblem {
  /** Chance a month that the measure is agreed while it is the one worked on. */
  readonly monthly: readonly number[];
  /** `after[j]`: indexes of the measures that must be in force before j. */
  readonly after: readonly (readonly number[])[];
  /** By what each measure in force multiplies the hazard of a ceasefire. */
  readonly eases: readonly number[];
  /** `worth[i][j]`: what a month of measure j is worth to party i. */
  readonly worth: readonly (readonly number[])[];
  /** Chance of a ceasefire and of a settlement in each month, no deal so far and no measure in force. */
  readonly ceasefire: ArrayLike<number>;
  readonly settlement: ArrayLike<number>;
  /** By what each month multiplies the chance of a measure. */
  readonly haste: ArrayLike<number>;
}

export type LadderObjective = "ceasefire" | "worth";

export interface MeasureOrder {
  readonly order: readonly number[];
  /** Chance of a ceasefire by the end of the last month, or the joint worth by then. */
  readonly value: number;
}

/** A way on: what to work on, in order, and what comes of it from the start of each month. */
interface Way {
  readonly next: number;
  readonly then: Way | null;
  readonly values: Float64Array;
}

export function measureOrder(problem: LadderProblem, objective: LadderObjective): MeasureOrder {
  demand(problem);
  const n = problem.monthly.length;
  const before = prerequisiteSets(problem.after);
  const stages = stageTables(problem, objective);
  const reachable = inForceSets(problem.after);
  const ways = new Map<number, readonly Way[]>();
  for (let k = reachable.length - 1; k >= 0; k--) {
    const set = reachable[k] as number;
    const stage = stages(set);
    const kept: Way[] = [];
    for (let j = 0; j < n; j++) {
      if (problem.monthly[j] === 0 || set & (1 << j) || (set & (before[j] as number)) !== before[j]) continue;
      for (const then of ways.get(set | (1 << j)) as readonly Way[])
        keep(kept, { next: j, then, values: backwards(problem, stage, problem.monthly[j] as number, then.values) });
    }
    keep(kept, { next: -1, then: null, values: backwards(problem, stage, 0, null) });
    ways.set(set, kept);
  }
  const all = ways.get(0) as readonly Way[];
  const best = all.reduce((a, b) => ((b.values[0] as number) > (a.values[0] as number) + slack ? b : a));
  const order: number[] = [];
  for (let way: Way | null = best; way !== null && way.next >= 0; way = way.then) order.push(way.next);
  return { order, value: best.values[0] as number };
}

/** What becomes of working in a given order. Measures left out, and any whose prerequisites are, are not agreed. */
export function orderValue(problem: LadderProblem, objective: LadderObjective, order: readonly number[]): number {
  demand(problem);
  const before = prerequisiteSets(problem.after);
  const stages = stageTables(problem, objective);
  const sets = [0];
  const walked: number[] = [];
  for (const j of order) {
    const set = sets.at(-1) as number;
    if (!(j in before)) throw misuse("order", "indexes of measures", j);
    if (set & (1 << j)) throw misuse("order", "each measure at most once", order.join(", "));
    if ((set & (before[j] as number)) !== before[j]) continue;
    walked.push(j);
    sets.push(set | (1 << j));
  }
  let values = backwards(problem, stages(sets.at(-1) as number), 0, null);
  for (let k = walked.length - 1; k >= 0; k--)
    values = backwards(problem, stages(sets[k] as number), problem.monthly[walked[k] as number] as number, values);
  return values[0] as number;
}

/**
 * Chance that each measure of an order has been agreed by the end of month m, as if no deal came before it:
 * `[measure][m]`, m = 0 … months; 0 for those not in the order.
 */
export function orderCurves(problem: LadderProblem, order: readonly number[]): readonly Float64Array[] {
  const months = problem.haste.length;
  const curves = problem.monthly.map(() => new Float64Array(months + 1));
  /** Chance that what came before was first complete at the start of month t. */
  let arrives = new Float64Array(months + 1);
  arrives[0] = 1;
  const done = new Set<number>();
  for (const j of order) {
    if (!(problem.after[j] ?? []).every((it) => done.has(it))) continue;
    done.add(j);
    const leaves = new Float64Array(months + 1);
    let waiting = 0;
    let agreed = 0;
    for (let t = 0; t < months; t++) {
      waiting += arrives[t] as number;
      const now = waiting * chanceIn(problem, problem.monthly[j] as number, t);
      waiting -= now;
      agreed += now;
      leaves[t + 1] = now;
      (curves[j] as Float64Array)[t + 1] = agreed;
    }
    arrives = leaves;
  }
  return curves;
}

function chanceIn({ haste }: LadderProblem, monthly: number, t: number): number {
  return Math.min(1, monthly * (haste[t] as number));
}

/** In a month with a subset in force: what it adds, and the weight of what follows. */
interface Stage {
  readonly adds: Float64Array;
  readonly goesOn: Float64Array;
}

function stageTables(problem: LadderProblem, objective: LadderObjective): (set: number) => Stage {
  const { eases, worth, ceasefire, settlement } = problem;
  const months = problem.haste.length;
  const joint = problem.monthly.map((_, j) => worth.reduce((sum, own) => sum + (own[j] as number), 0));
  const hazard = Float64Array.from({ length: months }, (_, t) => {
    const chance = ceasefire[t] as number;
    return chance >= 1 ? Number.NEGATIVE_INFINITY : log(1 - chance);
  });
  return (set) => {
    const adds = new Float64Array(months);
    const goesOn = new Float64Array(months).fill(1);
    if (objective === "worth") {
      let sum = 0;
      for (let j = 0; j < joint.length; j++) if (set & (1 << j)) sum += joint[j] as number;
      return { adds: adds.fill(sum), goesOn };
    }
    let factor = 1;
    for (let j = 0; j < eases.length; j++) if (set & (1 << j)) factor *= eases[j] as number;
    for (let t = 0; t < months; t++) {
      const [chance, unsettled] = [ceasefire[t] as number, 1 - (settlement[t] as number)];
      const struck = factor === 1 ? chance : factor === 0 || chance === 0 ? 0 : 1 - exp(factor * (hazard[t] as number));
      adds[t] = unsettled * struck;
      goesOn[t] = unsettled * (1 - struck);
    }
    return { adds, goesOn };
  };
}

/** Values by month of working on a measure with the given chance, and going on from `then` once it is agreed. */
function backwards(problem: LadderProblem, stage: Stage, monthly: number, then: Float64Array | null): Float64Array {
  const months = problem.haste.length;
  const values = new Float64Array(months + 1);
  for (let t = months - 1; t >= 0; t--) {
    const stay = values[t + 1] as number;
    const onward = then === null ? stay : stay + chanceIn(problem, monthly, t) * ((then[t + 1] as number) - stay);
    values[t] = (stage.adds[t] as number) + (stage.goesOn[t] as number) * onward;
  }
  return values;
}

/** Adds a way unless a kept one is as good in every month, and drops those that it is as good as. */
function keep(kept: Way[], way: Way): void {
  if (kept.some((other) => asGood(other.values, way.values))) return;
  for (let k = kept.length - 1; k >= 0; k--) if (asGood(way.values, (kept[k] as Way).values)) kept.splice(k, 1);
  kept.push(way);
}

function asGood(a: Float64Array, b: Float64Array): boolean {
  for (let t = 0; t < a.length; t++) if ((a[t] as number) < (b[t] as number) - slack) return false;
  return true;
}

function prerequisiteSets(after: LadderProblem["after"]): readonly number[] {
  return after.map((list) => list.reduce((set, j) => set | (1 << j), 0));
}

/** Subsets that contain all prerequisites of their members, smaller numbers (and so all their own subsets) first. */
export function inForceSets(after: LadderProblem["after"]): readonly number[] {
  const before = prerequisiteSets(after);
  const known = new Set([0]);
  for (const set of known)
    for (let j = 0; j < before.length; j++) if ((set & (before[j] as number)) === before[j]) known.add(set | (1 << j));
  return [...known].sort((a, b) => a - b);
}

function demand({ monthly, after, eases, worth, ceasefire, settlement, haste }: LadderProblem): void {
  const n = monthly.length;
  if (n > mostMeasures) throw misuse("measures", `at most ${mostMeasures}: the best order is exact`, n);
  if (after.length !== n || eases.length !== n || worth.some((own) => own.length !== n))
    throw misuse("ladder", "as many prerequisites, factors and worths as measures", n);
  if (ceasefire.length !== haste.length || settlement.length !== haste.length)
    throw misuse("ladder", "as many chances of deals as months", haste.length);
  const within = (name: string, values: ArrayLike<number>, most: number): void => {
    for (let k = 0; k < values.length; k++)
      if (!((values[k] as number) >= 0 && (values[k] as number) <= most))
        throw misuse(name, most === 1 ? "chances from 0 to 1" : "numbers from 0", values[k] as number);
  };
  within("monthly", monthly, 1);
  within("ceasefire", ceasefire, 1);
  within("settlement", settlement, 1);
  within("eases", eases, Number.MAX_VALUE);
  within("haste", haste, Number.MAX_VALUE);
  if (!worth.every((own) => own.every(Number.isFinite))) throw misuse("worth", "finite numbers", "others");
  const before = prerequisiteSets(after);
  if (after.some((list) => list.some((j) => !(Number.isInteger(j) && j >= 0 && j < n))))
    throw misuse("after", "indexes of measures", after.flat().join(", "));
  let done = 0;
  for (let round = 0; round < n; round++)
    for (let j = 0; j < n; j++) if ((done & (before[j] as number)) === before[j]) done |= 1 << j;
  if (done !== (1 << n) - 1) throw misuse("after", "prerequisites without a circle", after.join("; "));
}
