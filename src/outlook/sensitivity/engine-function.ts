/**
 * The engine as a function of a future and of what is drawn anew in it: the future's own draws, and for some groups of them
 * a second, independent sample of the same future. Everything else of the future stays as it is.
 * Takes   a posing, a seed, a figure, and groups of draws by their place in the posing; draws in no group stay the future's own.
 * Gives   the figure. With nothing anew it is the one that an assessment has for this future.
 * Throws  as `figureByFuture` does, for a month beyond the horizon or a party that is no principal.
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
} from "../../bargaining/index.ts";
import type { CarriedFigure } from "../../contract.ts";
import { type DrawKey, drawKey, misuse, quantile, uniform } from "../../ground/index.ts";
import type { GroupFunction } from "./group-design.ts";

export function engineFunction(
  posing: Posing,
  seed: number,
  figure: CarriedFigure,
  groups: readonly (readonly number[])[],
): GroupFunction {
  const own = sampleOf(posing, seed, (path) => drawKey(path));
  const anew = sampleOf(posing, seed, (path) => drawKey(`anew ${path}`));
  const solved = figureOfDraws(posing, figure);
  const draws: Float64Array = new Float64Array(posing.draws.length);
  let held = { future: -1, own: draws, anew: draws };
  return (future, set) => {
    if (future !== held.future) held = { future, own: own(future), anew: anew(future) };
    draws.set(held.own);
    groups.forEach((members, k) => {
      if (set & (1 << k)) for (const at of members) draws[at] = held.anew[at] as number;
    });
    return solved(draws);
  };
}

function sampleOf({ draws }: Posing, seed: number, keyOf: (path: string) => DrawKey): (future: number) => Float64Array {
  const keys = draws.map(({ path }) => keyOf(path));
  return (future) =>
    Float64Array.from(draws, ({ distribution }, k) =>
      distribution.kind === "point"
        ? distribution.value
        : quantile(distribution, uniform(seed, future, keys[k] as DrawKey)),
    );
}

function figureOfDraws(posing: Posing, figure: CarriedFigure): (draws: Float64Array) => number {
  const { grid, parties } = posing;
  const plan = planFor(grid);
  const passage = passageFor(plan, plan.keptMonths);
  const mode = posing.talksOpen ? openTalks : noTalks;
  const party = figure.of === "leverage" ? parties.indexOf(figure.party) : 0;
  if (figure.of === "leverage" && party < 0) throw misuse("party", `a principal (${parties.join(", ")})`, figure.party);
  const month = "byMonth" in figure ? figure.byMonth : 1;
  if (!Number.isInteger(month) || month < 1 || month > grid.horizon)
    throw misuse("months", `a whole number from 1 to the horizon of ${grid.horizon}`, month);
  const deal = (kind: (typeof dealKinds)[number]): number => passage.deals[dealKinds.indexOf(kind)]?.[month] as number;
  return (draws) => {
    const { problem, measureMonthly } = poseFuture(posing, draws);
    solveBackwards(problem, plan);
    const start = mode * grid.size + problem.start;
    if (figure.of === "zone") return plan.zone.some((zone) => zone[start] === 1) ? 1 : 0;
    carryForward(problem, plan, passage);
    if (figure.of === "leverage") return passage.position[party]?.[0] as number;
    if (figure.of === "talks") return passage.talks[month] as number;
    if (figure.of === "any-deal") return deal("ceasefire") + deal("settlement");
    if (figure.of !== "measure") return deal(figure.of);
    let none = 1;
    for (let t = 0; t < month; t++) none *= 1 - Math.min(1, measureMonthly * (passage.haste[t] as number));
    return 1 - none;
  };
}
