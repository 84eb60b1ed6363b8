/**
 * To settle now, or to go on for m months and settle then if there is something to settle.
 * Takes: per future and month, what waiting so long is worth now. Gives: the difference from settling now, the regret
 * against the month that is best in each future, and how often each month is best.
 * Departs: waiting is judged by the analyst's ground, and as if no deal came before; the months after are not planned.
 */
import type { Spread, Timing } from "../contract.ts";
import { spreadOf } from "../ground/index.ts";

export function settleOrWait(count: number, months: number, at: (row: number, m: number) => number): Timing {
  const best = Int16Array.from({ length: count }, (_, row) => {
    let top = 0;
    for (let m = 1; m < months; m++) if (at(row, m) > at(row, top)) top = m;
    return top;
  });
  const each = (of: (row: number, m: number) => number): readonly Spread[] =>
    Array.from({ length: months }, (_, m) => spreadOf(Float64Array.from({ length: count }, (_, row) => of(row, m))));
  return {
    gainByMonth: each((row, m) => at(row, m) - at(row, 0)),
    regretByMonth: each((row, m) => at(row, best[row] as number) - at(row, m)),
    bestShare: Array.from({ length: months }, (_, m) => best.filter((top) => top === m).length / count),
  };
}
