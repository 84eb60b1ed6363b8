/** The flags that `sensitivity` and `discover` share: which figure or event, by which month, and the futures it is read from. */
import type { Batch, Run } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { EventKind } from "../../contract.ts";
import { simulateInParallel } from "../parallel.ts";
import { progressBar } from "../terminal.ts";
import { type AssessmentFlags, assessmentFlags, assessmentFlagsHelp } from "./assessment-flags.ts";
import { mostMonths, UsageError, wholeNumber } from "./command.ts";

export const carriedFlags = {
  ...assessmentFlags,
  of: { type: "string", default: "ceasefire" },
  by: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

export const carriedFlagsHelp = `  --by MONTHS     within so many months; 12 where the horizon allows
  --json          the answer as JSON on stdout
${assessmentFlagsHelp}`;

const events: readonly string[] = ["talks", "measure", "ceasefire", "settlement", "any-deal"] satisfies EventKind[];

export function readEvent(of: string): EventKind {
  if (!events.includes(of)) throw new UsageError(`--of wants one of ${events.join(", ")}, not ${of}`);
  return of as EventKind;
}

export function readMonths(by: string | undefined): number | undefined {
  return wholeNumber("by", by, 1, mostMonths);
}

/** The month asked for, or a year, or the horizon where that comes first. Throws beyond it, before any work. */
export function monthWithin({ horizonMonths }: Case, months: number | undefined): number {
  if (months !== undefined && months > horizonMonths)
    throw new UsageError(`--by wants at most the horizon of ${horizonMonths} months, not ${months}`);
  return months ?? Math.min(12, horizonMonths);
}

export async function futuresWithBar(
  theCase: Case,
  { options, sharing }: AssessmentFlags,
  signal: AbortSignal,
): Promise<{ readonly run: Run; readonly batch: Batch }> {
  const bar = progressBar("Futures");
  try {
    return await simulateInParallel(theCase, options, { ...sharing, signal, onProgress: bar.show });
  } finally {
    bar.clear();
  }
}
