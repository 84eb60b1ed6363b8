/**
 * Futures `first` … `first + count − 1`: each draws every judgement by (seed, future, path), is posed, solved backwards
 * and carried forward. Pure: the same four give the same bytes anywhere, in any order.
 * Takes: a posing and a seed. Gives: a batch. Cost: count × (one exact solve).
 */
import {
  carryForward,
  comparisonUnit,
  dealKinds,
  nashPoint,
  noTalks,
  openTalks,
  type Plan,
  type Posing,
  passageFor,
  planFor,
  poseFuture,
  type RoundedFrontier,
  solveBackwards,
} from "../bargaining/index.ts";
import type { Batch, Table, TableName } from "./batch.ts";
import { isCertain } from "./certainty.ts";
import { drawJudgements } from "./draw-judgements.ts";
import { countPackages } from "./package-count.ts";

/** Packages are counted in the first futures only: a count costs as much as a solve. */
export const countedFutures = 400;

export function simulate(posing: Posing, seed: number, first: number, count: number): Batch {
  const { grid, parties, issues, optionCount, fronts } = posing;
  const n = parties.length;
  const months = grid.horizon + 1;
  const levelCount = grid.levels.reduce((sum, levels) => sum + levels, 0);
  const plan = planFor(grid);
  const passage = passageFor(plan, plan.keptMonths);
  const tables: Record<TableName, Table> = {
    reservation: new Float64Array(count * n),
    worth: new Float64Array(count * n * optionCount),
    rulesHold: new Uint8Array(count * posing.rules.length),
    preconditionsReal: new Uint8Array(count * posing.preconditions.length),
    frontState: new Int16Array(count),
    startLevels: new Int16Array(count * fronts.length),
    zone: new Uint8Array(count * dealKinds.length),
    terms: new Int16Array(count * dealKinds.length * issues.length),
    termsWorth: new Float64Array(count * dealKinds.length * n),
    packages: new Float64Array(count),
    feasible: new Float64Array(count),
    surplus: new Float64Array(count),
    talks: new Float64Array(count * months),
    measure: new Float64Array(count * months),
    settlement: new Float64Array(count * months),
    ceasefire: new Float64Array(count * months),
    position: new Float64Array(count * n * plan.keptMonths),
    waiting: new Float64Array(count * n * plan.keptMonths),
    levels: new Float64Array(count * months * levelCount),
    retreat: new Float64Array(count * fronts.length * (n + 1)),
    advance: new Float64Array(count * fronts.length * (n + 1)),
    reference: new Float64Array(count),
    measuresKept: new Uint8Array(count * posing.measures.length),
  };
  const drawsOf = drawJudgements(posing, seed);
  const mode = posing.talksOpen ? openTalks : noTalks;
  const set = (name: TableName, row: number, values: ArrayLike<number>): void => {
    const table = tables[name];
    for (let k = 0; k < values.length; k++) table[row * values.length + k] = values[k] as number;
  };

  for (let row = 0; row < count; row++) {
    const index = first + row;
    const future = poseFuture(posing, drawsOf(index));
    solveBackwards(future.problem, plan);
    carryForward(future.problem, plan, passage);

    const least = Float64Array.from(
      parties,
      (_, i) => plan.reservation[i]?.[mode * grid.size + future.problem.start] as number,
    );
    const met = least.map((worth) => worth - comparisonUnit);
    set("reservation", row, least);
    for (let i = 0; i < n; i++) set("worth", row * n + i, future.worth[i] as Float64Array);
    set("rulesHold", row, future.rulesHold);
    set("preconditionsReal", row, future.preconditionsReal);
    set("frontState", row, [future.frontState]);
    set("startLevels", row, future.startLevels);
    let best = -1;
    dealKinds.forEach((_, kind) => {
      const at = row * dealKinds.length + kind;
      const frontier = future.problem.frontiers[kind]?.[future.frontState];
      const point = frontier === undefined ? -1 : nashPoint(frontier, met, future.problem.powers);
      tables.zone[at] = zoneFlag(plan, mode, kind, future.problem.start);
      set("terms", at, point < 0 ? new Int32Array(issues.length).fill(-1) : future.picked(kind, point));
      set(
        "termsWorth",
        at,
        parties.map((_, i) => (point < 0 ? 0 : (frontier?.points[i]?.[point] as number))),
      );
      if (frontier === undefined) return;
      if (point >= 0) best = Math.max(best, largestSurplus(frontier, least));
    });
    tables.surplus[row] = best;
    const counted = index < countedFutures ? countPackages(posing, future, least) : null;
    tables.packages[row] = counted?.acceptable ?? -1;
    tables.feasible[row] = counted?.feasible ?? -1;
    set("talks", row, passage.talks);
    for (const [k, kind] of dealKinds.entries()) set(kind, row, passage.deals[k] as Float64Array);
    set("measure", row, measureCurve(future.measureMonthly, passage.haste));
    for (let i = 0; i < n; i++) {
      set("position", row * n + i, passage.position[i] as Float64Array);
      set("waiting", row * n + i, passage.waiting[i] as Float64Array);
    }
    let offset = row * months * levelCount;
    for (const table of passage.levels) {
      tables.levels.set(table, offset);
      offset += table.length;
    }
    for (let c = 0; c < fronts.length; c++) {
      const at = row * fronts.length + c;
      for (let view = 0; view <= n; view++) {
        tables.retreat[at * (n + 1) + view] = future.retreat[c]?.[view] ?? 0;
        tables.advance[at * (n + 1) + view] = future.advance[c]?.[view] ?? 0;
      }
    }
    tables.reference[row] = future.referenceMonthly;
    set("measuresKept", row, future.measuresKept);
    if (row === 0 && isCertain(posing)) {
      repeatFirst(tables, first, count);
      break;
    }
  }
  return { first, count, tables };
}

function repeatFirst(tables: Readonly<Record<TableName, Table>>, first: number, count: number): void {
  for (const table of Object.values(tables)) {
    const width = table.length / count;
    for (let row = 1; row < count; row++) table.copyWithin(row * width, 0, width);
  }
  for (let row = Math.max(0, countedFutures - first); row < count; row++) {
    tables.packages[row] = -1;
    tables.feasible[row] = -1;
  }
}

/** The greatest sum of gains in the zone. */
function largestSurplus({ size, points }: RoundedFrontier, least: ArrayLike<number>): number {
  let best = 0;
  for (let p = 0; p < size; p++) {
    let sum = 0;
    for (let i = 0; i < points.length; i++) {
      const gain = ((points[i] as Float64Array)[p] as number) - (least[i] as number);
      sum = gain < -comparisonUnit ? Number.NEGATIVE_INFINITY : sum + gain;
    }
    if (sum > best) best = sum;
  }
  return best;
}

function zoneFlag(plan: Plan, mode: number, kind: number, s: number): number {
  return plan.zone[kind]?.[mode * plan.grid.size + s] ?? 0;
}

/** Chance that a first measure has been agreed by month m. Departs: as if no deal came before it. */
function measureCurve(monthly: number, haste: ArrayLike<number>): Float64Array {
  const curve = new Float64Array(haste.length + 1);
  let none = 1;
  for (let t = 0; t < haste.length; t++) {
    none *= 1 - Math.min(1, monthly * (haste[t] as number));
    curve[t + 1] = 1 - none;
  }
  return curve;
}
