/**
 * The recursion of `continuation.ts` for two principals of equal powers, the inner loop of nearly every case: both modes of
 * a state side by side, a month's reservation values, zones, terms and values in one sweep over the states.
 * Takes, gives: as there. Where what each has with talks open and without is the same (a precondition is unmet), the
 * second look at the zone is spared. The zone is looked for where it lay in the same state a month later.
 * Cost: horizon × size × (fronts' levels + what the zone has moved).
 */
import { expectation, type Step } from "./expectation.ts";
import { comparisonUnit, nashInPairs, zoneWidth } from "./nash-point.ts";
import type { Plan } from "./plan.ts";
import { noTalks, openTalks } from "./plan.ts";
import type { Problem } from "./problem.ts";
import type { RoundedFrontier } from "./rounded-frontier.ts";

export function solveInPairs(problem: Problem, plan: Plan): void {
  const { grid } = problem;
  const { size, driverStates, horizon } = grid;
  const { value, expected, zones, scratch } = plan.room;
  zones.fill(0);
  for (let i = 0; i < 2; i++) {
    const values = value[i] as Float64Array;
    const quo = problem.statusQuo[i] as Float64Array;
    for (let s = 0; s < size; s++) {
      const end = (quo[(s / driverStates) | 0] as number) - (problem.frozen[i] as number);
      values[2 * s + noTalks] = end;
      values[2 * s + openTalks] = end;
    }
  }
  for (let t = horizon - 1; t >= 0; t--) {
    const calendar = grid.calendarOf[t] as number;
    for (let i = 0; i < 2; i++)
      expectation(
        grid,
        problem.steps[i]?.[calendar] as Step,
        value[i] as Float64Array,
        expected[i] as Float64Array,
        scratch,
        2,
      );
    month(problem, plan, t, calendar * size);
  }
}

/** One month: from what the next is worth in expectation to what this one is. `at` is where its calendar begins. */
function month(problem: Problem, plan: Plan, t: number, at: number): void {
  const { size, driverStates, frontStates, horizon } = problem.grid;
  const { zones } = plan.room;
  const [value0, value1] = plan.room.value as readonly [Float64Array, Float64Array];
  const [next0, next1] = plan.room.expected as readonly [Float64Array, Float64Array];
  const [delta0, delta1] = problem.patience as readonly [number, number];
  const [cost0, cost1] = problem.cost as readonly [Float64Array, Float64Array];
  const [growth0, growth1] = problem.growth as readonly [Float64Array, Float64Array];
  const [quo0, quo1] = problem.statusQuo as readonly [Float64Array, Float64Array];
  const [settling, ceasing] = problem.strike as readonly [Float64Array, Float64Array];
  const [settlingQuietly, ceasingQuietly] = problem.channelled as readonly [Float64Array, Float64Array];
  const [settled, ceased] = plan.zone as readonly [Uint8Array, Uint8Array];
  const [position0, position1] = plan.position as readonly [Float64Array, Float64Array];
  const [reservation0, reservation1] = plan.reservation as readonly [Float64Array, Float64Array];
  const { breakdown, talks } = problem;
  const kept = t < plan.keptMonths;
  const noneAt = (t * 2 + noTalks) * size;
  const openAt = (t * 2 + openTalks) * size;
  let s = 0;
  for (let f = 0; f < frontStates; f++) {
    const settlements = problem.frontiers[0]?.[f] as RoundedFrontier;
    const ceasefires = problem.frontiers[1]?.[f] as RoundedFrontier;
    const [sx, sy] = settlements.points as readonly [Float64Array, Float64Array];
    const [cx, cy] = ceasefires.points as readonly [Float64Array, Float64Array];
    const someSettlement = settlements.size > 0;
    const someCeasefire = ceasefires.size > 0;
    const worth0 = (1 - delta0) * (quo0[f] as number);
    const worth1 = (1 - delta1) * (quo1[f] as number);
    for (let d = 0; d < driverStates; d++, s++) {
      const k = at + s;
      const slot = 2 * s * zoneWidth;
      if (t === horizon - 1 && d > 0) zones.copyWithin(slot, slot - 2 * zoneWidth, slot);
      const flow0 = worth0 - (cost0[k] as number) - (growth0[k] as number) * t;
      const flow1 = worth1 - (cost1[k] as number) - (growth1[k] as number) * t;
      const without0 = next0[2 * s] as number;
      const without1 = next1[2 * s] as number;
      const with0 = next0[2 * s + 1] as number;
      const with1 = next1[2 * s + 1] as number;
      // Talks open: they may break off before the next month.
      const end = breakdown[k] as number;
      const open0 = flow0 + delta0 * ((1 - end) * with0 + end * without0);
      const open1 = flow1 + delta1 * ((1 - end) * with1 + end * without1);
      let settlement = -1;
      let ceasefire = -1;
      if (someSettlement)
        settlement = nashInPairs(settlements, open0 - comparisonUnit, open1 - comparisonUnit, zones, slot);
      if (someCeasefire)
        ceasefire = nashInPairs(ceasefires, open0 - comparisonUnit, open1 - comparisonUnit, zones, slot + zoneWidth);
      // No talks: they begin where, with talks open, there would be something to agree.
      const begin = settlement >= 0 || ceasefire >= 0 ? (talks[k] as number) : 0;
      const none0 = flow0 + delta0 * ((1 - begin) * without0 + begin * with0);
      const none1 = flow1 + delta1 * ((1 - begin) * without1 + begin * with1);
      let worthOpen0 = open0;
      let worthOpen1 = open1;
      let placeOpen0 = open0;
      let placeOpen1 = open1;
      if (ceasefire >= 0) {
        const p = ceasing[k] as number;
        placeOpen0 = cx[ceasefire] as number;
        placeOpen1 = cy[ceasefire] as number;
        worthOpen0 = p * placeOpen0 + (1 - p) * worthOpen0;
        worthOpen1 = p * placeOpen1 + (1 - p) * worthOpen1;
      }
      if (settlement >= 0) {
        const p = settling[k] as number;
        placeOpen0 = sx[settlement] as number;
        placeOpen1 = sy[settlement] as number;
        worthOpen0 = p * placeOpen0 + (1 - p) * worthOpen0;
        worthOpen1 = p * placeOpen1 + (1 - p) * worthOpen1;
      }
      settled[openAt + s] = settlement < 0 ? 0 : 1;
      ceased[openAt + s] = ceasefire < 0 ? 0 : 1;
      if (none0 !== open0 || none1 !== open1) {
        if (someSettlement)
          settlement = nashInPairs(settlements, none0 - comparisonUnit, none1 - comparisonUnit, zones, slot);
        if (someCeasefire)
          ceasefire = nashInPairs(ceasefires, none0 - comparisonUnit, none1 - comparisonUnit, zones, slot + zoneWidth);
      }
      let worthNone0 = none0;
      let worthNone1 = none1;
      let placeNone0 = none0;
      let placeNone1 = none1;
      if (ceasefire >= 0) {
        const p = ceasingQuietly[k] as number;
        placeNone0 = cx[ceasefire] as number;
        placeNone1 = cy[ceasefire] as number;
        worthNone0 = p * placeNone0 + (1 - p) * worthNone0;
        worthNone1 = p * placeNone1 + (1 - p) * worthNone1;
      }
      if (settlement >= 0) {
        const p = settlingQuietly[k] as number;
        placeNone0 = sx[settlement] as number;
        placeNone1 = sy[settlement] as number;
        worthNone0 = p * placeNone0 + (1 - p) * worthNone0;
        worthNone1 = p * placeNone1 + (1 - p) * worthNone1;
      }
      settled[noneAt + s] = settlement < 0 ? 0 : 1;
      ceased[noneAt + s] = ceasefire < 0 ? 0 : 1;
      value0[2 * s] = worthNone0;
      value0[2 * s + 1] = worthOpen0;
      value1[2 * s] = worthNone1;
      value1[2 * s + 1] = worthOpen1;
      if (kept) {
        position0[noneAt + s] = placeNone0;
        position0[openAt + s] = placeOpen0;
        position1[noneAt + s] = placeNone1;
        position1[openAt + s] = placeOpen1;
      }
      if (t === 0) {
        reservation0[noneAt + s] = none0;
        reservation0[openAt + s] = open0;
        reservation1[noneAt + s] = none1;
        reservation1[openAt + s] = open1;
      }
    }
  }
}
