/** The flags that `assess` and `brief` share, and the assessment that they ask for, on all cores and with a bar. */
import type { AssessOptions } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Answers, Assessment } from "../../contract.ts";
import { formatDay } from "../../ground/index.ts";
import { assessInParallel } from "../parallel.ts";
import { answersInParallel } from "../parallel-answers.ts";
import { progressBar } from "../terminal.ts";
import { mostFutures, wholeNumber } from "./command.ts";

export const assessmentFlags = {
  "as-of": { type: "string" },
  lens: { type: "string" },
  futures: { type: "string" },
  seed: { type: "string" },
  waive: { type: "string", multiple: true },
  workers: { type: "string" },
} as const;

export const assessmentFlagsHelp = `  --as-of DAY     only what was known on this day (YYYY-MM-DD)
  --lens ID       with the judgements of this lens
  --futures N     how many futures to draw
  --seed N        another draw
  --waive RULE    waive a rule of the floor, by name; may be repeated; printed with the result
  --workers N     at most so many threads; the result does not depend on it`;

interface Values {
  readonly "as-of"?: string | undefined;
  readonly lens?: string | undefined;
  readonly futures?: string | undefined;
  readonly seed?: string | undefined;
  readonly waive?: readonly string[] | undefined;
  readonly workers?: string | undefined;
}

export interface AssessmentFlags {
  readonly options: AssessOptions;
  readonly workers?: number;
}

/** "As of 2024-09-24, the case's own judgements." */
export function asAsked(theCase: Case, { asOf, lens }: AssessOptions): string {
  return `As of ${asOf ?? formatDay(theCase.asOf)}, ${lens === undefined ? "the case's own judgements" : `lens ${lens}`}.`;
}

/** Throws for a value that cannot be meant, so that this comes before any work. */
export function readAssessmentFlags(values: Values): AssessmentFlags {
  const futures = wholeNumber("futures", values.futures, 1, mostFutures);
  const seed = wholeNumber("seed", values.seed, 0, Number.MAX_SAFE_INTEGER);
  const workers = wholeNumber("workers", values.workers, 1, Number.MAX_SAFE_INTEGER);
  return {
    options: {
      ...(values["as-of"] !== undefined && { asOf: values["as-of"] }),
      ...(values.lens !== undefined && { lens: values.lens }),
      ...(futures !== undefined && { futures }),
      ...(seed !== undefined && { seed }),
      ...(values.waive !== undefined && { waive: values.waive }),
    },
    ...(workers !== undefined && { workers }),
  };
}

export async function assessWithBar(
  theCase: Case,
  { options, workers }: AssessmentFlags,
  signal: AbortSignal,
  label = "Futures",
): Promise<Assessment> {
  const bar = progressBar(label);
  try {
    return await assessInParallel(theCase, options, { workers, signal, onProgress: bar.show });
  } finally {
    bar.clear();
  }
}

export async function answersWithBar(
  theCase: Case,
  { options, workers }: AssessmentFlags,
  solved: number | undefined,
  signal: AbortSignal,
): Promise<{ readonly assessment: Assessment; readonly answers: Answers }> {
  const bar = progressBar("Futures");
  try {
    const asked = { ...options, ...(solved !== undefined && { solved }) };
    return await answersInParallel(theCase, asked, { workers, signal, onProgress: bar.show });
  } finally {
    bar.clear();
  }
}
