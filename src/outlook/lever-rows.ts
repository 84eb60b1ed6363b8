/**
 * What third parties can move, future by future: the figures as things stand, and with each driver that a third party moves
 * held in each of its states to the horizon, all else drawn alike.
 * Takes   a state of play, futures and a seed. Gives: rows for `third-parties.ts`.
 * Departs a driver that is held moves no more, and all principals know it; the state is not merely where it starts.
 * Cost    futures × (1 + the states of these drivers) solves, the held ones on a smaller grid.
 */
import {
  carryForward,
  noTalks,
  openTalks,
  type PoseOptions,
  type Posing,
  passageFor,
  planFor,
  pose,
  poseFuture,
  solveBackwards,
} from "../bargaining/index.ts";
import type { Driver, StateOfPlay } from "../case/index.ts";
import { drawJudgements } from "./draw-judgements.ts";

export function leverMonths({ case: { horizonMonths } }: StateOfPlay): number {
  return Math.min(12, horizonMonths);
}

export function leversOf({ case: { drivers } }: StateOfPlay): readonly Driver[] {
  return drivers.filter(({ movedBy }) => movedBy.length > 0);
}

/** Numbers for each way of holding: reservation values of the principals, talks, a deal. */
export function leverOutputs({ case: { parties } }: StateOfPlay): number {
  return parties.filter(({ role }) => role === "principal").length + 2;
}

/** As things stand, then each lever's states in order. */
export function waysOfHolding(state: StateOfPlay): number {
  return 1 + leversOf(state).reduce((sum, { states }) => sum + states.length, 0);
}

export function leverRows(
  state: StateOfPlay,
  options: PoseOptions,
  seed: number,
  first: number,
  count: number,
): Float64Array {
  const months = leverMonths(state);
  const ways = [
    pose(state, options),
    ...leversOf(state).flatMap((driver) =>
      driver.states.map((held) => pose(...holding(state, options, driver, held.id))),
    ),
  ].map((posing) => figuresOf(posing, seed, months));
  const outputs = leverOutputs(state);
  const rows = new Float64Array(count * ways.length * outputs);
  for (let k = 0; k < count; k++)
    ways.forEach((figures, way) => {
      rows.set(figures(first + k), (k * ways.length + way) * outputs);
    });
  return rows;
}

/** The case with the driver in this state and without its moves. */
function holding(
  state: StateOfPlay,
  options: PoseOptions,
  driver: Driver,
  held: string,
): [state: StateOfPlay, options: PoseOptions] {
  const drivers = state.case.drivers.map((it) => (it.id === driver.id ? { ...it, moves: [] } : it));
  const starts = new Map(options.starts ?? []).set(`drivers.${driver.id}.start`, held);
  return [
    { ...state, case: { ...state.case, drivers } },
    { ...options, starts },
  ];
}

function figuresOf(posing: Posing, seed: number, months: number): (future: number) => readonly number[] {
  const { grid } = posing;
  const drawsOf = drawJudgements(posing, seed);
  const plan = planFor(grid);
  const passage = passageFor(plan, plan.keptMonths);
  const mode = posing.talksOpen ? openTalks : noTalks;
  return (future) => {
    const { problem } = poseFuture(posing, drawsOf(future));
    solveBackwards(problem, plan);
    carryForward(problem, plan, passage);
    const at = mode * grid.size + problem.start;
    return [
      ...plan.reservation.map((values) => values[at] as number),
      passage.talks[months] as number,
      passage.deals.reduce((sum, deal) => sum + (deal[months] as number), 0),
    ];
  };
}
