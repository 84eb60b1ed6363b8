/**
 * What first? Over futures: which measures each principal would keep, and by what margin; in which order to work on
 * them, one at a time, for the greatest chance of a ceasefire by a date, and for what they are worth by then.
 *
 * A future's chances of a ceasefire and of a settlement in each month, no deal so far, are the engine's own; a measure in
 * force multiplies the ceasefire's hazard. Where no measure has an effect the chance is that of the assessment.
 * Departs: the zone, the talks and the settlement are those without measures. That measures also spare costs, and so
 * raise what continuing is worth, is in nobody's reservation value here.
 *
 * Takes: rows of futures (`ladderRows`), and the month by the end of which is counted. Gives: `Ladder`.
 * A measure that some principal would not keep in a future is passed over in it, and so is what rests on it.
 * Cost: one exact solve a future for the rows; then one best order each, in as many futures as `steps` allows for.
 */
import {
  carryForward,
  dealKinds,
  inForceSets,
  keeps,
  type LadderObjective,
  type LadderProblem,
  longestDetectionMonths,
  measureOrder,
  mostMeasures,
  observanceMargin,
  orderCurves,
  orderValue,
  type Posing,
  passageFor,
  planFor,
  poseFuture,
  solveBackwards,
} from "../bargaining/index.ts";
import type { Ladder, LadderMeasure, LadderOrder, LadderOrders, Method, Spread } from "../contract.ts";
import {
  type Day,
  daysPerMonth,
  formatDay,
  mean,
  misuse,
  monthsBetween,
  parseDay,
  quantileOfSorted,
  spreadOf,
} from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { drawJudgements } from "./draw-judgements.ts";
import { ladderConclusions } from "./ladder-conclusions.ts";

/** Best orders are sought in so many futures that subsets × measures × months stay below. */
const steps = 100_000_000;
const fewestFutures = 20;
const mostCompared = 12;
/** What an order must add for it to matter. */
const leastAdded = 1e-9;

interface MeasureDraws {
  readonly monthly: number;
  readonly eases: number;
  readonly detection: number;
  readonly gain: ArrayLike<number>;
  readonly temptation: ArrayLike<number>;
}

/** One future as the ladder sees it. */
interface LadderFuture {
  readonly ceasefire: Float64Array;
  readonly settlement: Float64Array;
  readonly haste: Float64Array;
  readonly patience: Float64Array;
  readonly measures: readonly MeasureDraws[];
}

/** Month by which to count: a number of months, a day, or neither (a year, or the horizon). Throws: outside the horizon. */
export function ladderMonths({ state, grid }: Posing, by?: string): number {
  if (by === undefined) return Math.min(12, grid.horizon);
  const wanted = `whole months from 1 to ${grid.horizon}, or a day so far after ${formatDay(state.asOf)}`;
  const day = parseDay(by);
  const months = /^\d{1,4}$/.test(by) ? Number(by) : day === null ? 0 : Math.floor(monthsBetween(state.asOf, day));
  if (months < 1 || months > grid.horizon) throw misuse("by", wanted, by);
  return months;
}

/** Throws: misuse for more measures than can be ordered. */
export function ladderRows(posing: Posing, seed: number, first: number, count: number): Float64Array {
  const { grid, measures, parties } = posing;
  if (measures.length > mostMeasures)
    throw misuse("measures", `at most ${mostMeasures} to be ordered`, measures.length);
  const drawsOf = drawJudgements(posing, seed);
  const plan = planFor(grid);
  const passage = passageFor(plan, 1);
  const width = rowWidth(posing);
  const rows = new Float64Array(count * width);
  for (let row = 0; row < count; row++) {
    const draws = drawsOf(first + row);
    const at = (draw: number): number => draws[draw] as number;
    const future = poseFuture(posing, draws);
    solveBackwards(future.problem, plan);
    carryForward(future.problem, plan, passage);
    const chances = dealChances(
      passage.deals[dealKinds.indexOf("ceasefire")] as Float64Array,
      passage.deals[dealKinds.indexOf("settlement")] as Float64Array,
    );
    rows.set(
      [
        ...chances.ceasefire,
        ...chances.settlement,
        ...passage.haste,
        ...parties.map((_, i) => at(posing.patience[i] as number)),
        ...measures.flatMap((it) => [
          at(it.monthly),
          it.eases === null ? 1 : at(it.eases),
          at(it.detection),
          ...it.gain.map(at),
          ...it.temptation.map(at),
        ]),
      ],
      row * width,
    );
  }
  return rows;
}

export function ladder(
  posing: Posing,
  rows: Float64Array,
  method: Method,
  months: number,
  words: Words = english,
): Ladder {
  const { state, parties } = posing;
  const known = state.case.measures;
  const futures = futuresOf(posing, rows);
  const reached = futures.map((future) => reachable(posing, future));
  const problems = futures.map((future, f) => problemOf(posing, future, reached[f] as readonly boolean[], months));
  const without = Float64Array.from(problems, (problem) => orderValue(problem, "ceasefire", []));
  const forCeasefire = bestOrders(posing, problems, "ceasefire");
  const index = (id: string): number => known.findIndex((it) => it.id === id);
  const followed = forCeasefire.recommended.map(index);
  const rest = known.flatMap((_, j) => (followed.includes(j) ? [] : [j]));
  const curves = problems.map((problem) => orderCurves(problem, [...followed, ...rest]));
  const over = (of: (f: number) => number): Spread => spreadOf(Float64Array.from(futures, (_, f) => of(f)));
  const share = (of: (f: number) => boolean): number => futures.filter((_, f) => of(f)).length / futures.length;
  const measures = known.map(({ id, name, after }, j): LadderMeasure => {
    const drawn = (f: number): MeasureDraws => (futures[f] as LadderFuture).measures[j] as MeasureDraws;
    return {
      id,
      name,
      after,
      parties: Object.fromEntries(
        parties.map((party, i) => {
          const terms = (f: number) => {
            const { gain, temptation, detection } = drawn(f);
            const delta = (futures[f] as LadderFuture).patience[i] as number;
            return [gain[i] as number, temptation[i] as number, delta, detection] as const;
          };
          const borne = futures.map((_, f) =>
            longestDetectionMonths(...(terms(f).slice(0, 3) as [number, number, number])),
          );
          const least = atLeast(borne);
          return [
            party,
            {
              inInterest: share((f) => terms(f)[0] > 0),
              keeps: share((f) => keeps(...terms(f))),
              gain: over((f) => terms(f)[0]),
              margin: over((f) => observanceMargin(...terms(f))),
              bearsMonths: Number.isFinite(least) ? least : null,
            },
          ];
        }),
      ),
      keptByAll: share((f) => keptByAll(futures[f] as LadderFuture, j)),
      reachable: share((f) => reached[f]?.[j] as boolean),
      eases: over((f) => drawn(f).eases),
      agreed: Array.from({ length: months + 1 }, (_, m) => over((f) => curves[f]?.[j]?.[m] as number)),
    };
  });
  const unconcluded = {
    method,
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    months,
    by: formatDay((state.asOf + Math.floor(months * daysPerMonth)) as Day),
    ceasefireWithout: spreadOf(without),
    measures,
    forCeasefire,
    forWorth: bestOrders(posing, problems, "worth"),
  };
  return { ...unconcluded, conclusions: ladderConclusions(posing, unconcluded, words) };
}

/** Chance of each kind in a month, no deal before: the settlement is tried first, the ceasefire where it failed. */
function dealChances(
  ceasefire: ArrayLike<number>,
  settlement: ArrayLike<number>,
): { readonly ceasefire: Float64Array; readonly settlement: Float64Array } {
  const months = ceasefire.length - 1;
  const out = { ceasefire: new Float64Array(months), settlement: new Float64Array(months) };
  for (let t = 0; t < months; t++) {
    const open = 1 - (ceasefire[t] as number) - (settlement[t] as number);
    const settled = (settlement[t + 1] as number) - (settlement[t] as number);
    const struck = (ceasefire[t + 1] as number) - (ceasefire[t] as number);
    out.settlement[t] = open <= 0 ? 0 : Math.min(1, Math.max(0, settled / open));
    out.ceasefire[t] = open - settled <= 0 ? 0 : Math.min(1, Math.max(0, struck / (open - settled)));
  }
  return out;
}

function rowWidth({ grid, parties, measures }: Posing): number {
  return 3 * grid.horizon + parties.length + measures.length * (3 + 2 * parties.length);
}

function futuresOf(posing: Posing, rows: Float64Array): readonly LadderFuture[] {
  const { grid, parties, measures } = posing;
  const n = parties.length;
  const width = rowWidth(posing);
  return Array.from({ length: rows.length / width }, (_, row): LadderFuture => {
    let at = row * width;
    const take = (count: number): Float64Array => {
      at += count;
      return rows.subarray(at - count, at);
    };
    const [ceasefire, settlement, haste] = [take(grid.horizon), take(grid.horizon), take(grid.horizon)];
    const patience = take(n);
    const drawn = measures.map((): MeasureDraws => {
      const [monthly, eases, detection] = take(3) as unknown as [number, number, number];
      return { monthly, eases, detection, gain: take(n), temptation: take(n) };
    });
    return { ceasefire, settlement, haste, patience, measures: drawn };
  });
}

function keptByAll({ measures, patience }: LadderFuture, j: number): boolean {
  const { gain, temptation, detection } = measures[j] as MeasureDraws;
  return patience.every((delta, i) => keeps(gain[i] as number, temptation[i] as number, delta, detection));
}

/** Whether each measure, and all that it rests on, would be kept by all. */
function reachable({ measures }: Posing, future: LadderFuture): readonly boolean[] {
  const reach = measures.map((_, j) => keptByAll(future, j));
  for (let round = 0; round < measures.length; round++)
    measures.forEach(({ after }, j) => {
      if (!after.every((it) => reach[it])) reach[j] = false;
    });
  return reach;
}

/** What is not to be reached has no chance of being agreed. */
function problemOf(posing: Posing, future: LadderFuture, reach: readonly boolean[], months: number): LadderProblem {
  return {
    monthly: future.measures.map(({ monthly }, j) => (reach[j] ? Math.min(1, monthly) : 0)),
    after: posing.measures.map(({ after }) => after),
    eases: future.measures.map(({ eases }) => eases),
    worth: posing.parties.map((_, i) => future.measures.map(({ gain }) => gain[i] as number)),
    ceasefire: future.ceasefire.subarray(0, months),
    settlement: future.settlement.subarray(0, months),
    haste: future.haste.subarray(0, months),
  };
}

function bestOrders(posing: Posing, problems: readonly LadderProblem[], objective: LadderObjective): LadderOrders {
  const ids = posing.state.case.measures.map(({ id }) => id);
  const months = problems[0]?.haste.length ?? 1;
  const perFuture = inForceSets(posing.measures.map(({ after }) => after)).length * Math.max(1, ids.length) * months;
  const sought = problems.slice(0, Math.max(fewestFutures, Math.floor(steps / perFuture)));
  const none = Float64Array.from(sought, (problem) => orderValue(problem, objective, []));
  const best = sought.map((problem) => measureOrder(problem, objective));
  const matters = best.map(({ value }, f) => value - (none[f] as number) > leastAdded);
  const voting = best.filter((_, f) => matters[f]);
  const votes = new Map<string, { readonly order: readonly number[]; votes: number }>();
  for (const { order } of voting) {
    const known = votes.get(order.join(" ")) ?? { order, votes: 0 };
    known.votes++;
    votes.set(order.join(" "), known);
  }
  const frequent = [...votes.values()].sort((a, b) => b.votes - a.votes).slice(0, mostCompared);
  const ofMean = measureOrder(meanProblem(sought), objective).order;
  if (!frequent.some(({ order }) => order.join(" ") === ofMean.join(" ")))
    frequent.push(votes.get(ofMean.join(" ")) ?? { order: ofMean, votes: 0 });
  const orders = frequent.map(({ order, votes: times }): LadderOrder => {
    const value = Float64Array.from(sought, (problem) => followedValue(problem, objective, order));
    return {
      order: order.map((j) => ids[j] as string),
      share: voting.length === 0 ? 0 : times / voting.length,
      value: spreadOf(value),
      adds: spreadOf(value.map((it, f) => it - (none[f] as number))),
      regret: spreadOf(value.map((it, f) => Math.max(0, (best[f]?.value as number) - it))),
    };
  });
  return {
    futures: sought.length,
    matters: mean(matters.map(Number)),
    first: Object.fromEntries(
      ids.map((id, j) => [
        id,
        voting.length === 0 ? 0 : voting.filter(({ order }) => order[0] === j).length / voting.length,
      ]),
    ),
    recommended: orders.reduce((a, b) => (b.value.mean > a.value.mean ? b : a)).order,
    orders,
  };
}

/** Following an order one passes over what would not be agreed for want of parties that would keep it. */
function followedValue(problem: LadderProblem, objective: LadderObjective, order: readonly number[]): number {
  return orderValue(
    problem,
    objective,
    order.filter((j) => (problem.monthly[j] as number) > 0),
  );
}

function meanProblem(problems: readonly LadderProblem[]): LadderProblem {
  const first = problems[0] as LadderProblem;
  const over = (of: (problem: LadderProblem) => ArrayLike<number>): readonly number[] =>
    Array.from(of(first), (_, k) => mean(problems.map((problem) => of(problem)[k] as number)));
  return {
    monthly: over((it) => it.monthly),
    after: first.after,
    eases: over((it) => it.eases),
    worth: first.worth.map((_, i) => over((it) => it.worth[i] as readonly number[])),
    ceasefire: over((it) => it.ceasefire),
    settlement: over((it) => it.settlement),
    haste: over((it) => it.haste),
  };
}

/** The value that 95 % reach or exceed; endless ones count as the greatest. */
function atLeast(values: readonly number[]): number {
  const finite = Float64Array.from(values, (it) => Math.min(it, Number.MAX_VALUE)).sort();
  const low = quantileOfSorted(finite, 0.05);
  return low < 1e9 ? low : Number.POSITIVE_INFINITY;
}
