/**
 * One future of one posing, solved: what the questions about counters and obstacles ask of it, without the tables of a
 * batch. Takes: a posing and a seed. Gives: a function from the future's index to the answer. Cost: one exact solve.
 */
import {
  carryForward,
  dealKinds,
  noTalks,
  openTalks,
  type Passage,
  type Plan,
  type Posing,
  type Problem,
  passageFor,
  planFor,
  poseFuture,
  solveBackwards,
} from "../bargaining/index.ts";
import { drawJudgements } from "./draw-judgements.ts";

export interface Solved {
  /** Worth of each principal's position on the as-of day. */
  readonly position: readonly number[];
  /** 1 where some package of any kind is acceptable to all. */
  readonly zone: number;
  /** Chance of direct talks, and of a ceasefire or a settlement, by the end of each month. */
  readonly talks: Float64Array;
  readonly deal: Float64Array;
  /** Per principal, after m months without a deal: worth of the position; and worth now of waiting so long. */
  readonly positionByMonth: readonly Float64Array[];
  readonly waitingByMonth: readonly Float64Array[];
  /** Per front: chance of each level after m months without a deal, `m × levels + level`, to the horizon. */
  readonly levels: readonly Float64Array[];
  /** 1 where something of the kind is acceptable to all, by kind of deal. */
  readonly zones: readonly number[];
  /** 1 where the precondition is real, in the posing's order. */
  readonly preconditionsReal: Uint8Array;
  readonly problem: Problem;
  /** The workroom's own: holds until the room is used again. */
  readonly plan: Plan;
}

/** Room for solving, shared by posings of one shape. */
export type Workroom = Map<string, { readonly plan: Plan; readonly passage: Passage }>;

/** `redraw` may change what was drawn, in place, before the future is posed. */
export function solveFuture(
  posing: Posing,
  seed: number,
  room: Workroom = new Map(),
  redraw: (draws: Float64Array) => void = () => {},
): (future: number) => Solved {
  const { grid } = posing;
  const shape = [grid.parties, grid.size, grid.horizon, grid.levels.join("x")].join(" ");
  const drawsOf = drawJudgements(posing, seed);
  const mode = posing.talksOpen ? openTalks : noTalks;
  return (future) => {
    const known = room.get(shape) ?? fresh(posing);
    room.set(shape, known);
    const plan: Plan = { ...known.plan, grid };
    const draws = drawsOf(future);
    redraw(draws);
    const { problem, preconditionsReal } = poseFuture(posing, draws);
    solveBackwards(problem, plan);
    carryForward(problem, plan, known.passage);
    const at = mode * grid.size + problem.start;
    const zones = dealKinds.map((_, kind) => (plan.zone[kind]?.[at] ? 1 : 0));
    return {
      position: plan.position.map((table) => table[at] as number),
      zone: Math.max(...zones),
      talks: known.passage.talks.slice(),
      deal: (known.passage.deals[0] as Float64Array).map(
        (chance, m) => chance + (known.passage.deals[1]?.[m] as number),
      ),
      positionByMonth: known.passage.position.map((table) => table.slice()),
      waitingByMonth: known.passage.waiting.map((table) => table.slice()),
      levels: known.passage.levels.map((table) => table.slice()),
      zones,
      preconditionsReal,
      problem,
      plan,
    };
  };
}

function fresh(posing: Posing): { readonly plan: Plan; readonly passage: Passage } {
  const plan = planFor(posing.grid);
  return { plan, passage: passageFor(plan, plan.keptMonths) };
}
