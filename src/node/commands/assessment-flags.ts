/** The flags that `assess` and `brief` share, and the assessment that they ask for, on all cores and with a bar. */
import type { AssessOptions } from "../../assess.ts";
import type { Case } from "../../case/index.ts";
import type { Answers, Assessment } from "../../contract.ts";
import { formatDay } from "../../ground/index.ts";
import { languageFor, languagesOfWords } from "../../words/index.ts";
import { assessInParallel, type ParallelOptions } from "../parallel.ts";
import { answersInParallel } from "../parallel-answers.ts";
import { overQueue } from "../queue/over-queue.ts";
import { readQueueAddress } from "../queue/queue-address.ts";
import type { Priority } from "../queue/queue-keys.ts";
import { progressBar, warn } from "../terminal.ts";
import { mostFutures, wholeNumber } from "./command.ts";

export const assessmentFlags = {
  "as-of": { type: "string" },
  lens: { type: "string" },
  futures: { type: "string" },
  seed: { type: "string" },
  waive: { type: "string", multiple: true },
  workers: { type: "string" },
  queue: { type: "string" },
  language: { type: "string" },
} as const;

export const assessmentFlagsHelp = `  --as-of DAY     only what was known on this day (YYYY-MM-DD)
  --lens ID       with the judgements of this lens
  --futures N     how many futures to draw
  --seed N        another draw
  --waive RULE    waive a rule of the floor, by name; may be repeated; printed with the result
  --workers N     at most so many threads; the result does not depend on it
  --queue ADDRESS by the workers at this Redis (redis://…, docs/queue.md) instead; or PARLEY_QUEUE; "none" for threads
  --language TAG  sentences, methods and names of judgements in this language (${Object.keys(languagesOfWords).join(", ")}); tables stay English`;

interface Values {
  readonly "as-of"?: string | undefined;
  readonly lens?: string | undefined;
  readonly futures?: string | undefined;
  readonly seed?: string | undefined;
  readonly waive?: readonly string[] | undefined;
  readonly workers?: string | undefined;
  readonly queue?: string | undefined;
  readonly language?: string | undefined;
}

export interface AssessmentFlags {
  readonly options: AssessOptions;
  /** Who computes it, threads of this machine or workers at a queue, and in which language it is said. */
  readonly sharing: Sharing;
}

export type Sharing = Pick<ParallelOptions, "workers" | "elsewhere" | "language">;

/** "As of 2024-09-24, the case's own judgements." */
export function asAsked(theCase: Case, { asOf, lens }: AssessOptions): string {
  return `As of ${asOf ?? formatDay(theCase.asOf)}, ${lens === undefined ? "the case's own judgements" : `lens ${lens}`}.`;
}

/** Throws for a value that cannot be meant, so that this comes before any work. */
export function readAssessmentFlags(values: Values): AssessmentFlags {
  const futures = wholeNumber("futures", values.futures, 1, mostFutures);
  const seed = wholeNumber("seed", values.seed, 0, Number.MAX_SAFE_INTEGER);
  return {
    options: {
      ...(values["as-of"] !== undefined && { asOf: values["as-of"] }),
      ...(values.lens !== undefined && { lens: values.lens }),
      ...(futures !== undefined && { futures }),
      ...(seed !== undefined && { seed }),
      ...(values.waive !== undefined && { waive: values.waive }),
    },
    sharing: {
      ...readSharing(values),
      ...(values.language !== undefined && { language: languageFor(values.language) }),
    },
  };
}

export function readSharing(
  { workers, queue }: Pick<Values, "workers" | "queue">,
  priority: Priority = "interactive",
): Sharing {
  const threads = wholeNumber("workers", workers, 1, Number.MAX_SAFE_INTEGER);
  const address = queue ?? process.env.PARLEY_QUEUE ?? "";
  if (address === "" || address === "none") return threads === undefined ? {} : { workers: threads };
  readQueueAddress(address);
  return { elsewhere: overQueue(address, priority, warn) };
}

export async function assessWithBar(
  theCase: Case,
  { options, sharing }: AssessmentFlags,
  signal: AbortSignal,
  label = "Futures",
): Promise<Assessment> {
  const bar = progressBar(label);
  try {
    return await assessInParallel(theCase, options, { ...sharing, signal, onProgress: bar.show });
  } finally {
    bar.clear();
  }
}

export async function answersWithBar(
  theCase: Case,
  { options, sharing }: AssessmentFlags,
  solved: number | undefined,
  signal: AbortSignal,
): Promise<{ readonly assessment: Assessment; readonly answers: Answers }> {
  const bar = progressBar("Futures");
  try {
    const asked = { ...options, ...(solved !== undefined && { solved }) };
    return await answersInParallel(theCase, asked, { ...sharing, signal, onProgress: bar.show });
  } finally {
    bar.clear();
  }
}
