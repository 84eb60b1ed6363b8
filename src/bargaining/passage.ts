/**
 * How it goes on from the as-of day: the distribution over states carried forward under the analyst's view, exactly, and
 * from it the month-by-month chances of talks and of each kind of deal. No paths are sampled.
 * Takes: a problem and its plan. Gives: `Passage`. Cost: horizon × size × (fronts' levels), three times.
 */
import { beginChances } from "./continuation.ts";
import { advance, type Step, scratchFor } from "./expectation.ts";
import { flowAt, isBarren, noTalks, openTalks, type Plan } from "./plan.ts";
import { dealKinds, type Problem } from "./problem.ts";

export interface Passage {
  /** Cumulative chances by the end of month m, index 0 (0) … horizon; `deals[kind][m]`. */
  readonly talks: Float64Array;
  readonly deals: readonly Float64Array[];
  /** Mean worth of the position after m months without a deal, index 0 … kept months − 1; `position[i][m]`. */
  readonly position: readonly Float64Array[];
  /** Worth now of going on for m months and agreeing then if there is something to agree; `waiting[i][m]`, like `position`. */
  readonly waiting: readonly Float64Array[];
  /** Chance of each front level after m months without a deal: `levels[front][m × levels + level]`, to the horizon. */
  readonly levels: readonly Float64Array[];
  /** By what the chance of a measure is multiplied in month t, in expectation. */
  readonly haste: Float64Array;
}

export function passageFor({ grid }: Plan, keptMonths: number): Passage {
  const months = grid.horizon + 1;
  return {
    talks: new Float64Array(months),
    deals: dealKinds.map(() => new Float64Array(months)),
    position: Array.from({ length: grid.parties }, () => new Float64Array(keptMonths)),
    waiting: Array.from({ length: grid.parties }, () => new Float64Array(keptMonths)),
    levels: grid.levels.map((count) => new Float64Array(months * count)),
    haste: new Float64Array(grid.horizon),
  };
}

export function carryForward(problem: Problem, plan: Plan, out: Passage): void {
  const { grid } = problem;
  const { size, horizon, parties } = grid;
  const begins = new Float64Array(size);
  const scratch = scratchFor(grid);
  // Three histories of one distribution: never talked, talked once but not now, talking.
  let [never, once, talking] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  (problem.talksOpen ? talking : never)[problem.start] = 1;
  let [never2, once2, talking2] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  out.talks.fill(0);
  for (const curve of out.deals) curve.fill(0);
  if (problem.talksOpen) out.talks.fill(1);
  if (isBarren(problem)) {
    carryGround(problem, plan, out);
    return;
  }

  for (let t = 0; t < horizon; t++) {
    const calendar = grid.calendarOf[t] as number;
    const dealt = dealKinds.map((_, kind) => out.deals[kind]?.[t] as number);
    let begun = out.talks[t] as number;
    beginChances(problem, plan, calendar, t, begins);
    strikeAll(problem, plan, t, calendar, never, once, talking, dealt);
    for (let s = 0; s < size; s++) {
      const begin = begins[s] as number;
      const end = problem.breakdown[calendar * size + s] as number;
      const first = begin * (never[s] as number);
      const again = begin * (once[s] as number);
      const over = end * (talking[s] as number);
      begun += first;
      never[s] = (never[s] as number) - first;
      once[s] = (once[s] as number) - again + over;
      talking[s] = (talking[s] as number) - over + first + again;
    }
    for (let kind = 0; kind < dealKinds.length; kind++)
      (out.deals[kind] as Float64Array)[t + 1] = dealt[kind] as number;
    out.talks[t + 1] = begun;
    const step = problem.steps[parties]?.[calendar] as Step;
    advance(grid, step, never, never2, scratch);
    advance(grid, step, once, once2, scratch);
    advance(grid, step, talking, talking2, scratch);
    [never, never2] = [never2, never];
    [once, once2] = [once2, once];
    [talking, talking2] = [talking2, talking];
  }
  carryGround(problem, plan, out);
}

/** Deals of the month, settlement first: their mass is counted and leaves. */
function strikeAll(
  problem: Problem,
  plan: Plan,
  t: number,
  calendar: number,
  never: Float64Array,
  once: Float64Array,
  talking: Float64Array,
  dealt: number[],
): void {
  const { size } = problem.grid;
  for (let kind = 0; kind < dealKinds.length; kind++) {
    const flags = plan.zone[kind] as Uint8Array;
    const open = problem.strike[kind] as Float64Array;
    const channelled = problem.channelled[kind] as Float64Array;
    const openAt = (t * 2 + openTalks) * size;
    const noAt = (t * 2 + noTalks) * size;
    const c = calendar * size;
    let struck = 0;
    for (let s = 0; s < size; s++) {
      if (flags[openAt + s]) {
        const gone = (open[c + s] as number) * (talking[s] as number);
        struck += gone;
        talking[s] = (talking[s] as number) - gone;
      }
      if (flags[noAt + s]) {
        const p = channelled[c + s] as number;
        const first = p * (never[s] as number);
        const again = p * (once[s] as number);
        struck += first + again;
        never[s] = (never[s] as number) - first;
        once[s] = (once[s] as number) - again;
      }
    }
    dealt[kind] = (dealt[kind] as number) + struck;
  }
}

/** The ground alone, as if no deal were struck: levels, the haste of measures, and the worth of the position met there. */
function carryGround(problem: Problem, plan: Plan, out: Passage): void {
  const { grid } = problem;
  const { size, driverStates, horizon, parties, levels } = grid;
  const scratch = scratchFor(grid);
  const mode = problem.talksOpen ? openTalks : noTalks;
  let mass = new Float64Array(size);
  let next = new Float64Array(size);
  mass[problem.start] = 1;
  // What has passed until month t is worth now, and what a share of stakes in month t is.
  const spent = new Float64Array(parties);
  const weight = new Float64Array(parties).fill(1);
  const flow = new Float64Array(size);
  for (const table of [...out.levels, out.haste]) table.fill(0);
  for (let t = 0; t <= horizon; t++) {
    const haste = problem.measureHaste.subarray((grid.calendarOf[Math.min(t, horizon - 1)] as number) * size);
    let hastened = 0;
    for (let f = 0; f < grid.frontStates; f++) {
      let here = 0;
      for (let s = f * driverStates; s < (f + 1) * driverStates; s++) {
        here += mass[s] as number;
        hastened += (mass[s] as number) * (haste[s] as number);
      }
      let rest = f;
      for (let c = levels.length - 1; c >= 0; c--) {
        const count = levels[c] as number;
        const table = out.levels[c] as Float64Array;
        const k = t * count + (rest % count);
        table[k] = (table[k] as number) + here;
        rest = (rest / count) | 0;
      }
    }
    if (t < horizon) out.haste[t] = hastened;
    if (t < plan.keptMonths)
      for (let i = 0; i < parties; i++) {
        const calendar = grid.calendarOf[Math.min(t, horizon - 1)] as number;
        let total = 0;
        const at = (t * 2 + mode) * size;
        for (let s = 0; s < size; s++) total += (mass[s] as number) * (plan.position[i]?.[at + s] as number);
        (out.position[i] as Float64Array)[t] = total;
        (out.waiting[i] as Float64Array)[t] = (spent[i] as number) + (weight[i] as number) * total;
        flowAt(problem, i, calendar, t, flow);
        let passing = 0;
        for (let s = 0; s < size; s++) passing += (mass[s] as number) * (flow[s] as number);
        spent[i] = (spent[i] as number) + (weight[i] as number) * passing;
        weight[i] = (weight[i] as number) * (problem.patience[i] as number);
      }
    if (t === horizon) break;
    advance(grid, problem.steps[parties]?.[grid.calendarOf[t] as number] as Step, mass, next, scratch);
    [mass, next] = [next, mass];
  }
}
