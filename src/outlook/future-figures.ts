/**
 * The headline figures of one future, for questions that compare many posings and need no tables of a batch.
 * Takes   a posing, a seed, a month. Gives: a function from the future's index to one number for each of `figureNames`:
 *         chance of talks, a ceasefire, a settlement, any deal by the end of the month; 1 where there is a zone; the worth
 *         of each principal's position. Their means over futures are those of the assessment.
 * Cost    one exact solve.
 */
import {
  carryForward,
  dealKinds,
  noTalks,
  openTalks,
  type Posing,
  passageFor,
  planFor,
  poseFuture,
  solveBackwards,
} from "../bargaining/index.ts";
import type { Case } from "../case/index.ts";
import { drawJudgements } from "./draw-judgements.ts";

export function figureNames({ parties }: Case): readonly string[] {
  const principals = parties.filter(({ role }) => role === "principal");
  return ["talks", "ceasefire", "settlement", "any-deal", "zone", ...principals.map(({ id }) => `position.${id}`)];
}

export function futureFigures(posing: Posing, seed: number, months: number): (future: number) => readonly number[] {
  const { grid } = posing;
  const drawsOf = drawJudgements(posing, seed);
  const plan = planFor(grid);
  const passage = passageFor(plan, plan.keptMonths);
  const mode = posing.talksOpen ? openTalks : noTalks;
  return (future) => {
    const { problem } = poseFuture(posing, drawsOf(future));
    solveBackwards(problem, plan);
    carryForward(problem, plan, passage);
    const by = (kind: (typeof dealKinds)[number]): number => passage.deals[dealKinds.indexOf(kind)]?.[months] as number;
    const start = mode * grid.size + problem.start;
    return [
      passage.talks[months] as number,
      by("ceasefire"),
      by("settlement"),
      by("ceasefire") + by("settlement"),
      plan.zone.some((zone) => zone[start] === 1) ? 1 : 0,
      ...passage.position.map((worth) => worth[0] as number),
    ];
  };
}
