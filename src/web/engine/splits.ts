/** The two splits by name: their rows, piece by piece, and what the rows of all futures say. */

import { type AssessOptions, counterWorth, type Run, whyNoDeal } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import { begin } from "../../work.ts";
import type { SplitKind, Splits } from "./protocol.ts";

export function rowsOf(of: SplitKind, theCase: Case, ask: AssessOptions, first: number, count: number): Float64Array {
  return begin(of, theCase, ask)(first, count);
}

export function splitOf(of: SplitKind, run: Run, rows: Float64Array): Splits[SplitKind] {
  return of === "counters" ? counterWorth(run, rows) : whyNoDeal(run, rows);
}
