/**
 * The ground carried forward on its own, as if no deal were struck, in one view.
 * Takes: a problem, a view (a principal's index, or the number of parties for the analyst's), months. Gives: the chance of
 * each joint state at the start of each month, handed to `visit`, the same array each time. Cost: months × size × levels.
 */
import { advance, noTalks, openTalks, type Plan, type Problem, type Step, scratchFor } from "../bargaining/index.ts";

export function carryGround(
  { grid, steps, start }: Problem,
  view: number,
  months: number,
  visit: (mass: Float64Array, month: number) => void,
): void {
  const scratch = scratchFor(grid);
  let mass = new Float64Array(grid.size);
  let next = new Float64Array(grid.size);
  mass[start] = 1;
  for (let t = 0; t < months; t++) {
    visit(mass, t);
    if (t === months - 1) return;
    advance(grid, steps[view]?.[grid.calendarOf[t] as number] as Step, mass, next, scratch);
    [mass, next] = [next, mass];
  }
}

/** Worth of each principal's position after m months, `[party × months + m]`, by a plan, on the ground of another problem of its shape. */
export function positionsOn(ground: Problem, plan: Plan, talksOpen: boolean): Float64Array {
  const { parties, size } = ground.grid;
  const months = plan.keptMonths;
  const mode = talksOpen ? openTalks : noTalks;
  const out = new Float64Array(parties * months);
  carryGround(ground, parties, months, (mass, m) => {
    for (let i = 0; i < parties; i++) {
      const at = (m * 2 + mode) * size;
      let total = 0;
      for (let s = 0; s < size; s++) total += (mass[s] as number) * (plan.position[i]?.[at + s] as number);
      out[i * months + m] = total;
    }
  });
  return out;
}
