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
}

/** Room for solving, shared by posings of one shape. */
export type Workroom = Map<string, { readonly plan: Plan; readonly passage: Passage }>;

export function solveFuture(posing: Posing, seed: number, room: Workroom = new Map()): (future: number) => Solved {
  const { grid } = posing;
  const shape = [grid.parties, grid.size, grid.horizon, grid.levels.join("x")].join(" ");
  const drawsOf = drawJudgements(posing, seed);
  const mode = posing.talksOpen ? openTalks : noTalks;
  return (future) => {
    const known = room.get(shape) ?? fresh(posing);
    room.set(shape, known);
    const plan: Plan = { ...known.plan, grid };
    const { problem } = poseFuture(posing, drawsOf(future));
    solveBackwards(problem, plan);
    carryForward(problem, plan, known.passage);
    const at = mode * grid.size + problem.start;
    return {
      position: plan.position.map((table) => table[at] as number),
      zone: dealKinds.some((_, kind) => plan.zone[kind]?.[at]) ? 1 : 0,
      talks: known.passage.talks.slice(),
      deal: (known.passage.deals[0] as Float64Array).map(
        (chance, m) => chance + (known.passage.deals[1]?.[m] as number),
      ),
    };
  };
}

function fresh(posing: Posing): { readonly plan: Plan; readonly passage: Passage } {
  const plan = planFor(posing.grid);
  return { plan, passage: passageFor(plan, plan.keptMonths) };
}
