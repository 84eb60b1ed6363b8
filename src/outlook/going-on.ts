/**
 * One future of a posing, solved: what going on is worth, and what else one asks who makes an offer into it.
 * Takes   a posing, a seed, the month by which chances are counted. Gives: a function from the future's index.
 * Cost    one exact solve.
 */
import {
  carryForward,
  dealKinds,
  type Future,
  noTalks,
  openTalks,
  type Posing,
  passageFor,
  planFor,
  poseFuture,
  solveBackwards,
} from "../bargaining/index.ts";
import { drawJudgements } from "./draw-judgements.ts";

export interface GoingOn {
  readonly future: Future;
  /** Per principal, on the as-of day. */
  readonly reservation: readonly number[];
  /** 1 where some package of any kind is acceptable to all. */
  readonly zone: number;
  /** Chance of direct talks, and of a ceasefire or settlement, by the end of the month. */
  readonly talks: number;
  readonly deal: number;
}

export function goingOn(posing: Posing, seed: number, months: number): (future: number) => GoingOn {
  const { grid } = posing;
  const plan = planFor(grid);
  const passage = passageFor(plan, plan.keptMonths);
  const drawsOf = drawJudgements(posing, seed);
  const mode = posing.talksOpen ? openTalks : noTalks;
  return (index) => {
    const future = poseFuture(posing, drawsOf(index));
    solveBackwards(future.problem, plan);
    carryForward(future.problem, plan, passage);
    const at = mode * grid.size + future.problem.start;
    return {
      future,
      reservation: plan.reservation.map((table) => table[at] as number),
      zone: plan.zone.some((zone) => zone[at] === 1) ? 1 : 0,
      talks: passage.talks[months] as number,
      deal: dealKinds.reduce((sum, _, kind) => sum + (passage.deals[kind]?.[months] as number), 0),
    };
  };
}
