/**
 * How it goes on from the as-of day: the distribution over states carried forward under the analyst's view, exactly, and
 * from it the month-by-month chances of talks and of each kind of deal. No paths are sampled.
 * Takes: a problem and its plan. Gives: `Passage`. Cost: horizon × size × (fronts' levels), for four histories at once.
 */
import { advance, type Step } from "./expectation.ts";
import { isBarren, noTalks, openTalks, type Plan } from "./plan.ts";
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
  /** Room: mass at `s × lanes + lane`, this month and the next. */
  readonly room: { readonly now: Float64Array; readonly next: Float64Array };
}

/** Histories of one distribution, side by side: the ground alone, as if no deal were struck; and where none has been struck
 * yet, never talked, talked once but not now, talking. */
const ground = 0;
const never = 1;
const once = 2;
const talking = 3;
const histories = 4;

export function passageFor({ grid }: Plan, keptMonths: number): Passage {
  const months = grid.horizon + 1;
  return {
    talks: new Float64Array(months),
    deals: dealKinds.map(() => new Float64Array(months)),
    position: Array.from({ length: grid.parties }, () => new Float64Array(keptMonths)),
    waiting: Array.from({ length: grid.parties }, () => new Float64Array(keptMonths)),
    levels: grid.levels.map((count) => new Float64Array(months * count)),
    haste: new Float64Array(grid.horizon),
    room: { now: new Float64Array(histories * grid.size), next: new Float64Array(histories * grid.size) },
  };
}

export function carryForward(problem: Problem, plan: Plan, out: Passage): void {
  const { grid, start, talksOpen } = problem;
  const { horizon, parties, size } = grid;
  // Where nothing can be agreed, talks never begin: only the ground moves.
  const lanes = isBarren(problem) ? 1 : histories;
  let now = lanes === 1 ? out.room.now.subarray(0, size) : out.room.now;
  let next = lanes === 1 ? out.room.next.subarray(0, size) : out.room.next;
  now.fill(0);
  now[start * lanes + ground] = 1;
  if (lanes > 1) now[start * lanes + (talksOpen ? talking : never)] = 1;
  out.talks.fill(talksOpen ? 1 : 0);
  for (const table of [...out.deals, ...out.levels, out.haste]) table.fill(0);
  // What has passed until month t is worth now, and what a share of stakes in month t is.
  const spent = new Float64Array(parties);
  const weight = new Float64Array(parties).fill(1);
  const keptMonths = Math.min(plan.keptMonths, out.position[0]?.length ?? 0);
  for (let t = 0; t <= horizon; t++) {
    lookAround(problem, out, t, now, lanes);
    if (t < keptMonths) lookAtPositions(problem, plan, out, t, now, lanes, spent, weight);
    if (t === horizon) break;
    if (lanes > 1) meet(problem, plan, out, t, now);
    const step = problem.steps[parties]?.[grid.calendarOf[t] as number] as Step;
    advance(grid, step, now, next, plan.room.scratch, lanes);
    [now, next] = [next, now];
  }
}

/** A month's deals, settlement first, whose mass is counted and leaves; then talks begin and break off. */
function meet(problem: Problem, plan: Plan, out: Passage, t: number, mass: Float64Array): void {
  const { size, calendarOf } = problem.grid;
  const [settled, ceased] = plan.zone as readonly [Uint8Array, Uint8Array];
  const [settling, ceasing] = problem.strike as readonly [Float64Array, Float64Array];
  const [settlingQuietly, ceasingQuietly] = problem.channelled as readonly [Float64Array, Float64Array];
  const { talks, breakdown } = problem;
  const openAt = (t * 2 + openTalks) * size;
  const noneAt = (t * 2 + noTalks) * size;
  let k = (calendarOf[t] as number) * size;
  let settledNow = 0;
  let ceasedNow = 0;
  let begun = out.talks[t] as number;
  for (let s = 0; s < size; s++, k++) {
    const at = s * histories;
    let fresh = mass[at + never] as number;
    let paused = mass[at + once] as number;
    let held = mass[at + talking] as number;
    const canSettle = settled[openAt + s] as number;
    const canCease = ceased[openAt + s] as number;
    if (canSettle) {
      const gone = (settling[k] as number) * held;
      settledNow += gone;
      held -= gone;
    }
    if (settled[noneAt + s]) {
      const p = settlingQuietly[k] as number;
      const first = p * fresh;
      const again = p * paused;
      settledNow += first + again;
      fresh -= first;
      paused -= again;
    }
    if (canCease) {
      const gone = (ceasing[k] as number) * held;
      ceasedNow += gone;
      held -= gone;
    }
    if (ceased[noneAt + s]) {
      const p = ceasingQuietly[k] as number;
      const first = p * fresh;
      const again = p * paused;
      ceasedNow += first + again;
      fresh -= first;
      paused -= again;
    }
    const begin = canSettle || canCease ? (talks[k] as number) : 0;
    const first = begin * fresh;
    const again = begin * paused;
    const over = (breakdown[k] as number) * held;
    begun += first;
    mass[at + never] = fresh - first;
    mass[at + once] = paused - again + over;
    mass[at + talking] = held - over + first + again;
  }
  const [settlements, ceasefires] = out.deals as readonly [Float64Array, Float64Array];
  settlements[t + 1] = (settlements[t] as number) + settledNow;
  ceasefires[t + 1] = (ceasefires[t] as number) + ceasedNow;
  out.talks[t + 1] = begun;
}

/** Levels of the fronts, and the haste of measures. */
function lookAround(problem: Problem, out: Passage, t: number, mass: Float64Array, lanes: number): void {
  const { size, driverStates, frontStates, horizon, levels, calendarOf } = problem.grid;
  const { measureHaste } = problem;
  let k = (calendarOf[Math.min(t, horizon - 1)] as number) * size;
  let at = ground;
  let hastened = 0;
  for (let f = 0; f < frontStates; f++) {
    let here = 0;
    for (let d = 0; d < driverStates; d++, at += lanes, k++) {
      here += mass[at] as number;
      hastened += (mass[at] as number) * (measureHaste[k] as number);
    }
    let rest = f;
    for (let c = levels.length - 1; c >= 0; c--) {
      const count = levels[c] as number;
      const table = out.levels[c] as Float64Array;
      const n = t * count + (rest % count);
      table[n] = (table[n] as number) + here;
      rest = (rest / count) | 0;
    }
  }
  if (t < horizon) out.haste[t] = hastened;
}

/** The worth of the position met on the ground as it has moved, and of having waited for it. */
function lookAtPositions(
  problem: Problem,
  plan: Plan,
  out: Passage,
  t: number,
  mass: Float64Array,
  lanes: number,
  spent: Float64Array,
  weight: Float64Array,
): void {
  const { size, driverStates, frontStates, horizon, parties, calendarOf } = problem.grid;
  const calendar = calendarOf[Math.min(t, horizon - 1)] as number;
  const mode = problem.talksOpen ? openTalks : noTalks;
  for (let i = 0; i < parties; i++) {
    const positions = plan.position[i] as Float64Array;
    const cost = problem.cost[i] as Float64Array;
    const growth = problem.growth[i] as Float64Array;
    const quo = problem.statusQuo[i] as Float64Array;
    const share = 1 - (problem.patience[i] as number);
    let place = (t * 2 + mode) * size;
    let k = calendar * size;
    let at = ground;
    let total = 0;
    let passing = 0;
    for (let f = 0; f < frontStates; f++) {
      const standing = share * (quo[f] as number);
      for (let d = 0; d < driverStates; d++, at += lanes, k++, place++) {
        const here = mass[at] as number;
        total += here * (positions[place] as number);
        passing += here * (standing - (cost[k] as number) - (growth[k] as number) * t);
      }
    }
    (out.position[i] as Float64Array)[t] = total;
    (out.waiting[i] as Float64Array)[t] = (spent[i] as number) + (weight[i] as number) * total;
    spent[i] = (spent[i] as number) + (weight[i] as number) * passing;
    weight[i] = (weight[i] as number) * (problem.patience[i] as number);
  }
}
