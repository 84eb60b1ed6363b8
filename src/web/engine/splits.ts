/** The two splits by name: their rows, piece by piece, and what the rows of all futures say. */

import { counterRows, counterWorth, obstacleRows, type Run, whyNoDeal } from "../../assess.ts";
import type { SplitKind, Splits } from "./protocol.ts";

export function rowsOf(of: SplitKind, run: Run, first: number, count: number): Float64Array {
  return of === "counters" ? counterRows(run, first, count) : obstacleRows(run, first, count);
}

export function splitOf(of: SplitKind, run: Run, rows: Float64Array): Splits[SplitKind] {
  return of === "counters" ? counterWorth(run, rows) : whyNoDeal(run, rows);
}
